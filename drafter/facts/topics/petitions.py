"""Facts on petitions: received, closed, and the villages without any."""

from __future__ import annotations

from drafter.facts.counting import CLOSED, MEETINGS
from drafter.facts.declare import count, rate, share
from drafter.facts.topic import Topic

_ONLINE = "照信访信息系统统计的比率填；全年没有网上信访的写“不适用”"


class Petitions(Topic, label="信访工作", office="信访办"):
    """Letters and visits, how they were handled and where they came from."""

    total = count(
        "信访总数",
        "件",
        "全年办理信访事项多少件？",
        help="上级交办与群众来访之和；网上信访另有一项",
        parts=("上级交办数", "群众来访数"),
    )
    referred = count(
        "上级交办数", "件", "其中上级交办多少件？", help="县级以上信访部门、领导交办转送的；从网上转来的填“网上信访数”"
    )
    visits = count("群众来访数", "件", "其中群众来访多少件？", help="当面来访、已登记的件数；几个人为一件事来只算一件")
    closed = count("信访办结数", "件", "全年办结信访事项多少件？", help=CLOSED, part_of="信访总数")
    closure_rate = rate("信访办结率", "信访办结数", "信访总数", "信访办结率是多少？")
    answered = count(
        "信访回复数", "件", "已办结并回复信访人的多少件？", help="办结后书面或当面答复信访人、有记录的", part_of="信访总数"
    )
    answer_rate = rate("办结回复率", "信访回复数", "信访总数", "办结回复率是多少？")
    online = count("网上信访数", "件", "全年办理网上信访多少件？", help="已写入矛盾纠纷化解来源的不再重复填")
    prompt_rate = share("及时受理率", "%", "网上信访及时受理率是多少？", help=_ONLINE)
    timely_rate = share("按期办结率", "%", "网上信访按期办结率是多少？", help=_ONLINE)
    rated = count("参评数", "件", "信访人作出满意度评价的多少件？", help="办结后作了评价的件数；没有评价的不算")
    satisfied = count("满意评价数", "件", "其中评价满意的多少件？", help="评价“满意”“基本满意”的件数", part_of="参评数")
    satisfaction = rate("群众满意度", "满意评价数", "参评数", "信访事项群众满意度是多少？", help="以参加评价的件数为基数")
    inspection = count(
        "巡视交办数", "件", "巡视巡察、督察组交办的信访件多少件？", help="各级巡视巡察组、督察组交办的合计；没有写“无”"
    )
    inspection_closed = count("巡视交办办结数", "件", "巡视巡察、督察交办件已办结多少件？", help=CLOSED, part_of="巡视交办数")
    villages = count(
        "信访统计村数",
        "个",
        "纳入信访统计的村（社区）多少个？",
        help="有信访的村与无信访的村之和，应等于村（社区）总数",
        parts=("信访村数", "无信访村数"),
    )
    petition_villages = count(
        "信访村数", "个", "有信访的村（社区）多少个？", help="全年有人信访过的村（社区）；一个村有几件也只算一个"
    )
    free_villages = count("无信访村数", "个", "无信访的村（社区）多少个？", help="全年一件信访也没有的；写信、上网信访过的村不算")
    free_share = rate("无信访村占比", "无信访村数", "信访统计村数", "无信访村占比是多少？")
    no_bypass_villages = count(
        "无越级信访村数",
        "个",
        "没有到县级以上信访的村（社区）多少个？",
        help="没有人到县级以上走访的村（社区）；只到本级来过的村也算",
        part_of="信访统计村数",
    )
    no_bypass_share = rate("无越级信访村占比", "无越级信访村数", "信访统计村数", "没有到县级以上信访的村（社区）占比是多少？")
    bypassing = count(
        "越级访批次", "批次", "全年发生越级访多少批次？", help="到县级以上走访的批次，以信访系统登记为准；没有发生写“无”"
    )
    collective = count("集体访批次", "批次", "全年发生集体访多少批次？", help="五人以上为同一件事来访的批次；没有发生写“无”")
    reception_days = count(
        "领导接访次数", "次", "领导干部全年接访多少次？", help="班子成员按安排接待来访的次数；一人接待一天算一次"
    )
    received_groups = count("接待批次", "批次", "领导干部接待来访群众多少批次？", help="几个人为一件事一起来算一批")
    received_people = count("接待人次", "人次", "领导干部接待来访群众多少人次？", help="各批来访人数相加；同一人来两次算两次")
    down_visits = count("下访次数", "次", "领导干部下访、约访多少次？", help="到村入户或约见信访人的次数；日常走访不算")
    led_cases = count("包案数", "件", "领导包案的信访事项多少件？", help="明确由班子成员包的信访件；矛盾纠纷包案填在“矛盾纠纷”")
    led_cases_settled = count("包案办结数", "件", "包案事项已办结多少件？", help=CLOSED, part_of="包案数")
    backlog = count("信访积案数", "件", "年初梳理信访积案多少件？", help="年初列入积案台账的件数；年中新增的不算")
    backlog_settled = count(
        "积案化解数", "件", "积案已化解多少件？", help="年初积案里，到年底已息诉或依法终结的", part_of="信访积案数"
    )
    backlog_rate = rate("积案化解率", "积案化解数", "信访积案数", "积案化解率是多少？")
    first_petitions = count("初信初访数", "件", "全年受理初信初访多少件？", help="就一件事第一次来信来访的件数；重复信访不算")
    first_settled = count(
        "一次化解数", "件", "初信初访一次化解多少件？", help="一次办结、信访人没有再访的件数", part_of="初信初访数"
    )
    first_rate = rate("一次化解率", "一次化解数", "初信初访数", "初信初访一次化解率是多少？")
    sorted_cases = count(
        "依法分类办理数", "件", "按诉求分类导入法定途径办理多少件？", help="告知或引导到诉讼、仲裁、复议等途径办理的件数"
    )
    joint_meetings = count("联席会议次数", "次", "信访工作联席会议全年召开多少次？", help=MEETINGS)
    lectures = count(
        "信访法规宣讲场次", "场", "宣讲信访法规多少场？", help="宣讲《信访工作条例》等的场次；已算进“普法宣传”的，这里照样填"
    )
    lawyer_sessions = count(
        "律师接访次数", "次", "律师、法律顾问参与接访多少次？", help="律师、法律顾问到场接访的次数；电话咨询不算"
    )
    agent_cases = count("信访代办数", "件", "村（社区）干部代办信访事项多少件？", help="村（社区）干部替群众递交、跟着办的件数")
