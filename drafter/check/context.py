"""The context of words in a report: inside a title, in a quotation, in a sentence that looks back."""

from __future__ import annotations

import re

from drafter.check.text import Paragraph, Part

# Words that put a whole sentence in the past, and those that do so only for their own clause.
_LOOK_BACK = re.compile(
    r"曾|当年|期间|收官|(?<!今年)(?<!本年)(?<!目前)以来|历史|往年|(?<![较比同])上一?年|此前|遗留|\d日以?前"
)
_LOOK_BACK_NEAR = re.compile(
    r"原[名有]|更名|改[为称]|划转|撤并|圆满|巩固|成果|总结(?:大会|会议|验收|表彰)|结束|已完成|届满|废止"
)
_QUOTING = re.compile(r"(?:指出|强调|提出|要求|讲到|写道|讲话)[的：，]*$")
_INNER = str.maketrans("“”", "‘’")
_QUOTED_ALREADY = re.compile(r"“[^“”]*”|[”》]、[“《]")
_LONG_QUOTE = 18
_FAR = 400
_LONGEST_SHOWN, _SHOWN = 60, 36
EXCEPT_WORDS = ("书名", "引文", "回顾", "安排")


def excepted(word: str, paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether the words at `start` to `end` stand in the context called `word` (of EXCEPT_WORDS)."""
    if word == "书名":
        return enclosed_by(paragraph.text, start, end, "《", "》") is not None
    if word == "引文":
        return _quoted(paragraph.text, start, end)
    if word == "回顾":
        return looks_back(paragraph.text, start)
    return paragraph.part is Part.PLAN


def looks_back(text: str, offset: int) -> bool:
    """Whether the words at `offset` are told of former years."""
    return (
        _LOOK_BACK.search(sentence_at(text, offset)) is not None
        or _LOOK_BACK_NEAR.search(sentence_at(text, offset, "。！？；，\n")) is not None
    )


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


def sentence_at(text: str, offset: int, marks: str = "。！？\n") -> str:
    """The sentence that holds `offset`, or the clause where commas are among the marks."""
    start, end = max(0, offset - _FAR), min(len(text), offset + _FAR)
    before = max(text.rfind(mark, start, offset) for mark in marks)
    after = [found for mark in marks if (found := text.find(mark, offset, end)) >= 0]
    return text[max(before + 1, start) : min(after, default=end) + 1]


def quoted(words: str) -> str:
    """Words in quotation marks, with those that they hold already turned into inner ones."""
    if words.count("“") != words.count("”"):
        words = words.strip("“”")
    whole = _QUOTED_ALREADY.fullmatch(words) is not None
    return words if whole else f"“{words.translate(_INNER)}”"


def around(text: str, start: int, end: int, most: int = 10) -> str:
    """The words at a stretch with a few on both sides, for a message."""
    left, right = max(0, start - most), min(len(text), end + most)
    words = text[start:end]
    shown = words if len(words) <= _LONGEST_SHOWN else f"{words[:_SHOWN]}……{words[-most:]}"
    return (
        ("…" if left else "")
        + text[left:start]
        + shown
        + text[end:right]
        + ("…" if right < len(text) else "")
    )
