"""Fact files of an earlier version: read as they are, and brought up to date when they are edited.

A migration says what is called otherwise since a version. It is applied twice over: to the tree
that is read, whose places stay those of the file, and as edits of the text that touch nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.facts.year import SCHEMA_VERSION, TownshipYear
from drafter.files.faults import Fault, FaultError
from drafter.files.nodes import Node, Source, parse_nodes

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A key, with all that is under it, that has another name or place."""

    old: Keys
    new: Keys

    def __str__(self) -> str:
        return f"{'.'.join(self.old)} → {'.'.join(self.new)}"


@dataclass(frozen=True, slots=True)
class Migration:
    """What changed with a version."""

    version: int
    moves: tuple[Move, ...]


MIGRATIONS = (
    Migration(
        1,
        (
            Move(("12345热线",), ("政务热线",)),
            Move(("政务服务", "热线工单数"), ("政务热线", "热线承接数")),
            Move(("政务服务", "来源", "热线工单数"), ("政务热线", "来源", "热线承接数")),
        ),
    ),
)


def outermost_keys() -> Keys:
    """The outermost keys of a fact file in the order of the model."""
    return tuple(TownshipYear.labels())


def migrate(source: Source, root: Node) -> tuple[str, ...]:
    """Bring the tree of a file up to date, and say in one line what was read as something else.

    Raise FaultError for a file from a newer drafter, and for what is there twice over."""
    version = _version(root)
    if version is not None and version > SCHEMA_VERSION:
        raise FaultError([_too_new(source, root, version)])
    done = [move for move in _moves(version or 0) if _move(source, root, move)]
    stamp = _stamp(root)
    if stamp is not None and version is not None:
        stamp.text = str(SCHEMA_VERSION)
    if not done:
        return ()
    changes = "；".join(map(str, done))
    return (f"这是旧版事实文件，已照第{SCHEMA_VERSION}版读入（{changes}），文件没有改动",)


def upgrade(text: str, path: str = "") -> str:
    """The text of a file brought up to date, every other byte kept; raise FaultError."""
    from drafter.files.rewriting import set_value

    source = Source(path, text)
    root = parse_nodes(source)
    version = _version(root)
    notes = migrate(source, root)
    stamped = version is not None and version < SCHEMA_VERSION
    if not (notes or stamped):
        return text
    for move in _moves(version or 0):
        text = _moved(text, move)
    key = "version" if root.get("version") is not None else "版本"
    return set_value(text, (key,), str(SCHEMA_VERSION), order=outermost_keys())


def _stamp(root: Node) -> Node | None:
    return root.get("版本") or root.get("version")


def _version(root: Node) -> int | None:
    """The version that a file says it has; None where it says none that can be read."""
    stamp = _stamp(root)
    written = (stamp.text or "").strip() if stamp is not None else ""
    return int(written) if written.isdecimal() and len(written) < 10 else None


def _too_new(source: Source, root: Node, version: int) -> Fault:
    message = f"这份事实文件是第{version}版的，由更新的 drafter 写成；本程序只认得到第{SCHEMA_VERSION}版"
    return source.at(_stamp(root) or root, "version", message, "请更新 drafter 再用这份文件")


def _moves(version: int) -> Iterator[Move]:
    for migration in MIGRATIONS:
        if migration.version > version:
            yield from migration.moves


def _move(source: Source, root: Node, move: Move) -> bool:
    """Hang what stands at the old place in the tree to the new one; whether there was anything."""
    holder = _found(root, move.old[:-1])
    key = _key(holder, move.old[-1])
    value = holder.get(move.old[-1]) if holder is not None else None
    if holder is None or key is None or value is None:
        return False
    there = _found(root, move.new)
    if there is not None and there.kind == "map" and value.kind == "map":
        _merge(source, there, value, move)
    elif there is not None and _says_something(there) and _says_something(value):
        if there.plain() != value.plain():
            raise FaultError([_twice(source, key, there, move)])
    elif there is None or not _says_something(there):
        _hang(root, move.new, key, value)
    holder.entries = [entry for entry in holder.entries if entry[0] is not key]
    return True


def _merge(source: Source, there: Node, value: Node, move: Move) -> None:
    for key, below in value.entries:
        twin = there.get(key.text or "")
        if twin is None:
            there.entries = [*there.entries, (key, below)]
        elif twin.plain() != below.plain():
            path = (key.text or "",)
            raise FaultError([_twice(source, key, twin, Move(move.old + path, move.new + path))])


def _twice(source: Source, key: Node, there: Node, move: Move) -> Fault:
    old, new = (".".join(path) for path in (move.old, move.new))
    message = f"“{old}”现在叫“{new}”，两处写得不一样"
    return source.at(key, "duplicate", message, f"第{there.line}行已写过，请留下对的一处")


def _hang(root: Node, path: Keys, key: Node, value: Node) -> None:
    """Put a value at a path, under keys that are made where they are missing."""
    holder = root
    for step in path[:-1]:
        below = holder.get(step)
        if below is None or below.kind != "map":
            below = Node("map", key.line, key.column)
            _put(holder, Node("scalar", key.line, key.column, step, last=key.last), below)
        holder = below
    _put(holder, Node("scalar", key.line, key.column, path[-1], last=key.last), value)


def _put(holder: Node, key: Node, value: Node) -> None:
    kept = (entry for entry in holder.entries if entry[0].text != key.text)
    holder.entries = [*kept, (key, value)]


def _found(root: Node, path: Keys) -> Node | None:
    node: Node | None = root
    for step in path:
        node = node.get(step) if node is not None and node.kind == "map" else None
    return node


def _key(holder: Node | None, name: str) -> Node | None:
    entries = holder.entries if holder is not None else []
    return next((key for key, _ in entries if key.text == name), None)


def _says_something(node: Node) -> bool:
    return node.kind != "scalar" or node.text is not None


def _moved(text: str, move: Move) -> str:
    """The same in the text, after `_move` has found nothing in the way."""
    from drafter.files.rewriting import move_value, remove_value

    root = parse_nodes(Source("", text))
    holder = _found(root, move.old[:-1])
    value = holder.get(move.old[-1]) if holder is not None and holder.kind == "map" else None
    if value is None:
        return text
    there = _found(root, move.new)
    if there is not None and there.kind == "map" and value.kind == "map":
        for key, _ in value.entries:
            path = (key.text or "",)
            text = _moved(text, Move(move.old + path, move.new + path))
    elif there is None or not _says_something(there):
        return move_value(text, move.old, move.new, order=outermost_keys())
    return remove_value(text, move.old)
