"""Facts on the township itself: area, people, villages."""

from __future__ import annotations

from drafter.facts.declare import count, number
from drafter.facts.topic import Topic


class Basics(Topic, label="基本情况", office="党政办公室"):
    """What the township is; almost all of it carries over from year to year."""

    area = number(
        "辖区面积", "平方公里", "辖区面积多少平方公里？", help="以民政区划资料或统计年鉴为准，各年写同一个数", stock=True
    )
    distance_to_town = number(
        "距城区距离",
        "公里",
        "政府驻地距县（市、区、旗）城区多少公里？",
        help="按公路里程，不是直线距离；报告里用不着的不填",
        stock=True,
    )
    households = count(
        "户数", "户", "辖区共有多少户？", help="公安户籍登记的总户数，与人口数取同一时点", office="派出所", stock=True
    )
    population = count(
        "总人口",
        "人",
        "辖区总人口多少人？",
        help="只有一个人口数时填在这里；户籍、常住分开统计的，填“户籍人口”“常住人口”",
        office="派出所",
        stock=True,
    )
    registered_population = count(
        "户籍人口", "人", "户籍人口多少人？", help="户籍在本地的人数，外出务工的也算；取年底数", office="派出所", stock=True
    )
    resident_population = count(
        "常住人口",
        "人",
        "常住人口多少人？",
        help="在本地住满半年的人数，外来常住的也算；取统计部门最近公布的数",
        office="派出所",
        stock=True,
    )
    villages_and_communities = count(
        "村社区总数",
        "个",
        "村和社区一共多少个？",
        parts=("行政村数", "社区数"),
        help="填了行政村数和社区数就不用填；嘎查填在行政村数",
        stock=True,
    )
    villages = count("行政村数", "个", "有多少个行政村（嘎查）？", help="街道没有行政村的写“不适用”", stock=True)
    communities = count("社区数", "个", "有多少个社区？", help="居民委员会所辖的社区；村改居、已挂社区牌子的算社区", stock=True)
    natural_villages = count(
        "自然村数", "个", "有多少个自然村？", help="自然聚落的个数，不等于行政村数，也不等于村民小组数", stock=True
    )
    village_groups = count(
        "村民小组数", "个", "有多少个村民小组？", help="行政村下设的小组；社区下设的填“居民小组数”", stock=True
    )
    resident_groups = count(
        "居民小组数", "个", "有多少个居民小组？", help="社区居民委员会下设的小组；没有划分的写“不适用”", stock=True
    )
    party_branches = count(
        "基层党组织数",
        "个",
        "有多少个基层党组织？",
        help="本级党委（党工委）下属的党委、党总支、党支部合计，含两新组织里的",
        office="党建办",
        stock=True,
    )
    party_members = count("党员数", "名", "有党员多少名？", help="年底党内统计数，预备党员也算", office="党建办", stock=True)
