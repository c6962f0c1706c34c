"""The JSON Schema of the fact file, derived from the model."""

from __future__ import annotations

import json
from typing import Any

from drafter.facts.year import TownshipYear

SCHEMA_FILE = "事实文件.schema.json"


def schema() -> dict[str, Any]:
    """The schema as plain data."""
    data = TownshipYear.model_json_schema(by_alias=True)
    data["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    data["title"] = "法治政府建设年度报告事实文件"
    return data


def schema_text() -> str:
    """The schema as it is written to a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
