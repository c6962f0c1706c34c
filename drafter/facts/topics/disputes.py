"""Facts on disputes: examined, mediated, settled, and by whom."""

from __future__ import annotations

from drafter.facts.counting import ATTENDANCE, CLOSED, MEETINGS, TRAININGS
from drafter.facts.declare import count, money, rate, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic

_ROOMS = "有固定场所和牌子的；与调委会、综治中心合用一间的也算"


class DisputeSource(Facts):
    """One channel that settled disputes came in by."""

    channel = text("来源", "", "从哪个渠道转来？", help="如 12345热线、网上信访、镇级信访")
    settled = count("数量", "件", "该渠道化解多少件？", help="这个渠道来的、已经化解的件数；还在办的不算")


class MediationRoom(Facts):
    """One named mediation room."""

    name = text("名称", "", "调解室全称是什么？", help="个人、行业、片区调解室均可")
    settled = count("化解数", "件", "该调解室全年化解纠纷多少件？", help="这个调解室调解成功的件数，也已算进全年调解数")


class CircuitCourt(Facts):
    """One circuit court or judges' station in the township."""

    name = text("名称", "", "巡回法庭或法官工作站的全称是什么？", help="照牌子或文件写全称，不加引号；几个点的一个一行")
    first = text("首创", "", "属于首创的，范围和名目是什么？", help="如 全县首个旅游纠纷巡回法庭")
    sessions = count("驻点次数", "次", "法官全年驻点或巡回多少次？", help="法官到点办公、接待、开庭的次数；一天算一次")
    handled = count("办理数", "件", "全年办理案件和纠纷多少件？", help="在这里立案、调解、开庭的案件和纠纷合计")


class Disputes(Topic, label="矛盾纠纷", office="综治中心"):
    """Examining, mediating and settling disputes."""

    rounds = count(
        "排查次数", "次", "全年开展矛盾纠纷排查多少次？", help="组织排查的次数，不是排查出的件数；定期排查和专项排查合计"
    )
    examined = count(
        "纠纷排查数", "件", "全年排查出矛盾纠纷多少件？", help="主动排查登记的件数；群众自己来申请调解的不算，同一纠纷只算一件"
    )
    mediated = count(
        "纠纷调解数", "件", "全年调解矛盾纠纷多少件？", help="人民调解、行政调解合计，含排查发现和当事人申请的", office="司法所"
    )
    mediation_successes = count(
        "调解成功数",
        "件",
        "其中调解成功多少件？",
        help="达成书面或口头协议的；还在调的不算",
        part_of="纠纷调解数",
        office="司法所",
    )
    mediation_rate = rate("调解成功率", "调解成功数", "纠纷调解数", "调解成功率是多少？", office="司法所")
    in_progress = count("正在调处数", "件", "截至年底仍在调处的纠纷多少件？", help="年底还没有结果、转到下一年的；没有写“无”")
    led_to_law = count(
        "引导法定途径数",
        "件",
        "调解未成、引导进入诉讼或仲裁程序的纠纷多少件？",
        help="调解不成，书面告知或帮助当事人起诉、申请仲裁的",
    )
    accepted = count(
        "纠纷受理数",
        "件",
        "全年各渠道受理矛盾纠纷多少件？",
        help="综治中心、司法所、网格、热线等渠道登记受理的合计；几处登记的同一件只算一件",
    )
    settled = count(
        "纠纷化解数",
        "件",
        "全年化解各类矛盾纠纷多少件？",
        help="已经化解了的；填了化解来源的，由各来源相加得出",
        parts=("化解来源.数量",),
    )
    settlement_rate = rate("纠纷化解率", "纠纷化解数", "纠纷受理数", "纠纷化解率是多少？")
    channels = records(DisputeSource, "化解来源", "", "化解的纠纷分别从哪些渠道来？", help="各渠道相加等于纠纷化解数")
    village_settled = count(
        "村级化解数",
        "件",
        "其中在村（社区）一级化解多少件？",
        help="由村（社区）调委会、网格员化解、没有上交的",
        part_of="纠纷化解数",
    )
    township_settled = count(
        "本级化解数", "件", "其中由本级调处化解多少件？", help="村（社区）化解不了、交到本级化解的", part_of="纠纷化解数"
    )
    campaign_settled = count(
        "集中化解数", "件", "集中化解专项活动中化解多少件？", help="专项活动期间化解的件数，也已算进全年化解数"
    )
    hard_cases = count(
        "领导包案数", "件", "领导包案的疑难纠纷多少件？", help="明确由班子成员包的疑难纠纷；信访包案填在“信访工作”"
    )
    hard_cases_settled = count(
        "包案化解数",
        "件",
        "包案的疑难纠纷已化解多少件？",
        help="包案的纠纷里，到年底已化解的；还在做工作的不算",
        part_of="领导包案数",
    )
    duty_supervised = count("轮值督办数", "件", "领导轮值坐镇时督办纠纷多少件？", help="班子成员在综治中心轮值时交办、督促的件数")
    consultations = count("会商次数", "次", "矛盾纠纷会商研判全年召开多少次？", help=MEETINGS)
    enquiries = count(
        "解答咨询数", "件", "调解员全年解答群众咨询多少件？", help="解答法律、政策咨询的件数；没有形成纠纷的也算", office="司法所"
    )
    window_accepted = count(
        "综治中心受理数",
        "件",
        "综治中心“一站式”窗口受理纠纷多少件？",
        help="群众到综治中心窗口当面反映、登记的；网格、热线转来的不算",
    )
    dispatched = count(
        "派单数", "件", "综治中心向部门派单多少件？", help="综治中心转给站所、村（社区）办理的件数；退回重派的只算一件"
    )
    grid_reported = count(
        "网格上报数", "件", "网格员全年上报矛盾纠纷多少件？", help="网格员上报的纠纷；其他事件填在“数字政府”的网格事件上报数"
    )
    platform_routed = count(
        "平台流转数", "件", "通过信息平台流转纠纷多少件？", help="录入信息平台、派给单位办理的纠纷；只录入备查的不算"
    )
    platform_closed = count("平台办结数", "件", "平台流转的纠纷已办结多少件？", help=CLOSED, part_of="平台流转数")
    platform_rate = rate("平台办结率", "平台办结数", "平台流转数", "平台办结率是多少？")
    administrative = count(
        "行政调解数",
        "件",
        "全年开展行政调解多少件？",
        help="站所依职权调的土地、林权、劳动等纠纷；人民调解的不算",
        office="司法所",
    )
    joint = count(
        "联动调解数",
        "件",
        "人民调解、行政调解、司法调解联动调处多少件？",
        help="两种以上调解力量一起调的；与诉调、警调、访调对接可以是同一件",
    )
    court_linked = count(
        "诉调对接数", "件", "与法院（法庭）诉调对接的纠纷多少件？", help="法院委派、委托或邀请调解的件数；没有写“无”"
    )
    police_linked = count(
        "警调对接数", "件", "与公安派出所警调对接的纠纷多少件？", help="派出所移交或一起调解的件数；没有写“无”", office="派出所"
    )
    petition_linked = count("访调对接数", "件", "与信访部门访调对接的纠纷多少件？", help="信访部门移交调解的件数；没有写“无”")
    before_filing = count("诉前化解数", "件", "立案前化解的纠纷多少件？", help="已到法院、立案之前调解成功的件数")
    confirmed = count(
        "司法确认数",
        "件",
        "经司法确认的调解协议多少件？",
        help="法院裁定确认有效的协议份数；已申请、还没有裁定的不算",
        office="司法所",
    )
    turned_criminal = count(
        "民转刑案件数",
        "件",
        "全年发生民间纠纷转为刑事案件的多少件？",
        help="民间纠纷激化成的刑事案件，以公安机关数据为准；没有发生写“无”",
        office="派出所",
    )
    extreme = count(
        "个人极端案事件数",
        "件",
        "全年发生个人极端案（事）件多少件？",
        help="以公安机关认定为准；没有发生写“无”，报告会写明没有发生",
        office="派出所",
    )
    counselled = count(
        "心理疏导人次", "人次", "为当事人提供心理疏导多少人次？", help="专业人员、志愿者做的疏导；一人做几次算几次"
    )
    committees = count(
        "人民调解委员会数",
        "个",
        "辖区有人民调解委员会多少个？",
        help="本级、村（社区）和行业性的合计；取年底数",
        office="司法所",
        stock=True,
    )
    mediators = count(
        "调解员数",
        "名",
        "现有人民调解员多少名？",
        help="登记在册的，专职、兼职合计；一人在两个调委会只算一名",
        office="司法所",
        stock=True,
    )
    full_time_mediators = count(
        "专职调解员数",
        "名",
        "其中专职多少名？",
        help="专门做调解、领固定报酬的；村干部兼任的不算",
        part_of="调解员数",
        office="司法所",
        stock=True,
    )
    squire_mediators = count(
        "乡贤调解员数",
        "名",
        "聘请乡贤调解员多少名？",
        help="有聘书的老党员、老干部、族老等；同时是人民调解员的也算",
        office="司法所",
        stock=True,
    )
    trainings = count("调解培训次数", "次", "全年组织调解员培训多少次？", help=TRAININGS, office="司法所")
    trained = count("调解培训人次", "人次", "调解员培训覆盖多少人次？", help=ATTENDANCE, office="司法所")
    subsidies = money(
        "调解奖补金额",
        "元",
        "全年兑现调解以案定补、奖补多少元？",
        help="当年实际发给调解员的补贴和奖励；还没有发的不算",
        office="司法所",
    )
    reasoning_rooms = count(
        "评理室数",
        "个",
        "建有评理室（说事室）多少个？",
        help="填了各部分由程序相加",
        parts=("本级评理室数", "村级评理室数"),
        stock=True,
    )
    township_rooms = count("本级评理室数", "个", "其中本级的评理室多少个？", help=_ROOMS, stock=True)
    village_rooms = count("村级评理室数", "个", "其中村（社区）的评理室多少个？", help=_ROOMS, stock=True)
    reasoners = count("评理员数", "名", "现有评理员多少名？", help="有聘任文件或公示名单的；取年底数", stock=True)
    rooms = records(
        MediationRoom,
        "调解室",
        "",
        "设有哪些专门、个人或行业调解室？",
        help="挂牌的个人、行业、片区调解室才列；村（社区）普通调解室不列",
        office="司法所",
        stock=True,
    )
    courts = records(
        CircuitCourt,
        "巡回法庭",
        "",
        "设有哪些巡回法庭、法官工作站？",
        help="设在本地、有固定地点的；偶尔来开一次庭的不列",
        stock=True,
    )
