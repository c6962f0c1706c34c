"""Every rule keeps texts that must trigger it and near misses that must not."""

from __future__ import annotations

import re

import pytest

from drafter.check.checking import draft_text
from drafter.check.engine import all_rules, check
from drafter.check.fact_place import place_in_facts
from drafter.check.patterns import Wording
from drafter.check.registry import Rule
from drafter.check.subject import Subject
from tests.check.trying import catalogue, example_of, findings, workshop

RULES = all_rules()
ON_TEXT = [rule for rule in RULES if rule.reads == "text"]
ON_FACTS = [rule for rule in RULES if rule.reads == "facts"]
ON_LAST = [rule for rule in RULES if rule.reads == "last"]


def _named(rules: list[Rule]) -> list[object]:
    return [pytest.param(rule, id=rule.id) for rule in rules]


def test_ids_are_unique_and_short() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert max(map(len, ids)) <= 20


def test_every_rule_has_basis_or_suggestion_and_two_examples_of_each_sort() -> None:
    for rule in RULES:
        assert rule.suggestion and rule.basis, rule.id
        if rule.reads != "docx":  # those are tried on changed documents
            assert len(rule.hits) >= 2, rule.id
            assert len(rule.misses) >= 2, rule.id


@pytest.mark.parametrize("rule", _named(ON_TEXT))
def test_examples_of_rules_on_text(rule: Rule) -> None:
    for example in rule.hits:
        assert findings(rule, example_of(rule, example)), example
    for example in rule.misses:
        assert not findings(rule, example_of(rule, example)), example


@pytest.mark.parametrize("rule", _named(ON_LAST))
def test_examples_of_rules_on_last_year(rule: Rule) -> None:
    for example in rule.hits:
        assert findings(rule, example_of(rule, example), example_of(rule, example)), example
        for other in rule.misses:
            assert not findings(rule, example_of(rule, other), example_of(rule, example)), other


@pytest.mark.parametrize("rule", _named(ON_FACTS))
def test_examples_of_rules_on_facts(rule: Rule) -> None:
    for example in rule.hits:
        assert _on_facts(rule, example), example
    for example in rule.misses:
        assert not _on_facts(rule, example), example


def _on_facts(rule: Rule, example: str) -> list[str]:
    report = workshop().compose(workshop().parse(example))
    text = draft_text(report.draft)
    text.year = report.facts.year.year
    subject = Subject(text, catalogue(), facts=report.facts, draft=report.draft)
    found = check(subject, [rule], place_in_facts(report.facts, report.draft, text))
    assert all(re.fullmatch(r"第\d+行", finding.place) for finding in found)
    return [finding.place for finding in found]


def test_the_words_that_a_pattern_must_hold_are_in_every_example() -> None:
    for rule in RULES:
        if isinstance(rule.find, Wording) and rule.find.holds:
            for example in rule.hits:
                assert any(word in example for word in rule.find.holds), rule.id


def test_messages_are_chinese_with_full_width_marks() -> None:
    for rule in RULES:
        for text in (
            rule.message,
            rule.suggestion if not isinstance(rule.find, Wording) else "",
            rule.basis,
        ):
            plain = re.sub(r"[（(][^（）()]*[）)]", "", text)
            assert not re.search(r"[\u4e00-\u9fff][,;:?!]", plain), (rule.id, text)
