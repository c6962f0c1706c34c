"""Facts on administrative reconsideration and litigation."""

from __future__ import annotations

from drafter.facts.declare import count, rate, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class Outcome(Facts):
    """Cases that ended in one way."""

    result = text("结果", "", "结果是什么？", help="如 维持、撤销、驳回诉讼请求、调解结案、尚未审结")
    number = count("件数", "件", "这一结果的案件多少件？", help="年内这一结果的件数；一案几项决定的按主要结果算一件")


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
    reconsideration_results = records(
        Outcome, "行政复议结果", "", "这些行政复议案件的结果各有多少件？", help="各项相加等于行政复议案件数，未结的写“尚未审结”"
    )
    reconsiderations_lost = count(
        "复议纠错数",
        "件",
        "其中被撤销、变更、确认违法或责令履行的多少件？",
        help="复议决定对本级不利的；没有写“无”",
        part_of="行政复议案件数",
    )
    suits = count(
        "行政诉讼案件数", "件", "全年作为被告的行政诉讼案件多少件？", help="含上年结转；没有写“无”", parts=("行政诉讼结果.件数",)
    )
    suit_results = records(
        Outcome, "行政诉讼结果", "", "这些行政诉讼案件的结果各有多少件？", help="各项相加等于行政诉讼案件数，未结的写“尚未审结”"
    )
    suits_lost = count(
        "败诉案件数",
        "件",
        "其中败诉多少件？",
        help="判决撤销、变更、确认违法、责令履行或赔偿的，以生效裁判为准；没有写“无”",
        part_of="行政诉讼案件数",
    )
    suits_lost_rate = rate("败诉率", "败诉案件数", "行政诉讼案件数", "行政诉讼败诉率是多少？")
    hearings = count("开庭次数", "次", "行政诉讼案件开庭审理多少次？", help="同一案件开庭两次计两次；书面审理、没有开庭的不算")
    appearances = count(
        "负责人出庭次数",
        "次",
        "行政机关负责人出庭应诉多少次？",
        help="正职、副职和其他参与分管的负责人都算；只有工作人员、律师出庭的不算",
        basis="《行政诉讼法》第三条",
        part_of="开庭次数",
    )
    head_appearances = count(
        "主要负责人出庭次数",
        "次",
        "其中行政主要负责人出庭多少次？",
        help="镇长（乡长、街道办事处主任等）本人出庭的次数",
        part_of="负责人出庭次数",
    )
    appearance_rate = rate("负责人出庭率", "负责人出庭次数", "开庭次数", "行政机关负责人出庭应诉率是多少？")
    counsel_cases = count(
        "顾问代理件数",
        "件",
        "由法律顾问、公职律师代理的复议和诉讼案件多少件？",
        help="复议和诉讼合计；一个案件请两人代理只算一件",
    )
    to_perform = count("应履行裁判数", "件", "应当履行的生效裁判、复议决定多少件？", help="当年履行期限到期的件数；没有写“无”")
    performed = count(
        "履行裁判数", "件", "其中已按期履行多少件？", help="在规定期限内履行完的；还在履行的不算", part_of="应履行裁判数"
    )
    performance_rate = rate("裁判履行率", "履行裁判数", "应履行裁判数", "生效裁判和复议决定履行率是多少？")
    advices = count(
        "收到建议数",
        "件",
        "全年收到司法建议、检察建议多少件？",
        help="填了各部分由程序相加；都没有写“无”",
        parts=("司法建议数", "检察建议数"),
    )
    court_advices = count("司法建议数", "件", "其中人民法院司法建议多少件？", help="人民法院发给本级的书面建议；没有写“无”")
    prosecutor_advices = count(
        "检察建议数", "件", "其中人民检察院检察建议多少件？", help="人民检察院发给本级的书面建议，公益诉讼方面的也算；没有写“无”"
    )
    advices_answered = count(
        "建议回复数", "件", "其中已整改并按期回复多少件？", help="整改后在规定期限内书面回复的", part_of="收到建议数"
    )
    advices_answer_rate = rate("建议回复率", "建议回复数", "收到建议数", "司法建议、检察建议回复率是多少？")
    case_reviews = count(
        "案件复盘次数", "次", "对败诉、纠错案件复盘分析多少次？", help="有记录或书面分析的；没有败诉、纠错案件的写“不适用”"
    )
    settled = count("行政争议化解数", "件", "全年实质性化解行政争议多少件？", help="经协调、和解，当事人撤回申请或起诉的件数")
    outreach = count(
        "复议宣传场次", "场", "宣传行政复议制度多少场？", help="以行政复议为主题的场次；已算进“普法宣传”的，这里照样填"
    )
    received = count("复议申请代收数", "件", "代收、引导行政复议申请多少件？", help="代收转交和引导群众提出的合计；没有写“无”")
