"""Reading the entries of a policy file: keys, kinds of value, faults with places."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from drafter.files.faults import Fault, did_you_mean
from drafter.files.nodes import Node, Source, read_nodes
from drafter.policy.items import MEETING, Confidence, Item

ENTRIES = "条目"
_T = TypeVar("_T")


@dataclass(slots=True)
class PolicyFile:
    """One policy file: its items with their places, its other parts, what is wrong with it."""

    source: Source
    root: Node
    items: list[Item] = field(default_factory=list)
    places: dict[str, Node] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """The directory that it lies in."""
        return Path(self.source.path).parent

    def fault(self, node: Node, code: str, message: str, hint: str = "") -> None:
        """Note what is wrong at `node`."""
        self.faults.append(self.source.at(node, code, message, hint))


def read_policy_file(
    path: Path, parts: Collection[str] = (), *, above: bool = False
) -> PolicyFile:
    """Read the entries of `path`, whose name is their kind; `parts` are its other top-level keys.

    A file laid `above` another need not have entries."""
    file = PolicyFile(*read_nodes(path))
    if above and not (file.root.entries or file.root.items or file.root.text):
        file.fault(file.root, "empty", "这个文件是空的", "请写上内容，或删去这个文件")
        return file
    if not is_map(file, file.root, path.name):
        return file
    check_keys(file, file.root, path.name, [ENTRIES, *parts])
    listed = file.root.get(ENTRIES)
    if listed is None and above:
        return file
    if listed is None or listed.kind != "list":
        file.fault(listed or file.root, "shape", f"“{ENTRIES}”要写成清单", "每条以“- 编号: ”开头")
        return file
    for number, node in enumerate(listed.items, 1):
        _read_item(file, node, path.stem, number)
    return file


def is_map(file: PolicyFile, node: Node, name: str) -> bool:
    """Whether `node` has keys of its own; noted as a fault if not."""
    if node.kind == "map":
        return True
    file.faults += file.source.misshapen(node, f"{name}：要写成“键: 值”", "检查缩进，冒号后空一格")
    return False


def check_keys(file: PolicyFile, node: Node, name: str, known: Collection[str]) -> None:
    """Note each key of `node` that is not `known`."""
    for key, _ in node.entries:
        if (key.text or "") not in known:
            hint = did_you_mean(key.text or "", known) or f"可以写：{'、'.join(known)}"
            file.fault(key, "key", f"{name}：没有“{key.text}”这一项", hint)


def read_text_value(node: Node) -> str:
    """The text of a scalar; raise ValueError when there is none."""
    if node.kind != "scalar" or not (node.text and node.text.strip()):
        raise ValueError("要写一段文字")
    return node.text.strip()


def read_yes(node: Node) -> bool:
    """是 or 否 as a truth value."""
    return _choose(node, {"是": True, "true": True, "否": False, "false": False})


def _choose(node: Node, choices: dict[str, _T]) -> _T:
    text = read_text_value(node)
    if text not in choices:
        raise ValueError(f"不能写“{text}”，可以写：{'、'.join(choices)}")
    return choices[text]


def _confidence(node: Node) -> Confidence:
    levels = (Confidence.SEEN, Confidence.QUOTED, Confidence.MEMORY)
    return _choose(node, {level.value: level for level in levels})


def _texts(node: Node) -> tuple[str, ...]:
    return tuple(map(read_text_value, node.items if node.kind == "list" else [node]))


def _year(node: Node) -> int:
    text = read_text_value(node)
    if not re.fullmatch(r"\d{4}", text):
        raise ValueError(f"不能写“{text}”，要写四位年份")
    return int(text)


def _day(node: Node, *, last: bool) -> date:
    text = read_text_value(node)
    numbers = re.sub("[年月日]", "-", text).strip("-")
    if not re.fullmatch(r"\d{4}(-\d{1,2}){0,2}", numbers):
        raise ValueError(f"日期“{text}”读不懂，要写成 2026-10-29、2026-10 或 2026")
    year, month, day = (*map(int, numbers.split("-")), 0, 0)[:3]
    try:
        month = month or (12 if last else 1)
        return date(year, month, day or (monthrange(year, month)[1] if last else 1))
    except ValueError:
        raise ValueError(f"日历上没有“{text}”，请核对月份和日期") from None


def _first_day(node: Node) -> date:
    return _day(node, last=False)


def _last_day(node: Node) -> date:
    return _day(node, last=True)


_Fields = dict[str, tuple[str, Callable[[Node], object]]]
_COMMON: _Fields = {
    "编号": ("id", read_text_value),
    "名称": ("text", read_text_value),
    "简称": ("short", read_text_value),
    "提法": ("slot", read_text_value),
    "起": ("since", _first_day),
    "止": ("until", _last_day),
    "替代": ("replaces", read_text_value),
    "被替代": ("replaced_by", read_text_value),
    "来源": ("sources", _texts),
    "可信度": ("confidence", _confidence),
    "说明": ("note", read_text_value),
}
_MEETING: _Fields = {
    **_COMMON,
    "届": ("term", read_text_value),
    "次": ("session", read_text_value),
    "不列举": ("unlisted", read_yes),
    "统称": ("umbrella", read_yes),
    "已召开确认": ("held", read_yes),
}
_EVENT: _Fields = {**_COMMON, "时间": ("when", read_text_value), "首个": ("first", _year)}
_LAW: _Fields = {**_COMMON, "现行文本": ("text_since", _first_day)}
_REQUIRED = ("编号", "名称", "可信度")
_KINDS: dict[str, tuple[_Fields, tuple[str, ...]]] = {
    MEETING: (_MEETING, (*_REQUIRED, "起", "已召开确认")),
    "普法节点": (_EVENT, (*_REQUIRED, "时间")),
    "法律法规": (_LAW, _REQUIRED),
}


def _read_item(file: PolicyFile, node: Node, kind: str, number: int) -> None:
    before = len(file.faults)
    fields, required = _KINDS.get(kind, (_COMMON, _REQUIRED))
    label = node.get("编号") if node.kind == "map" else None
    name = f"“{label.text}”" if label and label.text else f"第{number}条"
    if not is_map(file, node, name):
        return
    check_keys(file, node, name, fields)
    values = _read_fields(file, node, name, fields)
    for key in required:
        if node.get(key) is None:
            file.fault(node, "required", f"{name}：缺“{key}”", f"加一行 {key}: …")
    if len(file.faults) == before:
        item = Item(kind=kind, **values)
        file.items.append(item)
        file.places[item.id] = node
        _check_item(file, node, item)


def _read_fields(file: PolicyFile, node: Node, name: str, fields: _Fields) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in node.entries:
        attribute, read = fields.get(key.text or "", ("", read_text_value))
        if not attribute:
            continue
        try:
            values[attribute] = read(value)
        except ValueError as error:
            file.fault(value, "value", f"{name}的“{key.text}”：{error}")
    return values


def _check_item(file: PolicyFile, node: Node, item: Item) -> None:
    if item.since and item.until and item.since > item.until:
        file.fault(node, "dates", f"“{item.id}”：“止”早于“起”", "请核对两个日期")
    if item.confidence is Confidence.SEEN and not item.sources:
        hint = "没有可写的来源时，可信度写“转引”或“凭记忆”"
        file.fault(node, "source", f"“{item.id}”：可信度是“已见”，要写来源", hint)
    if item.session and not item.term:
        file.fault(node, "term", f"“{item.id}”：写了“次”，还要写“届”", "加一行 届: …")
