"""Slips that a Chinese keyboard makes in YAML, which the parser cannot name: colons, spaces, dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_INDENT = re.compile(r" *([\t\u3000\u00a0])")
_SPACES = {"\t": "制表符（Tab 键）", "\u3000": "全角空格", "\u00a0": "从网页复制来的空格", " ": "空格"}
_NAMED = r"\s*(?:- +)?(?P<key>[^\W\d_][\w（）]{0,29})"
_KEY = re.compile(_NAMED + r"\s*(?P<colon>：|:(?![ \t]|//|$))")
_OTHER = re.compile(_NAMED + r"\s*(?P<mark>[;；=＝])\s*(?:[\d\[]|无|不适用|$)")
_FIGURE = r"[约近]?\d[\d.,]*(?:[余多%％]|[^\W\d_]{1,3})?\s*(?:#.*)?$|(?:无|不适用)\s*$"  # all of a value
_UNJOINED = re.compile(rf"{_NAMED}(?P<mark>\t|[,，]|[ \u3000])\s*(?:{_FIGURE})")
_KEYED = re.compile(r"(?P<lead>\s*(?:- +)?)[^\s:：]+\s*[:：]")
_KEYLESS = re.compile(r"\s*(?:- +)?(?P<colon>：)")
_NOTE = re.compile(r"\s*(?P<mark>＃)")
_DASH = re.compile(r"\s*(?P<dash>[-－–—―•●·▪◆■○▲★√✓✔☑□*+]{1,2})(?P<space>[ \u3000]*)(?=[^\W\d_]|[“《（\"'\[{])")
_NOWHERE = -1
_BLOCK = re.compile(r"(?:^|[:\-] +)[|>][-+\d]*\s*(?:#.*)?$")


def slips(lines: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """Line, column, message and hint for every line that looks like a slip."""
    block: int | None = None
    keys_at: int | None = None
    for number, line in enumerate(lines, 1):
        depth = len(line) - len(line.lstrip(" "))
        if block is not None and (depth > block or not line.strip()):
            continue
        block = depth if _BLOCK.search(line) else None
        found = _slip(line, keys_at)
        if found is not None:
            column, message, hint = found
            yield number, column + 1, message, hint
        if line.strip() and not line.lstrip().startswith("#"):
            keys_at = _column_of_keys(line, keys_at if found else _NOWHERE)


def _column_of_keys(line: str, otherwise: int | None) -> int | None:
    """Where the next key would stand, as far as one line tells: None for anywhere."""
    if line.rstrip().endswith((":", "：")):
        return None
    keyed = _KEYED.match(line)
    return keyed.end("lead") if keyed else otherwise


def _slip(line: str, keys_at: int | None) -> tuple[int, str, str] | None:
    indent = _INDENT.match(line)
    if indent and line.strip():
        return indent.start(1), f"缩进里有{_SPACES[indent[1]]}", "缩进请用半角空格，每级两个"
    key = _KEY.match(line)
    if key is None:
        return _other_slip(line, keys_at)
    column = key.start("colon")
    if key["colon"] == "：":
        return column, "冒号是全角的“：”", "键后面的冒号要用半角“:”，并在后面空一格"
    after = line[column + 1]
    message = f"冒号后面是{_SPACES[after]}" if after in _SPACES else "冒号后面没有空格"
    return column, message, f"冒号后面要空一格（半角），写成“{key['key']}: 值”"


def _other_slip(line: str, keys_at: int | None) -> tuple[int, str, str] | None:
    """Another mark where a colon, a dash or # should be."""
    other = _OTHER.match(line) or _unjoined(line, keys_at)
    if other:
        mark = _SPACES.get(other["mark"], f"“{other['mark']}”")
        message = f"“{other['key']}”后面不是冒号，是{mark}"
        return other.start("mark"), message, f"写成“{other['key']}: 值”，冒号用半角，后面空一格"
    keyless, note = _KEYLESS.match(line), _NOTE.match(line)
    if keyless:
        return keyless.start("colon"), "冒号前面没有键", "请补上键，或删去这一行"
    if note:
        return note.start("mark"), "注释前面的“＃”是全角的", "注释以半角“#”开头"
    dash = _DASH.match(line)
    if dash is None or (dash["dash"] in {"-", "--"} and dash["space"].startswith(" ")):
        return None
    hint = "清单的每一项写成“- 内容”：半角减号，空一格，再写内容"
    if dash["dash"] != "-":
        return dash.start("dash"), f"行首的“{dash['dash']}”不是半角减号", hint
    return dash.start("dash"), "“-”后面没有空一格（半角）", hint


def _unjoined(line: str, keys_at: int | None) -> re.Match[str] | None:
    """A key and a figure without a colon; where no key would stand, it is the rest of a text."""
    found = _UNJOINED.match(line)
    sure = found is not None and (found["mark"] == "\t" or keys_at in {None, found.start("key")})
    return found if sure else None
