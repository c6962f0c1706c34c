"""Reading a finished .docx back: whether every word of the draft stands in it as it should."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from xml.parsers import expat

from drafter.document.blocks import BODY_STYLES, SIGNER_LABEL, Block, Style
from drafter.document.faults import TemplateFault
from drafter.document.package import DOCUMENT, RELATIONS
from drafter.document.wordml import MC, RELATIONSHIPS, W
from drafter.files.faults import BugError


def check(flat: Sequence[Block], data: bytes, template: str = "") -> None:
    """Raise BugError where the document does not hold the blocks, whole and in order, and nothing
    else; with a `template` of the user's own, which may say more, TemplateFault."""
    found = _lost(flat, data, exact=not template)
    if found and template:
        message = f"用模板“{template}”印出的文档里找不到{found}。"
        raise TemplateFault("lost", message, "请从自带的模板重新开始改，标签和所在段落保持原样。")
    if found:
        raise BugError(f"写出的 .docx 与草稿不一致：{found}")


def _lost(flat: Sequence[Block], data: bytes, *, exact: bool) -> str:
    """What of the blocks is not in the document as it stands, or ''."""
    try:
        document = _document(data)
        plain = exact and _BOUND in document and b"Fallback" not in document
        if plain and not _difference(flat, _at_a_glance(document), exact=True):
            return ""
        return _difference(flat, paragraphs_of(document), exact=exact)
    except (struct.error, zlib.error, KeyError, expat.ExpatError) as error:
        return f"正文（读不回来：{error}）"


def _difference(flat: Sequence[Block], paragraphs: Sequence[str], *, exact: bool) -> str:
    """What of the blocks is not among the paragraphs as it should be, or ''."""
    texts = [block.text for block in flat]
    missing = _missing_paragraph(flat, texts, paragraphs, exact=exact)
    if missing is not None:
        return _said(missing)
    printed = _squeezed(paragraphs)
    around = [block for block in flat if block.style not in BODY_STYLES]
    for block in around:
        if _squeezed([block.text]) not in printed:
            return _said(block)
    label = SIGNER_LABEL if any(block.style is Style.SIGNER for block in around) else ""
    wanted = len(_squeezed([label, *texts]))
    return f"{wanted}字的正文，只见{len(printed)}字" if exact and wanted != len(printed) else ""


def _missing_paragraph(
    flat: Iterable[Block], texts: Iterable[str], paragraphs: Iterable[str], *, exact: bool
) -> Block | None:
    """The first paragraph of the body that does not follow those before it."""
    left = iter(paragraphs)
    for block, text in zip(flat, texts, strict=True):
        if block.style in BODY_STYLES and text.strip():
            found = text in left if exact else any(text in paragraph for paragraph in left)
            if not found:
                return block
    return None


def _squeezed(texts: Iterable[str]) -> str:
    """All the words without space: a title is broken into lines, signers stand in columns."""
    return "".join("".join(texts).split())


def _said(block: Block) -> str:
    return f"{block.style.value}“{block.text[:30]}{'……' if len(block.text) > 30 else ''}”"


_RAW = -zlib.MAX_WBITS
_ENTRY = struct.Struct("<4s14xIIHH")  # packed and unpacked size, length of the name and of the rest
_PARAGRAPH, _TEXT, _FALLBACK = f"{W} p", f"{W} t", f"{MC} Fallback"
_BOUND = f'xmlns:w="{W}"'.encode()
_RELATION = f"{RELATIONSHIPS} Relationship"


def _document(data: bytes) -> bytes:
    """The part with the text."""
    parts = _parts(data)
    return zlib.decompress(parts[_main_part(bytes(parts[RELATIONS]))], _RAW)


def _at_a_glance(document: bytes) -> list[str]:
    """The paragraphs of our own document by where they end, and by their name as written.

    It takes a fraction of the time, and is right unless a paragraph has words before a text box,
    other text than words, or space between elements: then the words do not fit."""
    words: list[str] = []

    def end(name: str) -> None:
        if name == "w:p":
            words.append("\n")  # which no text has

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words.append
    parser.Parse(document, True)
    return "".join(words).split("\n")


def paragraphs_of(document: bytes) -> list[str]:
    """The words of every paragraph of a document part, text boxes included once."""
    words: list[list[str]] = []
    open_: list[list[str]] = []
    skipped = 0
    text: list[str] | None = None

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal skipped, text
        if name == _TEXT and open_ and not skipped:
            text = open_[-1]
        elif name == _PARAGRAPH:
            open_.append([])
            words.append(open_[-1])
        elif name == _FALLBACK:
            skipped += 1

    def end(name: str) -> None:
        nonlocal skipped, text
        if name == _TEXT:
            text = None
        elif name == _PARAGRAPH:
            open_.pop()
        elif name == _FALLBACK:
            skipped -= 1

    def characters(found: str) -> None:
        if text is not None:
            text.append(found)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.Parse(document, True)
    return ["".join(paragraph) for paragraph in words]


def _parts(data: bytes) -> dict[str, memoryview]:
    """The deflated parts by name; zipfile, which takes long to load, would say the same."""
    parts: dict[str, memoryview] = {}
    whole, at = memoryview(data), 0
    while data.startswith(b"PK\x03\x04", at):
        _, packed, _, name, extra = _ENTRY.unpack_from(data, at)
        start = at + _ENTRY.size + name + extra
        parts[data[at + _ENTRY.size : at + _ENTRY.size + name].decode()] = whole[start : start + packed]
        at = start + packed
    return parts


@lru_cache(maxsize=16)
def _main_part(relations: bytes) -> str:
    """The part with the text, by the deflated relations: they are those of the template."""
    targets: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == _RELATION and attributes.get("Type", "").endswith("/officeDocument"):
            targets.append(attributes.get("Target", "").lstrip("/"))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.Parse(zlib.decompress(relations, _RAW), True)
    return targets[0] if targets else DOCUMENT
