"""Text as stretches of one kind, and the XML of runs that a template prints around each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

# Marks in printed text, of characters that no text can hold.
GAP_START, GAP_NUMBER_END, GAP_END, LAST_OF_BODY = "\x01", "\x02", "\x03", "\x04"
PLAIN, NARROW, GAP, BREAK = range(4)
# Of the private use area, which no attribute of a run uses.
HOLE, SIZE_HOLE = "\ue000", "\ue001"
Stretch: TypeAlias = tuple[str, int, int]


class RunShape(NamedTuple):
    """The XML around a stretch of text of each kind, in the type of one run of a template."""

    around: tuple[tuple[str, str], ...]
    comments: bool

    def printed(self, text: Iterable[Stretch], size: int | None = None) -> str:
        """The text as runs, in a size that follows from the words where one is given; gaps stand
        between marks where comments can be."""
        around = self.around if size is None else self._sized(size)
        return "".join([self._run(stretch, around) for stretch in text])

    def _sized(self, size: int) -> tuple[tuple[str, str], ...]:
        return tuple((before.replace(SIZE_HOLE, str(size)), after) for before, after in self.around)

    def _run(self, stretch: Stretch, around: tuple[tuple[str, str], ...]) -> str:
        words, kind, number = stretch
        before, after = around[kind]
        run = f"{before}{escaped(words)}{after}"
        if kind != GAP or not self.comments:
            return run
        return f"{GAP_START}{number}{GAP_NUMBER_END}{run}{GAP_END}"


def escaped(text: str) -> str:
    """A text as it may stand in XML, in an attribute too."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&#34;").replace("'", "&#39;")
