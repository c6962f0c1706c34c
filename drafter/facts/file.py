"""Reading a fact file into the model, with every fault placed and none hiding another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from drafter.facts.arithmetic import Breach, breaches
from drafter.facts.topic import Topic
from drafter.facts.year import FIRST_YEAR, LAST_YEAR, TownshipYear, topic_types
from drafter.files.faults import Fault, FaultError, did_you_mean
from drafter.files.nodes import Node, Source, parse_nodes
from drafter.files.reading import read_text

Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FactFile:
    """A township-year, and the file it was read from."""

    year: TownshipYear
    source: Source
    root: Node

    def fault(self, path: Path_, code: str, message: str, hint: str = "") -> Fault:
        """A fault at the place in the file where `path` stands."""
        return self.source.at(locate(self.root, path), code, message, hint)


def read_fact_file(path: Path) -> FactFile:
    """Read a fact file; raise FaultError with all its faults in file order."""
    return parse_fact_file(read_text(path), str(path))


def parse_fact_file(text: str, path: str = "") -> FactFile:
    """Read the text of a fact file; raise FaultError with all its faults in file order."""
    source = Source(path, text)
    root = parse_nodes(source)
    if root.kind != "map":
        hint = "第一行可写：年度: 2026"
        raise FaultError([source.at(root, "shape", "事实文件应由“键: 值”组成", hint)])
    reading = _Reading(source, root)
    data = reading.keyed(root, TownshipYear)
    year = reading.validated(data)
    if reading.faults or year is None:
        raise FaultError(reading.faults)
    return FactFile(year, source, root)


def locate(root: Node, path: Path_) -> Node:
    """The node at `path`, or the nearest one above it: the key of a fact rather than its value."""
    node = root
    for step in path:
        if isinstance(step, int):
            below = node.items[step] if node.kind == "list" and step < len(node.items) else None
        else:
            below = node.get(step)
        if below is None:
            break
        node = below
    return node


class _Reading:
    """One pass over a fact file."""

    def __init__(self, source: Source, root: Node) -> None:
        self.source = source
        self.root = root
        self.faults: list[Fault] = []

    def keyed(self, node: Node, model: type[BaseModel]) -> Any:  # noqa: ANN401
        """Plain data with Chinese keys only; unknown keys are noted and left out."""
        if node.kind != "map":
            if not (node.kind == "scalar" and node.text is None):
                self._note(node, "shape", "这里应写成下一级的“键: 值”", _known_hint(model))
            return {}
        keys = {name: field.alias or name for name, field in model.model_fields.items()}
        labels = set(keys.values())
        data: dict[str, Any] = {}
        for key, value in node.entries:
            key.text = keys.get(key.text or "", key.text)
            if key.text in labels:
                annotation = next(
                    field.annotation
                    for field in model.model_fields.values()
                    if field.alias == key.text
                )
                data[key.text] = self._value(value, _model_in(annotation))
            else:
                self._note(key, "key", f"不认识的键“{key.text}”", _key_hint(key.text or "", model))
        return data

    def _value(self, node: Node, model: type[BaseModel] | None) -> Any:  # noqa: ANN401
        if model is None:
            return node.plain()
        if node.kind == "list":
            return [self._value(item, model) if item.kind == "map" else item.plain() for item in node.items]
        if node.kind == "map" or issubclass(model, Topic):
            return self.keyed(node, model)
        return node.plain()

    def validated(self, data: dict[str, Any]) -> TownshipYear | None:
        """The model, after a second try without what was wrong, so that arithmetic is seen too."""
        data = {key: value for key, value in data.items() if value is not None}
        try:
            year = TownshipYear.model_validate(data)
        except ValidationError as error:
            self._take(error)
            _drop(data, [details["loc"] for details in error.errors()])
            data = {"年度": LAST_YEAR, "单位": {}, **data}
            try:
                year = TownshipYear.model_validate(data)
            except ValidationError:
                return None
        for breach in breaches(year.topics):
            self._breach(breach)
        self._check_place(year)
        return year

    def _take(self, error: ValidationError) -> None:
        seen: set[tuple[int, int]] = set()
        for details in error.errors(include_url=False):
            node = locate(self.root, details["loc"])
            if (node.line, node.column) not in seen:
                seen.add((node.line, node.column))
                message, hint = _worded(details)
                self._note(node, details["type"].removeprefix("fact_"), message, hint)

    def _breach(self, breach: Breach) -> None:
        node = locate(self.root, breach.path)
        self._note(node, breach.code, breach.message, breach.hint)

    def _check_place(self, year: TownshipYear) -> None:
        place = year.place
        if not place.name:
            self._note(locate(self.root, ("单位",)), "missing", "没有填单位名称", "写 名称: 某某镇")
        for key, entered, known in _choices(year):
            if entered and entered not in known:
                node = locate(self.root, key)
                hint = did_you_mean(entered, known) or f"可选：{'、'.join(known)}"
                self._note(node, "choice", f"“{entered}”不在可选之列", hint)

    def _note(self, node: Node, code: str, message: str, hint: str = "") -> None:
        self.faults.append(self.source.at(node, code, message, hint))


def _choices(year: TownshipYear) -> list[tuple[Path_, str | None, Sequence[str]]]:
    from drafter.facts.head import FORMS, ISSUERS
    from drafter.facts.place import TownKind

    return [
        (("单位", "类别"), year.place.kind, [kind.value for kind in TownKind]),
        (("公文", "形式"), year.issuing.form, FORMS),
        (("公文", "发文机关"), year.issuing.issuer, ISSUERS),
    ]


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        found = _model_in(part)
        if found is not None:
            return found
    return None


def _key_hint(key: str, model: type[BaseModel]) -> str:
    if "：" in key:
        return "冒号要用半角“:”，并在后面空一格"
    labels = [field.alias or name for name, field in model.model_fields.items()]
    near = did_you_mean(key, labels)
    homes = [kind.label for kind in topic_types().values() if key in kind.facts]
    if homes:
        return f"“{key}”属于主题“{homes[0]}”，请移到那里"
    return near or _known_hint(model)


def _known_hint(model: type[BaseModel]) -> str:
    labels = [field.alias or name for name, field in model.model_fields.items()]
    shown = "、".join(labels[:12])
    return f"可用的键：{shown}{'……（drafter facts 列出全部）' if len(labels) > 12 else ''}"


def _worded(details: Any) -> tuple[str, str]:  # noqa: ANN401 - pydantic's ErrorDetails
    kind, context = details["type"], details.get("ctx", {})
    if kind.startswith("fact_"):
        return context["message"], context["hint"]
    if kind == "missing":
        label = details["loc"][-1]
        example = {"年度": "写 年度: 2026", "单位": "写 单位: 下一行缩进 名称: 某某镇"}
        return f"缺少“{label}”", example.get(str(label), "")
    if kind in {"greater_than_equal", "less_than_equal"}:
        return f"“{details['input']}”超出范围", f"程序知道 {FIRST_YEAR} 到 {LAST_YEAR} 年的提法"
    if kind.startswith("int_"):
        return f"“{details['input']}”不是整数", "写四位年份或整数，如 2026"
    if kind in {"string_type", "list_type", "dict_type", "model_type", "set_type", "frozen_set_type"}:
        return _SHAPES[kind]
    return "这里的写法不对", "drafter facts 列出每一项该怎么写"


_SHAPES = {
    "string_type": ("这里应是一句文字", "含有冒号或括号时请加引号"),
    "list_type": ("这里应是清单，每项一行", "每行以“- ”开头，或写成 [甲, 乙]"),
    "dict_type": ("这里应写成下一级的“键: 值”", ""),
    "model_type": ("这里应写成下一级的“键: 值”", ""),
    "set_type": ("这里应是清单，每项一行", "每行以“- ”开头，或写成 [甲, 乙]"),
    "frozen_set_type": ("这里应是清单，每项一行", "每行以“- ”开头，或写成 [甲, 乙]"),
}


def _drop(data: dict[str, Any], places: Sequence[Path_]) -> None:
    """Take out what stands at `places` (or the entry above it), list items from the back."""
    for place in sorted(places, key=str, reverse=True):
        holder: Any = data
        steps = list(place)
        for depth, step in enumerate(steps):
            below = _step(holder, step)
            last = depth == len(steps) - 1 or not isinstance(below, (dict, list))
            if below is _ABSENT or last:
                if below is not _ABSENT:
                    del holder[step]
                break
            holder = below


_ABSENT = object()


def _step(holder: Any, step: str | int) -> Any:  # noqa: ANN401
    try:
        return holder[step]
    except (KeyError, IndexError, TypeError):
        return _ABSENT

