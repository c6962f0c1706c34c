"""What literals of the library may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from drafter.files.nodes import Node, read_nodes
from drafter.files.resources import templates_dir

_HALF_WIDTH = re.compile(r"[,.:;()!?\"'<>]")
Banned = tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True, slots=True)
class WordRules:
    """Digits that a literal may hold, and words that it may not, each with what to write instead."""

    digits: tuple[str, ...]
    banned: Banned
    banned_in_plans: Banned


@lru_cache(maxsize=1)
def word_rules() -> WordRules:
    """The rules of templates/rules/章节用词.yaml."""
    _, root = read_nodes(templates_dir() / "rules" / "章节用词.yaml")
    digits = root.get("可用数字")
    texts = tuple(item.text or "" for item in digits.items) if digits else ()
    return WordRules(texts, _banned(root.get("禁用")), _banned(root.get("安排禁用")))


def _banned(node: Node | None) -> Banned:
    entries = [item.plain() for item in node.items] if node else []
    return tuple((re.compile(entry["词"]), entry["应为"]) for entry in entries)


class WordFault(NamedTuple):
    """What a literal may not hold, and what to write instead."""

    code: str
    message: str
    hint: str
    word: str


def literal_faults(literal: str) -> Iterator[WordFault]:
    """A fault for everything that a literal may not hold."""
    rules = word_rules()
    plain = literal
    for allowed in rules.digits:
        plain = plain.replace(allowed, "")
    digits = re.search(r"[0-9０-９]+", plain)
    if digits:
        hint = "数字来自事实，年份和文件名来自提法"
        yield WordFault("digits", f"“{literal}”里写了数字", hint, digits[0])
    half = _HALF_WIDTH.search(plain)
    if half:
        message = f"“{literal}”里有半角标点“{half[0]}”"
        yield WordFault("half-width", message, "请用全角标点", half[0])
    yield from banned_words(literal, rules.banned)


def banned_words(literal: str, banned: Banned) -> Iterator[WordFault]:
    """A fault for every banned word in a literal."""
    for pattern, instead in banned:
        found = pattern.search(literal)
        if found:
            message = f"“{literal}”里不能写“{found[0]}”"
            yield WordFault("word", message, f"应为：{instead}", found[0])
