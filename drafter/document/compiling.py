"""Making a plan of a part of a template: nothing but loops, conditions and the names that there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.document.faults import TemplateFault
from drafter.document.markup import PRINT, jinja_source
from drafter.document.names import NAMES
from drafter.document.plan import Expression, Plan, Step
from drafter.document.stretches import RunShape
from drafter.document.template import CompiledPart, bad_tag
from drafter.files.faults import did_you_mean

if TYPE_CHECKING:
    from lxml.etree import _Element

_COUNTING = ("length", "count")
_MAX_LOOPS = 3
_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def compile_part(name: str, root: _Element, *, comments: bool) -> CompiledPart:
    """A part of the template of that name; `comments` says whether gaps may carry comments there."""
    shapes: list[RunShape] = []
    source = _HEADER + jinja_source(root, shapes, comments=comments)
    try:
        syntax = _environment().parse(source)
        _check_names(name, syntax)
        plan = tuple(_steps(syntax.body))
    except (jinja2.TemplateSyntaxError, RecursionError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise bad_tag(name, "写得不完整或不成对", _line(source, line)) from error
    except _Unsupported as unsupported:
        raise bad_tag(name, unsupported.why, _line(source, unsupported.line)) from None
    return CompiledPart(name, plan, tuple(shapes))


class _Unsupported(Exception):
    """What a template has no need of."""

    def __init__(self, line: int, why: str = "用了不支持的写法") -> None:
        self.line = line
        self.why = why


def _environment() -> ImmutableSandboxedEnvironment:
    """Of Jinja only the parser is used; a template that got past the checks would meet a sandbox."""
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=jinja2.StrictUndefined, cache_size=0
    )
    environment.globals.clear()
    return environment


def _check_names(template: str, syntax: nodes.Template) -> None:
    names = list(syntax.find_all(nodes.Name))
    stored = {"loop", *(node.name for node in names if node.ctx == "store")}
    loaded = {node.name for node in names if node.ctx == "load"}
    for unknown in sorted(loaded - stored - NAMES):
        near = did_you_mean(unknown, NAMES)
        raise TemplateFault(
            "unknown-name",
            f"模板“{template}”用了不认识的名称“{unknown}”。",
            near or f"可用的名称：{'、'.join(sorted(NAMES))}。",
        )


def _steps(body: Iterable[nodes.Node], loops: int = 0) -> Iterator[Step]:
    for node in body:
        if isinstance(node, nodes.Output):
            yield from map(_output, node.nodes)
        elif isinstance(node, nodes.For):
            yield _for(node, loops + 1)
        elif isinstance(node, nodes.If):
            yield _if(node, loops)
        else:
            raise _Unsupported(node.lineno)


def _for(node: nodes.For, loops: int) -> Step:
    if loops > _MAX_LOOPS:
        raise _Unsupported(node.lineno, "循环套得太深")
    if not isinstance(node.target, nodes.Name) or node.test is not None or node.recursive:
        raise _Unsupported(node.lineno)
    body, otherwise = tuple(_steps(node.body, loops)), tuple(_steps(node.else_, loops))
    return "for", node.target.name, _expression(node.iter), body, otherwise


def _if(node: nodes.If, loops: int) -> Step:
    otherwise: Plan = tuple(_steps(node.else_, loops))
    for other in reversed(node.elif_):
        otherwise = (("if", _expression(other.test), tuple(_steps(other.body, loops)), otherwise),)
    return "if", _expression(node.test), tuple(_steps(node.body, loops)), otherwise


def _output(node: nodes.Expr) -> Step:
    if isinstance(node, nodes.TemplateData):
        return node.data.replace("\n<w:p", "<w:p")
    if isinstance(node, nodes.Filter) and node.name == PRINT and node.node is not None:
        shape, size = (*node.args, None, None)[:2]
        if not isinstance(shape, nodes.Const):
            raise _Unsupported(node.lineno)
        points = None if size is None else _expression(size)
        return "runs", _expression(node.node), shape.value, points
    return "value", _expression(node)


def _expression(node: nodes.Node) -> Expression:  # noqa: PLR0911 - one for each kind
    if isinstance(node, nodes.Name):
        return "name", node.name
    if isinstance(node, nodes.Const):
        return "constant", node.value
    if isinstance(node, nodes.Getattr):
        return "entry", _expression(node.node), ("constant", node.attr)
    if isinstance(node, nodes.Getitem):
        return "entry", _expression(node.node), _expression(node.arg)
    if isinstance(node, nodes.Compare):
        return _comparison(node)
    if isinstance(node, (nodes.And, nodes.Or)):
        return node.operator, _expression(node.left), _expression(node.right)
    if isinstance(node, nodes.Not):
        return "not", _expression(node.node)
    if isinstance(node, nodes.Filter) and node.name in _COUNTING and node.node and not node.args:
        return "length", _expression(node.node)
    raise _Unsupported(node.lineno)


def _comparison(node: nodes.Compare) -> Expression:
    """One comparison, or several as in 1 < 甲 < 3."""
    found: Expression | None = None
    left = node.expr
    for operand in node.ops:
        pair = ("compare", operand.op, _expression(left), _expression(operand.expr))
        found = pair if found is None else ("and", found, pair)
        left = operand.expr
    assert found is not None
    return found


def _line(source: str, number: int | None) -> str:
    """The words of a paragraph of the template, as someone who edits it would know it."""
    lines = source.splitlines()
    line = lines[number - 1] if number and number <= len(lines) else ""
    return re.sub(r"<[^>]+>|\s+", "", re.sub("[\x00-\x08]", "", line))[:60]
