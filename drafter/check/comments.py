"""Findings as Word comments at their places, in a copy of the report."""

from __future__ import annotations

import contextlib
import copy
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from drafter.check.finding import Finding, Spot
from drafter.check.text import ReportText
from drafter.files.faults import Fault, FaultError
from drafter.files.reading import printable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

AUTHOR, INITIALS = "drafter", "d"
_TAG = re.compile(r"\s")


def with_comments(findings: Sequence[Finding], report: ReportText, docx: bytes = b"") -> bytes:
    """The bytes of the report with a comment for each finding; a text becomes a plain .docx."""
    import docx as python_docx

    with _whole_package():
        document = python_docx.Document(io.BytesIO(docx)) if docx else _plain(report)
    paragraphs = _paragraphs(document)
    # From the back, so that splitting a run leaves the offsets before it as they were.
    for finding in sorted(findings, key=_position, reverse=True):
        _comment(document, paragraphs, report, finding)
    stream = io.BytesIO()
    with _whole_package():
        document.save(stream)
    return stream.getvalue()


@contextlib.contextmanager
def _whole_package() -> Iterator[None]:
    """Raise FaultError where only our own reader makes sense of a document."""
    try:
        yield
    except Exception as error:  # python-docx and lxml have a dozen ways to say it
        hint = "请用 Word 或 WPS 打开，另存为 .docx 后再试"
        raise FaultError([Fault("comments", "文件不完整，写不进批注", hint)]) from error


def _position(finding: Finding) -> tuple[int, int]:
    return (finding.spots[0].paragraph, finding.spots[0].start) if finding.spots else (0, 0)


def _plain(report: ReportText) -> Document:
    import docx as python_docx

    document = python_docx.Document()
    for paragraph in report.paragraphs:
        document.add_paragraph(printable(paragraph.text))
    return document


def _paragraphs(document: Document) -> dict[str, list[Any]]:
    """The paragraphs of the document, tables included, by their words."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    found: dict[str, list[Paragraph]] = {}
    for element in document.element.body.iter(qn("w:p")):
        paragraph = Paragraph(element, document._body)
        if paragraph.text.strip():
            found.setdefault(_TAG.sub("", paragraph.text), []).append(paragraph)
    return found


def _comment(
    document: Document, paragraphs: dict[str, list[Any]], report: ReportText, finding: Finding
) -> None:
    spot = finding.spots[0] if finding.spots else Spot(report.title or 0, 0, 1)
    text = report.paragraphs[spot.paragraph].raw
    near = paragraphs.get(_TAG.sub("", text)) or next(iter(paragraphs.values()), [])
    if not near:
        return
    words = report.paragraphs[spot.paragraph].text[spot.start : spot.end]
    runs = _runs_of(
        near[0],
        words,
        report.paragraphs[spot.paragraph].text[: spot.start].count(words) if words else 0,
    )
    if runs:
        words = printable("\n".join(_lines(finding)))
        with _whole_package():
            document.add_comment(runs, words, author=AUTHOR, initials=INITIALS)


def _lines(finding: Finding) -> Iterable[str]:
    yield f"{finding.severity.label}（{finding.rule}）：{finding.message}"
    if finding.suggestion:
        yield f"建议：{finding.suggestion}"
    if finding.basis:
        yield f"依据：{finding.basis}"


def _runs_of(paragraph: Paragraph, words: str, skipped: int) -> list[Run]:
    """The runs that hold `words` (after `skipped` earlier ones), split so that they hold nothing else."""
    text = "".join(run.text for run in paragraph.runs)
    found = (
        [
            match.span()
            for match in re.finditer(r"[ \t\u3000\xa0]*".join(map(re.escape, words)), text)
        ]
        if words
        else []
    )
    if not found:
        return [run for run in paragraph.runs if run.text.strip()]
    start, end = found[min(skipped, len(found) - 1)]
    _split_at(paragraph, end)
    _split_at(paragraph, start)
    runs, offset = [], 0
    for run in paragraph.runs:
        if start <= offset and offset + len(run.text) <= end and run.text:
            runs.append(run)
        offset += len(run.text)
    return runs or [run for run in paragraph.runs if run.text.strip()]


def _split_at(paragraph: Paragraph, offset: int) -> None:
    """Part the run that holds `offset` in two, if it is nothing but text."""
    for run in paragraph.runs:
        length = len(run.text)
        if 0 < offset < length and _only_text(run):
            later = copy.deepcopy(run._r)
            run._r.addnext(later)
            text = run.text
            run.text = text[:offset]
            type(run)(later, paragraph).text = text[offset:]
            return
        if offset <= length:
            return
        offset -= length


def _only_text(run: Run) -> bool:
    return all(str(child.tag).endswith(("}t", "}rPr")) for child in run._r)
