"""Facts on major administrative decisions and the public's part in them."""

from __future__ import annotations

from drafter.facts.declare import count, rate, titles
from drafter.facts.topic import Topic


class Decisions(Topic, label="重大行政决策", office="党政办公室"):
    """Decisions planned, prepared, taken and followed up."""

    rules = titles(
        "决策制度",
        "",
        "现行的本级决策制度文件有哪些？",
        help="如 某镇人民政府重大行政决策制度、“三重一大”事项集体决策制度实施细则",
        stock=True,
    )
    catalogue = titles(
        "决策目录名称", "", "本年度印发的重大行政决策事项目录叫什么？", help="写文件全称，不写书名号；没有印发目录的不填"
    )
    catalogue_items = count(
        "决策目录项数", "项", "目录列有重大行政决策事项多少项？", help="目录里列出的项数；本年度没有列入目录的事项写“无”"
    )
    decisions = count(
        "重大行政决策数",
        "项",
        "全年作出重大行政决策多少项？",
        help="当年正式作出决定的；列入目录、还没有决定的不算，一项也没有写“无”",
    )
    reviewed = count(
        "决策合法性审查数",
        "件",
        "其中经过合法性审查多少件？",
        help="提交集体讨论之前审过、有书面意见的",
        office="司法所",
        part_of="重大行政决策数",
    )
    review_rate = rate("决策合法性审查率", "决策合法性审查数", "重大行政决策数", "重大行政决策的合法性审查率是多少？")
    consultations = count(
        "征求意见次数", "次", "就决策事项公开征求意见多少次？", help="在网站、公示栏等公开征求的次数；一个事项征求两轮算两次"
    )
    comments = count("公众意见数", "条", "收到公众意见多少条？", help="收到的具体意见条数，一人提几条算几条")
    comments_taken = count("公众意见采纳数", "条", "其中采纳多少条？", help="全部采纳和部分采纳的条数", part_of="公众意见数")
    comments_rate = rate("公众意见采纳率", "公众意见采纳数", "公众意见数", "公众意见的采纳率是多少？")
    hearings = count("听证会次数", "次", "举行决策听证会多少次？", help="发过公告、有听证笔录的；座谈会填“座谈会次数”")
    symposia = count("座谈会次数", "次", "召开决策征求意见座谈会多少次？", help="为决策事项听意见开的座谈会；一般工作座谈不算")
    expert_reviews = count(
        "专家论证次数", "次", "组织专家论证多少次？", help="开论证会、请专家书面论证都算；一个事项论证几次算几次"
    )
    risk_assessments = count(
        "决策风险评估数",
        "件",
        "开展社会稳定等风险评估多少件？",
        help="有评估报告的事项数；一个事项评几次只算一件",
        office="平安法治办公室",
    )
    integrity_reviews = count(
        "廉洁性审查数", "件", "开展廉洁性审查多少件？", help="纪检监察组织对决策或文件草案出过意见的件数", office="纪检监察组织"
    )
    party_meetings = count("党委会召开次数", "次", "全年召开党委会议多少次？", help="以会议纪要编号为准；街道为党工委会议")
    government_meetings = count(
        "政府办公会次数", "次", "全年召开政府办公会议多少次？", help="以会议纪要编号为准；街道为办事处主任办公会议"
    )
    collective_items = count(
        "三重一大事项数",
        "项",
        "集体研究“三重一大”事项多少项？",
        help="会上集体议定的重大决策、重要人事、重大项目、大额资金事项，一个议题算一项",
    )
    evaluations = count("决策后评估数", "件", "对已实施的决策开展后评估多少件？", help="对已经实施的决策做过书面评估的件数")
    follow_ups = count(
        "决策督办次数", "次", "对决策执行情况跟踪督办多少次？", help="发督办单、开督办会的次数；一件事督办几次算几次"
    )
    archives = count("决策归档数", "卷", "决策事项一事一档，形成档案多少卷？", help="决策材料单独立卷归档的卷数")
    laws_consulted = count(
        "立法意见征集部数",
        "部",
        "参与立法意见征集，涉及法规草案多少部？",
        help="来征求意见的法律、法规、规章草案；一部征求几次只算一部",
        office="司法所",
    )
    law_comments = count(
        "立法意见征集条数", "条", "征集上报立法意见建议多少条？", help="正式报送的条数；收集到、没有报送的不算", office="司法所"
    )
    voted_projects = count(
        "票决民生项目数", "项", "人大代表票决的民生实事项目多少项？", help="镇、乡填写，街道写“不适用”", office="人大办公室"
    )
    village_decisions = count(
        "村级议决事项数",
        "项",
        "指导村级按“四议两公开”议决事项多少项？",
        help="村里按程序议决的事项，各村合计",
        office="组织办公室",
    )
