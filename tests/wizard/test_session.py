"""The session without a terminal: where it is, what it stores, what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.facts.kinds import ValueFault
from drafter.wizard.answers import Command, Jump, command_of, read_answer
from drafter.wizard.asking import Desk, Outcome
from drafter.wizard.bookmark import Bookmark, Place
from drafter.wizard.needs import needed
from drafter.wizard.routes import State, progress, state, steps
from drafter.wizard.screen import Leave
from drafter.wizard.session import Session, ask
from drafter.wizard.walk import Walk
from drafter.wizard.wordings import wording, wordings_of
from tests.wizard.filed import facts_of
from tests.wizard.scripted import desk, script


def asked(made: Desk, key: str) -> Outcome | Jump:
    question = made.book.questions.get(key)
    assert question is not None
    return ask(made, question)


def stored(folder: Path) -> dict[str, object]:
    return facts_of(folder / "镇.yaml")


COMMANDS = {
    "": Command.KEEP,
    "<": Command.BACK,
    "《": Command.BACK,
    "＜": Command.BACK,
    "？": Command.HELP,
    "/": Command.MENU,
    ">": Command.SKIP,
    "》": Command.SKIP,
    "、": Command.MENU,
    "清空": Command.CLEAR,
    "/信访": Jump("信访"),
    "60": None,
    "<60": None,
}


@pytest.mark.parametrize(("typed", "command"), COMMANDS.items())
def test_a_line_is_a_command_or_an_answer(typed: str, command: Command | Jump | None) -> None:
    assert command_of(typed) == command


ANSWERS = {
    "６０": 60,
    "1000余": "1000余",
    "４万余": "4万余",
    "42宗": "42宗",
    "无": "无",
    "不适用": "不适用",
    "007": "007",
}


@pytest.mark.parametrize(("typed", "value"), ANSWERS.items())
def test_answers_are_stored_as_people_write_them(tmp_path: Path, typed: str, value: object) -> None:
    question = desk(tmp_path, "").book.questions.get("政务热线.热线承接数")
    assert question is not None
    assert read_answer(question, typed) == value


def test_an_answer_that_cannot_be_read_is_refused_with_what_would_be_right(tmp_path: Path) -> None:
    made = desk(tmp_path, "", "很多", "98%以上")
    question = made.book.questions.get("政务热线.热线响应率")
    assert question is not None
    with pytest.raises(ValueFault):
        read_answer(question, "很多")
    assert asked(made, question.key) is Outcome.NEXT
    assert "97.56%、98%以上" in script(made).warnings[0]
    assert stored(tmp_path)["政务热线"] == {"热线响应率": "98%以上"}


JUMPS = {"59": False, "31": False, "119": False, "30": True, "120": True, "无": True}


@pytest.mark.parametrize(("typed", "warned"), JUMPS.items())
def test_a_figure_far_from_last_years_must_be_confirmed(
    tmp_path: Path, typed: str, warned: bool
) -> None:
    made = desk(tmp_path, "", typed, "", last="政务热线: {热线承接数: 60}\n")
    assert asked(made, "政务热线.热线承接数") is Outcome.NEXT
    assert bool(script(made).warnings) is warned
    assert len(script(made).answers) == (0 if warned else 1)
    assert stored(tmp_path)["政务热线"] == {"热线承接数": typed}


def test_a_figure_where_last_year_had_none_must_be_confirmed(tmp_path: Path) -> None:
    made = desk(tmp_path, "", "5", "", last="政务热线: {热线承接数: 无}\n")
    assert asked(made, "政务热线.热线承接数") is Outcome.NEXT
    assert script(made).warnings == ["上年是0件，今年填的是5件。没有错就按回车，错了请改。"]


RATES = {
    "120%": "比率应在0到100之间",
    "0.97": "看不出是97%还是0.97%",
    "50%": "按热线办结数58件、热线承接数60件算应为96.67%",
}


@pytest.mark.parametrize(("typed", "reason"), RATES.items())
def test_a_rate_that_cannot_be_is_refused_with_the_reason(
    tmp_path: Path, typed: str, reason: str
) -> None:
    made = desk(tmp_path, "政务热线: {热线承接数: 60, 热线办结数: 58}\n", typed, "/")
    assert asked(made, "政务热线.热线办结率") is Outcome.MENU
    assert reason in script(made).warnings[0]
    assert "热线办结率" not in str(stored(tmp_path))


def test_what_follows_from_others_is_told_and_not_asked(tmp_path: Path) -> None:
    made = desk(tmp_path, "", "58", "/")
    session = Session(made, Bookmark(tmp_path / "镇.yaml"))
    made.book.save([(("政务热线", "热线承接数"), 60)])
    session.walk("主题/政务热线", "政务热线.热线办结数")
    assert "算出：热线办结率 96.67%" in script(made).said
    assert any("热线按时办结数" in text for text in script(made).said)
    assert not any("】热线办结率" in text for text in script(made).said)


def test_a_part_above_its_whole_is_refused(tmp_path: Path) -> None:
    made = desk(tmp_path, "政务热线: {热线承接数: 60}\n", "61", "/")
    assert asked(made, "政务热线.热线办结数") is Outcome.MENU
    assert "“热线办结数”是61件，比“热线承接数”60件还多" in script(made).warnings[0]


def test_an_answer_can_be_taken_away_again(tmp_path: Path) -> None:
    made = desk(tmp_path, "政务热线: {热线承接数: 60, 热线派单数: 61}\n", "清空")
    assert asked(made, "政务热线.热线承接数") is Outcome.NEXT
    assert stored(tmp_path)["政务热线"] == {"热线派单数": "61"}


def test_english_keys_of_a_file_are_used_where_they_stand(tmp_path: Path) -> None:
    made = desk(tmp_path, "hotline: {received: 60}\n", "58")
    asked(made, "政务热线.热线承接数")
    assert stored(tmp_path)["hotline"] == {"received": "58"}


def test_own_words_are_asked_part_by_part(tmp_path: Path) -> None:
    made = desk(tmp_path, "", [], "own", "自己的一句", "", "原因一句", "done")
    assert asked(made, "政务热线.不足") is Outcome.NEXT
    topic = stored(tmp_path)["政务热线"]
    assert topic == {"不足": [{"自拟": "自己的一句", "原因": "原因一句"}]}


def test_every_tick_shows_the_sentence_it_makes(tmp_path: Path) -> None:
    made = desk(tmp_path, "", [], "done")
    asked(made, "政务热线.举措")
    section = made.book.workshop.library.sections["政务热线"]
    shown = script(made).choices[0]
    assert [choice.key for choice in shown] == list(section.measure_names())
    assert all(len(choice.note) > len(choice.key) for choice in shown)


@pytest.mark.parametrize(("name", "offered"), [("云溪镇", True), ("云溪街道", False)])
def test_what_a_kind_of_township_cannot_do_is_not_offered(
    name: str, offered: bool, tmp_path: Path
) -> None:
    made = desk(tmp_path, "", [], "done", name=name)
    asked(made, "组织领导.举措")
    keys = [choice.key for choice in script(made).choices[0]]
    assert ("写入政府工作报告" in keys) is offered
    assert "推进会议" in keys


def test_paragraphs_are_saved_one_by_one(tmp_path: Path) -> None:
    made = desk(tmp_path, "", ["第一段。", "第二段。"], "0", "down", "done")
    asked(made, "特色亮点.亮点")
    assert stored(tmp_path)["特色亮点"] == {"亮点": ["第二段。", "第一段。"]}


def test_progress_tells_answered_computed_moot_and_not_applicable(tmp_path: Path) -> None:
    book = desk(tmp_path, "政务热线: {热线承接数: 60, 热线办结数: 60, 热线回访数: 不适用}\n").book
    group = book.questions.groups["政务热线"]
    states = {question.label: state(book, question) for question in group}
    assert states["热线承接数"] is State.ANSWERED
    assert states["热线办结率"] is State.COMPUTED
    assert states["热线回访数"] is State.ABSENT
    assert states["热线满意数"] is State.MOOT
    assert progress(book, group) == f"3/{len(group) - 2}，不适用1"


def test_what_the_report_needs_becomes_questions_until_it_is_there(tmp_path: Path) -> None:
    book = desk(tmp_path, "").book
    keys = {step.question.key for step in needed(book)}
    assert {"公文.成文日期", "学习贯彻.举措", "政务热线.不足", "政务热线.安排"} <= keys
    book.save(
        [(("公文", "成文日期"), "2027-01-20"), (("政务热线", "不足"), ["职责交叉工单办理慢"])]
    )
    keys = {step.question.key for step in needed(book)}
    assert "公文.成文日期" not in keys
    assert not any(key.endswith(".不足") for key in keys)


@pytest.mark.parametrize(
    "name", ["全部", "未答", "必答", "主题/政务热线", "未答/政务热线", "科室/司法所"]
)
def test_a_route_is_found_again_by_its_name(tmp_path: Path, name: str) -> None:
    assert steps(desk(tmp_path, "").book, name)


def test_the_next_sitting_goes_on_at_the_question_that_was_open(tmp_path: Path) -> None:
    path = tmp_path / "镇.yaml"
    first = desk(tmp_path, "", "60")
    with pytest.raises(Leave):
        Session(first, Bookmark(path), last="上年.yaml").walk("主题/政务热线")
    assert Bookmark(path).read() == Place("主题/政务热线", "政务热线.热线承接数", "上年.yaml")
    first.book.document.close()
    body = path.read_text(encoding="utf-8").partition("云山县]}\n")[2]
    again = desk(tmp_path, body, "58", "/")
    assert Session(again, Bookmark(path)).resume()
    assert any("2/28】热线承接数" in text for text in script(again).said)


@pytest.mark.parametrize("name", ["未答", "未答/政务热线", "必答"])
def test_a_round_goes_on_behind_a_question_that_was_answered_just_before_the_end(
    tmp_path: Path, name: str
) -> None:
    """As after a kill between saving the answer and noting the next question."""
    made = desk(tmp_path, "政务热线: {热线派单数: 60}\n学习贯彻: {中心组学法次数: 4}\n", "", "/")
    answered = "学习贯彻.中心组学法次数" if name == "必答" else "政务热线.热线派单数"
    Bookmark(tmp_path / "镇.yaml").write(Place(name, answered))
    assert Session(made, Bookmark(tmp_path / "镇.yaml")).resume()
    asked_for = [text.partition("】")[2] for text in script(made).said if text.startswith("【")]
    after = {"必答": "交流研讨次数"}.get(name, "热线承接数")
    assert asked_for == [answered.partition(".")[2], after]


def test_a_question_asked_out_of_turn_is_gone_back_to_alone(tmp_path: Path) -> None:
    made = desk(tmp_path, "", "60")
    Bookmark(tmp_path / "镇.yaml").write(Place("单项/政务热线", "政务热线.热线承接数"))
    assert Session(made, Bookmark(tmp_path / "镇.yaml")).resume()
    assert stored(tmp_path)["政务热线"] == {"热线承接数": "60"}


def test_a_jump_to_another_topic_comes_back(tmp_path: Path) -> None:
    made = desk(tmp_path, "", "/信访总数", "42", "60", "/")
    Session(made, Bookmark(tmp_path / "镇.yaml")).walk("主题/政务热线")
    assert stored(tmp_path)["信访工作"] == {"信访总数": "42"}
    assert stored(tmp_path)["政务热线"] == {"热线派单数": "60"}


def test_a_walk_stops_at_its_ends(tmp_path: Path) -> None:
    row = steps(desk(tmp_path, "").book, "主题/政务热线")
    walk = Walk.starting_at(row, row[-1].question.key)
    walk.forward()
    assert walk.current is None
    assert Walk.starting_at(row, "没有").index == 0
    assert not Walk(row).back(lambda _: False)


def test_a_sentence_can_be_put_in_each_of_its_wordings(tmp_path: Path) -> None:
    book = desk(tmp_path, "政务热线: {举措: [办结回访]}\n").book
    key = "政务热线/举措/办结回访"
    texts = {wording(book, key, str(number + 1)) for number in range(len(wordings_of(book)[key]))}
    assert texts == {f"{text}。" for text in wordings_of(book)[key]}
