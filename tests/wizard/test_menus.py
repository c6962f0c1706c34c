"""The menus without a terminal: offices, settings, wordings, the editor, and writing at the end."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from drafter.wizard.bookmark import Bookmark
from drafter.wizard.menus import main_menu
from drafter.wizard.session import Session, ask
from drafter.wizard.wordings import BY_RULE
from tests.wizard.filed import facts_of
from tests.wizard.scripted import Script, desk, script

HOTLINE = "政务热线: {热线承接数: 60, 热线办结数: 58, 举措: [限时办结]}\n"


def visits(folder: Path, body: str, *answers: str | list[str] | None) -> Script:
    """The screen after the main menu has been gone through."""
    made = desk(folder, body, *answers)
    main_menu(Session(made, Bookmark(folder / "镇.yaml")))
    return script(made)


def test_an_office_is_asked_only_for_what_it_must_supply(tmp_path: Path) -> None:
    seen = visits(tmp_path, "", "offices", "司法所", "", "/", None, "leave")
    headings = [text for text in seen.said if text.startswith("【")]
    assert len(headings) == 2
    assert all("司法所" in text for text in seen.said if text.startswith("单位："))


def test_each_profile_is_shown_with_its_outline(tmp_path: Path) -> None:
    seen = visits(tmp_path, "", "settings", "张村式", "2023", "leave")
    notes = {choice.key: choice.note for choice in seen.choices[1]}
    assert "主要工作开展情况\n　加强组织领导" in notes["张村式"]
    places = [notes["通用"].index(topic) for topic in ("学习贯彻", "政务服务", "行政执法", "矛盾纠纷", "队伍建设")]
    assert places == sorted(places)
    facts = facts_of(tmp_path / "镇.yaml")
    assert (facts["体例"], facts["年度"]) == ("张村式", "2023")


def test_another_wording_is_pinned_and_let_go_again(tmp_path: Path) -> None:
    key = "政务热线/举措/限时办结"
    way = ("review", "wordings", key)
    visits(tmp_path, HOTLINE, *way, "设专人承接热线工单，明确", None, "done", "leave")
    assert facts_of(tmp_path / "镇.yaml")["写法"] == {key: "设专人承接热线工单，明确"}
    body = (tmp_path / "镇.yaml").read_text(encoding="utf-8").partition("云山县]}\n")[2]
    folder = tmp_path / "再"
    folder.mkdir()
    visits(folder, body, *way, BY_RULE, None, "done", "leave")
    assert "写法" not in facts_of(folder / "镇.yaml")


def test_the_review_shows_findings_gaps_and_the_whole_text(tmp_path: Path) -> None:
    way = ("review", "findings", None, "gaps", None, "text", "done", "leave")
    seen = visits(tmp_path, HOTLINE, *way)
    assert any("【待补：" in text for text in seen.said)
    assert any("60件" in text and "法治政府建设年度报告" in text for text in seen.said)


def test_the_end_says_where_the_report_is_and_what_it_lacks(tmp_path: Path) -> None:
    seen = visits(tmp_path, HOTLINE, "write", "leave")
    assert seen.said[-1] == f"报告已写出：{tmp_path / '镇.docx'}"
    assert "处待补" in seen.said[-2]
    assert (tmp_path / "镇.docx").read_bytes().startswith(b"PK")


def test_a_report_that_is_open_elsewhere_is_written_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafter.wizard import finish

    def held_open(path: Path, data: bytes) -> None:
        if path.name == "镇.docx":
            raise PermissionError(13, "", str(path))
        path.write_bytes(data)

    monkeypatch.setattr(finish, "write_atomic", held_open)
    seen = visits(tmp_path, HOTLINE, "write", "leave")
    assert "镇.docx写不了，可能正在 Word 或 WPS 里打开。" in seen.warnings
    assert (tmp_path / "镇（新）.docx").exists()


def test_paragraphs_can_be_written_in_the_persons_own_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "编辑.py"
    program.write_text(
        "import sys, pathlib\np = pathlib.Path(sys.argv[1])\n"
        "p.write_text(p.read_text('utf-8') + '第二段。\\n\\n第三段。\\n', 'utf-8')\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {program}")
    made = desk(tmp_path, "特色亮点: {亮点: [第一段。]}\n", "editor", "done")
    question = made.book.questions.get("特色亮点.亮点")
    assert question is not None
    ask(made, question)
    held = facts_of(tmp_path / "镇.yaml")["特色亮点"]["亮点"]
    assert held == ["第一段。", "第二段。", "第三段。"]


def test_a_paragraph_written_again_may_become_several(tmp_path: Path) -> None:
    made = desk(
        tmp_path,
        "特色亮点: {亮点: [一。, 二。, 三。]}\n",
        "1",
        "edit",
        ["二甲。", "二乙。", "二丙。"],
        "done",
    )
    question = made.book.questions.get("特色亮点.亮点")
    assert question is not None
    ask(made, question)
    held = facts_of(tmp_path / "镇.yaml")["特色亮点"]["亮点"]
    assert held == ["一。", "二甲。", "二乙。", "二丙。", "三。"]


def test_a_finding_leads_to_the_question_that_it_is_about(tmp_path: Path) -> None:
    body = "信访工作: {自定义: [{指标: 信访小院, 数值: 3, 单位: 个}]}\n特色亮点:\n  亮点:\n  - 法治审核到位。\n"
    seen = visits(tmp_path, body, "review", "findings", "0", "done", None, "done", "leave")
    listed = next(
        each for each in seen.choices if "检查" not in each[0].label and each[0].key == "0"
    )
    assert any("法治审核" in choice.label for choice in listed)
    assert any(text.startswith("【") for text in seen.said)


def test_a_tick_can_be_put_otherwise_where_it_stands(tmp_path: Path) -> None:
    made = desk(tmp_path, HOTLINE, "0", "edit", "设专人承接热线工单，明确", "done")
    question = made.book.questions.get("政务热线.举措")
    assert question is not None
    ask(made, question)
    key = "政务热线/举措/限时办结"
    assert facts_of(tmp_path / "镇.yaml")["写法"] == {key: "设专人承接热线工单，明确"}


def test_own_words_are_shown_as_the_sentence_that_they_make(tmp_path: Path) -> None:
    made = desk(tmp_path, "", [], "own", "推行“三张清单”", "", "done")
    question = made.book.questions.get("政务热线.举措")
    assert question is not None
    ask(made, question)
    assert "写成：推行“三张清单”。" in script(made).said


def test_gaps_are_filled_one_after_the_other(tmp_path: Path) -> None:
    way = ("gaps", "公文.成文日期", "2027-01-20", "学习贯彻.中心组学法次数", "4", None)
    seen = visits(tmp_path, "", "review", *way, "done", "leave")
    facts = facts_of(tmp_path / "镇.yaml")
    assert facts["公文"] == {"成文日期": "2027-01-20"}
    assert facts["学习贯彻"] == {"中心组学法次数": "4"}
    offered = [{choice.key for choice in each} for each in seen.choices]
    assert "学习贯彻.举措" in offered[2] and "学习贯彻.举措" not in offered[4]
