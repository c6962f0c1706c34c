"""Which formulas the reports of each year carry, whatever is ticked and however it is worded."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from drafter.draft.tree import Draft, Origin
from tests.draft.making import FULL, draft_of, tickable, workshop, year_of
from tests.policy.test_policy_years import TABLE

LIBRARY = workshop().library
YEARS = range(2020, 2027)
MOST_WORDINGS = 4

# The formulas that some sentence of the shipped library or profiles cites. The others of the table
# are there for libraries of users and for the names of days that a clerk enters.
CITED = {
    *(
        "指导思想",
        "法治思想",
        "全会",
        "本年全会",
        "两个确立",
        "法治工作会议",
        "法治文选",
        "实施纲要",
    ),
    *("法治政府目标", "普法规划", "普法阶段", "集中教育", "开局收官", "基层民主", "扫黑除恶"),
    *(
        "督察工作规定",
        "第一责任人规定",
        "履职清单意见",
        "高效办成一件事意见",
        "热线意见",
        "综治中心意见",
    ),
    *(
        "基层执法意见",
        "涉企检查意见",
        "涉企执法专项行动",
        "执法三年行动",
        "执法协调监督意见",
        "枫桥经验意见",
    ),
    *(
        "国家安全教育日",
        "民法典宣传月",
        "宪法日",
        "宪法宣传周",
        "禁毒日",
        "三八维权周",
        "消费者权益日",
    ),
    *("知识产权宣传周", "信访条例宣传月", "防灾减灾日", "环境日", "安全生产月", "非法金融宣传月"),
    *("网络安全宣传周", "国防教育日", "消防宣传月", "交通安全日"),
}

# Words of the policies of single years, with the first and last year that a report may have them.
# Written down again, beside the calendar, so that a slip in the calendar shows.
ONLY: dict[str, tuple[int, int]] = {
    "十九大": (2020, 2021),
    "十九届历次全会": (2021, 2021),
    "二十大": (2022, 2026),
    "二十届二中": (2023, 2024),
    "三中全会": (2024, 2024),
    "二十届四中全会": (2025, 2025),
    "二十届历次全会": (2025, 2026),
    "2025年11月": (2025, 2026),
    "法治文选": (2025, 2026),
    "两个确立": (2021, 2026),
    "2015－2020": (2020, 2020),
    "2021－2025": (2021, 2025),
    "2023－2025": (2023, 2025),
    "守法诚信的法治政府": (2020, 2020),
    "智能高效": (2021, 2026),
    "“七五”": (2020, 2020),
    "“八五”": (2021, 2025),
    "“九五”": (2026, 2026),
    "“十三五”收官": (2020, 2020),
    "“十四五”开局": (2021, 2021),
    "精神的开局之年": (2023, 2023),
    "“十四五”收官": (2025, 2025),
    "“十五五”": (2026, 2026),
    "党史学习教育": (2021, 2021),
    "主题教育": (2023, 2023),
    "党纪学习教育": (2024, 2024),
    "中央八项规定精神学习教育": (2025, 2025),
    "正确政绩观": (2026, 2026),
    "扫黑除恶专项斗争": (2020, 2020),
    "常态化扫黑除恶": (2021, 2026),
    "规范涉企行政执法专项行动": (2025, 2025),
    "民主协商": (2026, 2026),
    "防范非法集资宣传月": (2020, 2024),
    "防范非法金融活动宣传月": (2025, 2026),
    "“民法典宣传月”": (2021, 2026),
    "信访工作条例": (2022, 2026),
    "执法协调监督工作体系": (2024, 2026),
    "严格规范涉企行政检查": (2025, 2026),
    "履行职责事项清单的意见": (2025, 2026),
    "高效办成一件事”的指导意见": (2024, 2026),
    "12345热线服务的意见": (2025, 2026),
    "综合治理中心规范化建设的意见": (2024, 2026),
    "矛盾纠纷预防化解能力的意见": (2023, 2026),
}


@cache
def facts() -> dict[str, Any]:
    """The full example with everything ticked that the library has."""
    example = yaml.safe_load(FULL.read_text(encoding="utf-8"))
    topics = {label: example.get(label) or {} for label in LIBRARY.sections}
    for label, section in LIBRARY.sections.items():
        topics[label] = topics[label] | tickable(section)
    return topics


def pins(number: int) -> dict[str, str]:
    """Every measure, arrangement and opening in its wording of this number."""
    entries = (
        f"{topic}/{kind}/{name}"
        for topic, section in LIBRARY.sections.items()
        for kind, names in (("举措", section.measure_names()), ("安排", section.arrangements))
        for name in names
    )
    openings = (f"体例/{name}/开头1" for name in LIBRARY.profiles)
    return dict.fromkeys([*entries, *openings], str(number))


@cache
def drafts(year: int) -> tuple[Draft, ...]:
    """The reports of a year: each wording in the usual outline, and each outline."""
    rounds = [("通用", number) for number in range(1, MOST_WORDINGS + 1)]
    rounds += [(name, 3) for name in LIBRARY.profiles if name != "通用"]
    return tuple(
        draft_of(year_of(facts(), year=year, 写法=pins(number)), profile)
        for profile, number in rounds
    )


def written(year: int, *, plan: bool) -> Iterator[tuple[Origin, str]]:
    """What the reports of a year say of the year, or in their last chapter of the next, facts aside."""
    for draft in drafts(year):
        in_plan = False
        for place, sentence in draft.body_sentences():
            in_plan = in_plan or place.startswith(draft.sections[-1].mark)
            if in_plan == plan:
                for span in sentence.spans:
                    if span.origin in {Origin.LITERAL, Origin.FORMULA}:
                        yield span.origin, span.text


@pytest.mark.parametrize("year", YEARS)
def test_a_report_carries_the_formulas_of_its_year_and_no_others(year: int) -> None:
    carried = {text for origin, text in written(year, plan=False) if origin is Origin.FORMULA}
    expected = {
        text
        for slot in CITED
        for first, last, text in TABLE[slot]
        if first <= year <= last and not text.startswith("（")
    }
    assert carried == expected


@pytest.mark.parametrize("year", YEARS)
def test_what_has_ended_or_is_yet_to_come_is_not_cited(year: int) -> None:
    text = "\n".join(text for _, text in written(year, plan=False))
    found = {word for word in ONLY if word in text}
    assert found == {word for word, (first, last) in ONLY.items() if first <= year <= last}


@pytest.mark.parametrize("year", YEARS)
def test_the_plan_for_the_next_year_cites_what_is_current_then(year: int) -> None:
    text = "\n".join(text for _, text in written(year, plan=True))
    assert text
    for word, (first, last) in ONLY.items():
        if word in text:
            assert first <= year + 1, word
            assert last > year or last == YEARS[-1], word
