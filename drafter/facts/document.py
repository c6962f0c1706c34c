"""A fact file open for edits: new topics go where the model has them, old files become current."""

from __future__ import annotations

from pathlib import Path

from drafter.facts.migration import outermost_keys, upgrade
from drafter.files.editing import FactDocument


def open_document(path: str | Path) -> FactDocument:
    """Lock and read a fact file; raise FaultError. An old one is upgraded by its first edit."""
    return FactDocument.open(
        path, order=outermost_keys(), upgrade=lambda text: upgrade(text, str(path))
    )
