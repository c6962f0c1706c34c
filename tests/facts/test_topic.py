"""What stands beside the facts of a topic: ticks, own words, own indicators, sources."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from drafter.facts.file import parse_fact_file
from drafter.facts.topic import OwnEntry, OwnIndicator
from drafter.facts.year import topic_types
from tests.facts.reading import fault_of, year_of
from tests.strategies import block, fact_data


@given(fact_data())
def test_what_was_ticked_and_added_is_there_as_it_was_written(data: dict[str, Any]) -> None:
    year = parse_fact_file("\n".join(block(data))).year
    for kind in topic_types().values():
        topic, written = year.topics[kind.label], data.get(kind.label, {})
        ticked = {"举措": topic.measures, "不足": topic.shortcomings, "安排": topic.arrangements}
        for key, entries in ticked.items():
            said = [entry.words if isinstance(entry, OwnEntry) else entry for entry in entries]
            expected = written.get(key, [])
            assert said == [each["自拟"] if isinstance(each, dict) else each for each in expected]
        assert topic.highlights == written.get("亮点", [])
        assert topic.sources == written.get("来源", {})
        indicators = [(str(each.label), str(each.amount)) for each in topic.own_indicators]
        assert indicators == [(each["指标"], each["数值"]) for each in written.get("自定义", [])]


def test_own_words_may_have_a_heading_and_a_cause() -> None:
    (entry,) = year_of("政务热线:\n  不足:\n    - {自拟: 回访不够, 标题: 回访, 原因: 人手少}\n").hotline.shortcomings
    assert isinstance(entry, OwnEntry)
    assert (entry.words, entry.heading, entry.cause) == ("回访不够", "回访", "人手少")


def test_an_own_indicator_takes_a_bare_number() -> None:
    indicator = OwnIndicator.model_validate({"指标": "法治小院", "数值": "12余", "单位": "个"})
    assert (str(indicator.amount), indicator.unit) == ("12余", "个")
    with pytest.raises(ValueError, match="单位“个”"):
        OwnIndicator.model_validate({"指标": "法治小院", "数值": "12个"})


def test_an_own_indicator_needs_its_name() -> None:
    fault = fault_of("政务热线:\n  自定义:\n    - {数值: 12}\n")
    assert (fault.line, fault.message) == (6, "缺少“指标”")


@pytest.mark.parametrize("key", ["举措", "不足", "安排", "亮点"])
def test_an_entry_of_a_list_that_is_blank_is_a_fault(key: str) -> None:
    fault = fault_of(f"政务热线:\n  {key}:\n    - 甲\n    -\n")
    assert (fault.line, fault.message) == (7, "这里应是一句文字")
