"""What each village or person has, against what all have together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.check.figures import Figure, same_unit
from drafter.check.finding import Hit, Severity, at
from drafter.check.registry import rule
from drafter.check.subject import Subject

_PERSONS = frozenset({"人", "名", "位"})
_EACH = re.compile(
    r"(?:(?P<place>每个?(?:行政村|村|社区|嘎查)(?:（社区）)?)|(?P<person>人均))(?P<loose>[^，。；\d]{0,12})$"
)
_AT_LEAST = re.compile(r"不少于|不低于|以上|至少|各")
_ALL = re.compile(r"[共全总]|现有|^“?法律明白人|联系|帮扶|走访")
_RULED = re.compile(r"(?:辖|现有|下设)[^。]*?\d个(?:行政村|社区|嘎查|村)[^。]*")
_VILLAGES = re.compile(r"(?<!\d)(\d{1,3})个(?:行政村|社区|嘎查|村)|(?:行政村|社区|嘎查)(\d{1,3})个")
_COUNTED = re.compile(r"\d个?(?:行政村|社区|嘎查|村)|(?:行政村|社区|嘎查)\d")
_HEAD = "开头：全镇辖8个行政村、1个社区。\n一、主要举措和成效\n"


@rule(
    "每村数与总数不合",
    "数字",
    Severity.INFO,
    suggestion="核对每村（每人）的数、村数（人数）和总数",
    basis="总数=每村（每人）的数×村数（人数）",
    hits=(
        _HEAD + "每个村培养“法律明白人”4名，全镇共有“法律明白人”33名。",
        _HEAD + "全镇共有人民调解员30名，每村3名。",
        _HEAD + "全年开展法治讲座44场，每个村（社区）平均3场。",
        "班子成员11人联系企业33家，人均2家。",
    ),
    misses=(
        _HEAD + "每个村培养“法律明白人”4名，全镇共有“法律明白人”32名。",
        _HEAD + "全镇共有人民调解员27名，每个村（社区）3名。",
        _HEAD + "每个村不少于4名，全镇共有33名。",
        _HEAD + "全年开展法治讲座26场，每个村（社区）平均3场。",
        "班子成员11人联系企业33家，人均3家。",
    ),
)
def each_times_all(subject: Subject) -> Iterator[Hit]:
    """A total that is not what each has, times the villages told or the persons of the sentence."""
    villages = _villages(subject)
    for (index, start), figures in subject.figures.items():
        text = subject.report.paragraphs[index].text[start:]
        for each in figures:
            found = _EACH.search(text[: each.start])
            if not found or not each.exact or _AT_LEAST.search(found["loose"]):
                continue
            numbers = villages if found["place"] else _persons(figures, each)
            total = next((f for f in figures if _is_total(f, each)), None)
            average = "均" in found[0]
            if total and numbers and not any(_fits(total, each, n, average) for n in numbers):
                message = f"{found['place'] or '人均'}{each}，合计{total}，对不上"
                begin, end = min(each.start, total.start), max(each.end, total.end)
                yield at(index, start + begin, start + end, message)


@rule(
    "有每村数无村数",
    "数字",
    Severity.INFO,
    suggestion="写明共多少个村（社区），或写总数",
    basis="总数=每村的数×村数",
    hits=("每个村配备法律顾问1名。", "落实每村5名“法律明白人”要求，每村配备人民调解员3名。"),
    misses=(
        _HEAD + "每个村配备法律顾问1名。",
        "12个村（社区）全部配齐，每个村配备法律顾问1名。",
        "每村每月走访1次。",
    ),
)
def each_of_unknown(subject: Subject) -> Iterator[Hit]:
    """So many persons in each village, in a report that does not say how many villages there are."""
    if _COUNTED.search(subject.report.text):
        return
    for (index, start), figures in subject.figures.items():
        text = subject.report.paragraphs[index].text[start:]
        for each in figures:
            found = _EACH.search(text[: each.start])
            if found and found["place"] and each.unit in _PERSONS:
                yield at(index, start + found.start(), start + each.end, "没有写共有多少个村")
                return


def _is_total(figure: Figure, each: Figure) -> bool:
    same = figure is not each and figure.exact and same_unit(figure.unit, each.unit)
    return same and figure.value > each.value and _ALL.search(figure.lead) is not None


def _fits(total: Figure, each: Figure, number: int, average: bool) -> bool:
    spare = Decimal("0.5") * number if average else Decimal(0)
    return abs(each.value * number - total.value) <= spare


def _persons(figures: list[Figure], each: Figure) -> frozenset[int]:
    return frozenset(
        int(f.value) for f in figures if f.unit in _PERSONS and f is not each and f.exact
    )


def _villages(subject: Subject) -> frozenset[int]:
    """The villages that the township is made of, and sums of their sorts."""
    ruled = _RULED.search(subject.report.text)
    sorts = [int(found[1] or found[2]) for found in _VILLAGES.finditer(ruled[0])] if ruled else []
    return frozenset((*sorts[:3], sum(sorts[:2]), sum(sorts[:3]))) - {0}
