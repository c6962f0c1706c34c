"""Reports written for the purpose, faults marked in them: what is found, and that nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from drafter.check.engine import all_rules, check
from drafter.check.finding import Finding, Spot
from drafter.check.structure import read_lines
from drafter.check.subject import Subject
from drafter.check.text import ReportText
from tests.check.trying import catalogue

RECALL, PRECISION, LEAST = 0.95, 0.98, 25
NO_RULE = "无"
REPORTS = sorted((Path(__file__).parent / "reports").glob("*.txt"))
FAULTLESS = [path for path in REPORTS if "{" not in path.read_text(encoding="utf-8")]
_MARK = re.compile(r"\{([^|{}]+)\|([^{}]*)\}")


@dataclass(frozen=True)
class Fault:
    """A marked fault: the rules that find it, its words, and where they stand."""

    rules: frozenset[str]
    words: str
    line: int
    start: int

    def at(self, report: ReportText, spot: Spot) -> bool:
        """Whether a spot touches the words; a fault without words is what is missing before it."""
        near = 0 if self.words else 3
        paragraph = report.paragraphs[spot.paragraph]
        last = self.start + len(self.words) + near
        return paragraph.number == self.line and spot.start < last and self.start - near < spot.end


def read_marked(path: Path) -> tuple[ReportText, list[Fault]]:
    """A report without its marks, and the faults that they mark."""
    lines, faults = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        plain = ""
        for piece in re.split(r"(\{[^{}]*\})", line):
            marked = _MARK.fullmatch(piece)
            if marked:
                rules = frozenset(marked[1].split("、"))
                faults.append(Fault(rules, marked[2], number, len(plain)))
            plain += marked[2] if marked else piece
        lines.append(plain)
    return read_lines(lines, joined=False), faults


def _tried(paths: list[Path]) -> Iterator[tuple[ReportText, list[Fault], list[Finding]]]:
    for path in paths:
        report, faults = read_marked(path)
        yield report, faults, check(Subject(report, catalogue()), all_rules())


def _caught(report: ReportText, fault: Fault, findings: list[Finding]) -> bool:
    told = {f.rule for f in findings for spot in f.spots if fault.at(report, spot)}
    return fault.rules <= told


def _right(report: ReportText, finding: Finding, faults: list[Fault]) -> bool:
    return any(
        finding.rule in fault.rules and fault.at(report, spot)
        for fault in faults
        for spot in finding.spots
    )


def test_there_are_enough_faults_of_every_family() -> None:
    families = {rule.id: rule.family for rule in all_rules() if rule.reads == "text"}
    marked = [rule for path in REPORTS for fault in read_marked(path)[1] for rule in fault.rules]
    assert set(marked) <= {*families, NO_RULE}
    assert {families[rule] for rule in marked if rule != NO_RULE} >= set(families.values()) - {
        "版式"
    }
    assert all(len(read_marked(path)[1]) >= LEAST for path in REPORTS if path not in FAULTLESS)


def test_marked_faults_are_found() -> None:
    missed, number = [], 0
    for report, faults, findings in _tried(REPORTS):
        number += len(faults)
        missed += [fault for fault in faults if not _caught(report, fault, findings)]
    assert len(missed) <= number * (1 - RECALL), missed


def test_little_else_is_found() -> None:
    wrong, number = [], 0
    for report, faults, findings in _tried(REPORTS):
        number += len(findings)
        wrong += [finding for finding in findings if not _right(report, finding, faults)]
    assert len(wrong) <= number * (1 - PRECISION), wrong


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in FAULTLESS])
def test_nothing_is_found_where_nothing_is_wrong(path: Path) -> None:
    assert [findings for _, _, findings in _tried([path])] == [[]]
