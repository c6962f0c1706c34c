"""What a part of a template prints, as plain data, and printing it.

Jinja parses a template, the compiler checks it and makes the plan; no code of a template is ever
run. An expression reads names, entries of mappings and items of lists, and can do nothing else."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from drafter.document.stretches import PLAIN, RunShape, Stretch, escaped

# ("name", "标题"), ("entry", expression, expression), ("constant", 1), ("not", expression),
# ("compare", "eq", expression, expression) …
Expression: TypeAlias = tuple[Any, ...]
# A text, ("for", target, expression, plan, plan), ("if", expression, plan, plan),
# ("runs", expression, shape, size or None), ("value", expression)
Step: TypeAlias = "str | tuple[Any, ...]"
Plan: TypeAlias = tuple[Step, ...]
Names: TypeAlias = Mapping[str, Any]

_ROOM = 20_000_000  # characters of XML: three hundred times those of a long report
_ROOM_OF_A_ROUND = 100
_TOO_MUCH = "循环印出来的内容太多"
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


def printer(plan: Plan, shapes: Sequence[RunShape]) -> Callable[[Names], str]:
    """The plan as a function of the names, which is how it is printed fastest; it raises PlanError."""
    work = _steps(plan, shapes)

    def carried_out(names: Names) -> str:
        page = _Page()
        work(dict(names), page)
        return "".join(page.words)

    return carried_out


class _Page:
    """A part being printed, no more of it than a report can need."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._room = _ROOM

    def put(self, text: str) -> None:
        """Print a text."""
        self._room -= len(text)
        if self._room < 0:
            raise PlanError(_TOO_MUCH)
        self.words.append(text)

    def use(self, room: int) -> None:
        """Take some of the room that there is."""
        self._room -= room
        if self._room < 0:
            raise PlanError(_TOO_MUCH)


_Value: TypeAlias = Callable[[dict[str, Any]], Any]
_Work: TypeAlias = Callable[[dict[str, Any], _Page], None]


def _steps(plan: Plan, shapes: Sequence[RunShape]) -> _Work:
    works = [_step(step, shapes) for step in plan]

    def work(names: dict[str, Any], page: _Page) -> None:
        for one in works:
            one(names, page)

    return works[0] if len(works) == 1 else work


def _step(step: Step, shapes: Sequence[RunShape]) -> _Work:
    if isinstance(step, str):
        return lambda _, page: page.put(step)
    kind, *inner = step
    if kind == "for":
        target, items, body, otherwise = inner
        works = _steps(body, shapes), _steps(otherwise, shapes)
        return _loop(target, _value(items), *works, counted=_asks(body, "loop"))
    if kind == "if" and inner[0][0] == "compare" and _asked((step,), inner[0][2]) is not None:
        return _selection(inner[0][2], (step,), shapes)
    value = _value(inner[0])
    if kind == "if":
        return _choice(value, _steps(inner[1], shapes), _steps(inner[2], shapes))
    if kind == "value":
        return lambda names, page: page.put(escaped(_plain(value(names))))
    shape, size = shapes[inner[1]], _value(inner[2] or ("constant", None))
    return lambda names, page: page.put(shape.printed(_stretches(value(names)), size(names)))


def _loop(target: str, value: _Value, body: _Work, otherwise: _Work, *, counted: bool) -> _Work:
    """A loop; where it is `counted`, its body asks for the number of the round."""

    def work(names: dict[str, Any], page: _Page) -> None:
        items = value(names)
        if not isinstance(items, list):
            raise PlanError("循环里写的不是清单")
        inner = dict(names)
        for at, item in enumerate(items):
            page.use(_ROOM_OF_A_ROUND)
            inner[target] = item
            if counted:
                inner["loop"] = _round(at, len(items))
            body(inner, page)
        if not items:
            otherwise(names, page)

    return work


def _round(at: int, length: int) -> dict[str, int | bool]:
    return {"index": at + 1, "first": at == 0, "last": at + 1 == length, "length": length}


def _asks(plan: object, name: str) -> bool:
    """Whether some expression of a plan reads a name."""
    if not isinstance(plan, tuple):
        return False
    return plan == ("name", name) or any(_asks(part, name) for part in plan)


def _choice(value: _Value, body: _Work, otherwise: _Work) -> _Work:
    def work(names: dict[str, Any], page: _Page) -> None:
        (body if value(names) else otherwise)(names, page)

    return work


def _selection(subject: Expression, plan: Plan, shapes: Sequence[RunShape]) -> _Work:
    """A chain of questions which constant one thing equals, as the style of a paragraph, asked once."""
    works: dict[Any, _Work] = {}
    while (asked := _asked(plan, subject)) is not None:
        constant, body, plan = asked
        works.setdefault(constant, _steps(body, shapes))
    value, otherwise = _value(subject), _steps(plan, shapes)

    def work(names: dict[str, Any], page: _Page) -> None:
        found = value(names)
        chosen = works.get(found, otherwise) if isinstance(found, (str, int)) else otherwise
        chosen(names, page)

    return work


def _asked(plan: Plan, subject: Expression) -> tuple[Any, Plan, Plan] | None:
    """The constant, the plan and the other plan of a question whether the subject equals it."""
    if len(plan) != 1 or isinstance(plan[0], str) or plan[0][0] != "if":
        return None
    _, test, body, otherwise = plan[0]
    if test[:3] != ("compare", "eq", subject) or test[3][0] != "constant":
        return None
    return test[3][1], body, otherwise


def _value(expression: Expression) -> _Value:
    """An expression as a function of the names."""
    kind, *inner = expression
    if kind == "constant":
        constant = inner[0]
        return lambda _: constant
    if kind == "name":
        key = inner[0]
        return lambda names: names[key] if key in names else _entry(names, key)
    if kind == "compare":
        return _comparison(_COMPARISONS[inner[0]], _value(inner[1]), _value(inner[2]))
    one, *others = map(_value, inner)
    return _OPERATIONS[kind](one, *others)


def _comparison(holds: Callable[[Any, Any], bool], one: _Value, other: _Value) -> _Value:
    def compare(names: dict[str, Any]) -> bool:
        try:
            return holds(one(names), other(names))
        except TypeError:
            raise PlanError("这两样不能相比") from None

    return compare


def _entry(holder: object, key: object) -> Any:  # noqa: ANN401 - templates compare anything
    if isinstance(holder, dict) and key in holder:
        return holder[key]
    if isinstance(holder, list) and isinstance(key, int) and -len(holder) <= key < len(holder):
        return holder[key]
    raise PlanError(f"没有“{key}”这个名称")


def _length(found: object) -> int:
    if isinstance(found, (str, list, dict)):
        return len(found)
    raise PlanError("这个名称没有长度")


_OPERATIONS: dict[str, Callable[..., _Value]] = {
    "entry": lambda holder, key: lambda names: _entry(holder(names), key(names)),
    "and": lambda one, other: lambda names: one(names) and other(names),
    "or": lambda one, other: lambda names: one(names) or other(names),
    "not": lambda one: lambda names: not one(names),
    "length": lambda one: lambda names: _length(one(names)),
}


def _stretches(found: object) -> list[Stretch]:
    """A value as the stretches of a text; a list is of these or of something else throughout."""
    if isinstance(found, list) and (not found or isinstance(found[0], tuple)):
        return found
    return [(_plain(found), PLAIN, 0)]


def _plain(found: object) -> str:
    if isinstance(found, (str, int)):
        return str(found)
    raise PlanError("这个名称不能直接打印")
