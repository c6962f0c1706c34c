"""Which words a kind of township and a kind of county decide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.place import (
    COUNTY_ENDINGS,
    Below,
    TownKind,
    county_word,
    government_body,
    kind_of_name,
    party_body,
    vocabulary,
)
from tests.draft.making import year_of
from tests.strategies import COUNTY_NAMES, TOWN_NAMES

WORDS = {
    TownKind.TOWN: ("镇", "党委", "镇政府", "镇长", "镇人大", "村", "行政村"),
    TownKind.TOWNSHIP: ("乡", "党委", "乡政府", "乡长", "乡人大", "村", "行政村"),
    TownKind.ETHNIC_TOWNSHIP: ("乡", "党委", "乡政府", "乡长", "乡人大", "村", "行政村"),
    TownKind.SUMU: ("苏木", "党委", "苏木政府", "苏木达", "苏木人大", "嘎查", "嘎查"),
    TownKind.SUBDISTRICT: ("街道", "党工委", "街道办事处", "街道办事处主任", "街道人大工委", "社区", "行政村"),
}
EVERY_PLACE = [(kind, level) for kind in TownKind for level in COUNTY_ENDINGS]


@pytest.mark.parametrize(("kind", "level"), EVERY_PLACE)
def test_every_kind_under_every_county_has_its_words(kind: TownKind, level: str) -> None:
    below = Below(villages=kind is not TownKind.SUBDISTRICT)
    words = vocabulary(TOWN_NAMES[kind], kind, COUNTY_NAMES[level], below)
    short, party, government, head, congress, village, admin_village = WORDS[kind]
    assert words == {
        "单位名称": TOWN_NAMES[kind],
        "镇": short,
        "我镇": f"我{short}",
        "全镇": f"全{short}",
        "党委": party,
        "镇党委": f"{short}{party}",
        "党委书记": f"{party}书记",
        "镇政府": government,
        "镇长": head,
        "镇人大": congress,
        "村": village,
        "村社区": village if village == "社区" else f"{village}（社区）",
        "行政村": admin_village,
        "村规民约": words["村规民约"],
        "县": level,
        "县委": f"{level}委",
        "县政府": f"{level}政府",
        "全县": f"全{level}",
        "县级": f"{level}级",
    }


@pytest.mark.parametrize(
    ("name", "counts", "below"),
    [
        ("云山镇", {}, ("村", "村（社区）", "村规民约")),
        ("云山镇", {"行政村数": "9", "社区数": "2"}, ("村", "村（社区）", "村规民约")),
        ("云山镇", {"行政村数": "9"}, ("村", "村", "村规民约")),
        ("云山镇", {"社区数": "2"}, ("村", "村（社区）", "村规民约")),
        ("云山乡", {"行政村数": "9", "社区数": "无"}, ("村", "村", "村规民约")),
        ("云山乡", {"社区数": "不适用"}, ("村", "村", "村规民约")),
        ("云山苏木", {}, ("嘎查", "嘎查（社区）", "嘎查村规民约")),
        ("云山街道", {}, ("社区", "社区", "居民公约")),
        ("云山街道", {"行政村数": "不适用", "社区数": "9"}, ("社区", "社区", "居民公约")),
        ("云山街道", {"行政村数": "3", "社区数": "9"}, ("村（社区）", "村（社区）", "村规民约、居民公约")),
        ("云山街道", {"行政村数": "3", "社区数": "无"}, ("村", "村", "村规民约、居民公约")),
    ],
)
def test_the_words_for_what_is_below_follow_the_facts(
    name: str, counts: dict[str, str], below: tuple[str, str, str]
) -> None:
    words = year_of({"基本情况": counts}, name=name).words
    assert (words["村"], words["村社区"], words["村规民约"]) == below


@pytest.mark.parametrize(("kind", "level"), EVERY_PLACE)
def test_the_full_names_of_the_bodies(kind: TownKind, level: str) -> None:
    name, county = TOWN_NAMES[kind], COUNTY_NAMES[level]
    subdistrict = kind is TownKind.SUBDISTRICT
    party = party_body(name, kind, county)
    assert party == f"中共{county}{name}{'工作委员会' if subdistrict else '委员会'}"
    government = government_body(name, kind, county)
    assert government == f"{county}{name}{'办事处' if subdistrict else '人民政府'}"


@given(st.sampled_from(list(TownKind)), st.text("云山石桥", min_size=1, max_size=4))
def test_the_kind_can_be_read_from_the_name(kind: TownKind, stem: str) -> None:
    assert kind_of_name(f"{stem}{kind.value}") is kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("石桥回族乡", TownKind.ETHNIC_TOWNSHIP),
        ("金山镇乡", TownKind.TOWNSHIP),
        ("云山农场", None),
        ("", None),
    ],
)
def test_names_that_need_a_second_look(name: str, kind: TownKind | None) -> None:
    assert kind_of_name(name) is kind


@pytest.mark.parametrize(
    ("county", "word"),
    [("平远县", "县"), ("恭城瑶族自治县", "县"), ("神农架林区", "区"), ("东河旗", "旗"), ("", "县"), ("某某新城", "县")],
)
def test_the_word_for_the_county(county: str, word: str) -> None:
    assert county_word(county) == word
