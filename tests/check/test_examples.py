"""Reports that drafter renders from the examples hold no false alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.checking import Checker
from drafter.check.finding import Finding, Severity
from tests.check.trying import EXAMPLES, catalogue, rendered


def _findings(path: Path) -> list[Finding]:
    report = rendered(path)
    return Checker(catalogue()).facts(report.facts, report.draft).findings


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in EXAMPLES])
def test_rendered_examples_raise_no_false_alarm(path: Path) -> None:
    serious = [one for one in _findings(path) if one.severity is not Severity.INFO]
    assert serious == []


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in EXAMPLES])
def test_their_docx_is_laid_out_as_the_standard_wants(path: Path, tmp_path: Path) -> None:
    document = tmp_path / "报告.docx"
    document.write_bytes(rendered(path).docx())
    found = Checker(catalogue()).finished(document).findings
    assert [one for one in found if one.family == "版式"] == []


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in EXAMPLES])
def test_docx_text_and_markdown_are_read_alike(path: Path, tmp_path: Path) -> None:
    report, found = rendered(path), []
    for form in ("docx", "txt", "md"):
        document = tmp_path / f"报告.{form}"
        document.write_bytes(report.emit(form))
        checked = Checker(catalogue()).finished(document)
        found.append(
            sorted((one.rule, one.quote) for one in checked.findings if one.family != "版式")
        )
        assert checked.report.year == report.facts.year.year
        assert checked.report.township == report.facts.year.place.name
    assert found[0] == found[1] == found[2]
