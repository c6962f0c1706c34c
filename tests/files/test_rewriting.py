"""An edit changes the thing it is about, and no other byte."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.starter import starter
from drafter.facts.year import topic_types
from drafter.files import nodes
from drafter.files.emitting import Plain, scalar
from drafter.files.faults import FaultError
from drafter.files.pages import Page
from drafter.files.rewriting import (
    RewriteError,
    add_item,
    move_item,
    move_value,
    remove_item,
    remove_value,
    rename_key,
    set_value,
)
from tests.files.pages import Path_, Written, keys, texts, values, written

LINES_OF_THEIR_OWN = r"[|>][-+\d]*[ \t]*(#.*)?[\r\n]"


def meaning(text: str) -> Plain:
    return Page(text).plain()


def paths(data: Plain, path: Path_ = ()) -> Iterator[tuple[Path_, Plain]]:
    """Every place in the data below the root, with what stands there."""
    children: list[tuple[str | int, Plain]] = []
    if isinstance(data, dict):
        children = list(data.items())
    elif isinstance(data, list):
        children = list(enumerate(data))
    for step, value in children:
        yield (*path, step), value
        yield from paths(value, (*path, step))


def at(data: Plain, path: Path_) -> Plain:
    for step in path:
        assert isinstance(data, (list, dict))
        data = data[step]  # type: ignore[index]
    return data


def edited(data: Plain, path: Path_, value: Plain) -> Plain:
    data = copy.deepcopy(data)
    holder = at(data, path[:-1])
    holder[path[-1]] = value  # type: ignore[index]
    return data


def without(data: Plain, path: Path_) -> Plain:
    """The data without one place; what is left empty is blank, but for braces and inner brackets."""
    data = copy.deepcopy(data)
    holder = at(data, path[:-1])
    assert isinstance(holder, (list, dict))
    del holder[path[-1]]  # type: ignore[arg-type]
    return data


def blanked(data: Plain) -> Plain:
    """The data with [] and {} read as blank."""
    if isinstance(data, dict):
        return {key: blanked(value) for key, value in data.items()} or None
    if isinstance(data, list):
        return [blanked(value) for value in data] or None
    return data


def line_of(text: str, at: int) -> int:
    return max((found.end() for found in re.finditer(r"\r\n|\r|\n", text[:at])), default=0)


def line_after(text: str, at: int) -> int:
    found = re.compile(r"\r\n|\r|\n").search(text, at)
    return found.end() if found else len(text)


def notes(text: str) -> list[str]:
    return re.findall(r"(?:注|提示)\d+；", text)


def is_within(part: str, whole: str) -> bool:
    """Whether `whole` is `part` with something put in."""
    rest = iter(whole)
    return all(char in rest for char in part)


@st.composite
def places(draw: st.DrawFn) -> tuple[Written, Path_]:
    """A text, and one place in it."""
    page = draw(written())
    return page, draw(st.sampled_from([path for path, _ in paths(page.data)]))


@st.composite
def lists(draw: st.DrawFn) -> tuple[Written, Path_, list[Plain]]:
    """A text, and one list in it that is not empty."""
    page = draw(written().filter(lambda page: any(_full_lists(page))))
    path, items = draw(st.sampled_from(list(_full_lists(page))))
    return page, path, items


def _full_lists(page: Written) -> Iterator[tuple[Path_, list[Plain]]]:
    for path, value in paths(page.data):
        if isinstance(value, list) and value:
            yield path, value


@given(places(), values())
def test_a_value_is_replaced_and_all_around_it_stays(place: tuple[Written, Path_], value: Plain) -> None:
    page, path = place
    new = set_value(page.text, path, value)
    assert meaning(new) == edited(page.data, path, value)
    start, end = page.entries[path]
    assert new.startswith(page.text[:start])
    assert new.endswith(page.text[line_after(page.text, end) :])


@given(places(), texts)
def test_a_text_is_replaced_between_its_first_and_last_byte(
    place: tuple[Written, Path_], value: str
) -> None:
    page, path = place
    if path not in page.scalars:
        return
    new = set_value(page.text, path, value)
    start, end = page.scalars[path]
    assert new[:start] == page.text[:start]
    assert new[start:].endswith(page.text[end:])
    old = at(page.data, path)
    if page.text[start:end] == scalar(old if isinstance(old, str) else None):
        assert set_value(new, path, old) == page.text


@given(places(), keys, values())
def test_a_new_key_only_adds_to_the_text(
    place: tuple[Written, Path_], key: str, value: Plain
) -> None:
    page, path = place
    holder = at(page.data, path)
    if isinstance(holder, (list, str)) or key in (holder or {}):
        return
    new = set_value(page.text, (*path, key), value)
    assert meaning(new) == edited(page.data, path, {**(holder or {}), key: value})
    old = page.text
    start, end = page.entries[path]
    blanks = [old[:start] + re.sub(" ?(?:~|null)", "", old[start:end]) + old[end:], old]
    assert any(is_within(each, new) for each in blanks)
    if holder:
        assert remove_value(new, (*path, key)) == old


@given(written(), values(), st.sampled_from(["热线办结数", "安排"]))
def test_a_commented_out_line_comes_to_life_and_keeps_its_hint(
    page: Written, value: Plain, key: str
) -> None:
    new = set_value(page.text, (key,), value)
    assert meaning(new) == {**page.data, key: value}
    assert notes(new) == notes(page.text)
    old_lines, new_lines = (re.split(r"\ufeff|\r\n|\r|\n", each) for each in (page.text, new))
    awake = [line for line in old_lines if line not in new_lines]
    if not is_within(page.text, new):
        assert len(awake) == 1
        assert awake[0] in page.asleep
    if isinstance(value, str) and "[" not in "".join(awake):
        assert remove_value(new, (key,)) == page.text


@given(places())
def test_a_key_or_item_is_removed_with_its_lines(place: tuple[Written, Path_]) -> None:
    page, path = place
    holder, step = path[:-1], path[-1]
    holding = at(page.data, holder)
    assert isinstance(holding, (list, dict))
    old = page.text
    try:
        new = remove_item(old, holder, step) if isinstance(step, int) else remove_value(old, path)
    except RewriteError:  # a comment or an empty line would become part of a text below a | or >
        assert re.search(LINES_OF_THEIR_OWN, old)
        return
    assert blanked(meaning(new)) == blanked(without(page.data, path))
    start, end = page.entries[path]
    if len(holding) == 1 and isinstance(step, int):  # then the brackets around it go, too
        start, end = page.entries[holder]
    first, after = line_of(old, start), line_after(old, end)
    own = [note for note in notes(old) if note not in notes(old[:first] + old[after:])]
    assert [note for note in notes(old) if note not in own] == [
        note for note in notes(new) if note not in own
    ]
    if isinstance(step, str):
        assert set(notes(old)) - set(notes(new)) <= set(notes(old[start:end])) | set(own)
    assert is_within(new, old) or re.search(rf"# +['\"]?{re.escape(str(step))}", new)


@given(lists(), values())
def test_an_item_is_added_and_can_be_taken_back(
    place: tuple[Written, Path_, list[Plain]], value: Plain
) -> None:
    page, path, items = place
    new = add_item(page.text, path, value)
    assert meaning(new) == edited(page.data, path, [*items, value])
    assert is_within(page.text, new)
    assert remove_item(new, path, len(items)) == page.text


@given(lists(), st.data())
def test_an_item_is_moved_and_can_be_moved_back(
    place: tuple[Written, Path_, list[Plain]], data: st.DataObject
) -> None:
    page, path, items = place
    index, to = (data.draw(st.integers(0, len(items) - 1)) for _ in "ab")
    try:
        new = move_item(page.text, path, index, to)
    except RewriteError:  # a comment or an empty line would become part of a text below a | or >
        assert re.search(LINES_OF_THEIR_OWN, page.text)
        return
    moved = list(items)
    moved.insert(to, moved.pop(index))
    assert meaning(new) == edited(page.data, path, moved)
    assert sorted(new) == sorted(page.text)
    assert move_item(new, path, to, index) == page.text


@given(places(), texts)
def test_a_key_is_renamed_in_place(place: tuple[Written, Path_], name: str) -> None:
    page, path = place
    step, holder = path[-1], at(page.data, path[:-1])
    if not isinstance(step, str) or (isinstance(holder, dict) and name in holder):
        return
    new = rename_key(page.text, path, name)
    start, _ = page.entries[path]
    assert new.startswith(page.text[:start])
    if page.text[start] not in "'\"":
        assert rename_key(new, (*path[:-1], name), step) == page.text


@given(places(), values())
def test_the_slow_reader_of_yaml_gives_the_same_edits(
    place: tuple[Written, Path_], value: Plain
) -> None:
    page, path = place
    expected = set_value(page.text, path, value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "_LOADER", yaml.SafeLoader)
        if "\t" in page.text:  # which that reader refuses in places
            return
        assert set_value(page.text, path, value) == expected


STARTER = starter(2023)
FACTS = [(kind.label, label) for kind in topic_types().values() for label in kind.facts]


@given(st.sampled_from(FACTS), st.sampled_from(["60", "约1.5万", "不适用"]))
def test_every_line_of_the_starter_file_comes_to_life_in_place(fact: tuple[str, str], value: str) -> None:
    new = set_value(STARTER, fact, value)
    old_lines, new_lines = STARTER.splitlines(), new.splitlines()
    (place,) = [at for at, line in enumerate(old_lines) if line != new_lines[at]]
    assert re.fullmatch(rf"#   {fact[1]}:(?: \[.*\])?   # .*", old_lines[place])
    hint = old_lines[place][old_lines[place].rindex("   # ") :]
    assert new_lines[place] == f"  {fact[1]}: {value}{hint}"
    assert len(new_lines) == len(old_lines)
    if "[" not in old_lines[place]:
        assert remove_value(new, fact) == STARTER


HOTLINE = """\
政务热线:   # 综治中心
#   热线承接数:   # 全年承接多少件？单位：件
#   监控: [{类型: , 数量: }]   # 哪些监控？
#   举措: []
"""


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("热线承接数", "60", "  热线承接数: 60   # 全年承接多少件？单位：件"),
        ("举措", [], "  举措: []"),
        ("举措", ["限时签收"], "  举措: [限时签收]"),
        (
            "监控",
            [{"类型": "景区", "数量": "57"}, {"类型": "路口"}],
            "  监控:   # 哪些监控？\n    - 类型: 景区\n      数量: 57\n    - 类型: 路口",
        ),
    ],
)
def test_a_starter_line_takes_any_kind_of_value(key: str, value: Plain, expected: str) -> None:
    lines = set_value(HOTLINE, ("政务热线", key), value)
    old = next(line for line in HOTLINE.splitlines() if line.startswith(f"#   {key}:"))
    assert lines == HOTLINE.replace(old, expected)


def test_ticks_grow_line_by_line() -> None:
    text = HOTLINE
    for name in ("限时签收", "回访复核"):
        text = add_item(text, ("政务热线", "举措"), name)
    assert text == HOTLINE.replace("#   举措: []", "  举措:\n    - 限时签收\n    - 回访复核")


@pytest.mark.parametrize(
    "line",
    [
        "#   热线承接数: 58   # 老王说的",
        "# 热线承接数:   # 见台账",
        "#   热线承接数 还没有问到",
        "#   热线承接数：58",
    ],
)
def test_a_comment_that_says_something_stays_a_comment(line: str) -> None:
    text = f"政务热线:\n{line}\n  热线办结数: 5\n"
    assert set_value(text, ("政务热线", "热线承接数"), "60") == f"{text}  热线承接数: 60\n"


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        ("热线: 60   # 老王报的\n", "61", "热线: 61   # 老王报的\n"),
        ("热线:   # 老王报的\n", "61", "热线: 61   # 老王报的\n"),
        ("热线: '60'\n", "61", "热线: '61'\n"),
        ('热线: "a: b"\n', "61", "热线: 61\n"),
        ("热线: 60\r\n年度: 1", "a # b", '热线: "a # b"\r\n年度: 1'),
        ("热线: 60\n", 'a: "b"', "热线: 'a: \"b\"'\n"),
        ("热线: 60\n", "甲：乙、丙", "热线: 甲：乙、丙\n"),
        ("热线: 60\n", "一\n二", '热线: "一\\n二"\n'),
        ("热线: 60\n", "\u2028\u0085\ufeff", '热线: "\\u2028\\u0085\\ufeff"\n'),
        ("热线: 60\n", {"甲": "乙\u00a0"}, "热线:\n  甲: 乙\u00a0\n"),
        ("热线: 60\n", "true", '热线: "true"\n'),
        ("热线: 60\n", "", '热线: ""\n'),
        ("热线: 60 # 注\n", None, "热线: # 注\n"),
        ("热线: | # 注\n  一\n  二\n\n年度: 1\n", "三", "热线: 三 # 注\n\n年度: 1\n"),
        ("热线: >+\n  一\n\n年度: 1\n", "三", "热线: 三\n年度: 1\n"),
        ("热线:\n  - 甲   # 一\n  - 乙   # 二\n", ["甲", "丙"], "热线:\n  - 甲   # 一\n  - 丙   # 二\n"),
        ("热线: [甲, 乙]   # 注\n", ["甲", "丙", "丁"], "热线: [甲, 丙, 丁]   # 注\n"),
        ("热线: {甲: 1, 乙: 2}\n", {"甲": "1", "丙": "3"}, "热线: {甲: 1, 丙: 3}\n"),
        ("热线:   # 注\n  - 甲\n年度: 1\n", "60", "热线: 60   # 注\n年度: 1\n"),
        ("热线: 60   # 注\n年度: 1", {"甲": "1"}, "热线:   # 注\n  甲: 1\n年度: 1"),
        ("热线: 60\n", ["长" * 20, "短" * 20], f"热线:\n  - {'长' * 20}\n  - {'短' * 20}\n"),
        ("热线: 60\n", [["甲"], {"乙": None}], "热线:\n  - [甲]\n  - 乙:\n"),
    ],
)
def test_a_value_is_written_as_a_person_would(old: str, value: Plain, new: str) -> None:
    assert set_value(old, ("热线",), value) == new


ORDER = ("版本", "年度", "单位", "政务服务", "政务热线", "特色亮点")


@pytest.mark.parametrize(
    ("old", "key", "new"),
    [
        (
            "年度: 1\n\n政务服务:\n  甲: 1\n# 完\n\n特色亮点:\n  乙: 2\n",
            "政务热线",
            "年度: 1\n\n政务服务:\n  甲: 1\n# 完\n\n政务热线:\n  键: 值\n\n特色亮点:\n  乙: 2\n",
        ),
        (
            "年度: 1\n政务服务:\n#   甲:   # 提示\n特色亮点:\n    乙: 2",
            "政务热线",
            "年度: 1\n政务服务:\n#   甲:   # 提示\n政务热线:\n    键: 值\n特色亮点:\n    乙: 2",
        ),
        (
            "政务服务:\n  甲: 1\n# 亮点如下\n特色亮点:\n  乙: 2\n",
            "政务热线",
            "政务服务:\n  甲: 1\n政务热线:\n  键: 值\n# 亮点如下\n特色亮点:\n  乙: 2\n",
        ),
        ("年度: 1", "别的", "年度: 1\n别的:\n  键: 值"),
        ("# 头\n年度: 1\n", "版本", "# 头\n版本:\n  键: 值\n年度: 1\n"),
        ("{年度: 1}\n", "政务热线", "{年度: 1, 政务热线: {键: 值}}\n"),
        ("# 只有注释", "政务热线", "# 只有注释\n政务热线:\n  键: 值\n"),
        ("---\n...\n", "政务热线", "---\n政务热线:\n  键: 值\n...\n"),
        ("", "政务热线", "政务热线:\n  键: 值\n"),
    ],
)
def test_a_new_topic_goes_where_the_order_has_it(old: str, key: str, new: str) -> None:
    assert set_value(old, (key, "键"), "值", order=ORDER) == new


@pytest.mark.parametrize(
    ("old", "path", "new"),
    [
        ("甲:\n  乙: 1\n  丙: 2\n", ("甲", "乙"), "甲:\n  丙: 2\n"),
        ("甲:\n  乙: 1   # 注\n  丙: 2\n", ("甲", "乙"), "甲:\n#   乙:   # 注\n  丙: 2\n"),
        ("甲:   # 注\n  乙: 1\n丙: 2", ("甲", "乙"), "甲:   # 注\n丙: 2"),
        ("甲:\n  乙: 1\n丙: 2", ("丙",), "甲:\n  乙: 1"),
        ("甲:\n  - 一   # 注\n  - 二\n", ("甲", 0), "甲:\n  - 二\n"),
        ("甲:\n  - 乙: 1\n    丙: 2\n", ("甲", 0, "乙"), "甲:\n  - 丙: 2\n"),
        ("甲:\n  - 乙: 1\n    # 注\n    丙: 2\n", ("甲", 0, "乙"), "甲:\n  - \n    # 注\n    丙: 2\n"),
        ("甲:\n  - 乙: 1\t# 注\n  - 二\n", ("甲", 0, "乙"), "甲:\n  - ~\t# 注\n  - 二\n"),
        ("甲: [一, 二, 三]\n", ("甲", 1), "甲: [一, 三]\n"),
        ("甲: [一, 二, 三,]\n", ("甲", 2), "甲: [一, 二,]\n"),
        ("甲: [一]   # 注\n", ("甲", 0), "甲:   # 注\n"),
        ("甲: {乙: 1}\n", ("甲", "乙"), "甲: {}\n"),
        ("甲: [\n  一,   # 注\n  二\n]\n", ("甲", 1), "甲: [\n  一   # 注\n]\n"),
        ("甲: 1\n", ("乙", "丙"), "甲: 1\n"),
    ],
)
def test_a_thing_is_taken_out_as_a_person_would(old: str, path: Path_, new: str) -> None:
    last = path[-1]
    found = remove_item(old, path[:-1], last) if isinstance(last, int) else remove_value(old, path)
    assert found == new


def test_a_new_key_does_not_change_a_text_that_ends_with_the_file() -> None:
    assert set_value("甲: |\n  一", ("乙",), "1") == "乙: 1\n甲: |\n  一"


def test_a_long_list_in_brackets_goes_on_below() -> None:
    texts = ["甲: []   # 注\r\n"]
    for number in range(9):
        texts.append(add_item(texts[-1], ("甲",), f"第{number}项" + "长" * 10))
    assert max(map(len, texts[-1].splitlines())) < 80
    assert "\r\n    第4项" in texts[-1]
    for number in range(8, 0, -1):
        assert remove_item(texts[number + 1], ("甲",), number) == texts[number]


def test_an_item_takes_its_comment_along() -> None:
    text = "甲:\r\n  - 一   # 头\r\n  # 中间\r\n  - 二"
    assert move_item(text, ("甲",), 0, 1) == "甲:\r\n  - 二\r\n  # 中间\r\n  - 一   # 头"


def test_a_value_moves_to_another_topic_with_its_comment() -> None:
    text = "甲:   # 一\n  乙: 1   # 老王报的\n丙:\n  丁: 2\n"
    moved = move_value(text, ("甲", "乙"), ("丙", "戊"))
    assert moved == "甲:   # 一\n丙:\n  丁: 2\n  戊: 1   # 老王报的\n"
    with pytest.raises(RewriteError):
        move_value(text, ("甲", "乙"), ("丙", "丁"))


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("甲: 1\n", ("甲", "乙"), "2"),
        ("甲: [一]\n", ("甲", 3), "2"),
        ("甲: [一]\n", ("甲", "乙"), "2"),
        ("甲: 1\n", (), "2"),
        ("甲: 1\n", ("甲",), "\x07"),
        ("甲: 1\n", ("甲",), "\ud800"),
    ],
    ids=repr,
)
def test_what_cannot_be_done_is_refused_by_name(text: str, path: Path_, value: Plain) -> None:
    with pytest.raises(RewriteError) as caught:
        set_value(text, path, value)
    assert caught.value.faults[0].code == "rewrite"
    assert "手工" in str(caught.value)


def test_a_file_with_faults_is_not_edited() -> None:
    with pytest.raises(FaultError):
        set_value("甲: [\n", ("乙",), "1")
