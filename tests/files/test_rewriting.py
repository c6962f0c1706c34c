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
    remove_item,
    remove_value,
    rename_key,
    set_value,
)
from tests.files.pages import Path_, Written, keys, texts, values, written


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
        data = data[step]  # type: ignore[index, call-overload]
    return data


def edited(data: Plain, path: Path_, value: Plain) -> Plain:
    data = copy.deepcopy(data)
    holder = at(data, path[:-1])
    holder[path[-1]] = value  # type: ignore[index, call-overload]
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
    if isinstance(holder, list) or (isinstance(holder, str)) or key in (holder or {}):
        return
    new = set_value(page.text, (*path, key), value)
    assert meaning(new) == edited(page.data, path, {**(holder or {}), key: value})
    old = page.text
    start, end = page.entries[path]
    blanks = [old[:start] + re.sub(" ?~", "", old[start:end]) + old[end:], old]
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
    new = remove_item(old, holder, step) if isinstance(step, int) else remove_value(old, path)
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
    new = move_item(page.text, path, index, to)
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
        if "\t#" in page.text or "\t #" in page.text:  # which that reader refuses
            return
        assert set_value(page.text, path, value) == expected
