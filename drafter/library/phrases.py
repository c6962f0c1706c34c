"""The connectives that the program itself puts between sentences of the library."""

from __future__ import annotations

from typing import NamedTuple

from drafter.files.nodes import Node
from drafter.library.pattern import Pattern, parse_pattern
from drafter.library.shape import Reader


class Phrases(NamedTuple):
    """Openings of a cause, openings of own indicators, and the text of a gap."""

    causes: tuple[str, ...]
    own: tuple[str, ...]
    gap: Pattern


DEFAULT_PHRASES = Phrases(("主要原因是",), ("此外，",), parse_pattern("【待补：{{ 内容 }}】"))


def read_phrases(reader: Reader, root: Node) -> Phrases:
    """The phrases of a file; faults are left with the reader."""
    entries = reader.mapping(root, ("原因", "自定义", "待补"), ("原因", "自定义", "待补"))
    gaps = reader.patterns(entries.get("待补"))
    return Phrases(
        causes=reader.texts(entries.get("原因")) or DEFAULT_PHRASES.causes,
        own=reader.texts(entries.get("自定义")) or DEFAULT_PHRASES.own,
        gap=gaps[0] if gaps else DEFAULT_PHRASES.gap,
    )
