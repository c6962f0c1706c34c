"""Reading a fact file into the model, with every fault placed and none hiding another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from drafter.facts.advice import (
    faults_of,
    key_hint,
    list_hint,
    missing_hint,
    record_hint,
    shape_hint,
)
from drafter.facts.arithmetic import breaches
from drafter.facts.asleep import notes_on_sleepers
from drafter.facts.head import FORMS, ISSUERS, name_faults
from drafter.facts.kinds import ValueFault
from drafter.facts.migration import migrate
from drafter.facts.model import Facts, Steps
from drafter.facts.place import TownKind
from drafter.facts.topic import OwnEntry, Topic
from drafter.facts.year import (
    LAST_YEAR,
    Keyed,
    TownshipYear,
)
from drafter.files.faults import MAX_SHOWN, Fault, FaultError, brief, did_you_mean
from drafter.files.nodes import Node, Source, parse_nodes
from drafter.files.reading import read_text

_NEW = "用 drafter init 新建事实文件；检查写好的报告用 drafter check"
_HINTED = 5 * MAX_SHOWN  # keys that are asked about: nobody will read more
_UNSEEN = re.compile("[\u200b-\u200d\u2060\ufeff]")
MAX_TRIES = 4  # what a model checks first hides what it checks later


class FactFile(NamedTuple):
    """A township-year, and the file it was read from; `notes` are for the person, one line each."""

    year: TownshipYear
    source: Source
    root: Node
    notes: tuple[str, ...] = ()

    def fault(self, path: Steps, code: str, message: str, hint: str = "") -> Fault:
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
    notes = (*migrate(source, root), *notes_on_sleepers(text))
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
    if not root.entries and not root.items and root.text is None:
        what = "只有注释，没有内容" if source.text.strip("\ufeff-. \t\r\n") else "是空的"
        raise FaultError([source.fault("empty", f"这个文件{what}", f"从“年度: {LAST_YEAR}”写起，或{_NEW}", 1, 1)])
    if root.kind == "map":
        return root
    how = "，前面不加“- ”" if root.kind == "list" else f"；{_NEW}"
    hint = f"第一行可写：年度: {LAST_YEAR}{how}"
    fault = source.at(root, "shape", "事实文件应由“键: 值”组成", hint)
    raise FaultError((source.slips() if _mentions_a_key(source) else []) or [fault])


def _mentions_a_key(source: Source) -> bool:
    """Whether some line begins with an outermost key of a fact file."""
    keys = map(re.escape, {label for label in TownshipYear.labels() if len(label) > 1})
    first = rf"^[ {{\"'-]{{0,20}}(?:{'|'.join(keys)})[\"']?[ \u3000]{{0,5}}[:：=\t,，]"
    return bool(re.search(first, source.text, re.MULTILINE))


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
        self._places: set[tuple[int, int]] = set()
        self._below: dict[int, dict[str | None, Node]] = {}

    def keyed(self, node: Node, model: Keyed) -> Any:  # noqa: ANN401
        """Plain data with Chinese keys only; unknown keys are noted, they and blanks left out."""
        if node.kind != "map":
            if not _blank(node) and not self._slipped(node):
                self._note(node, "shape", "这里应写成下一级的“键: 值”", shape_hint(node, model))
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
                self._note(node, "shape", blank, record_hint(model, node.text or ""))
            return node.plain()
        before = len(self.faults)
        data = self.keyed(node, model)
        said = len(self.faults) > before
        if model.facts and not said and all(_blank(value) for _, value in node.entries):
            self._note(node, "empty", "这一项还没有填", "填写，或删去这一项；没有发生的，整项写“无”")
        return data

    def _unknown(self, key: Node, value: Node, model: Keyed) -> None:
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
            hint = key_hint(written, model) if len(self.faults) < _HINTED else ""
            if key.last == key.line and _blank(value) and value.start == key.end:
                hint = "这里没有冒号；前面的文字里有半角逗号的，请给整句加引号，或改用全角“，”"
            self._note(key, "key", f"不认识的键“{brief(written)}”", hint)

    def _slipped(self, node: Node) -> bool:
        """Note the slips of the keyboard in a text that should be something else, if any."""
        slips = self.source.slips(node.line, node.last) if node.kind == "scalar" else []
        self.faults += slips
        if slips:
            self._places.add((node.line, node.column))
        return bool(slips)

    def _name_facts(self, node: Node, model: type[Topic]) -> None:
        """Note what 来源 and 不涉及 name that is no fact of the topic."""
        for name in [*(key for key, _ in node.entries), *node.items]:
            label = model.label_of(name.text or "")
            if label in model.facts:
                name.text = label
            elif name.kind == "scalar":
                message = f"“{model.label}”没有名为“{brief(name.text or '')}”的事实"
                near = did_you_mean(name.text or "", model.facts) if len(self.faults) < _HINTED else ""
                self._note(name, "key", message, near)

    def validated(self, data: dict[str, Any]) -> TownshipYear | None:
        """The model, tried again without what was wrong, so that arithmetic is seen too."""
        year = self._tried(data)
        if year is None:
            return None
        for breach in breaches(year.topics, year.sheet):
            self._note(locate(self.root, breach.path), breach.code, breach.message, breach.hint)
        self._check_place(year)
        return year

    def _tried(self, data: dict[str, Any]) -> TownshipYear | None:
        for _ in range(MAX_TRIES):
            try:
                return TownshipYear.model_validate(data)
            except ValidationError as error:
                faults = list(faults_of(error))
                self._take(faults)
                _drop(data, [place for place, _ in faults])
                data = {"年度": LAST_YEAR, "单位": {}, **data}
        return None

    def _take(self, faults: list[tuple[Steps, ValueFault]]) -> None:
        for place, fault in faults:
            node, label = self._located(place), str(place[-1])
            if node is not self.root and self._noted(node):
                continue
            if fault.code == "list" and self._slipped(node):
                continue
            message, hint = fault.message, fault.hint
            if fault.code == "missing":
                hint = missing_hint(label)
                message = f"“{label}”还没有填" if _blank(node) else message
            elif fault.code == "list" and node.text:
                hint = list_hint(node.text, label)
            self._note(node, fault.code, message, hint)

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

    def _located(self, path: Sequence[str | int]) -> Node:
        """The same as `locate` in a tree whose keys stay as they are: a large file is searched once."""
        node = self.root
        for step in path:
            if isinstance(step, int):
                below = node.items[step] if step < len(node.items) else None
            else:
                if id(node) not in self._below:
                    self._below[id(node)] = {key.text: value for key, value in reversed(node.entries)}
                below = self._below[id(node)].get(step)
            if below is None:
                break
            node = below
        return node

    def _noted(self, node: Node) -> bool:
        return (node.line, node.column) in self._places

    def _note(self, node: Node, code: str, message: str, hint: str = "") -> None:
        self._places.add((node.line, node.column))
        self.faults.append(self.source.at(node, code, message, hint))


def _choices(year: TownshipYear) -> list[tuple[Steps, str | None, Sequence[str]]]:
    return [
        (("单位", "类别"), year.place.kind, [kind.value for kind in TownKind]),
        (("公文", "形式"), year.issuing.form, FORMS),
        (("公文", "发文机关"), year.issuing.issuer, ISSUERS),
    ]


def _blank(node: Node) -> bool:
    return node.kind == "scalar" and node.text is None


def _tidied(key: str) -> str:
    """A key without the invisible characters that come with pasted text."""
    return (key if key.isprintable() else _UNSEEN.sub("", key)).rstrip()


def _drop(data: dict[str, Any], places: Sequence[Steps]) -> None:
    """Take out what stands at `places` (or the entry above it), list items from the back."""
    found = {_deepest(data, place) for place in places}
    for place in sorted(found - {()}, key=_by_position, reverse=True):
        holder: Any = data
        for step in place[:-1]:
            holder = holder[step]
        del holder[place[-1]]


def _deepest(data: dict[str, Any], place: Steps) -> Steps:
    """As much of `place` as there is in the data."""
    holder: Any = data
    for depth, step in enumerate(place):
        holder = _step(holder, step) if isinstance(holder, (dict, list)) else _ABSENT
        if holder is _ABSENT:
            return place[:depth]
    return place


def _by_position(place: Steps) -> list[tuple[bool, int, str]]:
    return [(True, step, "") if isinstance(step, int) else (False, 0, step) for step in place]


_ABSENT = object()


def _step(holder: Any, step: str | int) -> Any:  # noqa: ANN401
    try:
        return holder[step]
    except (KeyError, IndexError, TypeError):
        return _ABSENT

