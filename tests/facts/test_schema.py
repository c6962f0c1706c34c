"""The JSON Schema says to an editor what the program says: valid files pass, unknown keys do not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.schema import SCHEMA_FILE, schema, schema_text
from drafter.facts.starter import starter
from drafter.facts.year import topic_types
from tests.facts.reading import HEAD, faults_of
from tests.strategies import fact_files

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "docs" / SCHEMA_FILE
SCHEMA = schema()
jsonschema = pytest.importorskip("jsonschema")
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


class _Editor(yaml.SafeLoader):
    """YAML as editors read it: version 1.2, where a date is a text and 否 is not false."""


_Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))
_Editor.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])
_Editor.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def as_an_editor_reads(text: str) -> Any:  # noqa: ANN401
    return yaml.load(text, _Editor)  # noqa: S506 - a SafeLoader


def complaints(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(as_an_editor_reads(text))]


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@given(fact_files())
def test_every_valid_file_passes(text: str) -> None:
    assert complaints(text) == []


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_passes(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


def test_the_blank_file_passes_once_the_place_has_a_name() -> None:
    assert complaints(starter().replace("名称:", "名称: 云溪镇", 1)) == []


@pytest.mark.parametrize(
    "body",
    [
        "政务热线:\n  热线承办数: 60\n",
        "植树: 60\n",
        "政务热线: 好\n",
        "政务热线:\n  热线承接数: [60]\n",
        "特色亮点:\n  荣誉: [先进]\n",
        "特色亮点:\n  荣誉: [{植树: 1}]\n",
        "政务热线:\n  举措: 限时签收\n",
        "政务热线:\n  举措: [{标题: 甲}]\n",
        "版本: 99\n",
    ],
)
def test_what_the_program_refuses_by_its_shape_an_editor_marks_too(body: str) -> None:
    assert faults_of(body)
    assert complaints(HEAD + body)


@pytest.mark.parametrize("head", ["年度: 2026\n", "单位: {名称: 云溪镇}\n", "年度: 2136\n单位: {名称: 云溪镇}\n"])
def test_a_head_that_is_wrong_is_marked(head: str) -> None:
    assert faults_of("", head)
    assert complaints(head)


@given(st.sampled_from(list(topic_types().values())), st.data())
def test_every_fact_has_its_label_and_a_note_in_chinese(kind: Any, data: st.DataObject) -> None:  # noqa: ANN401
    declared = kind.facts[data.draw(st.sampled_from(list(kind.facts)))]
    entry = SCHEMA["properties"][kind.label]["properties"][declared.label]
    assert entry["title"] == declared.label
    assert declared.question in entry["description"]
    assert not declared.unit or f"单位：{declared.unit}" in entry["description"]


def test_nothing_that_an_editor_shows_is_english() -> None:
    shown = re.findall(r'"(?:title|description)": "((?:[^"\\]|\\.)*)"', schema_text())
    assert shown
    assert [text for text in shown if not re.search("[\u4e00-\u9fff]", text)] == []


def test_the_committed_schema_is_that_of_the_model() -> None:
    committed = COMMITTED.read_text(encoding="utf-8")
    assert committed == schema_text(), f"run: drafter schema > docs/{SCHEMA_FILE}"
