"""A draft as a flat list of blocks: what every kind of document prints, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from drafter.document.faults import TextFault
from drafter.draft.tree import Draft, Form, Issue, Origin, Paragraph, Section, Sentence, Span


class Style(Enum):
    """What a block is; the value is its name in templates and messages."""

    MARK = "发文机关标志"
    MARK_SUFFIX = "标志文件"
    NUMBER = "发文字号"
    SIGNER = "签发人"
    MASTHEAD = "抬头"
    TITLE = "公文标题"
    RECIPIENT = "主送机关"
    BODY = "正文"
    LEVEL_1 = "一级标题"
    LEVEL_2 = "二级标题"
    LEVEL_3 = "三级标题"
    LEVEL_4 = "四级标题"
    LEVEL_1_RUN_IN = "一级标题接排"
    LEVEL_2_RUN_IN = "二级标题接排"
    LEVEL_3_RUN_IN = "三级标题接排"
    LEVEL_4_RUN_IN = "四级标题接排"
    SIGNATURE = "署名"
    DATE = "成文日期"
    NOTE = "附注"
    COPIES = "抄送"
    PRINTER = "印发机关"
    PRINT_DATE = "印发日期"

    __hash__ = object.__hash__  # asked for each block: that of Enum is written in Python


HEADINGS = (Style.LEVEL_1, Style.LEVEL_2, Style.LEVEL_3, Style.LEVEL_4)
RUN_IN_HEADINGS = (
    Style.LEVEL_1_RUN_IN,
    Style.LEVEL_2_RUN_IN,
    Style.LEVEL_3_RUN_IN,
    Style.LEVEL_4_RUN_IN,
)
BODY_STYLES = frozenset({Style.BODY, *HEADINGS, *RUN_IN_HEADINGS})
SIGNER_LABEL = "签发人："
_GAP = Origin.GAP

_UPWARD_ONLY = frozenset(
    {
        Style.MARK,
        Style.MARK_SUFFIX,
        Style.SIGNER,
        Style.COPIES,
        Style.PRINTER,
        Style.PRINT_DATE,
    }
)
# What the characters of XML leave out, and the controls that it allows but no report holds.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Piece(NamedTuple):
    """A run of text: `lead` is the heading of a run-in paragraph, `gap` what a gap needs."""

    text: str
    lead: bool = False
    gap: str | None = None


class Block(NamedTuple):
    """One paragraph of the document."""

    style: Style
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The block as printed."""
        return "".join([piece.text for piece in self.pieces])


def blocks(draft: Draft) -> list[Block]:
    """All that the draft's form prints; text that no document can hold is refused."""
    flat = [
        block
        for block in _all_blocks(draft)
        if draft.issue.form is Form.UPWARD or block.style not in _UPWARD_ONLY
    ]
    for block in flat:
        _refuse_unprintable(block)
    return flat


def is_joint(issue: Issue) -> bool:
    """Whether several bodies issue the report."""
    return len(issue.issuers) > 1


def _all_blocks(draft: Draft) -> Iterator[Block]:
    issue = draft.issue
    title = Block(Style.TITLE, _pieces(draft.title.spans))
    number = list(_optional(Style.NUMBER, issue.number))
    yield from _mark(issue)
    yield from (Block(Style.MASTHEAD, _pieces(name.spans)) for name in issue.masthead)
    if issue.form is Form.UPWARD or issue.masthead:
        yield from number
        yield from (Block(Style.SIGNER, _pieces(signer.spans)) for signer in issue.signers)
        yield title
    else:
        yield title
        yield from number
    yield from _optional(Style.RECIPIENT, issue.recipient, after="：")
    yield from _body(draft)
    yield from (Block(Style.SIGNATURE, _pieces(issuer.spans)) for issuer in issue.issuers)
    yield from _optional(Style.DATE, issue.date)
    yield from _optional(Style.NOTE, issue.note, before="（", after="）")
    yield from _imprint(issue)


def _mark(issue: Issue) -> Iterator[Block]:
    """The red head: one body with 文件 behind its name, or several with 文件 beside them."""
    joint = is_joint(issue)
    for issuer in issue.issuers:
        suffix = "" if joint else issue.mark_suffix
        yield Block(Style.MARK, (*_pieces(issuer.spans), *_literal(suffix)))
    if joint and issue.mark_suffix:
        yield Block(Style.MARK_SUFFIX, _literal(issue.mark_suffix))


def _imprint(issue: Issue) -> Iterator[Block]:
    if issue.copies:
        yield Block(Style.COPIES, _literal(_ended("抄送：" + "，".join(issue.copies), "。")))
    if issue.printer:
        yield Block(Style.PRINTER, _literal(issue.printer))
    if issue.print_date:
        yield Block(Style.PRINT_DATE, _literal(_ended(issue.print_date, "印发")))


def _body(draft: Draft) -> Iterator[Block]:
    yield from map(_paragraph, draft.opening)
    for section in draft.walk():
        yield from _section(section)
    yield from map(_paragraph, draft.closing)


def _section(section: Section) -> Iterator[Block]:
    level = min(max(section.level, 1), len(HEADINGS)) - 1
    heading = section.heading.spans
    if not section.run_in:
        yield Block(HEADINGS[level], _pieces(heading, section.mark))
        yield from map(_paragraph, section.paragraphs)
        return
    lead = _pieces(heading, section.mark, "。", lead=True)
    first = section.paragraphs[0] if section.paragraphs else Paragraph(())
    yield Block(RUN_IN_HEADINGS[level], (*lead, *_words(first)))
    yield from map(_paragraph, section.paragraphs[1:])


def _paragraph(paragraph: Paragraph) -> Block:
    return Block(Style.BODY, _words(paragraph))


def _words(paragraph: Paragraph) -> tuple[Piece, ...]:
    spans = [span for sentence in paragraph.sentences for span in sentence.spans]
    return _pieces(spans, paragraph.mark)


def _optional(
    style: Style, sentence: Sentence | None, before: str = "", after: str = ""
) -> Iterator[Block]:
    """A block of its own for a sentence; `before` and `after` are added where it lacks them."""
    if sentence is None or not sentence.text:
        return
    before = "" if sentence.text.startswith(before) else before
    after = "" if sentence.text.endswith(after) else after
    yield Block(style, _pieces(sentence.spans, before, after))


def _pieces(
    spans: Iterable[Span], before: str = "", after: str = "", *, lead: bool = False
) -> tuple[Piece, ...]:
    """Spans as runs; neighbours of one kind are joined, every gap stays by itself."""
    pieces: list[Piece] = []
    words = [before]
    for span in spans:
        if span.origin is not _GAP:
            words.append(span.text)
        elif span.text:
            pieces += (*_literal("".join(words), lead=lead), Piece(span.text, lead, span.note))
            words.clear()
    words.append(after)
    return (*pieces, *_literal("".join(words), lead=lead))


def _literal(text: str, *, lead: bool = False) -> tuple[Piece, ...]:
    return (Piece(text, lead),) if text else ()


def _ended(text: str, end: str) -> str:
    return text if text.endswith(end) else text + end


def _refuse_unprintable(block: Block) -> None:
    for text, _, gap in block.pieces:
        if text.isprintable() and (not gap or gap.isprintable()):
            continue
        if found := _UNPRINTABLE.search(text) or _UNPRINTABLE.search(gap or ""):
            raise unprintable(block.style.value, found.group(), block.text)


def unprintable(place: str, character: str, text: str) -> TextFault:
    """The fault of a character that no document can hold, with the words around it."""
    at = text.find(character)
    around = _UNPRINTABLE.sub("□", text[max(at - 8, 0) : at + 8]) if at >= 0 else ""
    return TextFault(
        "unprintable",
        f"{place}里有不能写进文档的控制字符（U+{ord(character):04X}）"
        + (f"：“{around}”。" if around else "。"),
        "请在事实文件中删去这个字符，再重新生成。",
    )


def check_printable(place: str, text: str) -> str:
    """The text itself, or a fault when no document can hold it."""
    if found := _UNPRINTABLE.search(text):
        raise unprintable(place, found.group(), text)
    return text
