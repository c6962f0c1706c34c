"""Sets of facts from Python: values of every type, keys in both languages, copies, what is shown."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.declare import Fact
from drafter.facts.kinds import Day, Kind, Quantity, ValueFault, parse_quantity
from drafter.facts.model import read_value
from drafter.facts.year import TownshipYear
from tests.strategies import Written, days, quantities

PLACE = {"名称": "云溪镇"}


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
    chinese = {"年度": 2026, "单位": PLACE, "政务热线": {"热线承接数": written.raw, "热线派单数": "不适用"}}
    english = {"year": 2026, "place": PLACE, "hotline": {"received": written.raw, "dispatched": "不适用"}}
    assert TownshipYear.model_validate(chinese) == TownshipYear.model_validate(english)


def test_only_known_facts_are_shown() -> None:
    year = TownshipYear.model_validate({"年度": 2026, "单位": PLACE})
    assert repr(year.place) == "Place(名称='云溪镇')"
    assert repr(year.hotline) == "Hotline()"


@pytest.mark.parametrize("key", ["closed", "热线办结数"])
def test_a_copy_takes_its_change_by_either_key(key: str) -> None:
    year = TownshipYear.model_validate({"年度": 2026, "单位": PLACE, "政务热线": {"热线承接数": 60}})
    closed = parse_quantity("30", Kind.COUNT, "件")
    copy = year.hotline.model_copy(update={key: closed})
    assert (copy.closed, copy.received) == (closed, year.hotline.received)
    assert year.hotline.closed is None


@given(st.dictionaries(st.sampled_from(["热线承接数", "received", "植树", "举措"]), st.sampled_from([60, "六十", [], None])))
def test_plain_data_gives_a_model_or_a_validation_error(data: dict[str, Any]) -> None:
    try:
        year = TownshipYear.model_validate({"年度": 2026, "单位": PLACE, "政务热线": data})
    except ValueError as error:
        assert "植树" in data or set(map(str, data.values())) & {"六十", "[]", "60"}, error
    else:
        assert year.hotline.received is None or str(year.hotline.received) == "60件"
