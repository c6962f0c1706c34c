"""Quantities that reports state more than once under different words: templates/rules/数量.yaml."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from drafter.files.nodes import read_nodes
from drafter.files.resources import templates_dir


class Quantity(NamedTuple):
    """A quantity and the words that give it; a `strict` one cannot have two values."""

    name: str
    regex: re.Pattern[str]
    holds: tuple[str, ...]
    strict: bool


@lru_cache(maxsize=1)
def quantities() -> tuple[Quantity, ...]:
    """The quantities of templates/rules/数量.yaml."""
    _, root = read_nodes(templates_dir() / "rules" / "数量.yaml")
    listed = root.get("数量")
    entries = [node.plain() for node in listed.items] if listed else []
    return tuple(
        Quantity(
            entry["名称"],
            re.compile(entry["式"], re.MULTILINE),
            tuple(entry["含"]),
            entry["严格"] == "是",
        )
        for entry in entries
    )
