"""Reports that drafter renders from the examples hold no false alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.checking import Checker
from drafter.check.finding import Finding, Severity
from drafter.facts.place import TownKind, vocabulary
from drafter.files.resources import templates_dir
from drafter.report import Report
from tests.check.trying import EXAMPLES, catalogue, rendered, workshop

PROFILES = sorted(path.stem for path in (templates_dir() / "profiles").glob("*.yaml"))
# What a profile is after, and a reviewer would still ask about.
BY_DESIGN = {
    "热柘式": {"发文机关与内容不合"},
    "十里亭式": {"缺第一责任人履职"},
    "张村式": {"缺第一责任人履职"},
}
NAMES = {
    TownKind.TOWN: "云岭镇",
    TownKind.TOWNSHIP: "云岭乡",
    TownKind.ETHNIC_TOWNSHIP: "云岭瑶族乡",
    TownKind.SUMU: "云岭苏木",
    TownKind.SUBDISTRICT: "云岭街道",
}


def _serious(report: Report, profile: str) -> list[Finding]:
    checked = Checker(catalogue()).facts(report.facts, report.draft)
    allowed = BY_DESIGN.get(profile, set())
    return [
        one
        for one in checked.findings
        if one.severity is not Severity.INFO and one.rule not in allowed
    ]


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in EXAMPLES])
@pytest.mark.parametrize("profile", PROFILES)
def test_rendered_examples_raise_no_false_alarm(path: Path, profile: str) -> None:
    assert _serious(workshop().draft(path, profile), profile) == []


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.value) for kind in TownKind])
@pytest.mark.parametrize("profile", PROFILES)
def test_reports_of_every_kind_of_township_raise_no_false_alarm(
    kind: TownKind, profile: str
) -> None:
    path = next(path for path in EXAMPLES if path.stem == "云岭镇2026")
    text = path.read_text(encoding="utf-8").replace("类别: 镇", f"类别: {kind.value}")
    words = vocabulary(NAMES[kind], kind, "云山县")
    for old, new in (
        ("全镇", words["全镇"]),
        ("我镇", words["我镇"]),
        ("镇党委书记", words["镇"] + words["党委书记"]),
        ("镇党委", words["镇党委"]),
        ("镇人民政府", words["镇政府"]),
        ("镇政府", words["镇政府"]),
        ("镇人大", words["镇人大"]),
        ("镇长", words["镇长"]),
        ("云岭镇", NAMES[kind]),
    ):
        text = text.replace(old, new)
    if kind is TownKind.SUBDISTRICT:  # which has no such report, and is told so
        text = text.replace("    - 写入政府工作报告\n", "")
    assert _serious(workshop().compose(workshop().parse(text), profile), profile) == []


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
