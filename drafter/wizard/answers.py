"""What a typed line means: a command, or an answer that can be stored; and whether it jumps."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Any

from drafter.facts.kinds import (
    NONE_WORDS,
    NOT_APPLICABLE,
    Day,
    Kind,
    Quantity,
    ValueFault,
    parse_text,
    printed_names,
    printed_quotes,
    printed_titles,
)
from drafter.facts.model import read_value
from drafter.facts.values import Known
from drafter.wizard.questions import Question
from drafter.wizard.screen import BACK_MARKS, HELP_MARKS, MENU_MARKS, SKIP_MARKS


class Command(Enum):
    """What may be typed in place of an answer."""

    KEEP = "回车"
    BACK = "<"
    SKIP = ">"
    HELP = "?"
    MENU = "/"
    CLEAR = "清空"


@dataclass(frozen=True, slots=True)
class Jump:
    """The question that the person wants to go to, by part of its name."""

    word: str


_MARKS = {
    Command.KEEP: frozenset({""}),
    Command.BACK: BACK_MARKS,
    Command.SKIP: SKIP_MARKS,
    Command.HELP: HELP_MARKS,
    Command.MENU: MENU_MARKS,
    Command.CLEAR: frozenset({Command.CLEAR.value}),
}
_JUMP_MARKS = ("/", "／")
_PRINTED = {Kind.TITLES: printed_titles, Kind.QUOTES: printed_quotes, Kind.NAMES: printed_names}


def command_of(raw: str) -> Command | Jump | None:
    """The command that a line stands for, or None for an answer."""
    text = raw.strip()
    for command, marks in _MARKS.items():
        if text in marks:
            return command
    return Jump(text[1:].strip()) if text.startswith(_JUMP_MARKS) else None


def read_answer(question: Question, raw: str) -> Any:  # noqa: ANN401 - plain data for the file
    """What to store for a typed answer, written as the person wrote it; raise ValueFault."""
    text = raw.strip()
    if text == NOT_APPLICABLE or question.fact is None:
        return parse_text(text)
    text = _one_line(text, question.fact.kind)
    value = read_value(question.fact, text)
    if isinstance(value, tuple):
        return list(value) if value else "无"
    if isinstance(value, str) or text in NONE_WORDS:
        return value if isinstance(value, str) and text not in NONE_WORDS else text
    plain = unicodedata.normalize("NFKC", text)
    return int(plain) if plain.isdecimal() and str(int(plain)) == plain else plain


def _one_line(text: str, kind: Kind) -> str:
    """A pasted answer as it would be typed: names of several lines or in brackets side by side."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if kind.is_list:
        listed = re.fullmatch(r"[\[［【](.*)[\]］】]", "；".join(lines))
        return listed[1] if listed else "；".join(lines)
    if len(lines) > 1 and kind is not Kind.TEXT:
        raise ValueFault("lines", f"粘贴进来{len(lines)}行，这一题只填一个数", "请分别填到各题")
    return text


def jump(new: object, last: Known | None) -> str:
    """A warning where a figure is far from last year's, or ''."""
    if last is None or not isinstance(new, Quantity) or not isinstance(last.value, Quantity):
        return ""
    now, then = new.number, last.value.number
    if now == then or (now and then and then / 2 < now < then * 2):
        return ""
    if not now or not then:
        return f"上年是{last.value}，今年填的是{new}。"
    change = (
        "不到上年的一半"
        if now < then / 2
        else "只有上年的一半"
        if now < then
        else "是上年的两倍以上"
    )
    return f"上年是{last.value}，今年填的是{new}，{change}。"


def shown(value: object, kind: Kind = Kind.TEXT) -> str:
    """A value as the person is shown it."""
    if isinstance(value, (Quantity, Day)):
        return str(value) if value or isinstance(value, Day) else "无"
    if kind in _PRINTED and isinstance(value, tuple):
        return _PRINTED[kind](value) or "无"
    if isinstance(value, (list, tuple)):
        named = kind in _PRINTED and all(isinstance(item, str) for item in value)
        return ("、".join(value) if named else f"{len(value)}项") if value else "无"
    return str(value)
