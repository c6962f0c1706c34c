"""The sheet: every known fact by path, what follows from others among them, and where it came from."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from drafter.facts.file import parse_fact_file
from drafter.facts.kinds import NOT_APPLICABLE, Kind
from drafter.facts.model import read_value
from drafter.facts.values import is_number
from drafter.facts.year import topic_types
from tests.facts.reading import known, sheet_of
from tests.strategies import block, fact_data

PETITIONS = "信访工作:\n  上级交办数: 13宗\n  群众来访数: 29\n  信访办结数: 42\n"


@given(fact_data())
def test_every_fact_that_was_entered_is_known_as_entered(data: dict[str, Any]) -> None:
    year = parse_fact_file("\n".join(block(data))).year
    for kind in topic_types().values():
        topic = year.topics[kind.label]
        for label, raw in data.get(kind.label, {}).items():
            declared = kind.facts.get(label)
            if declared is None:
                continue
            path = f"{kind.label}.{label}"
            nothing = declared.kind in {Kind.TEXT, Kind.DAY} and raw == "无"
            if raw == NOT_APPLICABLE or nothing:
                assert path not in year.sheet
                assert label in topic.not_applicable
            elif declared.record is None:
                assert year.sheet[path].value == read_value(declared, raw)
                assert year.sheet[path].sources == ()
            else:
                assert len(year.sheet[path].value) == (0 if raw == "无" else len(raw))


@given(fact_data())
def test_what_was_worked_out_names_known_facts(data: dict[str, Any]) -> None:
    sheet = parse_fact_file("\n".join(block(data))).year.sheet
    for fact in sheet.values():
        assert all(source in sheet for source in fact.sources)
        assert bool(fact.sources) <= fact.declared.computed


def test_a_total_and_the_rate_of_it_follow_one_from_the_other() -> None:
    sheet = sheet_of(PETITIONS)
    assert str(sheet["信访工作.信访总数"].value) == "42件"
    assert sheet["信访工作.信访总数"].sources == ("信访工作.上级交办数", "信访工作.群众来访数")
    assert str(sheet["信访工作.信访办结率"].value) == "100%"


def test_the_sheet_has_only_what_is_known() -> None:
    sheet = sheet_of(PETITIONS)
    assert "信访工作.越级访批次" not in sheet
    assert set(sheet) == {f"信访工作.{name}" for name in ("上级交办数", "群众来访数", "信访办结数", "信访总数", "信访办结率")}
    assert len(sheet) == 5


def test_what_is_not_applicable_is_not_worked_out_either() -> None:
    assert "信访工作.信访总数" not in known(f"{PETITIONS}  信访总数: 不适用\n")


def test_a_sum_of_vague_parts_is_vague() -> None:
    facts = known("信访工作:\n  上级交办数: 10余\n  群众来访数: 30\n")
    assert facts["信访工作.信访总数"] == "约40件"


def test_a_sum_takes_the_unit_that_all_its_parts_have() -> None:
    assert known("信访工作:\n  上级交办数: 1宗\n  群众来访数: 2宗\n")["信访工作.信访总数"] == "3宗"
    assert known("信访工作:\n  上级交办数: 1宗\n  群众来访数: 2\n")["信访工作.信访总数"] == "3件"


def test_a_rate_is_not_worked_out_from_vague_numbers_or_of_nothing() -> None:
    assert "政务热线.热线办结率" not in known("政务热线:\n  热线承接数: 约60\n  热线办结数: 30\n")
    assert "政务热线.热线办结率" not in known("政务热线:\n  热线承接数: 无\n  热线办结数: 无\n")


def test_one_in_a_hundred_thousand_is_not_nothing_and_all_but_one_is_not_all() -> None:
    few = known("政务热线:\n  热线承接数: 100000\n  热线办结数: 1\n")
    most = known("政务热线:\n  热线承接数: 100000\n  热线办结数: 99999\n")
    assert few["政务热线.热线办结率"] == "0.01%"
    assert most["政务热线.热线办结率"] == "99.99%"


def test_the_facts_of_the_document_are_in_the_sheet() -> None:
    assert str(sheet_of("公文:\n  成文日期: 2027-01-15\n")["公文.成文日期"].value) == "2027年1月15日"


def test_nothing_and_an_empty_list_are_zero() -> None:
    sheet = sheet_of("信访工作:\n  越级访批次: 无\n特色亮点:\n  荣誉: 无\n")
    assert sheet["信访工作.越级访批次"].zero
    assert sheet["特色亮点.荣誉"].zero
    assert sheet["特色亮点.荣誉数"].zero


def test_a_rate_is_no_number_that_adds_up() -> None:
    facts = topic_types()["hotline"].facts
    assert is_number(facts["热线承接数"])
    assert not is_number(facts["热线办结率"])
