"""Facts on the heads of party committee and government as first responsible persons."""

from __future__ import annotations

from drafter.facts.declare import count, text, titles
from drafter.facts.topic import Topic

_BASIS = "《党政主要负责人履行推进法治建设第一责任人职责规定》"


class Heads(Topic, label="第一责任人", office="党政办公室"):
    """What the two heads did themselves, and how officials reported on their duty."""

    secretary = text(
        "党委主要负责人姓名",
        "",
        "党委（党工委）书记的姓名？",
        help="报告里不写姓名的不用填",
        stock=True,
    )
    government_head = text(
        "政府主要负责人姓名",
        "",
        "镇长（乡长、苏木达、街道办事处主任）的姓名？",
        help="报告里不写姓名的不用填",
        stock=True,
    )
    duty_list = count(
        "职责清单条数", "条", "第一责任人职责清单有多少条？", basis=_BASIS, stock=True
    )
    secretary_sessions = count(
        "书记主持研究次数",
        "次",
        "书记主持会议研究法治建设工作多少次？",
        help="与“组织领导”中的专题研究次数相同时不必再填",
        basis=_BASIS,
    )
    secretary_followed = count(
        "书记督办事项数", "件", "书记亲自协调、督办法治建设重要事项多少件？", basis=_BASIS
    )
    reports_upward = count(
        "请示报告次数", "次", "向上级党委、政府请示报告法治建设重大问题多少次？", basis=_BASIS
    )
    interference_records = count(
        "干预司法记录数",
        "件",
        "记录领导干部干预司法活动、插手具体案件处理的情况多少件？",
        help="没有发生的写“无”",
        office="纪检监察办",
    )
    government_sessions = count(
        "政府会议研究次数",
        "次",
        "政府主要负责人主持会议研究依法行政工作多少次？",
        basis=_BASIS,
    )
    government_followed = count(
        "政府负责人督办事项数",
        "件",
        "政府主要负责人亲自协调、督办依法行政重要事项多少件？",
        basis=_BASIS,
    )
    reminders = count(
        "约谈提醒人次", "人次", "就依法行政问题约谈提醒多少人次？", office="纪检监察办"
    )
    visits = count(
        "法治调研次数",
        "次",
        "党政主要负责人带队调研、检查法治工作共多少次？",
        parts=("书记调研次数", "政府负责人调研次数"),
    )
    secretary_visits = count("书记调研次数", "次", "其中书记带队调研多少次？")
    government_visits = count(
        "政府负责人调研次数", "次", "其中政府主要负责人带队调研多少次？"
    )
    lessons = count(
        "讲法治课次数",
        "次",
        "党政主要负责人讲法治课共多少次？",
        parts=("书记讲法治课次数", "政府负责人讲法治课次数"),
    )
    secretary_lessons = count("书记讲法治课次数", "次", "其中书记讲法治课多少次？")
    government_lessons = count(
        "政府负责人讲法治课次数", "次", "其中政府主要负责人讲法治课多少次？"
    )
    must_know_list = count(
        "应知应会清单项数",
        "项",
        "领导干部应知应会党内法规和国家法律清单有多少项？",
        office="司法所",
        stock=True,
    )
    duty_reports = count(
        "述法人数",
        "人",
        "全年述法的领导干部多少人？",
        parts=("现场述法人数", "书面述法人数"),
        help="村（社区）党组织书记述法另填",
        office="党建办",
    )
    spoken_duty_reports = count("现场述法人数", "人", "其中现场述法多少人？", office="党建办")
    written_duty_reports = count(
        "书面述法人数", "人", "其中书面述法多少人？", office="党建办"
    )
    village_duty_reports = count(
        "村级书记述法人数", "人", "村（社区）党组织书记述法多少人？", office="党建办"
    )
    duty_report_rules = titles(
        "述法制度文件", "", "印发了哪些述法制度、办法？", office="党建办"
    )
