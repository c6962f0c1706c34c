"""What is wrong with an input, as data and as text: place, the line itself, message, hint."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

MAX_SHOWN = 20
_WINDOW = 100
_UNSPACED = frozenset({"Mn", "Me", "Cf"})  # marks on the letter before, and what is not seen at all
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]")


class Fault(NamedTuple):
    """One fault; `line` and `column` count from 1 (0: no place), `excerpt` is the line itself."""

    code: str
    message: str
    hint: str = ""
    path: str = ""
    line: int = 0
    column: int = 0
    excerpt: str = ""

    def render(self) -> str:
        """The fault for a person: place and message, the line with a caret, the hint."""
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        lines = [f"{place}：{self.message}" if place else self.message]
        if self.excerpt.strip():
            lines += [f"    {line}" for line in _pointed(self.excerpt, self.column)]
        if self.hint:
            lines.append(f"    → {self.hint}")
        # What a file holds must not steer the terminal that shows it.
        return "\n".join(_INVISIBLE.sub("\ufffd", line) for line in lines)


def _pointed(excerpt: str, column: int) -> tuple[str, str]:
    """The part of a line around `column`, and a caret below that column."""
    start = max(column - 1 - _WINDOW // 2, 0) if len(excerpt) > _WINDOW else 0
    shown = ("…" if start else "") + excerpt[start : start + _WINDOW]
    before = shown[: max(column - 1 - start, 0) + (1 if start else 0)]
    return shown, "".join(_blank(char) for char in before) + "^"


def _blank(char: str) -> str:
    """As many blanks as a terminal gives a character columns; a tab is as wide as the one above."""
    if char == "\t":
        return char
    if unicodedata.category(char) in _UNSPACED:
        return ""
    return "  " if unicodedata.east_asian_width(char) in "WF" else " "


class BugError(Exception):
    """Something that no input can excuse: the program itself is wrong."""


class FaultError(Exception):
    """An input that cannot be used, with all its faults in file order."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column)))
        super().__init__(render_all(self.faults))


def render_all(faults: Sequence[Fault]) -> str:
    """Every fault, a hint that repeats said once; capped, with the count of those left out."""
    first = faults[:MAX_SHOWN]
    hints = ["", *(fault.hint for fault in first)]
    shown = [
        fault._replace(hint="同上").render() if fault.hint and fault.hint == before else fault.render()
        for fault, before in zip(first, hints, strict=False)
    ]
    if len(faults) > MAX_SHOWN:
        shown.append(f"……另有{len(faults) - MAX_SHOWN}处问题，改完以上各处后再看")
    return "\n".join(shown)


def brief(text: str, most: int = 40) -> str:
    """A text as a message can quote it: on one line, and cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}……"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the known words nearest to `word`, or ''."""
    import difflib

    near = difflib.get_close_matches(brief(word), list(known), n=3, cutoff=0.5)
    return "是不是想写" + "、".join(f"“{name}”" for name in near) + "？" if near else ""
