"""Reading a fact file into the model, with every fault placed and none hiding another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter.facts.arithmetic import breaches
from drafter.facts.head import FORMS, ISSUERS, name_faults
from drafter.facts.migration import migrate
from drafter.facts.model import Facts
from drafter.facts.place import TownKind
from drafter.facts.topic import OwnEntry, Topic
from drafter.facts.year import (
    FARTHEST_YEAR,
    FIRST_YEAR,
    LAST_YEAR,
    SCHEMA_VERSION,
    TownshipYear,
    topic_types,
)
from drafter.files.faults import Fault, FaultError, brief, did_you_mean
from drafter.files.nodes import Node, Source, parse_nodes
from drafter.files.reading import read_text

_SHOWN_KEYS = 8
_SHORT = 40
_NEW = "用 drafter init 新建事实文件；检查写好的报告用 drafter check"
MAX_TRIES = 4  # what a model checks first hides what it checks later
Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FactFile:
    """A township-year, and the file it was read from; `notes` are for the person, one line each."""

    year: TownshipYear
    source: Source
    root: Node
    notes: tuple[str, ...] = ()

    def fault(self, path: Path_, code: str, message: str, hint: str = "") -> Fault:
        """A fault at the place in the file where `path` stands."""
        return self.source.at(locate(self.root, path), code, message, hint)


def read_fact_file(path: Path, also: Further | None = None) -> FactFile:
    """Read a fact file; raise FaultError with all its faults in file order.

    `also` finds more of them in what could be read."""
    return parse_fact_file(read_text(path), str(path), also)


def parse_fact_file(text: str, path: str = "", also: Further | None = None) -> FactFile:
    """Read the text of a fact file, likewise."""
    source = Source(path, text)
    root = _parsed(source)
    notes = migrate(source, root)
    reading = _Reading(source, root)
    data = reading.keyed(root, TownshipYear)
    year = reading.validated(data)
    if year is None:
        raise FaultError(reading.faults)
    file = FactFile(year, source, root, notes)
    faults = [*reading.faults, *(also(file) if also else ())]
    if faults:
        raise FaultError(faults)
    return file


def _parsed(source: Source) -> Node:
    """The mapping that a fact file is; what is something else altogether is named for that."""
    try:
        root = parse_nodes(source)
    except FaultError as error:
        guessing = all(fault.code in {"syntax", "slip"} for fault in error.faults)
        if guessing and not _mentions_a_key(source):
            fault = source.fault("shape", "这不像事实文件：没有“年度”“单位”等键", _NEW, 1, 1)
            raise FaultError([fault]) from None
        raise
    if root.kind == "map":
        return root
    how = "，前面不加“- ”" if root.kind == "list" else f"；{_NEW}"
    hint = f"第一行可写：年度: {LAST_YEAR}{how}"
    fault = source.at(root, "shape", "事实文件应由“键: 值”组成", hint)
    raise FaultError((source.slips() if _mentions_a_key(source) else []) or [fault])


def _mentions_a_key(source: Source) -> bool:
    """Whether some line begins with an outermost key of a fact file."""
    keys = map(re.escape, {label for label in TownshipYear.labels() if len(label) > 1})
    return bool(re.search(rf"^[\s{{\"'-]*(?:{'|'.join(keys)})[\"']?\s*[:：]", source.text, re.MULTILINE))


def locate(root: Node, path: Sequence[str | int]) -> Node:
    """The value at `path`, or the nearest node above it that there is."""
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


Further = Callable[[FactFile], Iterable[Fault]]


class _Reading:
    """One pass over a fact file."""

    def __init__(self, source: Source, root: Node) -> None:
        self.source = source
        self.root = root
        self.faults: list[Fault] = []

    def keyed(self, node: Node, model: type[Facts]) -> Any:  # noqa: ANN401
        """Plain data with Chinese keys only; unknown keys are noted, they and blanks left out."""
        if node.kind != "map":
            if not _blank(node) and not self._slipped(node):
                self._note(node, "shape", "这里应写成下一级的“键: 值”", _shape_hint(node, model))
            return {}
        data: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key, value in node.entries:
            written = key.text = _tidied(key.text or "")
            label = model.label_of(written)
            if label is None:
                self._unknown(key, value, model)
                continue
            key.text = label
            if key.text in lines:
                message = f"“{written}”就是“{key.text}”，写了两次"
                hint = f"第{lines[key.text]}行已写过，请合并为一处"
                self._note(key, "duplicate", message, hint)
            elif not _blank(value):
                if issubclass(model, Topic) and key.text in {"来源", "不涉及"}:
                    self._name_facts(value, model)
                data[key.text] = self._value(value, *model.below(label))
            lines.setdefault(key.text, key.line)
        return data

    def _value(self, node: Node, model: type[Facts] | None, listed: bool) -> Any:  # noqa: ANN401
        if model is None:
            return node.plain()
        if not listed:
            return self.keyed(node, model)
        if node.kind != "list":
            return node.plain()
        return [self._item(item, model) for item in node.items]

    def _item(self, node: Node, model: type[Facts]) -> Any:  # noqa: ANN401
        if node.kind != "map":
            if not issubclass(model, OwnEntry) and not self._slipped(node):
                blank = "这一项是空的" if _blank(node) else "这一项应写成“键: 值”"
                self._note(node, "shape", blank, _record_hint(model))
            return node.plain()
        before = len(self.faults)
        data = self.keyed(node, model)
        said = len(self.faults) > before
        if model.facts and not said and all(_blank(value) for _, value in node.entries):
            self._note(node, "empty", "这一项还没有填", "填写，或删去这一项；没有发生的，整项写“无”")
        return data

    def _unknown(self, key: Node, value: Node, model: type[Facts]) -> None:
        """Note a key that the model does not have, for what it most probably is."""
        written = key.text or ""
        head, colon, _ = written.partition("：")
        if colon:
            hint = f"“{brief(head)}”后面的冒号要用半角“:”，并空一格"
            hint += "；各项之间用半角逗号" if "，" in written and _blank(value) else ""
            place = (key.line, key.column + len(head))
            self.faults.append(self.source.fault("slip", "冒号是全角的“：”", hint, *place))
        elif written != written.lstrip():
            self._note(key, "slip", "缩进里有全角空格", "缩进请用半角空格，每级两个")
        else:
            hint = _key_hint(written, model)
            if key.last == key.line and _blank(value) and value.start == key.end:
                hint = "这里没有冒号；前面的文字里有半角逗号的，请给整句加引号，或改用全角“，”"
            self._note(key, "key", f"不认识的键“{brief(written)}”", hint)

    def _slipped(self, node: Node) -> bool:
        """Note the slips of the keyboard in a text that should be something else, if any."""
        slips = self.source.slips(node.line, node.last) if node.kind == "scalar" else []
        self.faults += slips
        return bool(slips)

    def _name_facts(self, node: Node, model: type[Topic]) -> None:
        """Note what 来源 and 不涉及 name that is no fact of the topic."""
        for name in [*(key for key, _ in node.entries), *node.items]:
            label = model.label_of(name.text or "")
            if label in model.facts:
                name.text = label
            elif name.kind == "scalar":
                message = f"“{model.label}”没有名为“{brief(name.text or '')}”的事实"
                self._note(name, "key", message, did_you_mean(name.text or "", model.facts))

    def validated(self, data: dict[str, Any]) -> TownshipYear | None:
        """The model, tried again without what was wrong, so that arithmetic is seen too."""
        year = self._tried(data)
        if year is None:
            return None
        for breach in breaches(year.topics):
            self._note(locate(self.root, breach.path), breach.code, breach.message, breach.hint)
        self._check_place(year)
        return year

    def _tried(self, data: dict[str, Any]) -> TownshipYear | None:
        for _ in range(MAX_TRIES):
            try:
                return TownshipYear.model_validate(data)
            except ValidationError as error:
                self._take(error)
                _drop(data, [details["loc"] for details in error.errors()])
                data = {"年度": LAST_YEAR, "单位": {}, **data}
        return None

    def _take(self, error: ValidationError) -> None:
        for details in error.errors(include_url=False):
            entry, either = locate(self.root, details["loc"]), {"str", "OwnEntry"}
            meant = "OwnEntry" if entry.kind == "map" else "str"
            if either.intersection(details["loc"]) - {meant}:
                continue  # said of the other of two shapes
            node = locate(self.root, [step for step in details["loc"] if step not in either])
            if node is self.root or not self._noted(node):
                if details["type"] == "fact_list" and self._slipped(node):
                    continue
                message, hint = _worded(details)
                if details["type"] == "fact_list" and node.text:
                    hint = _list_hint(node.text)
                self._note(node, details["type"].removeprefix("fact_"), message, hint)

    def _check_place(self, year: TownshipYear) -> None:
        name = locate(self.root, ("单位", "名称"))
        if not self._noted(name):
            for message, hint in name_faults(year.place):
                self._note(name, "name", message, hint)
        for key, entered, known in _choices(year):
            if entered and entered not in known:
                node = locate(self.root, key)
                hint = did_you_mean(entered, known) or f"可选：{'、'.join(known)}"
                self._note(node, "choice", f"“{brief(entered)}”不在可选之列", hint)

    def _noted(self, node: Node) -> bool:
        return any((fault.line, fault.column) == (node.line, node.column) for fault in self.faults)

    def _note(self, node: Node, code: str, message: str, hint: str = "") -> None:
        self.faults.append(self.source.at(node, code, message, hint))


def _choices(year: TownshipYear) -> list[tuple[Path_, str | None, Sequence[str]]]:
    return [
        (("单位", "类别"), year.place.kind, [kind.value for kind in TownKind]),
        (("公文", "形式"), year.issuing.form, FORMS),
        (("公文", "发文机关"), year.issuing.issuer, ISSUERS),
    ]


def _blank(node: Node) -> bool:
    return node.kind == "scalar" and node.text is None


def _tidied(key: str) -> str:
    """A key without the invisible characters that come with pasted text."""
    return re.sub("[\u200b-\u200d\u2060\ufeff]", "", key).rstrip()


def _key_hint(key: str, model: type[Facts]) -> str:
    if issubclass(model, OwnEntry):
        return f"{_known_hint(model)}；勾选的只写名称，不加冒号"
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
    return did_you_mean(key, names) or _known_hint(model)


def _known_hint(model: type[Facts]) -> str:
    labels = model.labels()
    if len(labels) <= _SHOWN_KEYS:
        return f"可用的键：{'、'.join(labels)}"
    which = f" {model.label}" if issubclass(model, Topic) else ""
    return f"可用的键：{'、'.join(labels[:_SHOWN_KEYS])}……（drafter facts{which} 列出全部）"


def _shape_hint(node: Node, model: type[Facts]) -> str:
    if node.kind == "list" and any(item.kind == "map" for item in node.items):
        return "去掉各行前面的“- ”，直接写“键: 值”"
    return _known_hint(model)


def _record_hint(model: type[Facts]) -> str:
    first = model.labels()[0]
    return f"写成“- {first}: …”，或删去这一项；{_known_hint(model)}"


def _list_hint(text: str) -> str:
    if text[0] in "［【〔｛（":
        return "方括号要用半角 [ ]，各项之间用半角逗号"
    if re.match(r"[（(]?\d+[.．、)）]", text):
        return "每项另起一行，以“- ”开头，不用编号"
    items = [item for item in re.split("[、，,；;]", text) if item.strip()]
    if sum(map(len, items)) <= _SHORT:
        return f"写成 [{', '.join(item.strip() for item in items)}]"
    return "每项另起一行，以“- ”开头"


def _worded(details: Any) -> tuple[str, str]:  # noqa: ANN401 - pydantic's ErrorDetails
    kind, context = details["type"], details.get("ctx", {})
    label = str(details["loc"][-1])
    if kind.startswith("fact_"):
        return context["message"], context["hint"]
    if kind == "missing":
        return f"缺少“{label}”", _EXAMPLES.get(label, "")
    shown = brief(str(details["input"]))
    if kind in {"greater_than_equal", "less_than_equal"}:
        return f"“{shown}”超出范围", _RANGES.get(label, "")
    if kind.startswith("int_"):
        return f"“{shown}”不是整数", _EXAMPLES.get(label, "")
    return _SHAPES.get(kind, ("这里的写法不对", "drafter facts 列出每一项该怎么写"))


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
_LIST = ("这里应是清单，每项一行", "每行以“- ”开头，或写成 [甲, 乙]；没有就留空")
_MAP = ("这里应写成下一级的“键: 值”", "下一行缩进两格，写“键: 值”")
_SHAPES = {
    "string_type": ("这里应是一句文字", "含有冒号或括号时请加引号"),
    "string_too_short": ("这里没有填写文字", "填写，或删去这一项"),
    "list_type": _LIST,
    "set_type": _LIST,
    "frozen_set_type": _LIST,
    "dict_type": _MAP,
    "model_type": _MAP,
}


def _drop(data: dict[str, Any], places: Sequence[Path_]) -> None:
    """Take out what stands at `places` (or the entry above it), list items from the back."""
    found = {_deepest(data, place) for place in places}
    for place in sorted(found - {()}, key=_by_position, reverse=True):
        holder: Any = data
        for step in place[:-1]:
            holder = holder[step]
        del holder[place[-1]]


def _deepest(data: dict[str, Any], place: Path_) -> Path_:
    """As much of `place` as there is in the data."""
    holder: Any = data
    for depth, step in enumerate(place):
        holder = _step(holder, step) if isinstance(holder, (dict, list)) else _ABSENT
        if holder is _ABSENT:
            return place[:depth]
    return place


def _by_position(place: Path_) -> list[tuple[bool, int, str]]:
    return [(True, step, "") if isinstance(step, int) else (False, 0, step) for step in place]


_ABSENT = object()


def _step(holder: Any, step: str | int) -> Any:  # noqa: ANN401
    try:
        return holder[step]
    except (KeyError, IndexError, TypeError):
        return _ABSENT

