"""What a template's styles say, after inheritance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.document.wordml import w

if TYPE_CHECKING:
    from lxml.etree import _Element


class Styles:
    """The styles part of a document."""

    def __init__(self, root: _Element) -> None:
        self._styles = {
            style.get(w("styleId"), ""): style for style in root.iterchildren(w("style"))
        }
        by_name = {name.lower(): key for key, name in self.names.items()}
        self.comment_text = by_name.get("annotation text", "")
        self.comment_mark = by_name.get("annotation reference", "")

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all styles."""
        return frozenset(self._styles)

    @property
    def names(self) -> dict[str, str]:
        """Names by id."""
        return {key: _value(style, "name") for key, style in self._styles.items()}

    def name_of(self, paragraph: _Element) -> str:
        """The name of a paragraph's style; Word calls the default Normal and shows 正文."""
        properties = paragraph.find(w("pPr"))
        style = "" if properties is None else _value(properties, "pStyle")
        name = self.names.get(style, "Normal")
        return "正文" if name.lower() == "normal" else name

    def outline_level(self, paragraph: _Element) -> int | None:
        """The outline level of a paragraph, its own or that of its style; none for body text."""
        holder: _Element | None = paragraph
        seen: set[str] = set()
        while holder is not None:
            properties = holder.find(w("pPr"))
            if properties is not None and (level := _value(properties, "outlineLvl")):
                return int(level) if level != "9" else None
            key = (
                _value(properties, "pStyle")
                if holder is paragraph and properties is not None
                else _value(holder, "basedOn")
            )
            holder = None if key in seen else self._styles.get(key)
            seen.add(key)
        return None


def _value(parent: _Element, name: str) -> str:
    child = parent.find(w(name))
    return "" if child is None else child.get(w("val"), "")
