"""A report as read: paragraphs with their level, numbering and meaning."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from drafter.facts.place import TownKind

# No sentence is that long; a hostile file must not make the rules that compare its parts slow.
_SENTENCE = re.compile(r"[^。！？\n]{1,1200}[。！？]?[”’）]?")


class Part(Enum):
    """What a piece of the report is about."""

    AROUND = "版头落款"
    TITLE = "标题"
    OPENING = "开头"
    RESULTS = "成效"
    HEADS = "责任人"
    SHORTCOMINGS = "不足"
    PLAN = "安排"


CLAIMS = frozenset({Part.RESULTS, Part.HEADS})
BODY = frozenset({Part.OPENING, Part.RESULTS, Part.HEADS, Part.SHORTCOMINGS, Part.PLAN})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a .docx: which of its paragraphs it comes from, the level its style gives, whether
    it stands in a table."""

    text: str
    origin: int
    level: int = 0
    cell: bool = False


@dataclass(slots=True)
class Paragraph:
    """One paragraph: `text` is without the spaces that stand beside Chinese, `raw` with them.

    `number` is what a person counts in the file, lines or paragraphs that hold words; `pieces` are
    offsets at which a paragraph that was broken by a page in the file goes on, with their numbers;
    `origins` are the paragraphs of a .docx that it was made of."""

    number: int
    raw: str
    text: str
    part: Part = Part.AROUND
    mark: str = ""
    level: int = 0
    heading: str = ""
    run_in: bool = False
    hashes: int = 0
    cell: bool = False
    origins: list[int] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)

    @property
    def own_line(self) -> bool:
        """Whether the paragraph is a heading and nothing else."""
        return self.level > 0 and bool(self.heading) and not self.run_in

    def number_at(self, offset: int) -> int:
        """The number, in the file, of the piece that holds `offset`."""
        starts = [start for start, _ in self.pieces]
        index = bisect_right(starts, offset) - 1
        return self.pieces[index][1] if index >= 0 else self.number

    def sentences(self) -> Iterator[tuple[int, str]]:
        """Offset and text of every sentence."""
        for found in _SENTENCE.finditer(self.text):
            yield found.start(), found[0]


@dataclass
class ReportText:
    """A report as read. `year` is None where it cannot be told.

    `counted` is what the numbers of paragraphs count: 段, or 行 of a text file."""

    paragraphs: list[Paragraph]
    title: int | None = None
    year: int | None = None
    kind: TownKind | None = None
    township: str = ""
    aside: list[str] = field(default_factory=list)
    counted: str = "段"

    @cached_property
    def text(self) -> str:
        """All paragraphs, a line each."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(self.text)

    def holds(self, words: str) -> bool:
        """Whether some words stand anywhere; where they do not, mostly a character is missing."""
        return self._characters.issuperset(words) and words in self.text

    @cached_property
    def _starts(self) -> list[int]:
        starts, offset = [], 0
        for paragraph in self.paragraphs:
            starts.append(offset)
            offset += len(paragraph.text) + 1
        return starts

    @cached_property
    def _sentences(self) -> list[list[tuple[int, str]]]:
        return [list(paragraph.sentences()) for paragraph in self.paragraphs]

    def locate(self, offset: int) -> tuple[int, int]:
        """Paragraph and offset in it, of an offset in `text`."""
        index = bisect_right(self._starts, offset) - 1
        return index, offset - self._starts[index]

    def of(self, *parts: Part) -> Iterator[tuple[int, Paragraph]]:
        """The paragraphs of some parts, with their index."""
        for index, paragraph in enumerate(self.paragraphs):
            if paragraph.part in parts:
                yield index, paragraph

    def sentences(self, *parts: Part) -> Iterator[tuple[int, int, str]]:
        """Paragraph index, offset and text of every sentence of some parts, own-line headings left out."""
        for index, paragraph in self.of(*parts):
            if not paragraph.own_line:
                for start, sentence in self._sentences[index]:
                    yield index, start, sentence

    def words_of(self, *parts: Part) -> str:
        """The text of some parts."""
        return "\n".join(paragraph.text for _, paragraph in self.of(*parts))
