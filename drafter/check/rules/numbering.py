"""Numbering and headings: gaps, mixed brackets, lone items, headings that lost their full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.expression import Expression
from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.registry import rule
from drafter.check.structure import NUMERALS
from drafter.check.subject import Subject
from drafter.check.text import BODY

_STANDARD = "GB/T 9704—2012 7.3.3"
_RUN = re.compile(rf"([{NUMERALS}](?<![^。；：，）].)[{NUMERALS}]?)([是要])")
_HEAD = "一、主要举措和成效\n"


def number_of(mark: str) -> int:
    """The number in a mark: 三 of （三）, 12 of 12."""
    digits = re.search(r"\d+", mark)
    if digits:
        return int(digits[0])
    text = "".join(char for char in mark if char in NUMERALS)
    if "十" not in text:
        return NUMERALS.find(text) + 1
    tens, _, ones = text.partition("十")
    return (NUMERALS.find(tens) + 1 if tens else 1) * 10 + (NUMERALS.find(ones) + 1 if ones else 0)


@rule(
    "编号不连续",
    "结构",
    Severity.ERROR,
    suggestion="按顺序重新编号",
    basis=_STANDARD,
    hits=(
        _HEAD + "（一）抓学习。召开会议3次。\n（三）抓执法。办理案件3宗。",
        _HEAD + "召开会议3次。\n三、存在的不足和原因\n人手不足，原因是编制少。",
    ),
    misses=(
        _HEAD + "（一）抓学习。召开会议3次。\n（二）抓执法。办理案件3宗。"
        "\n二、存在的不足和原因\n（一）人手不足。原因是编制少。\n（二）普法窄。原因是形式少。",
        _HEAD + "（一）抓学习。召开会议3次。\n1.学理论。学习3次。\n2.学法律。学习2次。"
        "\n（二）抓执法。办理案件3宗。\n1.查案件。3宗。\n2.评案卷。2卷。",
    ),
)
def gaps(subject: Subject) -> Iterator[Hit]:
    """A number that does not follow the one before it at its level."""
    counts = [0, 0, 0, 0, 0]
    for index, paragraph in enumerate(subject.report.paragraphs):
        if paragraph.part not in BODY or not paragraph.level:
            continue
        if not paragraph.mark:  # a heading by its style alone
            counts[paragraph.level :] = [0] * (5 - paragraph.level)
            continue
        number, level = number_of(paragraph.mark), paragraph.level
        expected = counts[level] + 1
        counts[level] = number
        counts[level + 1 :] = [0] * (4 - level)
        if number != expected and not (level >= 3 and number == 1):
            yield at(index, 0, len(paragraph.mark), f"编号“{paragraph.mark}”应为第{expected}项")


@rule(
    "编号括号不一",
    "结构",
    Severity.ERROR,
    suggestion="全文用全角括号（一）（二）",
    basis=_STANDARD,
    hits=(
        _HEAD + "（一）抓学习。召开会议3次。\n(二)抓执法。办理案件3宗。",
        _HEAD + "(一)抓学习。召开会议3次。\n（二）抓执法。办理案件3宗。",
    ),
    misses=(
        _HEAD + "（一）抓学习。召开会议3次。\n（二）抓执法。办理案件3宗。",
        _HEAD + "召开会议3次。",
    ),
)
def mixed_brackets(subject: Subject) -> Iterator[Hit]:
    """（一） and (二) in one report."""
    marked = [
        (i, p)
        for i, p in enumerate(subject.report.paragraphs)
        if p.level in (2, 4) and p.part in BODY
    ]
    half = [(i, p) for i, p in marked if "(" in p.mark or ")" in p.mark]
    if half and len(half) < len(marked):
        spots = tuple(Spot(i, 0, len(p.mark)) for i, p in half)
        yield Hit(
            spots, f"编号的括号全角、半角混用，半角{len(half)}处、全角{len(marked) - len(half)}处"
        )


@rule(
    "列举只有一项",
    "结构",
    Severity.WARNING,
    suggestion="去掉“一是”，或补上“二是”",
    basis="列举至少两项",
    hits=(
        "（一）队伍有差距。一是工作人员力量薄弱，身兼数职。同时，流动性大。",
        "主要做法：一是加强培训。全年培训3次。",
    ),
    misses=("一是加强培训。二是加强考核。", "一是加强培训。\n二是加强考核。"),
)
def lone_item(subject: Subject) -> Iterator[Hit]:
    """一是 without 二是, before the next heading."""
    pending: Spot | None = None
    for index, paragraph in subject.report.of(*BODY):
        if pending and paragraph.mark:
            yield Hit((pending,), "只有“一是”，没有“二是”")
            pending = None
        for found in _RUN.finditer(paragraph.text):
            if number_of(found[1]) > 1:
                pending = None
            elif found[1] == "一":
                if pending:
                    yield Hit((pending,), "只有“一是”，没有“二是”")
                pending = Spot(index, *found.span())
    if pending:
        yield Hit((pending,), "只有“一是”，没有“二是”")


_INLINE = Expression(r"(?<![^。；：])(\d{1,2})[.．](?!\d)", (".", "．"))


@rule(
    "列举跳号",
    "结构",
    Severity.ERROR,
    suggestion="按顺序重新编号",
    basis="列举按顺序",
    hits=(
        "一是加强培训。三是加强考核。",
        "一是抓学习；二是抓培训；二是抓考核。",
        "1.理顺体制。召开会议3次。2.强化培训。培训2次。4.严格程序。办案3宗。",
    ),
    misses=(
        "一是加强培训。二是加强考核。三是加强监督。",
        "一要抓学习。二要抓培训。",
        "1.理顺体制。召开会议3次。2.强化培训。培训2次。3.严格程序。办案3宗。",
    ),
)
def skipped_item(subject: Subject) -> Iterator[Hit]:
    """一是 followed by 三是."""
    before = 0
    for index, paragraph in subject.report.of(*BODY):
        if paragraph.mark:
            before = 0
        for found in _RUN.finditer(paragraph.text):
            number = number_of(found[1])
            if number != 1 and before and number != before + 1:
                yield at(index, *found.span(), f"“{found[0]}”前面是第{before}项")
            before = number
        yield from _skipped_inline(index, paragraph.text)


def _skipped_inline(index: int, text: str) -> Iterator[Hit]:
    """2. followed by 4. in one paragraph."""
    before = 0
    for found in _INLINE.finditer(text):
        number = int(found[1])
        if before and number not in {1, before + 1}:
            yield at(index, *found.span(), f"“{found[0]}”前面是第{before}项")
        before = number
