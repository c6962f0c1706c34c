"""Trying rules on examples and on reports that were rendered from the example fact files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from drafter.check.engine import check
from drafter.check.example import example_report
from drafter.check.finding import Finding
from drafter.check.patterns import Wording
from drafter.check.registry import Rule
from drafter.check.subject import Subject
from drafter.check.text import Part, ReportText
from drafter.files.resources import templates_dir
from drafter.policy import Catalogue
from drafter.report import Report, Workshop

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


@cache
def workshop() -> Workshop:
    return Workshop()


@cache
def catalogue() -> Catalogue:
    return Catalogue.load(templates_dir() / "policy")


@cache
def rendered(path: Path) -> Report:
    return workshop().draft(path)


def part_of(rule: Rule) -> Part | None:
    """Where a wording rule looks, if it does not look everywhere."""
    return rule.find.only[0] if isinstance(rule.find, Wording) and rule.find.only else None


def example_of(rule: Rule, example: str) -> ReportText:
    """The report that an example of a rule stands in."""
    report = example_report(example, rule.year, part_of(rule))
    if isinstance(rule.find, Wording) and rule.find.kinds:
        report.kind = rule.find.kinds[0]
    return report


def findings(rule: Rule, report: ReportText, last: ReportText | None = None) -> list[Finding]:
    """What one rule finds in a report."""
    return check(Subject(report, catalogue(), last), [rule])


def found_in(text: str, *rules: Rule, year: int = 2023) -> list[Finding]:
    """What some rules find in an example text."""
    return check(Subject(example_report(text, year), catalogue()), rules)
