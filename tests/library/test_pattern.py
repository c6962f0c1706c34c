"""The sentence patterns that bureau staff write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.library.pattern import Optional, PatternError, Slot, parse_pattern


def test_it_knows_what_it_needs_from_its_own_expressions() -> None:
    pattern = parse_pattern("全年承接{{ 承接数 }}[，办结{{ 办结数 }}，办结率{{ 办结率 }}]。")
    assert [slot.name for slot in pattern.required()] == ["承接数"]
    assert [slot.name for slot in pattern.optional()] == ["办结数", "办结率"]


def test_clauses_in_brackets_are_parted_by_their_marks() -> None:
    (part,) = [part for part in parse_pattern("有[甲{{ 甲 }}、乙{{ 乙 }}，丙{{ 丙 }}]").parts if isinstance(part, Optional)]
    assert [clause.separator for clause in part.clauses] == ["", "、", "，"]


def test_words_without_a_fact_belong_to_the_clause_after_them() -> None:
    (part,) = [part for part in parse_pattern("[，对照清单，整改{{ 甲 }}]").parts if isinstance(part, Optional)]
    (clause,) = part.clauses
    assert clause.pieces[:3] == ("对照清单", "，", "整改")


def test_the_lead_of_a_list_stands_before_whichever_clause_is_kept() -> None:
    (part,) = [part for part in parse_pattern("[，其中甲{{ 甲 }}、乙{{ 乙 }}]").parts if isinstance(part, Optional)]
    assert part.lead == "其中"
    assert part.clauses[0].pieces[0] == "甲"


def test_names_may_come_from_another_topic_and_take_a_filter() -> None:
    (slot,) = parse_pattern("{{ 基本情况.行政村数|再 }}").required()
    assert slot == Slot("基本情况.行政村数", "再")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("甲{{ 乙 }", "花括号不成对"),
        ("甲[乙{{ 丙 }}", "没有对应的"),
        ("甲]", "多了一个"),
        ("[甲[{{ 乙 }}]]", "不能套"),
        ("[{{ 甲 }}，乙]", "没有事实"),
        ("{{ 甲|大写 }}", "不认识"),
        ("{{ 甲 + 乙 }}", "只能写一个名称"),
        ("{{ 甲.__class__.__mro__ }}", "只能写一个名称"),
        ("{{ 甲() }}", "只能写一个名称"),
        ("{% for 甲 in 乙 %}", "花括号不成对"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, message: str) -> None:
    with pytest.raises(PatternError, match=message):
        parse_pattern(text)


@given(st.text(alphabet="甲乙{}[]、，|. \n%", max_size=30))
def test_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        parse_pattern(text)
    except PatternError as error:
        assert str(error)
