"""A fault of a fact file is told in the same words by every command, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.cli.parser import Exit
from tests.golden.messages import golden, put

COMMANDS = {
    "render": ["render", "{}", "-o", "报告.docx"],
    "render several": ["render", "{}", "-o", "报告", "--format", "docx,md,txt"],
    "trace": ["trace", "{}"],
    "trace json": ["trace", "{}", "--json"],
    "check": ["check", "{}"],
    "init": ["init", "次年.yaml", "--last", "{}"],
}
BROKEN = [
    "全角冒号",
    "勾选写错一字",
    "总数与各部分之和不合",
    "许多处一起错",
    "错得太多",
    "锚点和引用",
    "有空字符",
    "没有这个文件",
]


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_the_same(
    command: str,
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    path = put(name, tmp_path)
    before = sorted(tmp_path.iterdir())
    code = main([part.format(path.name) for part in COMMANDS[command]])
    said = capsys.readouterr()
    assert code == Exit.FAULTS
    assert said.out == ""
    assert said.err == golden(name).read_text(encoding="utf-8")
    assert sorted(tmp_path.iterdir()) == before


def test_of_several_files_each_has_its_faults_and_the_good_one_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    bad = [put(name, tmp_path).name for name in BROKEN[:2]]
    Path("好.yaml").write_text("年度: 2026\n单位: {名称: 云溪镇}\n", encoding="utf-8")
    assert (
        main(["render", bad[0], "好.yaml", bad[1], "-o", "报告", "--format", "txt"]) == Exit.FAULTS
    )
    said = capsys.readouterr().err
    assert all(golden(name).read_text(encoding="utf-8") in said for name in BROKEN[:2])
    assert Path("报告", "好.txt").exists()
