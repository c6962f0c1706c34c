"""What a typed line means: a command, or an answer that can be stored; and whether it jumps."""

from __future__ import annotations

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
    parse_text,
    printed_names,
    printed_quotes,
    printed_titles,
)
from drafter.facts.model import read_value
from drafter.facts.values import Known
from drafter.wizard.questions import Question
from drafter.wizard.screen import BACK_MARKS, HELP_MARKS


class Command(Enum):
    """What may be typed in place of an answer."""

    KEEP = "回车"
    BACK = "<"
    HELP = "?"
    MENU = "/"
    CLEAR = "清空"


@dataclass(frozen=True, slots=True)
class Jump:
    """The question that the person wants to go to, by part of its name."""

    word: str


_MENU_MARKS = ("/", "／")
_PRINTED = {Kind.TITLES: printed_titles, Kind.QUOTES: printed_quotes, Kind.NAMES: printed_names}


def command_of(raw: str) -> Command | Jump | None:
    """The command that a line stands for, or None for an answer."""
    text = raw.strip()
    if not text:
        return Command.KEEP
    if text in BACK_MARKS:
        return Command.BACK
    if text in HELP_MARKS:
        return Command.HELP
    if text in {*_MENU_MARKS, "、"}:  # Chinese keyboards give 、 for /
        return Command.MENU
    if text == Command.CLEAR.value:
        return Command.CLEAR
    return Jump(text[1:].strip()) if text.startswith(_MENU_MARKS) else None


def read_answer(question: Question, raw: str) -> Any:  # noqa: ANN401 - plain data for the file
    """What to store for a typed answer, written as the person wrote it; raise ValueFault."""
    text = raw.strip()
    if text == NOT_APPLICABLE or question.fact is None:
        return parse_text(text)
    value = read_value(question.fact, text)
    if isinstance(value, tuple):
        return list(value) if value else "无"
    if isinstance(value, str) or text in NONE_WORDS:
        return value if isinstance(value, str) and text not in NONE_WORDS else text
    plain = unicodedata.normalize("NFKC", text)
    return int(plain) if plain.isdecimal() and str(int(plain)) == plain else plain


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
        return f"{len(value)}项" if value else "无"
    return str(value)
