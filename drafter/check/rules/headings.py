"""Headings that lost or gained a mark, and paragraphs that do not end as they should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import BODY, Paragraph, Part

_STANDARD = "GB/T 9704—2012 7.3.3"
_HEAD = "一、主要举措和成效\n"
_LONGEST_HEADING = 30


def _groups(subject: Subject) -> Iterator[list[tuple[int, Paragraph]]]:
    """The second-level headings under each first-level heading."""
    group: list[tuple[int, Paragraph]] = []
    for index, paragraph in enumerate(subject.report.paragraphs):
        if paragraph.level == 1:
            yield group
            group = []
        elif paragraph.level == 2 and paragraph.part in BODY:
            group.append((index, paragraph))
    yield group


@rule(
    "小标题漏句号",
    "结构",
    Severity.WARNING,
    suggestion="补写小标题，或在小标题后面加句号，再写正文",
    basis="接排小标题以句号与正文分开",
    hits=(
        _HEAD + "（一）强化组织领导。召开会议3次，研究工作。\n（二）加强干部群众依法行政的学习培训"
        "为增加法治意识，贯彻执法为民的思想，通过多形式宣传，广泛营造良好的学习教育氛围，组织学习。",
        _HEAD
        + "（一）强化组织领导。召开会议3次，研究工作。\n（二）坚持依法办事，不断提高决策质量一是健全论证制度。二是加强审查。",
    ),
    misses=(
        _HEAD
        + "（一）强化组织领导。召开会议3次，研究工作。\n（二）加强学习培训。为增加法治意识，组织学习。",
        _HEAD + "（一）加强学习培训为增加法治意识，组织学习了法律。",
    ),
)
def heading_without_stop(subject: Subject) -> Iterator[Hit]:
    """A heading that runs into its text, among headings that end with 。"""
    for group in _groups(subject):
        if not any(paragraph.run_in for _, paragraph in group):
            continue
        for index, paragraph in group:
            glued = len(paragraph.text) > 50 or "一是" in paragraph.text[:50]
            if not paragraph.heading and glued:
                end = min(30, len(paragraph.text))
                yield at(index, 0, end, "没有以句号断开的小标题，与其他各项不一致")


@rule(
    "标题混入一是",
    "结构",
    Severity.WARNING,
    suggestion="标题独行，“一是”从正文起",
    basis=_STANDARD,
    hits=(
        _HEAD + "（一）坚持基本原则。一是坚持党的领导。\n在党委领导下推进；二是坚持以人民为中心。",
        _HEAD + "（一）坚持原则，一是坚持党的领导\n推进工作。二是依靠群众。",
    ),
    misses=(
        _HEAD + "（一）坚持基本原则\n一是坚持党的领导。二是坚持以人民为中心。",
        _HEAD + "（一）坚持基本原则。一是坚持党的领导，全年召开会议3次。二是坚持以人民为中心。",
        _HEAD + "（一）加强学习。一是把法律纳入必修课。\n（二）强化执法。查办案件3宗。",
    ),
)
def item_in_heading(subject: Subject) -> Iterator[Hit]:
    """一是 that stands on the heading's own line, its text below."""
    for index, paragraph in subject.report.of(*BODY):
        if paragraph.level not in (1, 2, 3) or len(paragraph.text) > 46:
            continue
        if not _text_follows(subject, index):
            continue
        found = re.search(r"一是", paragraph.text)
        after = paragraph.text[found.start() : -1] if found else ""
        if found and "二是" not in after and "。" not in after:
            yield at(index, found.start(), len(paragraph.text), "“一是”写进了标题行")


def _text_follows(subject: Subject, index: int) -> bool:
    """Whether a plain paragraph stands below."""
    below = subject.report.paragraphs[index + 1 : index + 2]
    return bool(below) and below[0].part in BODY and not below[0].mark


@rule(
    "独行标题带句号",
    "结构",
    Severity.INFO,
    suggestion="独行标题末尾不加标点",
    basis="GB/T 9704—2012 示例",
    hits=(_HEAD + "（一）强化法治意识。\n全年学习3次。", "一、主要举措和成效。\n全年学习3次。"),
    misses=(
        _HEAD + "（一）配齐执法人员。\n（二）改进会风文风。",
        _HEAD + "（一）强化法治意识\n全年学习3次。",
        _HEAD + "（一）强化法治意识。全年学习3次。",
    ),
)
def heading_with_stop(subject: Subject) -> Iterator[Hit]:
    """Headings on their own line that end with a mark, gathered in one finding."""
    spots = []
    for index, paragraph in subject.report.of(*BODY):
        if (
            paragraph.own_line
            and paragraph.level <= 2
            and _told_below(subject, index)
            and paragraph.heading.endswith(("。", "；", "，"))
        ):
            spots.append(Spot(index, max(len(paragraph.text) - 8, 0), len(paragraph.text)))
    if spots:
        yield Hit(tuple(spots), "独行标题末尾有标点")


def _told_below(subject: Subject, index: int) -> bool:
    """Whether something stands below the heading before the next of its level or a higher one."""
    level = subject.report.paragraphs[index].level
    below = subject.report.paragraphs[index + 1 : index + 2]
    return bool(below) and below[0].part in BODY and not 0 < below[0].level <= level


@rule(
    "标题下无内容",
    "结构",
    Severity.WARNING,
    suggestion="补写这一项的内容，或删去标题",
    basis="每项标题下写事实",
    hits=(
        _HEAD + "（一）强化组织领导。召开会议3次，研究工作。\n（二）深化矛盾化解。",
        _HEAD
        + "（一）强化组织领导\n召开会议3次。\n（二）深化普法宣传\n（三）化解矛盾\n化解纠纷3件。",
    ),
    misses=(
        _HEAD + "（一）强化组织领导。召开会议3次，研究工作。\n（二）深化矛盾化解。化解纠纷3件。",
        _HEAD + "（一）配齐执法人员。\n（二）改进会风文风。",
    ),
)
def empty_heading(subject: Subject) -> Iterator[Hit]:
    """A heading with nothing below it, among others that have something."""
    for group in _groups(subject):
        empty = [(i, p) for i, p in group if _is_heading(p) and not _told_below(subject, i)]
        if len(empty) <= len(group) / 2:
            for index, paragraph in empty:
                yield at(index, 0, len(paragraph.text), "只有标题，没有内容")


def _is_heading(paragraph: Paragraph) -> bool:
    """Whether an own line is a heading, not a short sentence of its own."""
    plain = not paragraph.heading.endswith("！") and len(paragraph.heading) <= _LONGEST_HEADING
    return paragraph.own_line and plain


@rule(
    "段末缺标点",
    "行文",
    Severity.WARNING,
    suggestion="段末加句号",
    basis="GB/T 15834—2011",
    hits=(
        "执法人员办案经验偏少，案卷制作不够规范，运用法治方式解决问题的办法不多",
        "1.站所之间信息共享不够及时，联合执法的组织协调还不顺畅，影响了办案的整体效率",
    ),
    misses=(
        "执法人员办案经验偏少，案卷制作不够规范，运用法治方式解决问题的办法不多。",
        "（一）依法全面履职，加快建设服务型政府",
    ),
)
def no_end_mark(subject: Subject) -> Iterator[Hit]:
    """A paragraph of the body that ends without a mark."""
    for index, paragraph in subject.report.of(*BODY):
        text = paragraph.text
        if paragraph.cell:
            continue
        if len(text) >= 30 and not paragraph.own_line and text[-1] not in "。！？；：”）》】…:;!?":
            yield at(index, len(text) - 10, len(text), "段末没有标点")


@rule(
    "段末用分号",
    "行文",
    Severity.WARNING,
    suggestion="改为句号",
    basis="GB/T 15834—2011",
    hits=(
        _HEAD
        + "（一）抓宣传。四是加强农村宣传教育，突出对村干部的教育；\n（二）抓治安。召开会议3次。",
        _HEAD + "突出加强对村干部的宣传教育；",
    ),
    misses=(_HEAD + "一是加强宣传；\n二是加强教育。", _HEAD + "（一）抓宣传。召开会议3次。"),
)
def ends_with_semicolon(subject: Subject) -> Iterator[Hit]:
    """The last item before a heading, or of the report, ends with ；."""
    body = [
        (i, p) for i, p in enumerate(subject.report.paragraphs) if p.part in BODY and not p.cell
    ]
    for (index, paragraph), after in zip_longest(body, [p for _, p in body[1:]]):
        last = after is None or (after.level > 0 and after.level <= (paragraph.level or 2))
        if paragraph.text.endswith(("；", "，")) and last and paragraph.part is not Part.OPENING:
            yield at(index, len(paragraph.text) - 1, len(paragraph.text), "最后一项以分号结尾")
