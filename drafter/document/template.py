"""A .docx template made ready to print: checked, compiled once, all else deflated beforehand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from drafter.document import comments, core, wordml
from drafter.document.context import NAMES, Context
from drafter.document.faults import PackageFault, TemplateFault
from drafter.document.markup import PLAIN, PRINT, RunShape, Stretch, jinja_source
from drafter.document.package import (
    CONTENT_TYPES,
    RELATIONS,
    Packed,
    main_part,
    pack,
    parse_xml,
    read_package,
    refuse_foreign,
    relations_of,
    write_package,
)
from drafter.document.styles import Styles
from drafter.document.wordml import w
from drafter.draft.tree import Form
from drafter.files.faults import did_you_mean
from drafter.files.resources import templates_dir

if TYPE_CHECKING:
    from lxml.etree import _Element

# Parts that say who made the template, not what the report looks like.
_DROPPED = re.compile(
    r"docProps/|customXml/|word/(comments\w*|people|stylesWithEffects)\.xml|word/_rels/comments"
)
_FURNITURE = re.compile(r"word/(header|footer)\d*\.xml")
_FETCHING = re.compile(r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON)\b")
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
_STYLES = "word/styles.xml"
_START_AGAIN = "请从自带的模板重新开始改。"
_MAX_SOURCE = 2_000_000
_MAX_LOOPS = 3
_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def shipped(form: Form) -> Path:
    """The template that comes with the program."""
    return templates_dir() / "documents" / f"{form.value}.docx"


def find(form: Form, own: Path | None = None) -> Path:
    """The template for a form: `own` is a file, or a folder that may hold one of the form's name."""
    if own is None:
        return shipped(form)
    if not own.is_dir():
        return own
    path = own / f"{form.value}.docx"
    return path if path.exists() else shipped(form)


def load(path: Path) -> Template:
    """The template ready to print; it is compiled anew only when its bytes have changed."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TemplateFault(
            "template-missing", f"读不到模板“{path}”。", "请检查模板的位置和权限。"
        ) from error
    return compiled(data, path.name)


@lru_cache(maxsize=16)
def compiled(data: bytes, name: str) -> Template:
    """The template in these bytes; `name` is for messages."""
    try:
        parts = read_package(data)
        refuse_foreign(parts)
        return _Builder(name, parts).build()
    except PackageFault as fault:
        raise TemplateFault(
            fault.code, f"模板“{name}”不能使用：{fault.message}", fault.hint
        ) from fault


@dataclass(frozen=True, eq=False)
class Template:
    """A compiled template. `before` and `after` stand around the parts that are made each time."""

    name: str
    main: str
    document: jinja2.Template
    furniture: tuple[tuple[str, jinja2.Template], ...]
    plain_parts: tuple[Packed, ...]
    commented_parts: tuple[Packed, ...]
    styles: Styles

    def render(self, context: Context) -> str:
        """The document part, gaps between their marks."""
        return self._rendered(self.document, context)

    def package(self, document: str, notes: list[str], properties: str, context: Context) -> bytes:
        """The whole .docx around a document part whose comments are in place."""
        parts = list(self.commented_parts if notes else self.plain_parts)
        parts.append(pack(self.main, document.encode()))
        parts += [
            pack(name, self._rendered(furniture, context).encode())
            for name, furniture in self.furniture
        ]
        if notes:
            parts.append(pack(comments.PART, self._comments(notes).encode()))
        parts.append(pack(core.PART, properties.encode()))
        return write_package(parts)

    def _comments(self, notes: list[str]) -> str:
        return comments.comments_part(notes, self.styles.comment_text, self.styles.comment_mark)

    def _rendered(self, template: jinja2.Template, context: Context) -> str:
        try:
            return template.render(context)
        except (jinja2.TemplateError, TypeError, ValueError, LookupError) as error:
            raise _bad_tag(self.name, str(error)) from error


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

    def show(value: Any, shape: int) -> Markup:  # noqa: ANN401
        return shapes[shape].printed(_stretches(value))

    counting = {name: environment.filters[name] for name in _FILTERS - {PRINT}}
    environment.globals.clear()
    environment.filters = {PRINT: show, **counting}
    return environment


class _Builder:
    """Takes a template apart once."""

    def __init__(self, name: str, parts: Mapping[str, bytes]) -> None:
        self.name = name
        self.main = main_part(parts)
        self.parts = {part: data for part, data in parts.items() if not _DROPPED.match(part)}
        self.shapes: list[RunShape] = []
        self.environment = _environment(self.shapes)

    def build(self) -> Template:
        """The template, or a fault that says what is wrong with it."""
        trees = {
            part: parse_xml(data, part)
            for part, data in self.parts.items()
            if part.endswith((".xml", ".rels"))
        }
        if _STYLES not in trees:
            raise PackageFault("missing-part", f"缺少部件“{_STYLES}”。", _START_AGAIN)
        self._refuse_fetching(trees)
        document = self._compile(trees[self.main], comments=True)
        furniture = tuple(
            (part, self._compile(tree, comments=False))
            for part, tree in trees.items()
            if _FURNITURE.fullmatch(part) and b"{" in self.parts[part]
        )
        made = {self.main, *(part for part, _ in furniture)}
        return Template(
            self.name,
            self.main,
            document,
            furniture,
            self._packed(made, commented=False),
            self._packed(made, commented=True),
            Styles(trees[_STYLES]),
        )

    def _refuse_fetching(self, trees: Mapping[str, _Element]) -> None:
        for tree in trees.values():
            code = "".join(field.text or "" for field in tree.iter(w("instrText")))
            code += "".join(field.get(w("instr"), "") for field in tree.iter(w("fldSimple")))
            if found := _FETCHING.search(code):
                raise PackageFault(
                    "field", f"文件里有会读取外部内容的域（{found[1]}）。", "请删去这个域后再用。"
                )

    def _compile(self, root: _Element, *, comments: bool) -> jinja2.Template:
        source = _HEADER + jinja_source(root, self.shapes, comments=comments)
        if len(source) > _MAX_SOURCE:
            raise PackageFault("too-large", "文件正文太大。", "模板只需要样式和标签。")
        try:
            syntax = self.environment.parse(source)
        except jinja2.TemplateSyntaxError as error:
            raise _bad_tag(self.name, error.message or "", _line(source, error.lineno)) from error
        self._check_syntax(syntax, source)
        for data in syntax.find_all(nodes.TemplateData):
            data.data = data.data.replace("\n<w:p", "<w:p")
        code = self.environment.compile(syntax)
        return jinja2.Template.from_code(self.environment, code, {})

    def _check_syntax(self, syntax: nodes.Template, source: str) -> None:
        """Refuse what a template has no need of, and names that there are not."""
        stored, loaded = {"loop"}, set[str]()
        for node in syntax.find_all(nodes.Node):
            filtered = isinstance(node, nodes.Filter) and node.name not in _FILTERS
            if filtered or not isinstance(node, _ALLOWED):
                raise _bad_tag(self.name, "用了不支持的写法", _line(source, node.lineno))
            if isinstance(node, nodes.Name):
                (loaded if node.ctx == "load" else stored).add(node.name)
        if _depth(syntax) > _MAX_LOOPS:
            raise _bad_tag(self.name, "循环套得太深")
        for unknown in sorted(loaded - stored - NAMES):
            near = did_you_mean(unknown, NAMES)
            raise TemplateFault(
                "unknown-name",
                f"模板“{self.name}”用了不认识的名称“{unknown}”。",
                near or f"可用的名称：{'、'.join(sorted(NAMES))}。",
            )

    def _packed(self, made: set[str], *, commented: bool) -> tuple[Packed, ...]:
        """All parts that stay the same, content types first as readers expect."""
        parts = dict(self.parts)
        relations = relations_of(self.main)
        core_type = {"/" + core.PART: core.CONTENT_TYPE}
        comments_type = {"/" + comments.PART: comments.CONTENT_TYPE} if commented else {}
        parts[CONTENT_TYPES] = _types(parts[CONTENT_TYPES], core_type | comments_type)
        parts[RELATIONS] = _relations(parts[RELATIONS], "", core.RELATION, core.PART)
        kind, target = (comments.RELATION, comments.PART) if commented else ("", "")
        folder = self.main.rpartition("/")[0]
        parts[relations] = _relations(parts.get(relations), folder, kind, target)
        first = (CONTENT_TYPES, RELATIONS)
        order = [*first, *sorted(part for part in parts if part not in first and part not in made)]
        return tuple(pack(part, parts[part]) for part in order)


def _types(data: bytes, added: Mapping[str, str]) -> bytes:
    """Content types without the dropped parts and with the added ones."""
    root = parse_xml(data, CONTENT_TYPES)
    for entry in list(root):
        name = entry.get("PartName", "")
        if _DROPPED.match(name.lstrip("/")) or name in added:
            root.remove(entry)
    for name, kind in added.items():
        etree.SubElement(
            root, f"{{{wordml.CONTENT_TYPES}}}Override", PartName=name, ContentType=kind
        )
    return _xml(root)


def _relations(data: bytes | None, folder: str, kind: str, target: str) -> bytes:
    """Relationships without those to dropped parts and with one of the kind to the target."""
    root = parse_xml(data or _NO_RELATIONSHIPS, "rels")
    for relation in list(root):
        if relation.get("TargetMode") != "External" and _DROPPED.match(
            _resolved(folder, relation.get("Target", ""))
        ):
            root.remove(relation)
    if kind:
        place = {"Id": "drafter1", "Type": kind, "Target": "/" + target}
        etree.SubElement(root, f"{{{wordml.RELATIONSHIPS}}}Relationship", place)
    return _xml(root)


_NO_RELATIONSHIPS = f'<Relationships xmlns="{wordml.RELATIONSHIPS}"/>'.encode()


def _resolved(folder: str, target: str) -> str:
    """The part that a relationship of a part in a folder points at."""
    if target.startswith("/"):
        return target[1:]
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def _xml(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _depth(node: nodes.Node) -> int:
    return isinstance(node, nodes.For) + max(map(_depth, node.iter_child_nodes()), default=0)


def _line(source: str, number: int | None) -> str:
    """The words of a paragraph of the template, as someone who edits it would know it."""
    lines = source.splitlines()
    line = lines[number - 1] if number and number <= len(lines) else ""
    return re.sub(r"<[^>]+>|\s+", "", re.sub("[\x00-\x08]", "", line))[:60]


def _bad_tag(name: str, why: str, where: str = "") -> TemplateFault:
    at = f"“{where}”附近" if where else ""
    return TemplateFault(
        "bad-tag",
        f"模板“{name}”的标签有错：{at}（{why}）。",
        "标签只能是 {{ 名称 }}、{%p if … %}…{%p endif %} 和 {%p for … %}…{%p endfor %}，"
        "而且要成对；可以从自带的模板重新开始改。",
    )
