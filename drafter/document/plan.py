"""What a part of a template prints, as plain data, and printing it.

Jinja has parsed and the compiler has checked it; nothing of Jinja, and no code, is run any more.
An expression reads names, entries of mappings and items of lists, and can do nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any, TypeAlias

from drafter.document.markup import PLAIN, RunShape, Stretch

Expression: TypeAlias = tuple[Any, ...]
Step: TypeAlias = "str | tuple[Any, ...]"
Plan: TypeAlias = tuple[Step, ...]
Names: TypeAlias = Mapping[str, Any]


class PlanError(Exception):
    """What goes wrong while printing, said in Chinese."""


class _Missing:
    """A name that there is not; only 是否 defined may be asked of it."""

    def __init__(self, name: str) -> None:
        self.name = name


def printed(plan: Plan, shapes: Sequence[RunShape], names: Names) -> str:
    """The words of a report by a plan; raise PlanError."""
    words: list[str] = []
    _print(plan, shapes, names, words.append)
    return "".join(words)


def _print(plan: Plan, shapes: Sequence[RunShape], names: Names, put: Callable[[str], None]) -> None:
    for step in plan:
        if isinstance(step, str):
            put(step)
            continue
        kind, expression, *more = step
        if kind == "for":
            target, body, otherwise = more
            items = _items(_value(expression, names))
            for at, item in enumerate(items):
                inner = {**names, **_bound(target, item), "loop": _loop(at, len(items))}
                _print(body, shapes, inner, put)
            if not items:
                _print(otherwise, shapes, names, put)
        elif kind == "if":
            body, otherwise = more
            _print(body if _value(expression, names) else otherwise, shapes, names, put)
        elif kind == "show":
            shape, size = more
            points = None if size is None else _value(size, names)
            put(shapes[shape].printed(_stretches(_value(expression, names)), points))
        else:
            put(escape(_plain(_value(expression, names))))


def _bound(target: str | tuple[str, ...], item: Any) -> dict[str, Any]:  # noqa: ANN401
    if isinstance(target, str):
        return {target: item}
    if not isinstance(item, (list, tuple)) or len(item) != len(target):
        raise PlanError("循环里的名称和内容个数不符")
    return dict(zip(target, item, strict=True))


def _loop(at: int, length: int) -> dict[str, Any]:
    return {
        "index": at + 1,
        "index0": at,
        "revindex": length - at,
        "revindex0": length - at - 1,
        "first": at == 0,
        "last": at + 1 == length,
        "length": length,
    }


def _items(value: object) -> Sequence[Any]:
    if isinstance(value, (list, tuple)):
        return value
    raise PlanError("循环的不是清单")
