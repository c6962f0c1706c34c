"""Faults planted by machine are found, and nothing else changes."""

from __future__ import annotations

from functools import cache

from drafter.check.engine import all_rules
from drafter.check.patterns import Wording
from tests.check.planting import Planted, before, found, keys, planted, read

LEAST, SHARE = 300, 0.95
# What stands around no report as rendered, and is tried by its own examples.
UNPLANTED: frozenset[str] = frozenset()


@cache
def _tried() -> list[tuple[Planted, bool, frozenset[str]]]:
    """Every planted fault: whether it was found, and which other rules changed their mind."""
    tried = []
    for one in planted():
        report = read(one.lines, one.rule)
        kind = report.kind if isinstance(one.rule.find, Wording) and one.rule.find.kinds else None
        after, unchanged = keys(found(report)), before(one.host, one.rule.year, kind)
        others = frozenset(rule for rule, _ in after ^ unchanged if rule != one.rule.id)
        mine = any(rule == one.rule.id for rule, _ in after - unchanged)
        tried.append((one, mine or _more(one, after, unchanged), others))
    return tried


def _more(
    one: Planted, after: frozenset[tuple[str, str]], unchanged: frozenset[tuple[str, str]]
) -> bool:
    """Whether a rule that spoke before the planting speaks of it too."""
    return any(rule == one.rule.id for rule, _ in after & unchanged)


def test_enough_faults_are_planted_of_every_rule_on_text() -> None:
    rules = {rule.id for rule in all_rules() if rule.reads == "text"}
    assert rules - {one.rule.id for one, _, _ in _tried()} == UNPLANTED
    assert len(_tried()) >= LEAST


def test_planted_faults_are_found() -> None:
    missed = [(one.host, one.rule.id, one.example) for one, mine, _ in _tried() if not mine]
    assert len(missed) <= len(_tried()) * (1 - SHARE), missed


def test_nothing_else_changes() -> None:
    changed = [
        (one.host, one.rule.id, one.example, others) for one, _, others in _tried() if others
    ]
    assert len(changed) <= len(_tried()) * (1 - SHARE), changed
