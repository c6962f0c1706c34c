"""Small help with WordprocessingML: names, and children put where the schema wants them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_OF_PARAGRAPHS = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange"
)
_OF_RUNS = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
# The order in which the schema wants them.
PARAGRAPH_ORDER = _OF_PARAGRAPHS.split()
RUN_ORDER = _OF_RUNS.split()


def first(element: _Element | None, name: str) -> _Element | None:
    """The first child of a name of the main namespace; lxml's own find takes it for a path."""
    if element is None:
        return None
    tag = w(name)
    for one in element:
        if one.tag == tag:
            return one
    return None


@lru_cache(maxsize=256)
def w(name: str) -> str:
    """A name of the main namespace as lxml writes it."""
    return f"{{{W}}}{name}"


def local(element: _Element) -> str:
    """The name of an element without its namespace; comments and instructions have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def properties(element: _Element) -> _Element:
    """The pPr of a paragraph or rPr of a run, made when it is missing."""
    name = w("pPr" if element.tag == w("p") else "rPr")
    found = element.find(name)
    if found is None:
        found = element.makeelement(name)
        element.insert(0, found)
    return found


def put(parent: _Element, name: str) -> _Element:
    """The property of that name in a pPr or rPr, made in its place when it is missing."""
    found = parent.find(w(name))
    if found is not None:
        return found
    order = PARAGRAPH_ORDER if parent.tag == w("pPr") else RUN_ORDER
    before = set(order[: order.index(name)])
    at = sum(1 for child in parent if local(child) in before)
    made = parent.makeelement(w(name))
    parent.insert(at, made)
    return made
