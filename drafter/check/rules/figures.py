"""Figures against each other: more closed than taken on, one quantity with two values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from drafter.check.figures import Figure, figures_in, same_unit
from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.quantities import Quantity, quantities
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import CLAIMS, Part

_TAKEN = re.compile(
    r"承接|受理|收到|接收|排查|查出|参加|参训|参考|应考|提出|回访|调[解处](?!成功)|线索|登记|组织"
)
_DONE = r"办结|结案|化解|调[解处]成功|成功调[解处]|整改|答复|采纳|核实|属实|销号"
_DONE_LEAD = re.compile(
    rf"^[\u4e00-\u9fff]{{0,2}}(?:{_DONE}|合格|通过|满意)(?P<what>[\u4e00-\u9fff]*)$"
)
_DONE_TAIL = re.compile(rf"^(?:已|均|考试|考核|成绩)?(?:{_DONE}|合格|通过|取得合格)")
_CARRIED = re.compile(r"结转|上年|历年|往年|存量|积案|遗留")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_LEAST_SKELETON = 12
_PERSONS = frozenset({"人", "名", "位"})
_LEAST_NOUN = 3
_LEAST_NAME, _SURELY_SAME, _BODY_NAMED, _LAST_FEW = 6, 8, 12, 8
_FILLING = re.compile(r"(?:共计|共有|共|累计|达到?|约|为|了|有)+$")
_SCOPE = re.compile(
    r"书记|镇长|乡长|主任|苏木达|村|社区|中心|[所站队办室校]|月|季|半年|每|各|平均|级|上年|去年|人大|其中|专项|领域|方面|类"
)
_NEAR = 12


@rule(
    "办结多于承接",
    "数字",
    Severity.ERROR,
    suggestion="核对两个数；上年结转的另写",
    basis="部分不能大于整体",
    hits=(
        "全年承接热线工单60件，办结65件。",
        "查出安全隐患67处，整改76处。",
        "组织28名干部参加执法资格考试，30人考试合格。",
        "处置草原违法线索7条，核实8条。",
    ),
    misses=(
        "全年承接热线工单60件，办结60件。",
        "排查纠纷36次，化解矛盾67起。",
        "承接热线工单60件，办结65件（含上年结转5件）。",
        "组织宣讲20场，通过微信群开展30场。",
        "登记纠纷20件，办理信访件答复30件。",
        "排查隐患36处，整改环境问题67处。",
    ),
)
def done_above_taken(subject: Subject) -> Iterator[Hit]:
    """More was closed than was taken on."""
    for (index, start), figures in subject.figures.items():
        text = subject.report.paragraphs[index].text[start:]
        for number, done in enumerate(figures):
            before = (f for f in reversed(figures[:number]) if same_unit(f.unit, done.unit))
            taken = next(before, None)
            if taken is None or not _closes_more(done, taken):
                continue
            between = text[taken.end : done.end + _NEAR]
            if not re.search("[。；]", text[taken.end : done.end]) and not _CARRIED.search(between):
                named = f"“{done.lead}{done}{done.tail}”多于“{taken.lead}{taken}{taken.tail}”"
                yield at(index, start + taken.start, start + done.end, named)


def _closes_more(done: Figure, taken: Figure) -> bool:
    """Whether more of what was taken on is told as done."""
    told = taken.lead + taken.tail
    if not (done.exact and taken.exact and done.value > taken.value and _TAKEN.search(told)):
        return False
    found = _DONE_LEAD.match(done.lead)
    same = found is not None and found["what"][-2:] in taken.lead  # else something else was done
    return (same or bool(_DONE_TAIL.match(done.tail))) and not _DONE_LEAD.match(taken.lead)


@rule(
    "一部分多于全体",
    "数字",
    Severity.ERROR,
    suggestion="核对两个数",
    basis="部分不能大于整体",
    hits=(
        "现有在编人员26人、辅助人员40人，持有行政执法证的在编人员31人。",
        "全镇网格员58名，其他兼职人员6名，取得调解员证的网格员60名。",
    ),
    misses=(
        "现有在编人员26人，持有行政执法证的在编人员21人。",
        "甲村有调解员3名，全镇的调解员60名。",
    ),
)
def some_above_all(subject: Subject) -> Iterator[Hit]:
    """Those of some sort of whom the sentence counts more than of all."""
    for index, start, _ in subject.claims:
        figures = [
            f for f in subject.figures.get((index, start), ()) if f.exact and f.unit in _PERSONS
        ]
        for number, some in enumerate(figures):
            sort, of, whole = some.lead.rpartition("的")
            if not of or len(whole) < _LEAST_NOUN or re.search(r"[全各]", sort):
                continue
            for all_ in figures[:number]:
                if all_.lead.endswith(whole) and "的" not in all_.lead and all_.value < some.value:
                    message = f"“{some.lead}”{some}，多于“{whole}”{all_}"
                    yield at(index, start + all_.start, start + some.end, message)


@rule(
    "同句式两个数",
    "数字",
    Severity.ERROR,
    suggestion="同一件事只写一个数，核对后统一",
    basis="一事一数",
    hits=(
        "全年开展法治宣传活动31场。我镇重视普法工作。全年开展法治宣传活动32场。",
        "配备巡逻车辆共计达到12辆。全面提升能力。配备巡逻车辆共计达到13辆。",
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
        if len(sentence) < _LEAST_SKELETON:
            continue
        skeleton, figures = _FIGURE.subn("#", sentence)
        if not figures or len(skeleton) < _LEAST_SKELETON:
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
        "召开党委会议专题研究法治建设4次。\n党委书记主持召开党委会议专题研究法治建设5次。",
    ),
    misses=(
        "办理“12345热线”75件。\n全年化解纠纷120起，其中办理“12345”热线75件。",
        "2023年全镇开展法治宣传活动31次，其中大型活动5次。\n开展法治宣传活动31次。",
        "党委书记讲授法治课2次。\n镇长讲授法治课3次。",
        "岭南村排查矛盾纠纷12件。\n全镇排查矛盾纠纷160件。",
    ),
)
def one_quantity_two_values(subject: Subject) -> Iterator[Hit]:
    """A quantity given in two places with two values: well-known ones, and those named in the same words."""
    told = {spot for hit in same_words_two_values(subject) for spot in hit.spots}

    def known(spot: Spot) -> bool:
        return any(_within(spot, whole) for whole in told)

    for quantity in quantities():
        found = list(_values(subject, quantity))
        spots = tuple(spot for _, spot in found)
        several = len({value for value, _ in found}) > 1 and len({s.paragraph for s in spots}) > 1
        if several and not all(map(known, spots)):
            told.update(spots)
            severity = Severity.WARNING if quantity.strict else Severity.INFO
            yield Hit(spots, _differing(quantity.name, subject, spots), severity=severity)
    for one, other, shared in _same_names(subject):
        if not (known(one) or known(other)):
            told.update((one, other))
            severity = Severity.WARNING if len(shared) >= _SURELY_SAME else Severity.INFO
            yield Hit((one, other), _differing(shared, subject, (one, other)), severity=severity)


def _differing(name: str, subject: Subject, spots: Iterable[Spot]) -> str:
    paragraphs = subject.report.paragraphs
    words = dict.fromkeys(paragraphs[s.paragraph].text[s.start : s.end] for s in spots)
    return f"“{name}”前后不一：{'、'.join(words)}"


def _within(spot: Spot, whole: Spot) -> bool:
    return spot.paragraph == whole.paragraph and spot.start < whole.end and whole.start < spot.end


def _values(subject: Subject, quantity: Quantity) -> Iterator[tuple[Decimal, Spot]]:
    text = subject.report.text
    for match in quantity.regex.finditer(text):
        index, offset = subject.report.locate(match.start())
        paragraph = subject.report.paragraphs[index]
        if paragraph.part not in (*CLAIMS, Part.OPENING, Part.SHORTCOMINGS):
            continue
        figure = next(iter(figures_in(match[0])), None)
        if figure is not None:
            yield figure.value, Spot(index, offset, offset + len(match[0]))


def _same_names(subject: Subject) -> Iterator[tuple[Spot, Spot, str]]:
    """Figures of two paragraphs that the same words name, with different values; one pair a name."""
    seen: dict[str, list[_Named]] = {}
    told: set[str] = set()
    for one in _named(subject):
        end = one.name[-_LEAST_NAME:]
        alike = seen.setdefault(end, [])
        other = next((other for other in alike[-_LAST_FEW:] if one.contradicts(other)), None)
        if other is not None and end not in told:
            told.add(end)
            yield other.spot, one.spot, _shared_end(one.name, other.name)
        alike.append(one)


@dataclass(frozen=True, slots=True)
class _Named:
    """A figure and the words that name it."""

    name: str
    figure: Figure
    spot: Spot

    def contradicts(self, other: _Named) -> bool:
        """Whether the other gives the same quantity another value, in another paragraph."""
        shared = _shared_end(self.name, other.name)
        return (
            self.spot.paragraph != other.spot.paragraph
            and self.figure.value != other.figure.value
            and same_unit(self.figure.unit, other.figure.unit)
            and not (_scoped(self.name, shared) or _scoped(other.name, shared))
        )


def _named(subject: Subject) -> Iterator[_Named]:
    for (index, start), figures in subject.figures.items():
        for figure in figures:
            name = _FILLING.sub("", re.sub("[“”]", "", figure.lead))
            if len(name) >= _LEAST_NAME and figure.exact and not figure.percent:
                begin = start + figure.start - len(figure.lead)
                yield _Named(name, figure, Spot(index, begin, start + figure.end))


def _shared_end(one: str, other: str) -> str:
    pairs = zip(reversed(one), reversed(other), strict=False)
    return one[len(one) - sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)) :]


def _scoped(name: str, shared: str) -> bool:
    """Whether what stands before the shared words says whose or which of them."""
    return len(shared) < _BODY_NAMED and _SCOPE.search(name.removesuffix(shared)) is not None
