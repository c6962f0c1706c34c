"""How a fault reads: the place, the line with a caret below the right character, the hint."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from drafter.files.faults import MAX_SHOWN, Fault, FaultError, brief, did_you_mean, render_all


def test_a_fault_gives_place_message_line_caret_and_hint() -> None:
    fault = Fault("key", "不认识的键“热线”", "是不是想写“政务热线”？", "镇.yaml", 4, 3, "  热线: 60")
    assert fault.render().splitlines() == [
        "镇.yaml:4:3：不认识的键“热线”",
        "      热线: 60",
        "      ^",
        "    → 是不是想写“政务热线”？",
    ]


def test_a_fault_without_a_place_is_its_message() -> None:
    assert Fault("missing", "没有章节").render() == "没有章节"
    assert Fault("missing", "找不到这个文件", path="镇.yaml").render() == "镇.yaml：找不到这个文件"


def test_an_empty_line_is_not_shown() -> None:
    assert Fault("missing", "缺少“单位”", path="镇.yaml", line=1, column=1, excerpt=" ").render() == (
        "镇.yaml:1:1：缺少“单位”"
    )


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


@given(st.text("热线a1 ：“", max_size=90), st.data())
def test_the_caret_stands_below_its_character(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    shown = Fault("x", "错", path="a", line=1, column=column, excerpt=line + ".").render().splitlines()
    assert width(shown[2]) == 4 + width(line[: column - 1]) + 1


def test_a_tab_before_the_caret_stays_a_tab() -> None:
    shown = Fault("x", "错", path="a", line=1, column=2, excerpt="\t热线: 1").render().splitlines()
    assert shown[1:] == ["    \t热线: 1", "    \t^"]


@given(st.integers(1, 5000))
def test_of_a_long_line_the_part_around_the_fault_is_shown(column: int) -> None:
    line = "法" * (column - 1) + "错" + "治" * (5000 - column)
    _, shown, caret = Fault("x", "错", path="a", line=1, column=column, excerpt=line).render().splitlines()
    assert len(shown) <= 110
    assert width(shown[: shown.index("错")]) + 1 == len(caret)


def test_what_a_file_holds_cannot_steer_the_terminal() -> None:
    shown = Fault("x", "“\x1b[31m”不对", "\u202e", "a\rb", 1, 1, "\x1b]0;x\x07").render()
    assert all(char == "\n" or char.isprintable() for char in shown)


@given(st.lists(st.builds(lambda line: Fault("x", "错", line=line), st.integers(1, 99)), min_size=1))
def test_faults_stand_in_file_order(faults: list[Fault]) -> None:
    lines = [fault.line for fault in FaultError(faults).faults]
    assert lines == sorted(lines)


def test_beyond_fifty_faults_the_rest_are_counted() -> None:
    faults = [Fault("x", f"第{number}处错") for number in range(MAX_SHOWN + 7)]
    assert render_all(faults).splitlines()[MAX_SHOWN:] == ["……另有7处问题，改完以上各处后再看"]


def test_a_near_word_is_asked_about_and_a_far_one_is_not() -> None:
    known = ["热线承接数", "热线办结数", "信访总数"]
    assert did_you_mean("热线承办数", known).startswith("是不是想写“热线承接数”、“热线办结数”")
    assert did_you_mean("植树", known) == ""


@given(st.text(max_size=200))
def test_a_quoted_value_is_one_short_line(text: str) -> None:
    shown = brief(text)
    assert len(shown) <= 42
    assert "\n" not in shown
