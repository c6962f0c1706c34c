"""Facts on legal publicity: events, materials, places and audiences."""

from __future__ import annotations

from drafter.facts.declare import count, dated, names, quotes, records, text, titles
from drafter.facts.model import Facts
from drafter.facts.topic import Topic


class PublicityEvent(Facts):
    """One dated publicity event."""

    day = dated("日期", "", "哪一天举办？")
    name = text("名称", "", "活动名称是什么？", help="如 “送法进社区”民法典宣传志愿服务活动")
    place = text("地点", "", "在哪里举办？")
    partners = names("参与单位", "", "哪些单位参加？")
    materials = count("资料份数", "份", "现场发放资料多少份？")
    banners = count("横幅数", "幅", "现场悬挂横幅多少幅？")
    enquiries = count("咨询人次", "人次", "现场解答咨询多少人次？")


class PublicityTheme(Facts):
    """Publicity on one theme, summed over the year."""

    theme = text(
        "主题", "", "专题的名称是什么？", help="如 宪法、民法典、国家安全、禁毒、反诈"
    )
    events = count("场次", "场", "该专题开展活动多少场？")
    materials = count("资料份数", "份", "该专题发放资料多少份？")
    audience = count("受众人次", "人次", "该专题受众多少人次？")


class LawGoesTo(Facts):
    """Publicity carried to one kind of place."""

    place = text("对象", "", "送法进哪里？", help="如 校园、企业、村（社区）、机关")
    events = count("场次", "场", "开展多少场？")
    audience = count("受众人次", "人次", "受众多少人次？")


class LegalPlace(Facts):
    """One place of legal culture."""

    name = text("名称", "", "阵地名称是什么？", help="如 法治文化主题公园、法治长廊")
    state = text("建设情况", "", "是新建、提升改造还是更新？", help="如 新建、提升改造、更新")


class ModelVillages(Facts):
    """Model villages of democracy and law at one level."""

    level = text("级别", "", "哪一级命名？", help="国家级、省级、市级、县级")
    number = count("数量", "个", "该级示范村（社区）多少个？")


class Publicity(Topic, label="普法宣传", office="司法所"):
    """What was done to make the law known."""

    plans = titles("普法文件", "", "制定了哪些普法规划、计划或清单？", help="写文件全称")
    duty_units = count("普法责任单位数", "个", "列入普法责任清单的单位多少个？")
    assessed_units = count("履职评议单位数", "个", "参加普法责任制履职评议的单位多少个？")
    events = count("普法活动场次", "场", "全年开展法治宣传活动多少场？")
    large_events = count(
        "大型宣传活动数", "场", "其中大型集中宣传活动多少场？", part_of="普法活动场次"
    )
    themes = quotes("普法主题", "", "宣传活动围绕哪些主题？", help="写活动主题或所宣传的法律")
    dates = quotes(
        "普法节点", "", "在哪些重要节点开展了宣传？", help="写节日、宣传日、宣传月的规范名称"
    )
    materials = count("宣传资料份数", "份", "全年发放宣传资料多少份？")
    booklets = count("宣传册数", "册", "全年发放宣传册多少册？")
    goods = count("宣传物品数", "份", "全年发放普法宣传物品多少份？")
    banners = count("横幅数", "幅", "全年悬挂横幅多少幅？")
    posters = count("海报数", "张", "全年张贴海报多少张？")
    audience = count("受众人次", "人次", "普法宣传受众多少人次？")
    enquiries = count("普法咨询人次", "人次", "普法活动中解答群众咨询多少人次？")
    lectures = count("法治讲座数", "场", "全年举办法治讲座、讲法治课多少场？")
    thought_talks = count("法治思想宣讲场次", "场", "面向基层宣讲习近平法治思想多少场？")
    law_talks = count("法治宣讲场次", "场", "全年开展法治宣讲多少场？")
    theme_events = records(PublicityTheme, "专题宣传", "", "哪些专题分别统计了场次？", help="宪法、民法典、国家安全、禁毒、反诈等"
    )
    places_visited = records(LawGoesTo, "送法活动", "", "送法进校园、企业、村各多少场？")
    dated_events = records(PublicityEvent, "普法活动", "", "有哪些值得单列的普法活动？")
    vice_heads = count("法治副校长数", "名", "受聘的法治副校长多少名？", stock=True)
    vice_head_lessons = count("法治副校长授课数", "场", "法治副校长全年授课多少场？")
    market_days = count("赶集日普法场次", "场", "赶集日、圩日设点普法多少场？")
    yard_talks = count("院坝会场次", "场", "院坝会、坝坝会、小院普法多少场？")
    cases = count("以案释法数", "个", "用作以案释法的典型案例多少个？")
    shows = count("法治文艺演出场次", "场", "法治文艺演出多少场？")
    posts = count("新媒体普法期数", "期", "公众号、短视频普法栏目推出多少期？")
    views = count("新媒体阅读量", "人次", "新媒体普法内容阅读、播放量多少人次？")
    broadcasts = count("广播播放次数", "次", "村村响、小喇叭播放普法内容多少次？")
    bilingual_speakers = count("双语宣讲骨干数", "名", "双语普法骨干多少名？", stock=True)
    bilingual_talks = count("双语宣讲场次", "场", "双语普法宣讲多少场？")
    volunteers = count("普法志愿者数", "名", "普法志愿者多少名？", stock=True)
    quiz = count("线上答题人次", "人次", "参加线上法治答题多少人次？")
    live = count("直播观看人次", "人次", "组织观看普法直播多少人次？")
    vulnerable_events = count(
        "重点群体普法场次", "场", "面向老人、妇女、未成年人等专场普法多少场？"
    )
    workers_events = count("流动人口普法场次", "场", "面向新就业群体、流动人口普法多少场？")
    places = records(LegalPlace, "法治阵地", "", "年内建成或提升了哪些法治文化阵地？")
    place_count = count("法治阵地总数", "个", "现有法治文化阵地多少个？", stock=True)
    boards = count("法治宣传栏数", "个", "现有法治宣传栏多少个？", stock=True)
    reading_rooms = count("法治书屋数", "个", "现有法治书屋、法治讲堂多少个？", stock=True)
    model_villages = records(ModelVillages, "民主法治示范村", "", "各级民主法治示范村（社区）各多少个？", stock=True
    )
    model_households = count("学法用法示范户数", "户", "学法用法示范户多少户？", stock=True)
