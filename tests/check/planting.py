"""Faults planted by machine into reports that were rendered from the example fact files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from drafter.check.engine import all_rules, check
from drafter.check.finding import Finding
from drafter.check.patterns import Wording
from drafter.check.registry import Rule
from drafter.check.structure import read_lines
from drafter.check.subject import Subject
from drafter.check.text import Part, ReportText
from tests.check.mutating import MUTATIONS
from tests.check.trying import EXAMPLES, catalogue, part_of, rendered

Lines = list[str]
_HOSTS = ("热柘镇2023", "最简")


@dataclass(frozen=True)
class Planted:
    """A report with one fault of a rule in it."""

    rule: Rule
    host: str
    example: str
    lines: tuple[str, ...]


@cache
def host_lines(name: str) -> tuple[str, ...]:
    """The lines of a rendered example."""
    path = next(path for path in EXAMPLES if path.stem == name)
    return tuple(line for line in rendered(path).text().split("\n") if line.strip())


def read(lines: tuple[str, ...], rule: Rule) -> ReportText:
    """The planted report, of the year and kind that the rule speaks of."""
    report = read_lines(lines, joined=False)
    report.year = rule.year
    if isinstance(rule.find, Wording) and rule.find.kinds:
        report.kind = rule.find.kinds[0]
    return report


def found(report: ReportText) -> list[Finding]:
    """All findings of all rules."""
    return check(Subject(report, catalogue()), all_rules())


@cache
def before(host: str, year: int, kind: object) -> frozenset[tuple[str, str]]:
    """Rule and words of what is found in the host as it is."""
    report = read_lines(host_lines(host), joined=False)
    report.year = year
    report.kind = kind if kind else report.kind  # type: ignore[assignment]
    return keys(found(report))


def speaks_of(one: Planted, findings: list[Finding], report: ReportText) -> bool:
    """Whether a finding of the rule stands in the words that were planted, or is new."""
    host = {re.sub(r"\s", "", line) for line in host_lines(one.host)}
    mine = [finding for finding in findings if finding.rule == one.rule.id]
    placed = (report.paragraphs[spot.paragraph].text for f in mine for spot in f.spots)
    return any(text not in host for text in placed)


def keys(findings: list[Finding]) -> frozenset[tuple[str, str]]:
    """What makes one finding the same as another."""
    return frozenset((f.rule, "" if f.family == "必备内容" else f.quote) for f in findings)


def planted() -> Iterator[Planted]:
    """Every example of every rule on text, in every host, and the mutations of mutating.py."""
    for rule in all_rules():
        if rule.reads != "text":
            continue
        for host in _HOSTS:
            for number, mutation in enumerate(MUTATIONS.get(rule.id, ())):
                for variant in mutation(list(host_lines(host))):
                    yield Planted(rule, host, f"变动{number}", tuple(variant))
            if rule.id in MUTATIONS:
                continue
            for number, example in enumerate(rule.hits):
                if host != _HOSTS[number % len(_HOSTS)]:
                    continue
                lines = _plant(list(host_lines(host)), rule, example)
                if lines is not None:
                    yield Planted(rule, host, example, tuple(lines))


def _plant(lines: Lines, rule: Rule, example: str) -> Lines | None:
    """The lines with the example in its place; None for whole reports, which are no sentence to plant."""
    if example.startswith("题："):
        return (
            None
            if "\n" in example
            else _replaced(lines, _title(lines), example.removeprefix("题："))
        )
    if example.startswith(("一、", "版头：", "开头：")):
        return None
    report = read_lines(lines, joined=False)
    part = part_of(rule) or Part.RESULTS
    if part is Part.TITLE:
        return _replaced(lines, _title(lines), example)
    index = next((p.number - 1 for _, p in report.of(part) if p.level == 1), None)
    if index is None:
        index = _title(lines)
    return [*lines[: index + 1], *example.split("\n"), *lines[index + 1 :]]


def _title(lines: Lines) -> int:
    return next(i for i, line in enumerate(lines) if line.endswith("法治政府建设年度报告"))


def _replaced(lines: Lines, index: int, text: str) -> Lines:
    return [*lines[:index], text, *lines[index + 1 :]]
