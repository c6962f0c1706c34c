"""What is wrong with the user's own folder as a whole, and with files that cannot be read as YAML."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.files.faults import FaultError
from drafter.library.lint import ADVICE
from drafter.library.linting import faults
from drafter.report import Workshop

FAULTY = """\
主题: 政务热线
小节:
  - 名称: 热线办理
    举措:
      - {名称: 甲, 句子: [办结60件, 办理60件]}
"""


def put(folder: Path, text: str, name: str = "sections/甲.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("written", [".", "./", "本县", "本县/", "../{}/本县"])
def test_the_folder_may_be_written_in_any_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    put(tmp_path / "本县", FAULTY)
    monkeypatch.chdir(tmp_path / "本县" if written.startswith("./") or written == "." else tmp_path)
    found = faults(Path(written.format(tmp_path.name)))
    assert [fault.code for fault in found] == ["digits", "digits"]
    assert main(["lint", written.format(tmp_path.name)]) == 1


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path / "本县")
    assert fault.message == "没有这个文件夹"
    with pytest.raises(FaultError, match="没有这个文件夹"):
        Workshop(tmp_path / "本县")


def test_a_folder_that_holds_nothing_we_read_is_told_what_belongs_there(tmp_path: Path) -> None:
    put(tmp_path, FAULTY, "政务热线.yml")
    (fault,) = faults(tmp_path)
    assert "没有 sections/、profiles/、policy/" in fault.message
    assert fault.hint.startswith("政务热线.yml 放在这里不起作用")
    assert "sections/ 放章节" in fault.hint
    with pytest.raises(FaultError, match="sections/ 放章节"):
        Workshop(tmp_path)


def test_whoever_names_the_folder_below_is_sent_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, FAULTY)
    monkeypatch.chdir(tmp_path / "sections")
    for name in (tmp_path / "sections", Path()):
        (fault,) = faults(name)
        assert fault.hint.startswith("请写它的上一级文件夹")


def test_a_library_file_beside_the_folders_is_pointed_out_and_a_fact_file_is_not(
    tmp_path: Path,
) -> None:
    put(tmp_path, FAULTY.replace("60", ""))
    put(tmp_path, FAULTY, "乙.yaml")
    put(tmp_path, "年度: 2026\n单位: {名称: 云溪镇}\n", "云溪镇.yaml")
    put(tmp_path, "原因: [原因是]\n自定义: [此外，]\n待补: 【待补：{{ 内容 }}】\n", "phrases.yaml")
    found = [(fault.code, Path(fault.path).name) for fault in faults(tmp_path)]
    assert found == [(ADVICE, "乙.yaml")]
    assert Workshop(tmp_path).library


def test_a_file_with_the_wrong_ending_is_a_fault(tmp_path: Path) -> None:
    path = put(tmp_path, FAULTY, "sections/甲.yml")
    (fault,) = faults(tmp_path)
    assert (fault.message, fault.path) == ("只读取以 .yaml 结尾的文件", str(path))


@pytest.mark.parametrize("text", ["", "# 还没有写\n", "---\n"])
@pytest.mark.parametrize("name", ["sections/甲.yaml", "profiles/甲.yaml", "policy/会议.yaml"])
def test_an_empty_file_is_one_fault(tmp_path: Path, name: str, text: str) -> None:
    path = put(tmp_path, text, name)
    (fault,) = faults(tmp_path)
    assert (fault.message, fault.path) == ("这个文件是空的", str(path))


def test_an_unknown_topic_is_a_fault_wherever_it_is_read(tmp_path: Path) -> None:
    put(tmp_path, FAULTY.replace("政务热线", "政务热钱"))
    (fault,) = faults(tmp_path)
    assert (fault.line, fault.column) == (1, 5)
    assert "“政务热线”" in fault.hint
    assert "主题由程序定，不能新加；drafter facts 列出全部" in fault.hint
    with pytest.raises(FaultError, match="没有名为“政务热钱”的主题"):
        _ = Workshop(tmp_path).library


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("不足", "{名称: 甲, 句子: [乙, 丙], 原因: [丁], 对策: [疑难工单会商]}"),
        ("安排", "{名称: 甲, 句子: [乙, 丙]}"),
        ("小节", "{名称: 甲, 标题: [乙, 丙]}"),
    ],
)
def test_two_entries_of_one_name_are_a_fault(tmp_path: Path, kind: str, entry: str) -> None:
    put(tmp_path, f"主题: 政务热线\n{kind}:\n  - {entry}\n  - {entry}\n")
    (fault,) = [fault for fault in faults(tmp_path) if fault.code == "twice"]
    assert (fault.message, fault.line, fault.column) == (f"{kind}“甲”写了两次", 4, 10)


@pytest.mark.parametrize(
    ("sentences", "column"),
    [
        ("\n          - {{ 我镇 }}规范工单办理", 13),
        ("\n          - {{ 我镇 }}", 13),
        ("\n          - [，班子成员包办{{ 领导包办件数 }}]。", 13),
        (" [{{ 我镇 }}规范工单办理, 乙]", 13),
        (" [规范{{ 村 }}工单办理, 乙]", 13),
    ],
)
def test_a_pattern_without_quotation_marks_is_told_to_take_them(
    tmp_path: Path, sentences: str, column: int
) -> None:
    put(tmp_path, FAULTY.partition("      -")[0] + f"      - 名称: 甲\n        句子:{sentences}\n")
    (fault,) = faults(tmp_path)
    assert (fault.message, fault.column) == ("句子没有加引号", column)
    assert fault.hint.startswith("以 {{ 或 [ 开头的句子，整句加引号")


@pytest.mark.parametrize("kind", ["举措", "陈述"])
@pytest.mark.parametrize(
    ("written", "message"),
    [("", "“句子”还没有写"), (" []", "“句子”还没有写"), ("\n          -", "这里还没有写")],
)
def test_an_entry_without_a_sentence_is_a_fault(
    tmp_path: Path, kind: str, written: str, message: str
) -> None:
    head = FAULTY.partition("    举措")[0]
    put(tmp_path, f"{head}    {kind}:\n      - 名称: 甲\n        句子:{written}\n")
    assert message in [fault.message for fault in faults(tmp_path)]
    with pytest.raises(FaultError, match=message):
        _ = Workshop(tmp_path).library
