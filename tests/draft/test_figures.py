"""Change any one number of any example: the old one is gone, the new one is there, and traced."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.draft.trace import of_fact, traced
from drafter.draft.tree import Draft
from drafter.facts.kinds import Kind, Quantity, parse_quantity
from drafter.facts.model import Facts
from drafter.facts.year import TownshipYear, topic_fields
from tests.draft.making import EXAMPLES, draft_of, lines_of, workshop

FIRST, SECOND = "7319", "8423"


def numbers(year: TownshipYear) -> Iterator[tuple[str, str]]:
    """Topic and label of every number entered directly under a topic."""
    for label, topic in year.topics.items():
        for name, declared in topic.facts.items():
            if isinstance(topic.value(name), Quantity) and declared.kind is not Kind.RATE:
                yield label, name


def changed(year: TownshipYear, label: str, name: str, number: str) -> TownshipYear:
    """The year with one number changed, the arithmetic around it left as it may fall."""
    topic: Facts = year.topics[label]
    declared = topic.facts[name]
    unit = topic.value(name).unit
    value = parse_quantity(number, declared.kind, unit)
    return year.model_copy(
        update={topic_fields()[label]: topic.model_copy(update={declared.name: value})}
    )


def text_of(draft: Draft) -> str:
    return "\n".join(lines_of(draft))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_a_changed_number_replaces_the_old_one_everywhere(example: Path) -> None:
    year = workshop().read(example).year
    profile = year.profile or "通用"
    found = list(numbers(year))
    assert found
    for label, name in found:
        before = text_of(draft_of(changed(year, label, name, FIRST), profile))
        after = draft_of(changed(year, label, name, SECOND), profile)
        assert FIRST in before, (label, name)
        assert FIRST not in text_of(after), (label, name)
        assert SECOND in text_of(after), (label, name)
        sentences = of_fact(traced(after), f"{label}.{name}")
        assert any(SECOND in entry.sentence.text for entry in sentences), (label, name)
