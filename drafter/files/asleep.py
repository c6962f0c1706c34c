"""The commented-out lines of a starter file: brought to life by an answer, put to sleep without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.files.emitting import Entry, Plain
from drafter.files.faults import FaultError
from drafter.files.nodes import Source, parse_nodes
from drafter.files.pages import Edit, Page, Splice, Spot

_ASLEEP = re.compile(r"#\s+[^\W\d_]\w*[ \t]*:(?:\s|$)")
_SLEEPER = re.compile(
    r"(?P<lead> *)# ?(?P<indent> *)(?P<key>[^\s#:]+)[ \t]*:(?P<shape>|[ \t].*?)(?P<hint>[ \t]+#.*)?"
)


def is_asleep(line: str) -> bool:
    """Whether a line is a fact that has been commented out."""
    return _ASLEEP.match(line) is not None


def revivals(page: Page, spots: Sequence[Spot], new: Entry) -> Iterator[Edit]:
    """Bring the line of a key to life in the innermost of `spots`; its hint stays."""
    holder = spots[-1]
    start = 0 if holder.holder is None else page.next_line(holder.head)
    stop = page.following(spots)
    while start < stop:
        end, after = page.line_end(start), page.next_line(start)
        found = _SLEEPER.fullmatch(page.body[start:end])
        if found and found["key"] == new.key and _says_nothing(found["shape"]):
            column = len(found["lead"]) + len(found["indent"])
            if _belongs(holder, column):
                first, *rest = new.lines(column, page.indents_in(holder))
                lines = [first + (found["hint"] or ""), *rest]
                yield [(start, end, page.line_break(start).join(lines))]
        start = after if after > end else stop


def _belongs(holder: Spot, column: int) -> bool:
    """Whether a key in a column, once alive, is one of the mapping."""
    if holder.holder is None:
        return column == 0
    if holder.node.entries:
        return column == holder.node.column - 1
    return column > holder.column


def _says_nothing(shape: str) -> bool:
    """Whether a commented-out value is blank, or only shows which keys its records have."""
    try:
        return not any(_texts(parse_nodes(Source("", f"- {shape}")).plain()))
    except FaultError:
        return False


def _texts(data: Plain) -> Iterator[bool]:
    if isinstance(data, str):
        yield True
    for item in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _texts(item)


def comment_on(page: Page, spot: Spot) -> str:
    """The comment on the line of a key, with the blanks before it."""
    if page.literal(spot.node):
        return page.comment(page.header_end(spot.node))
    end = page.end(spot.node, spot.head)
    return page.comment(end if page.line_end(spot.head) >= end else spot.head)


def asleep(page: Page, spot: Spot, hint: str) -> Splice:
    """Comment a key out, as `revivals` reads it, with the hint on its line."""
    assert spot.key is not None
    start, end = page.line_start(spot.key.start), page.line_end(page.end(spot.node, spot.head))
    return start, end, f"# {' ' * spot.column}{page.body[spot.key.start : spot.key.end]}:{hint}"
