"""The comments that say what each gap needs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.document.stretches import GAP_END, GAP_NUMBER_END, GAP_START, escaped
from drafter.document.wordml import W

AUTHOR = "drafter"
PART = "word/comments.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
TEXT_STYLE, MARK_STYLE = "annotation text", "annotation reference"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"

_GAP = re.compile(f"{GAP_START}(\\d+){GAP_NUMBER_END}(.*?){GAP_END}", re.DOTALL)


def anchor(document: str, notes: Sequence[str], mark_style: str) -> tuple[str, list[str]]:
    """The document with a comment around each gap, and the notes in the order of their ids."""
    placed: list[str] = []

    def wrap(gap: re.Match[str]) -> str:
        number = len(placed)
        placed.append(notes[int(gap[1])])
        return (
            f'<w:commentRangeStart w:id="{number}"/>{gap[2]}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r>{_run_style(mark_style)}<w:commentReference w:id="{number}"/></w:r>'
        )

    return _GAP.sub(wrap, document), placed


def comments_part(notes: Sequence[str], text_style: str, mark_style: str) -> str:
    """The comments part."""
    head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{W}">'
    paragraph = f'<w:pPr><w:pStyle w:val="{escaped(text_style)}"/></w:pPr>' if text_style else ""
    mark = f"<w:r>{_run_style(mark_style)}<w:annotationRef/></w:r>"
    bodies = (
        f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="{AUTHOR[0]}">'
        f'<w:p>{paragraph}{mark}<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
        f'<w:t xml:space="preserve">{escaped(note)}</w:t></w:r></w:p></w:comment>'
        for number, note in enumerate(notes)
    )
    return head + "".join(bodies) + "</w:comments>"


def _run_style(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{escaped(style)}"/></w:rPr>' if style else ""
