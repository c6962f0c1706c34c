"""Slips of a Chinese keyboard are named for what they are, all at once, where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.files.faults import Fault, FaultError
from drafter.files.nodes import Source, parse_nodes
from drafter.files.slips import slips
from tests.strategies import fact_files


def faults_of(text: str) -> tuple[Fault, ...]:
    with pytest.raises(FaultError) as caught:
        parse_nodes(Source("镇.yaml", text))
    return caught.value.faults


TOPIC = "年度: 2026\n政务热线:\n  热线派单数: 70\n{}\n  热线办结数: 50\n"


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("  热线承接数：60", 8, "冒号是全角的“：”"),
        ("  热线承接数： 60", 8, "冒号是全角的“：”"),
        ("  热线承接数:60", 8, "冒号后面没有空格"),
        ("  热线承接数:　60", 8, "冒号后面是全角空格"),
        ("\t热线承接数: 60", 1, "缩进里有制表符（Tab 键）"),
        ("  - 名称：甲", 7, "冒号是全角的“：”"),
        ("  热线承接数\t60", 8, "“热线承接数”后面不是冒号，是制表符（Tab 键）"),
        ("  热线承接数 60件 # 注", 8, "“热线承接数”后面不是冒号，是空格"),
        ("  热线承接数，1,200", 8, "“热线承接数”后面不是冒号，是“，”"),
        ("  热线承接数　无", 8, "“热线承接数”后面不是冒号，是全角空格"),
    ],
)
def test_a_slip_is_named_on_its_own_line(line: str, column: int, message: str) -> None:
    (fault,) = faults_of(TOPIC.format(line))
    assert (fault.line, fault.column, fault.message) == (4, column, message)
    assert fault.excerpt == line


def test_every_slip_of_a_file_is_named_at_once() -> None:
    text = "年度：2026\n单位：\n  名称：热柘镇\n政务热线:\n  热线承接数:60\n"
    assert [(fault.line, fault.column) for fault in faults_of(text)] == [(1, 3), (2, 3), (3, 5), (5, 8)]


def test_what_was_pasted_from_a_table_is_named_line_by_line() -> None:
    lines = ["政务热线:", "  热线承接数 60", "  热线办结数 50", "  热线派单数,70"]
    assert [(line, column) for line, column, *_ in slips(lines)] == [(2, 8), (3, 8), (4, 8)]


def test_an_error_that_no_slip_explains_is_told_too() -> None:
    text = "单位: {名称: 甲\n年度: 2026\n\n\n政务热线:\n  热线承接数：60\n"
    assert [(fault.code, fault.line) for fault in faults_of(text)] == [("syntax", 1), ("slip", 6)]


@pytest.mark.parametrize(
    "text",
    [
        "亮点:\n  - |\n    做法：先行先试\n    时间:上午\n    \t成效\n",
        "标题: 关于做法：先行先试\n",
        "# 说明：先行先试\n",
        "网址: https://example.com\n",
        "热线承接数:\n",
        "热线承接数:\t60\n",
        "亮点:\n  - 全年共受理\n    群众来访 60\n    解决问题,50\n",
        "亮点: 全年共受理\n  群众来访 60\n",
    ],
)
def test_what_is_no_slip_is_left_alone(text: str) -> None:
    assert list(slips(text.splitlines())) == []


@given(fact_files(), st.data())
def test_one_full_width_colon_anywhere_is_found(text: str, data: st.DataObject) -> None:
    lines = text.splitlines()
    plain = [
        number
        for number, line in enumerate(lines)
        if ": " in line and not line.lstrip().startswith("-") and number + 1 < len(lines)
    ]
    number = data.draw(st.sampled_from(plain))
    lines[number] = lines[number].replace(": ", "：", 1)
    found = [line for line, *_ in slips(lines)]
    assert found == [number + 1]
