"""Choosing among several wordings by rule: neighbours differ, a re-run does not, next year does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chooser:
    """The choices of one township in one year; `pins` are choices made by the user, from 1."""

    township: str
    year: int
    pins: Mapping[str, int]

    def ranked(self, key: str, wordings: Sequence[T]) -> Iterator[T]:
        """The wordings for `key`, the chosen one first, then those to fall back on."""
        if not wordings:
            return
        start = self._start(key, len(wordings))
        for offset in range(len(wordings)):
            yield wordings[(start + offset) % len(wordings)]

    def choose(self, key: str, wordings: Sequence[T]) -> T:
        """The chosen wording for `key`; there must be at least one."""
        return next(self.ranked(key, wordings))

    def _start(self, key: str, count: int) -> int:
        pin = self.pins.get(key, 0)
        if 1 <= pin <= count:
            return pin - 1
        digest = blake2b(f"{self.township}\n{key}".encode(), digest_size=8).digest()
        return (int.from_bytes(digest, "big") + self.year) % count
