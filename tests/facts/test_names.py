"""Names side by side are parted where people part them, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.facts.reading import fault_of, sheet_of
from tests.strategies import words

KINDS = {"名单": "行政执法.联合执法部门", "名称单": "行政执法.专项执法行动", "文件名单": "队伍建设.所学法律"}


def names(path: str, written: str) -> tuple[str, ...]:
    topic, _, label = path.partition(".")
    found: tuple[str, ...] = sheet_of(f"{topic}:\n  {label}: {written}\n")[path].value
    return found


@given(st.sampled_from(list(KINDS.values())), st.lists(words(), min_size=1, max_size=4), st.data())
def test_names_may_be_listed_or_written_side_by_side(
    path: str, given_names: list[str], data: st.DataObject
) -> None:
    mark = data.draw(st.sampled_from("、，;；"))
    for written in (f"[{', '.join(given_names)}]", mark.join(given_names), mark.join(given_names) + mark):
        assert names(path, written) == tuple(given_names)


@given(st.lists(words(), min_size=1, max_size=4), st.sampled_from(["", "、", "，"]))
def test_titles_in_marks_may_stand_close_together(given_names: list[str], between: str) -> None:
    titles = tuple(f"《{name}》" for name in given_names)
    path = KINDS["文件名单"]
    assert names(path, between.join(titles)) == titles
    assert names(path, f"[{between.join(titles)}]") == titles


@pytest.mark.parametrize(
    ("kind", "written", "expected"),
    [
        ("文件名单", "关于印发甲、乙的通知", ("关于印发甲、乙的通知",)),
        ("文件名单", "关于印发《甲》、《乙》的通知", ("关于印发《甲》、《乙》的通知",)),
        ("文件名单", "《关于甲、乙的通知》", ("《关于甲、乙的通知》",)),
        ("文件名单", "关于甲的通知；关于乙的通知", ("关于甲的通知", "关于乙的通知")),
        ("文件名单", "[《甲》实施意见]", ("《甲》实施意见",)),
        ("名单", "自然资源所（含国土、规划）、司法所", ("自然资源所（含国土、规划）", "司法所")),
        ("名称单", "“清风”“利剑”", ("“清风”", "“利剑”")),
        ("名称单", "“清风、利剑”行动", ("“清风、利剑”行动",)),
        ("名单", "[司法所, 2026]", ("司法所", "2026")),
    ],
)
def test_what_stands_in_brackets_is_not_parted(kind: str, written: str, expected: tuple[str, ...]) -> None:
    assert names(KINDS[kind], written) == expected


@pytest.mark.parametrize("written", ["无", "[]", "[无]", "没有"])
def test_no_names_at_all_is_said_by_none(written: str) -> None:
    assert names(KINDS["名单"], written) == ()


@pytest.mark.parametrize("written", ["{甲: 乙}", "[[甲]]", "[{甲: 乙}]", "[甲, ~]"])
def test_a_name_is_not_a_list_or_an_entry_or_nothing(written: str) -> None:
    fault = fault_of(f"行政执法:\n  联合执法部门: {written}\n")
    assert (fault.code, fault.line) == ("shape", 5)
    assert "[甲, 乙]" in fault.hint
