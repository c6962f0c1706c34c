"""The paragraphs of a .docx as lines of a report, with the numbers and levels that Word adds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.layout import Layout, Shape
from drafter.check.text import Line

_HEADING = re.compile(r"(?:heading|标题) ?([1-4])", re.IGNORECASE)
_CONTENTS = re.compile(r"toc|目录", re.IGNORECASE)
_LONGEST_TITLE = 60


def lines_of(layout: Layout) -> Iterator[Line]:
    """Every line of every paragraph that holds words; a list of contents is left out."""
    for origin, shape in enumerate(layout.shapes):
        if not shape.text.strip() or _CONTENTS.match(shape.style):
            continue
        for text in _parted(shape.number + shape.text.lstrip() if shape.number else shape.text):
            yield Line(text, origin, _level(shape), shape.cell)


def _level(shape: Shape) -> int:
    """The level that a style for headings gives, or 0."""
    named = _HEADING.fullmatch(shape.style)
    return int(named[1]) if named and not shape.cell else 0


def _parted(text: str) -> list[str]:
    """A paragraph at its line breaks; a title broken by sense stays whole."""
    whole = text.replace("\n", "")
    return [whole] if len(whole) <= _LONGEST_TITLE and whole.endswith("报告") else text.split("\n")
