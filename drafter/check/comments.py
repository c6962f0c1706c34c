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
from drafter.document import reading
from drafter.files.faults import Fault, FaultError
from drafter.files.reading import printable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run

AUTHOR, INITIALS = "drafter", "d"
_SPACES = r"[ \t\u3000\xa0]*"


def with_comments(findings: Sequence[Finding], report: ReportText, docx: bytes = b"") -> bytes:
    """The bytes of the report with a comment for each finding; a text becomes a plain .docx."""
    import docx as python_docx

    with _whole_package():
        document = python_docx.Document(io.BytesIO(docx)) if docx else _plain(report)
    paragraphs = list(reading.paragraphs(document.element))
    # From the back, so that splitting a run leaves the offsets before it as they were.
    for finding in sorted(findings, key=_position, reverse=True):
        runs = _runs(paragraphs, report, finding)
        if runs:
            text = printable("\n".join(_lines(finding)))
            with _whole_package():
                document.add_comment(runs, text, author=AUTHOR, initials=INITIALS)
    stream = io.BytesIO()
    with _whole_package():
        _style_marks(document)
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
    for index, paragraph in enumerate(report.paragraphs):
        document.add_paragraph(printable(paragraph.text))
        paragraph.origins = [index]
    return document


def _style_marks(document: Document) -> None:
    """Define the style that the marks of comments have, where the document does not."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    if all(style.style_id != "CommentReference" for style in document.styles):
        style = document.styles.add_style("annotation reference", WD_STYLE_TYPE.CHARACTER)
        style.element.set(f"{{{style.element.nsmap['w']}}}styleId", "CommentReference")
        style.font.size = Pt(10.5)


def _lines(finding: Finding) -> Iterable[str]:
    yield f"{finding.severity.label}（{finding.rule}）：{finding.message}"
    if finding.suggestion:
        yield f"建议：{finding.suggestion}"
    if finding.basis:
        yield f"依据：{finding.basis}"


def _runs(paragraphs: Sequence[Any], report: ReportText, finding: Finding) -> list[Run]:
    """The runs of the words that a finding is about; those of the title for the whole report."""
    spot = finding.spots[0] if finding.spots else Spot(report.title or 0, 0, 0)
    told = report.paragraphs[spot.paragraph]
    words = told.text[spot.start : spot.end]
    for origin in told.origins:
        earlier = (p.text for p in report.paragraphs[: spot.paragraph] if origin in p.origins)
        skipped = "".join((*earlier, told.text[: spot.start])).count(words) if words else 0
        found = _runs_of(paragraphs[origin], words, skipped)
        if found:
            return found
    return _shown_runs(paragraphs[told.origins[0]]) if told.origins else []


def _shown_runs(paragraph: Any) -> list[Run]:  # noqa: ANN401 - an element of lxml
    """The runs that hold words; for a text box, which takes no comments, those it is anchored by."""
    from docx.oxml.ns import qn
    from docx.text.run import Run

    box = next(paragraph.iterancestors(qn("w:txbxContent")), None)
    if box is not None:
        return [Run(run, None) for run in list(box.iterancestors(qn("w:r")))[-1:]]  # type: ignore[arg-type]
    runs = (Run(run, None) for run in reading.runs(paragraph))  # type: ignore[arg-type]
    return [run for run in runs if reading.words_of_run(run._r).strip()]


def _runs_of(paragraph: Any, words: str, skipped: int) -> list[Run]:  # noqa: ANN401
    """The runs that hold `words` (after `skipped` earlier ones), split so that they hold nothing else."""
    runs = _shown_runs(paragraph)
    text = "".join(reading.words_of_run(run._r) for run in runs)
    pattern = _SPACES.join(map(re.escape, words))
    places = [match.span() for match in re.finditer(pattern, text)] if words else []
    if not places:
        return []
    start, end = places[min(skipped, len(places) - 1)]
    _split_at(runs, end)
    _split_at(runs, start)
    found, offset = [], 0
    for run in runs:
        length = len(reading.words_of_run(run._r))
        if start < offset + length and offset < end:
            found.append(run)
        offset += length
    return found


def _split_at(runs: list[Run], offset: int) -> None:
    """Part the run that holds `offset` in two, if it is nothing but text."""
    for number, run in enumerate(runs):
        length = len(reading.words_of_run(run._r))
        if 0 < offset < length and _only_text(run):
            later = type(run)(copy.deepcopy(run._r), run._parent)
            run._r.addnext(later._r)
            text = run.text
            run.text, later.text = text[:offset], text[offset:]
            runs.insert(number + 1, later)
            return
        if offset <= length:
            return
        offset -= length


def _only_text(run: Run) -> bool:
    return all(str(child.tag).endswith(("}t", "}rPr")) for child in run._r)
