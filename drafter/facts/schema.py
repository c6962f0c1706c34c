"""The JSON Schema of the fact file, derived from the model."""

from __future__ import annotations

import json
from typing import Any, get_origin

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
        "type": "object",
        "additionalProperties": False,
        "properties": {field.alias: _head(field) for field in TownshipYear.model_fields.values()},
        "required": ["年度", "单位"],
    }


def schema_text() -> str:
    """The schema as it is written to a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _facts(kind: type[Facts]) -> Schema:
    """A mapping of facts, with whatever else stands beside them."""
    properties = {label: _fact(declared) for label, declared in kind.facts.items()}
    properties |= {label: _beside(entry) for label, entry in kind.beside.items()}
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


def _head(field: FieldInfo) -> Schema:
    """What stands under an outermost key."""
    label = field.alias or ""
    inner, listed = TownshipYear.below(label)
    shown = _shown(label, field.description or "")
    if inner is not None:
        return {**shown, **_inner(inner, listed)}
    texts = _MAP if get_origin(field.annotation) is dict else _SCALAR
    return {**shown, **texts, **_bounds(field)}


def _beside(entry: Beside[Any]) -> Schema:
    shown = _shown(entry.label, entry.help)
    if entry.inner is not None:
        return {**shown, **_inner(entry.inner, True)}
    return {**shown, **(_MAP if entry.empty() == {} else _LIST)}


def _shown(title: str, description: str) -> Schema:
    return {"title": title, **({"description": description} if description else {})}


def _inner(kind: type[Facts], listed: bool) -> Schema:
    own = _facts(kind)
    if not listed:
        return own
    either = {"anyOf": [{"type": ["string", "number"]}, own]}
    return {"type": ["array", "null"], "items": either if kind is OwnEntry else own}


def _bounds(field: FieldInfo) -> Schema:
    """The range of a number, as an editor should mark it."""
    low = [mark.ge for mark in field.metadata if isinstance(mark, Ge)]
    high = [mark.le for mark in field.metadata if isinstance(mark, Le)]
    bounds = {"minimum": low[0], "maximum": high[0]} if low and high else {}
    return {**bounds, "type": ["integer", "string"]} if bounds else {}
