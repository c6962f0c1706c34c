"""Declared facts: every one of them is complete, and all that it names exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from drafter.facts.declare import Fact
from drafter.facts.head import Issuing, Place
from drafter.facts.kinds import Kind
from drafter.facts.model import Facts
from drafter.facts.topic import Topic
from drafter.facts.year import topic_types

TOPICS = {kind.label: kind for kind in topic_types().values()}
KINDS: list[type[Facts]] = [Place, Issuing, *TOPICS.values()]


def declared_in(kind: type[Facts]) -> Iterator[tuple[type[Facts], Fact]]:
    """Every fact of a class with the class that declares it, those of its records too."""
    for fact in kind.facts.values():
        yield kind, fact
        if fact.record is not None:
            yield from declared_in(fact.record)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_fact_is_complete(kind: type[Facts]) -> None:
    for home, declared in declared_in(kind):
        assert re.fullmatch(r"[\u4e00-\u9fff][\w]*", declared.label), declared.label
        assert declared.question.endswith("？"), declared.label
        assert declared.kind.is_quantity == bool(declared.unit), declared.label
        assert (declared.kind is Kind.RATE) == (declared.unit == "%"), declared.label
        assert declared.help == declared.help.rstrip("。；"), declared.label
        assert home.facts[declared.label] is declared


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_a_fact_names_exists(kind: type[Facts]) -> None:
    for home, declared in declared_in(kind):
        for name in (declared.part_of, *declared.parts, *(declared.ratio or ())):
            assert not name or _found(home, name).kind.is_quantity, declared.label
        if declared.count_of:
            assert home.facts[declared.count_of].kind.is_list, declared.label
        assert not (declared.parts and declared.part_of), declared.label


def _found(kind: type[Facts], name: str) -> Fact:
    head, _, rest = name.partition(".")
    if not rest:
        return kind.facts[head]
    listed = kind.facts.get(head)
    if listed is not None:
        assert listed.record is not None
        return listed.record.facts[rest]
    return TOPICS[head].facts[rest]


@pytest.mark.parametrize("kind", TOPICS.values(), ids=lambda kind: kind.__name__)
def test_every_topic_has_its_office_and_does_not_go_round_in_circles(kind: type[Topic]) -> None:
    assert kind.label
    assert kind.office
    for declared in kind.facts.values():
        seen, current = {declared.label}, declared
        while current.part_of in kind.facts:
            current = kind.facts[current.part_of]
            assert current.label not in seen
            seen.add(current.label)


def test_labels_of_topics_are_unique() -> None:
    assert len(TOPICS) == len(topic_types())
