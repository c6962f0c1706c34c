"""Kinds of township and county, and the words that each of them decides."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import NamedTuple


class TownKind(Enum):
    """The five kinds of township-level place."""

    TOWN = "镇"
    TOWNSHIP = "乡"
    ETHNIC_TOWNSHIP = "民族乡"
    SUMU = "苏木"
    SUBDISTRICT = "街道"


COUNTY_ENDINGS = ("县", "区", "市", "旗")


class KindWords(NamedTuple):
    """What differs between the kinds: short name, bodies, heads, villages."""

    short: str
    party: str
    party_full: str
    government: str
    government_full: str
    head: str
    congress: str
    village: str
    admin_village: str
    village_rules: str


_RURAL = {"party": "党委", "party_full": "委员会", "government": "政府", "government_full": "人民政府", "congress": "人大"}
_VILLAGE = {"village": "村", "admin_village": "行政村", "village_rules": "村规民约"}
KIND_WORDS: dict[TownKind, KindWords] = {
    TownKind.TOWN: KindWords(short="镇", head="镇长", **_RURAL, **_VILLAGE),
    TownKind.TOWNSHIP: KindWords(short="乡", head="乡长", **_RURAL, **_VILLAGE),
    TownKind.ETHNIC_TOWNSHIP: KindWords(short="乡", head="乡长", **_RURAL, **_VILLAGE),
    TownKind.SUMU: KindWords(
        short="苏木", head="苏木达", village="嘎查", admin_village="嘎查", village_rules="嘎查村规民约", **_RURAL
    ),
    TownKind.SUBDISTRICT: KindWords(
        short="街道",
        party="党工委",
        party_full="工作委员会",
        government="办事处",
        government_full="办事处",
        head="办事处主任",
        congress="人大工委",
        village="村",
        admin_village="行政村",
        village_rules="居民公约",
    ),
}


def kind_of_name(name: str) -> TownKind | None:
    """The kind that the name of a place ends with, or None."""
    for kind in (TownKind.ETHNIC_TOWNSHIP, TownKind.SUBDISTRICT, TownKind.SUMU, TownKind.TOWN):
        if name.endswith(kind.value):
            return kind
    if name.endswith("族乡"):
        return TownKind.ETHNIC_TOWNSHIP
    return TownKind.TOWNSHIP if name.endswith("乡") else None


def county_word(county: str) -> str:
    """县, 区, 市 or 旗 by the ending of a county's name; 县 where it has another."""
    return county[-1:] if county[-1:] in COUNTY_ENDINGS else "县"


class Below(NamedTuple):
    """Whether a place has villages, and whether it has communities of residents."""

    villages: bool = True
    communities: bool = True


VILLAGES_AND_COMMUNITIES = Below()


def vocabulary(
    name: str, kind: TownKind, county: str, below: Below = VILLAGES_AND_COMMUNITIES
) -> dict[str, str]:
    """The words that sections use for places, bodies and heads, by their name in sections."""
    words, level = KIND_WORDS[kind], county_word(county)
    village = words.village if below.villages else "社区"
    both = f"{village}（社区）" if all(below) else village
    mixed = kind is TownKind.SUBDISTRICT and below.villages
    short = words.short
    head = words.head if kind is not TownKind.SUBDISTRICT else f"{short}{words.head}"
    return {
        "单位名称": name,
        "镇": short,
        "我镇": f"我{short}",
        "全镇": f"全{short}",
        "镇党委": f"{short}{words.party}",
        "党委": words.party,
        "镇政府": f"{short}{words.government}",
        "镇长": head,
        "党委书记": f"{words.party}书记",
        "镇人大": f"{short}{words.congress}",
        "村": both if mixed else village,
        "村社区": both,
        "行政村": words.admin_village,
        "村规民约": "村规民约、居民公约" if mixed else words.village_rules,
        "县": level,
        "县委": f"{level}委",
        "县政府": f"{level}政府",
        "全县": f"全{level}",
        "县级": f"{level}级",
    }


@cache
def place_words() -> frozenset[str]:
    """Every name that stands for a word of the place or year, as 我镇 and 年度."""
    return frozenset({*vocabulary("", TownKind.TOWN, ""), "年度", "下年度"})


def party_body(name: str, kind: TownKind, county: str) -> str:
    """The full name of the party committee, as on a red head."""
    return f"中共{county}{name}{KIND_WORDS[kind].party_full}"


def government_body(name: str, kind: TownKind, county: str) -> str:
    """The full name of the government or sub-district office, as on a red head."""
    return f"{county}{name}{KIND_WORDS[kind].government_full}"
