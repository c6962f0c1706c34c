"""Facts on the business environment under the rule of law."""

from __future__ import annotations

from drafter.facts.counting import CLOSED
from drafter.facts.declare import count, money, number, rate
from drafter.facts.topic import Topic


class Business(Topic, label="营商环境", office="经济发展办公室"):
    """Visits to firms, legal services for them, and restraint in dealing with them."""

    visits = count("走访企业数", "家", "班子成员全年走访联系企业多少家？", help="走访到的企业家数，一家走访几次只算一家")
    requests = count(
        "企业诉求数", "件", "收集企业诉求多少件？", help="走访、座谈、来函等收到并登记的诉求；同一诉求反复提只算一件"
    )
    requests_settled = count("企业诉求办结数", "件", "其中已经办结多少件？", help=CLOSED, part_of="企业诉求数")
    requests_rate = rate("企业诉求办结率", "企业诉求办结数", "企业诉求数", "企业诉求的办结率是多少？")
    contact_points = count(
        "企业联系点数", "个", "设有多少个营商环境监测点、企业联系点？", help="已公布或挂牌的监测点、联系点；取年底数", stock=True
    )
    inspection_monitors = count(
        "涉企检查监测点企业数",
        "家",
        "设为涉企行政检查监测点的企业有多少家？",
        help="专门反映行政检查情况的监测企业；一般的联系点填“企业联系点数”",
        office="司法所",
        stock=True,
    )
    checkups = count(
        "企业法治体检数",
        "家",
        "全年为多少家企业做过“法治体检”？",
        help="由律师、司法所上门查找法律风险的企业；一家做几次只算一家",
        office="司法所",
    )
    risks_found = count(
        "法律风险提示数", "条", "“法治体检”中向企业提示法律风险多少条？", help="当面或书面指出、有记录的风险条数", office="司法所"
    )
    project_services = count(
        "项目法律服务次数",
        "次",
        "为征地、招商等项目提供法律服务多少次？",
        help="参加谈判、审合同、出意见都算；一个项目去几次算几次",
        office="司法所",
    )
    policy_talks = count(
        "涉企法规宣讲场次",
        "场",
        "面向企业宣讲法律法规和政策多少场？",
        help="专门面向企业的场次；已算进“普法宣传”总场次的，这里照样填",
    )
    policy_firms = count("涉企宣讲企业数", "家", "参加宣讲的企业有多少家？", help="到场听讲的企业家数，一家参加几场只算一家")
    competition_reviews = count(
        "公平竞争审查数",
        "件",
        "对拟出台的涉企文件开展公平竞争审查多少件？",
        help="起草影响企业经营的文件、协议时做的审查，有审查表的才算",
        office="司法所",
    )
    self_checks = count(
        "涉企收费自查次数",
        "次",
        "开展涉企乱收费、乱罚款自查多少次？",
        help="对涉企收费、罚款、摊派专门做的自查；日常财务检查不算",
    )
    self_check_faults = count(
        "涉企收费问题数", "个", "自查发现涉企乱收费、乱罚款问题多少个？", help="自查过而没有发现问题的写“无”"
    )
    debts = count(
        "清偿账款笔数", "笔", "全年清偿拖欠企业账款多少笔？", help="当年付过款的；同一份合同分几次付只算一笔", office="财政所"
    )
    debts_amount = money(
        "清偿账款金额",
        "万元",
        "清偿拖欠企业账款多少万元？",
        help="当年实际付出的数；只签了还款协议、没有付的不算",
        office="财政所",
    )
    idle_land = number(
        "盘活闲置资源面积",
        "亩",
        "全年盘活闲置土地、厂房等资源多少亩？",
        help="已经签约并用起来的面积；还在招商的不算",
        office="自然资源所",
    )
    buildings = count("商务楼宇数", "栋", "辖区有多少栋商务楼宇？", help="街道填写，没有商务楼宇的写“不适用”", stock=True)
    building_heads = count(
        "楼长数", "名", "由干部担任楼长、联系楼宇企业的有多少名？", help="由干部担任的；一人管几栋楼只算一名", stock=True
    )
