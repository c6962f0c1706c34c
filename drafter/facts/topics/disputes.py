"""Facts on disputes: examined, mediated, settled, and by whom."""

from __future__ import annotations

from drafter.facts.declare import count, money, rate, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class DisputeSource(Facts):
    """One channel that settled disputes came in by."""

    channel = text("来源", "", "从哪个渠道转来？", help="如 12345热线、网上信访、镇级信访")
    settled = count("数量", "件", "该渠道化解多少件？")


class MediationRoom(Facts):
    """One named mediation room."""

    name = text("名称", "", "调解室全称是什么？", help="个人、行业、片区调解室均可")
    settled = count("化解数", "件", "该调解室全年化解纠纷多少件？")


class CircuitCourt(Facts):
    """One circuit court or judges' station in the township."""

    name = text("名称", "", "巡回法庭或法官工作站的全称是什么？")
    first = text(
        "首创", "", "属于首创的，范围和名目是什么？", help="如 全县首个旅游纠纷巡回法庭"
    )
    sessions = count("驻点次数", "次", "法官全年驻点或巡回多少次？")
    handled = count("办理数", "件", "全年办理案件和纠纷多少件？")


class Disputes(Topic, label="矛盾纠纷", office="综治中心"):
    """Examining, mediating and settling disputes."""

    rounds = count(
        "排查次数", "次", "全年开展矛盾纠纷排查多少次？", help="填次数，不填排查出的件数"
    )
    examined = count("纠纷排查数", "件", "全年排查出矛盾纠纷多少件？")
    mediated = count(
        "纠纷调解数",
        "件",
        "全年调解矛盾纠纷多少件？",
        help="含排查发现和当事人申请的",
        office="司法所",
    )
    mediation_successes = count(
        "调解成功数", "件", "其中调解成功多少件？", part_of="纠纷调解数", office="司法所"
    )
    mediation_rate = rate(
        "调解成功率", "调解成功数", "纠纷调解数", "调解成功率是多少？", office="司法所"
    )
    in_progress = count("正在调处数", "件", "截至年底仍在调处的纠纷多少件？")
    led_to_law = count(
        "引导法定途径数", "件", "调解未成、引导进入诉讼或仲裁程序的纠纷多少件？"
    )
    accepted = count("纠纷受理数", "件", "全年各渠道受理矛盾纠纷多少件？")
    settled = count(
        "纠纷化解数",
        "件",
        "全年化解各类矛盾纠纷多少件？",
        help="填了化解来源的，由各来源相加得出",
        parts=("化解来源.数量",),
    )
    settlement_rate = rate("纠纷化解率", "纠纷化解数", "纠纷受理数", "纠纷化解率是多少？")
    channels = records(DisputeSource, "化解来源", "", "化解的纠纷分别从哪些渠道来？", help="各渠道相加等于纠纷化解数"
    )
    village_settled = count(
        "村级化解数", "件", "其中在村（社区）一级化解多少件？", part_of="纠纷化解数"
    )
    township_settled = count(
        "本级化解数", "件", "其中由本级调处化解多少件？", part_of="纠纷化解数"
    )
    campaign_settled = count("集中化解数", "件", "集中化解专项活动中化解多少件？")
    hard_cases = count("领导包案数", "件", "领导包案的疑难纠纷多少件？")
    hard_cases_settled = count(
        "包案化解数", "件", "包案的疑难纠纷已化解多少件？", part_of="领导包案数"
    )
    duty_supervised = count("轮值督办数", "件", "领导轮值坐镇时督办纠纷多少件？")
    consultations = count("会商次数", "次", "矛盾纠纷会商研判全年召开多少次？")
    enquiries = count("解答咨询数", "件", "调解员全年解答群众咨询多少件？", office="司法所")
    window_accepted = count("综治中心受理数", "件", "综治中心“一站式”窗口受理纠纷多少件？")
    dispatched = count("派单数", "件", "综治中心向部门派单多少件？")
    grid_reported = count("网格上报数", "件", "网格员全年上报矛盾纠纷多少件？")
    platform_routed = count("平台流转数", "件", "通过信息平台流转纠纷多少件？")
    platform_closed = count(
        "平台办结数", "件", "平台流转的纠纷已办结多少件？", part_of="平台流转数"
    )
    platform_rate = rate("平台办结率", "平台办结数", "平台流转数", "平台办结率是多少？")
    administrative = count("行政调解数", "件", "全年开展行政调解多少件？", office="司法所")
    joint = count("联动调解数", "件", "人民调解、行政调解、司法调解联动调处多少件？")
    court_linked = count("诉调对接数", "件", "与法院（法庭）诉调对接的纠纷多少件？")
    police_linked = count(
        "警调对接数", "件", "与公安派出所警调对接的纠纷多少件？", office="派出所"
    )
    petition_linked = count("访调对接数", "件", "与信访部门访调对接的纠纷多少件？")
    before_filing = count("诉前化解数", "件", "立案前化解的纠纷多少件？")
    confirmed = count("司法确认数", "件", "经司法确认的调解协议多少件？", office="司法所")
    turned_criminal = count(
        "民转刑案件数", "件", "全年发生民间纠纷转为刑事案件的多少件？", office="派出所"
    )
    extreme = count(
        "个人极端案事件数", "件", "全年发生个人极端案（事）件多少件？", office="派出所"
    )
    counselled = count("心理疏导人次", "人次", "为当事人提供心理疏导多少人次？")
    committees = count(
        "人民调解委员会数", "个", "辖区有人民调解委员会多少个？", office="司法所", stock=True
    )
    mediators = count("调解员数", "名", "现有人民调解员多少名？", office="司法所", stock=True)
    full_time_mediators = count(
        "专职调解员数", "名", "其中专职多少名？", part_of="调解员数", office="司法所", stock=True
    )
    squire_mediators = count(
        "乡贤调解员数", "名", "聘请乡贤调解员多少名？", office="司法所", stock=True
    )
    trainings = count("调解培训次数", "次", "全年组织调解员培训多少次？", office="司法所")
    trained = count("调解培训人次", "人次", "调解员培训覆盖多少人次？", office="司法所")
    subsidies = money(
        "调解奖补金额", "元", "全年兑现调解以案定补、奖补多少元？", office="司法所"
    )
    reasoning_rooms = count(
        "评理室数",
        "个",
        "建有评理室（说事室）多少个？",
        parts=("本级评理室数", "村级评理室数"),
        stock=True,
    )
    township_rooms = count("本级评理室数", "个", "其中本级的评理室多少个？", stock=True)
    village_rooms = count("村级评理室数", "个", "其中村（社区）的评理室多少个？", stock=True)
    reasoners = count("评理员数", "名", "现有评理员多少名？", stock=True)
    rooms = records(MediationRoom, "调解室", "", "设有哪些专门、个人或行业调解室？", office="司法所", stock=True
    )
    courts = records(CircuitCourt, "巡回法庭", "", "设有哪些巡回法庭、法官工作站？", stock=True
    )
