"""A YAML file becomes nodes with places; what a fact file has no use for is refused by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.files.faults import Fault, FaultError
from drafter.files.nodes import MAX_DEPTH, Node, Source, parse_nodes, read_nodes
from tests.strategies import block, fact_data, texts


def parsed(text: str) -> Node:
    return parse_nodes(Source("镇.yaml", text))


def faults_of(text: str) -> list[Fault]:
    with pytest.raises(FaultError) as caught:
        parsed(text)
    return list(caught.value.faults)


def place(text: str) -> tuple[str, int, int]:
    (fault,) = faults_of(text)
    return fault.code, fault.line, fault.column


@given(fact_data())
def test_nodes_hold_what_was_written(data: dict[str, Any]) -> None:
    assert parsed("\n".join(block(data))).plain() == data


@given(fact_data())
def test_every_node_knows_its_place(data: dict[str, Any]) -> None:
    text = "\n".join(block(data)) + "\n"
    lines = text.splitlines()

    def check(node: Node) -> None:
        for key, value in node.entries:
            assert lines[key.line - 1][key.column - 1 :].startswith(str(key.text))
            check(value)
        for item in node.items:
            check(item)
        if node.kind == "scalar":
            written = lines[node.line - 1][node.column - 1 :].lstrip('"')
            assert written[:1] == (node.text or "")[:1] or written.startswith("\\")
        assert node.line <= node.last

    check(parsed(text))


@given(texts())
def test_any_text_in_double_quotes_is_kept(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    found = parsed(f'标题: "{escaped}"\n').get("标题")
    assert found is not None
    assert found.text == text


@given(st.text(max_size=60))
def test_any_text_at_all_is_a_tree_or_faults_with_a_place(text: str) -> None:
    try:
        parsed(text)
    except FaultError as error:
        for fault in error.faults:
            assert 1 <= fault.line <= text.count("\n") + text.count("\r") + 99
            assert fault.column >= 1


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有说明\n", "\ufeff", "---\n"])
def test_an_empty_file_is_an_empty_mapping(text: str) -> None:
    root = parsed(text)
    assert root.plain() in ({}, None)


def test_nothing_after_a_colon_is_null_and_empty_quotes_are_not() -> None:
    assert parsed("甲:\n乙: ~\n丙: null\n丁: ''\n").plain() == {"甲": None, "乙": None, "丙": None, "丁": ""}


def test_a_byte_order_mark_moves_no_column() -> None:
    assert [key.column for key, _ in parsed("\ufeff年度: 2026\n").entries] == [1]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("甲: 1\n乙: &a 2\n", "anchor", 2, 4),
        ("甲: 1\n乙: !!str 2\n", "tag", 2, 4),
        ("甲: 1\n乙: !!python/object:os.system {}\n", "tag", 2, 4),
        ("甲: 1\n乙: 2\n甲: 3\n", "duplicate", 3, 1),
        ("丙: {甲: 1, 甲: 2}\n", "duplicate", 1, 11),
        ("甲: 1\n---\n乙: 2\n", "documents", 2, 1),
        ("? [甲]\n: 1\n", "key", 1, 3),
        ("甲: 1\n~: 2\n", "key", 2, 1),
        ("甲: 1\n乙: 2\x07\n", "control", 2, 5),
        ('甲: 1\n乙: "\\e[31m"\n', "control", 2, 4),
    ],
)
def test_what_has_no_use_is_refused_where_it_stands(text: str, code: str, line: int, column: int) -> None:
    assert place(text) == (code, line, column)


def test_an_alias_is_refused_together_with_its_anchor() -> None:
    assert [fault.code for fault in faults_of("甲: &a [1]\n乙: *a\n")] == ["anchor", "alias"]


def test_a_merge_key_does_not_merge() -> None:
    assert [fault.code for fault in faults_of("甲: &a {丙: 1}\n乙:\n  <<: *a\n")] == ["anchor", "alias"]


def test_a_bomb_of_aliases_is_refused_without_being_built() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert len(faults_of("\n".join(lines))) == 40 + 39 * 2


def test_a_duplicate_names_the_line_of_the_first() -> None:
    (fault,) = faults_of("甲: 1\n乙: 2\n甲: 3\n")
    assert (fault.message, fault.hint) == ("“甲”写了两次", "第1行已写过，请合并为一处")


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_depth_has_a_limit(opening: str, closing: str) -> None:
    parsed(f"{opening * MAX_DEPTH}1{closing * MAX_DEPTH}")
    (fault,) = faults_of(f"{opening * 50_000}1{closing * 50_000}")
    assert fault.code == "depth"


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ('甲: 1\n乙: "2\n丙: 3\n', 2, "引号没有成对"),
        ("甲: {乙: 1\n丙: 3\n", 1, "括号没有成对"),
        ("甲: [乙\n", 1, "括号没有成对"),
        ("标题: 关于: 报告\n", 1, "半角冒号"),
        ("甲: @乙\n", 1, "请加引号"),
        ("甲: 1\n  乙: 2\n", 2, "缩进"),
    ],
)
def test_a_syntax_error_says_where_to_look_and_for_what(text: str, line: int, hint: str) -> None:
    (fault,) = faults_of(text)
    assert (fault.code, fault.line) == ("syntax", line)
    assert hint in fault.hint


def test_all_control_characters_are_shown_at_once() -> None:
    assert [(fault.line, fault.column) for fault in faults_of("甲: \x01\n乙: 1\x02\x03\n")] == [
        (1, 4),
        (2, 5),
        (2, 6),
    ]


def test_a_file_is_read_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "镇.yaml"
    path.write_text("年度: 2026\n", encoding="utf-8")
    source, root = read_nodes(path)
    assert source.path == str(path)
    assert root.plain() == {"年度": "2026"}
