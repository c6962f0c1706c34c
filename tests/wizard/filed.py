"""What a fact file holds, as plain data and as a person would type it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from drafter.files.nodes import read_nodes


def facts_of(path: Path) -> dict[str, Any]:
    """A fact file as plain data."""
    _, root = read_nodes(path)
    plain: dict[str, Any] = root.plain()
    return plain


def as_typed(value: object) -> str:
    """A value as a person types it."""
    return "；".join(map(str, value)) if isinstance(value, list) else str(value)


def held(facts: dict[str, Any], topic: str, label: str) -> Any:  # noqa: ANN401
    """What a fact file holds for a fact."""
    found = facts.get(topic)
    return found.get(label) if isinstance(found, dict) else None


def items(facts: dict[str, Any], topic: str, label: str) -> list[Any]:
    """The items of a list in a fact file."""
    found = held(facts, topic, label)
    return found if isinstance(found, list) else []
