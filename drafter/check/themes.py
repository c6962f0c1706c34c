"""Themes by which a shortcoming and the plan that answers it are matched: templates/rules/主题词.yaml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from drafter.check.expression import Expression
from drafter.files.cache import cached
from drafter.files.nodes import read_nodes
from drafter.files.resources import templates_dir


class Theme(NamedTuple):
    """A theme: what a shortcoming on it says, and what a plan that answers it says."""

    name: str
    problem: Expression
    answer: Expression


@lru_cache(maxsize=1)
def themes() -> tuple[Theme, ...]:
    """The themes of templates/rules/主题词.yaml."""
    path = templates_dir() / "rules" / "主题词.yaml"
    return cached("themes", [path], lambda: _read(path))


def _read(path: Path) -> tuple[Theme, ...]:
    _, root = read_nodes(path)
    listed = root.get("主题词")
    entries = [node.plain() for node in listed.items] if listed else []
    return tuple(
        Theme(e["名称"], Expression("|".join(e["不足"])), Expression("|".join(e["对策"])))
        for e in entries
    )
