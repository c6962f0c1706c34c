"""Choosing among several wordings by rule: neighbours differ, a re-run does not, next year does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TypeVar

from drafter.library.pattern import Pattern

T = TypeVar("T", bound=Pattern | str)
_WORD = re.compile(r"\{\{\s*(\w+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Chooser:
    """The choices of one township in one year; `pins` are choices made by the user: the number of
    a wording, from 1, or how it begins, as it stands in the library or with the `words` of the place
    filled in. `met` are the pins that decided something."""

    township: str
    year: int
    pins: Mapping[str, str]
    words: Mapping[str, str] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)

    def ranked(self, key: str, wordings: Sequence[T]) -> Sequence[T]:
        """The wordings for `key`, the chosen one first, then those to fall back on."""
        start = self._start(key, wordings)
        return [*wordings[start:], *wordings[:start]] if start else wordings

    def choose(self, key: str, wordings: Sequence[T]) -> T:
        """The chosen wording for `key`; there must be at least one."""
        return self.ranked(key, wordings)[0]

    def note(self, key: str, wordings: Sequence[Pattern | str]) -> None:
        """Note that a pin, if there is one, fits one of the wordings, though none is printed."""
        if key in self.pins:
            self._pinned(key, wordings)

    def _start(self, key: str, wordings: Sequence[Pattern | str]) -> int:
        pinned = self._pinned(key, wordings) if key in self.pins else None
        if pinned is not None or len(wordings) < 2:
            return pinned or 0
        return self._by_rule(key, len(wordings))

    def _pinned(self, key: str, wordings: Sequence[Pattern | str]) -> int | None:
        pin = self.pins[key]
        if pin.isdecimal():
            found = int(pin) - 1 if 1 <= int(pin) <= len(wordings) else None
        else:
            found = next((at for at, word in enumerate(wordings) if self._begins(word, pin)), None)
        if found is not None:
            self.met.add(key)
        return found

    def _begins(self, wording: Pattern | str, pin: str) -> bool:
        text = wording if isinstance(wording, str) else wording.text
        return text.startswith(pin) or self._spoken(text).startswith(pin)

    def _spoken(self, text: str) -> str:
        return _WORD.sub(lambda slot: self.words.get(slot[1], slot[0]), text)

    def _by_rule(self, key: str, count: int) -> int:
        digest = blake2b(f"{self.township}\n{key}".encode(), digest_size=8).digest()
        return (int.from_bytes(digest, "big") + self.year) % count
