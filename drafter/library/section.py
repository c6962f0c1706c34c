"""Section files: the headings, statements, measures, shortcomings and arrangements of a topic."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from drafter.facts.place import TownKind
from drafter.facts.year import topic_fields
from drafter.files.faults import did_you_mean
from drafter.files.nodes import Node
from drafter.library.condition import Condition
from drafter.library.pattern import Pattern
from drafter.library.shape import Reader

OPENING = "小节开头"


class Aspect(Enum):
    """Which words of a topic a profile draws on."""

    RESULTS = "成效"
    SHORTCOMINGS = "不足"
    ARRANGEMENTS = "安排"


class Statement(NamedTuple):
    """A sentence pattern in several wordings; `names` are all that it mentions, `consumes` facts
    that its words say unprinted, `follows` measures beside which it stands if they are ticked; with OPENING among them
    it opens its part if none is."""

    name: str
    wordings: tuple[Pattern, ...]
    names: frozenset[str]
    items: dict[str, Pattern]
    joins: dict[str, str]
    when: Condition | None = None
    consumes: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    line: int = 0
    column: int = 0


class Measure(NamedTuple):
    """Something that may be ticked as done, in several wordings without end mark; `kinds` are the
    kinds of township that can do it, none named for all."""

    name: str
    wordings: tuple[Pattern, ...]
    kinds: tuple[TownKind, ...] = ()
    line: int = 0
    column: int = 0

    def fits(self, kind: TownKind) -> bool:
        """Whether a township of that kind can do it."""
        return not self.kinds or kind in self.kinds

    @property
    def limit(self) -> str:
        """The kinds of township that can do it, in brackets, where not all can."""
        return f"（限{'、'.join(kind.value for kind in self.kinds)}）" if self.kinds else ""


class Shortcoming(NamedTuple):
    """Something that may be ticked as lacking, with its cause and the arrangements that answer it."""

    name: str
    wordings: tuple[Pattern, ...]
    causes: tuple[Pattern, ...]
    answers: tuple[str, ...]
    line: int = 0
    column: int = 0


class Arrangement(NamedTuple):
    """Something that may be ticked as planned for next year; its name is its heading if it has none."""

    name: str
    headings: tuple[Pattern, ...]
    wordings: tuple[Pattern, ...]
    line: int = 0
    column: int = 0


class Part(NamedTuple):
    """A part of a section (小节): what a profile can place on its own."""

    name: str
    headings: tuple[Pattern, ...]
    measures: dict[str, Measure]
    statements: tuple[Statement, ...]
    line: int = 0
    column: int = 0


class SectionFile(NamedTuple):
    """One topic's words. `zeros` are the sentences for facts that are zero."""

    topic: str
    path: str
    headings: tuple[Pattern, ...]
    parts: tuple[Part, ...]
    shortcomings: dict[str, Shortcoming]
    arrangements: dict[str, Arrangement]
    zeros: dict[str, tuple[Pattern, ...]]
    line: int = 1
    column: int = 1

    def measure(self, name: str) -> Measure | None:
        """The measure called `name`, of whatever part."""
        for part in self.parts:
            if name in part.measures:
                return part.measures[name]
        return None

    def part(self, name: str) -> Part | None:
        """The part called `name`."""
        return next((part for part in self.parts if part.name == name), None)

    def names(self, aspect: Aspect) -> tuple[str, ...]:
        """What a profile can place one by one; '' stands for entries in a township's own words."""
        if aspect is Aspect.RESULTS:
            return tuple(part.name for part in self.parts)
        ticks = self.shortcomings if aspect is Aspect.SHORTCOMINGS else self.arrangements
        return (*ticks, "")

    def measure_names(self) -> tuple[str, ...]:
        """Every measure that may be ticked."""
        return tuple(name for part in self.parts for name in part.measures)


def read_section(reader: Reader, root: Node) -> SectionFile:
    """A section file from its nodes; faults are left with the reader."""
    keys = ("主题", "标题", "小节", "不足", "安排")
    entries = reader.mapping(root, keys, ("主题",))
    for what in keys[2:]:
        reader.unique(entries.get(what), what)
    zeros: dict[str, tuple[Pattern, ...]] = {}
    parts = [_part(reader, node, zeros) for node in reader.items(entries.get("小节"))]
    shortcomings = [_shortcoming(reader, node) for node in reader.items(entries.get("不足"))]
    arrangements = [_arrangement(reader, node) for node in reader.items(entries.get("安排"))]
    return SectionFile(
        topic=_topic(reader, entries.get("主题")),
        path=reader.source.path,
        headings=reader.patterns(entries.get("标题")),
        parts=tuple(parts),
        shortcomings={entry.name: entry for entry in shortcomings},
        arrangements={entry.name: entry for entry in arrangements},
        zeros=zeros,
        line=root.line,
        column=root.column,
    )


def _topic(reader: Reader, node: Node | None) -> str:
    name = reader.text(node)
    if node is not None and name not in topic_fields():
        hint = f"{did_you_mean(name, topic_fields())}主题由程序定，不能新加；drafter facts 列出全部"
        reader.fault(node, "topic", f"没有名为“{name}”的主题", hint)
    return name


def _part(reader: Reader, node: Node, zeros: dict[str, tuple[Pattern, ...]]) -> Part:
    entries = reader.mapping(node, ("名称", "标题", "举措", "陈述"), ("名称",))
    reader.unique(entries.get("举措"), "举措")
    measures = [_measure(reader, item) for item in reader.items(entries.get("举措"))]
    statements = [_statement(reader, item, zeros) for item in reader.items(entries.get("陈述"))]
    return Part(
        name=reader.text(entries.get("名称")),
        headings=reader.patterns(entries.get("标题")),
        measures={entry.name: entry for entry in measures},
        statements=tuple(_told_apart(statements)),
        line=node.line,
        column=node.column,
    )


def _told_apart(statements: list[Statement]) -> Iterator[Statement]:
    """The statements with a number added to a name that has been used before."""
    seen: dict[str, int] = {}
    for entry in statements:
        seen[entry.name] = seen.get(entry.name, 0) + 1
        count = seen[entry.name]
        yield entry if count == 1 else entry._replace(name=f"{entry.name}{count}")


def _measure(reader: Reader, node: Node) -> Measure:
    entries = reader.mapping(node, ("名称", "句子", "单位"), ("名称", "句子"))
    kinds = reader.chosen(entries.get("单位"), [kind.value for kind in TownKind])
    return Measure(
        name=reader.text(entries.get("名称")),
        wordings=reader.sentences(entries),
        kinds=tuple(map(TownKind, kinds)),
        line=node.line,
        column=node.column,
    )


def _statement(reader: Reader, node: Node, zeros: dict[str, tuple[Pattern, ...]]) -> Statement:
    if node.kind == "scalar":
        wordings = reader.patterns(node)
        name, names = _name_of(wordings), _names_in(wordings)
        return Statement(name, wordings, names, {}, {}, line=node.line, column=node.column)
    entries = reader.mapping(node, ("名称", "句子", "零", "当", "含", "随", "每项", "连接"), ("句子",))
    wordings = reader.sentences(entries)
    for key, value in _pairs(reader, entries.get("零")):
        zeros[key] = reader.patterns(value)
    items = {key: reader.pattern(value) for key, value in _pairs(reader, entries.get("每项"))}
    consumes = reader.texts(entries.get("含"))
    return Statement(
        name=reader.text(entries.get("名称")) or _name_of(wordings, consumes),
        wordings=wordings,
        names=_names_in(wordings).union(consumes),
        when=reader.condition(entries.get("当")),
        consumes=consumes,
        follows=reader.texts(entries.get("随")),
        items={key: pattern for key, pattern in items.items() if pattern is not None},
        joins={key: _join(value) for key, value in _pairs(reader, entries.get("连接"))},
        line=node.line,
        column=node.column,
    )


def _join(node: Node) -> str:
    return node.text or ""


def _pairs(reader: Reader, node: Node | None) -> list[tuple[str, Node]]:
    if node is None:
        return []
    if node.kind != "map":
        reader.fault(node, "shape", "这里应写成“事实: 句子”")
        return []
    return [(key.text or "", value) for key, value in node.entries]


def _names_in(wordings: tuple[Pattern, ...]) -> frozenset[str]:
    return frozenset(slot.name for pattern in wordings for slot in pattern.slots())


def _name_of(wordings: tuple[Pattern, ...], consumes: tuple[str, ...] = ()) -> str:
    names = [slot.name for pattern in wordings[:1] for slot in pattern.slots()]
    return "与".join((names or list(consumes))[:2]) or "陈述"


def _shortcoming(reader: Reader, node: Node) -> Shortcoming:
    entries = reader.mapping(node, ("名称", "句子", "原因", "对策"), ("名称", "句子", "原因", "对策"))
    return Shortcoming(
        name=reader.text(entries.get("名称")),
        wordings=reader.sentences(entries),
        causes=reader.patterns(entries.get("原因")),
        answers=reader.texts(entries.get("对策")),
        line=node.line,
        column=node.column,
    )


def _arrangement(reader: Reader, node: Node) -> Arrangement:
    entries = reader.mapping(node, ("名称", "标题", "句子"), ("名称", "句子"))
    return Arrangement(
        name=reader.text(entries.get("名称")),
        headings=reader.patterns(entries.get("标题")),
        wordings=reader.sentences(entries),
        line=node.line,
        column=node.column,
    )
