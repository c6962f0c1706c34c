"""Answers in lines of the starter file that are still commented out: they are not read."""

from __future__ import annotations

import re
from functools import cache

from drafter.facts.year import topic_types

_FILLED = re.compile(r"^# {1,4}([^\W\d_]\w*):[ \t]+([^#\s][^#\r\n]*)", re.MULTILINE)
_KEYS = re.compile(r"[^\s\[\]{},:]+:|[\s\[\]{},]")


def notes_on_sleepers(text: str) -> tuple[str, ...]:
    """One line that says where answers are that are not read, if there are any."""
    found = [
        (text.count("\n", 0, line.start()) + 1, line[1])
        for line in _FILLED.finditer(text)
        if line[1] in _labels() and _KEYS.sub("", line[2])
    ]
    if not found:
        return ()
    number, label = found[0]
    more = f"等{len(found)}处" if len(found) > 1 else ""
    return (f"第{number}行“{label}”{more}填了内容，行首还有“#”，没有读入；要用的，去掉行首的“# ”",)


@cache
def _labels() -> frozenset[str]:
    return frozenset(label for kind in topic_types().values() for label in kind.facts)
