"""Conditions on facts (`热线办结数 == 热线承接数`), checked to hold names and comparisons only."""

from __future__ import annotations

import ast
import operator
import warnings
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
MAX_LENGTH = 200
_HELP = "条件只能用事实名称、数字和 == != < <= > >= and or not"


class ConditionError(ValueError):
    """A condition that cannot be read; the message is for the person who wrote it."""


class Condition(NamedTuple):
    """A parsed condition and the names it reads."""

    text: str
    tree: ast.expr
    names: tuple[str, ...]

    def holds(self, numbers: Mapping[str, Decimal]) -> bool:
        """Whether it is true of `numbers` by name; false when a name is missing."""
        if any(name not in numbers for name in self.names):
            return False
        return bool(_evaluate(self.tree, numbers))


def parse_condition(text: str) -> Condition:
    """Parse a condition; raise ConditionError."""
    if len(text) > MAX_LENGTH:
        raise ConditionError("条件太长")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Python has to say is for programmers
            tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ConditionError(f"条件“{text}”读不懂。{_HELP}") from None
    names: list[str] = []
    _check(tree, text, names)
    if not names:
        raise ConditionError(f"条件“{text}”没有提到任何事实")
    return Condition(text, tree, tuple(dict.fromkeys(names)))


def _check(node: ast.AST, text: str, names: list[str]) -> None:
    name = _name(node)
    if name:
        names.append(name)
    elif isinstance(node, ast.BoolOp):
        for part in node.values:
            _check(part, text, names)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        _check(node.operand, text, names)
    elif isinstance(node, ast.Compare) and all(type(op) in _COMPARE for op in node.ops):
        for part in (node.left, *node.comparators):
            _check(part, text, names)
    elif not (isinstance(node, ast.Constant) and type(node.value) in (int, float)):
        raise ConditionError(f"条件“{text}”读不懂。{_HELP}")


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return ""


_number = cache(Decimal)  # there are few of them in the library


def _evaluate(node: ast.expr, numbers: Mapping[str, Decimal]) -> Any:  # noqa: ANN401
    name = _name(node)
    if name:
        return numbers[name]
    if isinstance(node, ast.BoolOp):
        test = all if isinstance(node.op, ast.And) else any
        return test(_evaluate(part, numbers) for part in node.values)
    if isinstance(node, ast.UnaryOp):
        return not _evaluate(node.operand, numbers)
    if isinstance(node, ast.Constant):
        return _number(str(node.value))
    assert isinstance(node, ast.Compare)
    values = [_evaluate(part, numbers) for part in (node.left, *node.comparators)]
    pairs = zip(node.ops, values, values[1:], strict=False)
    return all(_COMPARE[type(op)](left, right) for op, left, right in pairs)
