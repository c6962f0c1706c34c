"""Regular expressions of rules, compiled when a text first needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property


class Expression:
    """A regular expression; a text that holds none of `words` has nothing that it matches."""

    def __init__(self, pattern: str, words: str = "", flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags
        self._words = tuple(filter(None, words.split("|")))

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def concerns(self, text: str) -> bool:
        """Whether the text holds any of the words."""
        return not self._words or any(word in text for word in self._words)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order."""
        return self._regex.finditer(text) if self.concerns(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self._regex.search(text) if self.concerns(text) else None
