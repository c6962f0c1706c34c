"""The core properties of a document: the township's, and no time of day."""

from __future__ import annotations

import datetime
import re

from drafter.document.blocks import check_printable
from drafter.document.stretches import escaped
from drafter.draft.tree import Draft, Origin, Sentence

PART = "docProps/core.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def core_part(draft: Draft) -> str:
    """The core properties part of a draft."""
    creator = escaped(check_printable("发文机关", _creator(draft)))
    stamp = f"{_day(draft).isoformat()}T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties'
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(draft.title.text)}</dc:title><dc:creator>{creator}</dc:creator>"
        f"<cp:lastModifiedBy>{creator}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
        "<dc:language>zh-CN</dc:language></cp:coreProperties>"
    )


def _creator(draft: Draft) -> str:
    known = [issuer.text for issuer in draft.issue.issuers if not _has_gap(issuer)]
    return "、".join(known) or draft.township


def _has_gap(sentence: Sentence) -> bool:
    return any(span.origin is Origin.GAP for span in sentence.spans)


def _day(draft: Draft) -> datetime.date:
    """The day of the report, or New Year's Day after its year when that is not known."""
    written = _DAY.search(draft.issue.date.text) if draft.issue.date else None
    if written:
        try:
            return datetime.date(*map(int, written.groups()))
        except ValueError:
            pass
    return datetime.date(draft.year + 1, 1, 1)
