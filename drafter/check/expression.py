"""Regular expressions of rules: compiled when a text first needs them, tried where their words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property


class Expression:
    """A regular expression that matches within a line, and only in one that holds any of `words`."""

    def __init__(self, pattern: str, words: Sequence[str] = (), flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags
        self._words = tuple(words)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order."""
        for start, end in lines_with(self._words, text):
            yield from self._regex.finditer(text, start, end)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(text), None)


def lines_with(words: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Start and end of every line that holds any of the words; the whole text where there are none."""
    if not words:
        return [(0, len(text))]
    lines: set[tuple[int, int]] = set()
    for word in words:
        found = text.find(word)
        while found >= 0:
            end = text.find("\n", found)
            end = len(text) if end < 0 else end
            lines.add((text.rfind("\n", 0, found) + 1, end))
            found = text.find(word, end)
    return sorted(lines)
