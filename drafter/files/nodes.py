"""YAML as a tree of nodes with places, read from parse events so that nothing unsafe gets in."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from drafter.files.faults import MAX_SHOWN, Fault, FaultError, brief
from drafter.files.reading import LINE_BREAK, forbidden_character, read_text

MAX_DEPTH = 12
MAX_NODES = 100_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Node:
    """A scalar (`text`), a list (`items`) or a mapping (`entries`, key node and value node).

    `line`, `column` and `last` (the last line) count from 1; `start` and `end` are the reader's
    offsets into the text after any BOM. A plain empty scalar is null: `text` is None."""

    kind: str
    line: int
    column: int
    text: str | None = None
    items: Sequence[Node] = ()
    entries: Sequence[tuple[Node, Node]] = ()
    last: int = 0
    start: int = 0
    end: int = 0

    def get(self, key: str) -> Node | None:
        """The value under `key` of a mapping."""
        return next((value for name, value in self.entries if name.text == key), None)

    def plain(self) -> Any:  # noqa: ANN401 - the shape is the file's
        """The node as str, None, list and dict."""
        if self.kind == "scalar":
            return self.text
        if self.kind == "list":
            return [item.plain() for item in self.items]
        return {key.text: value.plain() for key, value in self.entries}


@dataclass(slots=True)
class Source:
    """The text of one file, which faults quote."""

    path: str
    text: str
    _lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The lines without their ends, parted where YAML parts them."""
        if self._lines is None:
            self._lines = LINE_BREAK.split(self.text.removeprefix("\ufeff"))
        return self._lines

    def fault(self, code: str, message: str, hint: str, line: int, column: int) -> Fault:
        """A fault at a place of this file."""
        return Fault(code, message, hint, self.path, line, column, self.line(line))

    def at(self, node: Node, code: str, message: str, hint: str = "") -> Fault:
        """A fault at a node of this file."""
        return self.fault(code, message, hint, node.line, node.column)

    def misshapen(self, node: Node, message: str, hint: str) -> list[Fault]:
        """Faults for a node of the wrong shape: the slips that made it so, if there are any."""
        slips = self.slips(node.line, node.last) if node.kind == "scalar" else []
        return slips or [self.at(node, "shape", message, hint)]

    def line(self, number: int) -> str:
        """Line `number` (from 1) without its end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def slips(self, first: int = 1, last: int = sys.maxsize) -> list[Fault]:
        """Faults for the slips of the keyboard in some lines."""
        from drafter.files.slips import slips

        return [
            self.fault("slip", message, hint, line, column)
            for line, column, message, hint in slips(self.lines)
            if first <= line <= last
        ]


def read_nodes(path: Path) -> tuple[Source, Node]:
    """The one document of a YAML file; raise FaultError."""
    source = Source(str(path), read_text(path))
    return source, parse_nodes(source)


def parse_nodes(source: Source) -> Node:
    """The one document of a YAML text; an empty text is an empty mapping."""
    controls = list(islice(_controls(source), 2 * MAX_SHOWN))
    if controls:
        raise FaultError(controls)
    builder = _Builder(source)
    loader: Any = None
    try:
        loader = _LOADER(source.text.removeprefix("\ufeff"))
        builder.take(iter(loader.get_event, None))
    except yaml.YAMLError as error:
        raise FaultError([*builder.faults, *_syntax_faults(source, error)]) from None
    finally:
        if loader is not None:
            loader.dispose()
    if builder.faults:
        raise FaultError(builder.faults)
    return builder.root or Node("map", 1, 1)


def _controls(source: Source) -> Iterator[Fault]:
    if source.text.replace("\n", "").isprintable():
        return
    for number, line in enumerate(source.lines, 1):
        for found in () if line.isprintable() else _CONTROL.finditer(line):
            yield source.fault("control", *_control(found[0]), number, found.start() + 1)


def _control(char: str) -> tuple[str, str]:
    return f"这里有看不见的控制字符（U+{ord(char):04X}）", "请删去后重新输入"


class _Builder:
    """Grows the tree event by event, refusing what a fact file has no use for."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self._stack: list[tuple[Node, list[Node]]] = []
        self._documents = 0
        self._nodes = 0

    def take(self, events: Iterable[Any]) -> None:
        """Grow by all the events; yaml's have no common typed base."""
        works: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceEndEvent: self._close,
            yaml.MappingEndEvent: self._close,
            yaml.DocumentStartEvent: self._document,
            yaml.AliasEvent: self._alias,
        }
        for event in events:
            if (work := works.get(type(event))) is not None:
                work(event)

    def _document(self, event: Any) -> None:  # noqa: ANN401
        self._documents += 1
        if self._documents > 1:
            self._refuse(event, "documents", "一个文件只能有一份内容", "删去分隔线“---”")

    def _alias(self, event: Any) -> None:  # noqa: ANN401
        self._refuse(event, "alias", "不支持引用（*）", "请把内容写全")
        self._add(_node(event, "scalar"))

    def _refuse(self, event: Any, code: str, message: str, hint: str) -> None:  # noqa: ANN401
        node = _node(event, "scalar")
        self.faults.append(self.source.at(node, code, message, hint))

    def _check(self, event: Any) -> None:  # noqa: ANN401
        if event.anchor:
            self._refuse(event, "anchor", "不支持锚点（&）", "请把“&”和后面的名字删去")
        if event.tag and event.tag != "!":
            self._refuse(event, "tag", "不支持类型标记（!）", "请把“!”开头的标记删去，或给文字加引号")

    def _scalar(self, event: Any) -> None:  # noqa: ANN401
        if event.anchor or event.tag:
            self._check(event)
        text: str = event.value
        null = text in _NULLS and event.implicit[0] and not event.style
        node = _node(event, "scalar", None if null else text)
        if not text.isprintable() and (bad := forbidden_character(text)):
            self.faults.append(self.source.at(node, "control", *_control(bad)))
        self._add(node)

    def _open(self, event: Any) -> None:  # noqa: ANN401
        self._check(event)
        node = _node(event, "list" if isinstance(event, yaml.SequenceStartEvent) else "map")
        self._stack.append((node, []))
        if len(self._stack) > MAX_DEPTH:
            from drafter.files.syntax import TOO_DEEP

            fault = self.source.at(node, *TOO_DEEP)
            raise FaultError([*self.faults, fault])

    def _close(self, event: Any) -> None:  # noqa: ANN401
        node, children = self._stack.pop()
        node.end = event.end_mark.index
        if node.kind == "list":
            node.items = children
        else:
            node.entries = list(zip(children[::2], children[1::2], strict=True))
            self._check_keys(node)
        self._add(node)

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            message, hint = "内容太多，不像是手工填写的文件", "请核对是不是选错了文件"
            raise FaultError([self.source.at(node, "size", message, hint)])
        if self._stack:
            self._stack[-1][1].append(node)
        elif self.root is None:
            self.root = node

    def _check_keys(self, node: Node) -> None:
        seen: dict[str, Node] = {}
        for key, _ in node.entries:
            text = key.text
            if key.kind != "scalar":
                self.faults.append(self.source.at(key, "key", "键不能是列表或小项", "键只写一个名称"))
            elif text is None:
                self.faults.append(self.source.at(key, "key", "冒号前面没有键", "请补上键，或删去这一行"))
            elif text in seen:
                first = seen[text].line
                message, hint = f"“{brief(text)}”写了两次", f"第{first}行已写过，请合并为一处"
                self.faults.append(self.source.at(key, "duplicate", message, hint))
            else:
                seen[text] = key


def _node(event: Any, kind: str, text: str | None = None) -> Node:  # noqa: ANN401
    mark, end = event.start_mark, event.end_mark
    last = end.line + 1
    return Node(kind, mark.line + 1, mark.column + 1, text, (), (), last, mark.index, end.index)


def _syntax_faults(source: Source, error: yaml.YAMLError) -> Iterator[Fault]:
    """The slips in the file where one of them explains the error, else the error and the slips."""
    from drafter.files.syntax import explain

    marks = (getattr(error, "problem_mark", None), getattr(error, "context_mark", None))
    explained = explain(source.lines, error)
    near = {explained.line, explained.line - 1, *(mark.line + 1 for mark in marks if mark)}
    found = source.slips()
    if not any(fault.line in near for fault in found):
        place = (explained.line, explained.column)
        yield source.fault(explained.code, explained.message, explained.hint, *place)
    yield from found
