"""Facts on people under special care or supervision: figures only, never persons."""

from __future__ import annotations

from drafter.facts.declare import count, records, share, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic

_CLINIC = "卫生院"
_DRUGS = "禁毒办"
_CIVIL = "民政办"


class RehabilitationRegister(Facts):
    """The drug rehabilitation register of one police station."""

    name = text("名称", "", "派出所或工作站的名称是什么？")
    registered = count("在册人数", "人", "在册多少人？")
    reporting = count("现报到人数", "人", "现报到多少人？", part_of="在册人数")
    died = count("死亡人数", "人", "死亡多少人？", part_of="在册人数")
    confined = count("服刑强戒人数", "人", "服刑、强制隔离戒毒多少人？", part_of="在册人数")


class SpecialGroups(Topic, label="特殊人群", office="司法所"):
    """Community correction, mental illness, drug rehabilitation, resettlement and minors."""

    corrected = count("社区矫正对象数", "名", "年底在册社区矫正对象多少名？")
    probation = count("缓刑人数", "名", "其中宣告缓刑多少名？", part_of="社区矫正对象数")
    parole = count("假释人数", "名", "其中假释多少名？", part_of="社区矫正对象数")
    medical = count(
        "暂予监外执行人数", "名", "其中暂予监外执行多少名？", part_of="社区矫正对象数"
    )
    control = count("管制人数", "名", "其中管制多少名？", part_of="社区矫正对象数")
    taken_in = count("新接收矫正对象数", "名", "全年新接收社区矫正对象多少名？")
    released = count("解除矫正人数", "名", "全年解除社区矫正多少名？")
    unsupervised = count("脱管漏管数", "人", "全年出现脱管、漏管多少人？")
    reoffended = count("矫正对象再犯罪数", "人", "社区矫正对象再犯罪多少人？")
    correction_groups = count("矫正小组数", "个", "组建社区矫正小组多少个？")
    correction_visits = count("矫正走访次数", "次", "走访社区矫正对象多少次？")
    correction_lessons = count("集中教育次数", "次", "对社区矫正对象开展集中教育多少次？")
    correction_talks = count("个别谈话次数", "次", "对社区矫正对象个别谈话多少次？")
    public_work = count("公益活动次数", "次", "组织社区矫正对象参加公益活动多少次？")
    resettled = count("安置帮教对象数", "名", "在册安置帮教对象多少名？")
    handover_rate = share("衔接率", "%", "刑满释放人员衔接率是多少？")
    support_rate = share("帮教率", "%", "安置帮教对象帮教率是多少？")
    placed = count(
        "帮扶就业人数", "名", "帮助安置帮教对象就业多少名？", part_of="安置帮教对象数"
    )
    mental = count(
        "精神障碍患者数",
        "人",
        "在管严重精神障碍患者多少人？",
        parts=("高危患者数", "一般风险患者数"),
        office=_CLINIC,
    )
    mental_high = count(
        "高危患者数", "人", "其中高危（三级以上）患者多少人？", office=_CLINIC
    )
    mental_low = count("一般风险患者数", "人", "其中一般风险患者多少人？", office=_CLINIC)
    mental_screened = count("精神障碍排查人数", "人", "入户排查评估多少人？", office=_CLINIC)
    mental_visits = count("随访人次", "人次", "随访精神障碍患者多少人次？", office=_CLINIC)
    guardianship = count("监护责任书份数", "份", "签订监护责任书多少份？", office=_CLINIC)
    care_groups = count(
        "关爱帮扶小组数", "个", "组建多方包联的关爱帮扶小组多少个？", office=_CLINIC
    )
    treated = count("强制送治人数", "人", "依法强制送治精神障碍患者多少人？", office="派出所")
    mental_incidents = count(
        "患者肇事肇祸数", "件", "精神障碍患者肇事肇祸多少件？", office="派出所"
    )
    registered = count(
        "戒毒康复在册人数",
        "人",
        "社区戒毒、社区康复在册多少人？",
        parts=("戒毒康复分所.在册人数",),
        office=_DRUGS,
    )
    registers = records(RehabilitationRegister, "戒毒康复分所",
        "",
        "各派出所在册情况如何？",
        help="按派出所逐个填写，只填人数",
        office=_DRUGS,
    )
    reporting_rate = share(
        "戒毒报到率", "%", "社区戒毒、社区康复人员报到率是多少？", office=_DRUGS
    )
    drug_tests = count("定期检测人次", "人次", "全年开展尿检等检测多少人次？", office=_DRUGS)
    drug_incidents = count(
        "吸毒人员肇事肇祸数", "件", "全年发生吸毒人员肇事肇祸案件多少件？", office=_DRUGS
    )
    drug_workers = count(
        "禁毒社工数", "名", "现有禁毒社工多少名？", office=_DRUGS, stock=True
    )
    youth = count("重点青少年帮教人数", "名", "结对帮教重点青少年多少名？")
    left_behind = count("留守儿童数", "名", "在册留守儿童多少名？", office=_CIVIL)
    in_hardship = count("困境儿童数", "名", "在册困境儿童多少名？", office=_CIVIL)
    child_visits = count(
        "儿童走访人次", "人次", "走访留守、困境儿童多少人次？", office=_CIVIL
    )
    child_reports = count(
        "强制报告数", "件", "收到侵害未成年人强制报告多少件？", office=_CIVIL
    )
