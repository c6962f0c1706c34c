"""What each village has, against what all have together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from drafter.check.figures import Figure
from drafter.check.finding import Hit, Severity, at
from drafter.check.registry import rule
from drafter.check.subject import Subject

_PERSONS = frozenset({"人", "名", "位"})
_EACH = re.compile(r"每个?(?:行政村|村|社区|嘎查)(?:（社区）)?[^各不]*$")
_ALL = re.compile(r"[共全总]|现有|^“?法律明白人")
_RULED = re.compile(r"辖[^。]*")
_VILLAGES = re.compile(r"(?<!\d)(\d{1,3})个(?:行政村|社区|嘎查|村)|(?:行政村|社区|嘎查)(\d{1,3})个")
_HEAD = "开头：全镇辖8个行政村、1个社区。\n一、主要举措和成效\n"


@rule(
    "每村数与总数不合",
    "数字",
    Severity.INFO,
    suggestion="核对每村（社区）数、村（社区）数和总数",
    basis="总数=每村数×村数",
    hits=(
        _HEAD + "每个村培养“法律明白人”4名，全镇共有“法律明白人”33名。",
        _HEAD + "全镇共有人民调解员30名，每村3名。",
    ),
    misses=(
        _HEAD + "每个村培养“法律明白人”4名，全镇共有“法律明白人”32名。",
        _HEAD + "全镇共有人民调解员27名，每个村（社区）3名。",
        _HEAD + "每个村不少于4名，全镇共有33名。",
    ),
)
def each_times_villages(subject: Subject) -> Iterator[Hit]:
    """A total of persons that is no multiple of those in each village by the villages told."""
    numbers = _villages(subject)
    for (index, start), figures in subject.figures.items() if numbers else ():
        persons = [figure for figure in figures if figure.exact and figure.unit in _PERSONS]
        for one, other in combinations(persons, 2):
            each, total = (one, other) if _EACH.search(one.lead) else (other, one)
            if _told(each, total) and not any(each.value * n == total.value for n in numbers):
                message = f"每村{each}，合计{total}，与村（社区）数对不上"
                yield at(index, start + one.start, start + other.end, message)


def _told(each: Figure, total: Figure) -> bool:
    return bool(_EACH.search(each.lead) and _ALL.search(total.lead)) and total.value > each.value


def _villages(subject: Subject) -> frozenset[int]:
    """The villages that the township is made of, and sums of their sorts."""
    ruled = _RULED.search(subject.report.text)
    sorts = [int(found[1] or found[2]) for found in _VILLAGES.finditer(ruled[0])] if ruled else []
    return frozenset((*sorts[:3], sum(sorts[:2]), sum(sorts[:3]))) - {0}
