"""What `drafter lint` finds in a section or profile that breaks the library's rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.library.lint import ADVICE
from drafter.library.linting import faults

HEAD = "主题: 政务热线\n小节:\n  - 名称: 热线办理\n"


def messages(tmp_path: Path, section: str = "", profile: str = "") -> list[str]:
    for folder, text in (("sections", section), ("profiles", profile)):
        (tmp_path / folder).mkdir()
        if text:
            (tmp_path / folder / "甲.yaml").write_text(text, encoding="utf-8")
    return [fault.message for fault in faults(tmp_path) if fault.code != ADVICE]


def measure(sentence: str) -> str:
    return f'{HEAD}    举措:\n      - {{名称: 甲, 句子: ["{sentence}", "{sentence}"]}}\n'


def statement(sentence: str, more: str = "") -> str:
    return f'{HEAD}    陈述:\n      - 句子: ["{sentence}", "{sentence}"]\n{more}'


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("全年办结60件", "里写了数字"),
        ("规范工单办理,逐件回访", "半角标点"),
        ("开展法治审核", "不能写“法治审核”"),
        ("我镇规范工单办理", "不能写“我镇”"),
        ("报县委研究", "不能写“县委”"),
        ("规范{{ 热线乘接数 }}", "没有名为“热线乘接数”的事实"),
        ("学习{{ 提法.全会精神 }}", "没有名为“提法.全会精神”的提法"),
        ("规范工单办理。", "句末标点不对"),
    ],
)
def test_a_measure_holds_no_forbidden_words(tmp_path: Path, sentence: str, message: str) -> None:
    assert any(message in found for found in messages(tmp_path, measure(sentence)))


def test_a_registered_number_is_allowed(tmp_path: Path) -> None:
    assert messages(tmp_path, measure("规范12345热线工单办理")) == []


def test_a_statement_needs_a_fact(tmp_path: Path) -> None:
    found = messages(tmp_path, statement("群众满意。"))
    assert any("不用任何事实" in message for message in found)


def test_a_statement_stands_beside_measures_of_its_own_part(tmp_path: Path) -> None:
    beside = "        随: [办结回访, 办结回仿, 分析研判]\n"
    found = messages(tmp_path, statement("办结{{ 热线办结数 }}。", beside))
    assert found == [f"“随”写的举措“{name}”不在小节“热线办理”里" for name in ("办结回仿", "分析研判")]


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("不足:\n  - {名称: 全镇推进慢, 句子: [乙, 丙], 原因: [丁], 对策: [会商定责]}\n", "不能写“全镇”"),
        ("安排:\n  - {名称: 做好法治审核, 句子: [乙, 丙]}\n", "不能写“法治审核”"),
        ("安排:\n  - {名称: 甲, 标题: [办好60件事], 句子: [乙, 丙]}\n", "里写了数字"),
    ],
)
def test_what_is_printed_as_a_heading_holds_no_forbidden_words(
    tmp_path: Path, section: str, message: str
) -> None:
    (found,) = messages(tmp_path, "主题: 政务热线\n" + section)
    assert message in found


def test_wordings_of_one_sentence_use_the_same_facts(tmp_path: Path) -> None:
    text = f'{HEAD}    陈述:\n      - 句子: ["承接{{{{ 热线承接数 }}}}。", "办结{{{{ 热线办结数 }}}}。"]\n'
    assert any("用的事实不同" in message for message in messages(tmp_path, text))


def test_every_shortcoming_is_answered(tmp_path: Path) -> None:
    text = "主题: 政务热线\n不足:\n  - {名称: 甲, 句子: [乙, 丙], 原因: [丁], 对策: [戊]}\n"
    assert any("对策“戊”没有对应的安排" in message for message in messages(tmp_path, text))


def test_an_arrangement_is_not_in_the_past(tmp_path: Path) -> None:
    text = "主题: 政务热线\n安排:\n  - {名称: 甲, 句子: [完善了回访制度, 健全了回访制度]}\n"
    assert any("不能写“了”" in message for message in messages(tmp_path, text))


def test_a_profile_draws_on_what_there_is_and_leaves_nothing_out(tmp_path: Path) -> None:
    profile = '体例: 甲\n说明: 乙\n标题: ["{{ 年度 }}年报告"]\n开头: []\n章节:\n  - {标题: [丙], 内容: [政务热线/热线办里]}\n'
    found = messages(tmp_path, profile=profile)
    assert any("没有小节“热线办里”" in message for message in found)
    left_out = [message for message in found if "没有去处" in message]
    assert left_out == [
        "成效没有去处：基本情况、学习贯彻、组织领导等26个主题",
        "不足没有去处：学习贯彻、组织领导、第一责任人等25个主题",
        "安排没有去处：学习贯彻、组织领导、第一责任人等25个主题",
    ]


@pytest.mark.parametrize(
    ("need", "hint"),
    [
        ("热线承接数", "写成“政务热线.热线承接数”"),
        ("政务热线.热线乘接数", "是不是想写“热线承接数”"),
        ("政务公开.热线承接数", "写成“政务热线.热线承接数”"),
    ],
)
def test_a_need_that_is_no_fact_is_told_how_to_write_it(tmp_path: Path, need: str, hint: str) -> None:
    head = '体例: 甲\n说明: 乙\n标题: ["{{ 年度 }}年报告"]\n开头: []\n章节:\n'
    draws = '内容: [其余, "其余：不足", "其余：安排"]'
    profile = f"{head}  - {{标题: [丙], {draws}, 必需: [{need}]}}\n"
    messages(tmp_path, profile=profile)
    (fault,) = faults(tmp_path)
    assert fault.message == f"没有名为“{need}”的事实"
    assert hint in fault.hint


def test_headings_of_a_part_that_is_added_to_are_those_of_the_whole(tmp_path: Path) -> None:
    messages(tmp_path, measure("规范工单办理"))
    assert faults(tmp_path) == []


def test_a_new_part_without_headings_is_advised_once(tmp_path: Path) -> None:
    messages(tmp_path, measure("规范工单办理").replace("热线办理", "热线进村"))
    (advice,) = faults(tmp_path)
    assert (advice.code, advice.message, advice.line) == (ADVICE, "小节“热线进村”的标题没有写", 3)


def test_a_measure_of_another_part_may_not_have_the_same_name(tmp_path: Path) -> None:
    found = messages(tmp_path, measure("规范工单办理").replace("甲", "限时办结").replace("热线办理", "热线进村"))
    assert found == ["举措“限时办结”出现两次"]


def test_faults_name_file_and_line(tmp_path: Path) -> None:
    messages(tmp_path, measure("全年办结60件"))
    (fault, *_) = [fault for fault in faults(tmp_path) if fault.code == "digits"]
    assert (Path(fault.path).name, fault.line) == ("甲.yaml", 5)


@pytest.mark.parametrize(
    ("code", "sentence", "pointed"),
    [
        ("digits", "全年办结60件", "60件"),
        ("word", "由我镇规范工单办理", "我镇"),
        ("name", "规范{{ 热线乘接数 }}", "热线乘接数"),
        ("end", "规范工单办理。", '"规范工单办理。"'),
    ],
)
def test_the_caret_stands_under_what_is_wrong(
    tmp_path: Path, code: str, sentence: str, pointed: str
) -> None:
    messages(tmp_path, measure(sentence))
    (fault, *_) = [fault for fault in faults(tmp_path) if fault.code == code]
    assert fault.excerpt.startswith("      - {名称: 甲")
    assert fault.excerpt[fault.column - 1 :].startswith(pointed)
