"""A fact file as people write it: what is understood, and every fault at once where it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.facts.file import locate, parse_fact_file, read_fact_file
from drafter.facts.topic import Topic
from drafter.facts.year import Keyed, TownshipYear, topic_types
from drafter.files.faults import FaultError
from drafter.report import Workshop
from tests.facts.reading import HEAD, fault_of, faults_of, known, year_of
from tests.strategies import block, fact_data, fact_files

SHOP = Workshop()


@given(fact_files())
def test_any_valid_file_is_read_its_ticks_included(text: str) -> None:
    assert SHOP.parse(text).year.topics


@given(fact_files())
def test_reading_twice_gives_the_same(text: str) -> None:
    assert parse_fact_file(text).year == parse_fact_file(text).year


@given(fact_files(), st.sampled_from(["\r\n", "\r"]))
def test_the_line_ends_of_other_systems_make_no_difference(text: str, end: str) -> None:
    assert parse_fact_file(text.replace("\n", end)).year == parse_fact_file(text).year


@given(fact_data(), st.randoms(use_true_random=False))
def test_the_order_of_keys_makes_no_difference(data: dict[str, Any], random: Any) -> None:  # noqa: ANN401
    keys = list(data)
    random.shuffle(keys)
    shuffled = "\n".join(block({key: data[key] for key in keys}))
    assert parse_fact_file(shuffled).year == parse_fact_file("\n".join(block(data))).year


def in_english(data: dict[str, Any], model: Keyed) -> dict[str, Any]:
    """The data with the keys by which Python calls them."""
    names = {model.label_of(name): name for name in model.names()}
    return {names[key]: _value_in_english(key, value, model) for key, value in data.items()}


def _value_in_english(label: str, value: object, model: Keyed) -> object:
    if label == "来源":
        assert isinstance(value, dict) and issubclass(model, Topic)
        return {model.facts[name].name: text for name, text in value.items()}
    inner, _ = model.below(label)
    if inner is None:
        return value
    if isinstance(value, dict):
        return in_english(value, inner)
    if isinstance(value, list):
        return [in_english(item, inner) if isinstance(item, dict) else item for item in value]
    return value


@given(fact_data())
def test_english_keys_are_accepted_everywhere(data: dict[str, Any]) -> None:
    english = "\n".join(block(in_english(data, TownshipYear)))
    assert parse_fact_file(english).year == parse_fact_file("\n".join(block(data))).year


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_file_in_any_usual_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "云溪镇2026.yaml"
    path.write_bytes(HEAD.encode(encoding))
    assert read_fact_file(path).year.place.name == "云溪镇"


def test_four_answers_are_four_things() -> None:
    year = year_of("政务热线:\n  热线承接数: 60\n  热线回访数: 无\n  热线派单数: 不适用\n  热线通报期数:\n")
    assert str(year.sheet["政务热线.热线承接数"].value) == "60件"
    assert year.sheet["政务热线.热线回访数"].zero
    assert year.hotline.not_applicable == {"热线派单数"}
    assert "政务热线.热线派单数" not in year.sheet
    assert "政务热线.热线通报期数" not in year.sheet
    assert "热线通报期数" not in year.hotline.not_applicable


@pytest.mark.parametrize("value", ["无", "没有", "不适用", '" 不适用 "'])
def test_a_text_or_a_day_that_there_is_not_is_left_out(value: str) -> None:
    year = year_of(f"行政执法:\n  执法机构: {value}\n公文:\n  主送: {value}\n  成文日期: {value}\n")
    assert year.sheet == {}
    assert year.enforcement.not_applicable == {"执法机构"}


def test_what_is_not_applicable_in_a_record_is_left_out_of_it() -> None:
    year = year_of("规范性文件:\n  印发文件:\n    - {名称: 甲, 文号: 无, 日期: 不适用}\n")
    (record,) = year.documents.issued or []
    assert (record.title, record.number, record.day) == (("甲",), None, None)


@pytest.mark.parametrize("name", ["举措", "不足", "安排", "自定义", "亮点", "来源", "不涉及"])
def test_a_list_left_blank_is_not_answered(name: str) -> None:
    assert year_of(f"政务热线:\n  {name}:\n").sheet == {}


def test_a_list_of_what_does_not_apply_joins_the_answers() -> None:
    year = year_of("政务热线:\n  不涉及: [热线派单数, closed]\n  热线承接数: 不适用\n")
    assert year.hotline.not_applicable == {"热线派单数", "热线办结数", "热线承接数"}


@pytest.mark.parametrize("key", ["热线承接数\u200b", "\ufeff热线承接数", "热线承接数　"])
def test_invisible_characters_in_a_key_do_no_harm(key: str) -> None:
    assert known(f'政务热线:\n  "{key}": 60\n')["政务热线.热线承接数"] == "60件"


@pytest.mark.parametrize(
    ("body", "line", "column", "message", "hint"),
    [
        ("政务热线:\n  热线承办数: 60\n", 5, 3, "不认识的键“热线承办数”", "是不是想写“热线承接数”"),
        ("热线承接数: 60\n", 4, 1, "不认识的键“热线承接数”", "属于“政务热线”，请移到它下面，行首空两格"),
        ("政务热线:\n  植树: 60\n", 5, 3, "不认识的键“植树”", "可用的键："),
        ("“政务热线”:\n", 4, 1, "不认识的键", "键写成“政务热线”"),
        ("政务热线:\n　　热线承接数: 60\n", 5, 1, "缩进里有全角空格", "半角空格"),
        ("公文: {主送：甲，抄送: 乙}\n", 4, 8, "冒号是全角的", "要用半角"),
        ("政务热线:\n  热线承接数：60\n", 5, 8, "冒号是全角的", "半角"),
        ("政务热线: 好\n", 4, 7, "下一级的“键: 值”", "可用的键："),
        ("政务热线: [好]\n", 4, 7, "下一级的“键: 值”", "可用的键："),
        ("政务热线:\n  热线承接数: [60]\n", 5, 10, "“热线承接数”只填一个值", "去掉"),
        ("政务热线:\n  热线承接数: {数: 60}\n", 5, 10, "“热线承接数”只填一个值", "去掉"),
        ("政务热线:\n  热线承接数: 60户\n", 5, 10, "单位“户”与本项不符", "“件”"),
        ("政务热线:\n  热线办结率: 120%\n", 5, 10, "比率应在0到100之间", "97.56%"),
        ("政务热线:\n  received: 60\n  热线承接数: 50\n", 6, 3, "写了两次", "第5行已写过"),
        ("政务热线:\n  热线承接数: 60\n  热线承接数: 50\n", 6, 3, "“热线承接数”写了两次", "第5行"),
        ("特色亮点:\n  荣誉: 先进\n", 5, 7, "“荣誉”是清单，每项一行", "没有写“无”"),
        ("特色亮点:\n  荣誉: {名称: 先进}\n", 5, 7, "“荣誉”是清单，每项一行", "没有写“无”"),
        ("特色亮点:\n  荣誉:\n    - 先进\n", 6, 7, "这一项应写成“键: 值”", "- 名称: 先进"),
        ("特色亮点:\n  荣誉: [{名称: , 级别: }]\n", 5, 8, "这一项还没有填", "删去"),
        ("特色亮点:\n  荣誉:\n    - {名称: 甲, 年份: 去年}\n", 6, 19, "“去年”不是能读懂的数", ""),
        ("规范性文件:\n  印发文件:\n    - {日期: 年底}\n", 6, 12, "“年底”不是能读懂的日期", "2026-12-25"),
        ("政务热线:\n  举措: 限时签收\n", 5, 7, "这里应是清单", "写成 [限时签收]"),
        ("政务热线:\n  举措:\n    - 限时签收: 已建立\n", 6, 7, "不认识的键“限时签收”", "自拟"),
        ("政务热线:\n  举措:\n    - {标题: 甲}\n", 6, 7, "缺少“自拟”", "写 自拟"),
        ("政务热线:\n  举措:\n    - [甲]\n", 6, 7, "这里应是一句文字", ""),
        ("政务热线:\n  举措:\n    - {自拟: [甲]}\n", 6, 12, "“自拟”只填一个值", ""),
        ("政务热线:\n  来源: {热线承办数: 台账}\n", 5, 8, "没有名为“热线承办数”的事实", "热线承接数"),
        ("政务热线:\n  不涉及: [热线承办数]\n", 5, 9, "没有名为“热线承办数”的事实", "热线承接数"),
        ("政务热线:\n  不涉及: 热线承接数\n  热线派单数: 不适用\n", 5, 8, "这里应是清单", ""),
        ("政务热线:\n  不涉及: [{甲: 乙}]\n  热线派单数: 不适用\n", 5, 9, "这里应是一句文字", ""),
        ("版本: 甲\n", 4, 5, "“甲”不是整数", "写 版本: 1"),
        ("提法: 甲\n", 4, 5, "下一级的“键: 值”", ""),
        ("版本: 99\n", 4, 5, "是第99版的", "更新 drafter"),
        ('公文:\n  标题: "甲\\x07"\n', 5, 7, "控制字符", "删去"),
    ],
)
def test_a_fault_says_where_what_and_what_would_be_right(
    body: str, line: int, column: int, message: str, hint: str
) -> None:
    fault = fault_of(body)
    assert (fault.line, fault.column) == (line, column)
    assert message in fault.message
    assert hint in fault.hint
    assert fault.excerpt == (HEAD + body).splitlines()[line - 1]


@pytest.mark.parametrize(
    ("head", "message", "hint"),
    [
        ("单位: {名称: 云溪镇}\n", "缺少“年度”", "写 年度: 2026"),
        ("年度:\n单位: {名称: 云溪镇}\n", "“年度”还没有填", "写 年度: 2026"),
        ("年度: 2136\n单位: {名称: 云溪镇}\n", "“2136”超出范围", "2020 到 2100"),
        ("年度: 去年\n单位: {名称: 云溪镇}\n", "“去年”不是整数", "写 年度: 2026"),
        ("年度: 26年度\n单位: {名称: 云溪镇}\n", "“26”超出范围", "2020 到 2100"),
        ("", "这个文件是空的", "drafter init"),
        ("---\n", "这个文件是空的", "drafter init"),
        ("# 年度: 2026\n", "这个文件只有注释，没有内容", "drafter init"),
        ("- 年度: 2026\n", "事实文件应由“键: 值”组成", "年度: 2026"),
        ("云溪镇\n", "事实文件应由“键: 值”组成", "年度: 2026"),
    ],
)
def test_a_head_that_is_wrong_says_what_to_write(head: str, message: str, hint: str) -> None:
    fault = fault_of("", head)
    assert (fault.message, fault.line) == (message, 1)
    assert hint in fault.hint


def test_a_file_without_a_head_lacks_all_that_is_needed() -> None:
    told = [fault.message for fault in faults_of("体例: 通用\n", "")]
    assert told == ["缺少“年度”", "缺少“单位”"]


SPOILED = st.sampled_from(["植树: 60", "热线承接数：60", "received: [1, 2]"])


@given(fact_files(), st.data())
def test_every_fault_is_found_at_once_in_file_order(text: str, data: st.DataObject) -> None:
    """Some unknown keys, put anywhere between the lines of a valid file."""
    lines = text.splitlines()
    places = [n for n, line in enumerate(lines) if not line.lstrip().startswith("-")]
    chosen = data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=5, unique=True))
    for number in sorted(chosen, reverse=True):
        indent = len(lines[number]) - len(lines[number].lstrip())
        lines.insert(number, f"{' ' * indent}植树{number}: 60")
    with pytest.raises(FaultError) as caught:
        parse_fact_file("\n".join(lines))
    assume(all(fault.code == "key" for fault in caught.value.faults))
    expected = [
        (number, len(line) - len(line.lstrip()) + 1)
        for number, line in enumerate(lines, 1)
        if line.lstrip().startswith("植树")
    ]
    assert [(fault.line, fault.column) for fault in caught.value.faults] == expected


@given(st.text("年度单位:名称 云溪镇\n-[]{}\"'#：　0123%余无", max_size=80))
def test_any_text_at_all_gives_a_year_or_faults_in_words(text: str) -> None:
    for whole in (text, HEAD + text, f"{HEAD}政务热线:\n  {text}"):
        try:
            parse_fact_file(whole)
        except FaultError as error:
            assert error.faults
            assert all(fault.message for fault in error.faults)
            places = [(fault.line, fault.column) for fault in error.faults]
            assert places == sorted(places)


@given(fact_data(), st.data())
def test_any_value_put_anywhere_gives_a_year_or_faults_in_words(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    topic = draw.draw(st.sampled_from(list(topic_types().values())))
    key = draw.draw(st.sampled_from(topic.labels()))
    value = draw.draw(
        st.recursive(
            st.sampled_from(["", "无", "不适用", "甲", "60", "约3", "2026-01-01", "~"]),
            lambda inner: st.one_of(
                st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["名称", "甲", "自拟"]), inner)
            ),
            max_leaves=5,
        )
    )
    data.setdefault(topic.label, {})
    data[topic.label][key] = value
    try:
        parse_fact_file("\n".join(block(data)))
    except FaultError as error:
        assert all(fault.line and fault.message for fault in error.faults)


def test_many_kinds_of_fault_are_told_together() -> None:
    text = (
        "年度: 2136\n单位:\n  名称: 云溪\n  类别: 城镇\n公文:\n  形式: 上行\n  成文日期: 年底\n"
        "政务热线:\n  热线承接数: 六十\n  热线派单: 3\n  举措: [甲, {标题: 乙}, [丙]]\n"
        "特色亮点:\n  荣誉: [{年份: 去年}, 甲, {年份: 今年}]\n"
        "信访工作:\n  信访总数: 3\n  信访办结数: 4\n"
    )
    faults = faults_of("", text)
    assert [(fault.line, fault.code) for fault in faults] == [
        (1, "range"),
        (4, "choice"),
        (6, "choice"),
        (7, "day"),
        (9, "number"),
        (10, "key"),
        (11, "missing"),
        (11, "text"),
        (13, "number"),
        (13, "shape"),
        (13, "number"),
        (16, "part"),
    ]


@pytest.mark.parametrize("key", ["版本", "年度"])
def test_a_number_of_any_length_is_a_fault(key: str) -> None:
    head = {"版本": "1", "年度": "2026"} | {key: "9" * 5000}
    text = "".join(f"{name}: {value}\n" for name, value in head.items())
    assert "不是整数" in fault_of("单位: {名称: 云溪镇}\n", text).message


def test_a_fault_can_be_put_at_any_fact_later() -> None:
    file = parse_fact_file(HEAD + "政务热线:\n  热线承接数: 60\n特色亮点:\n  荣誉:\n    - {名称: 甲}\n", "镇.yaml")
    fault = file.fault(("政务热线", "热线承接数"), "x", "错", "改")
    assert (fault.path, fault.line, fault.column, fault.hint) == ("镇.yaml", 5, 10, "改")
    assert locate(file.root, ("特色亮点", "荣誉", 0, "名称")).line == 8
    assert locate(file.root, ("特色亮点", "荣誉", 0, "级别")).line == 8
    assert locate(file.root, ("特色亮点", "荣誉", 7)).line == 8
    assert locate(file.root, ("没有",)) is file.root


def test_a_file_knows_where_it_was_read_from(tmp_path: Path) -> None:
    path = tmp_path / "镇.yaml"
    path.write_text(HEAD.replace("名称", "名字"), encoding="utf-8")
    with pytest.raises(FaultError) as caught:
        read_fact_file(path)
    assert str(caught.value).startswith(f"{path}:3:3：不认识的键“名字”\n      名字: 云溪镇\n      ^\n")
