"""Styles of a .docx with what they inherit: defaults, the style below, lists, the theme's faces."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.document.package import parse_xml
from drafter.document.wordml import A, first, w

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLES, THEME = "word/styles.xml", "word/theme/theme1.xml"
_RUN = ("rFonts", "sz", "b", "color")
_PARAGRAPH = (
    "jc",
    "spacing",
    "ind",
    "outlineLvl",
    "keepNext",
    "pageBreakBefore",
    "snapToGrid",
    "numPr",
    "pBdr",
)
_DEEPEST = 12
_OFF = frozenset({"0", "false", "off", "none"})
Properties = dict[str, dict[str, str]]


@lru_cache(maxsize=512)
def local(name: object) -> str:
    """A name without its namespace."""
    return str(name).rpartition("}")[2]


def attributes(element: _Element | None) -> dict[str, str]:
    """Attributes without their namespaces."""
    if element is None:
        return {}
    return {local(key): str(value) for key, value in element.attrib.items()}


def whole(text: str, otherwise: int) -> int:
    """A number as a file gives it, or another where it gives none."""
    return int(text) if text.isdecimal() and len(text) < 8 else otherwise


def on(properties: Properties, name: str) -> bool:
    """Whether a switch such as b or keepNext is on."""
    return name in properties and properties[name].get("val", "1") not in _OFF


def of_paragraph(holder: _Element | None) -> Properties:
    """The properties of paragraphs that a pPr holds."""
    return _properties(holder, _PARAGRAPH)


def of_run(holder: _Element | None) -> Properties:
    """The properties of runs that an rPr holds."""
    return _properties(holder, _RUN)


def _properties(holder: _Element | None, names: tuple[str, ...]) -> Properties:
    if holder is None:
        return {}
    return {
        name: {**attributes(child), **_inner(child)} if len(child) else attributes(child)
        for child in holder
        if (name := local(child.tag)) in names
    }


def _inner(holder: _Element) -> dict[str, str]:
    """What a list setting or borders say in elements of their own."""
    made = {}
    for child in holder:
        for key, value in attributes(child).items():
            made[local(child.tag) if key == "val" else f"{local(child.tag)}.{key}"] = value
    return made


def merged(below: Properties, above: Properties) -> Properties:
    """Properties of a level above laid over those below; a face named above outdoes a theme below."""
    if not above:
        return below
    made = {name: {**below.get(name, {}), **above.get(name, {})} for name in {*below, *above}}
    faces = above.get("rFonts", {})
    if "eastAsia" in faces and "eastAsiaTheme" not in faces:
        made["rFonts"].pop("eastAsiaTheme", None)
    return made


class Styles:
    """The styles of a package, each with what it inherits."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        root = parse_xml(parts[STYLES], STYLES) if STYLES in parts else None
        styles = root.iter(w("style")) if root is not None else ()
        self._styles = {str(style.get(w("styleId"))): style for style in styles}
        self._default = next((name for name, one in self._styles.items() if _is_default(one)), "")
        self._base = _defaults(root) if root is not None else ({}, {})
        self._known: dict[str, tuple[Properties, Properties]] = {}
        self._faces = _theme_faces(parts)

    def name(self, style: str) -> str:
        """The name that a person sees."""
        element = self._styles.get(style)
        named = first(element, "name")
        return str(named.get(w("val"))) if named is not None else ""

    def of(self, style: str) -> tuple[Properties, Properties]:
        """Effective properties of a paragraph style: paragraph's and run's."""
        return self._inherited(style or self._default, 0)

    def _inherited(self, style: str, depth: int) -> tuple[Properties, Properties]:
        """What a style says over what it is based on, as far as Word follows that."""
        element = self._styles.get(style)
        if element is None or depth == _DEEPEST:
            return self._base
        if style not in self._known:
            below = self._inherited(attributes(element.find(w("basedOn"))).get("val", ""), depth + 1)
            self._known[style] = (
                merged(below[0], of_paragraph(element.find(w("pPr")))),
                merged(below[1], of_run(element.find(w("rPr")))),
            )
        return self._known[style]

    def of_character(self, style: str) -> Properties:
        """What a character style says of its own accord."""
        element = self._styles.get(style)
        return of_run(first(element, "rPr"))

    def face(self, run: Properties) -> str:
        """The face of Chinese text."""
        fonts = run.get("rFonts", {})
        theme = fonts.get("eastAsiaTheme", "")
        return self._faces.get(theme[:5], "") if theme else fonts.get("eastAsia", "")


def _is_default(style: _Element) -> bool:
    return style.get(w("default")) in {"1", "true"} and style.get(w("type")) == "paragraph"


def _defaults(root: _Element) -> tuple[Properties, Properties]:
    run = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    paragraph = root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")
    return of_paragraph(paragraph), of_run(run)


def _theme_faces(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The faces of Chinese headings (major) and text (minor) in the theme."""
    if THEME not in parts:
        return {}
    root, faces = parse_xml(parts[THEME], THEME), {}
    for name in ("major", "minor"):
        for fonts in root.iter(f"{{{A}}}{name}Font"):
            named = {"ea": "", "Hans": ""}
            for font in fonts:
                named[font.get("script") or local(font.tag)] = font.get("typeface") or ""
            faces[name] = named["ea"] or named["Hans"]
    return faces
