"""Plain data as the YAML that a person would write: quotes only where they are needed."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from drafter.files.faults import FaultError
from drafter.files.nodes import Source, parse_nodes

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"

_LINE = 60
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class Indents:
    """How far a file indents the mappings and the lists below a key."""

    mapping: int = 2
    listing: int = 2


def scalar(text: str | None, *, flow: bool = False, key: bool = False, quote: str = "") -> str:
    """A text in `quote`, or plain where that means the same; null is nothing, or ~ in brackets."""
    if text is None:
        return "~" if flow else ""
    if not quote and _reads_plain(text, flow=flow, key=key):
        return text
    single = quote == "'" or (not quote and ('"' in text or "\\" in text))
    if single and not _UNSHOWN.search(text):
        return "'" + text.replace("'", "''") + "'"
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def flow(value: Plain) -> str:
    """A value in brackets, on one line."""
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(flow_entry(key, item) for key, item in value.items()) + "}"
    return scalar(value, flow=True)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value, as it will be written; a `spread` list takes lines of its own."""

    key: str
    value: Plain
    spread: bool = False

    def lines(self, column: int, indents: Indents) -> list[str]:
        """The lines in block style, all indented to `column`."""
        first, *rest = entry(self.key, self.value, column, indents, spread=self.spread)
        return [" " * column + first, *rest]


def flow_entry(key: str, value: Plain) -> str:
    """A key and its value between brackets; a blank value is left blank."""
    return f"{scalar(key, flow=True, key=True)}: {'' if value is None else flow(value)}"


def inline(value: Plain) -> str | None:
    """The value as it stands behind its key, or None if it takes lines of its own."""
    if value == []:
        return "[]"
    if value == {}:
        return "{}"
    if isinstance(value, dict):
        return None
    if isinstance(value, list):
        return _listed(value)
    return scalar(value)


def entry(key: str, value: Plain, column: int, indents: Indents, *, spread: bool = False) -> list[str]:
    """The lines of a key with its value; the first is for the caller to indent."""
    head = scalar(key, key=True) + ":"
    behind = None if spread else inline(value)
    if behind is not None:
        return [f"{head} {behind}" if behind else head]
    return [head, *below(value, column, indents)]


def below(value: Plain, column: int, indents: Indents) -> list[str]:
    """The lines of a collection below a key that stands in `column`."""
    column += indents.listing if isinstance(value, list) else indents.mapping
    first, *rest = lines(value, column, indents)
    return [" " * column + first, *rest]


def lines(value: Plain, column: int, indents: Indents) -> list[str]:
    """The lines of a collection in block style; all but the first are indented to `column`."""
    found: list[str] = []
    if isinstance(value, dict):
        for key, item in value.items():
            first, *rest = entry(key, item, column, indents)
            found += [" " * column + first, *rest]
    elif isinstance(value, list):
        for item in value:
            first, *rest = listed(item, column, indents)
            found += [" " * column + first, *rest]
    return [found[0].removeprefix(" " * column), *found[1:]]


def listed(value: Plain, column: int, indents: Indents) -> list[str]:
    """The lines of one item of a list whose dashes stand in `column`."""
    behind = inline(value)
    if behind is not None:
        return [f"- {behind or '~'}"]
    first, *rest = lines(value, column + 2, indents)
    return [f"- {first}", *rest]


def width(text: str) -> int:
    """How many columns a text takes on a screen."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _listed(value: Sequence[Plain]) -> str | None:
    """A list in brackets, if it is one of a few short texts."""
    texts = [item for item in value if isinstance(item, str)]
    written = flow(list(texts))
    return written if width(written) <= _LINE and len(texts) == len(value) else None


def _reads_plain(text: str, *, flow: bool, key: bool) -> bool:
    if text.lower() in _WORDS or _UNSHOWN.search(text) or (flow and "?" in text):
        return False  # in brackets some readers end a word at a question mark
    piece = f"{text}: ~" if key else text
    meant: Plain = {text: None} if key else text
    try:
        if flow:  # where a mark ends a word depends on what follows it
            return bool(parse_nodes(Source("", f"[{piece} , {piece},{piece}]")).plain() == [meant] * 3)
        return bool(parse_nodes(Source("", f"- {piece}")).plain() == [meant])
    except FaultError:
        return False
