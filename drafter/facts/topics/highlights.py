"""Facts on honours, firsts, brands and experience that others took up."""

from __future__ import annotations

from drafter.facts.counting import CROWD, LISTED
from drafter.facts.declare import count, dated, number, records, text
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class Honour(Facts):
    """An honour that was granted."""

    name = text("名称", "", "荣誉的全称是什么？", help="写证书、文件上的全称，不加引号")
    holder = text("获得者", "", "由谁获得？", help="本级获得的不填；单位、村或个人获得的写名称")
    grantor = text("授予机关", "", "由哪个机关授予？", help="写证书、文件上机关的全称；几家联合授予的都写")
    level = text("级别", "", "是哪一级荣誉？", help="按授予机关的级别写：国家级、省级、市级或县级")
    year = number("年份", "年", "哪一年授予？", help="照证书、文件写四位年份，如 2026")


class Pilot(Facts):
    """A pilot or model programme that the township takes part in."""

    name = text("名称", "", "试点、示范创建的全称是什么？", help="照文件写全称，不加引号")
    body = text("确定机关", "", "由哪个机关确定？", help="照文件写机关全称；几家联合确定的都写")
    level = text("级别", "", "是哪一级？", help="按确定机关的级别写：国家级、省级、市级或县级")
    year = number("年份", "年", "哪一年确定？", help="照文件写四位年份，如 2026")


class First(Facts):
    """Something that was the first of its kind within an area."""

    name = text("名称", "", "首创的做法或机构叫什么？", help="写规范名称，不加“首创”“首个”等字")
    area = text("首创范围", "", "在什么范围内是首个？", help="如 全县、全市、全省，须有依据")
    day = dated("时间", "", "什么时候建立或推行？", help="正式建立或印发文件的日期；只知道月份的写到月")


class Brand(Facts):
    """A local brand of legal work with a name of its own."""

    name = text("名称", "", "品牌叫什么名称？", help="写固定名称，不加引号，由程序加")
    kind = text("类别", "", "属于哪类工作？", help="如 普法、调解、政务服务")
    events = count("活动场次", "场", "全年开展活动多少场？", help="以这个品牌名义开展的场次；已算进其他主题的，这里照样填")
    people = count("服务人次", "人次", "全年服务群众多少人次？", help="以这个品牌名义服务的人次，可写“约”“余”")
    cases = count("办理件数", "件", "全年办理（化解）多少件？", help="以这个品牌名义办理、化解的件数；没有办件的不填")


class Publication(Facts):
    """Experience that was published or reported."""

    title = text("题目", "", "经验材料或报道的题目是什么？", help="照刊发时的题目写，不加书名号")
    carrier = text("刊发载体", "", "由哪家媒体或简报刊发？", help="写报刊、简报、网站全称，不加书名号；几处刊发写级别最高的")
    level = text("级别", "", "是哪一级？", help="如 国家级、省级、市级、县级")


class Highlights(Topic, label="特色亮点", office="党政办公室"):
    """What this township did that others did not."""

    honours = records(
        Honour, "荣誉", "", "全年获得哪些与法治建设有关的荣誉？", help="当年获得、与法治建设有关的，一项荣誉一行；往年的不列"
    )
    honour_number = count("荣誉数", "项", "全年获得荣誉多少项？", help=LISTED, count_of="荣誉")
    firsts = records(First, "首创", "", "有哪些做法属于首创？", help="有文件、报道等依据的才列；没有依据的不填")
    brands = records(
        Brand,
        "品牌",
        "",
        "有哪些自有名称的法治工作品牌？",
        help="有固定名称、持续开展的工作，一个一行；一次性的活动不列",
        stock=True,
    )
    publications = records(
        Publication, "经验推广", "", "哪些经验得到刊发、报道？", help="介绍本地法治工作做法的，一篇一行；一般活动消息不列"
    )
    published = count(
        "经验刊发篇数", "篇", "经验材料被上级简报、刊物刊发多少篇？", help="县级以上简报、刊物刊发的篇数；同一篇几处刊发算几篇"
    )
    reported = count("媒体报道篇数", "篇", "法治工作被媒体报道多少篇？", help="县级以上媒体报道的篇数；本级公众号发的不算")
    talks = count("经验交流次数", "次", "在上级会议上作经验交流多少次？", help="在县级以上会议上发言、书面交流的次数")
    visitors = count("观摩接待次数", "次", "接待上级和外地现场观摩多少次？", help="为看法治工作而来的批次；一般工作检查不算")
    pilots = records(
        Pilot,
        "试点示范",
        "",
        "承担了哪些试点、示范创建任务？",
        help="上级确定、今年还在承担的，一项一行；已经结束的不列",
        stock=True,
    )
    dialect_talks = count(
        "乡音宣讲场次",
        "场",
        "用方言开展法治宣讲多少场？",
        help="用方言讲法的场次；已算进“普法宣传”的，这里照样填",
        office="司法所",
    )
    dialect_people = count("乡音宣讲人次", "人次", "方言宣讲听众多少人次？", help=CROWD, office="司法所")
    bilingual = count(
        "双语宣传场次",
        "场",
        "用民族语言和通用语言双语开展法治宣传多少场？",
        help="用民族语言和通用语言宣传的场次；没有双语需要的写“不适用”",
        office="司法所",
    )
    red_places = count(
        "红色法治阵地数",
        "处",
        "依托红色资源建成法治阵地多少处？",
        help="利用革命旧址、纪念馆等建成的法治阵地，也已算进“法治阵地总数”",
        stock=True,
    )
    red_visitors = count("红色法治阵地人次", "人次", "红色法治阵地全年接待多少人次？", help="全年参观、学习的人次，可写“约”“余”")
    building_stations = count(
        "楼宇法务站数",
        "个",
        "在楼宇、商圈设立法律服务站点多少个？",
        help="有场所、有牌子的站点；取年底数",
        stock=True,
        office="司法所",
    )
