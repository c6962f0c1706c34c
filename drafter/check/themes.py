"""Themes by which a shortcoming and the plan that answers it are matched: templates/rules/主题词.yaml."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from drafter.files.nodes import read_nodes
from drafter.files.resources import templates_dir


class Theme(NamedTuple):
    """A theme: what a shortcoming on it says, and what a plan that answers it says."""

    name: str
    problem: re.Pattern[str]
    answer: re.Pattern[str]


@lru_cache(maxsize=1)
def themes() -> tuple[Theme, ...]:
    """The themes of templates/rules/主题词.yaml."""
    _, root = read_nodes(templates_dir() / "rules" / "主题词.yaml")
    listed = root.get("主题词")
    entries = [node.plain() for node in listed.items] if listed else []
    return tuple(
        Theme(e["名称"], re.compile("|".join(e["不足"])), re.compile("|".join(e["对策"])))
        for e in entries
    )
