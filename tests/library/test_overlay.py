"""A folder of the user's own: one changed wording, one new measure, one new section of a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.files.faults import FaultError
from drafter.report import Workshop

FACTS = """\
年度: 2023
单位: {名称: 云溪镇, 上级: [云山县]}
政务热线: {热线承接数: 60, 举措: [坐席进村]}
"""
SECTION = """\
主题: 政务热线
小节:
  - 名称: 热线办理
    举措:
      - {名称: 坐席进村, 句子: [安排热线坐席人员进村入户了解诉求, 组织热线坐席人员进村入户听取诉求]}
"""
PROFILE = """\
体例: 一页式
说明: 只有一节。
标题: ["{{ 单位名称 }}{{ 年度 }}年法治政府建设情况"]
开头: []
章节:
  - {标题: [工作情况], 内容: [其余, "其余：不足", "其余：安排"]}
"""


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    (tmp_path / "sections").mkdir()
    (tmp_path / "profiles").mkdir()
    (tmp_path / "sections" / "政务热线.yaml").write_text(SECTION, encoding="utf-8")
    (tmp_path / "profiles" / "一页式.yaml").write_text(PROFILE, encoding="utf-8")
    return tmp_path


def text_of(shop: Workshop, profile: str = "") -> str:
    return shop.compose(shop.parse(FACTS), profile).text()


def test_a_new_measure_can_be_ticked_and_ours_remain(overlay: Path) -> None:
    shop = Workshop(overlay)
    assert "坐席人员进村入户" in text_of(shop)
    assert len(shop.library.sections["政务热线"].measure_names()) > 1


def test_a_new_profile_can_be_used(overlay: Path) -> None:
    text = text_of(Workshop(overlay), "一页式")
    assert text.startswith("云溪镇2023年法治政府建设情况")
    assert "60件" in text


def test_without_the_folder_the_tick_is_unknown() -> None:
    with pytest.raises(FaultError, match="没有名为“坐席进村”的举措"):
        Workshop().parse(FACTS)


def test_a_changed_wording_takes_the_place_of_ours(overlay: Path) -> None:
    shipped = Workshop().library.sections["政务热线"]
    name = shipped.measure_names()[0]
    part = shipped.parts[0].name
    changed = f"主题: 政务热线\n小节:\n  - 名称: {part}\n    举措:\n      - {{名称: {name}, 句子: [本县自己的写法]}}\n"
    (overlay / "sections" / "政务热线.yaml").write_text(changed, encoding="utf-8")
    facts = FACTS.replace("坐席进村", name)
    shop = Workshop(overlay)
    assert "本县自己的写法，" in shop.compose(shop.parse(facts)).text()


def test_a_new_statement_is_tried_before_ours_and_a_changed_one_stays_in_its_place(
    overlay: Path,
) -> None:
    ours = [entry.name for entry in Workshop().library.sections["政务热线"].parts[0].statements]
    part = Workshop().library.sections["政务热线"].parts[0].name
    lines = [f"主题: 政务热线\n小节:\n  - 名称: {part}\n    陈述:\n"]
    for name in (ours[2], "本县的说法"):
        lines.append(f"      - {{名称: {name}, 句子: [\"县里承接工单{{{{ 热线承接数 }}}}。\"]}}\n")
    (overlay / "sections" / "政务热线.yaml").write_text("".join(lines), encoding="utf-8")
    shop = Workshop(overlay)
    (standing,) = [one for one in shop.library.sections["政务热线"].parts if one.name == part]
    assert [entry.name for entry in standing.statements] == ["本县的说法", *ours]
    facts = FACTS.replace(", 举措: [坐席进村]", "")
    assert "县里承接工单60件。" in shop.compose(shop.parse(facts)).text()


def test_what_is_wrong_in_the_folder_is_placed(overlay: Path) -> None:
    path = overlay / "sections" / "政务热线.yaml"
    path.write_text(SECTION + "  安派: []\n", encoding="utf-8")
    with pytest.raises(FaultError) as caught:
        _ = Workshop(overlay).library
    (fault, *_) = caught.value.faults
    assert fault.path == str(path)
    assert fault.line == 6
