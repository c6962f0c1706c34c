"""Facts on the openness of government affairs."""

from __future__ import annotations

from drafter.facts.declare import count, names, rate, titles
from drafter.facts.topic import Topic


class Openness(Topic, label="政务公开", office="党政办公室"):
    """Information published on the township's own motion or on application."""

    rules = titles(
        "公开制度",
        "",
        "现行的本级政务公开制度文件有哪些？",
        help="写文件全称，不写书名号",
        stock=True,
    )
    channels = names(
        "公开渠道",
        "",
        "主要通过哪些渠道公开？",
        help="如 县政府门户网站、公示栏、电子显示屏",
        stock=True,
    )
    contents = names(
        "公开内容",
        "",
        "主动公开了哪些内容？",
        help="如 财政预决算、招标投标公告、年度报告",
    )
    categories = count(
        "公开类别数",
        "类",
        "公开目录分为多少类？",
        help="基层政务公开标准目录的类数",
        stock=True,
    )
    published = count("主动公开信息数", "条", "全年主动公开政府信息多少条？")
    published_site = count(
        "网站公开数", "条", "其中通过政府网站公开多少条？", part_of="主动公开信息数"
    )
    published_finance = count(
        "财政信息公开数",
        "条",
        "其中财政预决算、“三公”经费等信息多少条？",
        office="财政所",
        part_of="主动公开信息数",
    )
    articles = count(
        "公众号发布篇数", "篇", "政务新媒体发布信息多少篇？", office="宣传办公室"
    )
    readings = count("政策解读数", "件", "发布政策解读多少件？", help="图解、问答、视频都算")
    board_issues = count("公示栏更新期数", "期", "公示栏、电子屏更新多少期？")
    village_issues = count("村务公开期数", "期", "村（居）务公开多少期？")
    areas = count("公开专区数", "个", "设有多少个政务公开专区、查阅点？", stock=True)
    enforcement_items = count(
        "公布执法事项数", "项", "向社会公布行政执法事项多少项？", office="综合行政执法办公室"
    )
    applications = count(
        "依申请公开件数", "件", "全年收到政府信息公开申请多少件？", help="没有收到写“无”"
    )
    answered = count(
        "依申请公开答复数", "件", "其中按期答复多少件？", part_of="依申请公开件数"
    )
    answer_rate = rate(
        "依申请公开答复率", "依申请公开答复数", "依申请公开件数", "依申请公开的按期答复率是多少？"
    )
    disputes = count(
        "公开争议件数", "件", "因政府信息公开引起的行政复议、行政诉讼多少件？", help="没有写“无”"
    )
    faults = count(
        "信息差错数", "条", "发布的信息出现差错多少条？", help="核查过而没有差错写“无”"
    )
    trainings = count("公开培训次数", "次", "组织政务公开业务培训多少次？")
