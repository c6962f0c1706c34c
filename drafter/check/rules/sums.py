"""Totals and their parts: parts above the total, parts that do not add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.check.expression import Expression
from drafter.check.figures import Figure, same_unit
from drafter.check.finding import Hit, Severity, at
from drafter.check.registry import rule
from drafter.check.subject import Subject

_PARTS_WORD = re.compile(r"其中(?:包括)?|包括")
# What is said of the whole or of another part beside it, and is no part of a sum.
_ASIDE = re.compile(r"^已|均|中[，有]|办结|化解|持有|持证|合格|优秀|整改|录入|满意|通过|按期|按时")
_MOST_FIGURES = 60
_SUMMED = re.compile(r"(共计|合计|总计)[\u4e00-\u9fff]{0,8}|共[\u4e00-\u9fff]{0,6}")
_LOOSE_UNITS = frozenset(
    {"个", "次", "人", "名"}
)  # of which a sentence counts many sorts of things
_COLON = Expression(r"(?<=\D)：|，(?=分别[是为])", ("：", "分别"))
_BESIDES = re.compile(r"另外|另有")


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
    aside = next((i for i, part in enumerate(parts) if i and _ASIDE.search(part.lead)), len(parts))
    return total, _level(sentence, word.end(), parts[:aside])


def _level(sentence: str, start: int, parts: list[Figure]) -> list[Figure]:
    """The parts without what a bracket that opens after `start` says about one of them."""
    return [
        part
        for part in parts
        if sentence.count("（", start, part.start) == sentence.count("）", start, part.start)
    ]


@rule(
    "其中大于总数",
    "数字",
    Severity.ERROR,
    suggestion="核对总数和各项，“其中”各项之和不能超过总数",
    basis="总数与分项的关系",
    hits=(
        "全年化解矛盾纠纷180起，其中热线转办150件，网格上报20件，群众来访24件。",
        "全年受理信访42件，其中上级交办53件。",
        "审查文件44件（其中合同31件、协议9件、决策6件）。",
    ),
    misses=(
        "全年化解矛盾纠纷180起，其中热线转办136件，网格上报20件，群众来访24件。",
        "全年受理信访42件，其中上级交办13件。",
        "培训干部60人，其中发放资料300份。",
    ),
)
def parts_above_total(subject: Subject) -> Iterator[Hit]:
    """The parts after 其中 add up to more than the total."""
    for index, start, total, parts in _totals(subject):
        added = sum((part.value for part in parts), Decimal(0))
        if parts and total.exact and added > total.value:
            names = "、".join(str(part) for part in parts)
            message = f"总数{total}，其中各项（{names}）合计{added}，超过总数"
            yield at(index, start + total.start, start + parts[-1].end, message)


def _totals(subject: Subject) -> Iterator[tuple[int, int, Figure, list[Figure]]]:
    for index, start, sentence in subject.claims:
        figures = subject.figures.get((index, start), [])
        found = _parts(sentence, figures) if len(figures) > 1 else None
        if found:
            yield index, start, *found


@rule(
    "其中与另外连用",
    "数字",
    Severity.WARNING,
    suggestion="“其中”各项若是全部，应加到总数；若不是全部，把“另外”的另起一句",
    basis="总数与分项的关系",
    hits=(
        "登记人员90人，其中包括已报到8人，另外迁出3人、外出5人。",
        "登记60人，其中已报到7人，另有迁出2人、外出4人。",
    ),
    misses=("登记人员16人，其中已报到8人，另外迁出3人、外出5人。", "登记人员90人，其中已报到8人。"),
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
            parts = [
                f
                for f in after
                if f.start < following and before and same_unit(f.unit, before[-1].unit)
            ]
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
    misses=(
        "全年发放资料134份：手册50份、折页84份。",
        "登记150人：甲所90人，其中已报到8人；乙所60人，其中已报到7人。",
        "全年办理案件10件：土地领域办结率高。",
    ),
)
def parts_unlike_total(subject: Subject) -> Iterator[Hit]:
    """The parts after a colon or 分别 do not add up to the total."""
    for index, start, sentence in subject.claims:
        for word in _COLON.finditer(sentence):
            figures = subject.figures.get((index, start), [])[:_MOST_FIGURES]
            before = [f for f in figures if f.end == word.start()]
            inner = _inner(sentence, word.end())
            parts = [
                f
                for f in figures
                if word.end() <= f.start and not any(a <= f.start < b for a, b in inner)
            ]
            if (
                not before
                or len(parts) < 2
                or not all(f.exact and f.unit == before[0].unit for f in parts)
            ):
                continue
            added = sum((part.value for part in _level(sentence, 0, parts)), Decimal(0))
            if added != before[0].value:
                message = f"总数{before[0]}，各项合计{added}，不相等"
                yield at(index, start + before[0].start, start + parts[-1].end, message)


@rule(
    "各项之和不是合计",
    "数字",
    Severity.ERROR,
    suggestion="核对各项和合计",
    basis="总数与分项的关系",
    hits=(
        "废止2件、修改1件、继续有效4件，共清理8件。",
        "编制基本履职事项98项、配合履职事项76项、收回事项54项，共计218项。",
    ),
    misses=(
        "废止2件、修改1件、继续有效4件，共清理7件。",
        "走访农户2户、商户3户，共收集意见8条。",
        "全年讲法治课4次，其中党委书记2次、镇长1次，共计3次。",
    ),
)
def total_unlike_parts(subject: Subject) -> Iterator[Hit]:
    """Parts in a row, joined by 、, with another total behind them."""
    for (index, start), figures in subject.figures.items():
        text = subject.report.paragraphs[index].text[start:]
        for number, total in enumerate(figures[:_MOST_FIGURES]):
            parts = _row(text, figures[:number])
            summed = _SUMMED.fullmatch(total.lead)
            if (
                not summed
                or len(parts) < 2
                or text[parts[-1].end : total.start] != f"，{total.lead}"
            ):
                continue
            if not all(f.exact and f.unit == total.unit for f in (*parts, total)):
                continue
            added = sum((part.value for part in parts), Decimal(0))
            if added != total.value and (summed[1] or total.unit not in _LOOSE_UNITS):
                message = f"各项合计{added}，写的是“{total.lead}{total}”"
                yield at(index, start + parts[0].start, start + total.end, message)


def _row(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures at the end that nothing but 、 and the words of each part them."""
    row: list[Figure] = []
    for figure in reversed(figures):
        if row and text[figure.end : row[0].start - len(row[0].lead)] != "、":
            break
        row.insert(0, figure)
    return row


def _inner(sentence: str, start: int) -> list[tuple[int, int]]:
    """The stretches that divide one of the parts further."""
    return [match.span() for match in re.compile(r"其中[^；。]*").finditer(sentence, start)]
