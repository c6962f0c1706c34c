"""The questionnaire on a real terminal, key by key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafter.report import Workshop
from drafter.wizard.preview import sentence_from
from tests.cli.running import EXAMPLES
from tests.wizard.driving import (
    CTRL_C,
    DOWN,
    ENTER,
    HEADER,
    HOME,
    PICK,
    PROMPT,
    TICK,
    WIPE,
    Oracle,
    Person,
    menu,
)
from tests.wizard.filed import as_typed, facts_of, held

SAMPLE = EXAMPLES / "张村镇2023.yaml"
HEAD = "年度: 2026\n单位: {名称: 云溪镇, 上级: [某某省, 某某市, 云山县]}\n"


CARRIED = "规范性文件: {审查目录项数: 12, 应审查事项数: 7}\n"


def opened(folder: Path, body: str, *arguments: str, columns: int = 80) -> Person:
    (folder / "镇.yaml").write_text(HEAD + body, encoding="utf-8")
    person = Person("new", "镇.yaml", *arguments, cwd=folder, columns=columns)
    person.sees(PICK)
    return person


def begins(person: Person, facts: dict[str, Any]) -> None:
    person.sees("单位名称")
    person.answers(facts["单位"]["名称"])
    person.picks("写哪一年的报告？", f"{facts['年度']}年")
    person.sees("【单位】上级")
    person.answers(as_typed(facts["单位"]["上级"]))
    person.picks("用哪种体例？", facts.get("体例") or "通用")


def answers_the_rest(person: Person, facts: dict[str, Any], path: Path) -> None:
    """Facts that the walk passed over, because they follow from others."""
    for topic, entries in facts.items():
        now = facts_of(path)
        for label in entries if isinstance(entries, dict) and topic != "写法" else ():
            if held(now, topic, label) is None:
                menu(person, topic)
                person.picks(topic, label)
                person.answers(as_typed(entries[label]))
                person.sees(PICK)
                person.types("<")


def rewords(person: Person, facts: dict[str, Any]) -> None:
    menu(person, "查看和修改")
    person.picks("查看和修改", "换写法")
    shown = {sentence.source for _, sentence in Workshop().draft(SAMPLE).draft.sentences()}
    for key, pin in facts.get("写法", {}).items():
        if key not in shown:  # a heading that this layout does not print
            continue
        person.picks("换哪一句？", key)
        person.sees(PICK)
        chosen = HOME + DOWN * (int(pin) - 1) if pin.isdecimal() else pin
        person.types(chosen + ENTER)
        person.sees("已存。")
    person.sees(PICK)
    person.types("<")
    person.sees(PICK)
    person.types("<")


def test_the_whole_questionnaire_gives_the_report_of_the_example(tmp_path: Path) -> None:
    facts, path = facts_of(SAMPLE), tmp_path / "张村镇2023.yaml"
    person = Person("new", cwd=tmp_path)
    begins(person, facts)
    oracle = Oracle(person, facts, path)
    menu(person, "从头到尾")
    oracle.walks()
    answers_the_rest(person, facts, path)
    rewords(person, facts)
    menu(person, "写出报告")
    person.sees("报告已写出")
    menu(person, "退出")
    person.ends()
    workshop = Workshop()
    assert workshop.draft(path).text() == workshop.draft(SAMPLE).text()
    assert path.with_suffix(".docx").read_bytes().startswith(b"PK")
    assert len(oracle.asked) > 800


def test_a_second_year_starts_from_last_years_file(tmp_path: Path) -> None:
    last = tmp_path / "上年.yaml"
    head = HEAD.replace("2026", "2025")
    last.write_text(head + CARRIED + "政务热线: {热线承接数: 60}\n", encoding="utf-8")
    person = Person("new", "--last", "上年.yaml", cwd=tmp_path)
    person.sees("编制等沿用")
    menu(person, "政务热线")
    person.picks("政务热线", "热线承接数")
    person.sees("上年：60件")
    person.answers("200")
    person.sees("上年是60件，今年填的是200件")
    person.sees(PROMPT)
    person.types(ENTER)
    person.sees("已存：200件")
    person.killed()
    facts = facts_of(tmp_path / "云溪镇2026.yaml")
    assert facts["年度"] == "2026"
    assert facts["单位"]["上级"] == ["某某省", "某某市", "云山县"]
    assert facts["政务热线"] == {"热线承接数": "200"}
    assert facts["规范性文件"] == {"审查目录项数": "12项"}


def test_going_back_keeps_what_was_answered_later(tmp_path: Path) -> None:
    person = opened(tmp_path, "")
    person.types("政务热线" + ENTER)
    person.picks("政务热线", "逐题填")
    for label, answer in (("热线派单数", "60"), ("热线承接数", "58"), ("热线办结数", "<")):
        person.sees(rf"】{label}")
        person.answers(answer)
    person.sees("】热线承接数")
    person.sees("现填：58件")
    person.answers("《")
    person.sees("】热线派单数")
    person.answers("61")
    person.sees("已存：61件")
    person.killed()
    assert facts_of(tmp_path / "镇.yaml")["政务热线"] == {"热线派单数": "61", "热线承接数": "58"}


def test_what_cannot_be_is_refused_with_the_reason_and_a_total_may_give_way(tmp_path: Path) -> None:
    person = opened(tmp_path, "信访工作: {信访总数: 42, 上级交办数: 13}\n")
    person.types("信访工作" + ENTER)
    person.picks("信访工作", "群众来访数")
    person.answers("四十")
    person.sees("“四十”不是")
    person.answers("30")
    person.sees("按上级交办数13件、群众来访数30件算应为43件")
    person.picks("两处对不上，以哪一处为准？", "改用算出的")
    person.sees("已存：30件")
    person.killed()
    assert facts_of(tmp_path / "镇.yaml")["信访工作"] == {"上级交办数": "13", "群众来访数": "30"}


def test_records_are_added_edited_moved_and_removed(tmp_path: Path) -> None:
    person = opened(
        tmp_path, "规范性文件:  # 办公室\n  印发文件:\n    - {名称: [甲]}\n    - {名称: [乙]}\n"
    )
    person.types("规范性文件" + ENTER)
    person.picks("规范性文件", "印发文件：")
    person.picks("印发文件", "添加一项")
    for answer in ("丙", "云府〔2026〕3号", ""):
        person.answers(answer)
    person.picks("印发文件", "1. ")
    person.picks("1. 甲", "修改")
    for answer in ("丁", "", ""):
        person.answers(answer)
    person.picks("印发文件", "3. ")
    person.sees(PICK)
    person.types("上移" + ENTER)
    person.sees("已移动")
    person.picks("印发文件", "3. 乙")
    person.sees(PICK)
    person.types("删除" + ENTER)
    person.sees("已删除")
    person.killed()
    held_now = facts_of(tmp_path / "镇.yaml")["规范性文件"]["印发文件"]
    assert held_now == [{"名称": ["丁"]}, {"名称": ["丙"], "文号": "云府〔2026〕3号"}]
    assert "# 办公室" in (tmp_path / "镇.yaml").read_text(encoding="utf-8")


def test_what_does_not_apply_is_left_out_without_a_gap(tmp_path: Path) -> None:
    person = opened(tmp_path, "")
    person.types("政务热线" + ENTER)
    person.picks("政务热线", "热线承接数")
    person.answers("不适用")
    person.sees("已存：不适用")
    person.picks("政务热线", "热线承接数：不适用")
    person.killed()
    year = Workshop().read(tmp_path / "镇.yaml").year
    assert "热线承接数" in year.topics["政务热线"].not_applicable


def test_a_shortcoming_proposes_the_arrangement_that_answers_it(tmp_path: Path) -> None:
    person = opened(tmp_path, "")
    person.types("政务热线" + ENTER)
    person.picks("政务热线", "政务热线.不足")
    person.sees(TICK)
    person.types("职责交叉" + " " + ENTER)
    person.sees("一并写上吗？")
    person.sees(PICK)
    person.types(ENTER)
    person.sees("已存：安排“会商定责”")
    person.killed()
    topic = facts_of(tmp_path / "镇.yaml")["政务热线"]
    assert topic == {"不足": ["职责交叉工单办理慢"], "安排": ["会商定责"]}


def test_everything_can_be_looked_at_again_and_changed(tmp_path: Path) -> None:
    person = opened(tmp_path, "政务热线: {热线承接数: 60, 热线办结数: 58}\n")
    person.types("查看和修改" + ENTER)
    person.picks("查看和修改", "全部答案")
    person.picks("全部答案", "热线办结数")
    person.sees("写成：.*办结58件")
    person.answers("59")
    person.sees("写成：.*办结59件")
    person.sees(PICK)
    person.types("<")
    person.picks("查看和修改", "待补")
    person.sees("【待补：")
    person.killed()
    assert facts_of(tmp_path / "镇.yaml")["政务热线"]["热线办结数"] == "59"


def test_a_hand_edit_made_meanwhile_is_kept(tmp_path: Path) -> None:
    person = opened(tmp_path, "政务热线:\n  热线派单数: 60\n")
    person.types("政务热线" + ENTER)
    person.picks("政务热线", "热线承接数")
    path = tmp_path / "镇.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  # 手写的一行\n", encoding="utf-8")
    person.answers("58")
    person.sees("已存：58件")
    person.killed()
    assert "# 手写的一行" in path.read_text(encoding="utf-8")
    assert facts_of(path)["政务热线"] == {"热线派单数": "60", "热线承接数": "58"}


def test_ctrl_c_says_where_the_answers_are_and_the_next_start_goes_on_there(tmp_path: Path) -> None:
    person = opened(tmp_path, "", columns=40)
    person.types("政务热线" + ENTER)
    person.picks("政务热线", "逐题填")
    person.sees("】热线派单数")
    person.answers("60")
    person.sees("】热线承接数")
    person.sees(PROMPT)
    person.types("5" + CTRL_C)
    assert "接着填请运行：drafter new 镇.yaml" in person.ends()
    again = Person("new", "镇.yaml", cwd=tmp_path)
    again.sees(HEADER)
    assert again.found(2).strip() == "热线承接数"
    again.killed()


@pytest.mark.parametrize("columns", [40, 80])
def test_a_sentence_is_shown_as_soon_as_it_can_be_written(tmp_path: Path, columns: int) -> None:
    person = opened(tmp_path, "", columns=columns)
    person.types("政务热线" + ENTER)
    person.picks("政务热线", "热线承接数")
    person.sees("将写成：")
    person.answers(WIPE + "1000余")
    person.sees("写成：")
    person.sees("1000余件")
    person.killed()
    report = Workshop().draft(tmp_path / "镇.yaml")
    assert not sentence_from(report.draft, "没有这一句")
