"""The layout of a .docx as it takes effect: page, and for each paragraph size, face, indent, spacing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.check.autonumber import Numbering
from drafter.check.styles import (
    Properties,
    Styles,
    attributes,
    local,
    merged,
    of_paragraph,
    of_run,
    on,
)
from drafter.document import reading
from drafter.document.package import main_part, parse_xml
from drafter.document.wordml import first, w

if TYPE_CHECKING:
    from lxml.etree import _Element

SETTINGS = "word/settings.xml"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run that holds words, as it takes effect."""

    text: str
    face: str
    properties: Properties

    @property
    def colour(self) -> str:
        """The colour of the text, '' for the usual black."""
        colour = self.properties.get("color", {}).get("val", "").upper()
        return "" if colour in {"AUTO", "000000"} else colour


@dataclass(slots=True)
class Shape:
    """One paragraph as it takes effect: its number if Word sets it, its properties, its runs."""

    text: str
    number: str
    style: str
    paragraph: Properties
    run: Properties
    face: str
    pieces: list[Piece]
    cell: bool = False
    boxed: bool = False
    new_page: bool = False

    def get(self, name: str, attribute: str) -> str:
        """An attribute of an effective property, or ''."""
        return self.run.get(name, {}).get(attribute, "") or self.paragraph.get(name, {}).get(
            attribute, ""
        )

    def size(self, name: str, attribute: str) -> int | None:
        """An attribute that is a whole number, or None."""
        value = self.get(name, attribute)
        return int(value) if value.lstrip("-").isdecimal() and len(value) < 8 else None

    def has(self, switch: str) -> bool:
        """Whether b, keepNext or the like is on."""
        return on(self.run, switch) or on(self.paragraph, switch)

    @property
    def red(self) -> bool:
        """Whether any of the text is red."""
        return any(piece.colour == "FF0000" for piece in self.pieces)

    @property
    def bordered(self) -> bool:
        """Whether the paragraph has lines around it."""
        return "pBdr" in self.paragraph


@dataclass(slots=True)
class Footer:
    """A footer that holds words: which pages it is for, what it says, how it is set."""

    kind: str
    text: str
    shape: Shape


@dataclass(slots=True)
class Layout:
    """Page setting, the shape of every paragraph in order, and what footers and settings say."""

    page: dict[str, int] = field(default_factory=dict)
    grid: dict[str, str] = field(default_factory=dict)
    shapes: list[Shape] = field(default_factory=list)
    even_and_odd: bool = False
    footers: list[Footer] = field(default_factory=list)

    def worded(self) -> Iterator[Shape]:
        """The paragraphs that hold words or are lines."""
        return (shape for shape in self.shapes if shape.text.strip() or shape.bordered)


def read_layout(parts: Mapping[str, bytes]) -> Layout:
    """The layout of a package that has been read."""
    name = main_part(parts)
    root = parse_xml(parts[name], name)
    styles, numbering = Styles(parts), Numbering(parts)
    layout, parted = Layout(), False
    for paragraph in reading.paragraphs(root):
        shape = _shape(paragraph, styles, numbering)
        shape.new_page, parted = parted, _parts_pages(paragraph)
        shape.new_page |= parted and bool(shape.text.strip())
        layout.shapes.append(shape)
    for section in root.iter(w("sectPr")):
        layout.page = _page(section)
        layout.grid = attributes(section.find(w("docGrid")))
        layout.footers = list(_footers(section, parts, name, styles)) or layout.footers
    settings = parse_xml(parts[SETTINGS], SETTINGS) if SETTINGS in parts else None
    layout.even_and_odd = settings is not None and settings.find(w("evenAndOddHeaders")) is not None
    return layout


def _parts_pages(paragraph: _Element) -> bool:
    """Whether a page ends in the paragraph because the writer said so."""
    breaks = any(attributes(one).get("type") == "page" for one in paragraph.iter(w("br")))
    return breaks or first(first(paragraph, "pPr"), "sectPr") is not None


def _page(section: _Element) -> dict[str, int]:
    found = {**attributes(section.find(w("pgSz"))), **attributes(section.find(w("pgMar")))}
    return {
        key: int(value)
        for key, value in found.items()
        if value.lstrip("-").isdecimal() and len(value) < 8
    }


def _footers(
    section: _Element, parts: Mapping[str, bytes], main: str, styles: Styles
) -> Iterator[Footer]:
    folder, _, name = main.rpartition("/")
    relations = parts.get(f"{folder}/_rels/{name}.rels")
    if relations is None:
        return
    targets = {one.get("Id"): str(one.get("Target")) for one in parse_xml(relations, name)}
    for reference in section.iter(w("footerReference")):
        given = attributes(reference)
        part = f"{folder}/{targets.get(given.get('id'), '')}"
        for paragraph in parse_xml(parts[part], part).iter(w("p")) if part in parts else ():
            text = _said(paragraph)
            if text.strip():
                shape = _shape(paragraph, styles, Numbering({}))
                yield Footer(given.get("type", "default"), text, shape)


def _said(paragraph: _Element) -> str:
    """Words and fields of a paragraph."""
    words = "".join(element.text or "" for element in paragraph.iter(w("t"), w("instrText")))
    fields = (element.get(w("instr")) or "" for element in paragraph.iter(w("fldSimple")))
    return words + "".join(fields)


def _shape(paragraph: _Element, styles: Styles, numbering: Numbering) -> Shape:
    own = first(paragraph, "pPr")
    style = attributes(first(own, "pStyle")).get("val", "")
    below, run_below = styles.of(style)
    direct = of_paragraph(own)
    effective = merged(below, direct)
    if listed := numbering.layout(effective):
        effective = merged(merged(below, listed), direct)
    said = [(run, reading.words_of_run(run)) for run in reading.runs(paragraph)]
    pieces = list(_pieces(said, run_below, styles))
    leading = pieces[0].properties if pieces else run_below
    above = {local(ancestor.tag) for ancestor in paragraph.iterancestors()}
    return Shape(
        "".join(text for _, text in said),
        numbering.number(effective),
        styles.name(style),
        effective,
        leading,
        styles.face(leading),
        pieces,
        "tbl" in above,
        "txbxContent" in above,
    )


def _pieces(
    said: list[tuple[_Element, str]], below: Properties, styles: Styles
) -> Iterator[Piece]:
    for run, text in said:
        if text.strip():
            own = first(run, "rPr")
            styled = attributes(first(own, "rStyle")).get("val", "")
            effective = merged(merged(below, styles.of_character(styled)), of_run(own))
            yield Piece(text, styles.face(effective), effective)
