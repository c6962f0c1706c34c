"""Facts on government services offered at the township's windows."""

from __future__ import annotations

from drafter.facts.counting import TRAININGS
from drafter.facts.declare import count, names, rate
from drafter.facts.topic import Topic


class GovernmentService(Topic, label="政务服务", office="便民服务中心"):
    """Service items, windows, applications handled and what the applicants thought of it."""

    channels = names(
        "办事渠道",
        "",
        "群众可以通过哪些渠道查询、办理事项？",
        help="写平台或场所的全称，如 广东省政务服务网、“粤省事”小程序、镇便民服务中心",
        stock=True,
    )
    items = count(
        "政务服务事项数", "项", "便民服务中心现有多少项政务服务事项？", help="进驻或承接的事项，按事项清单填写", stock=True
    )
    items_online = count(
        "网上可办事项数",
        "项",
        "其中有多少项可以在网上办理？",
        help="能在政务服务网、小程序上申办的事项；只能查询不能申办的不算",
        part_of="政务服务事项数",
        stock=True,
    )
    online_rate = rate("网上可办率", "网上可办事项数", "政务服务事项数", "政务服务事项的网上可办率是多少？")
    items_one_visit = count(
        "一次办结事项数",
        "项",
        "其中有多少项跑一次就能办结？",
        help="群众最多跑一次就办结的事项，一次都不用跑的也算",
        part_of="政务服务事项数",
        stock=True,
    )
    one_visit_rate = rate("一次办结率", "一次办结事项数", "政务服务事项数", "政务服务事项的一次办结率是多少？")
    items_handed_down = count("承接下放事项数", "项", "全年承接上级下放的审批服务事项多少项？", help="行政执法事项填在“行政执法”")
    items_combined = count(
        "集成办理事项数",
        "项",
        "把多个部门的事项并成“一件事”办理的有多少项？",
        help="本级窗口已按“一件事”办理的；一个“一件事”算一项",
    )
    items_across_regions = count(
        "跨区域通办事项数",
        "项",
        "可以跨县、跨省通办的事项有多少项？",
        help="能受理外地申请或代收代办的事项，以公布的通办清单为准",
        stock=True,
    )
    guides = count(
        "办事指南数", "份", "编制并公开办事指南多少份？", help="一个事项一份；网上和纸质的同一份指南只算一份", stock=True
    )
    papers_cut = count(
        "减少证明材料数", "项", "全年减少证明、申请材料多少项？", help="不再要求群众交的材料有几种；不是少交了多少份"
    )
    windows = count(
        "办事窗口数",
        "个",
        "便民服务中心设有多少个办事窗口？",
        help="对外办事的柜台，综合窗口和部门派驻窗口都算；取年底数",
        stock=True,
    )
    combined_windows = count(
        "综合窗口数",
        "个",
        "其中综合窗口多少个？",
        help="一个窗口能受理多个部门事项的才算综合窗口",
        part_of="办事窗口数",
        stock=True,
    )
    window_staff = count(
        "窗口人员数", "名", "窗口有多少名工作人员？", help="在窗口坐班的人，派驻和聘用的都算；只是分管、不坐班的不算", stock=True
    )
    terminals = count(
        "自助终端数", "台", "设有多少台自助服务终端？", help="便民服务中心和村（社区）的合计；银行、医院自己设的不算", stock=True
    )
    village_stations = count(
        "便民服务站数",
        "个",
        "村（社区）便民服务站有多少个？",
        help="有场所、有牌子、有人值守的村（社区）站；取年底数",
        stock=True,
    )
    village_agents = count(
        "代办员数", "名", "村（社区）配有多少名代办员？", help="有名单的代办员；一人代办几个村只算一名", stock=True
    )
    handled = count("政务服务办件量", "件", "全年办理政务服务事项多少件？", help="按政务服务平台的办件统计填写")
    handled_online = count(
        "网上办件量",
        "件",
        "其中网上办理多少件？",
        help="群众自己在网上申办的；在窗口申请、由工作人员录入系统的不算",
        part_of="政务服务办件量",
    )
    handled_by_agent = count(
        "帮办代办件数",
        "件",
        "其中由镇村干部帮办代办多少件？",
        help="干部、代办员替群众办成的件数；只在旁边指导的不算",
        part_of="政务服务办件量",
    )
    handled_on_promise = count(
        "告知承诺办件数",
        "件",
        "其中以告知承诺方式办理多少件？",
        help="群众书面承诺后免交证明就办结的件数",
        part_of="政务服务办件量",
    )
    licences = count("行政许可件数", "件", "全年依法办理行政许可多少件？", help="采伐、建房等，以决定书为准")
    home_visits = count(
        "上门服务次数",
        "次",
        "为老年人、残疾人等特殊群体上门服务多少次？",
        help="工作人员到群众家里办事的次数；一次上门办几件只算一次",
    )
    extra_hours = count(
        "延时预约服务次数", "次", "延时、错时、预约服务共多少次？", help="下班后、节假日或按约定时间办事的次数，各种形式合计"
    )
    trainings = count("窗口培训次数", "次", "组织窗口人员业务培训多少次？", help=TRAININGS)
    reviews = count("服务评价数", "件", "收到群众对服务的评价多少件？", help="“好差评”系统和现场评价合计；同一办件只算一次评价")
    reviews_satisfied = count(
        "满意评价数", "件", "其中满意的评价多少件？", help="评价“非常满意”“满意”“基本满意”的件数", part_of="服务评价数"
    )
    satisfaction = rate(
        "群众满意率",
        "满意评价数",
        "服务评价数",
        "群众对政务服务的满意率是多少？",
        help="只填政务服务的满意率；12345热线的满意率填在“政务热线”",
    )
