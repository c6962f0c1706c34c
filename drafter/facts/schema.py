"""The JSON Schema of the fact file, derived from the model."""

from __future__ import annotations

import json
from typing import Any

from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

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
    properties |= {label: _field(kind, label) for label in kind.labels() if label not in properties}
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


def _field(kind: type[Facts], label: str) -> Schema:
    """What stands under a key that is no fact: facts, a list of entries, or plain values."""
    entry = kind.beside.get(label)
    if entry is None:
        field = next(field for field in kind.model_fields.values() if field.alias == label)
        return {"title": label, "description": field.description or "", **_SCALAR, **_bounds(field)}
    shown = {"title": label, "description": entry.help}
    return {**{key: text for key, text in shown.items() if text}, **_inner(entry)}


def _inner(entry: Beside[Any]) -> Schema:
    if entry.inner is not None and not entry.listed:
        return _facts(entry.inner)
    if entry.inner is not None:
        own = _facts(entry.inner)
        either = {"anyOf": [{"type": ["string", "number"]}, own]}
        return {"type": ["array", "null"], "items": either if entry.inner is OwnEntry else own}
    return _MAP if entry.empty() == {} else _LIST


def _bounds(field: FieldInfo) -> Schema:
    """The range of a number, as an editor should mark it."""
    low = [mark.ge for mark in field.metadata if isinstance(mark, Ge)]
    high = [mark.le for mark in field.metadata if isinstance(mark, Le)]
    bounds = {"minimum": low[0], "maximum": high[0]} if low and high else {}
    return {**bounds, "type": ["integer", "string"]} if bounds else {}
