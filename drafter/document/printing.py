"""The document part of a draft: rendered, its last paragraph kept with the signature, commented."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document.comments import MARK_STYLE, anchor
from drafter.document.names import Context
from drafter.document.stretches import LAST_OF_BODY
from drafter.document.template import Template

_KEEP_NEXT = "<w:keepNext/>"


def printed(template: Template, values: Context, notes: Sequence[str]) -> tuple[str, list[str]]:
    """The document part, and what its comments say in the order of their ids."""
    document = _kept_with_signature(template.document.render(values))
    return anchor(document, notes, template.styles.id_of(MARK_STYLE))


def _kept_with_signature(document: str) -> str:
    """The marked paragraph on the page of the paragraph after it (7.3.5.5)."""
    at = document.find(LAST_OF_BODY)
    if at < 0:
        return document
    start = max(document.rfind("<w:p>", 0, at), document.rfind("<w:p ", 0, at))
    paragraph = _with_keep_next(document[start:at])
    return document[:start] + paragraph + document[at:].replace(LAST_OF_BODY, "")


def _with_keep_next(paragraph: str) -> str:
    if _KEEP_NEXT in paragraph:
        return paragraph
    opening, _, rest = paragraph.partition(">")
    if not rest.startswith("<w:pPr>"):
        return f"{opening}><w:pPr>{_KEEP_NEXT}</w:pPr>{rest}"
    style, closed, others = rest.partition("/>")
    if style.startswith("<w:pPr><w:pStyle"):
        return f"{opening}>{style}{closed}{_KEEP_NEXT}{others}"
    return f"{opening}><w:pPr>{_KEEP_NEXT}{rest.removeprefix('<w:pPr>')}"
