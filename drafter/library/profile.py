"""Profile files: the outline of a whole report, and what goes where in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, TypeVar

from drafter.files.faults import did_you_mean
from drafter.files.nodes import Node
from drafter.library.pattern import Pattern
from drafter.library.section import Aspect
from drafter.library.shape import Reader


class Layout(Enum):
    """How the items of a node are laid out."""

    JOINED = "连排"
    PARAGRAPHS = "分段"
    RUN = "一是"
    MUST_RUN = "一要"
    RUN_PARAGRAPHS = "一是分段"
    NUMBERED = "编号"
    RUN_IN_HEADINGS = "接排小标题"
    OWN_LINE_HEADINGS = "独行小标题"


ALL = "其余"
T = TypeVar("T")


class Draw(NamedTuple):
    """What a node draws on: a topic (or 其余, all that no other node draws on), one part of it, or
    one of its shortcomings or arrangements.

    Draws with the same number in `joined` (a list in the list) make one item together."""

    topic: str
    part: str
    aspect: Aspect
    line: int = 0
    column: int = 0
    joined: int = 0

    @property
    def rest(self) -> bool:
        """Whether it takes whatever no other node takes."""
        return self.topic == ALL


class Outline(NamedTuple):
    """One node of the outline. A `mandatory` node without content becomes a gap; others vanish.
    With `per_topic` the node is repeated for each topic that it draws on; with `lone_rises` a child
    that is alone in having something to say takes the node's place."""

    headings: tuple[Pattern, ...]
    run_in: bool
    layout: Layout
    lead: tuple[tuple[Pattern, ...], ...]
    draws: tuple[Draw, ...]
    needs: tuple[str, ...]
    mandatory: bool
    per_topic: bool
    lone_rises: bool
    children: tuple[Outline, ...]
    line: int = 0
    column: int = 0

    def walk(self) -> Iterator[Outline]:
        """This node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A whole outline with the form of the document, title, opening and closing."""

    name: str
    aliases: tuple[str, ...]
    summary: str
    path: str
    form: str
    issuer: str
    titles: tuple[Pattern, ...]
    opening: tuple[tuple[Pattern, ...], ...]
    closing: tuple[tuple[Pattern, ...], ...]
    nodes: tuple[Outline, ...]
    masthead: bool
    number: bool
    signature: bool
    line: int = 1
    column: int = 1

    def walk(self) -> Iterator[Outline]:
        """Every node in reading order."""
        for node in self.nodes:
            yield from node.walk()


_PROFILE_KEYS = (
    "体例", "别名", "说明", "形式", "发文机关", "标题", "开头", "结尾", "章节", "抬头", "文号", "署名"
)  # fmt: skip
_NODE_KEYS = ("标题", "排法", "版式", "引言", "内容", "必需", "必备", "逐主题", "独项上提", "下级")
_RUN_IN = {"接排": True, "独行": False, "": False}
_YES = {"是": True, "否": False, "true": True, "false": False, "": False}


def read_profile(reader: Reader, root: Node) -> Profile:
    """A profile from its nodes; faults are left with the reader."""
    entries = reader.mapping(root, _PROFILE_KEYS, ("体例", "说明", "标题", "开头", "章节"))
    return Profile(
        name=reader.text(entries.get("体例")),
        aliases=reader.texts(entries.get("别名")),
        summary=reader.text(entries.get("说明")),
        path=reader.source.path,
        form=_choice(reader, entries.get("形式"), {"": "普通报告", **_same("上行文", "普通报告", "网页稿")}),
        issuer=_choice(reader, entries.get("发文机关"), {"": "政府", **_same("政府", "党委", "党委和政府")}),
        titles=reader.patterns(entries.get("标题")),
        opening=_alternatives(reader, entries.get("开头")),
        closing=_alternatives(reader, entries.get("结尾")),
        nodes=tuple(_outline(reader, node) for node in reader.items(entries.get("章节"))),
        masthead=_choice(reader, entries.get("抬头"), _YES),
        number=_choice(reader, entries.get("文号"), _YES),
        signature=_choice(reader, entries.get("署名"), _YES),
        line=root.line,
        column=root.column,
    )


def _same(*words: str) -> dict[str, str]:
    return {word: word for word in words}


def _outline(reader: Reader, node: Node) -> Outline:
    entries = reader.mapping(node, _NODE_KEYS)
    layouts = {"": Layout.JOINED, **{layout.value: layout for layout in Layout}}
    return Outline(
        headings=reader.patterns(entries.get("标题")),
        run_in=_choice(reader, entries.get("排法"), _RUN_IN),
        layout=_choice(reader, entries.get("版式"), layouts),
        lead=_alternatives(reader, entries.get("引言")),
        draws=tuple(_draws(reader, entries.get("内容"))),
        needs=reader.texts(entries.get("必需")),
        mandatory=_choice(reader, entries.get("必备"), _YES),
        per_topic=_choice(reader, entries.get("逐主题"), _YES),
        lone_rises=_choice(reader, entries.get("独项上提"), _YES),
        children=tuple(_outline(reader, item) for item in reader.items(entries.get("下级"))),
        line=node.line,
        column=node.column,
    )


def _alternatives(reader: Reader, node: Node | None) -> tuple[tuple[Pattern, ...], ...]:
    """Sentences in order, each one wording or a list of wordings."""
    return tuple(reader.patterns(item) for item in reader.items(node))


def _draws(reader: Reader, node: Node | None) -> Iterator[Draw]:
    for number, item in enumerate(reader.items(node), 1):
        if item.items:
            yield from (_draw(reader, inner)._replace(joined=number) for inner in item.items)
        else:
            yield _draw(reader, item)


def _draw(reader: Reader, node: Node) -> Draw:
    text = reader.text(node)
    place, _, aspect = text.partition("：") if "：" in text else text.partition(":")
    topic, _, part = place.partition("/")
    aspects = {"": Aspect.RESULTS, **{entry.value: entry for entry in Aspect}}
    if aspect not in aspects:
        reader.fault(node, "aspect", f"“{aspect}”不认识", "写“主题”“主题/小节”“主题：不足”“主题/名称：安排”这样")
    return Draw(topic, part, aspects.get(aspect, Aspect.RESULTS), node.line, node.column)


def _choice(reader: Reader, node: Node | None, choices: dict[str, T]) -> T:
    text = reader.text(node)
    if text not in choices and node is not None:
        known = "、".join(word for word in choices if word)
        reader.fault(node, "choice", f"“{text}”不在可选之列", did_you_mean(text, choices) or f"可选：{known}")
    return choices.get(text, next(iter(choices.values())))
