"""Facts on digital government."""

from __future__ import annotations

from drafter.facts.counting import CLOSED, LISTED, TRAININGS
from drafter.facts.declare import count, rate, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class Platform(Facts):
    """An information system in use."""

    name = text("名称", "", "平台或系统的名称是什么？", help="写平台全称，不加引号；同一平台的几个模块算一个")
    purpose = text("用途", "", "用来做什么？", help="如 矛盾纠纷流转、移动办公")
    entries = count("录入数", "件", "全年录入、流转多少件？", help="本级在这个平台上办理的件数；上级推送、不用办的不算")


class Digital(Topic, label="数字政府", office="党政办公室"):
    """Use of platforms, data and devices in the township's work."""

    platforms = records(
        Platform,
        "应用平台",
        "",
        "使用哪些信息平台？",
        help="日常办公、治理在用的平台，一个一行；执法信息平台填在“行政执法”",
        stock=True,
    )
    platform_number = count("应用平台数", "个", "使用信息平台多少个？", help=LISTED, count_of="应用平台")
    merged = count(
        "整合系统数",
        "个",
        "本年整合、停用信息系统（含移动应用）多少个？",
        help="当年停用、并入别的系统的个数，微信群、小程序等移动应用也算",
    )
    forms_cut = count("减少报表数", "张", "本年减少报表多少张？", help="不再要求村（社区）填的报表有几种；不是少填了多少份")
    platform_trainings = count("平台操作培训次数", "次", "组织平台操作培训多少次？", help=TRAININGS)
    peace_entries = count(
        "综治平台录入数",
        "件",
        "综治信息平台全年录入事项多少件？",
        help="各类事项合计，纠纷也算；补录往年的不算",
        office="综治中心",
    )
    grid_reports = count(
        "网格事件上报数",
        "件",
        "网格员手机端上报事件多少件？",
        help="网格员上报的各类事件，环境、安全、设施等合计；纠纷另填在“矛盾纠纷”",
        office="综治中心",
    )
    grid_closed = count("网格事件办结数", "件", "其中已办结多少件？", help=CLOSED, office="综治中心", part_of="网格事件上报数")
    grid_rate = rate("网格事件办结率", "网格事件办结数", "网格事件上报数", "网格事件办结率是多少？", office="综治中心")
    e_licences = count(
        "电子证照应用次数",
        "次",
        "以电子证照、数据核验代替证明多少次？",
        help="办事时调用电子证照、联网核验，免交纸质材料的次数",
        office="便民服务中心",
    )
    online_mediations = count(
        "在线调解次数", "次", "全年开展在线视频调解多少次？", help="当事人通过视频参加调解的次数；电话沟通的不算", office="司法所"
    )
    terminals = count(
        "移动执法终端数",
        "台",
        "配备移动执法终端多少台？",
        help="配到执法人员手里、能用的终端；执法记录仪另填在“行政执法”",
        office="综合行政执法办公室",
        stock=True,
    )
    drones = count(
        "无人机巡查次数",
        "次",
        "全年开展无人机巡查多少次？",
        help="起飞一次任务算一次；应急、执法、防火合计",
        office="综合行政执法办公室",
    )
    satellite_spots = count(
        "卫片图斑数", "个", "全年核查卫片图斑多少个？", help="上级下发、由本级实地核查的图斑个数", office="自然资源所"
    )
    satellite_fixed = count(
        "图斑整改数",
        "个",
        "其中属违法用地并已整改多少个？",
        help="核实为违法用地、到年底已整改到位的；合法的图斑不用整改，不算",
        office="自然资源所",
        part_of="卫片图斑数",
    )
    security_checks = count(
        "数据安全检查次数", "次", "开展网络和数据安全检查多少次？", help="对网络、系统、数据安全做的检查；平常杀毒、打补丁不算"
    )
