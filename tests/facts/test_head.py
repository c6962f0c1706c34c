"""The head of a fact file: the place and its name, and how the report goes out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.head import FORMS, ISSUERS, normal_number
from drafter.facts.place import TownKind
from tests.facts.reading import fault_of, faults_of, year_of
from tests.strategies import COUNTY_NAMES, TOWN_NAMES, places, scalar


def head(**place: str) -> str:
    return "年度: 2026\n单位:\n" + "".join(f"  {key}: {value}\n" for key, value in place.items())


@given(places())
def test_a_place_of_any_kind_is_understood(place: dict[str, object]) -> None:
    year = year_of("", head(**{key: _written(value) for key, value in place.items()}))
    assert year.place.name == place["名称"]
    assert TOWN_NAMES[year.place.town_kind] == place["名称"]
    assert year.place.county in COUNTY_NAMES.values()
    assert year.words["单位名称"] == place["名称"]


def _written(value: object) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, list) else scalar(str(value))


def test_a_place_without_kind_or_county_is_a_town_in_a_county() -> None:
    place = year_of("").place
    assert (place.town_kind, place.county) == (TownKind.TOWN, "")


@pytest.mark.parametrize(
    ("above", "county"),
    [
        ("广东省梅州市平远县", "平远县"),
        ("平远县", "平远县"),
        ("四川省内江市市中区", "市中区"),
        ("津市市", "津市市"),
        ("湖南省常德市津市市", "津市市"),
        ("内蒙古自治区锡林郭勒盟东乌珠穆沁旗", "东乌珠穆沁旗"),
        ("重庆市酉阳土家族苗族自治县", "酉阳土家族苗族自治县"),
        ("云南省楚雄彝族自治州武定县", "武定县"),
        ("杭州市西湖区", "西湖区"),
    ],
)
def test_the_county_is_known_behind_province_and_city(above: str, county: str) -> None:
    assert year_of("", head(名称="云溪镇", 上级=above)).place.county == county


def test_the_kind_entered_stands_where_the_name_shows_none() -> None:
    assert year_of("", head(名称="云山农场", 类别="镇")).place.town_kind is TownKind.TOWN


def test_an_ethnic_township_need_not_say_so_in_its_name() -> None:
    assert year_of("", head(名称="石桥乡", 类别="民族乡")).place.town_kind is TownKind.ETHNIC_TOWNSHIP


@pytest.mark.parametrize(
    ("place", "line", "message"),
    [
        ({"名称": ""}, 3, "没有填单位名称"),
        ({"名称": "不适用"}, 3, "没有填单位名称"),
        ({"类别": "镇"}, 3, "没有填单位名称"),
        ({"名称": "云溪镇人民政府"}, 3, "不是乡镇（街道）的名称"),
        ({"名称": "新华街道办事处"}, 3, "不是乡镇（街道）的名称"),
        ({"名称": "“云溪镇”"}, 3, "不是乡镇（街道）的名称"),
        ({"名称": "云山农场"}, 3, "看不出是镇、乡还是街道"),
        ({"名称": "新华街道", "类别": "镇"}, 3, "类别却是“镇”"),
        ({"名称": "云溪镇", "类别": "区"}, 4, "不在可选之列"),
    ],
)
def test_a_place_that_no_report_can_be_made_for_is_refused(
    place: dict[str, str], line: int, message: str
) -> None:
    fault = faults_of("", head(**place))[-1]
    assert message in fault.message
    assert fault.hint
    assert fault.line == line


def test_a_missing_place_is_said_once_with_what_to_write() -> None:
    fault = fault_of("", "年度: 2026\n")
    assert (fault.message, fault.hint) == ("缺少“单位”", "写 单位: 下一行缩进 名称: 某某镇")


def test_a_place_that_is_only_a_name_is_told_how_to_be_written() -> None:
    fault = fault_of("", "年度: 2026\n单位: 云溪镇\n")
    assert (fault.line, fault.column, fault.hint) == (
        2,
        5,
        "另起一行，缩进两格，写“名称: …”；可用的键：名称、类别、上级",
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("issuer", ISSUERS)
def test_forms_and_issuers(form: str, issuer: str) -> None:
    issuing = year_of(f"公文:\n  形式: {form}\n  发文机关: {issuer}\n").issuing
    assert (issuing.form, issuing.issuer) == (form, issuer)


@pytest.mark.parametrize(("key", "value"), [("形式", "上行"), ("发文机关", "镇政府")])
def test_a_form_or_issuer_that_there_is_not_is_refused_with_the_choices(key: str, value: str) -> None:
    fault = fault_of(f"公文:\n  {key}: {value}\n")
    assert (fault.code, fault.line) == ("choice", 5)
    assert "想写" in fault.hint or "可选" in fault.hint


@given(st.integers(2000, 2099), st.integers(1, 999), st.sampled_from(["()", "（）", "[]", "［］", "【】", "〔〕"]))
def test_a_document_number_gets_the_brackets_of_the_standard(year: int, number: int, marks: str) -> None:
    for written in (f"{number}号", f"0{number}号", f"第{number}号", f" {number} 号"):
        assert normal_number(f"云府{marks[0]}{year}{marks[1]}{written}") == f"云府〔{year}〕{number}号"


@given(st.text("云府〔〕123第号函", max_size=12))
def test_what_is_no_document_number_is_left_alone(text: str) -> None:
    assert normal_number(normal_number(text)) == normal_number(text)
