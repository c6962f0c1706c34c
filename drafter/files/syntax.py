"""What a YAML parser's complaint means to somebody who types Chinese into an editor."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

_AFTER_QUOTES = re.compile(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*[^\s,\]}#:]")
_COLON = re.compile(r":(?=\s|$)")
_TWO_FACTS = re.compile(r":\s+[约近]?\d[\d.,]*\w{0,3}%?[\s,，;；、]+[^\W\d_]\w*\s*$")
_KEY_ON_KEY = re.compile(r":\s+[^\W\d_]\w{0,9}\s*$")
_WIDE_BRACKET = re.compile(r"[:\-]\s+([［｛【〔])")
_NEAR = 500  # characters before an error among which its cause is looked for
_PAIRS = {"[": "]", "{": "}"}
_QUOTES = "引号没有成对：末尾补上同样的半角引号；引号里面要写引号，请用“”"


@dataclass(frozen=True, slots=True)
class Explained:
    """Where to look, from 1, what is wrong there, and what would be right."""

    line: int
    column: int
    message: str
    hint: str
    code: str = "syntax"


TOO_DEEP = ("depth", "层次太深", "请检查缩进和括号")


def explain(lines: Sequence[str], error: Exception) -> Explained:
    """The error of a YAML parser in Chinese."""
    return _Complaint(lines, error).explained()


class _Complaint:
    """One error; `begun` is where its context began, `found` where the parser stopped."""

    def __init__(self, lines: Sequence[str], error: Any) -> None:  # noqa: ANN401 - marks of PyYAML
        self.lines = lines
        self.context = str(getattr(error, "context", "") or "")
        self.problem = str(getattr(error, "problem", "") or "")
        self.found = _place(getattr(error, "problem_mark", None))
        self.begun = _place(getattr(error, "context_mark", None)) or self.found

    def explained(self) -> Explained:
        said = f"{self.context}|{self.problem}"
        explain = next((explain for words, explain in _KNOWN if re.search(words, said)), None)
        return explain(self) if explain else self._unclear()

    def _depth(self) -> Explained:
        code, message, hint = TOO_DEEP
        return Explained(*(self.found or (0, 0)), message, hint, code)

    def _escape(self) -> Explained:
        hint = "双引号里的“\\”有特别的意思：改用单引号，或写成“\\\\”"
        return self._at(self.found, "双引号里的“\\”和后面的字合起来读不懂", hint)

    def _quotes(self) -> Explained:
        return self._at(self.begun, "从这个引号起读不懂", _QUOTES)

    def _block(self) -> Explained:
        line, column = self.begun or (0, 0)
        more = re.match(r">=?\s*(\d\S{0,9})\s*$", self._line(line)[column - 1 :])
        if more:
            return self._at(self.begun, "数的前面不能写“>”", f"写成“超过{more[1]}”或“{more[1]}以上”")
        hint = "多行文字写在“|”的下一行并缩进；一行文字以“|”“>”开头的，给整句加引号"
        return self._at(self.begun, f"“{self._char(self.begun)}”后面不能接着写字", hint)

    def _question(self) -> Explained:
        return self._at(self.found, "“?”不能写在这里", "还不知道就留空；文字以“?”开头的，给整句加引号")

    def _dash(self) -> Explained:
        line, column = self.found or (0, 0)
        if not self._line(line)[column:].strip():
            hint = "没有发生写“无”，不涉及写“不适用”，还不知道就留空；清单从下一行写起"
            return self._at(self.found, "这里只有一个“-”", hint)
        hint = "清单从下一行写起，每项以“- ”开头；文字以“-”开头的，给整句加引号"
        return self._at(self.found, "“- ”不能写在冒号后面", hint)

    def _bracket(self) -> Explained:
        char = self._char(self.begun)
        closing = self._char(self.found)
        if closing in "]}" and closing != _PAIRS.get(char):
            return self._at(self.found, f"“{char}”和“{closing}”不成对", "请改成成对的 [ ] 或 { }")
        missing = f"（缺“{_PAIRS[char]}”）" if char in _PAIRS else ""
        hint = f"括号没有成对{missing}，或各项之间没有用半角逗号隔开"
        return self._at(self.begun, f"从“{char}”起读不懂", hint)

    def _symbol(self) -> Explained:
        char = self._char(self.begun)
        if char == "\t":
            return self._at(self.begun, "这里有制表符（Tab 键）", "请改用半角空格")
        return self._at(self.begun, f"文字不能以“{char}”开头", "请加引号，把整句括起来")

    def _second_colon(self) -> Explained:
        line, column = self.found or (0, 0)
        text = self._line(line)
        wide = _WIDE_BRACKET.search(text)
        if wide:
            place = (line, wide.start(1) + 1)
            return self._at(place, f"括号是全角的“{wide[1]}”", "请用半角的 [ ] { }，里面用半角的冒号、逗号")
        near = text[max(column - _NEAR, 0) : column - 1]
        if _TWO_FACTS.search(near):
            return self._at(self.found, "一行里写了两项", "每项另起一行，同样缩进；是一句话的，给整句加引号")
        if _COLON.search(text[: column - 1]):
            hint = "文字里的半角冒号请改成全角“：”，或给整句加引号"
            if _KEY_ON_KEY.search(near):
                hint += "；是下一级的键，就另起一行并缩进"
            return self._at(self.found, "文字里有半角冒号", hint)
        above = self._above(line)
        if above and not _COLON.search(self._line(above)):
            return self._no_colon((above, _indent(self._line(above)) + 1))
        hint = f"缩进请与同级的行一样多{self._compared(line)}；上一行的键已经有值，下面不能再分小项"
        return self._at((line, _indent(text) + 1), "这一行缩进得太深", hint)

    def _no_colon(self, place: tuple[int, int] | None = None) -> Explained:
        place = place or self.begun
        text = self._line(place[0]) if place else ""
        if text.count('"') % 2 or text.count("'") % 2:
            return self._at(place, "从这里起读不懂", _QUOTES)
        return self._at(place, "这一行没有冒号", f"写成“键: 值”：冒号用半角，后面空一格{self._continued(place)}")

    def _continued(self, place: tuple[int, int] | None) -> str:
        """What to do about a line that was meant to go on from the line above."""
        above = self._line(self._above(place[0])) if place else ""
        if above.rstrip().endswith(":"):
            return "；这是上一行的值的，接在上一行的冒号后面写"
        if place and above and _indent(above) <= place[1] - 1:
            return "；接着上一行写的，与上一行合为一行"
        return ""

    def _out_of_place(self) -> Explained:
        line, column = self.found or (0, 0)
        text, char = self._line(line), self._char(self.found)
        if char in "]}":
            return self._at(self.found, f"多了一个“{char}”", "请删去它，或补上前面的括号")
        if char == ":":
            return self._at(self.found, "冒号前面没有键", "请补上键，或删去这一行")
        if not text[: column - 1].strip():
            if "'-'" in self.problem and self.begun and self.begun[1] == column:
                return self._at(self.found, "清单里的这一行没有以“- ”开头", "每项以“- ”开头，再空一格写内容")
            hint = f"同一级的各行，行首空格要一样多{self._compared(line)}；下一级比上一级多空两格"
            return self._at(self.found, "这一行的缩进与上下都对不齐", hint)
        return self._behind(text, column)

    def _compared(self, line: int) -> str:
        """The blanks at the beginning of a line and of the line above it, in words."""
        above = self._above(line)
        before, blanks = _indent(self._line(above)), _indent(self._line(line))
        half = "；去掉行首的“#”时，连它后面的一个空格一起去掉" if abs(before - blanks) == 1 else ""
        return f"（第{above}行空{before}格，这一行空{blanks}格{half}）"

    def _behind(self, text: str, column: int) -> Explained:
        """Something behind what should have been the end of its line."""
        if _AFTER_QUOTES.search(text[max(column - _NEAR, 0) : column]):
            hint = "用半角引号把整句括起来；引号里面要写引号，请用“”"
            return self._at(self.found, "引号后面还有别的字", hint)
        if text[: column - 1].rstrip().endswith(("]", "}")):
            hint = "各项都写在括号里面；勾选只写名称，前面不加“[ ]”；说明写在行尾“ # ”后面"
            return self._at(self.found, "括号后面还有别的字", hint)
        return self._unclear()

    def _unclear(self) -> Explained:
        hint = "请检查这一行和上一行的缩进、冒号（半角，后空一格）、引号和括号是否成对"
        ended = self.found is not None and not self._line(self.found[0]).strip()
        return self._at(self.begun if ended else self.found, "这一行的写法读不懂", hint)

    def _at(self, place: tuple[int, int] | None, message: str, hint: str) -> Explained:
        line, column = place or (0, 0)
        return Explained(line, column, message, hint)

    def _char(self, place: tuple[int, int] | None) -> str:
        line, column = place or (0, 0)
        return self._line(line)[column - 1 : column] or " "

    def _line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def _above(self, line: int) -> int:
        """The line before that says something, or 0."""
        for number in range(line - 1, 0, -1):
            text = self._line(number).strip()
            if text and not text.startswith("#"):
                return number
        return 0


_KNOWN: tuple[tuple[str, Callable[[_Complaint], Explained]], ...] = (
    ("nesting depth", _Complaint._depth),  # libyaml's own limit, reached while it looks ahead
    ("escape|hexdecimal", _Complaint._escape),
    ("quoted scalar", _Complaint._quotes),
    ("flow", _Complaint._bracket),
    (r"cannot start|(anchor|alias|tag)\|", _Complaint._symbol),
    (r"block scalar\|", _Complaint._block),
    ("block sequence entries", _Complaint._dash),
    ("mapping keys are not allowed", _Complaint._question),
    ("mapping values", _Complaint._second_colon),
    ("expected ':'", _Complaint._no_colon),
    ("expected key|'-' indicator|<block end>", _Complaint._out_of_place),
)


def _place(mark: Any) -> tuple[int, int] | None:  # noqa: ANN401
    return (mark.line + 1, mark.column + 1) if mark else None


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
