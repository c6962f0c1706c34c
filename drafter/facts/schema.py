"""The JSON Schema of the fact file, derived from the model."""

from __future__ import annotations

import json
from typing import Any

from drafter.facts.declare import Beside, Fact
from drafter.facts.kinds import NONE_WORDS, NOT_APPLICABLE, Kind
from drafter.facts.model import Facts
from drafter.facts.topic import OwnEntry
from drafter.facts.year import TownshipYear

SCHEMA_FILE = "事实文件.schema.json"
Schema = dict[str, Any]

_SCALAR = {"type": ["string", "number", "null"]}
_NAMES = {"type": ["array", "string", "number", "null"], "items": {"type": ["string", "number"]}}
_NOTHING = {"enum": [*sorted(NONE_WORDS), NOT_APPLICABLE, None]}
_LIST = {"type": ["array", "null"], "items": {"type": ["string", "number"]}}
_MAP = {"type": ["object", "null"], "additionalProperties": {"type": ["string", "number"]}}


def schema() -> Schema:
    """The schema as plain data."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "法治政府建设年度报告事实文件",
        **_facts(TownshipYear),
        "type": "object",
        "required": ["年度", "单位"],
    }


def schema_text() -> str:
    """The schema as it is written to a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _facts(kind: type[Facts]) -> Schema:
    """A mapping of facts, with whatever else stands beside them."""
    properties = {label: _fact(declared) for label, declared in kind.facts.items()}
    properties |= {label: _field(entry) for label, entry in kind.beside.items()}
    required = {"required": list(kind.required)} if kind.required else {}
    return {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": properties,
        **required,
    }


def _fact(declared: Fact) -> Schema:
    notes = [declared.question, declared.help, f"单位：{declared.unit}" if declared.unit else ""]
    shown = {"title": declared.label, "description": "\n".join(note for note in notes if note)}
    if declared.kind is Kind.RECORDS and declared.record is not None:
        listed = {"type": "array", "items": _facts(declared.record)}
        return {**shown, "anyOf": [listed, _NOTHING]}
    return {**shown, **(_NAMES if declared.kind.is_list else _SCALAR)}


def _field(entry: Beside[Any]) -> Schema:
    """What stands under a key that is no fact: facts, a list of entries, or plain values."""
    shown = {"title": entry.label, "description": entry.help}
    return {**{key: text for key, text in shown.items() if text}, **_inner(entry)}


def _inner(entry: Beside[Any]) -> Schema:
    if entry.bounds:
        return {"type": ["integer", "string"], "minimum": entry.bounds[0], "maximum": entry.bounds[1]}
    if entry.inner is not None and not entry.listed:
        return _facts(entry.inner)
    if entry.inner is not None:
        own = _facts(entry.inner)
        either = {"anyOf": [{"type": ["string", "number"]}, own]}
        return {"type": ["array", "null"], "items": either if entry.inner is OwnEntry else own}
    nothing = entry.empty()
    return _SCALAR if nothing == "" else _MAP if nothing == {} else _LIST
