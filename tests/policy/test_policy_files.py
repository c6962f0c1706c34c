"""The policy files themselves: validity by day, one entry more, and what is wrong with them."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from drafter.files.faults import FaultError
from drafter.files.resources import templates_dir
from drafter.policy import Catalogue, Confidence, Formula

POLICY = templates_dir() / "policy"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(POLICY, tmp_path / "policy"))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load(POLICY)


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def append(folder: Path, name: str, text: str) -> None:
    with (folder / f"{name}.yaml").open("a", encoding="utf-8") as file:
        file.write(text)


def texts(catalogue: Catalogue, year: int) -> dict[str, str]:
    slots = catalogue.for_year(year).items()
    return {slot: value.text if isinstance(value, Formula) else "？" for slot, value in slots}


def all_texts(catalogue: Catalogue) -> dict[tuple[int, str], str]:
    return {(y, slot): text for y in catalogue.years for slot, text in texts(catalogue, y).items()}


# The shipped files


def test_shipped_files_are_whole(catalogue: Catalogue) -> None:
    assert catalogue.check() == ()
    assert len(catalogue.items) > 180
    for item in catalogue.items.values():
        assert not re.search(r"[A-Za-z,;:()\"']", item.text + item.note), item.id


def test_titles_of_laws_are_whole(catalogue: Catalogue) -> None:
    laws = [item for item in catalogue.items.values() if item.kind == "法律法规"]
    assert len(laws) == 78
    for law in laws:
        assert law.text.startswith("《")
        assert law.text.endswith("》")
        assert law.id == law.phrase.strip("《》")


def test_an_event_knows_its_first_year(catalogue: Catalogue) -> None:
    day = catalogue.items["宪法日"]
    assert day.kind == "普法节点"
    assert (day.when, day.first) == ("12月4日", 2014)


# Validity by day


@pytest.mark.parametrize(
    ("item", "first", "last"),
    [
        ("习近平法治思想", date(2020, 11, 16), None),
        ("实施纲要2021", date(2021, 8, 11), date(2025, 12, 31)),
        ("执法协调监督意见", date(2024, 2, 1), None),
        ("防范非法集资宣传月", date(2013, 1, 1), date(2025, 5, 31)),
        ("二十届四中全会", date(2025, 10, 23), None),
        ("行政执法监督条例", date(2026, 2, 1), None),
        ("环境保护法", None, date(2026, 8, 14)),
    ],
)
def test_an_item_is_current_from_its_first_day_to_its_last(
    catalogue: Catalogue, item: str, first: date | None, last: date | None
) -> None:
    for day, inside, outside in ((first, 0, -1), (last, 0, 1)):
        if day:
            assert catalogue.current(item, day.fromordinal(day.toordinal() + inside))
            assert not catalogue.current(item, day.fromordinal(day.toordinal() + outside))
    assert catalogue.current(item, date(2099, 1, 1)) == (last is None)


def test_an_amended_law_could_be_cited_before(catalogue: Catalogue) -> None:
    law = catalogue.items["行政复议法"]
    assert law.kind == "法律法规"
    assert law.text_since == date(2024, 1, 1)
    assert catalogue.current("行政复议法", date(2022, 6, 1))


def test_a_meeting_not_known_to_be_held_is_never_current(catalogue: Catalogue) -> None:
    assert not catalogue.current("二十届五中全会", date(2026, 12, 31))


def test_an_unknown_item_is_named(catalogue: Catalogue) -> None:
    with pytest.raises(FaultError, match=r"没有编号为“实施纲要2012”的条目(.|\n)*“实施纲要2021”"):
        catalogue.current("实施纲要2012", date(2023, 1, 1))


# One entry more


def test_confirming_a_plenum_changes_only_what_rests_on_it(
    catalogue: Catalogue, folder: Path
) -> None:
    change(folder, "会议", "已召开确认: 否", "已召开确认: 是")
    confirmed = Catalogue.load(folder)
    assert all_texts(confirmed) == {
        **all_texts(catalogue),
        (2026, "本年全会"): "党的二十届五中全会精神",
    }
    formula = confirmed.for_year(2026)["全会"]
    expected = ("二十届五中全会", "党的二十大和二十届历次全会精神", Confidence.QUOTED)
    assert isinstance(formula, Formula)
    assert (formula.id, formula.text, formula.confidence) == expected


def test_a_plenum_is_enumerated_until_one_starts_the_umbrella(
    catalogue: Catalogue, folder: Path
) -> None:
    change(
        folder,
        "会议",
        "    次: 四中\n    统称: 是\n    已召开确认: 是\n    起: 2025-10-23",
        "    次: 四中\n    已召开确认: 是\n    起: 2025-10-23",
    )
    listed = "党的二十大和二十届二中、三中、四中全会精神"
    expected = {**all_texts(catalogue), (2025, "全会"): listed, (2026, "全会"): listed}
    assert all_texts(Catalogue.load(folder)) == expected


def test_a_new_year_with_its_congress_is_one_row_and_one_entry(
    catalogue: Catalogue, folder: Path
) -> None:
    row = "\n  2027:\n    指导思想: 习近平新时代中国特色社会主义思想\n    普法规划: 九五普法\n条目:"
    change(folder, "年度提法", "\n条目:", row)
    entry = """\
  - 编号: 二十一大
    名称: 党的二十一大
    届: 二十一
    已召开确认: 是
    起: 2027年10月
    可信度: 凭记忆
"""
    append(folder, "会议", entry)
    later = Catalogue.load(folder)
    assert later.years == (*catalogue.years, 2027)
    before, after = all_texts(catalogue), all_texts(later)
    assert {key: text for key, text in after.items() if key[0] < 2027} == before
    assert after[2027, "全会"] == after[2027, "本年全会"] == "党的二十一大精神"
    assert after[2027, "普法规划"] == "“九五”普法规划"
    assert (2027, "开局收官") not in after


def test_the_table_overrides_what_is_worked_out(folder: Path) -> None:
    change(
        folder,
        "年度提法",
        "    集中教育: 党纪学习教育",
        "    全会: 二十届历次全会\n    集中教育: 党纪学习教育",
    )
    assert texts(Catalogue.load(folder), 2024)["全会"] == "党的二十大和二十届历次全会精神"


def test_laws_are_read_only_when_asked_for(folder: Path) -> None:
    (folder / "法律法规.yaml").write_text("条目: 坏了\n", encoding="utf-8")
    catalogue = Catalogue.load(folder)
    assert catalogue.for_year(2026)
    with pytest.raises(FaultError, match="“条目”要写成清单"):
        _ = catalogue.items


def test_a_folder_is_read_once(folder: Path) -> None:
    assert Catalogue.load(folder) is Catalogue.load(folder / ".." / "policy")


# What is wrong with a file


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("会议", "    名称: 党的二十大\n", "    名字: 党的二十大\n", "“二十大”：没有“名字”这一项"),
        ("会议", "    名称: 党的二十大\n", "", "“二十大”：缺“名称”"),
        ("会议", "起: 2022-10-22", "起: 2022-10-32", "“二十大”的“起”：日历上没有“2022-10-32”"),
        ("会议", "起: 2022-10-22", "起: 去年", "“二十大”的“起”：日期“去年”读不懂"),
        ("会议", "已召开确认: 否", "已召开确认: 没有", "不能写“没有”，可以写：是"),
        (
            "会议",
            "    次: 五中\n    已召开确认: 否",
            "    次: 四中\n    已召开确认: 否",
            "同一届同一次",
        ),
        ("会议", "{大会}精神", "{会议}精神", "花括号里只能写{大会}"),
        ("会议", '  大会: "{大会}精神"\n', "", "写法：缺“大会”"),
        ("会议", "  - 编号: 二十大\n", "  - 编号: 实施纲要2021\n", "这个编号会议.yaml里已经用了"),
        ("集中教育", "止: 2024-07-31", "止: 2023-07-31", "“党纪学习教育”：“止”早于“起”"),
        ("集中教育", "来源: https://scholarmate.com/S/MEbPts", "替代: 无", "要写来源"),
        ("规划文件", "可信度: 转引", "可信度: 肯定", "不能写“肯定”，可以写：已见、转引、凭记忆"),
        ("普法节点", "首个: 2018", "首个: 一八年", "要写四位年份"),
        ("普法节点", "    时间: 12月9日\n", "", "“反腐败日”：缺“时间”"),
        (
            "年度提法",
            "集中教育: 党纪学习教育",
            "集中教育: 党纪教育",
            "2024年度的“集中教育”：没有编号",
        ),
        ("年度提法", "普法规划: 九五普法", "普法规划: 八五普法", "“八五普法”这一年不适用"),
        ("年度提法", "  2023:", "  二三年:", "“二三年”不是年份"),
        ("年度提法", "      待填: 是", "      待填: 否", "“待填”只写“是”"),
        ("年度提法", "      编号: 实施纲要2026\n", "", "2026年度的“实施纲要”：缺“编号”"),
    ],
)
def test_a_fault_names_file_entry_and_remedy(
    folder: Path, name: str, old: str, new: str, message: str
) -> None:
    change(folder, name, old, new)
    with pytest.raises(FaultError) as caught:
        Catalogue.load(folder)
    shown = str(caught.value)
    assert message in shown
    assert re.search(r"[^/]+\.yaml:\d+:\d+：", shown)


def test_all_faults_are_told_at_once(folder: Path) -> None:
    change(folder, "会议", "起: 2022-10-22", "起: 去年")
    change(folder, "集中教育", "止: 2024-07-31", "止: 2023-07-31")
    change(folder, "普法节点", "首个: 2018", "首个: 一八年")
    with pytest.raises(FaultError) as caught:
        Catalogue.load(folder)
    assert [Path(fault.path).stem for fault in caught.value.faults] == [
        "会议",
        "普法节点",
        "集中教育",
    ]


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "集中教育.yaml").unlink()
    with pytest.raises(FaultError, match=r"集中教育\.yaml：找不到这个文件"):
        Catalogue.load(folder)


def test_a_successor_that_does_not_exist_is_found_by_the_check(folder: Path) -> None:
    change(folder, "规划文件", "    被替代: 九五普法", "    被替代: 九五普法规划")
    (fault,) = Catalogue.load(folder).check()
    assert "“八五普法”指向的“九五普法规划”不存在" in fault.message
    assert fault.path.endswith("规划文件.yaml")
