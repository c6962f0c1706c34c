"""The verdicts on the five sample reports hold recall and precision, without their texts."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.check.engine import all_rules
from drafter.check.registry import by_id
from tests.check.trying import found_in
from tools.check_samples import FALSE, LONGEST_QUOTE, TRUE, recorded

RECALL, PRECISION = 0.90, 0.95
NO_RULE = "无"
DATA = recorded()
FAULTS: list[dict[str, Any]] = DATA["缺陷"]
FOUND: list[tuple[str, dict[str, Any]]] = [
    (name, entry) for name, entries in DATA["样本"].items() for entry in entries
]
RULES = by_id(all_rules())


def test_every_finding_has_a_verdict_and_quotes_little() -> None:
    for name, entry in FOUND:
        assert entry["结论"] in {TRUE, FALSE}, (name, entry)
        assert entry["规则"] in RULES, (name, entry)
        assert len(entry["引"]) <= LONGEST_QUOTE


def test_precision_on_the_samples() -> None:
    right = sum(entry["结论"] == TRUE for _, entry in FOUND)
    assert len({name for name, _ in FOUND}) == 5
    assert right >= PRECISION * len(FOUND)


def test_recall_on_the_table_of_faults() -> None:
    caught = [fault for fault in FAULTS if any(_says(fault, name, entry) for name, entry in FOUND)]
    assert len(caught) >= RECALL * len(FAULTS), [fault for fault in FAULTS if fault not in caught]


def _says(fault: dict[str, Any], name: str, entry: dict[str, Any]) -> bool:
    return bool(name == fault["样本"] and entry["规则"] == fault["规则"] and entry["结论"] == TRUE)


def test_what_no_rule_finds_says_why() -> None:
    for fault in FAULTS:
        assert fault["规则"] in RULES or (fault["规则"] == NO_RULE and fault["原因"]), fault


@pytest.mark.parametrize(
    "fault", [pytest.param(f, id=f["问题"]) for f in FAULTS if f["规则"] != NO_RULE]
)
def test_a_sentence_like_each_fault_is_found_with_all_rules_running(fault: dict[str, Any]) -> None:
    year = 2021 if fault["样本"] == "十里亭镇2021" and "2022年5月" not in fault["例"] else 2023
    found = found_in(fault["例"], *RULES.values(), year=year)
    assert fault["规则"] in {finding.rule for finding in found}
