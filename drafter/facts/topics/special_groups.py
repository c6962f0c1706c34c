"""Facts on people under special care or supervision: figures only, never persons."""

from __future__ import annotations

from drafter.facts.declare import count, records, share, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic

_CLINIC = "卫生院"
_DRUGS = "禁毒办"
_CIVIL = "民政办"
_KIND = "年底在册的矫正对象里属于这一类的；没有写“无”"
_NOBODY = "全年发生过的人数，后来找回、已处理的也算；没有发生写“无”"
_CHILDREN = "年底在册人数，以民政台账为准；只填人数，不写姓名"


class RehabilitationRegister(Facts):
    """The drug rehabilitation register of one police station."""

    name = text("名称", "", "派出所或工作站的名称是什么？", help="写派出所或社区戒毒（康复）工作站的名称")
    registered = count("在册人数", "人", "在册多少人？", help="这个所年底在册的人数")
    reporting = count("现报到人数", "人", "现报到多少人？", help="在册人员里已报到、正在执行的", part_of="在册人数")
    died = count("死亡人数", "人", "死亡多少人？", help="在册期间死亡的；没有写“无”", part_of="在册人数")
    confined = count(
        "服刑强戒人数",
        "人",
        "服刑、强制隔离戒毒多少人？",
        help="在册人员里正在服刑或强制隔离戒毒的；没有写“无”",
        part_of="在册人数",
    )


class SpecialGroups(Topic, label="特殊人群", office="司法所"):
    """Community correction, mental illness, drug rehabilitation, resettlement and minors."""

    corrected = count(
        "社区矫正对象数", "名", "年底在册社区矫正对象多少名？", help="年底在册人数，以社区矫正机构的数为准；只填人数，不写姓名"
    )
    probation = count("缓刑人数", "名", "其中宣告缓刑多少名？", help=_KIND, part_of="社区矫正对象数")
    parole = count("假释人数", "名", "其中假释多少名？", help=_KIND, part_of="社区矫正对象数")
    medical = count("暂予监外执行人数", "名", "其中暂予监外执行多少名？", help=_KIND, part_of="社区矫正对象数")
    control = count("管制人数", "名", "其中管制多少名？", help=_KIND, part_of="社区矫正对象数")
    taken_in = count("新接收矫正对象数", "名", "全年新接收社区矫正对象多少名？", help="当年报到入矫的；年底已解除的也算")
    released = count("解除矫正人数", "名", "全年解除社区矫正多少名？", help="当年期满解除的；收监、死亡、迁出的不算")
    unsupervised = count("脱管漏管数", "人", "全年出现脱管、漏管多少人？", help=_NOBODY)
    reoffended = count("矫正对象再犯罪数", "人", "社区矫正对象再犯罪多少人？", help=_NOBODY)
    correction_groups = count(
        "矫正小组数", "个", "组建社区矫正小组多少个？", help="年底在册对象的矫正小组；一名对象一个小组的就与人数相同"
    )
    correction_visits = count("矫正走访次数", "次", "走访社区矫正对象多少次？", help="走访一名对象一次算一次；电话联系的不算")
    correction_lessons = count("集中教育次数", "次", "对社区矫正对象开展集中教育多少次？", help="组织一次算一次，不按人数算")
    correction_talks = count("个别谈话次数", "次", "对社区矫正对象个别谈话多少次？", help="同一名对象谈一次算一次")
    public_work = count("公益活动次数", "次", "组织社区矫正对象参加公益活动多少次？", help="组织一次算一次，不按人数算")
    resettled = count("安置帮教对象数", "名", "在册安置帮教对象多少名？", help="年底在册的刑满释放人员；只填人数，不写姓名")
    handover_rate = share("衔接率", "%", "刑满释放人员衔接率是多少？", help="已衔接登记的占监所移交刑满释放人员的百分之几")
    support_rate = share("帮教率", "%", "安置帮教对象帮教率是多少？", help="已落实帮教的占在册对象的百分之几")
    placed = count(
        "帮扶就业人数",
        "名",
        "帮助安置帮教对象就业多少名？",
        help="经帮扶已经就业的；只参加了培训的不算",
        part_of="安置帮教对象数",
    )
    mental = count(
        "精神障碍患者数",
        "人",
        "在管严重精神障碍患者多少人？",
        help="填了各部分由程序相加；只填人数，不写姓名",
        parts=("高危患者数", "一般风险患者数"),
        office=_CLINIC,
    )
    mental_high = count(
        "高危患者数", "人", "其中高危（三级以上）患者多少人？", help="按最近一次危险性评估的分级；没有写“无”", office=_CLINIC
    )
    mental_low = count(
        "一般风险患者数", "人", "其中一般风险患者多少人？", help="按最近一次危险性评估，高危以外的", office=_CLINIC
    )
    mental_screened = count(
        "精神障碍排查人数", "人", "入户排查评估多少人？", help="当年入户评估过的人数，一人评几次只算一人", office=_CLINIC
    )
    mental_visits = count(
        "随访人次", "人次", "随访精神障碍患者多少人次？", help="各次随访相加，一人随访几次算几次", office=_CLINIC
    )
    guardianship = count(
        "监护责任书份数", "份", "签订监护责任书多少份？", help="当年与监护人签订的份数；往年签、还有效的不算", office=_CLINIC
    )
    care_groups = count(
        "关爱帮扶小组数",
        "个",
        "组建多方包联的关爱帮扶小组多少个？",
        help="村（社区）干部、民警、医生等组成的小组；一名患者一个小组的按小组算",
        office=_CLINIC,
    )
    treated = count(
        "强制送治人数", "人", "依法强制送治精神障碍患者多少人？", help="依法由公安机关送诊送治的；没有写“无”", office="派出所"
    )
    mental_incidents = count(
        "患者肇事肇祸数", "件", "精神障碍患者肇事肇祸多少件？", help="以公安机关认定为准；没有发生写“无”", office="派出所"
    )
    registered = count(
        "戒毒康复在册人数",
        "人",
        "社区戒毒、社区康复在册多少人？",
        help="年底在册人数；填了各派出所的由程序相加",
        parts=("戒毒康复分所.在册人数",),
        office=_DRUGS,
    )
    registers = records(
        RehabilitationRegister, "戒毒康复分所", "", "各派出所在册情况如何？", help="按派出所逐个填写，只填人数", office=_DRUGS
    )
    reporting_rate = share(
        "戒毒报到率",
        "%",
        "社区戒毒、社区康复人员报到率是多少？",
        help="已报到的占应报到人员的百分之几；服刑、强戒的不在应报到之内",
        office=_DRUGS,
    )
    drug_tests = count(
        "定期检测人次", "人次", "全年开展尿检等检测多少人次？", help="尿检、毛发检测合计；一人检测几次算几次", office=_DRUGS
    )
    drug_incidents = count(
        "吸毒人员肇事肇祸数",
        "件",
        "全年发生吸毒人员肇事肇祸案件多少件？",
        help="以公安机关认定为准；没有发生写“无”",
        office=_DRUGS,
    )
    drug_workers = count(
        "禁毒社工数",
        "名",
        "现有禁毒社工多少名？",
        help="专门从事禁毒工作的社工；民警、网格员兼任的不算",
        office=_DRUGS,
        stock=True,
    )
    youth = count("重点青少年帮教人数", "名", "结对帮教重点青少年多少名？", help="已明确结对帮教的人数；只填人数，不写姓名")
    left_behind = count("留守儿童数", "名", "在册留守儿童多少名？", help=_CHILDREN, office=_CIVIL)
    in_hardship = count("困境儿童数", "名", "在册困境儿童多少名？", help=_CHILDREN, office=_CIVIL)
    child_visits = count(
        "儿童走访人次",
        "人次",
        "走访留守、困境儿童多少人次？",
        help="各次走访相加，一名儿童走访几次算几次；电话联系的不算",
        office=_CIVIL,
    )
    child_reports = count(
        "强制报告数",
        "件",
        "收到侵害未成年人强制报告多少件？",
        help="学校、医院、村（社区）等按规定报告的件数；没有写“无”",
        office=_CIVIL,
    )
