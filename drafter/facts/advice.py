"""What the reading of a fact file advises somebody to do about a fault."""

from __future__ import annotations

import re

from drafter.facts.model import Facts
from drafter.facts.topic import OwnEntry, Topic
from drafter.facts.year import LAST_YEAR, TownshipYear, topic_types
from drafter.files.faults import did_you_mean
from drafter.files.nodes import Node

_SHOWN_KEYS = 8
_SHORT = 40


def key_hint(key: str, model: type[Facts]) -> str:
    """What to do about a key that the model does not have."""
    if issubclass(model, OwnEntry):
        return f"{known_hint(model)}；勾选的只写名称，不加冒号"
    bare = re.sub(r"[（(\[［].*|[^\w]", "", key)
    if bare in model.labels():
        return f"键写成“{bare}”：不加引号、空格和单位"
    if key in {kind.label for kind in topic_types().values()}:
        return f"“{key}”是主题，要顶格写（行首不空格）"
    homes = [kind.label for kind in topic_types().values() if key in kind.facts]
    homes += [entry.label for entry in (TownshipYear.place, TownshipYear.issuing) if key in (entry.inner or Facts).facts]
    if homes:
        indent = "，行首空两格" if model is TownshipYear else ""
        return f"“{key}”属于“{homes[0]}”，请移到它下面{indent}"
    names = model.names() if key.isascii() else model.labels()
    return did_you_mean(key, names) or known_hint(model)


def known_hint(model: type[Facts]) -> str:
    """The keys that there are."""
    labels = model.labels()
    if len(labels) <= _SHOWN_KEYS:
        return f"可用的键：{'、'.join(labels)}"
    which = f" {model.label}" if issubclass(model, Topic) else ""
    return f"可用的键：{'、'.join(labels[:_SHOWN_KEYS])}……（drafter facts{which} 列出全部）"


def shape_hint(node: Node, model: type[Facts]) -> str:
    """What should stand where facts were expected."""
    if node.kind == "list" and any(item.kind == "map" for item in node.items):
        return "去掉各行前面的“- ”，直接写“键: 值”"
    return known_hint(model)


def record_hint(model: type[Facts]) -> str:
    """What one item of a list of records looks like."""
    first = model.labels()[0]
    return f"写成“- {first}: …”，或删去这一项；{known_hint(model)}"


def list_hint(text: str) -> str:
    """How to write a text as the list that it should be."""
    if text[0] in "［【〔｛（":
        return "方括号要用半角 [ ]，各项之间用半角逗号"
    if re.match(r"[（(]?\d+[.．、)）]", text):
        return "每项另起一行，以“- ”开头，不用编号"
    items = [item for item in re.split("[、，,；;]", text) if item.strip()]
    if sum(map(len, items)) <= _SHORT:
        return f"写成 [{', '.join(item.strip() for item in items)}]"
    return "每项另起一行，以“- ”开头"


def missing_hint(label: str) -> str:
    """How to write a key that must be there."""
    return _EXAMPLES.get(label, "")


_EXAMPLES = {
    "原因": "写 原因: 为什么可以忽略",
    "指标": "写 指标: 名称，如 法治小院",
    "规则": "写 规则: 检查结果里规则的名称",
    "年度": f"写 年度: {LAST_YEAR}",
    "单位": "写 单位: 下一行缩进 名称: 某某镇",
    "自拟": "写 自拟: 一句话",
}
