"""YAML as a tree of nodes with places, read from parse events so that nothing unsafe gets in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from drafter.files.faults import Fault, FaultError
from drafter.files.reading import read_text

MAX_DEPTH = 12
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Node:
    """A scalar (`text`), a list (`items`) or a mapping (`entries`, key node and value node).

    `line` and `column` count from 1. A plain empty scalar is null: `text` is None."""

    kind: str
    line: int
    column: int
    text: str | None = None
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[Node, Node]] = field(default_factory=list)

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

    def fault(self, code: str, message: str, hint: str, line: int, column: int) -> Fault:
        """A fault at a place of this file."""
        return Fault(code, message, hint, self.path, line, column, self.line(line))

    def at(self, node: Node, code: str, message: str, hint: str = "") -> Fault:
        """A fault at a node of this file."""
        return self.fault(code, message, hint, node.line, node.column)

    def line(self, number: int) -> str:
        """Line `number` (from 1) without its end, shortened to what a screen shows."""
        if self._lines is None:
            self._lines = self.text.splitlines()
        return self._lines[number - 1][:160] if 0 < number <= len(self._lines) else ""


def read_nodes(path: Path) -> tuple[Source, Node]:
    """The one document of a YAML file; raise FaultError."""
    source = Source(str(path), read_text(path))
    return source, parse_nodes(source)


def parse_nodes(source: Source) -> Node:
    """The one document of a YAML text; an empty text is an empty mapping."""
    builder = _Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        raise FaultError([*builder.faults, _syntax_fault(source, error)]) from None
    if builder.faults:
        raise FaultError(builder.faults)
    return builder.root or Node("map", 1, 1)


class _Builder:
    """Grows the tree event by event, refusing what a fact file has no use for."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self._stack: list[tuple[Node, list[Node]]] = []
        self._documents = 0

    def take(self, event: Any) -> None:  # noqa: ANN401 - yaml's events have no common typed base
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(event, "documents", "一个文件只能有一份内容", "删去分隔线“---”")
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event, "alias", "不支持引用（*）", "请把内容写全")
            self._add(_node(event, "scalar"))
        elif isinstance(event, yaml.NodeEvent):
            self._check(event)
            self._open(event)
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self._close()

    def _refuse(self, event: Any, code: str, message: str, hint: str) -> None:  # noqa: ANN401
        node = _node(event, "scalar")
        self.faults.append(self.source.at(node, code, message, hint))

    def _check(self, event: Any) -> None:  # noqa: ANN401
        if event.anchor:
            self._refuse(event, "anchor", "不支持锚点（&）", "请把“&”和后面的名字删去")
        if event.tag and event.tag != "!":
            self._refuse(event, "tag", "不支持类型标记（!）", "请把“!”开头的标记删去，或给文字加引号")

    def _open(self, event: Any) -> None:  # noqa: ANN401
        if isinstance(event, yaml.ScalarEvent):
            plain = event.style is None or event.style == ""
            null = bool(event.implicit[0]) and plain and event.value in _NULLS
            self._add(_node(event, "scalar", None if null else str(event.value)))
            return
        node = _node(event, "list" if isinstance(event, yaml.SequenceStartEvent) else "map")
        self._stack.append((node, []))
        if len(self._stack) > MAX_DEPTH:
            fault = self.source.at(node, "depth", "层次太深", "请检查缩进和括号")
            raise FaultError([*self.faults, fault])

    def _close(self) -> None:
        node, children = self._stack.pop()
        if node.kind == "list":
            node.items = children
        else:
            node.entries = list(zip(children[::2], children[1::2], strict=True))
            self._check_keys(node)
        self._add(node)

    def _add(self, node: Node) -> None:
        if self._stack:
            self._stack[-1][1].append(node)
        elif self.root is None:
            self.root = node

    def _check_keys(self, node: Node) -> None:
        seen: dict[str | None, Node] = {}
        for key, _ in node.entries:
            if key.kind != "scalar":
                self.faults.append(self.source.at(key, "key", "键不能是列表或小项"))
            elif key.text in seen:
                first = seen[key.text].line
                message, hint = f"“{key.text}”写了两次", f"第{first}行已写过，请合并为一处"
                self.faults.append(self.source.at(key, "duplicate", message, hint))
            else:
                seen[key.text] = key


def _node(event: Any, kind: str, text: str | None = None) -> Node:  # noqa: ANN401
    mark = event.start_mark
    return Node(kind, mark.line + 1, mark.column + 1, text)


def _syntax_fault(source: Source, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return source.fault("syntax", "这一行的写法读不懂", _syntax_hint(source, line), line, column)


def _syntax_hint(source: Source, line: int) -> str:
    around = [source.line(number) for number in (line, line - 1)]
    hints = [hint for text in around for hint in _line_hints(text)]
    return hints[0] if hints else "请检查这一行和上一行的缩进、冒号（半角，后空一格）、引号和括号是否成对"


def _line_hints(text: str) -> Iterator[str]:
    if "\t" in text:
        yield "缩进请用空格，不要用制表符（Tab 键）"
    if "：" in text and ": " not in text:
        yield "键后面的冒号要用半角“:”，并在后面空一格"
    if text.count('"') % 2 or text.count("'") % 2:
        yield "引号没有成对"
