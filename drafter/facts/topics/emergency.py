"""Facts on emergencies: plans, drills, hidden dangers and lawful handling."""

from __future__ import annotations

from drafter.facts.declare import count, names, rate, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class SafetyCheck(Facts):
    """Safety inspections in one field."""

    field = text("领域", "", "是哪个领域？", help="如 消防、燃气、自建房、道路交通")
    places = count("检查家数", "家次", "检查单位、场所多少家次？")
    dangers = count("发现隐患数", "处", "发现隐患多少处？")
    removed = count("隐患整改数", "处", "其中已整改多少处？", part_of="发现隐患数")


class Emergency(Topic, label="应急处置", office="应急管理办公室"):
    """Preparation for emergencies and what was done in them."""

    staff = count("应急管理人员数", "名", "专职从事应急管理的工作人员多少名？", stock=True)
    pledges = count("安全责任书份数", "份", "签订安全生产、应急管理责任书多少份？")
    plans = count("应急预案数", "个", "现行综合和专项应急预案多少个？", stock=True)
    plans_revised = count("修订应急预案数", "个", "本年制定、修订应急预案多少个？")
    drills = count("应急演练次数", "次", "全年开展应急演练多少次？")
    drill_people = count("应急演练人次", "人次", "应急演练共有多少人次参加？")
    drill_subjects = names(
        "应急演练科目", "", "演练了哪些科目？", help="如 防汛转移、森林防火、消防疏散"
    )
    teams = count("应急队伍数", "支", "应急队伍多少支？", stock=True)
    team_members = count("应急队员数", "名", "应急队伍共有队员多少名？", stock=True)
    stores = count("应急物资储备点数", "个", "应急物资储备点多少个？", stock=True)
    signs = count("警示标志数", "块", "危险区域设置警示标志多少块？")
    warning_devices = count("预警设施数", "个", "监测预警设施（大喇叭、水位尺等）多少个？")
    trainings = count("应急培训次数", "次", "全年组织应急、安全培训多少次？")
    trainees = count("应急培训人次", "人次", "应急、安全培训共多少人次？")
    law_study = count("应急法律学习次数", "次", "组织学习突发事件应对法律法规多少次？")
    outreach = count("安全宣传场次", "场", "全年开展防灾减灾、安全宣传多少场？")
    checks = count("安全检查家次", "家次", "全年开展安全检查多少家次？")
    dangers = count("隐患排查数", "处", "全年排查安全隐患多少处？")
    dangers_major = count("重大隐患数", "处", "其中重大隐患多少处？", part_of="隐患排查数")
    dangers_removed = count("隐患整改数", "处", "其中已整改多少处？", part_of="隐患排查数")
    dangers_removed_rate = rate(
        "隐患整改率", "隐患整改数", "隐患排查数", "隐患整改率是多少？"
    )
    special_checks = records(SafetyCheck, "专项检查",
        "",
        "各领域的专项检查情况如何？",
        help="一个领域一行，如消防、燃气、自建房；不必与全年总数相等",
    )
    meetings = count("风险研判会次数", "次", "召开联席会议、风险研判会多少次？")
    reports = count("应急信息报送条数", "条", "向上级报送突发事件、风险信息多少条？")
    moved_households = count("避险转移户数", "户", "全年组织避险转移多少户？")
    moved_people = count("避险转移人数", "人", "全年组织避险转移多少人？")
    fire_patrols = count("防火巡护次数", "次", "森林草原防火巡护多少次？")
    incidents = count(
        "突发事件处置数", "起", "全年依法处置突发事件多少起？", help="没有发生写“无”"
    )
    accidents = count(
        "生产安全事故数",
        "起",
        "全年发生一般及以上生产安全事故多少起？",
        help="等级按《生产安全事故报告和调查处理条例》；没有发生写“无”",
        basis="《生产安全事故报告和调查处理条例》第三条",
    )
