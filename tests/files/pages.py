"""Random YAML texts in every style that people use, with the place of everything in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from hypothesis import strategies as st

from drafter.files.emitting import Plain, scalar
from tests.strategies import texts as any_text

Path_: TypeAlias = "tuple[str | int, ...]"
Span: TypeAlias = "tuple[int, int]"

_TEXTS = (
    *("60", "1000余", "98%以上", "2023-12-25", "无", "不适用", "一段 两段 三段", "甲、乙", "《甲》《乙》"),
    *("", " 前空", "后空 ", "a: b", "甲：乙", "a # b", "#a", "- a", "-", "?", "[甲]", "{甲}", "a, b", "a,b"),
    *("他说“好”", 'say "x"', "it's", "C:\\x", "null", "~", "Yes", "!x", "&x", "*x", "|", ">", "%", "@x", "`"),
    *("一行\n二行", "一行\n", "一行\n\n三行", "一行\n二行\n\n", "  缩进\n一行"),
    *("\t制表", "😀𠮷", "a]", "b}", "---", "...", "x:", ":x", "12:30", "=", "<<"),
)
_KEYS = ("年度", "单位", "名称", "政务热线", "热线承接数", "举措", "监控", "12345热线", "key", "键 二", "a: b", "#键")

texts = st.one_of(st.sampled_from(_TEXTS), st.sampled_from(_TEXTS), any_text())
keys = st.sampled_from(_KEYS)


def values(depth: int = 2) -> st.SearchStrategy[Plain]:
    """A text, a blank, or lists and mappings of them."""
    leaves: st.SearchStrategy[Plain] = st.one_of(texts, texts, texts, st.none())
    if depth == 0:
        return leaves
    below = values(depth - 1)
    return st.one_of(
        leaves, st.lists(below, max_size=4), st.dictionaries(keys, below, max_size=4)
    )


mappings: st.SearchStrategy[dict[str, Plain]] = st.dictionaries(
    keys, values(), min_size=1, max_size=6
)


@dataclass
class Written:
    """A text, what it means, and where the entries and items stand, from first to last byte."""

    text: str
    data: dict[str, Plain]
    entries: dict[Path_, Span] = field(default_factory=dict)
    scalars: dict[Path_, Span] = field(default_factory=dict)
    asleep: list[str] = field(default_factory=list)


class Writer:
    """Writes data in styles that it draws as it goes, with comments and blank lines between."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.text = ""
        self.out = Written("", {})
        self.ends = draw(st.sampled_from([["\n"], ["\r\n"], ["\n", "\r\n"], ["\r"], ["\n", "\r\n", "\r"]]))
        self.busy = draw(st.integers(0, 4))
        self.comments = 0
        self.literal_last = False  # a text in lines of its own needs the break at their end
        self.kept_last = False  # and below |+ every empty line is part of it

    def pick(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def chance(self, of: int) -> bool:
        return self.draw(st.integers(0, 9)) < of

    def end(self) -> None:
        end = self.draw(st.sampled_from(self.ends))
        self.text += "\r" if end == "\n" and self.text.endswith("\r") else end  # two ends, not one

    def comment(self) -> str:
        self.comments += 1
        return f"#{self.pick(' ', '')}注{self.comments}；"

    def trail(self) -> None:
        """Perhaps a comment or blanks behind what stands on the line."""
        if self.chance(self.busy):
            tab = self.text[-1:].isalnum()  # behind a bare dash a tab is not allowed
            self.text += self.pick(" ", "   ", "\t" if tab else " ") + self.comment()
            self.text += self.pick("", " ", "\t")
        elif self.chance(1):
            self.text += self.pick(" ", "  ", "\t" if self.text[-1:].isalnum() else "")

    def between(self, column: int) -> None:
        """Perhaps blank lines, comments and a commented-out fact above a line."""
        deepest = column if self.literal_last else column + 4
        while not self.kept_last and self.chance(self.busy - 1):
            kind = self.pick("blank", "comment", "asleep")
            if kind == "blank":
                self.text += self.pick("", "", " " * column)
            elif kind == "comment":
                self.text += " " * self.draw(st.integers(0, deepest)) + self.comment()
            else:
                self.comments += 1
                line = f"# {' ' * column}{self.pick('热线办结数', '安排')}:"
                line += self.pick("", " []", " [{类型: , 数量: }]") + f"   # 提示{self.comments}；"
                self.text += line
                self.out.asleep.append(line)
            self.end()

    def root(self, data: dict[str, Plain]) -> Written:
        self.out.data = data
        if self.chance(1):
            self.text += self.pick("--- # 注0；", "# yaml-language-server: $schema=x.json")
            self.end()
        if self.chance(1):
            self.braces(data, (), 0)
        else:
            self.mapping(data, (), 0, first=False)
        if self.chance(8) or self.literal_last:
            self.end()
            self.between(0)
            if self.text.startswith("---") and self.chance(3):
                self.text += "..."
                self.end()
        mark = self.pick("", "", "\ufeff")
        self.out.text = mark + self.text
        shift = len(mark)
        for spans in (self.out.entries, self.out.scalars):
            spans.update({path: (a + shift, b + shift) for path, (a, b) in spans.items()})
        return self.out

    def mapping(self, data: dict[str, Plain], path: Path_, column: int, *, first: bool) -> None:
        """Entries on lines of their own; the `first` one may stand behind a dash already."""
        for number, (key, value) in enumerate(data.items()):
            if number or not first:
                if number:
                    self.end()
                self.between(column)
                self.text += " " * column
            start = len(self.text)
            self.text += scalar(key, key=True, quote=self.pick("", "", "", '"', "'")) + ":"
            self.value(value, (*path, key), column)
            self.out.entries[(*path, key)] = (start, len(self.text))

    def listing(self, data: list[Plain], path: Path_, column: int, *, first: bool) -> None:
        for number, value in enumerate(data):
            if number or not first:
                if number:
                    self.end()
                self.between(column)
                self.text += " " * column
            start = len(self.text)
            self.text += "-"
            self.value(value, (*path, number), column, dash=True)
            self.out.entries[(*path, number)] = (start, len(self.text))

    def value(self, value: Plain, path: Path_, column: int, *, dash: bool = False) -> None:
        self.literal_last = self.kept_last = False
        if isinstance(value, (list, dict)):
            self.collection(value, path, column, dash=dash)
        elif value is None:
            self.text += self.pick("", "", " ~", " null")
            self.trail()
        else:
            self.text += self.pick(" ", " ", "  ", " " if dash else "\t")
            self.scalar(value, path, column)

    def scalar(self, value: str, path: Path_, column: int) -> None:
        start = len(self.text)
        style = self.pick("plain", "plain", "single", "double", "literal", "literal", "folded")
        plain = scalar(value) == value
        if style == "literal" and all(line.isprintable() for line in value.split("\n")) and value.strip():
            self.literal(value, column)
        elif style == "folded" and plain and " " in value:
            quote = "" if set(value) & {"'", '"', "\\"} else self.pick("", "'", '"')
            folds = value.replace(" ", self.draw(st.sampled_from(self.ends)) + " " * (column + 3))
            self.text += quote + folds + quote
            self.out.scalars[path] = (start, len(self.text))
            self.trail()
        else:
            self.text += scalar(value, quote={"single": "'", "double": '"'}.get(style, ""))
            self.out.scalars[path] = (start, len(self.text))
            self.trail()

    def literal(self, value: str, column: int) -> None:
        kept = value.endswith("\n\n")
        lines = value.removesuffix("\n").split("\n")
        mark = self.pick("|", "|", ">") if len(lines) == 1 else "|"
        indented = "2" if value.startswith((" ", "\n")) else ""
        self.text += mark + indented + ("+" if kept else "" if value.endswith("\n") else "-")
        self.trail()
        for line in lines:
            self.end()
            self.text += " " * (column + 2) + line if line else ""
        self.literal_last, self.kept_last = True, kept

    def collection(
        self, value: list[Plain] | dict[str, Plain], path: Path_, column: int, *, dash: bool
    ) -> None:
        if not value or self.chance(3):
            self.text += " "
            self.braces(value, path, column)
            self.trail()
            return
        compact = dash and self.chance(7)
        deeper = column + 2 if compact else column + self.draw(st.integers(1, 4))
        if compact:
            self.text += " "
        else:
            self.trail()
            self.end()
        if isinstance(value, dict):
            self.mapping(value, path, deeper, first=compact)
        else:
            same = not dash and not compact and self.chance(3)
            self.listing(value, path, column if same else deeper, first=compact)

    def braces(self, value: list[Plain] | dict[str, Plain], path: Path_, column: int) -> None:
        """A collection in brackets, on one line or with a line for each child."""
        spread = bool(value) and self.chance(3)
        self.text += "[" if isinstance(value, list) else "{"
        items: list[tuple[str | int, Plain]] = []
        items += value.items() if isinstance(value, dict) else enumerate(value)
        for number, (step, item) in enumerate(items):
            if spread:
                if number or self.chance(5):
                    self.trail()
                self.end()
                while self.chance(self.busy - 3):
                    self.text += " " * self.draw(st.integers(0, column + 4)) + self.comment()
                    self.end()
                self.text += " " * (column + 2)
            elif number:
                self.text += self.pick(" ", " ", "", "  ")
            start = len(self.text)
            if isinstance(step, str):
                self.text += scalar(step, flow=True, key=True) + ": "
            self.flow(item, (*path, step), column + 2, key=isinstance(step, str))
            self.out.entries[(*path, step)] = (start, len(self.text))
            if number < len(items) - 1 or self.chance(3):
                self.text += self.pick("", "", " ") + ","
        if spread:
            self.trail()
            self.end()
            self.text += " " * (column + 1)
        self.text += "]" if isinstance(value, list) else "}"

    def flow(self, item: Plain, path: Path_, column: int, *, key: bool) -> None:
        if isinstance(item, (list, dict)):
            self.braces(item, path, column)
            return
        if item is None and key:
            return
        start = len(self.text)
        self.text += scalar(item, flow=True, quote=self.pick("", "", '"', "'") if item is not None else "")
        self.out.scalars[path] = (start, len(self.text))


@st.composite
def written(draw: st.DrawFn) -> Written:
    """Any data, written in any style."""
    return Writer(draw).root(draw(mappings))
