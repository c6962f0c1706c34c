"""What is wrong with an input, as data and as text: place, the line itself, message, hint."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MAX_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Fault:
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
        if self.excerpt:
            lines += [f"    {self.excerpt}", f"    {_caret(self.excerpt, self.column)}"]
        if self.hint:
            lines.append(f"    → {self.hint}")
        return "\n".join(lines)


def _caret(excerpt: str, column: int) -> str:
    before = excerpt[: max(column - 1, 0)]
    wide = sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in before)
    return " " * wide + "^"


class FaultError(Exception):
    """An input that cannot be used, with all its faults in file order."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column)))
        super().__init__(render_all(self.faults))


def render_all(faults: Sequence[Fault]) -> str:
    """Every fault, capped, with the count of those left out."""
    shown = [fault.render() for fault in faults[:MAX_SHOWN]]
    if len(faults) > MAX_SHOWN:
        shown.append(f"……另有{len(faults) - MAX_SHOWN}处问题，改完以上各处后再看")
    return "\n".join(shown)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the known words nearest to `word`, or ''."""
    near = difflib.get_close_matches(word, list(known), n=3, cutoff=0.5)
    return "是不是想写" + "、".join(f"“{name}”" for name in near) + "？" if near else ""
