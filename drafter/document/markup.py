"""A part of a template made into the source of a Jinja template.

A tag `{{ 名称 }}` stands for a text with its gaps and line breaks: its run becomes the shape in
which each stretch of the text is printed. A note `{#左缩进=名称#}` gives its paragraph a value that
follows from the words (左缩进, 字号, 行距; 高度 of a text box). The rest is docxtpl's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from docxtpl import DocxTemplate
from lxml import etree

from drafter.document import wordml
from drafter.document.faults import PackageFault
from drafter.document.stretches import (
    BREAK,
    GAP,
    HOLE,
    NARROW,
    PLAIN,
    SIZE_HOLE,
    RunShape,
)
from drafter.document.wordml import XML_SPACE, W, put, w

if TYPE_CHECKING:
    from lxml.etree import _Element

PRINT = "印"

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPEN = re.compile(r"\{[{%#].{0,20}")
_MAX_TAGS = 2000
_VALUE = re.compile(r"\{\{(?:r\s)?(.*?)\}\}", re.DOTALL)
_NOTE = re.compile(r"\{#\s*(左缩进|字号|行距|高度)\s*[=＝]\s*(\w+)\s*#\}")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_DECLARATION = re.compile(r' xmlns(:\w+)?="[^"]*"')
_TRACES = (
    "commentRangeStart",
    "commentRangeEnd",
    "proofErr",
    "bookmarkStart",
    "bookmarkEnd",
    "permStart",
    "permEnd",
)


def jinja_source(root: _Element, shapes: list[RunShape], *, comments: bool) -> str:
    """The Jinja source of a part, in which `{{ 名称|印(3) }}` prints in the fourth of the shapes;
    `comments` says whether gaps may carry comments there."""
    _clean(root)
    inserts: list[str] = []

    def insert(value: str, run: _Element) -> _Element:
        size = _size_name(run)
        inserts.append(f"{{{{ ({value})|{PRINT}({len(shapes)}{size and ', ' + size}) }}}}")
        shapes.append(_shape(run, comments=comments))
        return etree.Element(f"insert{len(inserts) - 1}")

    tags = 0
    for paragraph in list(root.iter(w("p"))):
        tags += _gather_tags(paragraph)
        if tags > _MAX_TAGS:
            raise _too_many_tags()
        _obey_notes(paragraph)
        _spread_values(paragraph, insert)
    source: str = DocxTemplate.patch_xml(None, etree.tostring(root, encoding="unicode"))
    source = re.sub(r"<w:p([ >])", r"\n<w:p\1", source)
    return re.sub(r"<insert(\d+)/>", lambda found: inserts[int(found[1])], source)


def _clean(root: _Element) -> None:
    """Drop what editing leaves behind and what may not be repeated in a loop."""
    for trace in list(root.iter(*map(w, _TRACES))):
        _remove(trace)
    for reference in list(root.iter(w("commentReference"))):
        run = reference.getparent()
        if run is not None:
            _remove(run)
    for element in root.iter("*"):
        for value in element.attrib.values():
            if found := _OPEN.search(str(value)):
                raise _incomplete(found.group())
    for element in root.iter(w("p"), w("r"), w("tr")):
        for name in [name for name in element.attrib if "rsid" in name or "Id" in name]:
            del element.attrib[name]


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _texts(paragraph: _Element) -> list[_Element]:
    """The texts of a paragraph, those of text boxes anchored in it left out."""
    return [
        text for text in paragraph.iter(w("t")) if next(text.iterancestors(w("p"))) is paragraph
    ]


def _gather_tags(paragraph: _Element) -> int:
    """Put each tag into one run, for Word splits them as it likes; the number of tags."""
    texts = _texts(paragraph)
    whole = "".join(text.text or "" for text in texts)
    if "{" not in whole:
        return 0
    if whole.count("{") > 2 * _MAX_TAGS:
        raise _too_many_tags()
    if open_tag := _OPEN.search(_TAG.sub("", whole)):
        raise _incomplete(open_tag.group())
    owner = [text for text in texts for _ in text.text or ""]
    for tag in _TAG.finditer(whole):
        owner[tag.start() : tag.end()] = [owner[tag.start()]] * len(tag.group())
    gathered: dict[_Element, str] = dict.fromkeys(texts, "")
    for text, character in zip(owner, whole, strict=True):
        gathered[text] += character
    for text, content in gathered.items():
        text.text = content
        text.set(XML_SPACE, "preserve")
    return len(_TAG.findall(whole))


def _incomplete(tag: str) -> PackageFault:
    return PackageFault("bad-tag", f"标签“{tag}”没有写完整。", "双层花括号要成对，写在同一段里。")


def _too_many_tags() -> PackageFault:
    return PackageFault("bad-tag", "标签太多。", "请从自带的模板重新开始改。")


def _obey_notes(paragraph: _Element) -> None:
    """Give the paragraph what its notes ask for, and take the notes out."""
    for text in _texts(paragraph):
        for kind, name in _NOTE.findall(text.text or ""):
            _NOTES[kind](paragraph, f"{{{{ {name} }}}}")
        rest = _NOTE.sub("", text.text or "")
        if rest != text.text:
            text.text = rest
            run = text.getparent()
            if not rest and run is not None and len(run.findall(w("t"))) == len(run) - 1:
                _remove(run)


def _set_indent(paragraph: _Element, value: str) -> None:
    indent = put(wordml.properties(paragraph), "ind")
    indent.attrib.clear()
    for name in ("leftChars", "rightChars", "right", "firstLineChars", "firstLine"):
        indent.set(w(name), "0")
    indent.set(w("left"), value)


def _set_size(paragraph: _Element, value: str) -> None:
    for run in paragraph.iter(w("r")):
        for name in ("sz", "szCs"):
            put(wordml.properties(run), name).set(w("val"), value)


def _set_line(paragraph: _Element, value: str) -> None:
    properties = wordml.properties(paragraph)
    put(properties, "snapToGrid").set(w("val"), "0")
    spacing = put(properties, "spacing")
    spacing.set(w("line"), value)
    spacing.set(w("lineRule"), "exact")


def _set_height(paragraph: _Element, value: str) -> None:
    for name in (f"{{{wordml.WP}}}extent", f"{{{wordml.A}}}ext"):
        for extent in paragraph.iter(name):
            extent.set("cy", value)


_NOTES: dict[str, Callable[[_Element, str], None]] = {
    "左缩进": _set_indent,
    "字号": _set_size,
    "行距": _set_line,
    "高度": _set_height,
}


def _spread_values(paragraph: _Element, insert: Callable[[str, _Element], _Element]) -> None:
    """Replace each run that holds values by inserts, and by runs for the rest."""
    runs = {text.getparent() for text in _texts(paragraph) if "{{" in (text.text or "")}
    for run in [run for run in paragraph.iter(w("r")) if run in runs]:
        parent = run.getparent()
        if parent is None:
            continue
        at = parent.index(run)
        parent.remove(run)
        for offset, element in enumerate(_spread(run, insert)):
            parent.insert(at + offset, element)


def _spread(run: _Element, insert: Callable[[str, _Element], _Element]) -> Iterator[_Element]:
    """The run taken apart: one run for each thing it holds, an insert for each value."""
    for child in run:
        if child.tag == w("rPr"):
            continue
        if child.tag != w("t"):
            yield _run_like(run, child)
            continue
        for index, part in enumerate(_VALUE.split(child.text or "")):
            if index % 2:
                yield insert(part.strip().translate(_STRAIGHT), run)
            elif part:
                yield _run_like(run, _text(part))


def _shape(run: _Element, *, comments: bool) -> RunShape:
    shapes = {
        PLAIN: _hinted(_run_like(run, _text(HOLE))),
        NARROW: _unhinted(_run_like(run, _text(HOLE))),
        GAP: _highlighted(_hinted(_run_like(run, _text(HOLE)))),
        BREAK: _run_like(run, etree.Element(w("br"), nsmap={"w": W})),
    }
    return RunShape(tuple(_around(shapes[kind]) for kind in sorted(shapes)), comments)


def _size_name(run: _Element) -> str:
    """The name that a note gave as the size of the run, or nothing."""
    size = run.find(f"{w('rPr')}/{w('sz')}")
    found = None if size is None else _VALUE.fullmatch(size.get(w("val"), ""))
    return found[1].strip() if found else ""


def _around(run: _Element) -> tuple[str, str]:
    """The XML of a run before and after its hole; the names are declared at the root already."""
    xml = _DECLARATION.sub("", etree.tostring(run, encoding="unicode"))
    xml = _VALUE.sub(SIZE_HOLE, xml)
    before, _, after = xml.partition(HOLE)
    return before, after


def _text(content: str) -> _Element:
    text = etree.Element(w("t"), nsmap={"w": W})
    text.text = content
    text.set(XML_SPACE, "preserve")
    return text


def _run_like(run: _Element, content: _Element) -> _Element:
    """A run with the type of another and other content."""
    made = etree.Element(w("r"), nsmap={"w": W})
    kept = run.find(w("rPr"))
    if kept is not None:
        made.append(deepcopy(kept))
    made.append(deepcopy(content))
    return made


def _hinted(run: _Element) -> _Element:
    """The run with quotes, dashes and dots as wide as Han characters."""
    put(wordml.properties(run), "rFonts").set(w("hint"), "eastAsia")
    return run


def _unhinted(run: _Element) -> _Element:
    put(wordml.properties(run), "rFonts").attrib.pop(w("hint"), "")
    return run


def _highlighted(run: _Element) -> _Element:
    put(wordml.properties(run), "highlight").set(w("val"), "yellow")
    return run
