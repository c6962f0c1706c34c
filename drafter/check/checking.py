"""Checking as programs and the command line use it: a fact file or a finished report, all rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from drafter.check.engine import all_rules, check
from drafter.check.fact_place import place_in_facts
from drafter.check.finding import Finding, Severity
from drafter.check.ignoring import without_ignored
from drafter.check.reading import Finished, read_report
from drafter.check.registry import Rule
from drafter.check.structure import read_lines
from drafter.check.subject import Subject
from drafter.check.text import ReportText
from drafter.document.blocks import blocks
from drafter.draft.tree import Draft
from drafter.facts.file import FactFile
from drafter.policy import Catalogue


class Checked(NamedTuple):
    """What was checked, as read, and its findings."""

    findings: list[Finding]
    report: ReportText
    finished: Finished | None = None


@dataclass(frozen=True)
class Checker:
    """The rules and the policy calendar; `overlay` is the user's own folder with rules/."""

    catalogue: Catalogue
    overlay: Path | None = None

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule; raise FaultError for the user's own."""
        return all_rules(self.overlay)

    def finished(
        self, path: Path, year: int | None = None, last: ReportText | None = None
    ) -> Checked:
        """Check a finished report; raise FaultError where it cannot be read."""
        finished = read_report(path)
        report = finished.report
        report.year = year or report.year
        subject = Subject(report, self.catalogue, last, finished.layout)
        return Checked(check(subject, self.rules), report, finished)

    def facts(
        self, file: FactFile, draft: Draft, last: ReportText | None = None, year: int | None = None
    ) -> Checked:
        """Check a fact file and the draft that was composed from it."""
        report = draft_text(draft)
        report.year = year or file.year.year
        report.kind, report.township = file.year.place.town_kind, file.year.place.name or ""
        subject = Subject(report, self.catalogue, last, None, file, draft)
        found = check(subject, self.rules, place_in_facts(file, draft, report))
        return Checked(without_ignored(found, file.year.ignored, file.source.path), report)


def draft_text(draft: Draft) -> ReportText:
    """A draft as a report that is read."""
    return read_lines([block.text for block in blocks(draft)], joined=False)


def counted(findings: Sequence[Finding]) -> str:
    """How many findings there are of each severity."""
    numbers = {severity: sum(one.severity is severity for one in findings) for severity in Severity}
    return "、".join(f"{severity.label}{number}处" for severity, number in numbers.items())
