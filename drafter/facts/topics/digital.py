"""Facts on digital government."""

from __future__ import annotations

from drafter.facts.declare import count, rate, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class Platform(Facts):
    """An information system in use."""

    name = text("名称", "", "平台或系统的名称是什么？", help="写全称，不加引号")
    purpose = text("用途", "", "用来做什么？", help="如 矛盾纠纷流转、移动办公")
    entries = count("录入数", "件", "全年录入、流转多少件？")


class Digital(Topic, label="数字政府", office="党政办公室"):
    """Use of platforms, data and devices in the township's work."""

    platforms = records(Platform, "应用平台", "", "使用哪些信息平台？", help="执法信息平台在“行政执法”中填写", stock=True
    )
    platform_number = count("应用平台数", "个", "使用信息平台多少个？", count_of="应用平台")
    merged = count("整合系统数", "个", "本年整合、停用信息系统（含移动应用）多少个？")
    forms_cut = count("减少报表数", "张", "本年减少报表多少张？")
    platform_trainings = count("平台操作培训次数", "次", "组织平台操作培训多少次？")
    peace_entries = count(
        "综治平台录入数", "件", "综治信息平台全年录入事项多少件？", office="综治中心"
    )
    grid_reports = count(
        "网格事件上报数", "件", "网格员手机端上报事件多少件？", office="综治中心"
    )
    grid_closed = count(
        "网格事件办结数", "件", "其中已办结多少件？", office="综治中心", part_of="网格事件上报数"
    )
    grid_rate = rate(
        "网格事件办结率",
        "网格事件办结数",
        "网格事件上报数",
        "网格事件办结率是多少？",
        office="综治中心",
    )
    e_licences = count(
        "电子证照应用次数", "次", "以电子证照、数据核验代替证明多少次？", office="便民服务中心"
    )
    online_mediations = count(
        "在线调解次数", "次", "全年开展在线视频调解多少次？", office="司法所"
    )
    terminals = count(
        "移动执法终端数", "台", "配备移动执法终端多少台？", office="综合行政执法办公室", stock=True
    )
    drones = count(
        "无人机巡查次数", "次", "全年开展无人机巡查多少次？", office="综合行政执法办公室"
    )
    satellite_spots = count(
        "卫片图斑数", "个", "全年核查卫片图斑多少个？", office="自然资源所"
    )
    satellite_fixed = count(
        "图斑整改数",
        "个",
        "其中属违法用地并已整改多少个？",
        office="自然资源所",
        part_of="卫片图斑数",
    )
    security_checks = count("数据安全检查次数", "次", "开展网络和数据安全检查多少次？")
