"""Where things lie in a YAML text, so that one of them can be changed and the rest left alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from drafter.files.emitting import Indents, Plain
from drafter.files.nodes import Node, Source, parse_nodes

Path_: TypeAlias = "tuple[str | int, ...]"
Splice: TypeAlias = "tuple[int, int, str]"
Edit: TypeAlias = "list[Splice]"

_ENDS = "\n\r\x85\u2028\u2029"
_BREAK = re.compile(f"\r\n|[{_ENDS}]")
_GAP = re.compile(rf"(?:[ \t]*(?:#[^{_ENDS}]*)?(?:\r\n|[{_ENDS}]))*[ \t]*")
_COMMENT = re.compile(rf"[ \t]+#[^{_ENDS}]*")
_COLON = re.compile(r"\s*:")
_TAG = re.compile(r"!\s+")
_HEADER = re.compile(r"[|>][-+0-9]*")


@dataclass(frozen=True, slots=True)
class Spot:
    """A value where it stands: the `index`-th of `holder`, behind its `key` or dash at `head`."""

    node: Node
    holder: Node | None
    index: int
    key: Node | None
    head: int
    flow: bool

    @property
    def column(self) -> int:
        """The column, from 0, of the key or dash that the value belongs to."""
        if self.key is not None:
            return self.key.column - 1
        return self.holder.column - 1 if self.holder else -1


class Page:
    """A YAML text with its tree, and the geometry of its lines; raise FaultError if it has none."""

    def __init__(self, text: str) -> None:
        self.body = text.lstrip("\ufeff")
        self.mark = text[: len(text) - len(self.body)]
        self.root = parse_nodes(Source("", self.body))
        if self.root.kind == "scalar" and self.root.text is None:
            self.root = Node("map", 1, 1)
        self._breaks = [found.span() for found in _BREAK.finditer(self.body)]
        self._starts = [0, *(end for _, end in self._breaks)]

    def plain(self) -> Plain:
        """What the text means."""
        data: Plain = self.root.plain()
        return data

    def spliced(self, splices: Iterable[Splice]) -> str:
        """The text (without its BOM) with some stretches replaced."""
        pieces, at = [], 0
        for start, end, new in sorted(splices, key=lambda splice: splice[:2]):
            pieces += [self.body[at:start], new]
            at = max(at, end)
        return "".join([*pieces, self.body[at:]])

    def line_start(self, at: int) -> int:
        """Where the line of `at` begins."""
        return self._starts[bisect_right(self._starts, at) - 1]

    def line_end(self, at: int) -> int:
        """Where the line of `at` ends, before its break."""
        line = bisect_right(self._starts, at) - 1
        return self._breaks[line][0] if line < len(self._breaks) else len(self.body)

    def next_line(self, at: int) -> int:
        """Where the line after that of `at` begins, or the end of the text."""
        line = bisect_right(self._starts, at) - 1
        return self._breaks[line][1] if line < len(self._breaks) else len(self.body)

    def line_break(self, at: int) -> str:
        """The line end that a line next to that of `at` should have."""
        line = min(bisect_right(self._starts, at), len(self._breaks)) - 1
        return self.body[slice(*self._breaks[line])] if self._breaks else "\n"

    def own_line(self, at: int) -> bool:
        """Whether nothing but blanks stands before `at` on its line."""
        return not self.body[self.line_start(at) : at].strip(" ?")

    def indent_of(self, at: int) -> str:
        """The blanks at the beginning of the line of `at`."""
        line = self.body[self.line_start(at) : at]
        return line[: len(line) - len(line.lstrip(" "))]

    def whole_lines(self, start: int, end: int) -> Splice:
        """The splice that takes out every line from that of `start` to that of `end`."""
        first, after = self.line_start(start), self.next_line(end)
        if after == self.line_end(end) and first > 0:  # the file goes on ending without a break
            first = self.line_end(first - 1)
        return first, after, ""

    def comment(self, at: int) -> str:
        """The comment that ends the line, with the blanks between it and `at`; or ''."""
        found = _COMMENT.match(self.body, at)
        return found[0] if found else ""

    def opening(self, node: Node) -> int:
        """Where a node begins, behind a non-specific tag."""
        tag = _TAG.match(self.body, node.start)
        return tag.end() if tag else node.start

    def bracketed(self, node: Node) -> bool:
        """Whether a collection is written in brackets."""
        return node.kind != "scalar" and self.body[self.opening(node) : self.opening(node) + 1] in {"[", "{"}

    def literal(self, node: Node) -> bool:
        """Whether a scalar is written in indented lines below | or >."""
        return node.kind == "scalar" and self.body[node.start : node.start + 1] in {"|", ">"}

    def quote(self, node: Node) -> str:
        """The quotation mark around a scalar on one line, or ''."""
        written = self.body[node.start : node.end]
        return written[0] if written[:1] in {"'", '"'} and not _BREAK.search(written) else ""

    def header_end(self, node: Node) -> int:
        """Where the | or > of a literal scalar ends."""
        header = _HEADER.match(self.body, node.start)
        assert header is not None
        return header.end()

    def behind_key(self, key: Node) -> int:
        """Where the value of `key` may begin: behind the colon, or behind a key without one."""
        colon = _COLON.match(self.body, key.end)
        return colon.end() if colon else key.end

    def end(self, node: Node, head: int) -> int:
        """Where a value really ends; `head` is where an empty one stands."""
        if node.kind == "scalar":
            if node.start == node.end:
                return head
            return self._literal_end(node) if self.literal(node) else node.end
        if self.bracketed(node):
            return node.end
        if node.entries:
            return self.entry_end(*node.entries[-1])
        return self.end(node.items[-1], node.items[-1].start) if node.items else node.start

    def entry_end(self, key: Node, value: Node) -> int:
        """Where an entry of a mapping ends."""
        return self.end(value, self.behind_key(key))

    def extent(self, holder: Node, index: int) -> tuple[int, int]:
        """Where an entry, or an item without its dash, begins and ends."""
        if holder.entries:
            key, value = holder.entries[index]
            end = self.entry_end(key, value)
            blank = self.bracketed(holder) and self.body[end - 1 : end + 1] == ": "
            return key.start, end + 1 if blank else end
        item = holder.items[index]
        return item.start, self.end(item, item.start)

    def comma(self, end: int) -> int | None:
        """Behind the comma that follows `end` in brackets, comments between them passed over."""
        at = self._past_gap(end)
        return at + 1 if self.body[at : at + 1] == "," else None

    def _past_gap(self, at: int) -> int:
        """Behind blanks, comments and line breaks."""
        gap = _GAP.match(self.body, at)
        return gap.end() if gap else at

    def _literal_end(self, node: Node) -> int:
        written = self.body[node.start : node.end]
        if "+" in self.body[node.start : self.header_end(node)]:  # here empty lines have a meaning
            final = written[-2:] if written.endswith("\r\n") else written[-1:].strip(" ")
            return node.end - (len(final) if final in {"\r\n", *_ENDS} else 0)
        return node.start + len(written.rstrip(" \t" + _ENDS))

    def dash(self, holder: Node, index: int) -> int:
        """Where the dash of an item of a block list stands."""
        if index == 0:
            return self.opening(holder)
        before = holder.items[index - 1]
        return self._past_gap(self.end(before, before.start))

    def spot(self, path: Path_) -> Spot | None:
        """The value at `path`, if there is one."""
        found = list(self.spots(path))
        return found[-1] if len(found) == len(path) + 1 else None

    def spots(self, path: Path_) -> Iterator[Spot]:
        """The values on the way along `path`, the root first, as far as there are any."""
        spot: Spot | None = Spot(self.root, None, 0, None, 0, self.bracketed(self.root))
        for step in path:
            assert spot is not None
            yield spot
            spot = self._below(spot, step)
            if spot is None:
                return
        assert spot is not None
        yield spot

    def _below(self, spot: Spot, step: str | int) -> Spot | None:
        holder = spot.node
        flow = spot.flow or self.bracketed(holder)
        if isinstance(step, str):
            for index, (key, value) in enumerate(holder.entries):
                if key.text == step:
                    return Spot(value, holder, index, key, self.behind_key(key), flow)
        elif 0 <= step < len(holder.items):
            head = holder.items[step].start if flow else self.dash(holder, step) + 1
            return Spot(holder.items[step], holder, step, None, head, flow)
        return None

    def following(self, spots: Sequence[Spot]) -> int:
        """Where the next thing after the innermost of `spots` begins, or the end of the text."""
        for spot in reversed(spots):
            holder, after = spot.holder, spot.index + 1
            if holder is not None and after < len(holder.entries):
                return holder.entries[after][0].start
            if holder is not None and after < len(holder.items):
                return holder.items[after].start if spot.flow else self.dash(holder, after)
        return len(self.body)

    def indents_in(self, spot: Spot) -> Indents:
        """What a mapping indents by: as it is itself indented, where it stands below its key."""
        step = spot.node.column - 1 - spot.column
        if spot.key is None or spot.node.kind != "map" or self.bracketed(spot.node) or step <= 0:
            return self.indents
        same = self.indents.listing == self.indents.mapping
        return Indents(step, step if same else self.indents.listing)

    @cached_property
    def indents(self) -> Indents:
        """What this file indents by, as its first nested mapping and list show."""
        steps: dict[str, int] = {}
        for key, value in _entries(self.root):
            if value.kind != "scalar" and not self.bracketed(value) and value.line > key.line:
                steps.setdefault(value.kind, value.column - key.column)
        mapping = max(steps.get("map", 2), 1)
        return Indents(mapping, steps.get("list", mapping))


def children(node: Node) -> Sequence[object]:
    """The entries or items of a collection."""
    return node.entries or node.items


def _entries(node: Node) -> Iterator[tuple[Node, Node]]:
    for item in node.items:
        yield from _entries(item)
    for key, value in node.entries:
        yield key, value
        yield from _entries(value)
