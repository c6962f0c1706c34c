"""Reading the paragraphs of a .docx back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.document.package import REPORT_LIMITS, main_part, parse_xml, read_package
from drafter.document.wordml import MC, W, first, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_FALLBACK = f"{{{MC}}}Fallback"
_BREAKS = {f"{{{W}}}tab": "\t", f"{{{W}}}br": "\n", f"{{{W}}}cr": "\n"}
_NO_WORDS = frozenset(f"{{{W}}}{name}" for name in ("pPr", "del", "moveFrom", "rt"))


def body_text(data: bytes) -> list[str]:
    """The paragraphs that hold words, in the order of the file: tables and text boxes included,
    deleted text, headers and footers left out; a line break is \\n."""
    parts = read_package(data, REPORT_LIMITS)
    name = main_part(parts)
    root = parse_xml(parts[name], name)
    return [text for text in map(words, paragraphs(root)) if text.strip()]


def paragraphs(root: _Element) -> Iterator[_Element]:
    """Every paragraph once: Word writes text boxes a second time for older readers."""
    for paragraph in root.iter(w("p")):
        if next(paragraph.iterancestors(_FALLBACK), None) is None:
            yield paragraph


def words(paragraph: _Element) -> str:
    """The words of a paragraph, those of text boxes anchored in it and hidden ones left out."""
    return "".join(map(words_of_run, runs(paragraph)))


def runs(paragraph: _Element) -> Iterator[_Element]:
    """The runs of a paragraph that are to be seen, those in links and of insertions included."""
    for run in paragraph.iter(w("r")):
        if (run.getparent() is paragraph or _seen(run, paragraph)) and not _hidden(run):
            yield run


def _seen(run: _Element, paragraph: _Element) -> bool:
    above: list[str] = []
    for ancestor in run.iterancestors():
        if ancestor.tag == w("p"):
            break
        above.append(str(ancestor.tag))
    return ancestor is paragraph and _NO_WORDS.isdisjoint(above)


def words_of_run(run: _Element) -> str:
    """The words of a run; a line break is \\n, a tab \\t."""
    found = []
    for element in run:
        if element.tag == w("t"):
            found.append(element.text or "")
        elif element.tag == w("noBreakHyphen"):
            found.append("-")
        else:
            found.append(_BREAKS.get(str(element.tag), ""))
    return "".join(found)


def _hidden(run: _Element) -> bool:
    hidden = first(first(run, "rPr"), "vanish")
    return hidden is not None and hidden.get(w("val"), "1") not in {"0", "false", "off"}
