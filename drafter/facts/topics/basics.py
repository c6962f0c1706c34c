"""Facts on the township itself: area, people, villages."""

from __future__ import annotations

from drafter.facts.declare import count, number
from drafter.facts.topic import Topic


class Basics(Topic, label="基本情况", office="党政办公室"):
    """What the township is; almost all of it carries over from year to year."""

    area = number("辖区面积", "平方公里", "辖区面积多少平方公里？", stock=True)
    distance_to_town = number(
        "距城区距离", "公里", "政府驻地距县（市、区、旗）城区多少公里？", stock=True
    )
    households = count("户数", "户", "辖区共有多少户？", office="派出所", stock=True)
    population = count(
        "总人口",
        "人",
        "辖区总人口多少人？",
        help="只有一个人口数时填在这里；户籍、常住分开统计的，填下面两项",
        office="派出所",
        stock=True,
    )
    registered_population = count(
        "户籍人口", "人", "户籍人口多少人？", office="派出所", stock=True
    )
    resident_population = count(
        "常住人口", "人", "常住人口多少人？", office="派出所", stock=True
    )
    villages_and_communities = count(
        "村社区总数",
        "个",
        "村和社区一共多少个？",
        parts=("行政村数", "社区数"),
        help="填了行政村数和社区数就不用填；嘎查填在行政村数",
        stock=True,
    )
    villages = count(
        "行政村数", "个", "有多少个行政村（嘎查）？", help="街道没有行政村的写“不适用”", stock=True
    )
    communities = count("社区数", "个", "有多少个社区？", stock=True)
    natural_villages = count("自然村数", "个", "有多少个自然村？", stock=True)
    village_groups = count("村民小组数", "个", "有多少个村民小组？", stock=True)
    resident_groups = count("居民小组数", "个", "有多少个居民小组？", stock=True)
    party_branches = count(
        "基层党组织数", "个", "有多少个基层党组织？", office="党建办", stock=True
    )
    party_members = count("党员数", "名", "有党员多少名？", office="党建办", stock=True)
