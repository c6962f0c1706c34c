"""What the reading of a fact file advises somebody to do about a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from drafter.facts.head import Issuing, Place
from drafter.facts.kinds import NOTHING, ValueFault
from drafter.facts.model import Facts, Misread, Steps
from drafter.facts.topic import OwnEntry, Topic
from drafter.facts.year import (
    FARTHEST_YEAR,
    FIRST_YEAR,
    LAST_YEAR,
    SCHEMA_VERSION,
    Keyed,
    TownshipYear,
    topic_types,
)
from drafter.files.faults import brief, did_you_mean
from drafter.files.nodes import Node

if TYPE_CHECKING:
    from pydantic import ValidationError

_SHOWN_KEYS = 8
_SHOWN_TEXT = 20
_SHORT = 40
_LONGEST_WORD = 12  # of what is a name; a longer one is part of a sentence


def key_hint(key: str, model: Keyed) -> str:
    """What to do about a key that the model does not have."""
    if issubclass(model, OwnEntry):
        return f"{known_hint(model)}；勾选的只写名称，不加冒号"
    bare = re.sub(r"[（(\[［].*|[^\w]", "", key)
    if bare in model.labels():
        return f"键写成“{bare}”：不加引号、空格、单位和别的符号"
    if key in {kind.label for kind in topic_types().values()}:
        return f"“{key}”是主题，要顶格写（行首不空格）"
    homes = [kind.label for kind in topic_types().values() if key in kind.facts]
    homes += [label for label, kind in (("单位", Place), ("公文", Issuing)) if key in kind.facts]
    if homes:
        indent = "，行首空两格" if model is TownshipYear else ""
        return f"“{key}”属于“{homes[0]}”，请移到它下面{indent}"
    names = model.names() if key.isascii() else model.labels()
    return did_you_mean(key, names) or known_hint(model)


def known_hint(model: Keyed) -> str:
    """The keys that there are."""
    labels = model.labels()
    if len(labels) <= _SHOWN_KEYS:
        return f"可用的键：{'、'.join(labels)}"
    which = f" {model.label}" if issubclass(model, Topic) else ""
    return f"可用的键：{'、'.join(labels[:_SHOWN_KEYS])}……（drafter facts{which} 列出全部）"


def shape_hint(node: Node, model: Keyed) -> str:
    """What should stand where facts were expected."""
    if node.kind == "list" and any(item.kind == "map" for item in node.items):
        return "去掉各行前面的“- ”，直接写“键: 值”"
    return f"另起一行，缩进两格，写“{model.labels()[0]}: …”；{known_hint(model)}"


def record_hint(model: type[Facts], text: str = "") -> str:
    """What one item of a list of records looks like, with the text that stands in its place."""
    first = model.labels()[0]
    return f"写成“- {first}: {brief(text, _SHOWN_TEXT) or '…'}”，或删去这一项；{known_hint(model)}"


def list_hint(text: str, label: str) -> str:
    """How to write a text as the list that it should be."""
    if text.strip() in NOTHING:
        return "没有就留空，或写成 []"
    record = Topic.below(label)[0] or TownshipYear.below(label)[0]
    if record not in {None, OwnEntry}:
        assert record is not None
        return record_hint(record, text)
    if text[0] in "［【〔｛（":
        return "方括号要用半角 [ ]，各项之间用半角逗号"
    if re.match(r"[（(]?\d+[.．、)）]", text):
        return "每项另起一行，以“- ”开头，不用编号"
    items = [item for item in re.split("[、，,；;]", text) if item.strip()]
    words = text.split()
    if len(items) == 1 and max(map(len, words)) <= _LONGEST_WORD:
        items = words
    if sum(map(len, items)) <= _SHORT:
        return f"写成 [{', '.join(item.strip() for item in items)}]"
    return "每项另起一行，以“- ”开头"


def faults_of(error: ValidationError) -> Iterator[tuple[Steps, ValueFault]]:
    """All that is wrong, each at its place: what the facts say of themselves, and what pydantic says."""
    for details in error.errors(include_url=False):
        place, said = details["loc"], details.get("ctx", {}).get("error")
        if isinstance(said, Misread):
            yield from said.below(*place)
        else:
            yield place, said if isinstance(said, ValueFault) else _worded(details)


def _worded(details: Any) -> ValueFault:  # noqa: ANN401 - pydantic's ErrorDetails
    kind, label, shown = details["type"], str(details["loc"][-1]), brief(str(details["input"]))
    if kind == "missing":
        return ValueFault("missing", f"缺少“{label}”")
    if kind in {"greater_than_equal", "less_than_equal"}:
        return ValueFault("range", f"“{shown}”超出范围", _RANGES[label])
    if kind.startswith("int_"):
        return ValueFault("number", f"“{shown}”不是整数", _EXAMPLES[label])
    return ValueFault("text", "这里应是一句文字", "含有冒号或括号时请加引号")


def missing_hint(label: str) -> str:
    """How to write a key that must be there."""
    return _EXAMPLES.get(label, "")


_EXAMPLES = {
    "原因": "写 原因: 为什么可以忽略",
    "指标": "写 指标: 名称，如 法治小院",
    "规则": "写 规则: 检查结果里规则的名称",
    "年度": f"写 年度: {LAST_YEAR}",
    "单位": "写 单位: 下一行缩进 名称: 某某镇",
    "版本": f"写 版本: {SCHEMA_VERSION}",
    "自拟": "写 自拟: 一句话",
}
_RANGES = {
    "年度": f"写 {FIRST_YEAR} 到 {FARTHEST_YEAR} 之间的年份",
    "版本": f"程序认得的版本到 {SCHEMA_VERSION} 为止；文件若由新版程序所写，请更新 drafter",
}
