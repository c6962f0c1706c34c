"""What the commands print, write and return."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import EXAMPLES, drafter

BLANK = "年度: 2023\n单位: {名称: 云溪镇, 上级: [某某省, 某某市, 云山县]}\n"


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "云溪镇.yaml"
    path.write_text(BLANK + "政务热线: {热线承接数: 60, 热线办结数: 58}\n", encoding="utf-8")
    return path


def test_render_writes_a_document_beside_where_it_is_run(facts: Path) -> None:
    done = drafter("render", facts, cwd=facts.parent)
    assert done.returncode == 0, done.stderr
    assert "已写出 云溪镇.docx" in done.stderr
    assert (facts.parent / "云溪镇.docx").read_bytes().startswith(b"PK")


def test_render_writes_the_format_that_the_name_asks_for(facts: Path) -> None:
    target = facts.parent / "报告.txt"
    assert drafter("render", facts, "-o", target).returncode == 0
    assert "60件" in target.read_text(encoding="utf-8")


def test_render_writes_several_formats_from_one_draft(facts: Path) -> None:
    target = facts.parent / "报告.docx"
    assert drafter("render", facts, "-o", target, "--format", "docx,md,txt").returncode == 0
    assert {path.suffix for path in facts.parent.glob("报告.*")} == {".docx", ".md", ".txt"}


def test_render_puts_several_files_into_a_folder_and_goes_on_after_a_bad_one(
    facts: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "坏.yaml"
    bad.write_text(BLANK + "政务热线: {热线承接数: 六十}\n", encoding="utf-8")
    good = tmp_path / "好.yaml"
    good.write_text(BLANK, encoding="utf-8")
    done = drafter("render", bad, facts, good, "-o", tmp_path / "报告", "--format", "txt")
    assert done.returncode == 1
    assert "“六十”不是能读懂的数" in done.stderr
    made = [path.name for path in (tmp_path / "报告").iterdir() if not path.name.startswith(".")]
    assert sorted(made) == ["云溪镇.txt", "好.txt"]


def test_render_refuses_to_write_two_reports_to_one_place(facts: Path, tmp_path: Path) -> None:
    twin = tmp_path / "另" / facts.name
    twin.parent.mkdir()
    twin.write_bytes(facts.read_bytes())
    done = drafter("render", facts, twin, "-o", tmp_path / "报告", "--format", "txt")
    assert done.returncode == 1
    assert "都要写到" in done.stderr


def test_strict_writes_nothing_while_gaps_remain_and_lists_them(facts: Path) -> None:
    target = facts.parent / "报告.docx"
    done = drafter("render", facts, "-o", target, "--strict")
    assert done.returncode == 1
    assert not target.exists()
    assert "成文日期：【待补：成文日期】" in done.stderr
    assert "主要安排：【待补：本节内容】" in done.stderr


def test_trace_reads_from_sentence_to_fact_and_back(facts: Path) -> None:
    data = json.loads(drafter("trace", facts, "--json").stdout)
    places = data["facts"]["政务热线.热线承接数"]["sentences"]
    assert ["60件" in data["sentences"][place]["text"] for place in places] == [True]
    one = drafter("trace", facts, "--fact", "热线承接数").stdout
    assert "60件" in one
    assert "← 政务热线.热线承接数" in one


def test_trace_says_when_no_sentence_uses_a_fact(facts: Path) -> None:
    done = drafter("trace", facts, "--fact", "信访总数")
    assert done.returncode == 1
    assert "没有哪句话用到“信访总数”" in done.stderr


def test_init_writes_a_file_that_renders_once_the_name_is_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "新.yaml"
    assert drafter("init", path, "--year", "2023").returncode == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert (tmp_path / "事实文件.schema.json").exists()
    path.write_text(text.replace("  名称:", "  名称: 云溪镇"), encoding="utf-8")
    assert drafter("render", path, "-o", tmp_path / "报告.txt").returncode == 0


def test_init_leaves_an_existing_file_alone(facts: Path) -> None:
    before = facts.read_bytes()
    done = drafter("init", facts)
    assert done.returncode == 1
    assert "已经存在" in done.stderr
    assert facts.read_bytes() == before


def test_init_carries_over_what_does_not_change_with_the_year(tmp_path: Path) -> None:
    path = tmp_path / "次年.yaml"
    assert drafter("init", path, "--last", EXAMPLES / "热柘镇2023.yaml").returncode == 0
    text = path.read_text(encoding="utf-8")
    assert "年度: 2024" in text
    assert "名称: 热柘镇" in text
    assert "\n#   热线承接数:" in text


@pytest.mark.parametrize("command", ["profiles", "sections", "facts"])
def test_listings_are_one_json_document_and_nothing_else(command: str) -> None:
    done = drafter(command, "--json")
    assert done.returncode == 0
    assert done.stderr == ""
    assert json.loads(done.stdout)[command]


def test_the_sections_say_which_measures_are_not_for_all() -> None:
    listed = json.loads(drafter("sections", "组织领导", "--json").stdout)["sections"][0]
    limits = {name: kinds for part in listed["parts"] for name, kinds in part["limits"].items()}
    assert limits == {"写入政府工作报告": ["镇", "乡", "民族乡", "苏木"]}
    assert "写入政府工作报告（限镇、乡、民族乡、苏木）" in drafter("sections", "组织领导").stdout


def test_the_listings_are_readable_too() -> None:
    assert "通用" in drafter("profiles").stdout
    assert "举措" in drafter("sections", "行政执法").stdout
    assert "政务热线.热线承接数（件）" in drafter("facts", "政务热线").stdout


def test_an_unknown_topic_is_answered_with_the_nearest() -> None:
    done = drafter("sections", "行政执发")
    assert done.returncode == 1
    assert "是不是想写“行政执法”" in done.stderr


def test_schema_is_json() -> None:
    assert json.loads(drafter("schema").stdout)["title"] == "法治政府建设年度报告事实文件"


def test_the_shipped_library_has_no_fault() -> None:
    done = drafter("lint")
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there a program has a console or none")
@pytest.mark.parametrize("closed", ["2>&-", ">&-", ">&- 2>&-"])
def test_a_closed_output_does_not_keep_a_report_from_being_written(
    closed: str, facts: Path
) -> None:
    command = f'exec "$0" -m drafter render "$1" {closed}'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, facts.name], cwd=facts.parent, check=False
    )
    assert done.returncode == 0
    assert (facts.parent / "云溪镇.docx").exists()


def test_wrong_usage_is_explained_in_chinese() -> None:
    done = drafter("render")
    assert done.returncode == 2
    assert "缺少参数：事实文件" in done.stderr
    assert drafter("写").returncode == 2
    assert drafter().returncode == 2


def test_help_is_in_chinese() -> None:
    text = drafter("--help").stdout
    assert text.startswith("用法：drafter")
    assert "由事实文件写出报告" in text


def test_a_missing_file_is_named() -> None:
    done = drafter("render", "没有.yaml")
    assert done.returncode == 1
    assert "没有.yaml：找不到这个文件" in done.stderr


def test_a_place_that_cannot_be_written_is_named(facts: Path) -> None:
    done = drafter("render", facts, "-o", "/proc/报告.docx")
    assert done.returncode == 3
    assert "报告.docx" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_tick_that_the_library_does_not_know_is_placed_and_answered(facts: Path) -> None:
    facts.write_text(BLANK + "政务服务:\n  举措: [一窗受里]\n", encoding="utf-8")
    done = drafter("render", facts)
    assert done.returncode == 1
    assert f"{facts}:4:8：“政务服务”没有名为“一窗受里”的举措" in done.stderr


def test_lint_reads_the_templates_of_a_folder_too(tmp_path: Path) -> None:
    documents = tmp_path / "本县" / "documents"
    documents.mkdir(parents=True)
    shutil.copy(EXAMPLES.parent / "templates" / "documents" / "网页稿.docx", documents)
    (documents / "~$网页稿.docx").write_bytes(b"")
    assert drafter("lint", "本县", cwd=tmp_path).returncode == 0
    (documents / "网页稿.docx").write_bytes(b"PK")
    (documents / "上行.docx").write_bytes(b"PK")
    done = drafter("lint", "本县", cwd=tmp_path)
    assert done.returncode == 1
    folder = Path("本县", "documents")
    assert f"{folder / '网页稿.docx'}：模板“网页稿.docx”不能使用：这不是完好的" in done.stderr
    assert f"{folder / '上行.docx'}：没有“上行”这种文件形式" in done.stderr
    assert "是不是想写“上行文”？" in done.stderr
    assert "2处问题" in done.stderr
