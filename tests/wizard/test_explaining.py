"""What a question and its `?` tell: counting, writing, zero, parts and totals, office, sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.wizard.explaining import becomes, explanation, remainder
from drafter.wizard.questions import Question
from tests.wizard.scripted import desk, script
from tests.wizard.test_session import asked


def told(folder: Path, key: str, body: str = "") -> str:
    book = desk(folder, body).book
    question = book.questions.get(key)
    assert question is not None
    lines = explanation(book, question)
    book.document.close()
    return "\n".join(lines)


def test_the_question_mark_tells_all_there_is_to_know(tmp_path: Path) -> None:
    text = told(tmp_path, "政务热线.热线办结数")
    assert "口径：到年底已经办结的" in text
    assert "向谁要：综治中心" in text
    assert "期间：2026年全年" in text
    assert "包含在“热线承接数”之内" in text
    assert "单位“件”可以不写" in text
    assert "没有：写“无”" in text and "“不适用”不写进报告" in text
    assert "将写成：全年办结12345热线工单＿＿件。" in text


def test_a_zero_is_shown_as_the_report_will_say_it(tmp_path: Path) -> None:
    assert "报告写“全年未接到12345热线工单”" in told(tmp_path, "政务热线.热线承接数")


def test_a_total_names_its_parts_and_a_part_its_total(tmp_path: Path) -> None:
    assert "由上级交办数、群众来访数相加得出" in told(tmp_path, "信访工作.信访总数")
    assert "与上级交办数相加，等于“信访总数”" in told(tmp_path, "信访工作.群众来访数")
    assert "由热线办结数除以热线承接数得出" in told(tmp_path, "政务热线.热线办结率")
    assert "“学习阵地”里列的个数" in told(tmp_path, "学习贯彻.学习阵地数")


def test_what_stands_from_year_to_year_is_called_so(tmp_path: Path) -> None:
    assert "期间：逐年沿用" in told(tmp_path, "基本情况.户籍人口")
    assert "依据：《党政主要负责人" in told(tmp_path, "第一责任人.请示报告次数")


def test_every_fact_of_the_report_shows_the_sentence_that_it_stands_in(tmp_path: Path) -> None:
    book = desk(tmp_path, "").book
    asked_for = [question for group in book.questions.topics.values() for question in group]
    silent = [each.key for each in asked_for if each.fact and not becomes(book, each)]
    assert silent == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("信访总数: 42, 上级交办数: 13", "按“信访总数”42件减去其余各项，应为29件。"),
        ("信访总数: 42", ""),
        ("上级交办数: 13", ""),
        ("信访总数: 40余, 上级交办数: 13", ""),
    ],
)
def test_the_last_part_of_an_entered_total_is_offered(
    tmp_path: Path, body: str, expected: str
) -> None:
    book = desk(tmp_path, f"信访工作: {{{body}}}\n").book
    question: Question | None = book.questions.get("信访工作.群众来访数")
    assert question is not None
    assert remainder(book, question) == expected


def test_a_total_is_offered_where_its_parts_are_known(tmp_path: Path) -> None:
    made = desk(tmp_path, "信访工作: {上级交办数: 13, 群众来访数: 29}\n", "")
    asked(made, "信访工作.信访总数")
    assert (
        "算出：42件，来自上级交办数13件、群众来访数29件（回车采用，不用再填）" in script(made).said
    )
