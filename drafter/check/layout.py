"""The layout of a .docx as it takes effect: page, and for each paragraph size, face, indent, spacing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.document.package import main_part, parse_xml
from drafter.document.wordml import w

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLES, SETTINGS = "word/styles.xml", "word/settings.xml"
_RUN = ("rFonts", "sz", "b", "color")
_PARAGRAPH = (
    "jc",
    "spacing",
    "ind",
    "outlineLvl",
    "keepNext",
    "snapToGrid",
    "contextualSpacing",
    "pBdr",
)
Properties = dict[str, dict[str, str]]


@dataclass(slots=True)
class Shape:
    """One paragraph as it takes effect: properties of paragraph and of its first worded run."""

    text: str
    style: str
    paragraph: Properties
    run: Properties
    red: bool = False
    bordered: bool = False

    def get(self, name: str, attribute: str) -> str:
        """An attribute of an effective property, or ''."""
        return self.run.get(name, {}).get(attribute, "") or self.paragraph.get(name, {}).get(
            attribute, ""
        )

    @property
    def face(self) -> str:
        """The face of Chinese text."""
        return self.run.get("rFonts", {}).get("eastAsia", "")

    @property
    def bold(self) -> bool:
        """Whether the text is bold."""
        value = self.run.get("b")
        return value is not None and value.get("val", "1") not in {"0", "false", "off"}


@dataclass(slots=True)
class Layout:
    """Page setting, shapes of the paragraphs that hold words, and what headers and settings say."""

    page: dict[str, int] = field(default_factory=dict)
    grid: dict[str, str] = field(default_factory=dict)
    shapes: list[Shape] = field(default_factory=list)
    themed: int = 0
    even_and_odd: bool = False
    footers: list[str] = field(default_factory=list)


def read_layout(parts: Mapping[str, bytes]) -> Layout:
    """The layout of a package that has been read."""
    name = main_part(parts)
    root = parse_xml(parts[name], name)
    styles = _Styles(parse_xml(parts[STYLES], STYLES) if STYLES in parts else None)
    layout = Layout()
    for section in root.iter(w("sectPr")):
        layout.page = _page(section)
        grid = section.find(w("docGrid"))
        layout.grid = _attributes(grid) if grid is not None else {}
    layout.shapes = [
        shape
        for p in root.iter(w("p"))
        if (shape := _shape(p, styles)).text.strip() or shape.bordered
    ]
    layout.themed = _themed(root) + (styles.themed)
    settings = parse_xml(parts[SETTINGS], SETTINGS) if SETTINGS in parts else None
    layout.even_and_odd = settings is not None and settings.find(w("evenAndOddHeaders")) is not None
    layout.footers = [
        _footer(parts[part], part)
        for part in sorted(parts)
        if part.startswith("word/footer") and part.endswith(".xml")
    ]
    return layout


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]


def _attributes(element: _Element) -> dict[str, str]:
    return {_local(key): str(value) for key, value in element.attrib.items()}


def _page(section: _Element) -> dict[str, int]:
    page: dict[str, int] = {}
    for name in ("pgSz", "pgMar"):
        element = section.find(w(name))
        for key, value in _attributes(element).items() if element is not None else ():
            if value.lstrip("-").isdecimal():
                page[key] = int(value)
    return page


def _themed(root: _Element) -> int:
    return sum(
        1 for fonts in root.iter(w("rFonts")) for key in fonts.attrib if "Theme" in _local(key)
    )


def _footer(data: bytes, name: str) -> str:
    root = parse_xml(data, name)
    return "".join((element.text or "") for element in root.iter(w("t"), w("instrText"))) + "".join(
        element.get(w("instr"), "") for element in root.iter(w("fldSimple"))
    )


def _properties(holder: _Element | None, names: tuple[str, ...]) -> Properties:
    if holder is None:
        return {}
    return {_local(child.tag): _attributes(child) for child in holder if _local(child.tag) in names}


def _merged(below: Properties, above: Properties) -> Properties:
    return {name: {**below.get(name, {}), **above.get(name, {})} for name in {*below, *above}}


class _Styles:
    """Styles with what they inherit."""

    def __init__(self, root: _Element | None) -> None:
        self.themed = _themed(root) if root is not None else 0
        self._styles = (
            {str(style.get(w("styleId"))): style for style in root.iter(w("style"))}
            if root is not None
            else {}
        )
        self._default = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(w("default")) == "1" and style.get(w("type")) == "paragraph"
            ),
            "",
        )
        self._known: dict[str, tuple[Properties, Properties]] = {}
        self._base = self._defaults(root) if root is not None else ({}, {})

    def _defaults(self, root: _Element) -> tuple[Properties, Properties]:
        run = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        paragraph = root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")
        return _properties(paragraph, _PARAGRAPH), _properties(run, _RUN)

    def name(self, style: str) -> str:
        """The name that a person sees."""
        element = self._styles.get(style)
        named = element.find(w("name")) if element is not None else None
        return str(named.get(w("val"))) if named is not None else ""

    def of(self, style: str) -> tuple[Properties, Properties]:
        """Effective properties of a paragraph style: paragraph's and run's."""
        style = style or self._default
        if style not in self._known:
            self._known[style] = self._base  # a style that is based on itself ends here
            self._known[style] = self._resolved(style)
        return self._known[style]

    def _resolved(self, style: str) -> tuple[Properties, Properties]:
        element = self._styles.get(style)
        if element is None:
            return self._base
        below = element.find(w("basedOn"))
        paragraph, run = self.of(str(below.get(w("val")))) if below is not None else self._base
        return (
            _merged(paragraph, _properties(element.find(w("pPr")), _PARAGRAPH)),
            _merged(run, _properties(element.find(w("rPr")), _RUN)),
        )


def _shape(paragraph: _Element, styles: _Styles) -> Shape:
    own = paragraph.find(w("pPr"))
    styled = own.find(w("pStyle")) if own is not None else None
    style = str(styled.get(w("val"))) if styled is not None else ""
    below, run_below = styles.of(style)
    effective = _merged(below, _properties(own, _PARAGRAPH))
    runs = list(_worded_runs(paragraph))
    run = _run(runs[0], run_below, styles) if runs else run_below
    red = any(
        _run(one, run_below, styles).get("color", {}).get("val", "").upper() == "FF0000"
        for one in runs
    )
    text = "".join(element.text or "" for element in paragraph.iter(w("t")))
    return Shape(text, styles.name(style), effective, run, red, "pBdr" in effective)


def _run(run: _Element, below: Properties, styles: _Styles) -> Properties:
    own = run.find(w("rPr"))
    styled = own.find(w("rStyle")) if own is not None else None
    if styled is not None:
        below = _merged(below, styles.of(str(styled.get(w("val"))))[1])
    return _merged(below, _properties(own, _RUN))


def _worded_runs(paragraph: _Element) -> Iterator[_Element]:
    for run in paragraph.iter(w("r")):
        if any((text.text or "").strip() for text in run.iter(w("t"))):
            yield run
