"""Quantities that reports state more than once under different words: templates/rules/数量.yaml."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from drafter.check.expression import Expression
from drafter.files.cache import cached
from drafter.files.nodes import read_nodes
from drafter.files.resources import templates_dir


class Quantity(NamedTuple):
    """A quantity and the words that give it; a `strict` one cannot have two values."""

    name: str
    regex: Expression
    strict: bool


@lru_cache(maxsize=1)
def quantities() -> tuple[Quantity, ...]:
    """The quantities of templates/rules/数量.yaml."""
    path = templates_dir() / "rules" / "数量.yaml"
    return cached("quantities", [path], lambda: _read(path))


def _read(path: Path) -> tuple[Quantity, ...]:
    _, root = read_nodes(path)
    listed = root.get("数量")
    entries = [node.plain() for node in listed.items] if listed else []
    return tuple(
        Quantity(
            entry["名称"],
            Expression(entry["式"], entry["含"], re.MULTILINE),
            entry["严格"] == "是",
        )
        for entry in entries
    )
