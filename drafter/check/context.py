"""The context of words in a report: inside a title, in a quotation, in a sentence that looks back."""

from __future__ import annotations

import re

from drafter.check.text import Paragraph, Part

_LOOK_BACK = re.compile(
    r"曾|当年|期间|收官|以来|历史|原名|更名|改为|改称|圆满|巩固|成果|往年|上一?年|此前|总结(?:大会|会议|验收)|结束|已完成|届满|废止"
)
_QUOTING = re.compile(r"(?:指出|强调|提出|要求|讲到|写道|讲话)[的：，]*$")
_LONG_QUOTE = 18
_FAR = 400
EXCEPT_WORDS = ("书名", "引文", "回顾", "安排")


def excepted(word: str, paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether the words at `start` to `end` stand in the context called `word` (of EXCEPT_WORDS)."""
    if word == "书名":
        return enclosed_by(paragraph.text, start, end, "《", "》") is not None
    if word == "引文":
        return _quoted(paragraph.text, start, end)
    if word == "回顾":
        return _LOOK_BACK.search(sentence_at(paragraph.text, start)) is not None
    return paragraph.part is Part.PLAN


def enclosed_by(text: str, start: int, end: int, opening: str, closing: str) -> int | None:
    """Where the marks that hold the whole stretch open, or None."""
    opened = text.rfind(opening, max(0, start - _FAR), start)
    if opened < 0 or closing in text[opened:start]:
        return None
    closed = text.find(closing, start, end + _FAR)
    return opened if closed >= end else None


def _quoted(text: str, start: int, end: int) -> bool:
    opened = enclosed_by(text, start, end, "“", "”")
    if opened is None:
        return False
    length = text.find("”", start) - opened
    return length > _LONG_QUOTE or _QUOTING.search(text[:opened]) is not None


def sentence_at(text: str, offset: int) -> str:
    """The sentence that holds `offset`."""
    start, end = max(0, offset - _FAR), min(len(text), offset + _FAR)
    before = max(text.rfind(mark, start, offset) for mark in "。！？\n")
    after = [found for mark in "。！？\n" if (found := text.find(mark, offset, end)) >= 0]
    return text[max(before + 1, start) : min(after, default=end) + 1]


def around(text: str, start: int, end: int, most: int = 10) -> str:
    """The words at a stretch with a few on both sides, for a message."""
    left, right = max(0, start - most), min(len(text), end + most)
    return ("…" if left else "") + text[left:right] + ("…" if right < len(text) else "")
