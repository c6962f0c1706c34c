"""Facts on emergencies: plans, drills, hidden dangers and lawful handling."""

from __future__ import annotations

from drafter.facts.counting import ATTENDANCE, FIXED, MEETINGS, TRAININGS
from drafter.facts.declare import count, names, rate, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic

_MOVED = "各次转移相加，转移两次算两次；全年没有转移写“无”"


class SafetyCheck(Facts):
    """Safety inspections in one field."""

    field = text("领域", "", "是哪个领域？", help="如 消防、燃气、自建房、道路交通")
    places = count("检查家数", "家次", "检查单位、场所多少家次？", help="为这一领域查的家次；一家查两次算两次")
    dangers = count("发现隐患数", "处", "发现隐患多少处？", help="这一领域登记的隐患处数；没有发现写“无”")
    removed = count("隐患整改数", "处", "其中已整改多少处？", help=FIXED, part_of="发现隐患数")


class Emergency(Topic, label="应急处置", office="应急管理办公室"):
    """Preparation for emergencies and what was done in them."""

    staff = count(
        "应急管理人员数",
        "名",
        "专职从事应急管理的工作人员多少名？",
        help="以应急管理为主要工作的人员；兼职、值班的不算",
        stock=True,
    )
    pledges = count(
        "安全责任书份数",
        "份",
        "签订安全生产、应急管理责任书多少份？",
        help="与村（社区）、站所、企业签的合计；一个单位签一份算一份",
    )
    plans = count(
        "应急预案数",
        "个",
        "现行综合和专项应急预案多少个？",
        help="现行有效的本级综合预案和专项预案；村（社区）的预案不算",
        stock=True,
    )
    plans_revised = count("修订应急预案数", "个", "本年制定、修订应急预案多少个？", help="当年新制定和修订后重新印发的合计")
    drills = count(
        "应急演练次数", "次", "全年开展应急演练多少次？", help="本级组织或牵头的实战、桌面演练；学校、企业自己办的不算"
    )
    drill_people = count("应急演练人次", "人次", "应急演练共有多少人次参加？", help=ATTENDANCE)
    drill_subjects = names("应急演练科目", "", "演练了哪些科目？", help="如 防汛转移、森林防火、消防疏散")
    teams = count("应急队伍数", "支", "应急队伍多少支？", help="登记在册的，本级和村级合计；上级派驻的消防队不算", stock=True)
    team_members = count(
        "应急队员数", "名", "应急队伍共有队员多少名？", help="各队在册人数相加，一人在两个队只算一名", stock=True
    )
    stores = count(
        "应急物资储备点数", "个", "应急物资储备点多少个？", help="有物资、有台账的库（点），本级和村级合计", stock=True
    )
    signs = count("警示标志数", "块", "危险区域设置警示标志多少块？", help="当年新设和更换的合计；往年设的不算")
    warning_devices = count(
        "预警设施数", "个", "监测预警设施（大喇叭、水位尺等）多少个？", help="年底能正常使用的合计，大喇叭、水位尺、监测点都算"
    )
    trainings = count("应急培训次数", "次", "全年组织应急、安全培训多少次？", help=TRAININGS)
    trainees = count("应急培训人次", "人次", "应急、安全培训共多少人次？", help=ATTENDANCE)
    law_study = count(
        "应急法律学习次数",
        "次",
        "组织学习突发事件应对法律法规多少次？",
        help="集中学习突发事件应对、安全生产等法律的次数；已算进集体学法的，这里照样填",
    )
    outreach = count(
        "安全宣传场次",
        "场",
        "全年开展防灾减灾、安全宣传多少场？",
        help="防灾减灾日、安全生产月等活动的场次；已算进“普法宣传”的，这里照样填",
    )
    checks = count("安全检查家次", "家次", "全年开展安全检查多少家次？", help="一家查两次算两次，消防、燃气等各领域合计")
    dangers = count(
        "隐患排查数", "处", "全年排查安全隐患多少处？", help="检查记录里登记的隐患，各领域合计；群众反映、核实了的也算"
    )
    dangers_major = count(
        "重大隐患数", "处", "其中重大隐患多少处？", help="按行业标准判定为重大事故隐患的；没有写“无”", part_of="隐患排查数"
    )
    dangers_removed = count("隐患整改数", "处", "其中已整改多少处？", help=FIXED, part_of="隐患排查数")
    dangers_removed_rate = rate("隐患整改率", "隐患整改数", "隐患排查数", "隐患整改率是多少？")
    special_checks = records(
        SafetyCheck, "专项检查", "", "各领域的专项检查情况如何？", help="一个领域一行，如消防、燃气、自建房；不必与全年总数相等"
    )
    meetings = count("风险研判会次数", "次", "召开联席会议、风险研判会多少次？", help=MEETINGS)
    reports = count(
        "应急信息报送条数", "条", "向上级报送突发事件、风险信息多少条？", help="报给县级的突发事件和风险信息；同一事件续报不另算"
    )
    moved_households = count("避险转移户数", "户", "全年组织避险转移多少户？", help=_MOVED)
    moved_people = count("避险转移人数", "人", "全年组织避险转移多少人？", help=_MOVED)
    fire_patrols = count("防火巡护次数", "次", "森林草原防火巡护多少次？", help="日常巡护和专项巡查合计，以巡护记录为准")
    incidents = count(
        "突发事件处置数",
        "起",
        "全年依法处置突发事件多少起？",
        help="按预案处置的自然灾害、事故等；一起事件算一起，没有发生写“无”",
    )
    accidents = count(
        "生产安全事故数",
        "起",
        "全年发生一般及以上生产安全事故多少起？",
        help="等级按《生产安全事故报告和调查处理条例》；没有发生写“无”",
        basis="《生产安全事故报告和调查处理条例》第三条",
    )
