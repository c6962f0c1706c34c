"""The table of report years: which item fills which slot, and which slots must be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.files.faults import did_you_mean
from drafter.files.nodes import Node
from drafter.policy.entries import PolicyFile, check_keys, is_map, read_text_value, read_yes
from drafter.policy.items import Item, Unknown

YEARS = "年度"
_UNKNOWN = ("待填", "编号", "提问", "原因")

YearTable = dict[int, dict[str, "str | Unknown"]]


def read_years(files: Sequence[PolicyFile], known: Mapping[str, Item]) -> YearTable:
    """The table of the files, each laid over the one before slot by slot; ids not `known`, or not
    for that year, are noted as faults."""
    table: YearTable = {}
    for file in files:
        for year, slots in _read_table(file, known).items():
            table[year] = {**table.get(year, {}), **slots}
    if not table:
        file = files[0]
        file.fault(file.root.get(YEARS) or file.root, "year", f"“{YEARS}”里一年也没有")
    return table


def _read_table(file: PolicyFile, known: Mapping[str, Item]) -> YearTable:
    node = file.root.get(YEARS) or Node("map", 1, 1)
    table: YearTable = {}
    for key, slots in node.entries:
        if not (key.text and key.text.isdecimal() and len(key.text) == 4):
            file.fault(key, "year", f"“{key.text}”不是年份", "年份写四位数字")
        elif is_map(file, slots, f"{key.text}年度"):
            table[int(key.text)] = _read_slots(file, slots, int(key.text), known)
    return table


def _read_slots(
    file: PolicyFile, node: Node, year: int, known: Mapping[str, Item]
) -> dict[str, str | Unknown]:
    slots: dict[str, str | Unknown] = {}
    for key, value in node.entries:
        slot, label = key.text or "", f"{year}年度的“{key.text}”"
        if value.kind == "map":
            unknown = _read_unknown(file, value, slot, label)
            slots |= {slot: unknown} if unknown else {}
            continue
        item = known.get(value.text or "")
        if item is None:
            hint = did_you_mean(value.text or "", known) or "先在条目里加上，再在这里引用编号"
            file.fault(value, "reference", f"{label}：没有编号为“{value.text}”的条目", hint)
        elif not item.within(year):
            hint = f"“{item.id}”的起止是{item.since or '……'}至{item.until or '……'}"
            file.fault(value, "stale", f"{label}：“{item.id}”这一年不适用", hint)
        else:
            slots[slot] = item.id
    return slots


def _read_unknown(file: PolicyFile, node: Node, slot: str, label: str) -> Unknown | None:
    check_keys(file, node, label, _UNKNOWN)
    try:
        asked, *texts = (_required(node, key) for key in _UNKNOWN)
        if read_yes(asked):
            return Unknown(slot, *map(read_text_value, texts))
        raise ValueError("“待填”只写“是”，知道了就直接写条目的编号")
    except ValueError as error:
        file.fault(node, "unknown", f"{label}：{error}")
    return None


def _required(node: Node, key: str) -> Node:
    value = node.get(key)
    if value is None or not value.text:
        raise ValueError(f"缺“{key}”")
    return value
