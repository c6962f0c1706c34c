"""Facts on inspections and on putting right what they found."""

from __future__ import annotations

from drafter.facts.counting import FIXED
from drafter.facts.declare import count, names, rate, text, titles
from drafter.facts.topic import Topic


class Rectification(Topic, label="督察整改", office="司法所"):
    """Inspections from above, the township's own checks, and last year's shortcomings."""

    inspectors = names(
        "督察组", "", "哪些督察组反馈过问题？", help="写全称或规范简称，如中央督察组、自治区督察组；没有接受督察的不填"
    )
    inspections = count("接受督察次数", "次", "接受上级法治督察多少次？", help="法治政府建设方面的督察、检查；其他业务检查不算")
    findings = count(
        "督察反馈问题数", "个", "上级督察反馈（认领）问题多少个？", help="直接反馈给本级和从上级清单认领的合计；没有写“无”"
    )
    corrected = count("督察问题整改数", "个", "其中已整改完成多少个？", help=FIXED, part_of="督察反馈问题数")
    correction_rate = rate("督察问题整改率", "督察问题整改数", "督察反馈问题数", "督察反馈问题整改率是多少？")
    plans = titles("整改方案", "", "印发了什么整改方案？", help="本级印发的整改方案，写全称；上级的方案不写")
    own_checks = count(
        "专项督查次数",
        "次",
        "本级组织法治专项督查多少次？",
        help="本级对村（社区）、站所法治工作的督查；以通知、通报为准",
        office="党政办公室",
    )
    own_findings = count(
        "督查通报问题数",
        "个",
        "本级督查通报问题多少个？",
        help="本级督查通报里列出的问题个数；没有问题写“无”",
        office="党政办公室",
    )
    own_corrected = count("督查整改问题数", "个", "其中已整改多少个？", help=FIXED, part_of="督查通报问题数", office="党政办公室")
    self_checks = count("自查次数", "次", "开展法治政府建设自查多少次？", help="对照上级要求全面自查的次数；单项业务自查不算")
    self_findings = count("自查问题数", "个", "自查发现问题多少个？", help="自查报告里列出的问题个数；没有发现写“无”")
    self_corrected = count("自查问题整改数", "个", "其中已整改多少个？", help=FIXED, part_of="自查问题数")
    second_looks = count("回头看次数", "次", "开展整改“回头看”多少次？", help="对已整改问题再检查的次数；第一次检查不算")
    leads_passed = count(
        "移送线索数", "件", "向纪检监察机关移送问题线索多少件？", help="有移送手续的；没有写“无”", office="纪检监察办"
    )
    grade = text(
        "报告评议等次",
        "",
        "上年度法治政府建设报告书面评议得到什么等次？",
        help="上级对上一年报告的评议结果，照通报写，如“优秀”；没有评议的不填",
    )
    model_indicators = count(
        "示范创建指标数",
        "项",
        "对照示范创建指标多少项？",
        help="上级法治政府建设示范指标里适用于本级的项数；没有创建的不填",
        stock=True,
    )
    model_indicators_met = count(
        "示范创建达标数", "项", "其中已达标多少项？", help="自评或验收认为已达到的项数", part_of="示范创建指标数"
    )
    last_shortcomings = count("上年不足项数", "项", "上年度报告列出不足多少项？", help="上年报告“不足”部分写了几条就填几")
    last_shortcomings_done = count(
        "上年不足完成数",
        "项",
        "其中已完成整改多少项？",
        help="上年写的不足里，到年底已经解决的；正在推进的不算",
        part_of="上年不足项数",
    )
