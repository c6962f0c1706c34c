"""Changing one thing in a YAML text: every byte that is not that thing stays as it was.

Whatever an edit writes is read again: a text that does not mean the old data with just that one
change is never returned."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.files.emitting import Plain, below, entry, flow, flow_entry, inline, listed, scalar
from drafter.files.faults import Fault, FaultError
from drafter.files.nodes import Node, Source, parse_nodes
from drafter.files.pages import Page, Path_, Splice, Spot

Edit = list[Splice]


class RewriteError(FaultError):
    """An edit that cannot be made by changing only what it is about."""

    def __init__(self, path: Path_, reason: str = "") -> None:
        place = ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
        hint = "请在编辑器里手工改这一处"
        super().__init__([Fault("rewrite", reason or f"没有办法只改“{place}”而不动别处", hint)])


def set_value(text: str, path: Path_, value: Plain, *, order: Sequence[str] = ()) -> str:
    """The text with `value` at `path`; what is missing on the way is made.

    `order` says behind which key a new key of the outermost mapping goes. A commented-out line of
    the starter file comes to life. Raise RewriteError."""
    page = Page(text)
    spot = page.spot(path)
    if spot is None:
        return _insert(page, path, value, order, spread=False)
    old = spot.node.plain()
    if _same(old, value):
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
    if spot.holder is not page.root and len(_children(spot.holder)) == 1 and not spot.flow:
        return _emptied(page, path, spot)
    return _checked(page, path, _removals(page, spot), _without(page.plain(), path))


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
    return _checked(page, path, [_appended(page, spot, value)], expected)


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
    return _checked(page, path, _removals(page, spot), _without(page.plain(), (*path, index)))


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
    return _checked(page, path, _rotations(page, spot, index, to), expected)


def rename_key(text: str, path: Path_, name: str) -> str:
    """The text with the key at the end of `path` called `name`; raise RewriteError."""
    page = Page(text)
    spot = page.spot(path)
    if spot is None or spot.key is None or spot.holder is None:
        raise RewriteError(path)
    written = scalar(name, flow=spot.flow, key=True, quote=page.quote(spot.key))
    expected = copy.deepcopy(page.plain())
    holder = _at(expected, path[:-1])
    assert isinstance(holder, dict)
    if name in holder:
        raise RewriteError(path)
    holder[name] = holder.pop(str(path[-1]))
    return _checked(page, path, [[(spot.key.start, spot.key.end, written)]], expected)


# What an edit should mean


def _same(old: Plain, new: Plain) -> bool:
    return old == new


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


# Replacing


def _merged(text: str, path: Path_, old: Plain, new: Plain) -> str:
    """Set what differs between two collections, so that the rest of them keeps its comments."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key, item in new.items():
            text = set_value(text, (*path, key), item)
        for key in old.keys() - new.keys():
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
    edit = _flow_value(page, spot, value) if spot.flow else _block_value(page, spot, value, spread)
    return _checked(page, path, [edit], _with(page.plain(), path, value))


def _flow_value(page: Page, spot: Spot, value: Plain) -> Edit:
    node, end = spot.node, page.end(spot.node, spot.head)
    if node.start != node.end or spot.key is None:
        if spot.key is not None and value is None:
            return [(node.start, end, "")]
        quote = page.quote(node) if isinstance(value, str) else ""
        written = scalar(value, flow=True, quote=quote) if isinstance(value, str) else flow(value)
        return [(page.opening(node), end, written)]
    colon = page.body[spot.head - 1 : spot.head] == ":"
    blank = page.body[spot.head : spot.head + 1] == " "
    head = spot.head + 1 if colon and blank else spot.head
    return [(head, head, ("" if head > spot.head else " " if colon else ": ") + flow(value))]


def _block_value(page: Page, spot: Spot, value: Plain, spread: bool = False) -> Edit:
    """Replace a value that stands behind a key or dash, the comment on its line excepted."""
    first, old_lines, under = _standing(page, spot)
    quote = page.quote(spot.node) if isinstance(value, str) else ""
    behind = scalar(value, quote=quote) if quote and isinstance(value, str) else inline(value)
    if spread or behind is None:
        written = _lines(page, spot, first, value)
        head, rest = written[0], written[1:]
    else:
        head, rest = behind, []
    start, end = first
    if not head:
        start = min(start, spot.head if page.line_end(spot.head) >= start else start)
    elif start == end:
        head = f" {head}"
    ends = page.line_break(under)
    return [(start, end, head), (under, under, "".join(ends + line for line in rest)), *old_lines]


def _lines(page: Page, spot: Spot, first: tuple[int, int], value: Plain) -> list[str]:
    """The text behind the key or dash, and the lines below it."""
    if spot.key is not None:
        return ["", *below(value, spot.column, page.indents)]
    start, end = first
    column = start - page.line_start(start) + (1 if start == end else 0)
    head, *rest = listed(value, column - 2, page.indents)
    return [head.removeprefix("- "), *rest]


def _standing(page: Page, spot: Spot) -> tuple[tuple[int, int], Edit, int]:
    """The old value's stretch on the line, its lines below to be taken out, and where new ones go."""
    node, head = spot.node, spot.head
    end = page.end(node, head)
    if node.kind == "scalar" and node.start == node.end:
        return (head, head), [], page.line_end(head)
    if page.literal(node):
        header = page.header_end(node)
        under = page.line_end(node.start)
        below_it = [page.whole_lines(page.next_line(node.start), end)] if end > under else []
        return (node.start, header), below_it, under
    apart = node.start > page.line_end(head)
    if apart and node.kind != "scalar" and not page.bracketed(node):
        under = page.line_end(page.line_start(node.start) - 1)
        return (head, head), [page.whole_lines(node.start, end)], under
    return (node.start, end), [], page.line_end(end)


# Inserting


def _insert(page: Page, path: Path_, value: Plain, order: Sequence[str], *, spread: bool) -> str:
    spots = list(page.spots(path))
    rest = path[len(spots) - 1 :]
    expected = _with(page.plain(), path, value)
    for step in reversed(rest[1:]):
        value = {str(step): value}
    spread = spread and len(rest) == 1
    key = str(rest[0])
    order = order if len(spots) == 1 else ()
    return _checked(page, path, _insertions(page, spots, key, value, order, spread), expected)


def _insertions(
    page: Page, spots: list[Spot], key: str, value: Plain, order: Sequence[str], spread: bool
) -> Iterator[Edit]:
    holder = spots[-1]
    if holder.flow and holder.node.kind == "scalar":
        yield _flow_value(page, holder, {key: value})
        return
    if page.bracketed(holder.node) or holder.flow:
        yield _flow_added(page, holder, flow_entry(key, value))
        return
    yield from _revivals(page, spots, key, value, spread)
    if holder.node.entries:
        yield _new_entry(page, holder, key, value, order, spread)
        yield _first_entry(page, holder, key, value, spread)
    elif holder.holder is None:
        yield _only_entry(page, key, value, spread)
    else:
        yield _block_value(page, holder, {key: value})


def _new_entry(
    page: Page, holder: Spot, key: str, value: Plain, order: Sequence[str], spread: bool
) -> Edit:
    entries = holder.node.entries
    names = [name.text or "" for name, _ in entries]
    before = list(order[: order.index(key)]) if key in order else []
    after = list(order[order.index(key) + 1 :]) if key in order else []
    anchor = next((names.index(name) for name in reversed(before) if name in names), None)
    follower = next((names.index(name) for name in after if name in names), None)
    if anchor is None and follower is not None and page.own_line(entries[follower][0].start):
        return _before(page, entries[follower][0], key, value, spread)
    index = len(entries) - 1 if anchor is None else anchor
    end = page.line_end(page.entry_end(*entries[index]))
    column = entries[0][0].column - 1
    written = entry(key, value, column, page.indents, spread=spread)
    ends = page.line_break(end)
    gap = ""
    if holder.holder is None:
        end = _past_comments(page, end)
        gap = ends if len(written) > 1 and _spaced(page, entries) else ""
    return [(end, end, gap + ends + " " * column + ends.join(written))]


def _before(page: Page, key: Node, name: str, value: Plain, spread: bool) -> Edit:
    column = key.column - 1
    written = entry(name, value, column, page.indents, spread=spread)
    start, ends = page.line_start(key.start), page.line_break(key.start)
    return [(start, start, " " * column + ends.join(written) + ends)]


def _first_entry(page: Page, holder: Spot, key: str, value: Plain, spread: bool) -> Edit:
    first = holder.node.entries[0][0]
    return _before(page, first, key, value, spread) if page.own_line(first.start) else []


def _only_entry(page: Page, key: str, value: Plain, spread: bool) -> Edit:
    """The first key of a file that holds nothing but comments."""
    at = len(page.body)
    closing = re.search(r"(?m)^\.\.\.(?=\s|$)", page.body)
    at = closing.start() if closing else at
    ends = page.line_break(at)
    written = ends.join(entry(key, value, 0, page.indents, spread=spread)) + ends
    return [(at, at, written if page.line_start(at) == at else ends + written)]


def _past_comments(page: Page, end: int) -> int:
    """Behind the comments below an entry that belong to it: up to a blank line, or commented facts."""
    at, facts = end, end
    while (after := page.next_line(at)) > page.line_end(at) and after < len(page.body):
        line = page.body[after : page.line_end(after)]
        if not line.strip():
            return at
        if not line.lstrip().startswith("#"):
            return facts
        at = page.line_end(after)
        facts = at if _ASLEEP.match(line) else facts
    return at


def _spaced(page: Page, entries: Sequence[tuple[Node, Node]]) -> bool:
    """Whether the file sets its topics apart by blank lines."""
    topics = [key for key, value in entries[1:] if value.kind == "map"]
    return any(_GAP_ABOVE.search(page.body[: page.line_start(key.start)]) for key in topics)


_GAP_ABOVE = re.compile(r"(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)(?:[ \t]*#[^\r\n]*(?:\r\n|\n|\r))*$")


def _flow_added(page: Page, holder: Spot, piece: str) -> Edit:
    """Add a piece behind the last one between brackets, on a line of its own where they all have one."""
    node = holder.node
    children = _children(node)
    if not page.bracketed(node):  # a pair without braces, as in [甲: 1]
        end = page.end(node, node.start)
        return [(node.start, node.start, "{"), (end, end, f", {piece}}}")]
    if not children:
        at = page.opening(node) + 1
        return [(at, at, piece)]
    start, end = _extent(page, node, len(children) - 1)
    line = page.line_end(end)
    if not page.own_line(start) or node.end - 1 <= line:
        return [(end, end, f", {piece}")]
    comma = _comma(page, end)
    indent = page.body[page.line_start(start) : start]
    new = page.line_break(line) + indent + piece + ("," if comma else "")
    return [*([] if comma else [(end, end, ",")]), (line, line, new)]


def _appended(page: Page, spot: Spot, value: Plain) -> Edit:
    node = spot.node
    if page.bracketed(node):
        return _flow_added(page, spot, flow(value))
    end = page.line_end(page.end(node, spot.head))
    column = node.column - 1
    ends = page.line_break(end)
    written = listed(value, column, page.indents)
    return [(end, end, ends + " " * column + ends.join(written))]


# Commented-out lines of the starter file

_ASLEEP = re.compile(r"#\s+[^\W\d_]\w*[ \t]*:(?:\s|$)")
_SLEEPER = re.compile(
    r"(?P<lead> *)# ?(?P<indent> *)(?P<key>[^\s#:]+|\"[^\"]+\")[ \t]*:(?P<shape>|[ \t].*?)(?P<hint>[ \t]+#.*)?"
)


def _revivals(page: Page, spots: list[Spot], key: str, value: Plain, spread: bool) -> Iterator[Edit]:
    holder = spots[-1]
    start = 0 if holder.holder is None else page.next_line(holder.head)
    stop = page.following(spots)
    while start < stop:
        end = page.line_end(start)
        found = _SLEEPER.fullmatch(page.body[start:end])
        if found is not None and found["key"].strip('"') == key and _says_nothing(found["shape"]):
            column = _waking_column(holder, len(found["lead"]) + len(found["indent"]))
            if column is not None:
                first, *rest = entry(found["key"].strip('"'), value, column, page.indents, spread=spread)
                hint = found["hint"] or ""
                ends = page.line_break(start)
                yield [(start, end, ends.join([" " * column + first + hint, *rest]))]
        if page.next_line(start) == start:
            break
        start = page.next_line(start)


def _waking_column(holder: Spot, column: int) -> int | None:
    """The column of a line that comes to life in a mapping, if it belongs there."""
    if holder.holder is None:
        return column if column == 0 else None
    if holder.node.entries:
        own = holder.node.column - 1
        return own if own == column else None
    return column if column > holder.column else None


def _says_nothing(shape: str) -> bool:
    """Whether a commented-out value is blank, or only shows which keys its records have."""
    try:
        return not list(_scalars(parse_nodes(Source("", f"- {shape}")).plain()))
    except FaultError:
        return False


def _scalars(data: Plain) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for item in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _scalars(item)


# Removing


def _children(node: Node | None) -> Sequence[object]:
    return (node.entries or node.items) if node else ()


def _extent(page: Page, holder: Node, index: int) -> tuple[int, int]:
    """Where an entry, or an item without its dash, begins and ends."""
    if holder.entries:
        key, value = holder.entries[index]
        return key.start, page.entry_end(key, value)
    item = holder.items[index]
    return item.start, page.end(item, item.start)


def _emptied(page: Page, path: Path_, spot: Spot) -> str:
    """Without the only child of a block collection, which is left blank."""
    assert spot.holder is not None
    expected = _with(page.plain(), path[:-1], None)
    return _checked(page, path, _removals(page, spot), expected)


def _removals(page: Page, spot: Spot) -> Iterator[Edit]:
    holder = spot.holder
    assert holder is not None
    if spot.flow:
        yield from _flow_removals(page, holder, spot.index)
        return
    start, end = _extent(page, holder, spot.index)
    start = page.dash(holder, spot.index) if holder.items else start
    if page.own_line(start):
        if spot.key is not None and (hint := _hint(page, spot, end)):
            yield [_asleep(page, spot, end, hint)]
        yield [page.whole_lines(start, end)]
    elif spot.index + 1 < len(_children(holder)):
        yield from _shifted(page, holder, start, end)
    else:
        yield [(start, end, "")]


def _hint(page: Page, spot: Spot, end: int) -> str:
    """The comment on the line of a key."""
    node = spot.node
    if page.literal(node):
        return page.comment(page.header_end(node))
    return page.comment(end if page.line_end(spot.head) >= end else spot.head)


def _asleep(page: Page, spot: Spot, end: int, hint: str) -> Splice:
    assert spot.key is not None
    written = page.body[spot.key.start : spot.key.end]
    line = f"# {' ' * spot.column}{written}:{hint}"
    return page.line_start(spot.key.start), page.line_end(end), line


def _shifted(page: Page, holder: Node, start: int, end: int) -> Iterator[Edit]:
    """Take out what stands behind a dash; the next entry takes its place, or stays below."""
    after = holder.entries[1][0].start if holder.entries else page.dash(holder, 1)
    if not page.body[end:after].strip():
        yield [(start, after, "")]
    yield [(start, end, "")]


def _flow_removals(page: Page, holder: Node, index: int) -> Iterator[Edit]:
    start, end = _extent(page, holder, index)
    count = len(_children(holder))
    comma = _comma(page, end)
    stop = comma or end
    before = _extent(page, holder, index - 1)[1] if index else None
    previous = _comma(page, before) if before is not None else None
    commas = [] if comma or not previous else [(previous - 1, previous, "")]
    if page.own_line(start) and not page.body[stop : page.line_end(stop)].split("#")[0].strip():
        yield [*commas, page.whole_lines(start, stop)]
    if index + 1 < count:
        after = _extent(page, holder, index + 1)[0]
        if page.line_end(end) >= after:
            yield [(start, after, "")]
    if before is not None and page.line_end(before) >= start:
        yield [(before, end, "")]
    yield [*commas, (start, stop, "")]


def _comma(page: Page, end: int) -> int | None:
    """Behind the comma that follows `end` in brackets, comments between them passed over."""
    found = _TO_COMMA.match(page.body, end)
    return found.end() if found else None


_TO_COMMA = re.compile(r"(?:\s+#[^\r\n]*|\s)*,")


# Moving


def _rotations(page: Page, spot: Spot, index: int, to: int) -> Iterator[Edit]:
    node = spot.node
    places = range(len(node.items))
    if not page.bracketed(node):
        dashes = [page.dash(node, place) for place in places]
        if all(page.own_line(dash) for dash in dashes):
            ends = [page.line_end(_extent(page, node, place)[1]) for place in places]
            starts = [page.line_start(dash) for dash in dashes]
            yield _rotated(page, list(zip(starts, ends, strict=True)), index, to)
    yield _rotated(page, [_extent(page, node, place) for place in places], index, to)


def _rotated(page: Page, slots: list[tuple[int, int]], index: int, to: int) -> Edit:
    written = [page.body[start:end] for start, end in slots]
    written.insert(to, written.pop(index))
    return [(*slot, new) for slot, new in zip(slots, written, strict=True)]
