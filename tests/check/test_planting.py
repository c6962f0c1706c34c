"""Faults planted by machine are found, and nothing else changes."""

from __future__ import annotations

from functools import cache

from drafter.check.engine import all_rules
from drafter.check.patterns import Wording
from tests.check.planting import Planted, before, found, keys, planted, read, speaks_of

LEAST, SHARE = 300, 0.95
# Faults that are two at once: a number written twice also puts those after it out of order, a
# measure of which nothing is told answers no shortcoming, and figures that are gone are not vague.
TOGETHER = {
    "编号重复": frozenset({"编号不连续", "标题下无内容"}),
    "标题下无内容": frozenset({"不足没有对策"}),
    "缺领域数字": frozenset({"约数可写实数"}),
}


@cache
def _tried() -> list[tuple[Planted, bool, frozenset[str]]]:
    """Every planted fault: whether it was found, and which other rules changed their mind."""
    tried = []
    for one in planted():
        report = read(one.lines, one.rule)
        kind = report.kind if isinstance(one.rule.find, Wording) and one.rule.find.kinds else None
        findings = found(report)
        after, unchanged = keys(findings), before(one.host, one.rule.year, kind)
        others = frozenset(rule for rule, _ in after ^ unchanged if rule != one.rule.id)
        mine = any(rule == one.rule.id for rule, _ in after - unchanged)
        tried.append((one, mine or speaks_of(one, findings, report), others))
    return tried


def test_enough_faults_are_planted_of_every_rule_on_text() -> None:
    rules = {rule.id for rule in all_rules() if rule.reads == "text"}
    assert rules == {one.rule.id for one, _, _ in _tried()}
    assert len(_tried()) >= LEAST


def test_planted_faults_are_found() -> None:
    missed = [(one.host, one.rule.id, one.example) for one, mine, _ in _tried() if not mine]
    assert len(missed) <= len(_tried()) * (1 - SHARE), missed


def test_nothing_else_changes() -> None:
    changed = [
        (one.host, one.rule.id, one.example, others)
        for one, _, others in _tried()
        if others - TOGETHER.get(one.rule.id, frozenset())
    ]
    assert changed == []
