"""Compiling a part of a template: nothing but loops, conditions and the names that there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from drafter.document.faults import TemplateFault
from drafter.document.markup import PLAIN, PRINT, RunShape, Stretch, jinja_source
from drafter.document.names import NAMES, Context
from drafter.files.faults import did_you_mean

if TYPE_CHECKING:
    from lxml.etree import _Element

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.Name,
    nodes.Tuple,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Const,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Filter,
    nodes.Test,
)
_FILTERS = frozenset({PRINT, "length", "count"})
_MAX_LOOPS = 3
_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


class Compiler:
    """Compiles the parts of one template; `name` is for messages."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._shapes: list[RunShape] = []
        self._environment = _environment(self._shapes)

    def compile(self, root: _Element, *, comments: bool) -> CompiledPart:
        """A part as a Jinja template; `comments` says whether gaps may carry comments there."""
        source = _HEADER + jinja_source(root, self._shapes, comments=comments)
        try:
            syntax = self._environment.parse(source)
        except (jinja2.TemplateSyntaxError, RecursionError) as error:
            line = getattr(error, "lineno", None)
            raise _bad_tag(self._name, "写得不完整或不成对", _line(source, line)) from error
        self._check_syntax(syntax, source)
        for data in syntax.find_all(nodes.TemplateData):
            data.data = data.data.replace("\n<w:p", "<w:p")
        code = self._environment.compile(syntax)
        return CompiledPart(self._name, jinja2.Template.from_code(self._environment, code, {}))

    def _check_syntax(self, syntax: nodes.Template, source: str) -> None:
        """Refuse what a template has no need of, and names that there are not."""
        stored, loaded = {"loop"}, set[str]()
        for node in syntax.find_all(nodes.Node):
            filtered = isinstance(node, nodes.Filter) and node.name not in _FILTERS
            if filtered or not isinstance(node, _ALLOWED):
                raise _bad_tag(self._name, "用了不支持的写法", _line(source, node.lineno))
            if isinstance(node, nodes.Name):
                (loaded if node.ctx == "load" else stored).add(node.name)
        if _depth(syntax) > _MAX_LOOPS:
            raise _bad_tag(self._name, "循环套得太深")
        for unknown in sorted(loaded - stored - NAMES):
            near = did_you_mean(unknown, NAMES)
            raise TemplateFault(
                "unknown-name",
                f"模板“{self._name}”用了不认识的名称“{unknown}”。",
                near or f"可用的名称：{'、'.join(sorted(NAMES))}。",
            )


class CompiledPart:
    """A part that is made anew for each report."""

    def __init__(self, name: str, template: jinja2.Template) -> None:
        self._name = name
        self._template = template

    def render(self, context: Context) -> str:
        """The part with the words of a report."""
        try:
            return self._template.render(context)
        except (jinja2.TemplateError, TypeError, ValueError, LookupError) as error:
            raise _bad_tag(self._name, _why(error)) from error


def _stretches(value: Any) -> list[Stretch]:  # noqa: ANN401 - templates pass anything
    """A value as the stretches of a text."""
    if isinstance(value, jinja2.Undefined):
        str(value)
    if isinstance(value, list) and all(isinstance(one, tuple) for one in value):
        return value
    if isinstance(value, (str, int)):
        return [(str(value), PLAIN, 0)]
    raise TypeError("这个名称不能直接打印")


def _environment(shapes: list[RunShape]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=jinja2.StrictUndefined, cache_size=0
    )

    def show(value: Any, shape: int, size: int | None = None) -> Markup:  # noqa: ANN401
        return shapes[shape].printed(_stretches(value), size)

    counting = {name: environment.filters[name] for name in _FILTERS - {PRINT}}
    environment.globals.clear()
    environment.filters = {PRINT: show, **counting}
    return environment


def _depth(node: nodes.Node) -> int:
    return isinstance(node, nodes.For) + max(map(_depth, node.iter_child_nodes()), default=0)


def _line(source: str, number: int | None) -> str:
    """The words of a paragraph of the template, as someone who edits it would know it."""
    lines = source.splitlines()
    line = lines[number - 1] if number and number <= len(lines) else ""
    return re.sub(r"<[^>]+>|\s+", "", re.sub("[\x00-\x08]", "", line))[:60]


def _why(error: Exception) -> str:
    """What went wrong while printing, in Chinese."""
    name = re.search(r"attribute '(.+)'|'(.+)' is undefined", str(error))
    if name:
        return f"没有“{name[1] or name[2]}”这个名称"
    return str(error) if not str(error).isascii() else "这里不能这样用"


def _bad_tag(name: str, why: str, where: str = "") -> TemplateFault:
    at = f"“{where}”附近" if where else ""
    return TemplateFault(
        "bad-tag",
        f"模板“{name}”的标签有错：{at}{why}。",
        "标签只能是 {{ 名称 }}、{%p if … %}…{%p endif %} 和 {%p for … %}…{%p endfor %}，"
        "而且要成对；可以从自带的模板重新开始改。",
    )
