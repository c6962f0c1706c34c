"""Declared facts: every one of them is complete, and all that it names exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.declare import Fact
from drafter.facts.head import Issuing, Place
from drafter.facts.kinds import Day, Kind, Quantity, ValueFault, parse_quantity
from drafter.facts.model import Facts, read_value
from drafter.facts.topic import OwnIndicator, Topic
from drafter.facts.year import TownshipYear, topic_types
from tests.strategies import Written, days, quantities

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


@given(st.data(), st.sampled_from([Kind.COUNT, Kind.NUMBER]))
def test_a_value_reads_alike_from_text_and_from_a_number(data: st.DataObject, kind: Kind) -> None:
    number = data.draw(st.integers(0, 10**9))
    declared = Fact(kind, "数", "件")
    assert read_value(declared, number) == read_value(declared, str(number))


@given(st.floats(0, 10**9))
def test_a_float_reads_as_its_shortest_text(number: float) -> None:
    declared = Fact(Kind.NUMBER, "面积", "亩")
    try:
        found = read_value(declared, number)
    except ValueFault as fault:
        assert fault.code == "range"
    else:
        assert isinstance(found, Quantity)
        assert float(found.number) == number


@pytest.mark.parametrize("value", [True, False, float("nan"), float("inf"), -1, 1.5])
def test_what_is_no_count_is_a_fault_whatever_its_type(value: object) -> None:
    with pytest.raises(ValueFault):
        read_value(Fact(Kind.COUNT, "数", "件"), value)


@given(quantities(), days())
def test_a_typed_value_is_taken_as_it_is(written: Written, raw_and_day: tuple[str, Day]) -> None:
    typed: list[tuple[Kind, Any]] = [
        (Kind.COUNT, parse_quantity(written.raw, Kind.COUNT, "件")),
        (Kind.DAY, raw_and_day[1]),
        (Kind.NAMES, ("甲", "乙")),
    ]
    for kind, value in typed:
        assert read_value(Fact(kind, "数", "件"), value) is value


@given(quantities(Kind.COUNT, "件"))
def test_python_names_work_like_labels(written: Written) -> None:
    place = {"名称": "云溪镇"}
    chinese = {"年度": 2026, "单位": place, "政务热线": {"热线承接数": written.raw, "热线派单数": "不适用"}}
    english = {"year": 2026, "place": place, "hotline": {"received": written.raw, "dispatched": "不适用"}}
    assert TownshipYear.model_validate(chinese) == TownshipYear.model_validate(english)


def test_only_known_facts_are_shown() -> None:
    year = TownshipYear.model_validate({"年度": 2026, "单位": {"名称": "云溪镇"}})
    assert repr(year.place) == "Place(名称='云溪镇')"
    assert repr(year.hotline) == "Hotline()"


def test_an_own_indicator_takes_a_bare_number() -> None:
    indicator = OwnIndicator.model_validate({"指标": "法治小院", "数值": "12余", "单位": "个"})
    assert (str(indicator.amount), indicator.unit) == ("12余", "个")
    with pytest.raises(ValueError, match="单位“个”"):
        OwnIndicator.model_validate({"指标": "法治小院", "数值": "12个"})
