"""Facts on how the party committee and government lead and organise rule-of-law work."""

from __future__ import annotations

from drafter.facts.declare import count, money, names, number, records, text, titles
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class SuperiorDocument(Facts):
    """A document of a higher body that the year's work followed."""

    title = titles("名称", "", "文件名称是什么？", help="写文件全称，书名号可写可不写")
    issuer = text("发文机关", "", "由哪个机关印发？", help="写全称或规范简称；标题里已有机关名称的可以不填")
    number = text("文号", "", "发文字号是什么？", help="年份用六角括号，如“〔〕”")


class Leadership(Topic, label="组织领导", office="党政办公室"):
    """Leading bodies, meetings, plans, tasks, money and people for the work as a whole."""

    body_name = text("领导机构名称", "", "法治建设的领导机构叫什么？", help="写全称，如“法治政府建设工作领导小组”", stock=True)
    head_posts = names(
        "组长职务",
        "",
        "领导小组组长由谁担任（写职务）？",
        help="只写职务，不写姓名，如 党委书记、镇长；双组长的写两个职务",
        stock=True,
    )
    deputy_posts = names(
        "副组长职务", "", "副组长由谁担任（写职务）？", help="只写职务，不写姓名，如 党委副书记、政法委员", stock=True
    )
    member_posts = names(
        "成员职务",
        "",
        "领导小组成员由哪些人担任（写职务）？",
        help="只写职务或单位，如 其他班子成员、站所负责人；人多的概括写",
        stock=True,
    )
    member_units = count(
        "成员单位数", "个", "领导小组成员单位多少个？", help="领导小组文件里列出的站所、办公室个数，不是人数", stock=True
    )
    group_meetings = count(
        "领导小组会议次数",
        "次",
        "全年召开领导小组（依法治理委员会）会议多少次？",
        help="以领导小组名义开的会，以会议纪要为准；党委会研究的填“专题研究次数”",
    )
    committee_sessions = count(
        "专题研究次数",
        "次",
        "党委（党工委）会议专题研究法治建设工作多少次？",
        help="把法治建设列为议题的次数；一次会议有几个法治议题也只算一次",
    )
    reports_heard = count(
        "听取汇报次数",
        "次",
        "全年听取法治工作汇报多少次？",
        help="党委、政府会议上听取法治工作汇报的次数；与专题研究是同一次会的也算",
    )
    problems_solved = count(
        "研究解决问题数",
        "个",
        "研究解决法治建设重点难点问题多少个？",
        help="会议定了办法并已落实的问题，以会议纪要、督办台账为准",
    )
    plans = titles(
        "年度计划文件", "", "本年度印发了哪些法治政府建设计划、要点、方案？", help="写文件全称；制度、办法类文件填在各自主题"
    )
    tasks = count("年度重点任务数", "项", "年度法治建设重点任务多少项？", help="年度计划、要点或任务清单里列出的项数")
    tasks_done = count(
        "重点任务完成数", "项", "其中已完成多少项？", help="年底逐项对照已经完成的；还在推进的不算", part_of="年度重点任务数"
    )
    superior_documents = records(
        SuperiorDocument, "上级文件", "", "贯彻落实了哪些上级文件？", help="报告里要点名引用的才列，按发文机关的级别由高到低"
    )
    joint_meetings = count(
        "联席会议次数",
        "次",
        "召开法治建设例会、联席会议多少次？",
        help="法治工作例会、联席会议；信访、治安等专项联席会议填在各自主题",
    )
    reviews = count(
        "调度次数", "次", "对法治建设任务集中调度多少次？", help="用调度会、通报、督办单推进任务的次数；已算进上面会议的不再算"
    )
    funds = money(
        "法治经费",
        "万元",
        "全年安排法治建设工作经费多少万元？",
        help="本级当年安排用于普法、法律顾问、调解补贴等的经费；各年用同一口径",
        office="财政所",
    )
    appraisal_points = number(
        "法治考核分值",
        "分",
        "法治建设在年度考核中占多少分？",
        help="考核村（社区）、站所时法治一项占的分值；不是本级的得分",
        office="党建办",
    )
    liaison_people = count(
        "联络员数",
        "名",
        "各村（社区）、站所共有法治联络员多少名？",
        help="有名单的法治联络员；一人联系几处只算一名",
        office="司法所",
        stock=True,
    )
