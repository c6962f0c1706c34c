"""The findings of the check room, where it is installed."""

from __future__ import annotations

import importlib
import importlib.util

from drafter.wizard.book import Book

_ROOM = "drafter.check.checking"


def findings(book: Book) -> list[str] | None:
    """Every finding on the file as one text each, or None where there are no checks."""
    if importlib.util.find_spec("drafter.check") is None:
        return None
    checker = importlib.import_module(_ROOM).Checker(book.workshop.catalogue)
    found = checker.facts(book.file, book.report.draft).findings
    return [f"{finding.message}。{finding.suggestion}".rstrip("。") for finding in found]
