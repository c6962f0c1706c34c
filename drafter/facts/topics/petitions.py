"""Facts on petitions: received, closed, and the villages without any."""

from __future__ import annotations

from drafter.facts.declare import count, rate, share
from drafter.facts.topic import Topic


class Petitions(Topic, label="信访工作", office="信访办"):
    """Letters and visits, how they were handled and where they came from."""

    total = count(
        "信访总数",
        "件",
        "全年办理信访事项多少件？",
        help="上级交办与群众来访之和；网上信访另有一项",
        parts=("上级交办数", "群众来访数"),
    )
    referred = count("上级交办数", "件", "其中上级交办多少件？")
    visits = count("群众来访数", "件", "其中群众来访多少件？")
    closed = count("信访办结数", "件", "全年办结信访事项多少件？", part_of="信访总数")
    closure_rate = rate("信访办结率", "信访办结数", "信访总数", "信访办结率是多少？")
    answered = count("信访回复数", "件", "已办结并回复信访人的多少件？", part_of="信访总数")
    answer_rate = rate("办结回复率", "信访回复数", "信访总数", "办结回复率是多少？")
    online = count(
        "网上信访数", "件", "全年办理网上信访多少件？", help="已写入矛盾纠纷化解来源的不再重复填"
    )
    prompt_rate = share("及时受理率", "%", "网上信访及时受理率是多少？")
    timely_rate = share("按期办结率", "%", "网上信访按期办结率是多少？")
    rated = count("参评数", "件", "信访人作出满意度评价的多少件？")
    satisfied = count("满意评价数", "件", "其中评价满意的多少件？", part_of="参评数")
    satisfaction = rate(
        "群众满意度",
        "满意评价数",
        "参评数",
        "信访事项群众满意度是多少？",
        help="以参加评价的件数为基数",
    )
    inspection = count("巡视交办数", "件", "巡视巡察、督察组交办的信访件多少件？")
    inspection_closed = count(
        "巡视交办办结数", "件", "巡视巡察、督察交办件已办结多少件？", part_of="巡视交办数"
    )
    villages = count(
        "信访统计村数",
        "个",
        "纳入信访统计的村（社区）多少个？",
        help="有信访的村与无信访的村之和，应等于村（社区）总数",
        parts=("信访村数", "无信访村数"),
    )
    petition_villages = count("信访村数", "个", "有信访的村（社区）多少个？")
    free_villages = count("无信访村数", "个", "无信访的村（社区）多少个？")
    free_share = rate("无信访村占比", "无信访村数", "信访统计村数", "无信访村占比是多少？")
    no_bypass_villages = count(
        "无越级信访村数",
        "个",
        "没有到县级以上信访的村（社区）多少个？",
        part_of="信访统计村数",
    )
    no_bypass_share = rate(
        "无越级信访村占比",
        "无越级信访村数",
        "信访统计村数",
        "没有到县级以上信访的村（社区）占比是多少？",
    )
    bypassing = count("越级访批次", "批次", "全年发生越级访多少批次？")
    collective = count("集体访批次", "批次", "全年发生集体访多少批次？")
    reception_days = count("领导接访次数", "次", "领导干部全年接访多少次？")
    received_groups = count("接待批次", "批次", "领导干部接待来访群众多少批次？")
    received_people = count("接待人次", "人次", "领导干部接待来访群众多少人次？")
    down_visits = count("下访次数", "次", "领导干部下访、约访多少次？")
    led_cases = count("包案数", "件", "领导包案的信访事项多少件？")
    led_cases_settled = count("包案办结数", "件", "包案事项已办结多少件？", part_of="包案数")
    backlog = count("信访积案数", "件", "年初梳理信访积案多少件？")
    backlog_settled = count("积案化解数", "件", "积案已化解多少件？", part_of="信访积案数")
    backlog_rate = rate("积案化解率", "积案化解数", "信访积案数", "积案化解率是多少？")
    first_petitions = count("初信初访数", "件", "全年受理初信初访多少件？")
    first_settled = count(
        "一次化解数", "件", "初信初访一次化解多少件？", part_of="初信初访数"
    )
    first_rate = rate("一次化解率", "一次化解数", "初信初访数", "初信初访一次化解率是多少？")
    sorted_cases = count("依法分类办理数", "件", "按诉求分类导入法定途径办理多少件？")
    joint_meetings = count("联席会议次数", "次", "信访工作联席会议全年召开多少次？")
    lectures = count("信访法规宣讲场次", "场", "宣讲信访法规多少场？")
    lawyer_sessions = count("律师接访次数", "次", "律师、法律顾问参与接访多少次？")
    agent_cases = count("信访代办数", "件", "村（社区）干部代办信访事项多少件？")
