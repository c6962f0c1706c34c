"""Which of several wordings is used."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.draft.wording import Chooser

TOWNS = st.text(min_size=1, max_size=6)
COUNTS = st.integers(2, 6)


def wordings(count: int) -> list[str]:
    return [f"第{number}种说法" for number in range(1, count + 1)]


YEARS = st.integers(2020, 2026)


@given(TOWNS, YEARS, COUNTS)
def test_the_choice_does_not_change_between_runs(town: str, year: int, count: int) -> None:
    choices = [Chooser(town, year, {}).choose("甲", wordings(count)) for _ in range(3)]
    assert len(set(choices)) == 1


@given(TOWNS, YEARS, COUNTS)
def test_next_year_uses_another_wording(town: str, year: int, count: int) -> None:
    this_year = Chooser(town, year, {}).choose("甲", wordings(count))
    next_year = Chooser(town, year + 1, {}).choose("甲", wordings(count))
    assert this_year != next_year


def test_townships_differ() -> None:
    towns = [f"第{number}镇" for number in range(40)]
    chosen = {Chooser(town, 2026, {}).choose("甲", wordings(3)) for town in towns}
    assert chosen == set(wordings(3))


@given(TOWNS, YEARS, COUNTS, st.integers(1, 6))
def test_a_pin_decides_where_there_is_such_a_wording(
    town: str, year: int, count: int, pin: int
) -> None:
    by_rule = Chooser(town, year, {}).choose("甲", wordings(count))
    for written in (str(pin), f"第{pin}种"):
        chooser = Chooser(town, year, {"甲": written})
        chosen = chooser.choose("甲", wordings(count))
        assert chosen == (f"第{pin}种说法" if pin <= count else by_rule)
        assert chooser.met == ({"甲"} if pin <= count else set())


def test_a_pin_may_hold_the_words_of_the_place_as_they_are_printed() -> None:
    texts = ["由{{ 镇政府 }}组织", "{{ 镇党委 }}会议研究"]
    for written in ("街道党工委会议", "{{ 镇党委 }}会议"):
        chooser = Chooser("云溪街道", 2026, {"甲": written}, {"镇党委": "街道党工委"})
        assert chooser.choose("甲", texts) == texts[1]


@given(TOWNS, YEARS, COUNTS)
def test_every_wording_is_tried_in_turn(town: str, year: int, count: int) -> None:
    assert sorted(Chooser(town, year, {}).ranked("甲", wordings(count))) == wordings(count)
