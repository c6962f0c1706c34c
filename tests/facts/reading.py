"""Reading fact files in tests: a head that is always right, and faults as what people see."""

from __future__ import annotations

import pytest

from drafter.facts.file import parse_fact_file
from drafter.facts.values import Sheet
from drafter.facts.year import TownshipYear
from drafter.files.faults import Fault, FaultError

HEAD = "年度: 2026\n单位:\n  名称: 云溪镇\n"


def year_of(body: str, head: str = HEAD) -> TownshipYear:
    return parse_fact_file(head + body, "镇.yaml").year


def sheet_of(body: str) -> Sheet:
    return year_of(body).sheet


def faults_of(body: str, head: str = HEAD) -> tuple[Fault, ...]:
    with pytest.raises(FaultError) as caught:
        parse_fact_file(head + body, "镇.yaml")
    return caught.value.faults


def fault_of(body: str, head: str = HEAD) -> Fault:
    (fault,) = faults_of(body, head)
    return fault


def known(body: str) -> dict[str, str]:
    """Every known quantity of a fact file by path, as it is printed."""
    return {path: str(fact.value) for path, fact in sheet_of(body).items()}
