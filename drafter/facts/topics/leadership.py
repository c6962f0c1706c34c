"""Facts on how the party committee and government lead and organise rule-of-law work."""

from __future__ import annotations

from drafter.facts.declare import count, money, names, number, records, text, titles
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class SuperiorDocument(Facts):
    """A document of a higher body that the year's work followed."""

    title = titles("名称", "", "文件名称是什么？", help="只写名称，书名号可不写")
    issuer = text("发文机关", "", "由哪个机关印发？")
    number = text("文号", "", "发文字号是什么？", help="年份用六角括号，如“〔〕”")


class Leadership(Topic, label="组织领导", office="党政办公室"):
    """Leading bodies, meetings, plans, tasks, money and people for the work as a whole."""

    body_name = text(
        "领导机构名称",
        "",
        "法治建设的领导机构叫什么？",
        help="写全称，如“法治政府建设工作领导小组”",
        stock=True,
    )
    head_posts = names(
        "组长职务", "", "领导小组组长由谁担任（写职务）？", help="双组长的写两个职务", stock=True
    )
    deputy_posts = names("副组长职务", "", "副组长由谁担任（写职务）？", stock=True)
    member_posts = names(
        "成员职务",
        "",
        "领导小组成员由哪些人担任（写职务）？",
        help="如 其他班子成员、站所负责人",
        stock=True,
    )
    member_units = count("成员单位数", "个", "领导小组成员单位多少个？", stock=True)
    group_meetings = count(
        "领导小组会议次数", "次", "全年召开领导小组（依法治理委员会）会议多少次？"
    )
    committee_sessions = count(
        "专题研究次数", "次", "党委（党工委）会议专题研究法治建设工作多少次？"
    )
    reports_heard = count("听取汇报次数", "次", "全年听取法治工作汇报多少次？")
    problems_solved = count("研究解决问题数", "个", "研究解决法治建设重点难点问题多少个？")
    plans = titles(
        "年度计划文件",
        "",
        "本年度印发了哪些法治政府建设计划、要点、方案？",
        help="写文件全称；制度、办法类文件填在各自主题",
    )
    tasks = count("年度重点任务数", "项", "年度法治建设重点任务多少项？")
    tasks_done = count("重点任务完成数", "项", "其中已完成多少项？", part_of="年度重点任务数")
    superior_documents = records(SuperiorDocument, "上级文件", "", "贯彻落实了哪些上级文件？", help="报告需要引用时才填"
    )
    joint_meetings = count("联席会议次数", "次", "召开法治建设例会、联席会议多少次？")
    reviews = count("调度次数", "次", "对法治建设任务集中调度多少次？")
    funds = money("法治经费", "万元", "全年安排法治建设工作经费多少万元？", office="财政所")
    appraisal_points = number(
        "法治考核分值", "分", "法治建设在年度考核中占多少分？", office="党建办"
    )
    liaison_people = count(
        "联络员数", "名", "各村（社区）、站所共有法治联络员多少名？", office="司法所", stock=True
    )
