"""Facts on administrative reconsideration and litigation."""

from __future__ import annotations

from drafter.facts.declare import count, rate, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class Outcome(Facts):
    """Cases that ended in one way."""

    result = text(
        "结果", "", "结果是什么？", help="如 维持、撤销、驳回诉讼请求、调解结案、尚未审结"
    )
    number = count("件数", "件", "这一结果的案件多少件？")


class Litigation(Topic, label="复议应诉", office="司法所"):
    """Cases against the township, how its heads appeared and what was learnt."""

    reconsiderations = count(
        "行政复议案件数",
        "件",
        "全年作为被申请人的行政复议案件多少件？",
        help="含上年结转；没有写“无”",
        basis="《行政复议法》第二十四条",
        parts=("行政复议结果.件数",),
    )
    reconsideration_results = records(Outcome, "行政复议结果",
        "",
        "这些行政复议案件的结果各有多少件？",
        help="各项相加等于行政复议案件数，未结的写“尚未审结”",
    )
    reconsiderations_lost = count(
        "复议纠错数",
        "件",
        "其中被撤销、变更、确认违法或责令履行的多少件？",
        part_of="行政复议案件数",
    )
    suits = count(
        "行政诉讼案件数",
        "件",
        "全年作为被告的行政诉讼案件多少件？",
        help="含上年结转；没有写“无”",
        parts=("行政诉讼结果.件数",),
    )
    suit_results = records(Outcome, "行政诉讼结果",
        "",
        "这些行政诉讼案件的结果各有多少件？",
        help="各项相加等于行政诉讼案件数，未结的写“尚未审结”",
    )
    suits_lost = count("败诉案件数", "件", "其中败诉多少件？", part_of="行政诉讼案件数")
    suits_lost_rate = rate("败诉率", "败诉案件数", "行政诉讼案件数", "行政诉讼败诉率是多少？")
    hearings = count(
        "开庭次数", "次", "行政诉讼案件开庭审理多少次？", help="同一案件开庭两次计两次"
    )
    appearances = count(
        "负责人出庭次数",
        "次",
        "行政机关负责人出庭应诉多少次？",
        help="含副职负责人",
        basis="《行政诉讼法》第三条",
        part_of="开庭次数",
    )
    head_appearances = count(
        "主要负责人出庭次数", "次", "其中行政主要负责人出庭多少次？", part_of="负责人出庭次数"
    )
    appearance_rate = rate(
        "负责人出庭率", "负责人出庭次数", "开庭次数", "行政机关负责人出庭应诉率是多少？"
    )
    counsel_cases = count(
        "顾问代理件数", "件", "由法律顾问、公职律师代理的复议和诉讼案件多少件？"
    )
    to_perform = count("应履行裁判数", "件", "应当履行的生效裁判、复议决定多少件？")
    performed = count("履行裁判数", "件", "其中已按期履行多少件？", part_of="应履行裁判数")
    performance_rate = rate(
        "裁判履行率", "履行裁判数", "应履行裁判数", "生效裁判和复议决定履行率是多少？"
    )
    advices = count(
        "收到建议数",
        "件",
        "全年收到司法建议、检察建议多少件？",
        parts=("司法建议数", "检察建议数"),
    )
    court_advices = count("司法建议数", "件", "其中人民法院司法建议多少件？")
    prosecutor_advices = count("检察建议数", "件", "其中人民检察院检察建议多少件？")
    advices_answered = count(
        "建议回复数", "件", "其中已整改并按期回复多少件？", part_of="收到建议数"
    )
    advices_answer_rate = rate(
        "建议回复率", "建议回复数", "收到建议数", "司法建议、检察建议回复率是多少？"
    )
    case_reviews = count("案件复盘次数", "次", "对败诉、纠错案件复盘分析多少次？")
    settled = count("行政争议化解数", "件", "全年实质性化解行政争议多少件？")
    outreach = count("复议宣传场次", "场", "宣传行政复议制度多少场？")
    received = count("复议申请代收数", "件", "代收、引导行政复议申请多少件？")
