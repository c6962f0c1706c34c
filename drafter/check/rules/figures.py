"""Figures against each other: more closed than taken on, one quantity with two values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from drafter.check.figures import figures_in
from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.quantities import Quantity, quantities
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import CLAIMS, Part

_DONE = re.compile(r"办结|化解|调解成功|成功调解|整改|按期答复|采纳|合格|通过|满意")
_TAKEN = re.compile(r"承接|受理|收到|接收|排查|查出|参加|参考|应考|提出|回访|调解(?!成功)")
_LEAST_SKELETON = 12


@rule(
    "办结多于承接",
    "数字",
    Severity.ERROR,
    suggestion="核对两个数；上年结转的另写",
    basis="部分不能大于整体",
    hits=("全年承接热线工单60件，办结65件。", "排查矛盾纠纷67起，调解成功76起。"),
    misses=("全年承接热线工单60件，办结60件。", "排查纠纷36次，化解矛盾67起。"),
)
def done_above_taken(subject: Subject) -> Iterator[Hit]:
    """More was closed than was taken on."""
    for (index, start), figures in subject.figures.items():
        for one, other in pairwise(figures):
            if not (one.exact and other.exact and one.unit == other.unit) or one.percent:
                continue
            if (
                _TAKEN.search(one.lead)
                and not _DONE.search(one.lead)
                and _DONE.search(other.lead)
                and other.value > one.value
            ):
                text = subject.report.paragraphs[index].text[start + one.start : start + other.end]
                if "。" in text or len(other.lead) > 8:
                    continue
                yield at(
                    index,
                    start + one.start,
                    start + other.end,
                    f"“{other.lead}”{other}多于“{one.lead}”{one}",
                )


@rule(
    "同句式两个数",
    "数字",
    Severity.ERROR,
    suggestion="同一件事只写一个数，核对后统一",
    basis="一事一数",
    hits=(
        "全年开展法治宣传活动31场。我镇重视普法工作。全年开展法治宣传活动32场。",
        "持有行政执法证的人员共12名。全面提升能力。持有行政执法证的人员共13名。",
    ),
    misses=(
        "全年开展法治宣传活动31场。我镇重视普法工作。全年开展法治培训活动32场。",
        "全年召开会议3次。召开会议4次。",
    ),
)
def same_words_two_values(subject: Subject) -> Iterator[Hit]:
    """The same sentence twice, with different figures."""
    seen: dict[str, tuple[int, int, str]] = {}
    for index, start, sentence in subject.claims:
        skeleton = re.sub(r"\d+(?:\.\d+)?", "#", sentence)
        if "#" not in skeleton or len(skeleton) < _LEAST_SKELETON:
            continue
        first = seen.setdefault(skeleton, (index, start, sentence))
        if first[2] != sentence:
            spots = (
                Spot(first[0], first[1], first[1] + len(first[2])),
                Spot(index, start, start + len(sentence)),
            )
            yield Hit(spots, f"同一句话出现两次，数字不同：“{first[2]}”“{sentence}”")


@rule(
    "同一数两处不一",
    "数字",
    Severity.WARNING,
    suggestion="核对后统一；口径不同的写明范围或时间",
    basis="一事一数",
    hits=(
        "办理“12345热线”90件。\n全年化解纠纷120起，其中办理“12345”热线75件。",
        "开展大型宣传活动12次。\n全年开展专题法治宣传活动31次。",
        "发放宣传资料3000余份。\n派发宣传册1000余份。",
    ),
    misses=(
        "办理“12345热线”75件。\n全年化解纠纷120起，其中办理“12345”热线75件。",
        "2023年全镇开展法治宣传活动31次，其中大型活动5次。\n开展法治宣传活动31次。",
    ),
)
def one_quantity_two_values(subject: Subject) -> Iterator[Hit]:
    """A well-known quantity given in two places with two values."""
    for quantity in quantities():
        found = list(_values(subject, quantity))
        values = {value for value, _ in found}
        if len(values) > 1 and len({spot.paragraph for _, spot in found}) > 1:
            listed = "、".join(
                dict.fromkeys(
                    subject.report.paragraphs[s.paragraph].text[s.start : s.end] for _, s in found
                )
            )
            yield Hit(
                tuple(spot for _, spot in found),
                f"“{quantity.name}”前后不一：{listed}",
                severity=Severity.WARNING if quantity.strict else Severity.INFO,
            )


def _values(subject: Subject, quantity: Quantity) -> Iterator[tuple[Decimal, Spot]]:
    text = subject.report.text
    if not any(word in text for word in quantity.holds):
        return
    for match in quantity.regex.finditer(text):
        index, offset = subject.report.locate(match.start())
        paragraph = subject.report.paragraphs[index]
        if paragraph.part not in (*CLAIMS, Part.OPENING):
            continue
        figure = next(iter(figures_in(match[0])), None)
        if figure is not None:
            yield figure.value, Spot(index, offset, offset + len(match[0]))
