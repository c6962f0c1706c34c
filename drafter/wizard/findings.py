"""What the checks find in the file being filled, each with the question that it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.facts.file import locate
from drafter.wizard.book import Book

_LINE = re.compile(r"^(?:第|[^，]*:)(\d+)")


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: what is wrong, what to do about it, and the question to ask again, or ''."""

    message: str
    advice: str
    question: str


def findings(book: Book) -> list[Found]:
    """Every finding on the file."""
    from drafter.check.checking import Checker

    checker = Checker(book.workshop.catalogue, book.workshop.templates)
    asked = _by_line(book)
    return [
        Found(
            f"{finding.severity.label}：{finding.message}",
            "　".join(filter(None, (finding.suggestion, finding.basis, finding.quote))),
            _question(asked, finding.place),
        )
        for finding in checker.facts(book.file, book.report.draft).findings
    ]


def _by_line(book: Book) -> dict[int, str]:
    """The question whose answer begins on each line of the file."""
    held = (each for each in book.questions if book.entered(each.path) is not None)
    return {locate(book.file.root, each.path).line: each.key for each in held}


def _question(asked: dict[int, str], place: str) -> str:
    """The question whose answer holds the line that a place names."""
    line = _LINE.match(place)
    before = [each for each in asked if line and each <= int(line[1])]
    return asked[max(before)] if before else ""
