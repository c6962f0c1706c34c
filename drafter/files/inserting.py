"""Writing what is not there yet: a key, an item, a whole topic, where a person would put it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.files.asleep import is_asleep, revivals
from drafter.files.emitting import Entry, Plain, flow, flow_entry, listed, width
from drafter.files.nodes import Node
from drafter.files.pages import Edit, Page, Spot, children
from drafter.files.replacing import block_value, flow_value

_LINE = 120
_GAP_ABOVE = re.compile(r"(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)(?:[ \t]*#[^\r\n]*(?:\r\n|\n|\r))*$")
_CLOSING = re.compile(r"(?m)^\.\.\.(?=\s|$)")


def insertions(
    page: Page, spots: Sequence[Spot], new: Entry, order: Sequence[str]
) -> Iterator[Edit]:
    """The ways to write an entry into the mapping, or blank, that is the innermost of `spots`."""
    holder = spots[-1]
    if holder.flow and holder.node.kind == "scalar":
        yield flow_value(page, holder, {new.key: new.value})
        return
    if page.bracketed(holder.node) or holder.flow:
        yield _flow_added(page, holder.node, flow_entry(new.key, new.value))
        return
    yield from revivals(page, spots, new)
    if holder.node.entries:
        yield _new_entry(page, holder, new, order)
        yield _before(page, holder, holder.node.entries[0][0], new)
    elif holder.holder is None:
        yield _only_entry(page, new)
    else:
        yield block_value(page, holder, {new.key: new.value})


def appended(page: Page, spot: Spot, value: Plain) -> Edit:
    """Write one more item into a list that has some, or that is in brackets."""
    node = spot.node
    if page.bracketed(node):
        return _flow_added(page, node, flow(value))
    end = page.line_end(page.end(node, spot.head))
    column, ends = node.column - 1, page.line_break(end)
    written = listed(value, column, page.indents)
    return [(end, end, ends + " " * column + ends.join(written))]


def _new_entry(page: Page, holder: Spot, new: Entry, order: Sequence[str]) -> Edit:
    """Behind the key that `order` has before it; else before one that it has after; else last."""
    entries = holder.node.entries
    names = {name.text or "": index for index, (name, _) in enumerate(entries)}
    place = order.index(new.key) if new.key in order else len(order)
    behind = [names[name] for name in order[:place] if name in names]
    before = [names[name] for name in order[place + 1 :] if name in names]
    if before and not behind and page.own_line(entries[before[0]][0].start):
        return _before(page, holder, entries[before[0]][0], new)
    index = behind[-1] if behind and place < len(order) else len(entries) - 1
    end = page.line_end(page.entry_end(*entries[index]))
    outermost = holder.holder is None
    end = _past_comments(page, end) if outermost else end
    ends = page.line_break(end)
    lines = new.lines(entries[0][0].column - 1, page.indents_in(holder))
    gap = ends if outermost and len(lines) > 1 and _spaced(page, entries) else ""
    return [(end, end, gap + ends + ends.join(lines))]


def _before(page: Page, holder: Spot, key: Node, new: Entry) -> Edit:
    start, ends = page.line_start(key.start), page.line_break(key.start)
    lines = new.lines(key.column - 1, page.indents_in(holder))
    return [(start, start, "".join(line + ends for line in lines))]


def _only_entry(page: Page, new: Entry) -> Edit:
    """The first key of a file that holds nothing but comments."""
    closing = _CLOSING.search(page.body)
    at = closing.start() if closing else len(page.body)
    ends = page.line_break(at)
    written = "".join(line + ends for line in new.lines(0, page.indents))
    return [(at, at, written if page.line_start(at) == at else ends + written)]


def _past_comments(page: Page, end: int) -> int:
    """Behind the comments below an entry that are its own: up to a blank line, or commented facts."""
    at, facts = end, end
    while (after := page.next_line(at)) > page.line_end(at) and after < len(page.body):
        line = page.body[after : page.line_end(after)]
        if not line.strip():
            return at
        if not line.lstrip().startswith("#"):
            return facts
        at = page.line_end(after)
        facts = at if is_asleep(line) else facts
    return at


def _spaced(page: Page, entries: Sequence[tuple[Node, Node]]) -> bool:
    """Whether the file sets its topics apart by blank lines."""
    topics = [key for key, value in entries[1:] if value.kind == "map"]
    return any(_GAP_ABOVE.search(page.body[: page.line_start(key.start)]) for key in topics)


def _flow_added(page: Page, node: Node, piece: str) -> Edit:
    """Behind the last one between brackets, on a line of its own where they all have one."""
    if not page.bracketed(node):  # a pair without braces, as in [甲: 1]
        end = page.end(node, node.start)
        return [(node.start, node.start, "{"), (end, end, f", {piece}}}")]
    if not children(node):
        at = page.opening(node) + 1
        return [(at, at, piece)]
    start, end = page.extent(node, len(children(node)) - 1)
    separator = " ," if page.body[end - 1] == ":" else ","  # “甲:,” would be a word
    line = page.line_end(end)
    if not page.own_line(start) or node.end - 1 <= line:
        long = width(page.body[page.line_start(end) : line] + piece) > _LINE
        gap = f"{page.line_break(line)}{page.indent_of(node.start)}    " if long else " "
        return [(end, end, separator + gap + piece)]
    comma = page.comma(end)
    new = page.line_break(line) + page.indent_of(start) + piece + ("," if comma else "")
    return [*([] if comma else [(end, end, separator)]), (line, line, new)]
