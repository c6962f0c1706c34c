"""Facts on the heads of party committee and government as first responsible persons."""

from __future__ import annotations

from drafter.facts.declare import count, text, titles
from drafter.facts.topic import Topic

_BASIS = "《党政主要负责人履行推进法治建设第一责任人职责规定》"
_SEEN_TO = "有批示、督办单或现场协调记录的才算；一件事督办几次只算一件"
_TOURS = "本人带队、以法治工作为主题的；一般走访里顺带问到的不算"
_LESSONS = "本人主讲、有讲稿或课件的；法治讲座、法治专题党课都算"


class Heads(Topic, label="第一责任人", office="党政办公室"):
    """What the two heads did themselves, and how officials reported on their duty."""

    secretary = text(
        "党委主要负责人姓名", "", "党委（党工委）书记的姓名？", help="报告里写出姓名的才填；换届、调动的填年底在任的", stock=True
    )
    government_head = text(
        "政府主要负责人姓名",
        "",
        "镇长（乡长、苏木达、街道办事处主任）的姓名？",
        help="报告里写出姓名的才填；换届、调动的填年底在任的",
        stock=True,
    )
    duty_list = count(
        "职责清单条数",
        "条",
        "第一责任人职责清单有多少条？",
        help="本级印发的第一责任人职责清单的条数；没有印发清单的不填",
        basis=_BASIS,
        stock=True,
    )
    secretary_sessions = count(
        "书记主持研究次数",
        "次",
        "书记主持会议研究法治建设工作多少次？",
        help="与“组织领导”中的专题研究次数相同时不必再填",
        basis=_BASIS,
    )
    secretary_followed = count("书记督办事项数", "件", "书记亲自协调、督办法治建设重要事项多少件？", help=_SEEN_TO, basis=_BASIS)
    reports_upward = count(
        "请示报告次数",
        "次",
        "向上级党委、政府请示报告法治建设重大问题多少次？",
        help="有正式文件或会议记录的；一年一次的法治政府建设报告不算",
        basis=_BASIS,
    )
    interference_records = count(
        "干预司法记录数",
        "件",
        "记录领导干部干预司法活动、插手具体案件处理的情况多少件？",
        help="按规定登记、上报的件数；没有发生的写“无”，报告会写明没有发生",
        office="纪检监察办",
    )
    government_sessions = count(
        "政府会议研究次数",
        "次",
        "政府主要负责人主持会议研究依法行政工作多少次？",
        help="政府办公会等把依法行政列为议题的次数；党委会研究的填在书记一项",
        basis=_BASIS,
    )
    government_followed = count(
        "政府负责人督办事项数", "件", "政府主要负责人亲自协调、督办依法行政重要事项多少件？", help=_SEEN_TO, basis=_BASIS
    )
    reminders = count(
        "约谈提醒人次",
        "人次",
        "就依法行政问题约谈提醒多少人次？",
        help="因依法行政出了问题而约谈的；一般廉政谈话填在“权力监督”",
        office="纪检监察办",
    )
    visits = count(
        "法治调研次数",
        "次",
        "党政主要负责人带队调研、检查法治工作共多少次？",
        help="填了各部分由程序相加；两人同去的一次只记在一人名下",
        parts=("书记调研次数", "政府负责人调研次数"),
    )
    secretary_visits = count("书记调研次数", "次", "其中书记带队调研多少次？", help=_TOURS)
    government_visits = count("政府负责人调研次数", "次", "其中政府主要负责人带队调研多少次？", help=_TOURS)
    lessons = count(
        "讲法治课次数",
        "次",
        "党政主要负责人讲法治课共多少次？",
        help="填了各部分由程序相加；法治讲座、法治专题党课都算",
        parts=("书记讲法治课次数", "政府负责人讲法治课次数"),
    )
    secretary_lessons = count("书记讲法治课次数", "次", "其中书记讲法治课多少次？", help=_LESSONS)
    government_lessons = count("政府负责人讲法治课次数", "次", "其中政府主要负责人讲法治课多少次？", help=_LESSONS)
    must_know_list = count(
        "应知应会清单项数",
        "项",
        "领导干部应知应会党内法规和国家法律清单有多少项？",
        help="本级清单里的项数，党内法规和法律法规合计；没有本级清单的照上级清单填",
        office="司法所",
        stock=True,
    )
    duty_reports = count(
        "述法人数",
        "人",
        "全年述法的领导干部多少人？",
        parts=("现场述法人数", "书面述法人数"),
        help="向本级党委或上级述法的领导干部，与述职一并述法的也算；村级书记述法另填",
        office="党建办",
    )
    spoken_duty_reports = count(
        "现场述法人数", "人", "其中现场述法多少人？", help="在会上当面述法的；同时交了书面材料的也只算在这里", office="党建办"
    )
    written_duty_reports = count(
        "书面述法人数", "人", "其中书面述法多少人？", help="只交书面述法报告、没有在会上述法的", office="党建办"
    )
    village_duty_reports = count(
        "村级书记述法人数",
        "人",
        "村（社区）党组织书记述法多少人？",
        help="现场、书面合计；一个村（社区）换过书记的只算一人",
        office="党建办",
    )
    duty_report_rules = titles(
        "述法制度文件",
        "",
        "印发了哪些述法制度、办法？",
        help="本级印发的述法通知、办法、方案，写全称；转发上级的不算",
        office="党建办",
    )
