"""Reading the paragraphs of a .docx back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.document.package import REPORT_LIMITS, main_part, parse_xml, read_package
from drafter.document.wordml import MC, W, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_FALLBACK = f"{{{MC}}}Fallback"
_BREAKS = {f"{{{W}}}tab": "\t", f"{{{W}}}br": "\n", f"{{{W}}}cr": "\n"}


def body_text(data: bytes) -> list[str]:
    """The paragraphs that hold words, in the order of the file: tables and text boxes included,
    deleted text, headers and footers left out; a line break is \\n."""
    parts = read_package(data, REPORT_LIMITS)
    name = main_part(parts)
    paragraphs = _paragraphs(parse_xml(parts[name], name))
    return [text for text in map(_text, paragraphs) if text.strip()]


def _paragraphs(root: _Element) -> Iterator[_Element]:
    """Every paragraph once: Word writes text boxes a second time for older readers."""
    for paragraph in root.iter(w("p")):
        if next(paragraph.iterancestors(_FALLBACK), None) is None:
            yield paragraph


def _text(paragraph: _Element) -> str:
    """The words of a paragraph, those of text boxes anchored in it left out."""
    words: list[str] = []
    for element in paragraph.iter(w("t"), w("noBreakHyphen"), *_BREAKS):
        if next(element.iterancestors(w("p"))) is not paragraph or _is_tab_stop(element):
            continue
        if element.tag == w("t"):
            words.append(element.text or "")
        else:
            words.append(_BREAKS.get(str(element.tag), "-"))
    return "".join(words)


def _is_tab_stop(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == w("tabs")
