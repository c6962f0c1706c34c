"""Parts and totals, parts and wholes, rates: what cannot be is an error of the file, and only that."""

from __future__ import annotations

from fractions import Fraction
from math import floor

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.facts.file import parse_fact_file
from tests.facts.reading import HEAD, fault_of, faults_of, known, year_of
from tests.strategies import fact_files

COUNTS = st.integers(0, 2000)


def petitions(**facts: object) -> str:
    """The topic 信访工作 with some facts."""
    return "信访工作:\n" + "".join(f"  {label}: {value}\n" for label, value in facts.items())


@given(fact_files())
def test_a_file_that_holds_together_has_no_fault(text: str) -> None:
    assert parse_fact_file(text).year.year


@given(COUNTS, COUNTS)
def test_a_total_is_added_up(referred: int, visits: int) -> None:
    facts = known(petitions(上级交办数=referred, 群众来访数=visits))
    assert facts["信访工作.信访总数"] == f"{referred + visits}件"


@given(COUNTS, COUNTS, COUNTS)
def test_a_total_must_be_the_sum_of_its_parts(referred: int, visits: int, total: int) -> None:
    text = petitions(信访总数=total, 上级交办数=referred, 群众来访数=visits)
    if total == referred + visits:
        assert known(text)["信访工作.信访总数"] == f"{total}件"
    else:
        fault = fault_of(text)
        assert (fault.code, fault.line, fault.column) == ("sum", 5, 9)
        assert f"填的是{total}件" in fault.message
        assert f"应为{referred + visits}件" in fault.message


def test_the_message_names_the_parts_with_their_numbers() -> None:
    fault = fault_of(petitions(信访总数="42", 上级交办数="13", 群众来访数="30"))
    assert fault.message == "“信访总数”填的是42件，按上级交办数13件、群众来访数30件算应为43件"
    assert fault.hint == "请核对；删去这一项，程序会自己算出"


@given(COUNTS, COUNTS)
def test_a_total_may_not_be_less_than_one_part_of_it(referred: int, total: int) -> None:
    text = petitions(信访总数=total, 上级交办数=referred)
    if referred <= total:
        assert known(text)
    else:
        fault = fault_of(text)
        assert fault.message == f"“信访总数”填的是{total}件，比其中的上级交办数{referred}件还少"


@given(COUNTS, COUNTS)
def test_a_part_may_not_be_more_than_its_whole(part: int, whole: int) -> None:
    text = f"政务热线:\n  热线承接数: {whole}\n  热线办结数: {part}\n"
    if part <= whole:
        assert known(text)["政务热线.热线办结数"] == f"{part}件"
    else:
        fault = fault_of(text)
        assert (fault.code, fault.line, fault.column) == ("part", 6, 10)
        assert fault.message == f"“热线办结数”是{part}件，比“热线承接数”{whole}件还多"


def test_a_part_may_not_be_more_than_a_whole_that_was_added_up() -> None:
    fault = fault_of(petitions(上级交办数=13, 群众来访数=29, 信访办结数=43))
    assert fault.message == "“信访办结数”是43件，比“信访总数”42件还多"


def test_a_part_may_not_be_more_than_the_whole_of_its_unknown_whole() -> None:
    fault = fault_of("政务热线:\n  热线派单数: 10\n  热线办结数: 20\n")
    assert fault.message == "“热线办结数”是20件，比“热线派单数”10件还多"


def test_a_whole_that_is_zero_has_no_parts() -> None:
    assert fault_of("政务热线:\n  热线承接数: 无\n  热线办结数: 1\n").code == "part"


@pytest.mark.parametrize(
    ("part", "whole", "fine"),
    [
        ("60", "50余", True),
        ("60", "约50", True),
        ("60", "50以上", True),
        ("60", "50以内", False),
        ("约60", "50", True),
        ("近60", "50", True),
        ("60以内", "50", True),
        ("60余", "50", False),
        ("60以上", "50", False),
        ("至少60", "50", False),
        ("60宗", "50件", False),
        ("0.5万", "4千", False),
        ("0.5万", "5000", True),
    ],
)
def test_only_what_is_certainly_more_is_an_error(part: str, whole: str, fine: bool) -> None:
    text = f"政务热线:\n  热线承接数: {whole}\n  热线办结数: {part}\n"
    if fine:
        assert year_of(text)
    else:
        assert fault_of(text).code == "part"


@given(st.lists(COUNTS, min_size=1, max_size=4), COUNTS)
def test_records_add_up_to_their_total(numbers: list[int], total: int) -> None:
    records = "".join(f"    - {{来源: 渠道{n}, 数量: {number}}}\n" for n, number in enumerate(numbers))
    body = f"矛盾纠纷:\n  化解来源:\n{records}"
    assert known(body)["矛盾纠纷.纠纷化解数"] == f"{sum(numbers)}件"
    assume(total != sum(numbers))
    assert fault_of(f"{body}  纠纷化解数: {total}\n").code == "sum"


def test_records_with_a_gap_add_up_to_nothing_yet() -> None:
    body = "矛盾纠纷:\n  化解来源:\n    - {来源: 甲, 数量: 3}\n    - {来源: 乙}\n  纠纷化解数: 9\n"
    assert known(body)["矛盾纠纷.纠纷化解数"] == "9件"


def test_a_count_of_records_must_be_their_number() -> None:
    body = "特色亮点:\n  荣誉: [{名称: 甲}, {名称: 乙}]\n"
    assert known(body)["特色亮点.荣誉数"] == "2项"
    assert fault_of(f"{body}  荣誉数: 3\n").message == "“荣誉数”填的是3项，可“荣誉”列了2项"


def test_a_part_within_a_record_may_not_be_more_than_its_whole() -> None:
    fault = fault_of(
        "行政执法:\n  重点领域执法:\n"
        "    - {领域: 甲, 发现问题数: 3, 整改数: 3}\n"
        "    - {领域: 乙, 发现问题数: 3, 整改数: 4}\n"
    )
    assert (fault.line, fault.message) == (7, "“整改数”是4个，比“发现问题数”3个还多")


@given(st.integers(0, 3000), st.integers(1, 3000))
def test_a_rate_is_worked_out_to_two_places_and_no_other_than_all_is_100(over: int, base: int) -> None:
    assume(over <= base)
    facts = known(f"政务热线:\n  热线承接数: {base}\n  热线办结数: {over}\n")
    rate = Fraction(facts["政务热线.热线办结率"].removesuffix("%"))
    assert abs(rate - Fraction(over * 100, base)) <= Fraction(1, 100)
    assert (rate == 100) == (over == base)
    assert (rate == 0) == (over == 0)


@given(st.integers(0, 3000), st.integers(1, 3000), st.integers(0, 3), st.booleans())
def test_a_rate_may_be_rounded_or_cut_at_any_place(over: int, base: int, places: int, cut: bool) -> None:
    assume(over <= base)
    exact = Fraction(over * 100 * 10**places, base)
    whole = floor(exact if cut else exact + Fraction(1, 2))
    written = f"{whole // 10**places}"
    if places:
        written += f".{whole % 10**places:0{places}}"
    text = f"政务热线:\n  热线承接数: {base}\n  热线办结数: {over}\n  热线办结率: {written}%\n"
    if whole in {0, 100 * 10**places} and exact != whole:  # nearly all is not all
        assert fault_of(text).code == "sum"
    else:
        assert known(text)["政务热线.热线办结率"] == f"{written}%"


@given(st.integers(1, 3000), st.integers(0, 10_000))
def test_a_rate_that_is_neither_rounded_nor_cut_is_an_error(base: int, hundredths: int) -> None:
    over = base // 2
    exact = Fraction(over * 10_000, base)
    assume(hundredths not in {floor(exact), floor(exact + Fraction(1, 2))})
    written = f"{hundredths // 100}.{hundredths % 100:02}%"
    fault = fault_of(f"政务热线:\n  热线承接数: {base}\n  热线办结数: {over}\n  热线办结率: {written}\n")
    assert (fault.code, fault.line) == ("sum", 7)


@pytest.mark.parametrize(
    ("rate", "fine"),
    [
        ("97.56%", True),
        ("97.5%", True),
        ("97.6%", True),
        ("97%", True),
        ("98%", True),
        ("97.561%", True),
        ("98%以上", False),
        ("97%以上", True),
        ("90%以上", True),
        ("超过90%", True),
        ("超过98%", False),
        ("98%以下", True),
        ("60%以下", False),
        ("约98%", True),
        ("近98%", True),
        ("约80%", False),
        ("100%", False),
        ("99%", False),
    ],
)
def test_a_rate_of_40_in_41(rate: str, fine: bool) -> None:
    text = f"政务热线:\n  热线承接数: 41\n  热线办结数: 40\n  热线办结率: {rate}\n"
    if fine:
        assert known(text)["政务热线.热线办结率"] == rate
    else:
        assert fault_of(text).code == "sum"


def test_a_rate_may_be_entered_where_its_numbers_are_not_known() -> None:
    assert known("政务热线:\n  热线办结数: 3\n  热线办结率: 12%\n")["政务热线.热线办结率"] == "12%"
    assert known("政务热线:\n  热线承接数: 约60\n  热线办结数: 30\n  热线办结率: 90%\n")


def test_a_numerator_above_its_base_has_no_rate() -> None:
    body = "矛盾纠纷:\n  纠纷受理数: 10\n  纠纷化解数: 12\n"
    fault = fault_of(body)
    assert (fault.line, fault.message) == (6, "“纠纷化解数”比“纠纷受理数”还多，算不出“纠纷化解率”")
    assert "矛盾纠纷.纠纷化解率" not in known(f"{body}  纠纷化解率: 不适用\n")


def test_a_part_above_its_whole_is_said_once() -> None:
    assert len(faults_of("政务热线:\n  热线承接数: 5\n  热线办结数: 9\n  热线办结率: 50%\n")) == 1


@given(st.integers(1, 500), st.integers(1, 500))
def test_a_vague_total_need_only_be_near(one: int, other: int) -> None:
    text = petitions(信访总数=f"约{one + other}", 上级交办数=one, 群众来访数=other)
    assert known(text)
    assert fault_of(petitions(信访总数=f"约{3 * (one + other)}", 上级交办数=one, 群众来访数=other))


def test_breaches_are_told_together_with_other_faults_in_file_order() -> None:
    body = (
        "政务热线:\n  热线承接数: 5\n  热线办结数: 9\n  热线回访: 3\n"
        "信访工作:\n  信访总数: 四十\n  积案化解数: 3\n  信访积案数: 2\n"
    )
    assert [(fault.line, fault.code) for fault in faults_of(body)] == [
        (6, "part"),
        (7, "key"),
        (9, "number"),
        (10, "part"),
    ]


def test_a_breach_is_seen_through_every_other_kind_of_fault() -> None:
    head = HEAD.replace("2026", "2136")
    body = (
        "版本: 甲\n政务热线:\n  举措: [[甲], 乙]\n  热线承接数: 5\n  热线办结数: 9\n"
        "特色亮点:\n  荣誉: [甲, {名称: 乙}, 丙]\n"
    )
    codes = [fault.code for fault in faults_of(body, head)]
    assert "part" in codes
    assert len(codes) == 6
