"""Numbers that Word sets before paragraphs of a list: （一） that nobody typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafter.check.styles import Properties, attributes, of_paragraph, whole
from drafter.document.package import parse_xml
from drafter.document.wordml import w

if TYPE_CHECKING:
    from lxml.etree import _Element

NUMBERING = "word/numbering.xml"
_CHINESE = frozenset(
    [
        "chineseCounting",
        "chineseCountingThousand",
        "chineseLegalSimplified",
        "japaneseCounting",
        "ideographDigital",
        "ideographTraditional",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "koreanCounting",
    ]
)
_DIGITS = "零一二三四五六七八九"
_DEEPEST = 9


class Numbering:
    """The lists of a package; asked paragraph by paragraph, in order, it says their numbers."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        root = parse_xml(parts[NUMBERING], NUMBERING) if NUMBERING in parts else None
        numbers = root.iter(w("num")) if root is not None else ()
        abstract = root.iter(w("abstractNum")) if root is not None else ()
        levels = {str(one.get(w("abstractNumId"))): _levels(one) for one in abstract}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        for number in numbers:
            drawn = attributes(number.find(w("abstractNumId"))).get("val", "")
            own = {**levels.get(drawn, {}), **_levels(number)}
            name = str(number.get(w("numId")))
            begins = number.find(f"{w('lvlOverride')}/{w('startOverride')}") is not None
            self._lists[name] = (f"{drawn}/{name}" if begins else drawn, own)
        self._counts: dict[str, list[int]] = {}

    def number(self, paragraph: Properties) -> str:
        """The number that stands before a paragraph with these properties, or ''."""
        level, depth, counts = self._counted(paragraph)
        if level is None:
            return ""
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (len(counts) - depth - 1)
        shown = {str(i + 1): self._shown(paragraph, i, count) for i, count in enumerate(counts)}
        return re.sub(r"%(\d)", lambda found: shown.get(found[1], ""), level.text)

    def layout(self, paragraph: Properties) -> Properties:
        """The properties that the list gives to the paragraph."""
        level, _, _ = self._counted(paragraph)
        return level.properties if level else {}

    def _counted(self, paragraph: Properties) -> tuple[_Level | None, int, list[int]]:
        setting = paragraph.get("numPr", {})
        drawn, levels = self._lists.get(setting.get("numId", ""), ("", {}))
        depth = min(whole(setting.get("ilvl", "0"), 0), _DEEPEST - 1)
        return levels.get(depth), depth, self._counts.setdefault(drawn, [0] * _DEEPEST)

    def _shown(self, paragraph: Properties, depth: int, count: int) -> str:
        _, levels = self._lists[paragraph["numPr"]["numId"]]
        form = levels[depth].form if depth in levels else "decimal"
        return chinese(count) if form in _CHINESE else str(count)


class _Level:
    """One level of a list."""

    def __init__(self, element: _Element) -> None:
        def value(name: str, otherwise: str) -> str:
            return attributes(element.find(w(name))).get("val", otherwise)

        self.form = value("numFmt", "decimal")
        self.text = "" if self.form in {"bullet", "none"} else value("lvlText", "")
        self.start = whole(value("start", "1"), 1)
        self.properties = of_paragraph(element.find(w("pPr")))


def _levels(holder: _Element) -> dict[int, _Level]:
    return {whole(level.get(w("ilvl")) or "", 0): _Level(level) for level in holder.iter(w("lvl"))}


def chinese(number: int) -> str:
    """A number below a hundred in Chinese."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    lead = (_DIGITS[tens] if tens > 1 else "") + "十" if tens else ""
    return lead + (_DIGITS[ones] if ones else "")
