"""Figures in a sentence: number, unit, manner, and the words that say what they count."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

UNITS = (
    "人次|场次|家次|批次|件次|车次|户次|户家|万元|亿元|元|平方米|平方公里|公里|万亩|亩|"
    "件|起|宗|次|场|期|人|名|位|份|册|本|个|处|所|幅|条|项|户|家|卷|篇|张|部|支|路|辆|台|间|%"
)
_FIGURE = re.compile(
    rf"(?<![\d.A-Za-z])(?P<number>\d+(?:\.\d+)?)(?P<scale>[万亿])?(?P<more>余|多)?"
    rf"(?P<unit>{UNITS})(?![年月日])(?P<bound>以上|以下|以内|左右)?"
)
_ABOUT = ("大约", "约", "近", "超过", "不少于", "至少")
_DIGIT = re.compile(r"\d")
_LABEL = re.compile(r"[^，。；：、！？（）\d%]*$")
_TAIL = re.compile(r"[^，。；：、！？（）\d%]*")
_SCALE = {None: 1, "万": 10_000, "亿": 100_000_000}
_LEADING = re.compile(
    r"^(?:其中|另外|另有|全年|累计|共计|合计|总计|共|已|先后|目前|实际|包括|有|为|达到|达)+"
)


class Figure(NamedTuple):
    """A figure at `start` to `end` of its sentence; `lead` and `tail` are the words around it.

    `label` is the lead without words such as 其中 and 共."""

    value: Decimal
    unit: str
    start: int
    end: int
    label: str
    exact: bool
    lead: str = ""
    tail: str = ""

    @property
    def percent(self) -> bool:
        """Whether it is a percentage."""
        return self.unit == "%"

    def __str__(self) -> str:
        text = format(self.value, "f")
        return (text.rstrip("0").rstrip(".") if "." in text else text) + self.unit


def figures_in(sentence: str) -> list[Figure]:
    """Every figure with a unit, in reading order."""
    found: list[Figure] = []
    if not _DIGIT.search(sentence):
        return found
    for match in _FIGURE.finditer(sentence):
        if sentence[match.end() : match.end() + 1] in {"”", "·"}:
            continue
        before = sentence[: match.start()]
        about = next(filter(before.endswith, _ABOUT), "")
        before = before.removesuffix(about)
        lead = _LABEL.search(before)
        label = lead[0].strip("“”《》 ") if lead else ""
        manner = about or match["more"] or match["bound"]
        found.append(
            Figure(
                Decimal(match["number"]) * _SCALE[match["scale"]],
                match["unit"],
                len(before),
                match.end(),
                _LEADING.sub("", label),
                not manner,
                label,
                _TAIL.match(sentence, match.end())[0],  # type: ignore[index]  # matches '' too
            )
        )
    return found


GROUPS = (
    {"件", "起", "宗"},
    {"人", "名", "位"},
    {"场", "次", "期", "场次"},
    {"份", "册", "本"},
    {"个", "处", "所"},
)


def same_unit(one: str, other: str) -> bool:
    """Whether two units count the same sort of thing."""
    return one == other or any(one in group and other in group for group in GROUPS)
