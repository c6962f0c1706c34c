"""Places and sizes that follow from the words: the red head, the signature, the 版记."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.document import gbt9704

_WIDE = frozenset("WFA")
_SEAM = 0.125  # the gap that word processors leave between a Han character and a figure


def width(text: str) -> float:
    """Width in Han characters: Latin letters and figures take half, and leave a gap at each seam."""
    if text.isascii():
        return len(text) / 2
    wide = [unicodedata.east_asian_width(char) in _WIDE for char in text]
    seams = sum(left != right for left, right in pairwise(wide))
    return sum(1.0 if one else 0.5 for one in wide) + _SEAM * seams


class Mark(NamedTuple):
    """Type size (half-points) and line height (twips) of the red head."""

    size: int
    line: int


def mark(names: Sequence[str], *, beside_suffix: bool) -> Mark:
    """The largest size at which the longest name fits the type area, or its part beside 文件."""
    room = gbt9704.JOINT_NAMES_WIDTH if beside_suffix else gbt9704.TEXT_WIDTH
    longest = max(map(width, names), default=1.0) or 1.0
    fitting = int(room / longest) // gbt9704.TWIPS_PER_HALF_POINT
    size = max(min(fitting, gbt9704.MARK_SIZE_MAX), gbt9704.MARK_SIZE_MIN)
    ink = gbt9704.MARK_INK_SHARE * size * gbt9704.TWIPS_PER_HALF_POINT
    offset = gbt9704.MARK_OFFSET - gbt9704.MARK_SPACER
    return Mark(size, round((ink + offset) / gbt9704.MARK_LINE_SHARE))


class Signature(NamedTuple):
    """Left indents (twips) of the names and of the date."""

    name: int
    date: int


def sealed_signature(name: str, date: str) -> Signature:
    """Name and date centred on each other, the date four characters from the right (7.3.5.1)."""
    half = gbt9704.SEALED_DATE_RIGHT + width(date) / 2
    left = _left(max(2 * half, width(name) + 0.2))
    return Signature(left, left)


def unsealed_signature(names: Sequence[str], date: str) -> Signature:
    """The name two characters from the right, the date two to the right of its start (7.3.5.2)."""
    longest = max(map(width, names), default=0.0)
    free = gbt9704.UNSEALED_NAME_RIGHT
    if width(date) <= longest:
        return Signature(_left(longest + free), _left(longest + free - gbt9704.UNSEALED_DATE_SHIFT))
    date_room = width(date) + free
    return Signature(_left(date_room + gbt9704.UNSEALED_DATE_SHIFT), _left(date_room))


def _left(room: float) -> int:
    """The left indent that leaves room for so many characters."""
    return max(round(gbt9704.TEXT_WIDTH - room * gbt9704.CHARACTER), 0)


def imprint_height(copies: str, *, printed: bool) -> int:
    """Height of the 版记 (twips): its rules, the lines of 抄送, the line of 印发."""
    lines = _copies_lines(copies) + printed
    rules = 2 + bool(copies and printed)
    return lines * gbt9704.LINE + rules * gbt9704.IMPRINT_RULE_ROOM


def _copies_lines(copies: str) -> int:
    if not copies:
        return 0
    # One character less than fits: marks that may not start a line take their neighbour along.
    first = (gbt9704.TEXT_WIDTH - 2 * gbt9704.IMPRINT_SIDE) // gbt9704.CHARACTER_FOUR - 1
    later = first - gbt9704.IMPRINT_COPIES_HANGING // gbt9704.CHARACTER_FOUR
    rest = max(width(copies) - first, 0)
    return 1 + int(-(-rest // later))
