"""Facts on the openness of government affairs."""

from __future__ import annotations

from drafter.facts.counting import TRAININGS
from drafter.facts.declare import count, names, rate, titles
from drafter.facts.topic import Topic


class Openness(Topic, label="政务公开", office="党政办公室"):
    """Information published on the township's own motion or on application."""

    rules = titles(
        "公开制度",
        "",
        "现行的本级政务公开制度文件有哪些？",
        help="现在执行的本级制度，写全称，不写书名号；上级文件不列",
        stock=True,
    )
    channels = names("公开渠道", "", "主要通过哪些渠道公开？", help="如 县政府门户网站、公示栏、电子显示屏", stock=True)
    contents = names("公开内容", "", "主动公开了哪些内容？", help="如 财政预决算、招标投标公告、年度报告")
    categories = count("公开类别数", "类", "公开目录分为多少类？", help="基层政务公开标准目录分的大类数，不是条目数", stock=True)
    published = count("主动公开信息数", "条", "全年主动公开政府信息多少条？", help="各渠道公开的条数；同一条在几处公开只算一条")
    published_site = count(
        "网站公开数", "条", "其中通过政府网站公开多少条？", help="在县级政府网站本级栏目发布的条数", part_of="主动公开信息数"
    )
    published_finance = count(
        "财政信息公开数",
        "条",
        "其中财政预决算、“三公”经费等信息多少条？",
        help="已经算进主动公开总条数的；预算、决算各算一条",
        office="财政所",
        part_of="主动公开信息数",
    )
    articles = count(
        "公众号发布篇数",
        "篇",
        "政务新媒体发布信息多少篇？",
        help="本级公众号、视频号发布的篇（条）数；同一内容几处发布只算一篇",
        office="宣传办公室",
    )
    readings = count("政策解读数", "件", "发布政策解读多少件？", help="图解、问答、视频都算；一份政策用几种形式解读算几件")
    board_issues = count("公示栏更新期数", "期", "公示栏、电子屏更新多少期？", help="换一次内容算一期，各处公示栏、电子屏合计")
    village_issues = count(
        "村务公开期数", "期", "村（居）务公开多少期？", help="各村（社区）期数相加，如 10 个村每季度一期就是 40 期"
    )
    areas = count(
        "公开专区数", "个", "设有多少个政务公开专区、查阅点？", help="群众能查阅政府信息的专区、查阅点；取年底数", stock=True
    )
    enforcement_items = count(
        "公布执法事项数",
        "项",
        "向社会公布行政执法事项多少项？",
        help="以公布的本级行政执法事项清单为准",
        office="综合行政执法办公室",
    )
    applications = count(
        "依申请公开件数", "件", "全年收到政府信息公开申请多少件？", help="当年收到的申请件数；上年结转的不算，没有收到写“无”"
    )
    answered = count(
        "依申请公开答复数",
        "件",
        "其中按期答复多少件？",
        help="在法定期限内书面答复的；期限未到、还没有答复的不算",
        part_of="依申请公开件数",
    )
    answer_rate = rate("依申请公开答复率", "依申请公开答复数", "依申请公开件数", "依申请公开的按期答复率是多少？")
    disputes = count(
        "公开争议件数",
        "件",
        "因政府信息公开引起的行政复议、行政诉讼多少件？",
        help="因公开答复被申请复议、被起诉的件数；没有写“无”",
    )
    faults = count("信息差错数", "条", "发布的信息出现差错多少条？", help="核查过而没有差错写“无”")
    trainings = count("公开培训次数", "次", "组织政务公开业务培训多少次？", help=TRAININGS)
