"""Which wording stands in which slot of a report, year by year: the whole table."""

from __future__ import annotations

import pytest

from drafter.files.faults import FaultError
from drafter.files.resources import templates_dir
from drafter.policy import Catalogue, Confidence, Formula, Unknown

Spans = list[tuple[int, int, str]]
ASK = "（问填报人）"

XI = "习近平新时代中国特色社会主义思想"
TABLE: dict[str, Spans] = {
    "指导思想": [(2020, 2026, XI)],
    "法治思想": [(2020, 2026, "习近平法治思想")],
    "两个确立": [(2021, 2026, "“两个确立”")],
    "全会": [
        (2020, 2020, "党的十九大和十九届二中、三中、四中、五中全会精神"),
        (2021, 2021, "党的十九大和十九届历次全会精神"),
        (2022, 2022, "党的二十大精神"),
        (2023, 2023, "党的二十大和二十届二中全会精神"),
        (2024, 2024, "党的二十大和二十届二中、三中全会精神"),
        (2025, 2026, "党的二十大和二十届历次全会精神"),
    ],
    "本年全会": [
        (2020, 2020, "党的十九届五中全会精神"),
        (2021, 2021, "党的十九届六中全会精神"),
        (2022, 2022, "党的二十大精神"),
        (2023, 2023, "党的二十届二中全会精神"),
        (2024, 2024, "党的二十届三中全会精神"),
        (2025, 2025, "党的二十届四中全会精神"),
    ],
    "法治工作会议": [
        (2020, 2024, "中央全面依法治国工作会议"),
        (2025, 2026, "2025年11月召开的中央全面依法治国工作会议"),
    ],
    "法治文选": [(2025, 2026, "《习近平法治文选》第一卷")],
    "实施纲要": [
        (2020, 2020, "《法治政府建设实施纲要（2015－2020年）》"),
        (2021, 2025, "《法治政府建设实施纲要（2021－2025年）》"),
        (2026, 2026, ASK),
    ],
    "法治政府目标": [
        (2020, 2020, "职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府"),
        (
            2021,
            2026,
            "职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府",
        ),
    ],
    "法治国家目标": [
        (2025, 2026, "建设更加完善的中国特色社会主义法治体系、建设更高水平的社会主义法治国家"),
    ],
    "普法规划": [
        (2020, 2020, "“七五”普法规划"),
        (2021, 2025, "“八五”普法规划"),
        (2026, 2026, "“九五”普法规划"),
    ],
    "普法阶段": [
        (2020, 2020, "“七五”普法收官之年"),
        (2021, 2021, "“八五”普法启动之年"),
        (2025, 2025, "“八五”普法收官之年"),
        (2026, 2026, "“九五”普法启动之年"),
    ],
    "集中教育": [
        (2021, 2021, "党史学习教育"),
        (2023, 2023, f"学习贯彻{XI}主题教育"),
        (2024, 2024, "党纪学习教育"),
        (2025, 2025, "深入贯彻中央八项规定精神学习教育"),
        (2026, 2026, "树立和践行正确政绩观学习教育"),
    ],
    "五年规划": [(2020, 2020, "“十三五”"), (2021, 2025, "“十四五”"), (2026, 2026, "“十五五”")],
    "开局收官": [
        (2020, 2020, "“十三五”收官之年"),
        (2021, 2021, "“十四五”开局之年"),
        (2023, 2023, "全面贯彻党的二十大精神的开局之年"),
        (2025, 2025, "“十四五”收官之年"),
        (2026, 2026, "“十五五”开局之年"),
    ],
    "基层民主": [
        (2020, 2025, "民主选举、民主决策、民主管理、民主监督"),
        (2026, 2026, "民主选举、民主协商、民主决策、民主管理、民主监督"),
    ],
    "扫黑除恶": [(2020, 2020, "扫黑除恶专项斗争"), (2021, 2026, "常态化扫黑除恶斗争")],
    "涉企执法专项行动": [(2025, 2025, "规范涉企行政执法专项行动")],
    "督察工作规定": [(2020, 2026, "《法治政府建设与责任落实督察工作规定》")],
    "第一责任人规定": [(2020, 2026, "《党政主要负责人履行推进法治建设第一责任人职责规定》")],
    "法治中国规划": [(2021, 2025, "《法治中国建设规划（2020－2025年）》")],
    "法治社会纲要": [(2020, 2025, "《法治社会建设实施纲要（2020－2025年）》")],
    "市县法治意见": [(2022, 2026, "《关于进一步加强市县法治建设的意见》")],
    "执法三年行动": [(2023, 2025, "《提升行政执法质量三年行动计划（2023－2025年）》")],
    "执法协调监督意见": [(2024, 2026, "《关于加强行政执法协调监督工作体系建设的意见》")],
    "涉企检查意见": [(2025, 2026, "《国务院办公厅关于严格规范涉企行政检查的意见》")],
    "基层执法意见": [(2020, 2026, "《关于推进基层整合审批服务执法力量的实施意见》")],
    "履职清单意见": [(2025, 2026, "《关于全面建立乡镇（街道）履行职责事项清单的意见》")],
    "高效办成一件事意见": [
        (
            2024,
            2026,
            "《国务院关于进一步优化政务服务提升行政效能推动“高效办成一件事”的指导意见》",
        ),
    ],
    "热线意见": [(2025, 2026, "《国务院办公厅关于进一步规范和提升12345热线服务的意见》")],
    "综治中心意见": [(2024, 2026, "《关于加强社会治安综合治理中心规范化建设的意见》")],
    "枫桥经验意见": [
        (2023, 2026, "《关于坚持和发展新时代“枫桥经验” 提升社会矛盾纠纷预防化解能力的意见》"),
    ],
    "人民警察节": [(2021, 2026, "中国人民警察节")],
    "妇女节": [(2020, 2026, "“三八”国际妇女节")],
    "三八维权周": [(2020, 2026, "“三八维权周”")],
    "消费者权益日": [(2020, 2026, "“3·15”国际消费者权益日")],
    "国家安全教育日": [(2020, 2026, "“4·15”全民国家安全教育日")],
    "知识产权日": [(2020, 2026, "世界知识产权日")],
    "知识产权宣传周": [(2020, 2026, "全国知识产权宣传周")],
    "民法典宣传月": [(2021, 2026, "“民法典宣传月”")],
    "信访条例宣传月": [(2022, 2026, "《信访工作条例》宣传月")],
    "防灾减灾日": [(2020, 2026, "全国防灾减灾日")],
    "经济犯罪宣传日": [(2020, 2026, "全国公安机关打击和防范经济犯罪宣传日")],
    "环境日": [(2020, 2026, "六五环境日")],
    "安全生产月": [(2020, 2026, "“安全生产月”")],
    "安全宣传咨询日": [(2020, 2026, "全国安全宣传咨询日")],
    "非法金融宣传月": [
        (2020, 2024, "防范非法集资宣传月"),
        (2025, 2026, "防范非法金融活动宣传月"),
    ],
    "土地日": [(2020, 2026, "全国土地日")],
    "禁毒日": [(2020, 2026, "“6·26”国际禁毒日")],
    "禁毒宣传月": [(2020, 2026, "全民禁毒宣传月")],
    "生态日": [(2023, 2026, "全国生态日")],
    "网络安全宣传周": [(2020, 2026, "国家网络安全宣传周")],
    "国防教育月": [(2023, 2026, "全民国防教育月")],
    "国防教育日": [(2020, 2026, "全民国防教育日")],
    "消防日": [(2020, 2026, "“11·9”全国消防日")],
    "消防宣传月": [(2020, 2026, "全国消防宣传月")],
    "反家暴日": [(2020, 2026, "国际消除家庭暴力日")],
    "艾滋病日": [(2020, 2026, "世界艾滋病日")],
    "交通安全日": [(2020, 2026, "“12·2”全国交通安全日")],
    "宪法日": [(2020, 2026, "“12·4”国家宪法日")],
    "宪法宣传周": [(2020, 2026, "“宪法宣传周”")],
    "反腐败日": [(2020, 2026, "国际反腐败日")],
}

# What the part on the year after may not say, and what it says otherwise than the report.
PLAN_LACKS: dict[int, set[str]] = {
    2020: {"扫黑除恶", "实施纲要", "普法规划"},
    2021: {"普法阶段", "集中教育", "开局收官"},
    2022: set(),
    2023: {"集中教育", "开局收官"},
    2024: {"集中教育"},
    2025: {
        "实施纲要",
        "普法规划",
        "集中教育",
        "法治中国规划",
        "法治社会纲要",
        "执法三年行动",
        "涉企执法专项行动",
    },
    2026: {"普法阶段", "集中教育", "开局收官"},
}
PLAN_SAYS: dict[int, dict[str, str]] = {
    2020: {
        "普法阶段": "“八五”普法启动之年",
        "五年规划": "“十四五”",
        "开局收官": "“十四五”开局之年",
    },
    2021: {},
    2022: {"开局收官": "全面贯彻党的二十大精神的开局之年"},
    2023: {},
    2024: {"普法阶段": "“八五”普法收官之年", "开局收官": "“十四五”收官之年"},
    2025: {
        "普法阶段": "“九五”普法启动之年",
        "五年规划": "“十五五”",
        "开局收官": "“十五五”开局之年",
        "基层民主": "民主选举、民主协商、民主决策、民主管理、民主监督",
    },
    2026: {},
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load(templates_dir() / "policy")


def wording(slot: Formula | Unknown) -> str:
    return slot.text if isinstance(slot, Formula) else ASK


@pytest.mark.parametrize("year", range(2020, 2027))
def test_each_slot_has_the_wording_of_its_year(catalogue: Catalogue, year: int) -> None:
    expected = {
        slot: text
        for slot, spans in TABLE.items()
        for first, last, text in spans
        if first <= year <= last
    }
    assert {slot: wording(value) for slot, value in catalogue.for_year(year).items()} == expected


@pytest.mark.parametrize("year", range(2020, 2027))
def test_the_plan_promises_nothing_that_ended_or_was_not_yet_out(
    catalogue: Catalogue, year: int
) -> None:
    report, plan = catalogue.for_year(year), catalogue.for_plan(year)
    assert set(report) - set(plan) == PLAN_LACKS[year]
    differs = {slot: wording(plan[slot]) for slot in plan if plan[slot] != report.get(slot)}
    assert differs == PLAN_SAYS[year]


def test_slots_know_their_name_and_item(catalogue: Catalogue) -> None:
    for year in catalogue.years:
        for slot, value in catalogue.for_year(year).items():
            assert value.slot == slot
            assert isinstance(value, Unknown) or value.id in catalogue.items
    assert catalogue.slots == set(TABLE)


def test_the_plenums_are_as_sure_as_the_least_sure_meeting(catalogue: Catalogue) -> None:
    formulas = catalogue.for_year(2020), catalogue.for_year(2024)
    expected = [("十九届五中全会", Confidence.QUOTED), ("二十届三中全会", Confidence.SEEN)]
    found = [year["全会"] for year in formulas]
    assert [(one.id, one.confidence) for one in found if isinstance(one, Formula)] == expected


def test_the_outline_of_2026_must_be_asked(catalogue: Catalogue) -> None:
    outline = catalogue.for_year(2026)["实施纲要"]
    assert isinstance(outline, Unknown)
    assert outline.question.endswith("。")
    assert "2025年底到期" in outline.why


def test_an_answer_fills_what_is_unknown(catalogue: Catalogue) -> None:
    answers = {"实施纲要": " 《某某纲要》 "}
    expected = Formula("实施纲要", "用户:实施纲要", "《某某纲要》", Confidence.USER)
    assert catalogue.for_year(2026, answers)["实施纲要"] == expected
    assert catalogue.for_plan(2026, answers)["实施纲要"] == expected
    assert isinstance(catalogue.for_year(2026)["实施纲要"], Unknown)


def test_an_answer_may_replace_add_or_drop_a_slot(catalogue: Catalogue) -> None:
    answers = {"全会": "党的二十大精神", "集中教育": "某项教育", "扫黑除恶": "无", "宪法日": ""}
    report = catalogue.for_year(2022, answers)
    assert wording(report["全会"]) == "党的二十大精神"
    assert wording(report["集中教育"]) == "某项教育"
    assert "扫黑除恶" not in report
    assert report["宪法日"] == catalogue.for_year(2022)["宪法日"]
    plan = catalogue.for_plan(2022, answers)
    assert plan["全会"] == report["全会"]
    assert not {"扫黑除恶", "集中教育"} & set(plan)


def test_an_answer_about_the_year_is_no_promise_for_the_next(catalogue: Catalogue) -> None:
    answers = {"五年规划": "“十四五”规划", "实施纲要": "《某县实施方案》"}
    plan = catalogue.for_plan(2025, answers)
    assert wording(plan["五年规划"]) == "“十五五”"
    assert "实施纲要" not in plan


def test_an_answer_to_no_slot_is_named(catalogue: Catalogue) -> None:
    with pytest.raises(FaultError, match=r"没有叫“实施刚要”的提法(.|\n)*是不是想写“实施纲要”"):
        catalogue.for_year(2026, {"实施刚要": "《某某纲要》"})


@pytest.mark.parametrize("year", [2019, 2027])
def test_another_year_is_refused_with_the_known_ones(catalogue: Catalogue, year: int) -> None:
    known = "2020、2021、2022、2023、2024、2025、2026"
    for ask in (catalogue.for_year, catalogue.for_plan):
        with pytest.raises(FaultError, match=f"没有{year}年度的提法，现有{known}年度"):
            ask(year)
