"""What a part of a template prints, as plain data, and printing it.

Jinja parses a template, the compiler checks it and makes the plan; no code of a template is ever
run. An expression reads names, entries of mappings and items of lists, and can do nothing else."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from drafter.document.stretches import PLAIN, RunShape, Stretch, escaped

# ("name", "标题"), ("entry", expression, expression), ("constant", 1), ("not", expression) …
Expression: TypeAlias = tuple[Any, ...]
# A text, ("for", target, expression, plan, plan), ("if", expression, plan, plan),
# ("runs", expression, shape, size or None), ("value", expression)
Step: TypeAlias = "str | tuple[Any, ...]"
Plan: TypeAlias = tuple[Step, ...]
Names: TypeAlias = Mapping[str, Any]

_ROOM = 100_000_000  # characters of XML
_ROOM_OF_A_ROUND = 100
_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
    "in": lambda one, other: one in other,
    "notin": lambda one, other: one not in other,
}


class PlanError(Exception):
    """What goes wrong while printing, said in Chinese."""


def carried_out(plan: Plan, shapes: Sequence[RunShape], names: Names) -> str:
    """The part that a plan prints with these names; raise PlanError."""
    page = _Page(shapes)
    page.print(plan, names)
    return "".join(page.words)


class _Page:
    """A part being printed, no more of it than a report can need."""

    def __init__(self, shapes: Sequence[RunShape]) -> None:
        self.words: list[str] = []
        self._shapes = shapes
        self._room = _ROOM

    def print(self, plan: Plan, names: Names) -> None:
        for step in plan:
            if isinstance(step, str):
                self._put(step)
            elif step[0] == "for":
                self._repeat(step, names)
            elif step[0] == "if":
                _, test, body, otherwise = step
                self.print(body if value(test, names) else otherwise, names)
            elif step[0] == "runs":
                _, expression, shape, size = step
                points = None if size is None else value(size, names)
                self._put(self._shapes[shape].printed(_stretches(value(expression, names)), points))
            else:
                self._put(escaped(_plain(value(step[1], names))))

    def _repeat(self, step: Expression, names: Names) -> None:
        _, target, expression, body, otherwise = step
        items = value(expression, names)
        if not isinstance(items, list):
            raise PlanError("循环里写的不是清单")
        for at, item in enumerate(items):
            self._use(_ROOM_OF_A_ROUND)
            last = at + 1 == len(items)
            place = {"index": at + 1, "first": at == 0, "last": last, "length": len(items)}
            self.print(body, {**names, target: item, "loop": place})
        if not items:
            self.print(otherwise, names)

    def _put(self, text: str) -> None:
        self._use(len(text))
        self.words.append(text)

    def _use(self, room: int) -> None:
        self._room -= room
        if self._room < 0:
            raise PlanError("循环印出来的内容太多")


def value(expression: Expression, names: Names) -> Any:  # noqa: ANN401 - templates compare anything
    """The value of an expression; raise PlanError where something in it is not there."""
    kind, *inner = expression
    return _KINDS[kind](names, *inner)


def _entry(holder: object, key: object) -> Any:  # noqa: ANN401
    if isinstance(holder, Mapping) and key in holder:
        return holder[key]
    if isinstance(holder, list) and isinstance(key, int) and -len(holder) <= key < len(holder):
        return holder[key]
    raise PlanError(f"没有“{key}”这个名称")


def _compare(names: Names, first: Expression, others: Sequence[tuple[str, Expression]]) -> bool:
    left = value(first, names)
    for name, other in others:
        right = value(other, names)
        try:
            if not _COMPARISONS[name](left, right):
                return False
        except TypeError:
            raise PlanError("这两样不能相比") from None
        left = right
    return True


def _length(found: object) -> int:
    if isinstance(found, (str, list, Mapping)):
        return len(found)
    raise PlanError("这个名称没有长度")


_KINDS: dict[str, Callable[..., Any]] = {
    "name": _entry,
    "constant": lambda _, constant: constant,
    "entry": lambda names, holder, key: _entry(value(holder, names), value(key, names)),
    "compare": _compare,
    "and": lambda names, one, other: value(one, names) and value(other, names),
    "or": lambda names, one, other: value(one, names) or value(other, names),
    "not": lambda names, one: not value(one, names),
    "length": lambda names, one: _length(value(one, names)),
}


def _stretches(found: object) -> list[Stretch]:
    """A value as the stretches of a text."""
    if isinstance(found, list) and all(isinstance(one, tuple) for one in found):
        return found
    return [(_plain(found), PLAIN, 0)]


def _plain(found: object) -> str:
    if isinstance(found, (str, int)):
        return str(found)
    raise PlanError("这个名称不能直接打印")
