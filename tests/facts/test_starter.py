"""The blank fact file: it can be read, every line of it can be filled in, stock facts carry over."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.facts.file import parse_fact_file
from drafter.facts.head import Issuing, Place
from drafter.facts.kinds import Quantity
from drafter.facts.model import Facts
from drafter.facts.schema import SCHEMA_FILE
from drafter.facts.starter import starter
from drafter.facts.year import FIRST_YEAR, LAST_YEAR, TownshipYear, topic_types
from drafter.files.faults import FaultError
from tests.facts.reading import HEAD
from tests.strategies import block, fact_data, texts

GROUPS: dict[str, type[Facts]] = {"单位": Place, "公文": Issuing}
GROUPS |= {kind.label: kind for kind in topic_types().values()}


def named(text: str) -> str:
    """A blank file with the one thing filled in that no file can do without."""
    return re.sub(r"^  名称:(?=   #)", "  名称: 云溪镇", text, count=1, flags=re.M)


def carried(last: TownshipYear) -> TownshipYear:
    text = starter(last=last)
    return parse_fact_file(text).year


@pytest.mark.parametrize("year", range(FIRST_YEAR, LAST_YEAR + 1))
def test_a_blank_file_is_a_fact_file_that_claims_nothing(year: int) -> None:
    read = parse_fact_file(named(starter(year))).year
    assert read.year == year
    assert read.sheet == {}
    assert all(topic.measures == [] for topic in read.topics.values())


def test_a_blank_file_without_a_name_says_what_is_missing() -> None:
    with pytest.raises(FaultError, match="没有填单位名称"):
        parse_fact_file(starter())


def test_a_blank_file_points_editors_to_the_schema() -> None:
    assert starter().splitlines()[0].endswith(f"$schema={SCHEMA_FILE}")


def test_the_profile_asked_for_is_written() -> None:
    assert parse_fact_file(named(starter(profile="国宝式"))).year.profile == "国宝式"


@pytest.mark.parametrize("label", list(GROUPS))
def test_every_fact_is_there_with_its_question(label: str) -> None:
    text = starter()
    start = re.search(rf"^{label}:", text, re.M)
    assert start
    lines = text[start.end() :].split("\n\n")[0]
    for declared in GROUPS[label].facts.values():
        assert re.search(rf"^(#   |  ){declared.label}:.*   # {re.escape(declared.question)}", lines, re.M)


@given(st.sampled_from([(label, name) for label, kind in GROUPS.items() for name in kind.facts]))
def test_any_one_line_can_be_filled_in_where_it_stands(place: tuple[str, str]) -> None:
    label, name = place
    assume(place != ("单位", "名称"))
    declared = GROUPS[label].facts[name]
    value = "无" if declared.kind.is_list or declared.kind.is_quantity else "2026-12-25"
    value = {"类别": "镇", "形式": "上行文", "发文机关": "政府"}.get(name, value) if label in {"单位", "公文"} else value
    before, after = named(starter()).split(f"\n{label}:", 1)
    filled = re.sub(rf"^#   {name}:.*?(?=   #)", f"  {name}: {value}", after, count=1, flags=re.M)
    assert filled != after
    year = parse_fact_file(f"{before}\n{label}:{filled}").year
    group: Facts = {"单位": year.place, "公文": year.issuing, **year.topics}[label]
    assert group.value(name) is not None


def test_all_marks_taken_away_nothing_is_claimed_without_an_answer() -> None:
    """Somebody who takes away every # at once is told to fill in the lists of records, no more."""
    text = re.sub(r"^#   ", "  ", named(starter()), flags=re.M)
    with pytest.raises(FaultError) as caught:
        parse_fact_file(text)
    assert {fault.message for fault in caught.value.faults} == {"这一项还没有填"}
    blank = re.sub(r"\[\{.*\}\]", "", text)
    assert parse_fact_file(blank).year.sheet == {}


@given(fact_data())
def test_what_carries_over_is_stock_and_only_that(data: dict[str, Any]) -> None:
    data["年度"] = "2025"
    last = parse_fact_file("\n".join(block(data))).year
    this = carried(last)
    assert (this.year, this.profile, this.place) == (2026, last.profile, last.place)
    for label, before in {"公文": last.issuing, **last.topics}.items():
        after: Facts = {"公文": this.issuing, **this.topics}[label]
        absent: frozenset[str] = getattr(before, "not_applicable", frozenset())
        for name, declared in before.facts.items():
            if declared.stock:
                assert after.value(name) == before.value(name)
            else:
                assert after.value(name) is None
            assert (name in getattr(after, "not_applicable", ())) == (declared.stock and name in absent)
    for topic in this.topics.values():
        extras = (topic.measures, topic.shortcomings, topic.arrangements, topic.own_indicators)
        assert extras == ([], [], [], [])
        assert (topic.highlights, topic.sources) == ([], {})


@given(texts())
def test_any_text_carries_over_as_it_was(text: str) -> None:
    last = TownshipYear.model_validate(
        {"年度": 2025, "单位": {"名称": "云溪镇"}, "行政执法": {"执法机构": text}, "公文": {"抄送": [text]}}
    )
    this = carried(last)
    assert this.enforcement.body == last.enforcement.body
    assert this.issuing.copies == last.issuing.copies


def test_a_number_carries_over_in_the_form_it_was_written_in() -> None:
    last = parse_fact_file(HEAD.replace("2026", "2025") + "基本情况:\n  总人口: 4万余\n  党员数: 约1，200名\n").year
    text = starter(last=last)
    assert "  总人口: 4万余人   # 辖区总人口多少人？" in text
    assert text.count("（沿用上年，请核对）") == 3
    population = parse_fact_file(text).year.basics.population
    assert isinstance(population, Quantity)
    assert str(population) == "4万余人"


def test_a_year_that_the_program_does_not_know_is_refused_not_written() -> None:
    last = parse_fact_file(HEAD).year
    with pytest.raises(FaultError, match=f"程序还没有{LAST_YEAR + 1}年的提法"):
        starter(last=last)
    assert starter(LAST_YEAR, last=last)


def test_an_answer_in_a_line_that_is_still_commented_out_is_not_lost_in_silence() -> None:
    text = starter(2023).replace("  名称:", "  名称: 云溪镇", 1)
    assert parse_fact_file(text).notes == ()
    filled = text.replace("#   户数:", "#   户数: 3012").replace("\n", "\r\n")
    (note,) = parse_fact_file(filled).notes
    line = filled[: filled.index("3012")].count("\n") + 1
    assert note.startswith(f"第{line}行“户数”填了内容，行首还有“#”，没有读入")
    records = re.sub(r"(#   荣誉: \[\{名称: )", r"\1先进集体", filled, count=1)
    assert "“户数”等2处填了内容" in parse_fact_file(records).notes[0]


def test_a_comment_in_words_is_no_answer() -> None:
    for line in ("# 户数 3012", "# 老王：户数要再问", "# 说明: 见台账", "#   户数:   # 3012？"):
        assert parse_fact_file(f"年度: 2023\n单位: {{名称: 云溪镇}}\n{line}\n").notes == ()
