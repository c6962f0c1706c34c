"""Findings that the fact file says to ignore, each with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from drafter.check.finding import Finding, Severity

if TYPE_CHECKING:
    from drafter.facts.year import Ignored

UNMATCHED = "忽略已无对象"


def without_ignored(
    findings: Iterable[Finding], ignored: Iterable[Ignored], path: str = ""
) -> list[Finding]:
    """The findings but for those ignored; an entry that matches nothing is itself a finding."""
    kept = list(findings)
    unmatched: list[Finding] = []
    for number, entry in enumerate(ignored):
        left = [finding for finding in kept if not _matches(entry, finding)]
        if len(left) == len(kept):
            unmatched.append(_unmatched(entry, number, path))
        kept = left
    return [*kept, *unmatched]


def _matches(entry: Ignored, finding: Finding) -> bool:
    if entry.rule != finding.rule:
        return False
    return not entry.place or any(
        entry.place in words for words in (finding.place, finding.quote, finding.message)
    )


def _unmatched(entry: Ignored, number: int, path: str) -> Finding:
    return Finding(
        UNMATCHED,
        "事实",
        Severity.INFO,
        f"“忽略”第{number + 1}项（{entry.rule}{'，' + entry.place if entry.place else ''}）没有对应的问题",
        path,
        "已改好的请删去这一项；规则名和位置照检查结果抄写",
    )
