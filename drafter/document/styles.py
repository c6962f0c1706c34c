"""What a template's styles say, after inheritance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from drafter.document.wordml import first, w

if TYPE_CHECKING:
    from lxml.etree import _Element


class Style(NamedTuple):
    """One style as it is written: its name, what it is based on, its own outline level."""

    name: str
    based_on: str
    level: str


class Styles(NamedTuple):
    """The styles part of a document, by id."""

    by_id: Mapping[str, Style]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all styles."""
        return frozenset(self.by_id)

    def id_of(self, name: str) -> str:
        """The id of the style of that name, or nothing."""
        found = (key for key, style in self.by_id.items() if style.name.lower() == name)
        return next(found, "")

    def outline_level(self, paragraph: _Element) -> int | None:
        """The outline level of a paragraph, its own or that of its style; none for body text."""
        properties = paragraph.find(w("pPr"))
        level, key = _value(properties, "outlineLvl"), _value(properties, "pStyle")
        seen: set[str] = set()
        while not level and key in self.by_id and key not in seen:
            seen.add(key)
            level, key = self.by_id[key].level, self.by_id[key].based_on
        return int(level) if level and level != "9" else None


def read_styles(root: _Element) -> Styles:
    """The styles of a styles part."""
    return Styles(
        {
            style.get(w("styleId"), ""): Style(
                _value(style, "name"),
                _value(style, "basedOn"),
                _value(style.find(w("pPr")), "outlineLvl"),
            )
            for style in root.iterchildren(w("style"))
        }
    )


def _value(parent: _Element | None, name: str) -> str:
    child = first(parent, name)
    return "" if child is None else child.get(w("val"), "")
