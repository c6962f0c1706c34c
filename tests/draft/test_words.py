"""Marks and words that the program itself puts around what a clerk enters."""

from __future__ import annotations

import pytest

from drafter.facts.place import TownKind, vocabulary
from tests.draft.making import draft_of, lines_of, year_of


def text_of(topics: dict[str, dict[str, object]]) -> str:
    return "\n".join(lines_of(draft_of(year_of(topics))))


@pytest.mark.parametrize("written", ["云山县法治建设工作要点", "《云山县法治建设工作要点》"])
def test_documents_of_higher_bodies_stand_in_title_marks(written: str) -> None:
    documents = [{"名称": written, "文号": "云法办〔2023〕3号"}, {"名称": "关于甲、乙的通知"}]
    text = text_of({"组织领导": {"上级文件": documents}})
    assert "《云山县法治建设工作要点》（云法办〔2023〕3号）、《关于甲、乙的通知》" in text


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_own_indicators_follow_one_connective(year: int) -> None:
    topics = {"政务热线": {"热线承接数": "60", "自定义": [{"指标": "座席", "数值": 3, "单位": "个"}]}}
    assert any("此外，座席3个。" in line for line in lines_of(draft_of(year_of(topics, year=year))))


def test_the_rules_of_a_gacha_are_its_village_rules() -> None:
    assert vocabulary("云溪苏木", TownKind.SUMU, "云山旗")["村规民约"] == "嘎查村规民约"
