"""Changing one thing in a YAML text: every byte that is not that thing stays as it was.

Whatever an edit writes is read again: a text that does not mean the old data with just that one
change is never returned."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence

from drafter.files.asleep import comment_on
from drafter.files.emitting import Entry, Plain, scalar
from drafter.files.faults import Fault, FaultError
from drafter.files.inserting import appended, insertions
from drafter.files.nodes import Source, parse_nodes
from drafter.files.pages import Edit, Page, Path_, Spot, children
from drafter.files.removing import dropped, removals, rotations
from drafter.files.replacing import block_value, chosen_quote, flow_value


class RewriteError(FaultError):
    """An edit that cannot be made by changing only what it is about."""

    def __init__(self, path: Path_) -> None:
        place = ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
        hint = "请在编辑器里手工改这一处"
        super().__init__([Fault("rewrite", f"没有办法只改“{place}”而不动别处", hint)])


def set_value(text: str, path: Path_, value: Plain, *, order: Sequence[str] = ()) -> str:
    """The text with `value` at `path`; what is missing on the way is made.

    `order` says behind which key a new key of the outermost mapping goes. A commented-out line of
    the starter file comes to life. Raise RewriteError."""
    page = Page(text)
    spot = page.spot(path)
    if spot is None:
        return _insert(page, path, value, order, spread=False)
    old = spot.node.plain()
    if old == value:
        return text
    if old and value and isinstance(old, (dict, list)) and isinstance(value, type(old)):
        try:
            return _merged(text, path, old, value)
        except RewriteError:
            pass
    return _replaced(page, path, spot, value)


def remove_value(text: str, path: Path_) -> str:
    """The text without the key at the end of `path`; without such a key, the text as it is.

    A line with a comment is commented out, so that the comment stays. A mapping left with no key
    is left blank. Raise RewriteError."""
    page = Page(text)
    spot = page.spot(path)
    if spot is None:
        return text
    if spot.key is None:
        raise RewriteError(path)
    if _leaves_blank(page, spot):
        return _emptied(page, path, spot)
    return _checked(page, path, removals(page, spot), _without(page.plain(), path))


def add_item(text: str, path: Path_, value: Plain, *, order: Sequence[str] = ()) -> str:
    """The text with one more item at the end of the list at `path`; a missing list is made."""
    page = Page(text)
    spot = page.spot(path)
    if spot is None:
        return _insert(page, path, [value], order, spread=True)
    if spot.node.kind == "scalar" and spot.node.text is None:
        return _replaced(page, path, spot, [value], spread=True)
    if spot.node.kind != "list":
        raise RewriteError(path)
    expected = copy.deepcopy(page.plain())
    items = _at(expected, path)
    assert isinstance(items, list)
    items.append(value)
    return _checked(page, path, [appended(page, spot, value)], expected)


def remove_item(text: str, path: Path_, index: int) -> str:
    """The text without one item of the list at `path`.

    A list left with no item is left blank, which says nothing, where [] would say that there is
    nothing. Raise RewriteError."""
    page = Page(text)
    spot = page.spot((*path, index))
    if spot is None:
        raise RewriteError((*path, index))
    holder = page.spot(path)
    assert holder is not None
    if len(holder.node.items) == 1 and not (holder.flow and holder.key is None):
        if not spot.flow and holder.key is not None:
            return _emptied(page, (*path, index), spot)
        return _replaced(page, path, holder, None)
    return _checked(page, path, removals(page, spot), _without(page.plain(), (*path, index)))


def move_item(text: str, path: Path_, index: int, to: int) -> str:
    """The text with one item of the list at `path` moved, its comments with it; raise RewriteError."""
    page = Page(text)
    spot = page.spot(path)
    size = len(spot.node.items) if spot else 0
    if spot is None or not (0 <= index < size and 0 <= to < size):
        raise RewriteError((*path, index))
    if index == to:
        return text
    expected = copy.deepcopy(page.plain())
    items = _at(expected, path)
    assert isinstance(items, list)
    items.insert(to, items.pop(index))
    return _checked(page, path, rotations(page, spot, index, to), expected)


def rename_key(text: str, path: Path_, name: str) -> str:
    """The text with the key at the end of `path` called `name`; raise RewriteError."""
    page = Page(text)
    spot = page.spot(path)
    if spot is None or spot.key is None or spot.holder is None:
        raise RewriteError(path)
    written = scalar(name, flow=spot.flow, key=True, quote=chosen_quote(page, spot.key, flow=spot.flow))
    expected = copy.deepcopy(page.plain())
    holder = _at(expected, path[:-1])
    assert isinstance(holder, dict)
    if name in holder:
        raise RewriteError(path)
    holder[name] = holder.pop(str(path[-1]))
    return _checked(page, path, [[(spot.key.start, spot.key.end, written)]], expected)


def move_value(text: str, path: Path_, to: Path_, *, order: Sequence[str] = ()) -> str:
    """The text with what stands at `path` at `to` instead, the comment on its line with it.

    In the same mapping only the key changes. There must be nothing at `to`. Raise RewriteError."""
    page = Page(text)
    spot, target = page.spot(path), page.spot(to)
    if spot is None or spot.key is None or (target is not None and target.node.plain() is not None):
        raise RewriteError(path)
    if target is not None:
        text = _checked(page, to, dropped(page, target), _without(page.plain(), to))
    if path[:-1] == to[:-1]:
        return rename_key(text, path, str(to[-1]))
    hint = "" if spot.flow else comment_on(page, spot)
    text = _annotated(set_value(text, to, spot.node.plain(), order=order), to, hint)
    page = Page(text)
    moved = page.spot(path)
    assert moved is not None
    blank = _leaves_blank(page, moved)
    expected = _with(page.plain(), path[:-1], None) if blank else _without(page.plain(), path)
    return _checked(page, path, dropped(page, moved), expected)


def _annotated(text: str, path: Path_, hint: str) -> str:
    """The text with a comment at the end of the line of a key, behind the one that is there."""
    page = Page(text)
    spot = page.spot(path)
    assert spot is not None
    ends = [page.line_end(spot.head), page.line_end(page.end(spot.node, spot.head))]
    return _checked(page, path, [[(at, at, hint)] for at in ends], page.plain()) if hint else text


# What an edit should mean


def _at(data: Plain, path: Path_) -> Plain:
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data[step]
        else:
            assert isinstance(data, list)
            assert isinstance(step, int)
            data = data[step]
    return data


def _with(data: Plain, path: Path_, value: Plain) -> Plain:
    """A copy of the data with `value` at `path`, blanks on the way having become mappings."""
    if not path:
        return value
    step = path[0]
    if isinstance(step, int):
        if not isinstance(data, list) or not 0 <= step < len(data):
            raise RewriteError(path)
        return [_with(item, path[1:], value) if at == step else item for at, item in enumerate(data)]
    if data is not None and not isinstance(data, dict):
        raise RewriteError(path)
    known = data or {}
    return {**known, step: _with(known.get(step), path[1:], value)}


def _without(data: Plain, path: Path_) -> Plain:
    found = copy.deepcopy(data)
    holder = _at(found, path[:-1])
    assert isinstance(holder, (dict, list))
    del holder[path[-1]]  # type: ignore[arg-type]
    return found


def _checked(page: Page, path: Path_, edits: Iterable[Edit], expected: Plain) -> str:
    """The first text that means what is expected."""
    for splices in edits:
        text = page.spliced(splices)
        try:
            found = parse_nodes(Source("", text)).plain()
        except FaultError:
            continue
        if (found or {}) == (expected or {}):
            return page.mark + text
    raise RewriteError(path)


def _merged(text: str, path: Path_, old: Plain, new: Plain) -> str:
    """Set what differs between two collections, so that the rest of them keeps its comments."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key, item in new.items():
            text = set_value(text, (*path, key), item)
        for key in [key for key in old if key not in new]:
            text = remove_value(text, (*path, key))
        return text
    assert isinstance(old, list)
    assert isinstance(new, list)
    most = min(len(old), len(new))
    same = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - same) if old[-1 - at] != new[-1 - at]), most - same)
    for index in range(same, most - tail):
        text = set_value(text, (*path, index), new[index])
    for index in range(len(old) - tail - 1, len(new) - tail - 1, -1):
        text = remove_item(text, path, index)
    for index in range(len(old) - tail, len(new) - tail):
        text = add_item(text, path, new[index])
        text = move_item(text, path, index + tail, index)
    return text


def _replaced(page: Page, path: Path_, spot: Spot, value: Plain, *, spread: bool = False) -> str:
    if spot.holder is None:
        raise RewriteError(path)
    edit = flow_value(page, spot, value) if spot.flow else block_value(page, spot, value, spread)
    return _checked(page, path, [edit], _with(page.plain(), path, value))


def _insert(page: Page, path: Path_, value: Plain, order: Sequence[str], *, spread: bool) -> str:
    spots = list(page.spots(path))
    key, *inner = path[len(spots) - 1 :]
    expected = _with(page.plain(), path, value)
    for step in reversed(inner):
        value = {str(step): value}
    new = Entry(str(key), value, spread=spread and not inner)
    order = order if len(spots) == 1 else ()
    return _checked(page, path, insertions(page, spots, new, order), expected)


def _leaves_blank(page: Page, spot: Spot) -> bool:
    """Whether nothing will be left of the block collection around the only thing in it."""
    holder = spot.holder
    return holder is not None and holder is not page.root and len(children(holder)) == 1 and not spot.flow


def _emptied(page: Page, path: Path_, spot: Spot) -> str:
    """Without the only child of a block collection, which is left blank."""
    return _checked(page, path, removals(page, spot), _with(page.plain(), path[:-1], None))


