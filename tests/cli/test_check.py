"""`drafter check` as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import EXAMPLES, drafter

WRONG = "热柘镇2023年法治政府建设年度报告\n一、主要举措和成效\n落实重大执法决定法治审核制度。\n"
FINE = "落实重大执法决定法制审核制度。\n"


def _file(folder: Path, text: str, name: str = "报告.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_an_error_finding_makes_it_exit_with_1(tmp_path: Path) -> None:
    result = drafter("check", _file(tmp_path, WRONG))
    assert result.returncode == 1
    assert "【错误】" in result.stdout
    assert "（法治审核）" in result.stdout
    assert "建议：" in result.stdout


def test_without_error_it_exits_with_0(tmp_path: Path) -> None:
    assert drafter("check", _file(tmp_path, FINE)).returncode == 0
    assert drafter("check", EXAMPLES / "最简.yaml").returncode == 0


def test_json_is_one_document_of_findings(tmp_path: Path) -> None:
    result = drafter("check", _file(tmp_path, WRONG), "--json")
    findings = json.loads(result.stdout)["findings"]
    assert {"rule", "severity", "message", "place", "suggestion", "basis"} == set(findings[0])
    assert findings[0]["severity"] == "error"
    assert "第" in findings[0]["place"]


def test_the_year_can_be_overruled(tmp_path: Path) -> None:
    path = _file(tmp_path, "一、主要举措和成效\n2022年度开展普法活动6场。\n")
    rules = [
        [
            one["rule"]
            for one in json.loads(drafter("check", path, "--year", year, "--json").stdout)[
                "findings"
            ]
        ]
        for year in ("2022", "2023")
    ]
    assert "成效写了别的年份" not in rules[0]
    assert "成效写了别的年份" in rules[1]


def test_findings_are_written_as_comments(tmp_path: Path) -> None:
    target = tmp_path / "批注.docx"
    drafter("check", _file(tmp_path, WRONG), "--docx", target)
    assert target.read_bytes().startswith(b"PK")


def test_comments_go_into_a_docx_only_and_never_into_the_report_itself(tmp_path: Path) -> None:
    assert drafter("check", _file(tmp_path, WRONG), "--docx", tmp_path / "批注.txt").returncode == 1
    report = tmp_path / "报告.docx"
    drafter("render", EXAMPLES / "最简.yaml", "-o", report)
    before = report.read_bytes()
    assert drafter("check", report, "--docx", report).returncode == 1
    assert report.read_bytes() == before


def test_last_year_is_compared(tmp_path: Path) -> None:
    text = WRONG + "全年排查矛盾纠纷67起，调解成功67起，涉及土地、婚姻等领域。\n"
    last = _file(tmp_path, text.replace("2023", "2022"), "上年.txt")
    result = drafter("check", _file(tmp_path, text), "--last", last)
    assert "数字与上年全同" in result.stdout


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.docx", _file(tmp_path, "x", "表.xlsx")):
        result = drafter("check", path)
        assert result.returncode == 1
        assert path.name in result.stderr
        assert "Traceback" not in result.stderr
