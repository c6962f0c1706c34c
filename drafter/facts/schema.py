"""The JSON Schema of the fact file, derived from the model."""

from __future__ import annotations

import json
from typing import Any

from drafter.facts.year import TownshipYear, topic_types

SCHEMA_FILE = "事实文件.schema.json"


def schema() -> dict[str, Any]:
    """The schema as plain data."""
    data = TownshipYear.model_json_schema(by_alias=True)
    labels = {kind.__name__: kind.label for kind in topic_types().values()}
    for name, group in (("", data), *data["$defs"].items()):
        for english in ("title", "description"):  # a class name and its docstring
            group.pop(english, None)
        if name in labels:
            group["title"] = labels[name]
        required = group.get("required", ())
        properties = group["properties"]
        group["properties"] = {
            key: entry if key in required else _or_blank(entry) for key, entry in properties.items()
        }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "法治政府建设年度报告事实文件",
        **data,
    }


def schema_text() -> str:
    """The schema as it is written to a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _or_blank(entry: dict[str, Any]) -> dict[str, Any]:
    """The schema of a key whose value may be left blank, as editors should fill it in: with nothing."""
    entry.pop("default", None)
    if entry.get("additionalProperties") == {"type": "string"}:
        entry["additionalProperties"] = {"type": ["string", "number"]}
    if "null" in _types(entry):
        return entry
    choices = {"anyOf": [entry, {"type": "null"}]}
    return {key: entry.pop(key) for key in ("title", "description") if key in entry} | choices


def _types(entry: dict[str, Any]) -> set[str]:
    named = entry.get("type", [])
    below = (_types(choice) for choice in entry.get("anyOf", []))
    return {*([named] if isinstance(named, str) else named)}.union(*below)
