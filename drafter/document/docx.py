"""A draft as a finished .docx."""

from __future__ import annotations

from pathlib import Path

from drafter.document import readback, template
from drafter.document.blocks import blocks
from drafter.document.context import context
from drafter.document.core import core_part
from drafter.document.faults import TemplateFault
from drafter.document.places import require_places
from drafter.document.printing import printed
from drafter.draft.tree import Draft


def to_docx(draft: Draft, template_path: Path | None = None) -> bytes:
    """The report by the template of its form, or by one of the user's (a file, or a folder of
    them); same draft and template, same bytes."""
    path = template.find(draft.issue.form, template_path)
    try:
        return _made(draft, path)
    except TemplateFault as fault:
        raise fault.of(path) from fault


def _made(draft: Draft, path: Path) -> bytes:
    flat = blocks(draft)
    found = template.load(path)
    require_places(found, draft.issue, flat)
    values, notes = context(draft, flat)
    document, placed = printed(found, values, notes)
    data = found.package(document, placed, core_part(draft), values)
    own = path != template.shipped(draft.issue.form)
    readback.check(flat, data, path.name if own else "")
    return data
