"""Figures against each other: totals and parts, parts above their whole, one quantity with two values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.check.figures import Figure, figures_in, same_unit
from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.quantities import Quantity, quantities
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import CLAIMS, Part

_PARTS_WORD = re.compile(r"其中|包括")
_BESIDES = re.compile(r"另外|另有")
_DONE = re.compile(r"办结|化解|调解成功|成功调解|整改|按期答复|采纳|合格|通过|满意")
_TAKEN = re.compile(r"承接|受理|收到|接收|排查|查出|参加|参考|应考|提出|回访|调解(?!成功)")
_LEAST_SKELETON = 12


def _parts(sentence: str, figures: list[Figure]) -> tuple[Figure, list[Figure]] | None:
    """The total and the parts that a sentence lists after 其中."""
    word = _PARTS_WORD.search(sentence)
    if word is None:
        return None
    before = [figure for figure in figures if figure.end <= word.start() and not figure.percent]
    if not before or word.start() - before[-1].end > 12:
        return None
    total = before[-1]
    stop = re.search(r"[；]|，(?=[^，；]*率)", sentence[word.end() :])
    end = word.end() + stop.start() if stop else len(sentence)
    parts = [f for f in figures if word.end() <= f.start < end and same_unit(f.unit, total.unit)]
    return total, _level(sentence, parts)


def _level(sentence: str, parts: list[Figure]) -> list[Figure]:
    """The parts without what a bracket says about one of them."""
    return [part for part in parts if sentence.count("（", 0, part.start) == sentence.count("）", 0, part.start)]


@rule(
    "其中大于总数",
    "数字",
    Severity.ERROR,
    suggestion="核对总数和各项，“其中”各项之和不能超过总数",
    basis="总数与分项的关系",
    hits=(
        "全年化解矛盾纠纷251起，其中办理热线229件，办理网上信访13件，镇信访47件，交办案件4件。",
        "全年受理信访42件，其中上级交办53件。",
    ),
    misses=(
        "全年化解矛盾纠纷251起，其中办理热线187件，办理网上信访13件，镇信访47件，交办案件4件。",
        "全年受理信访42件，其中上级交办13件。",
        "培训干部60人，其中发放资料300份。",
    ),
)
def parts_above_total(subject: Subject) -> Iterator[Hit]:
    """The parts after 其中 add up to more than the total."""
    for index, start, sentence, total, parts in _totals(subject):
        added = sum((part.value for part in parts), Decimal(0))
        if parts and total.exact and added > total.value:
            names = "、".join(str(part) for part in parts)
            message = f"总数{total}，其中各项（{names}）合计{added}，超过总数"
            yield at(index, start + total.start, start + parts[-1].end, message)


def _totals(subject: Subject) -> Iterator[tuple[int, int, str, Figure, list[Figure]]]:
    for index, start, sentence in subject.claims:
        figures = subject.figures.get((index, start), [])
        found = _parts(sentence, figures) if len(figures) > 1 else None
        if found:
            yield index, start, sentence, *found


@rule(
    "其中与另外连用",
    "数字",
    Severity.WARNING,
    suggestion="“其中”各项若是全部，应加到总数；若不是全部，把“另外”的另起一句",
    basis="总数与分项的关系",
    hits=(
        "在册人员175人，其中包括现报到人员6人，另外死亡4人、服刑、强戒人员12人。",
        "在册129人，其中报到5人，另有死亡3人、强戒3人。",
    ),
    misses=("在册人员22人，其中报到6人，另外死亡4人、强戒12人。", "在册人员175人，其中现报到6人。"),
)
def parts_besides(subject: Subject) -> Iterator[Hit]:
    """其中 … 另外 … that together do not make the total."""
    for index, start, sentence in subject.claims:
        for word in _PARTS_WORD.finditer(sentence):
            figures = subject.figures.get((index, start), [])
            before = [f for f in figures if f.end <= word.start()]
            after = [f for f in figures if f.start >= word.end()]
            other = _BESIDES.search(sentence, word.end())
            following = _next_total(sentence, word.end(), other.end() if other else 0)
            parts = [f for f in after if f.start < following and before and same_unit(f.unit, before[-1].unit)]
            if not before or other is None or not parts or parts[0].start > other.start():
                continue
            added = sum((part.value for part in parts), Decimal(0))
            if added < before[-1].value:
                message = f"总数{before[-1]}，“其中”和“另外”各项合计{added}，对不上"
                yield at(index, start + before[-1].start, start + parts[-1].end, message)


def _next_total(sentence: str, start: int, other: int) -> int:
    """Where the next total of the same sentence begins its own 其中."""
    following = _PARTS_WORD.search(sentence, max(start, other))
    if following is None:
        return len(sentence)
    return max(sentence.rfind("，", start, sentence.rfind("，", start, following.start())), start)


@rule(
    "分项不等于总数",
    "数字",
    Severity.ERROR,
    suggestion="各项之和应等于总数，核对后改正",
    basis="总数与分项的关系",
    hits=("全年发放资料134份：手册50份、折页85份。", "全年办理案件10件，分别是土地3件、林业8件。"),
    misses=("全年发放资料134份：手册50份、折页84份。", "全年办理案件10件：土地领域办结率高。"),
)
def parts_unlike_total(subject: Subject) -> Iterator[Hit]:
    """The parts after a colon or 分别 do not add up to the total."""
    for index, start, sentence in subject.claims:
        for word in re.finditer(r"(?<=\D)：|，(?=分别[是为])", sentence):
            figures = subject.figures.get((index, start), [])
            before = [f for f in figures if f.end == word.start()]
            stop = re.search("；", sentence[word.end() :])
            end = word.end() + stop.start() if stop else len(sentence)
            parts = [f for f in figures if word.end() <= f.start < end]
            if not before or len(parts) < 2 or not all(f.exact and f.unit == before[0].unit for f in parts):
                continue
            added = sum((part.value for part in _level(sentence, parts)), Decimal(0))
            if added != before[0].value:
                message = f"总数{before[0]}，各项合计{added}，不相等"
                yield at(index, start + before[0].start, start + parts[-1].end, message)


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
        for one, other in zip(figures, figures[1:], strict=False):
            if not (one.exact and other.exact and one.unit == other.unit) or one.percent:
                continue
            if _TAKEN.search(one.lead) and not _DONE.search(one.lead) and _DONE.search(other.lead) and other.value > one.value:
                text = subject.report.paragraphs[index].text[start + one.start : start + other.end]
                if "。" in text or len(other.lead) > 8:
                    continue
                yield at(index, start + one.start, start + other.end, f"“{other.lead}”{other}多于“{one.lead}”{one}")


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
            spots = (Spot(first[0], first[1], first[1] + len(first[2])), Spot(index, start, start + len(sentence)))
            yield Hit(spots, f"同一句话出现两次，数字不同：“{first[2]}”“{sentence}”")


@rule(
    "同一数两处不一",
    "数字",
    Severity.WARNING,
    suggestion="核对后统一；口径不同的写明范围或时间",
    basis="一事一数",
    hits=(
        "办理“12345热线”229件。\n全年化解纠纷251起，其中办理“12345”热线187件。",
        "开展大型宣传活动12次。\n2023年全镇开展专题法治宣传活动31次。",
        "发放宣传资料3000余份。\n派发宣传册1000余份。",
    ),
    misses=(
        "办理“12345热线”187件。\n全年化解纠纷251起，其中办理“12345”热线187件。",
        "开展大型宣传活动5次。\n2023年全镇开展法治宣传活动31次，其中大型活动5次。",
    ),
)
def one_quantity_two_values(subject: Subject) -> Iterator[Hit]:
    """A well-known quantity given in two places with two values."""
    for quantity in quantities():
        found = list(_values(subject, quantity))
        values = {value for value, _ in found}
        if len(values) > 1 and len({spot.paragraph for _, spot in found}) > 1:
            listed = "、".join(dict.fromkeys(subject.report.paragraphs[s.paragraph].text[s.start : s.end] for _, s in found))
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
