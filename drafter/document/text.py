"""A draft as plain text and as Markdown, with the words of the .docx."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from drafter.document.blocks import HEADINGS, SIGNER_LABEL, Block, Piece, Style, blocks
from drafter.draft.tree import Draft

_MARKDOWN_HEADING = {
    Style.TITLE: "# ",
    **{style: "#" * (level + 2) + " " for level, style in enumerate(HEADINGS)},
}
_SPECIAL = re.compile(r"([\\`*_\[\]<>~#|&$])")
_LIST_MARK = re.compile(r"^(\d{0,9})([-+=.)])")


def to_text(draft: Draft) -> str:
    """The report as plain text, a blank line between paragraphs."""
    return _joined(draft, lambda block: block.text)


def to_markdown(draft: Draft) -> str:
    """The report as Markdown: headings by level, the lead of a run-in paragraph bold."""
    return _joined(draft, _markdown)


def _joined(draft: Draft, show: Callable[[Block], str]) -> str:
    return "\n\n".join(map(show, _lines(blocks(draft)))) + "\n"


def _lines(flat: list[Block]) -> Iterator[Block]:
    """Blocks as paragraphs: all signers on one line."""
    for style, group in groupby(flat, key=lambda block: block.style):
        if style is not Style.SIGNER:
            yield from group
            continue
        names = [(Piece("　"), *block.pieces) for block in group]
        pieces = [piece for name in names for piece in name][1:]
        yield Block(style, (Piece(SIGNER_LABEL), *pieces))


def _markdown(block: Block) -> str:
    lead = "".join(piece.text for piece in block.pieces if piece.lead)
    rest = "".join(piece.text for piece in block.pieces if not piece.lead)
    if lead:
        return _bold(lead) + _escaped(rest)
    if mark := _MARKDOWN_HEADING.get(block.style):
        return mark + _escaped(rest)
    return _line_start(_escaped(rest))


def _bold(lead: str) -> str:
    """A bold heading; its full stop stays outside, or the closing marks would not be read."""
    words = lead.removesuffix("。")
    return f"**{_escaped(words)}**{lead[len(words) :]}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _line_start(text: str) -> str:
    """Keep spaces at the ends, and what would begin a list or underline a heading, as text."""
    inner = text.strip(" ")
    before = len(text) - len(text.lstrip(" "))
    after = len(text) - before - len(inner)
    inner = _LIST_MARK.sub(r"\1\\\2", inner)
    return "&#32;" * before + inner + "&#32;" * after
