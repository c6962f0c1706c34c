"""The wording for congress and plenums, worked out from the meetings held by the year's end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from drafter.policy.entries import PolicyFile, check_keys, is_map, read_text_value
from drafter.policy.items import MEETING, Confidence, Formula, Item

PATTERNS = "写法"
ALL, THIS_YEAR = "全会", "本年全会"
SLOTS = (ALL, THIS_YEAR)
_FIELDS = {
    "大会": ("大会",),
    "列举": ("大会", "届", "各次"),
    "统称": ("大会", "届"),
    "本年": ("会议",),
}


class Plenums(NamedTuple):
    """Congresses and plenums with the patterns of their wording."""

    meetings: tuple[Item, ...]
    patterns: dict[str, str]

    def formulas(self, year: int) -> dict[str, Formula]:
        """The wording as of 31 December of `year`, and that of the year's own latest meeting."""
        end = date(year, 12, 31)
        held = [one for one in self.meetings if one.held and one.since and one.since <= end]
        congress = next((one for one in reversed(held) if not one.session), None)
        if congress is None:
            return {}
        sessions = [one for one in held if one.session and one.term == congress.term]
        cited = [congress, *(one for one in sessions if not one.unlisted)]
        formulas = {ALL: self._all(cited)}
        if cited[-1].since and cited[-1].since.year == year:
            formulas[THIS_YEAR] = self._formula(THIS_YEAR, "本年", cited[-1:], 会议=cited[-1].text)
        return formulas

    def _all(self, cited: list[Item]) -> Formula:
        congress, *sessions = cited
        names = {"大会": congress.text, "届": congress.term}
        if not sessions:
            return self._formula(ALL, "大会", cited, **names)
        if any(one.umbrella for one in sessions):
            return self._formula(ALL, "统称", cited, **names)
        each = "、".join(one.session for one in sessions)
        return self._formula(ALL, "列举", cited, 各次=each, **names)

    def _formula(self, slot: str, pattern: str, cited: list[Item], **names: str) -> Formula:
        levels = list(Confidence)
        weakest = max((one.confidence for one in cited), key=levels.index)
        return Formula(slot, cited[-1].id, _filled(self.patterns[pattern], names), weakest)


def _filled(pattern: str, names: Mapping[str, str]) -> str:
    """A pattern with its names filled in; raise LookupError for a name that there is not.

    str.format would let a pattern reach into attributes and ask for a width of its own."""
    return re.sub(r"\{(.*?)\}", lambda found: names[found[1]], pattern)


def read_plenums(files: Sequence[PolicyFile], items: Mapping[str, Item]) -> Plenums:
    """The congresses and plenums among `items`, in the order they were held; `files` are those of
    the meetings, each laid over the one before."""
    meetings = [item for item in items.values() if item.kind == MEETING and item.term]
    _check_twice(files, meetings)
    meetings.sort(key=lambda meeting: meeting.since or date.min)
    patterns = _read_patterns(files[0])
    for file in files[1:]:
        patterns |= _read_patterns(file, required=False)
    return Plenums(tuple(meetings), patterns)


def _check_twice(files: Sequence[PolicyFile], meetings: Iterable[Item]) -> None:
    homes = {item.id: file for file in files for item in file.items}
    seen: dict[tuple[str, str], str] = {}
    for one in meetings:
        first = seen.setdefault((one.term, one.session), one.id)
        if first != one.id:
            file = homes[one.id]
            message = f"“{first}”和“{one.id}”是同一届同一次会议"
            file.fault(file.places[one.id], "twice", message, f"要改“{first}”，编号就写“{first}”")


def _read_patterns(file: PolicyFile, *, required: bool = True) -> dict[str, str]:
    node = file.root.get(PATTERNS)
    if node is None and not required:
        return {}
    if node is None or not is_map(file, node, PATTERNS):
        file.fault(file.root, "required", f"缺“{PATTERNS}”")
        return {}
    check_keys(file, node, PATTERNS, _FIELDS)
    patterns: dict[str, str] = {}
    for name, fields in _FIELDS.items():
        value = node.get(name)
        if value is None and not required:
            continue
        try:
            patterns[name] = read_text_value(value) if value else ""
            if re.search("[{}]", _filled(patterns[name], dict.fromkeys(fields, ""))):
                raise ValueError(patterns[name])
        except (ValueError, LookupError):
            hint = "花括号里只能写" + "、".join(f"{{{field}}}" for field in fields)
            file.fault(value or node, "pattern", f"{PATTERNS}的“{name}”不对", hint)
        if not value:
            file.fault(node, "required", f"{PATTERNS}：缺“{name}”")
    return patterns
