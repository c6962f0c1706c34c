"""A user's own policy/ laid over the shipped one: entries by id, years slot by slot."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.structure import read_lines
from drafter.check.subject import Subject
from drafter.cli.main import main
from drafter.facts.year import FIRST_YEAR, LAST_YEAR
from drafter.files.faults import FaultError
from drafter.library.linting import faults
from drafter.policy import Catalogue, Formula
from drafter.report import Workshop
from tests.policy.test_policy_files import all_texts

FACTS = "年度: {}\n单位: {{名称: 云溪镇, 上级: [云山县]}}\n"
PLENUM = """\
条目:
  - {{编号: {}, 名称: 党的{}, 届: 二十, 次: {}, 已召开确认: 是, 起: {}, 可信度: 转引}}
"""
NEXT_YEAR = """\
年度:
  2027: {指导思想: 习近平新时代中国特色社会主义思想, 法治思想: 习近平法治思想, 普法规划: 九五普法}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "policy").mkdir()
    return tmp_path


def put(own: Path, name: str, text: str) -> Path:
    path = own / "policy" / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def changes(own: Path) -> dict[tuple[int, str], str]:
    """What reads otherwise than in the shipped catalogue."""
    shipped = all_texts(Catalogue.shipped())
    return {
        key: text
        for key, text in all_texts(Catalogue.shipped(own)).items()
        if shipped.get(key) != text
    }


def test_the_years_offered_by_default_are_those_of_the_shipped_catalogue() -> None:
    assert Catalogue.shipped().years == tuple(range(FIRST_YEAR, LAST_YEAR + 1))


def test_an_entry_with_a_known_id_takes_the_place_of_ours(own: Path) -> None:
    put(own, "会议", PLENUM.format("二十届五中全会", "二十届五中全会", "五中", "2026-10-23"))
    assert changes(own) == {(2026, "本年全会"): "党的二十届五中全会精神"}
    assert faults(own) == []


def test_an_entry_with_a_new_id_is_added(own: Path) -> None:
    put(own, "集中教育", "条目:\n  - {编号: 某某教育, 名称: 某某教育, 可信度: 转引}\n")
    put(own, "年度提法", "年度:\n  2022:\n    集中教育: 某某教育\n")
    assert changes(own) == {(2022, "集中教育"): "某某教育"}
    assert "某某教育" in Catalogue.shipped(own).items
    assert faults(own) == []


def test_patterns_of_plenums_can_be_changed_one_by_one(own: Path) -> None:
    put(own, "会议", '写法:\n  本年: "{会议}和省委全会精神"\n')
    changed = changes(own)
    assert changed[2024, "本年全会"] == "党的二十届三中全会和省委全会精神"
    assert {slot for _, slot in changed} == {"本年全会"}


def test_a_law_can_be_changed_too(own: Path) -> None:
    put(own, "法律法规", "条目:\n  - {编号: 行政复议法, 名称: 《某某法》, 可信度: 转引}\n")
    assert Catalogue.shipped(own).items["行政复议法"].text == "《某某法》"
    assert Catalogue.shipped().items["行政复议法"].text != "《某某法》"


def test_a_new_year_with_its_plenum_needs_no_change_of_the_program(own: Path) -> None:
    put(own, "会议", PLENUM.format("六中", "二十届六中全会", "六中", "2027-10-15"))
    put(own, "年度提法", NEXT_YEAR)
    shop = Workshop(own)
    file = shop.parse(FACTS.format(2027))
    assert shop.compose(file).draft.year == 2027
    formula = shop.catalogue.for_year(2027)["本年全会"]
    assert isinstance(formula, Formula)
    assert formula.text == "党的二十届六中全会精神"


def test_a_year_that_the_catalogue_does_not_know_is_a_fault_at_the_year() -> None:
    with pytest.raises(FaultError, match="没有2027年度的") as caught:
        Workshop().parse(FACTS.format(2027))
    (fault,) = caught.value.faults
    assert (fault.line, fault.column) == (1, 5)
    assert "policy/年度提法.yaml" in fault.hint


def test_a_check_knows_the_years_of_the_catalogue(own: Path) -> None:
    put(own, "年度提法", NEXT_YEAR)
    report = read_lines(["云溪镇2027年度法治政府建设情况报告"], joined=False)
    report.year = 2027
    assert Subject(report, Catalogue.shipped(own)).known_year
    assert not Subject(report, Catalogue.shipped()).known_year


def test_a_blank_file_is_for_the_years_of_the_catalogue(own: Path) -> None:
    put(own, "年度提法", NEXT_YEAR)
    path = own / "云溪镇.yaml"
    for more in (["--year", "2027"], []):
        assert main(["init", str(path), "--templates", str(own), *more]) == 0
        assert "\n年度: 2027\n" in path.read_text(encoding="utf-8")
        path.unlink()
    assert main(["init", str(path), "--year", "2027"]) == 1
    assert not path.exists()


@pytest.mark.parametrize(
    ("name", "text", "message", "line"),
    [
        ("会议", PLENUM.format("五中", "二十届五中全会", "五中", "2026-10-23"), "同一届同一次会议", 2),
        ("年度提法", "年度:\n  2022:\n    集中教育: 某某教育\n", "没有编号为“某某教育”的条目", 3),
        ("年度提法", "年度:\n  2022:\n    集中教育: 党纪学习教育\n", "这一年不适用", 3),
        ("集中教育", "条目:\n  - {编号: 甲, 名称: 甲}\n", "“甲”：缺“可信度”", 2),
        ("集中教育", "项目: []\n", "没有“项目”这一项", 1),
        ("规划文件", "条目:\n  - {编号: 甲, 名称: 甲, 可信度: 转引, 替代: 乙}\n", "“甲”指向的“乙”不存在", 2),
        ("本县提法", "条目: []\n", "没有“本县提法”这种提法文件", 0),
    ],
)
def test_a_fault_in_a_file_of_the_users_is_placed(
    own: Path, name: str, text: str, message: str, line: int
) -> None:
    path = put(own, name, text)
    (fault,) = faults(own)
    assert message in fault.message
    assert (fault.path, fault.line) == (str(path), line)


def test_what_an_entry_breaks_in_ours_is_told_though_it_lies_elsewhere(own: Path) -> None:
    text = "条目:\n  - {编号: 党纪学习教育, 名称: 某某, 起: 2025-01-01, 可信度: 转引}\n"
    put(own, "集中教育", text)
    (fault,) = faults(own)
    assert "2024年度的“集中教育”：“党纪学习教育”这一年不适用" in fault.message
