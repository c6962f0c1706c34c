"""`drafter new` and `drafter` alone, where there is no terminal and with plain prompts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.cli.running import drafter
from tests.wizard.filed import facts_of


def plain(folder: Path, *arguments: str, typed: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "drafter", "new", "--plain", *arguments],
        cwd=folder,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_without_a_terminal_the_scripted_way_is_named(tmp_path: Path) -> None:
    for arguments in ((), ("new",), ("new", "镇.yaml")):
        done = drafter(*arguments, cwd=tmp_path)
        assert done.returncode == 2
        assert "drafter init" in done.stderr and "--plain" in done.stderr
        assert list(tmp_path.iterdir()) == []


def test_plain_prompts_lead_to_a_report(tmp_path: Path) -> None:
    typed = [
        "云溪镇",
        "",
        "某某省、某某市、云山县",
        "",
        "政务热线",
        "热线承接数",
        "６０",
        "<",
        "写出报告",
        "退出",
    ]
    done = plain(tmp_path, typed="\n".join(typed) + "\n")
    assert done.returncode == 0, done.stderr
    assert "写成：" in done.stdout and "60件" in done.stdout
    assert "\x1b" not in done.stdout
    assert facts_of(tmp_path / "云溪镇2026.yaml")["政务热线"] == {"热线承接数": "60"}
    assert (tmp_path / "云溪镇2026.docx").read_bytes().startswith(b"PK")
    assert "待补" in done.stdout


def test_another_year_gives_the_file_another_name(tmp_path: Path) -> None:
    done = plain(tmp_path, typed="云溪街道\n2025年\n")
    assert done.returncode == 0, done.stderr
    assert facts_of(tmp_path / "云溪街道2025.yaml")["年度"] == "2025"
    assert not (tmp_path / "云溪街道2026.yaml").exists()


def test_a_name_that_is_no_township_is_refused_with_what_would_be_right(tmp_path: Path) -> None:
    done = plain(tmp_path, typed="云溪镇人民政府\n云溪镇\n")
    assert "名称写到“镇”“乡”“街道”“苏木”为止" in done.stdout
    assert (tmp_path / "云溪镇2026.yaml").exists()


def test_a_place_whose_name_does_not_show_its_kind_is_asked_for_it(tmp_path: Path) -> None:
    plain(tmp_path, "区.yaml", typed="云溪开发区\n街道\n")
    assert facts_of(tmp_path / "区.yaml")["单位"] == {"名称": "云溪开发区", "类别": "街道"}


def test_a_name_cut_short_is_offered_whole(tmp_path: Path) -> None:
    plain(tmp_path, typed="云溪\n云溪镇\n")
    assert facts_of(tmp_path / "云溪镇2026.yaml")["单位"] == {"名称": "云溪镇"}


def test_plain_lists_are_read_out_with_what_each_line_would_write(tmp_path: Path) -> None:
    done = plain(tmp_path, typed="云溪镇\n\n云山县\n?\n\n")
    assert "张村式：" in done.stdout and "热柘式：" in done.stdout


def test_the_first_questions_are_asked_again_after_an_early_end(tmp_path: Path) -> None:
    plain(tmp_path, "镇.yaml", typed="云溪镇\n\n")
    done = plain(tmp_path, "镇.yaml", typed="云山县\n张村式\n")
    assert "上级各是什么" in done.stdout
    facts = facts_of(tmp_path / "镇.yaml")
    assert (facts["单位"]["上级"], facts["体例"]) == (["云山县"], "张村式")


def test_a_file_with_faults_is_shown_with_its_faults_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "镇.yaml"
    path.write_text(
        "年度: 2026\n单位: {名称: 云溪镇}\n政务热线: {热线承接数: 六十}\n", encoding="utf-8"
    )
    done = plain(tmp_path, "镇.yaml", typed="\n")
    assert done.returncode == 1
    assert "镇.yaml:3:15" in done.stderr and "“六十”不是" in done.stderr


def test_last_years_file_must_exist_and_be_readable(tmp_path: Path) -> None:
    done = plain(tmp_path, "--last", "没有.yaml", typed="")
    assert done.returncode == 1
    assert "找不到这个文件" in done.stderr


def test_starting_the_command_loads_no_prompt_library() -> None:
    heavy = {"prompt_toolkit", "questionary", "pydantic", "yaml"}
    code = f"""
import sys, drafter.cli.main, drafter.cli.new, drafter.cli.menu
print([name for name in sys.modules if name.split(".")[0] in {heavy}])"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_township_that_has_a_file_goes_on_with_it(tmp_path: Path) -> None:
    path = tmp_path / "云溪镇2026.yaml"
    path.write_text("年度: 2026  # 手写\n单位: {名称: 云溪镇}\n", encoding="utf-8")
    done = plain(tmp_path, typed="云溪镇\n政务热线\n热线承接数\n60\n")
    assert "已答2/" in done.stdout or "已答1/" in done.stdout
    assert "# 手写" in path.read_text(encoding="utf-8")
    assert facts_of(path)["政务热线"] == {"热线承接数": "60"}


def test_an_end_before_the_year_is_chosen_loses_only_the_year(tmp_path: Path) -> None:
    plain(tmp_path, typed="云溪镇\n")
    done = plain(tmp_path, typed="云溪镇\n云山县\n")
    assert "上级各是什么" in done.stdout
    assert facts_of(tmp_path / "云溪镇2026.yaml")["单位"] == {"名称": "云溪镇", "上级": ["云山县"]}


def test_no_note_stays_behind_under_the_old_name(tmp_path: Path) -> None:
    plain(tmp_path, typed="云溪镇\n2025年\n")
    assert not [path for path in tmp_path.iterdir() if "2026" in path.name]
