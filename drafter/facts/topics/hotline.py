"""Facts on the 12345 government service hotline."""

from __future__ import annotations

from drafter.facts.counting import CLOSED
from drafter.facts.declare import count, rate, share
from drafter.facts.topic import Topic


class Hotline(Topic, label="政务热线", office="综治中心"):
    """Orders passed down by the hotline and how they were closed."""

    dispatched = count("热线派单数", "件", "平台全年派来12345热线工单多少件？", help="平台派到本级的件数；退回又重新派来的也算")
    received = count("热线承接数", "件", "全年承接12345热线工单多少件？", help="按本级签收数填写，退单不计", part_of="热线派单数")
    acceptance_rate = rate("热线承接率", "热线承接数", "热线派单数", "热线工单的承接率是多少？")
    closed = count("热线办结数", "件", "其中已办结多少件？", help=CLOSED, part_of="热线承接数")
    closure_rate = rate("热线办结率", "热线办结数", "热线承接数", "热线工单的办结率是多少？")
    closed_in_time = count(
        "热线按时办结数",
        "件",
        "其中在规定时限内办结多少件？",
        help="在派单规定时限内办结的；批准延期的，以平台统计为准",
        part_of="热线办结数",
    )
    in_time_rate = rate("热线按时办结率", "热线按时办结数", "热线办结数", "热线工单的按时办结率是多少？")
    called_back = count("热线回访数", "件", "办结后回访群众多少件？", help="回访到本人的件数；只发了短信、没有回音的不算")
    satisfied = count(
        "热线满意数",
        "件",
        "回访中群众表示满意的多少件？",
        help="回访时说“满意”“基本满意”的；没有表态的不算",
        part_of="热线回访数",
    )
    satisfaction = rate(
        "热线满意率", "热线满意数", "热线回访数", "12345热线的群众满意率是多少？", help="以回访或评价数为基数，不以工单数为基数"
    )
    response_rate = share("热线响应率", "%", "上级考核的热线响应率是多少？", help="“接诉即办”考核口径，没有考核的不填")
    solution_rate = share("热线解决率", "%", "上级考核的热线解决率是多少？", help="“接诉即办”考核口径，没有考核的不填")
    raised = count(
        "群众反映事项办理数",
        "件",
        "通过热线以外的渠道，办理群众反映事项多少件？",
        help="网络留言、接待、网格上报等；信访件填在“信访工作”，不重复计入",
    )
    analyses = count("热线研判次数", "次", "对热线工单开展分析研判多少次？", help="专门分析工单的会议或书面分析；日常派单不算")
    common_problems = count(
        "热线共性问题数", "个", "研判梳理出共性问题多少个？", help="许多工单反映的同一类问题只算一个，不按工单件数算"
    )
    common_problems_solved = count(
        "共性问题解决数", "个", "其中已经解决多少个？", help="已经解决、不再反复投诉的；正在推进的不算", part_of="热线共性问题数"
    )
    escalated = count(
        "提级办理件数",
        "件",
        "不满意、重复工单提级办理多少件？",
        help="从站所提到分管领导或主要领导办的工单",
        part_of="热线承接数",
    )
    led = count(
        "领导包办件数",
        "件",
        "疑难工单由班子成员包办多少件？",
        help="明确由一名班子成员负责到底的工单；与提级办理可以是同一件",
        part_of="热线承接数",
    )
    grid_orders = count(
        "网格处置件数",
        "件",
        "派到网格、由网格员处置的工单多少件？",
        help="由网格员到场处理并反馈结果的工单；只请网格员了解情况的不算",
        part_of="热线承接数",
    )
    topics_treated = count(
        "主动治理专题数", "个", "围绕高频诉求开展主动治理专题多少个？", help="不等投诉、主动立项解决的专题；按专题算，不按工单算"
    )
    bulletins = count("热线通报期数", "期", "印发工单办理情况通报多少期？", help="本级印发的通报；上级的通报不算")
    backlog = count("存量工单数", "件", "年初有多少件存量工单没有办结？", help="上年结转下来没有办结的；没有存量写“无”")
    backlog_cleared = count(
        "存量工单化解数",
        "件",
        "其中全年已经化解多少件？",
        help="年初存量里，到年底已办结的；今年新来的工单不算",
        part_of="存量工单数",
    )
