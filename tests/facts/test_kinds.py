"""Values as people write them: what each means, how it is printed, and what is refused why."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.kinds import (
    Day,
    Kind,
    Quantity,
    ValueFault,
    enclosed,
    parse_day,
    parse_quantity,
    parse_text,
    printed_names,
    printed_quotes,
    printed_titles,
    quantity,
)
from tests.strategies import Written, days, quantities, texts, words

UNITS = {
    Kind.COUNT: ("件", "场", "人次", "个", "项"),
    Kind.NUMBER: ("平方公里", "亩", "年"),
    Kind.RATE: ("%",),
    Kind.MONEY: ("元", "万元"),
}
KIND_AND_UNIT = st.sampled_from([(kind, unit) for kind, units in UNITS.items() for unit in units])


def refused(raw: str, kind: Kind = Kind.COUNT, unit: str = "件") -> ValueFault:
    with pytest.raises(ValueFault) as caught:
        parse_quantity(raw, kind, unit)
    return caught.value


@given(st.data(), KIND_AND_UNIT)
def test_every_way_to_write_a_number_is_understood_and_printed_in_one_way(
    data: st.DataObject, kind_and_unit: tuple[Kind, str]
) -> None:
    written: Written = data.draw(quantities(*kind_and_unit))
    found = parse_quantity(written.raw, *kind_and_unit)
    assert (found.number, str(found)) == (written.number, written.printed)


@given(st.data(), KIND_AND_UNIT)
def test_what_is_printed_reads_as_the_same_quantity(
    data: st.DataObject, kind_and_unit: tuple[Kind, str]
) -> None:
    found = parse_quantity(data.draw(quantities(*kind_and_unit)).raw, *kind_and_unit)
    assert parse_quantity(str(found), *kind_and_unit) == found


@pytest.mark.parametrize(
    ("raw", "number", "printed"),
    [
        ("60", 60, "60件"),
        ("1000余", 1000, "1000余件"),
        ("1000余件", 1000, "1000余件"),
        ("1000件以上", 1000, "1000件以上"),
        ("约30", 30, "约30件"),
        ("大约30", 30, "约30件"),
        ("42宗", 42, "42宗"),
        ("30多起", 30, "30多起"),
        ("4万余", 40_000, "4万余件"),
        ("4余万", 40_000, "4余万件"),
        ("1.5万", 15_000, "1.5万件"),
        ("3千余", 3000, "3000余件"),
        ("2千万", 20_000_000, "2000万件"),
        ("5百", 500, "500件"),
        ("1，000", 1000, "1000件"),
        ("１２", 12, "12件"),
        ("007", 7, "7件"),
        ("无", 0, "0件"),
        ("“60”", 60, "60件"),
        ("60\u200b", 60, "60件"),
        ("不少于50", 50, "不少于50件"),
        ("50以内", 50, "50件以内"),
        ("50件左右", 50, "50件左右"),
        ("60.0", 60, "60件"),
        ("1.50万", 15_000, "1.50万件"),
    ],
)
def test_counts(raw: str, number: Decimal, printed: str) -> None:
    found = parse_quantity(raw, Kind.COUNT, "件")
    assert (found.number, str(found)) == (number, printed)


@pytest.mark.parametrize(
    ("raw", "unit", "number", "printed"),
    [
        ("12000", "元", 12_000, "12000元"),
        ("1.2万元", "元", 12_000, "1.2万元"),
        ("1.2万", "元", 12_000, "1.2万元"),
        ("3千万元", "元", 30_000_000, "3000万元"),
        ("1.5亿元", "元", 150_000_000, "1.5亿元"),
        ("35", "万元", 35, "35万元"),
        ("35万", "万元", 35, "35万元"),
        ("35万元", "万元", 35, "35万元"),
        ("8000元", "万元", Decimal("0.8"), "8000元"),
        ("1.5亿元", "万元", 15_000, "1.5亿元"),
        ("￥35000", "元", 35_000, "35000元"),
        ("人民币35000元", "元", 35_000, "35000元"),
    ],
)
def test_money_compares_in_the_unit_of_the_fact(raw: str, unit: str, number: Decimal, printed: str) -> None:
    found = parse_quantity(raw, Kind.MONEY, unit)
    assert (found.number, str(found)) == (number, printed)


@pytest.mark.parametrize("raw", ["98%以上", "97.56%", "97.56", "９７．５６％", "100%", "0", "近98%"])
def test_rates(raw: str) -> None:
    assert 0 <= parse_quantity(raw, Kind.RATE, "%").number <= 100


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "number"),
        ("很多", "number"),
        ("六十", "number"),
        ("六十件", "number"),
        ("-3", "negative"),
        ("30-40", "span"),
        ("30至40件", "span"),
        ("30～40", "span"),
        ("3 5", "number"),
        ("60户", "unit"),
        ("60以", "number"),
        ("12.5", "whole"),
        ("1.00005万", "whole"),
        ("约300余", "manner"),
        ("近300余", "manner"),
        ("超过300以上", "manner"),
        ("300余以上", "manner"),
        ("4余万余", "manner"),
        ("约0", "manner"),
        ("0以上", "manner"),
        ("9" * 16, "range"),
        ("9" * 8 + "亿", "range"),
        ("不适用", "number"),
    ],
)
def test_what_is_not_a_count_is_refused_for_what_it_is(raw: str, code: str) -> None:
    assert refused(raw).code == code


@pytest.mark.parametrize("raw", ["101%", "100.01", "1万%"])
def test_a_rate_above_a_hundred_is_refused(raw: str) -> None:
    fault = refused(raw, Kind.RATE, "%")
    assert (fault.code, f"“{raw}”" in fault.message) == ("range", True)


@given(st.text(max_size=12), KIND_AND_UNIT)
def test_any_text_is_a_quantity_or_a_fault_in_words(text: str, kind_and_unit: tuple[Kind, str]) -> None:
    try:
        found = parse_quantity(text, *kind_and_unit)
    except ValueFault as fault:
        assert fault.message
        assert fault.hint
    else:
        assert found.number >= 0


def test_a_long_value_is_quoted_in_brief() -> None:
    assert len(refused("很多" * 10_000).message) < 80


def test_the_hint_names_the_units_that_one_may_write() -> None:
    assert refused("60户").message == "单位“户”与本项不符"
    assert "“宗”" in refused("60户").hint
    assert "“户”" not in refused("60户").hint


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_quantities_compare_by_number_whatever_their_form(one: int, other: int) -> None:
    first = parse_quantity(f"{one:,}", Kind.COUNT, "件")
    second = parse_quantity(f"约{other}", Kind.COUNT, "宗")
    assert (first.number < second.number) == (one < other)


@pytest.mark.parametrize(
    ("raw", "exact", "at_least", "at_most"),
    [
        ("50", True, True, True),
        ("50余", False, True, False),
        ("5余万", False, True, False),
        ("50以上", False, True, False),
        ("超过50", False, True, False),
        ("至少50", False, True, False),
        ("50以内", False, False, True),
        ("50以下", False, False, True),
        ("约50", False, False, False),
        ("近50", False, False, False),
        ("50左右", False, False, False),
    ],
)
def test_a_manner_says_how_sure_the_number_is(raw: str, exact: bool, at_least: bool, at_most: bool) -> None:
    found = parse_quantity(raw, Kind.COUNT, "件")
    assert (found.exact, found.at_least, found.at_most) == (exact, at_least, at_most)


@given(st.decimals(0, 10**9, places=2))
def test_a_computed_quantity_prints_without_idle_zeros(number: Decimal) -> None:
    numeral = quantity(number, "元").numeral
    assert Decimal(numeral) == number
    assert "E" not in numeral
    assert not ("." in numeral and numeral.endswith(("0", ".")))


def test_only_zero_is_false() -> None:
    assert not quantity(0, "件")
    assert Quantity(Decimal("0.1"), "0.1", "件")


@given(days())
def test_every_way_to_write_a_day_is_understood(raw_and_day: tuple[str, Day]) -> None:
    raw, day = raw_and_day
    assert parse_day(raw) == day
    assert parse_day(str(day)) == day


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("2023-12-25", "2023年12月25日"),
        ("2023/1/5", "2023年1月5日"),
        ("2023.01.05", "2023年1月5日"),
        ("2023 年 12 月 25 日", "2023年12月25日"),
        ("２０２３年１２月", "2023年12月"),
        ("2023-12", "2023年12月"),
        ("“2023-12-25”", "2023年12月25日"),
    ],
)
def test_days(raw: str, printed: str) -> None:
    assert str(parse_day(raw)) == printed


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("2023-02-29", "日历上没有"),
        ("2023-12-00", "日历上没有"),
        ("2023-13-01", "日历上没有"),
        ("12月25日", "没有写年份"),
        ("2023-12-25 10:30:00", "不是能读懂的日期"),
        ("20231301", "日历上没有"),
        ("23-12-25", "不是能读懂的日期"),
        ("2023", "不是能读懂的日期"),
        ("2023-12-2 5", "不是能读懂的日期"),
        ("年底", "不是能读懂的日期"),
    ],
)
def test_what_is_not_a_day_is_refused(raw: str, words: str) -> None:
    with pytest.raises(ValueFault, match=words):
        parse_day(raw)


@given(st.lists(days(), min_size=2, max_size=2))
def test_days_stand_in_the_order_of_time(pairs: list[tuple[str, Day]]) -> None:
    one, other = (day for _, day in pairs)
    if one.day and other.day:
        first, second = ((day.year, day.month, day.day) for day in (one, other))
        assert (one < other) == (first < second)


@given(texts())
def test_a_text_keeps_all_but_the_space_around_it(text: str) -> None:
    assert parse_text(f"  {text}\n") == text.strip()


def test_a_text_on_several_lines_becomes_one() -> None:
    assert parse_text("综合行政\n  执法办公室\n") == "综合行政执法办公室"


@pytest.mark.parametrize("raw", ["", "  ", "\n", "\u200b"])
def test_a_text_that_says_nothing_is_refused(raw: str) -> None:
    with pytest.raises(ValueFault, match="没有填写文字"):
        parse_text(raw)


@pytest.mark.parametrize("code", [0x00, 0x07, 0x1B, 0x7F, 0xFFFE, 0xD800])
def test_a_control_character_is_named_not_dropped(code: int) -> None:
    with pytest.raises(ValueFault, match=f"U\\+{code:04X}"):
        parse_text(f"甲{chr(code)}乙")


@given(st.lists(words(), min_size=1, max_size=4))
def test_names_are_printed_side_by_side(names: list[str]) -> None:
    assert printed_names(tuple(names)) == "、".join(names)
    assert printed_titles(tuple(names)) == "".join(f"《{name}》" for name in names)
    assert printed_quotes(tuple(names)) == "".join(f"“{name}”" for name in names)


@given(st.lists(words(), min_size=1, max_size=4))
def test_names_that_bear_their_marks_already_get_no_more(names: list[str]) -> None:
    marked = tuple(f"《{name}》" for name in names)
    assert printed_titles(marked) == "".join(marked)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("关于印发《工作规则》的通知", "《关于印发〈工作规则〉的通知》"),
        ("《关于印发《工作规则》的通知》", "《关于印发〈工作规则〉的通知》"),
        ("《民法典》实施意见", "《〈民法典〉实施意见》"),
        ("《关于印发〈工作规则〉的通知》", "《关于印发〈工作规则〉的通知》"),
    ],
)
def test_a_title_within_a_title_has_single_marks(name: str, printed: str) -> None:
    assert printed_titles((name,)) == printed


def test_a_quotation_within_a_quotation_has_single_marks() -> None:
    assert printed_quotes(("“八五”普法行动",)) == "“‘八五’普法行动”"


@pytest.mark.parametrize(
    ("text", "whole"),
    [("《甲》", True), ("《甲》《乙》", False), ("甲《乙》", False), ("《甲", False), ("", False), ("《甲《乙》》", True)],
)
def test_marks_around_a_whole_text(text: str, whole: bool) -> None:
    assert enclosed(text, "《》") is whole
