"""The examples, and what other real reports state: all of it has a place and is written."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drafter.draft.trace import of_fact, traced
from drafter.draft.tree import Form
from drafter.facts.declare import Fact
from drafter.facts.file import FactFile
from drafter.facts.kinds import Quantity
from drafter.facts.model import Facts
from drafter.facts.year import TownshipYear, topic_types
from drafter.files.nodes import read_nodes
from drafter.report import Report, Workshop

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
FULL, LEAST = ROOT / "examples" / "云岭镇2026.yaml", ROOT / "examples" / "最简.yaml"
PATH = re.compile(r"(?P<topic>[^.\[\]]+)\.(?P<fact>[^.\[\]]+)(?:\[(?P<field>[^.\[\]]+)\])?")
OWN = {
    "普法宣传": {"指标": "“法治小院”普法活动", "数值": 27, "单位": "场"},
    "矛盾纠纷": {"指标": "“板凳会”化解的邻里纠纷", "数值": 33, "单位": "件"},
}


@cache
def workshop() -> Workshop:
    return Workshop()


PROFILES = sorted(workshop().library.profiles)


@cache
def field_rows() -> tuple[dict[str, str], ...]:
    with (ROOT / "seeds" / "实地事实.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def resolve(path: str) -> Fact:
    """The fact declared at `path`: 主题.事实, or 主题.清单[字段]."""
    parts = PATH.fullmatch(path)
    assert parts is not None, path
    topics = {kind.label: kind for kind in topic_types().values()}
    declared = topics[parts["topic"]].facts[parts["fact"]]
    if parts["field"] is None:
        return declared
    assert declared.record is not None, path
    return declared.record.facts[parts["field"]]


def place(data: dict[str, Any], path: str, value: str) -> str:
    """Put `value` at `path` of the data of a fact file; the path by which a draft knows it."""
    parts = PATH.fullmatch(path)
    assert parts is not None, path
    topic = data.setdefault(parts["topic"], {})
    if parts["field"] is None:
        topic[parts["fact"]] = value
        return path
    records = topic.setdefault(parts["fact"], [{}])
    records[0][parts["field"]] = value
    return f"{parts['topic']}.{parts['fact']}[0].{parts['field']}"


def value_at(year: TownshipYear, path: str) -> object:
    """The value of the fact at a path of a draft."""
    holder: Facts = year.topics[path.partition(".")[0]]
    found = re.fullmatch(r"([^\[]+)\[0\]\.(.+)", path.partition(".")[2])
    if found is None:
        return holder.value(path.partition(".")[2])
    return holder.value(found[1])[0].value(found[2])


def parsed(data: dict[str, Any]) -> FactFile:
    return workshop().parse(json.dumps(data, ensure_ascii=False))


@cache
def unsampled() -> tuple[Report, tuple[str, ...]]:
    """The least example with every fact that no sample report states and two own indicators."""
    _, root = read_nodes(LEAST)
    data: dict[str, Any] = root.plain()
    rows = [row for row in field_rows() if row["样本"] == "0"]
    paths = [place(data, row["路径"], row["例值"]) for row in rows]
    for topic, indicator in OWN.items():
        data.setdefault(topic, {})["自定义"] = [indicator]
    return workshop().compose(parsed(data)), tuple(paths)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_has_no_gap_in_its_own_profile(path: Path) -> None:
    draft = workshop().draft(path).draft
    assert [(place, span.text) for place, span in draft.gaps()] == []
    assert draft.unplaced == ()
    assert draft.loose_pins == ()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_wording_that_an_example_asks_for_is_there(path: Path) -> None:
    assert workshop().draft(path).draft.loose_pins == ()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_loses_no_fact_in_the_national_profile(path: Path) -> None:
    assert workshop().draft(path, "通用").draft.unplaced == ()


@pytest.mark.parametrize("form", [form.value for form in Form])
@pytest.mark.parametrize("profile", PROFILES)
def test_the_full_example_is_finished_in_every_profile_and_form(profile: str, form: str) -> None:
    file = workshop().read(FULL)
    issuing = file.year.issuing.model_copy(update={"form": form})
    year = file.year.model_copy(update={"issuing": issuing})
    draft = workshop().compose(FactFile(year, file.source, file.root), profile).draft
    assert [(place, span.text) for place, span in draft.gaps()] == []
    assert draft.unplaced == ()
    assert draft.issue.form is Form(form)


def test_the_full_example_shows_every_topic_and_every_kind_of_answer() -> None:
    year = workshop().read(FULL).year
    topics = year.topics.values()
    entered = [known for known in year.sheet.values() if not known.sources]
    assert all(topic.measures or topic.label == "基本情况" for topic in topics)
    assert len(entered) >= 250
    assert any(known.zero for known in entered)
    assert any(topic.not_applicable for topic in topics)
    assert any(isinstance(known.value, Quantity) and not known.value.exact for known in entered)
    assert any(topic.sources for topic in topics)
    assert sum(len(topic.own_indicators) for topic in topics) == 2
    assert sum(len(topic.highlights) for topic in topics) == 1


def test_every_shortcoming_of_the_full_example_is_answered_by_an_arrangement() -> None:
    year = workshop().read(FULL).year
    for label, topic in year.topics.items():
        for tick in topic.shortcomings:
            assert isinstance(tick, str)
            answers = workshop().library.sections[label].shortcomings[tick].answers
            assert set(answers) & {entry for entry in topic.arrangements if isinstance(entry, str)}


@pytest.mark.parametrize("row", field_rows(), ids=lambda row: row["路径"])
def test_what_real_reports_state_has_a_typed_place_that_takes_its_value(
    row: dict[str, str],
) -> None:
    declared = resolve(row["路径"])
    assert declared.question
    assert declared.unit or not declared.kind.is_quantity
    data: dict[str, Any] = {"年度": 2026, "单位": {"名称": "云溪镇"}}
    where = place(data, row["路径"], row["例值"])
    assert value_at(parsed(data).year, where) is not None


def test_the_model_holds_at_least_180_facts() -> None:
    facts = [fact for kind in topic_types().values() for fact in kind.facts.values()]
    assert len(facts) >= 180
    assert len({row["事实"] for row in field_rows()}) == 85


def test_facts_that_no_sample_states_are_written_with_number_and_unit() -> None:
    report, paths = unsampled()
    entries = traced(report.draft)
    for path in paths:
        value = value_at(report.facts.year, path)
        sentences = [entry.sentence.text for entry in of_fact(entries, path)]
        assert sentences, path
        if isinstance(value, Quantity) and not value:
            assert all(str(value) not in sentence for sentence in sentences), path
        else:
            printed = value[0] if isinstance(value, tuple) else str(value)
            assert any(printed in sentence for sentence in sentences), (path, sentences)


def test_own_indicators_are_written_with_number_and_unit() -> None:
    text = unsampled()[0].text()
    for indicator in OWN.values():
        assert f"{indicator['指标']}{indicator['数值']}{indicator['单位']}" in text


def test_facts_that_no_sample_states_leave_no_gap_and_are_all_placed() -> None:
    draft = unsampled()[0].draft
    assert [span.text for _, span in draft.gaps()] == []
    assert draft.unplaced == ()
