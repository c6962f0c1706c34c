"""Facts on how public power is watched: people's congress, discipline inspection, the public."""

from __future__ import annotations

from drafter.facts.declare import count, money, rate, share
from drafter.facts.topic import Topic


class Oversight(Topic, label="权力监督", office="纪检监察办公室"):
    """Supervision by deputies, discipline inspectors, auditors and residents."""

    reports = count("向人大报告次数", "次", "全年向人大报告工作多少次？", office="人大办公室")
    motions = count("人大建议数", "件", "全年承办人大代表建议多少件？", office="人大办公室")
    motions_closed = count(
        "人大建议办结数", "件", "其中已办结多少件？", office="人大办公室", part_of="人大建议数"
    )
    motions_rate = rate(
        "人大建议办结率",
        "人大建议办结数",
        "人大建议数",
        "人大代表建议办结（办复）率是多少？",
        office="人大办公室",
    )
    deputies_content = share(
        "人大代表满意率", "%", "代表对建议办理的满意率是多少？", office="人大办公室"
    )
    proposals = count("政协提案数", "件", "全年承办政协委员提案多少件？", office="党政办公室")
    proposals_closed = count(
        "政协提案办结数", "件", "其中已办结多少件？", office="党政办公室", part_of="政协提案数"
    )
    proposals_rate = rate(
        "政协提案办结率",
        "政协提案办结数",
        "政协提案数",
        "政协提案办结（办复）率是多少？",
        office="党政办公室",
    )
    members_content = share(
        "政协委员满意率", "%", "委员对提案办理的满意率是多少？", office="党政办公室"
    )
    visits = count(
        "人大代表视察次数", "次", "组织人大代表视察、执法检查多少次？", office="人大办公室"
    )
    appraised = count(
        "人大评议站所数", "个", "人大代表评议站所、部门多少个？", office="人大办公室"
    )
    discipline_lessons = count("党风党纪教育次数", "次", "全年开展党风党纪教育多少次？")
    warning_lessons = count("警示教育次数", "次", "全年开展廉政警示教育多少次？")
    warning_people = count("警示教育人次", "人次", "警示教育共有多少人次参加？")
    base_visits = count("廉政教育基地学习次数", "次", "组织到廉政教育基地学习多少次？")
    talks = count("廉政谈话人次", "人次", "全年开展廉政谈话、提醒谈话多少人次？")
    checks = count("纪检监督检查次数", "次", "纪检监察机构开展监督检查多少次？")
    faults = count("作风问题数", "个", "自查和监督检查发现廉政作风问题多少个？")
    faults_corrected = count(
        "作风问题整改数", "个", "其中已整改多少个？", part_of="作风问题数"
    )
    dealt_with = count("处理人次", "人次", "因作风、纪律问题批评教育和处理多少人次？")
    campaign_faults = count(
        "集中整治问题数", "个", "群众身边不正之风和腐败问题集中整治排查问题多少个？"
    )
    campaign_corrected = count(
        "集中整治问题整改数", "个", "其中已整改多少个？", part_of="集中整治问题数"
    )
    refunded = money("退还群众金额", "元", "集中整治退还群众资金多少元？")
    village_items = count("小微权力公开事项数", "项", "村级小微权力公开事项多少项？")
    village_supervised = count("村务监督事项数", "项", "村务监督委员会监督事项多少项？")
    contracts = count(
        "三资合同清理数", "份", "清理农村集体“三资”合同多少份？", office="农业农村办公室"
    )
    recovered = money(
        "三资收回金额", "元", "清理收回集体资金多少元？", office="农业农村办公室"
    )
    audit_faults = count("审计巡察问题数", "个", "审计、巡察反馈问题多少个？")
    audit_corrected = count(
        "审计巡察问题整改数", "个", "其中已整改多少个？", part_of="审计巡察问题数"
    )
    audit_rate = rate(
        "审计巡察问题整改率", "审计巡察问题整改数", "审计巡察问题数", "反馈问题整改率是多少？"
    )
    tips = count("群众监督受理数", "件", "通过举报箱、电话、接待日受理群众反映多少件？")
    tips_closed = count(
        "群众监督办结数", "件", "其中已办结多少件？", part_of="群众监督受理数"
    )
