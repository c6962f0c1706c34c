"""Places in the fact file, ignoring with a reason, own rules, comments, speed."""

from __future__ import annotations

import io
import re
import time
import zipfile
from pathlib import Path

import docx
import pytest

from drafter.check.checking import Checker
from drafter.check.comments import with_comments
from drafter.check.engine import all_rules
from drafter.check.finding import Finding
from drafter.check.ignoring import UNMATCHED
from drafter.check.patterns import KEYS
from drafter.files.faults import FaultError
from tests.check.trying import EXAMPLES, ROOT, catalogue, found_in, workshop

FACTS = """年度: 2023
单位:
  名称: 热柘镇
普法宣传:
  亮点:
    - 全年开展法制宣传6场。
政务热线:
  热线回访数: 130件
  热线满意率: 97.56%
"""


def _check(text: str) -> list[Finding]:
    report = workshop().compose(workshop().parse(text))
    return Checker(catalogue()).facts(report.facts, report.draft).findings


def _by_rule(findings: list[Finding]) -> dict[str, Finding]:
    return {finding.rule: finding for finding in findings}


def test_findings_on_a_fact_file_point_to_its_lines() -> None:
    found = _by_rule(_check(FACTS))
    assert found["事实·比率与底数不合"].place == "第9行"
    assert "法制宣传" in found["法制宣传等旧词"].place


def test_a_finding_on_printed_words_points_to_the_fact() -> None:
    text = FACTS + "队伍建设:\n  所学法律: [全面推进依法行政实施纲要]\n"
    assert _by_rule(_check(text))["旧依法行政文件"].place.startswith("第11行")


def test_a_finding_is_ignored_with_a_reason() -> None:
    text = FACTS + "忽略:\n  - {规则: 法制宣传等旧词, 位置: 法制宣传, 原因: 活动原名如此}\n"
    found = _by_rule(_check(text))
    assert "法制宣传等旧词" not in found
    assert UNMATCHED not in found


@pytest.mark.parametrize(
    "entry",
    ["{规则: 法治审核, 原因: 另有规定}", "{规则: 法制宣传等旧词, 位置: 别处, 原因: 另有规定}"],
)
def test_an_ignore_that_matches_nothing_is_reported(entry: str) -> None:
    found = _by_rule(_check(FACTS + f"忽略:\n  - {entry}\n"))
    assert UNMATCHED in found
    assert "法制宣传等旧词" in found


def test_an_ignore_without_a_reason_is_a_fault() -> None:
    with pytest.raises(FaultError, match="原因"):
        workshop().parse(FACTS + "忽略:\n  - {规则: 法治审核}\n")


OWN = """类别: 本县要求
规则:
  - 编号: 法治茶馆
    级别: 警告
    式: 法治茶馆
    说明: 本县统一称法治茶座
    建议: 法治茶座
    命中: [设立法治茶馆2个。, 法治茶馆活动]
    不命中: [设立法治茶座2个。, 茶馆经营]
"""


def test_a_bureau_adds_its_own_rules(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "本县.yaml").write_text(OWN, encoding="utf-8")
    rules = all_rules(tmp_path)
    assert "法治茶馆" in {
        one.rule for one in found_in("设立法治茶馆2个，全年开展活动6场。", *rules)
    }


def test_the_page_on_rules_says_how_to_write_one(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "检查规则.md").read_text(encoding="utf-8")
    ignored, own = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "本县.yaml").write_text(own, encoding="utf-8")
    found = found_in("设立法治茶馆2个，全年开展活动6场。", *all_rules(tmp_path))
    assert "改为：法治茶座" in {one.suggestion for one in found}
    assert workshop().parse(FACTS + ignored).year.ignored[0].rule == "法制宣传等旧词"
    assert all(key in page for key in KEYS)


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("级别: 警告", "级别: 严重", "级别"),
        ("式: 法治茶馆", "式: '(法治'", "正则"),
        ("不命中: [设立法治茶座2个。, 茶馆经营]", "不命中: [茶座]", "不命中"),
    ],
)
def test_faults_in_own_rules_are_placed(old: str, new: str, word: str, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "本县.yaml").write_text(OWN.replace(old, new), encoding="utf-8")
    with pytest.raises(FaultError, match=word):
        all_rules(tmp_path)


def test_findings_become_comments_at_their_words(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(workshop().compose(workshop().parse(FACTS)).docx())
    checked = Checker(catalogue()).finished(path)
    assert checked.finished is not None
    data = with_comments(checked.findings, checked.report, checked.finished.docx)
    document = docx.Document(io.BytesIO(data))
    texts = [
        comment.text
        for comment in document.comments
        if comment.text.startswith(("错误", "警告", "提示"))
    ]
    assert len(texts) == len(checked.findings)
    assert any("法制宣传" in text for text in texts)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
    between = body.partition(">法制宣传<")[0]
    assert between.rindex("commentRangeStart") > between.rindex("全年开展")


def test_the_words_of_a_commented_report_stay_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(workshop().draft(EXAMPLES[0]).docx())
    checked = Checker(catalogue()).finished(path)
    assert checked.finished is not None
    document = docx.Document(
        io.BytesIO(with_comments(checked.findings, checked.report, checked.finished.docx))
    )
    before = [p.text for p in docx.Document(str(path)).paragraphs]
    assert [p.text for p in document.paragraphs] == before


def test_checking_costs_no_more_than_ten_times_emitting() -> None:
    text = next(path for path in EXAMPLES if path.stem == "热柘镇2023").read_text(encoding="utf-8")
    report = workshop().compose(workshop().parse(text))
    checker = Checker(catalogue())
    emitting = _fastest(lambda: workshop().compose(workshop().parse(text)).docx())
    checking = _fastest(lambda: checker.facts(report.facts, report.draft))
    assert checking <= 10 * emitting


def _fastest(work: object) -> float:
    assert callable(work)
    times = []
    for _ in range(4):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times[1:])
