"""Facts on legal publicity: events, materials, places and audiences."""

from __future__ import annotations

from drafter.facts.counting import CROWD
from drafter.facts.declare import count, dated, names, quotes, records, text, titles
from drafter.facts.model import Facts
from drafter.facts.topic import Topic

_ON_SITE = "这次活动现场的数，可写“余”；没有统计的不填"


class PublicityEvent(Facts):
    """One dated publicity event."""

    day = dated("日期", "", "哪一天举办？", help="连着几天的写第一天；只知道月份的写到月")
    name = text("名称", "", "活动名称是什么？", help="如 “送法进社区”民法典宣传志愿服务活动")
    place = text("地点", "", "在哪里举办？", help="写到具体地点，如 镇文化广场；几个地点的写主要的")
    partners = names("参与单位", "", "哪些单位参加？", help="写单位规范名称，如 司法所、派出所、镇妇联")
    materials = count("资料份数", "份", "现场发放资料多少份？", help=_ON_SITE)
    banners = count("横幅数", "幅", "现场悬挂横幅多少幅？", help=_ON_SITE)
    enquiries = count("咨询人次", "人次", "现场解答咨询多少人次？", help=_ON_SITE)


class PublicityTheme(Facts):
    """Publicity on one theme, summed over the year."""

    theme = text("主题", "", "专题的名称是什么？", help="如 宪法、民法典、国家安全、禁毒、反诈")
    events = count("场次", "场", "该专题开展活动多少场？", help="以这个专题为主的场次；一场讲几个专题的只算在一个专题里")
    materials = count("资料份数", "份", "该专题发放资料多少份？", help="这个专题发的份数，可写“余”；没有单独统计的不填")
    audience = count("受众人次", "人次", "该专题受众多少人次？", help=CROWD)


class LawGoesTo(Facts):
    """Publicity carried to one kind of place."""

    place = text("对象", "", "送法进哪里？", help="如 校园、企业、村（社区）、机关")
    events = count("场次", "场", "开展多少场？", help="到这类地方开展的场次；一次去几家算几场")
    audience = count("受众人次", "人次", "受众多少人次？", help=CROWD)


class LegalPlace(Facts):
    """One place of legal culture."""

    name = text("名称", "", "阵地名称是什么？", help="如 法治文化主题公园、法治长廊")
    state = text("建设情况", "", "是新建、提升改造还是更新？", help="照实写，如 新建、提升改造、更新；报告里印在名称后面")


class ModelVillages(Facts):
    """Model villages of democracy and law at one level."""

    level = text("级别", "", "哪一级命名？", help="写国家级、省级、市级或县级")
    number = count("数量", "个", "该级示范村（社区）多少个？", help="以这一级为最高称号的村（社区）个数")


class Publicity(Topic, label="普法宣传", office="司法所"):
    """What was done to make the law known."""

    plans = titles(
        "普法文件",
        "",
        "制定了哪些普法规划、计划或清单？",
        help="本级印发的普法规划、年度计划、责任清单等，写全称；转发上级的不算",
    )
    duty_units = count("普法责任单位数", "个", "列入普法责任清单的单位多少个？", help="本级普法责任清单上的站所、单位个数")
    assessed_units = count(
        "履职评议单位数", "个", "参加普法责任制履职评议的单位多少个？", help="当年参加评议的单位个数，书面、现场合计"
    )
    events = count(
        "普法活动场次",
        "场",
        "全年开展法治宣传活动多少场？",
        help="线下活动合计，讲座、送法进村都算；一次活动几个点同时办只算一场",
    )
    large_events = count(
        "大型宣传活动数",
        "场",
        "其中大型集中宣传活动多少场？",
        help="面向全镇（街道）、几个部门一起办的集中宣传",
        part_of="普法活动场次",
    )
    themes = quotes("普法主题", "", "宣传活动围绕哪些主题？", help="写活动主题或所宣传的法律，如“宪法进万家”；不加引号也可")
    dates = quotes("普法节点", "", "在哪些重要节点开展了宣传？", help="写节日、宣传日、宣传月的规范名称")
    materials = count(
        "宣传资料份数", "份", "全年发放宣传资料多少份？", help="折页、传单、手册等合计，可写“余”；宣传册另填的不再算"
    )
    booklets = count("宣传册数", "册", "全年发放宣传册多少册？", help="成册的书本；已经算进资料份数的不再填")
    goods = count("宣传物品数", "份", "全年发放普法宣传物品多少份？", help="印有普法内容的环保袋、扇子等；纸质资料不算")
    banners = count("横幅数", "幅", "全年悬挂横幅多少幅？", help="当年悬挂的，各村（社区）、站所合计")
    posters = count("海报数", "张", "全年张贴海报多少张？", help="当年张贴的，各村（社区）、站所合计")
    audience = count("受众人次", "人次", "普法宣传受众多少人次？", help="各场到场人数相加，可写“约”“余”；线上阅读、收看的另填")
    enquiries = count(
        "普法咨询人次", "人次", "普法活动中解答群众咨询多少人次？", help="活动现场解答的；窗口、电话解答的填在“公共法律服务”"
    )
    lectures = count(
        "法治讲座数", "场", "全年举办法治讲座、讲法治课多少场？", help="面向群众、学生、企业的；面向干部的填在“学习贯彻”"
    )
    thought_talks = count(
        "法治思想宣讲场次",
        "场",
        "面向基层宣讲习近平法治思想多少场？",
        help="专门向群众宣讲习近平法治思想的；面向干部的填在“学习贯彻”",
    )
    law_talks = count(
        "法治宣讲场次", "场", "全年开展法治宣讲多少场？", help="到村组、学校、企业宣讲的场次合计，宣讲习近平法治思想的也算"
    )
    theme_events = records(
        PublicityTheme,
        "专题宣传",
        "",
        "哪些专题分别统计了场次？",
        help="分专题统计过的才列，如宪法、民法典、国家安全、禁毒、反诈；一个专题一行",
    )
    places_visited = records(
        LawGoesTo, "送法活动", "", "送法进校园、企业、村各多少场？", help="按送法的去处分行，一处一行；没有分开统计的不列"
    )
    dated_events = records(
        PublicityEvent, "普法活动", "", "有哪些值得单列的普法活动？", help="报告里要单独写一句的才列，一次活动一行"
    )
    vice_heads = count(
        "法治副校长数", "名", "受聘的法治副校长多少名？", help="有聘书、在本地学校任职的；一人任两校只算一名", stock=True
    )
    vice_head_lessons = count(
        "法治副校长授课数", "场", "法治副校长全年授课多少场？", help="到校讲课的场次；已算进普法活动场次的，这里照样填"
    )
    market_days = count("赶集日普法场次", "场", "赶集日、圩日设点普法多少场？", help="一个集日在一处设点算一场")
    yard_talks = count("院坝会场次", "场", "院坝会、坝坝会、小院普法多少场？", help="到村民院坝、小区里面对面讲法的场次")
    cases = count("以案释法数", "个", "用作以案释法的典型案例多少个？", help="用来宣讲的案例个数；一个案例讲几场只算一个")
    shows = count("法治文艺演出场次", "场", "法治文艺演出多少场？", help="有法治节目的演出场次；送戏下乡里有法治节目的也算")
    posts = count(
        "新媒体普法期数",
        "期",
        "公众号、短视频普法栏目推出多少期？",
        help="本级账号推出的普法内容，原创、转发合计；一次推送算一期",
    )
    views = count(
        "新媒体阅读量", "人次", "新媒体普法内容阅读、播放量多少人次？", help="各期阅读、播放数相加，以后台数据为准，可写“余”"
    )
    broadcasts = count(
        "广播播放次数", "次", "村村响、小喇叭播放普法内容多少次？", help="播放一遍算一次，各村（社区）合计，可写“约”“余”"
    )
    bilingual_speakers = count(
        "双语宣讲骨干数", "名", "双语普法骨干多少名？", help="能用民族语言宣讲的人数；没有双语需要的写“不适用”", stock=True
    )
    bilingual_talks = count(
        "双语宣讲场次", "场", "双语普法宣讲多少场？", help="用民族语言和通用语言宣讲的场次；没有双语需要的写“不适用”"
    )
    volunteers = count("普法志愿者数", "名", "普法志愿者多少名？", help="登记在册的；取年底数", stock=True)
    quiz = count("线上答题人次", "人次", "参加线上法治答题多少人次？", help="群众和干部合计；只组织干部参加的填在“队伍建设”")
    live = count("直播观看人次", "人次", "组织观看普法直播多少人次？", help="集中观看和各自在线观看合计，可写“约”“余”")
    vulnerable_events = count(
        "重点群体普法场次",
        "场",
        "面向老人、妇女、未成年人等专场普法多少场？",
        help="专门为某一群体办的场次；一般活动里有这些人的不算",
    )
    workers_events = count(
        "流动人口普法场次", "场", "面向新就业群体、流动人口普法多少场？", help="专门为外来务工、快递外卖等人员办的场次"
    )
    places = records(
        LegalPlace,
        "法治阵地",
        "",
        "年内建成或提升了哪些法治文化阵地？",
        help="当年新建或提升的才列；往年建成的算进“法治阵地总数”",
    )
    place_count = count(
        "法治阵地总数", "个", "现有法治文化阵地多少个？", help="公园、广场、长廊、展馆等有固定场所的合计；取年底数", stock=True
    )
    boards = count("法治宣传栏数", "个", "现有法治宣传栏多少个？", help="固定的宣传栏，各村（社区）合计；取年底数", stock=True)
    reading_rooms = count(
        "法治书屋数",
        "个",
        "现有法治书屋、法治讲堂多少个？",
        help="有固定场所、有法律书的，各村（社区）合计；取年底数",
        stock=True,
    )
    model_villages = records(
        ModelVillages,
        "民主法治示范村",
        "",
        "各级民主法治示范村（社区）各多少个？",
        help="现在还有效的称号，一级一行；同一个村只算在最高一级",
        stock=True,
    )
    model_households = count(
        "学法用法示范户数", "户", "学法用法示范户多少户？", help="认定挂牌的农村学法用法示范户；取年底数", stock=True
    )
