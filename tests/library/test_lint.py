"""What `drafter lint` finds in a section or profile that breaks the library's rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.lint import faults
from drafter.library.lint import ADVICE

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
    assert any("”在这个体例里没有位置" in message for message in found)


def test_faults_name_file_and_line(tmp_path: Path) -> None:
    messages(tmp_path, measure("全年办结60件"))
    (fault, *_) = [fault for fault in faults(tmp_path) if fault.code == "digits"]
    assert (Path(fault.path).name, fault.line) == ("甲.yaml", 5)
