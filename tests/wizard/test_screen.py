"""What stands on a real terminal's screen, whatever the person and the window do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.wizard.filed import facts_of

terminal = pytest.importorskip("tools.terminal", reason="looking at a terminal needs pexpect, pyte")
ENTER, DOWN, ESCAPE = terminal.ENTER, terminal.DOWN, "\x1b"
HEAD = "年度: 2026\n体例: 通用\n单位: {名称: 云溪镇, 上级: [某某省, 某某市, 云山县]}\n"


def opened(folder: Path, body: str = "", columns: int = 80) -> Any:  # noqa: ANN401
    (folder / "镇.yaml").write_text(HEAD + body, encoding="utf-8")
    return again(folder, columns)


def again(folder: Path, columns: int = 80) -> Any:  # noqa: ANN401
    made = terminal.Terminal("new", "镇.yaml", cwd=folder, columns=columns)
    made.sees("已答|】")
    return made


def topic(folder: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = facts_of(folder / "镇.yaml").get(name, {})
    return found


def test_a_question_is_found_from_the_menu_by_its_name(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("越级访批次")
    assert "› 信访工作　越级访批次" in window.lines
    window.types(ENTER)
    window.sees("越级访批次（批次） ＞")
    window.types("无", ENTER)
    window.sees("写成：")
    assert topic(tmp_path, "信访工作") == {"越级访批次": "无"}


def test_a_search_that_finds_nothing_is_given_up_with_the_back_mark(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("没有这一题啊")
    window.sees("没有找到“没有这一题啊”")
    window.types("《")
    assert any("基本情况" in line for line in window.lines)
    window.types(ESCAPE)
    window.sees("答案都已保存")


def test_a_word_of_the_question_finds_it_too(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("夜间巡查")
    assert "› 行政执法　错时执法次数" in window.lines
    window.types("《", "持证率")
    assert "› 行政执法　执法人员持证率" in window.lines


def test_only_what_the_report_lacks_is_asked_thing_by_thing(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("只填", ENTER)
    window.sees("第1组，共9组：学习贯彻")
    assert any("【学习贯彻 1/9】举措" in line for line in window.lines)
    window.types("从章节库", ENTER, " ", ENTER)
    window.sees("继续（1项")
    window.types("》")
    window.sees("第2组，共9组：组织领导")
    window.types(ENTER, "》", ENTER)
    window.sees("第3组，共9组：行政执法")
    assert len(topic(tmp_path, "学习贯彻")["举措"]) == 1


def test_the_shortcomings_asked_for_are_those_of_topics_that_something_was_said_of(
    tmp_path: Path,
) -> None:
    window = opened(tmp_path, "政务热线: {热线承接数: 60}\n")
    window.types("只填", ENTER)
    for number in range(1, 6):
        window.sees(f"第{number}组，")
        window.types(">")
    window.sees("第6组，共9组：不足：推进法治政府建设存在的不足和原因")
    assert any("【政务热线 1/1】不足" in line for line in window.lines)


def test_skipping_the_last_group_ends_the_round(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("营商环境", ENTER, "逐题", ENTER, ">", ENTER)
    window.sees("这一轮问完了。")
    window.sees("› 营商环境")


def test_parts_of_nothing_are_passed_over(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("复议应诉", ENTER, "逐题", ENTER)
    window.sees("行政复议案件数（件） ＞")
    window.types("无", ENTER)
    window.sees("已存：无")
    window.sees("行政诉讼案件数（件） ＞")
    window.types("/", ENTER, "复议应诉", ENTER, "复议纠错")
    window.sees("复议纠错数：不必填")


def test_pasted_lines_become_names_side_by_side(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("所学法律", ENTER)
    window.sees("所学法律 ＞")
    window.pastes("行政处罚法\n民法典\n\n宪法\n")
    window.types(ENTER)
    window.sees("已存：《行政处罚法》《民法典》《宪法》")
    assert topic(tmp_path, "队伍建设")["所学法律"] == ["行政处罚法", "民法典", "宪法"]


def test_pasted_lines_are_no_number(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("热线承接数", ENTER)
    window.pastes("60\n58\n")
    window.types(ENTER)
    window.sees("粘贴进来2行")
    window.types("６０件", ENTER)
    window.sees("已存：60件")


def test_a_list_typed_as_in_a_file_loses_its_brackets(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("单位　上级", ENTER)
    window.sees("现填：某某省、某某市、云山县")
    window.types("【广东省，梅州市，平远县】", ENTER)
    window.sees("已存：广东省、梅州市、平远县")
    assert facts_of(tmp_path / "镇.yaml")["单位"]["上级"] == ["广东省", "梅州市", "平远县"]


def test_a_number_where_words_are_wanted_must_be_confirmed(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("组长职务", ENTER, "4", ENTER)
    window.sees("“组长职务”要写文字，你填的是一个数。")
    window.types(terminal.WIPE, "党委书记", ENTER)
    window.sees("已存：党委书记")


def test_the_window_may_change_its_size_while_a_list_or_a_prompt_is_open(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("热线")
    window.resizes(40, 20)
    window.types(DOWN)
    assert all(len(line) <= 40 for line in window.lines)
    pointed = [line for line in window.lines if line.startswith("›")]
    assert pointed and "热线" in pointed[0]
    window.types(ENTER)
    window.sees("＞")
    window.resizes(60, 24)
    window.types("3", ENTER)
    window.sees("已存：3")
    window.types("退出", ENTER)
    window.sees("答案都已保存")


def test_a_closed_window_costs_the_line_being_typed_and_no_more(tmp_path: Path) -> None:
    window = opened(tmp_path)
    window.types("政务热线", ENTER, "逐题", ENTER, "60", ENTER)
    window.sees("热线承接数（件） ＞")
    window.types("5")
    window.closes()
    assert topic(tmp_path, "政务热线") == {"热线派单数": "60"}
    window = again(tmp_path)
    window.sees("【政务热线 2/28】热线承接数")
    assert window.lines[-1].endswith("＞")


@pytest.mark.parametrize("where", ["list", "prompt", "ticks"])
def test_ctrl_d_leaves_from_everywhere(tmp_path: Path, where: str) -> None:
    window = opened(tmp_path)
    window.types(
        *{"list": (), "prompt": ("承接数", ENTER), "ticks": ("热线", ENTER, "举措", ENTER)}[where]
    )
    window.types("\x04")
    window.sees("答案都已保存在 镇.yaml。接着填请运行：drafter new 镇.yaml")
    assert window.ended


def test_a_question_mark_helps_in_a_list_too(tmp_path: Path) -> None:
    window = opened(tmp_path, columns=40)
    window.types("？")
    window.sees("退格删去一个字")
    window.types("?", "热线", ENTER, "逐题", ENTER, "/举措", ENTER)
    window.sees("【政务热线 24/28】举措")
    window.types("？")
    window.sees("做过才勾")


def test_no_color_means_no_colour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "_UNSET", ("VISUAL", "EDITOR"))
    monkeypatch.setenv("NO_COLOR", "1")
    window = opened(tmp_path)
    window.types("热线承接数", ENTER, "很多", ENTER)
    window.sees("不是能读懂的数")
    colours = {cell.fg for row in window.cells for cell in row}
    assert colours == {"default"}
