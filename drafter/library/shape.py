"""Reading library files: each helper takes a node, returns plain data, and collects faults."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from drafter.files.faults import Fault, did_you_mean
from drafter.files.nodes import Node, Source
from drafter.library.condition import Condition, ConditionError, parse_condition
from drafter.library.pattern import Pattern, PatternError, parse_pattern

QUOTING = "以 {{ 或 [ 开头的句子，整句加引号"
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_UNQUOTED = re.compile(r"(?:^|[-:,{\[])\s*(\{\{|\[[^\]]*\{\{)")


def about_quotes(fault: Fault) -> Fault:
    """A fault of the YAML that comes of a pattern without quotation marks, as one that says so."""
    bare = _QUOTED.sub(lambda text: "-" * len(text[0]), fault.excerpt)
    found = _UNQUOTED.search(bare) if fault.code in {"key", "syntax"} else None
    if found is None:
        return fault
    hint = f"{QUOTING}；写在一行里的清单，有 {{{{ 的各项都加"
    column = found.start(1) + 1
    return fault._replace(code="quotes", message="句子没有加引号", hint=hint, column=column)


@dataclass(slots=True)
class Reader:
    """A library file being read, with the faults found so far."""

    source: Source
    faults: list[Fault] = field(default_factory=list)

    def fault(self, node: Node, code: str, message: str, hint: str = "") -> None:
        """Note a fault at `node`."""
        self.faults.append(self.source.at(node, code, message, hint))

    def mapping(self, node: Node, allowed: Iterable[str], required: Iterable[str] = ()) -> dict[str, Node]:
        """The entries of a mapping by key; faults for unknown and missing keys."""
        known = tuple(allowed)
        if node.kind != "map":
            hint = f"可用的键：{'、'.join(known)}"
            self.faults += self.source.misshapen(node, "这里应写成“键: 值”", hint)
            return {}
        entries = {}
        for key, value in node.entries:
            if key.text in known:
                entries[key.text or ""] = value
            else:
                hint = did_you_mean(key.text or "", known) or f"可用的键：{'、'.join(known)}"
                self.fault(key, "key", f"不认识的键“{key.text}”", hint)
        for name in required:
            if name not in entries:
                self.fault(node, "missing", f"缺少“{name}”", f"加一行 {name}: …")
        return entries

    def items(self, node: Node | None) -> Sequence[Node]:
        """The items of a list; a single value stands for a list of one."""
        if node is None or (node.kind == "scalar" and node.text is None):
            return []
        return node.items if node.kind == "list" else [node]

    def text(self, node: Node | None) -> str:
        """A text, '' where there is none."""
        if node is None:
            return ""
        if node.kind != "scalar":
            self.fault(node, "shape", "这里应是一句文字", f"{QUOTING}；有半角冒号的也加引号")
            return ""
        return (node.text or "").strip()

    def unique(self, node: Node | None, what: str) -> None:
        """Faults for entries of a list whose 名称 has been used before."""
        seen: set[str] = set()
        for item in self.items(node):
            name = item.get("名称")
            if name is not None and name.text in seen:
                self.fault(name, "twice", f"{what}“{name.text}”写了两次", "改成别的名称，或合并为一项")
            seen.add((name.text if name else None) or "")

    def texts(self, node: Node | None) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.text(item) for item in self.items(node))

    def chosen(self, node: Node | None, known: Sequence[str]) -> tuple[str, ...]:
        """A list of some of the words that there are."""
        words = self.texts(node)
        wrong = [word for word in words if word not in known]
        if wrong and node is not None:
            message = f"“{'、'.join(wrong)}”不在可选之列"
            self.fault(node, "choice", message, f"可选：{'、'.join(known)}")
        return tuple(word for word in words if word in known)

    def patterns(self, node: Node | None) -> tuple[Pattern, ...]:
        """A list of patterns."""
        read = (self.pattern(item) for item in self.items(node))
        return tuple(pattern for pattern in read if pattern is not None)

    def sentences(self, entries: dict[str, Node]) -> tuple[Pattern, ...]:
        """The wordings under 句子; a fault where there are none."""
        node = entries.get("句子")
        if node is not None and not self.items(node):
            self.fault(node, "missing", "“句子”还没有写", "在“句子:”后面写一句话")
        return self.patterns(node)

    def pattern(self, node: Node) -> Pattern | None:
        """One pattern, or None with a fault."""
        text = self.text(node)
        if node.kind == "scalar" and not text:
            self.fault(node, "missing", "这里还没有写", "请写上文字，或删去这一行")
        try:
            return parse_pattern(text, node.line, node.column)
        except PatternError as error:
            self.fault(node, "pattern", str(error))
            return None

    def condition(self, node: Node | None) -> Condition | None:
        """A condition, or None."""
        if node is None:
            return None
        try:
            return parse_condition(self.text(node))
        except ConditionError as error:
            self.fault(node, "condition", str(error))
            return None
