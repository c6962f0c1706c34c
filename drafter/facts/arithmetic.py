"""Arithmetic that must hold between facts: parts and totals, parts and wholes, rates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from drafter.facts.kinds import Kind, Quantity
from drafter.facts.values import Sheet, computed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.facts.topic import Fact, Facts, Topic


@dataclass(frozen=True, slots=True)
class Breach:
    """Two statements of a fact file that cannot both be true; `path` is where to point."""

    code: str
    path: tuple[str | int, ...]
    message: str
    hint: str


def breaches(topics: Mapping[str, Topic]) -> Iterator[Breach]:
    """Every breach among the facts of all topics."""
    sheet = Sheet(topics)
    for label, topic in topics.items():
        for declared in topic.facts.values():
            if topic.value(declared.label) is None:
                continue
            yield from _against_parts(sheet, label, topic, declared)
            yield from _against_whole(sheet, label, topic, declared)
            yield from _in_records(label, topic, declared)


def _against_parts(sheet: Sheet, label: str, topic: Topic, declared: Fact) -> Iterator[Breach]:
    entered = topic.value(declared.label)
    found = computed(sheet, label, topic, declared) if declared.computed else None
    if found is None or not isinstance(entered, Quantity):
        return
    agree = _rates_agree if declared.kind is Kind.RATE else _totals_agree
    if not agree(entered, found.value):
        parts = "、".join(_brief(sheet, path) for path in found.sources)
        message = f"“{declared.label}”填的是{entered}，按{parts}算应为{found.value}"
        yield Breach("sum", (label, declared.label), message, "请核对；删去这一项，程序会自己算出")


def _brief(sheet: Sheet, path: str) -> str:
    known = sheet[path]
    name = path.partition(".")[2]
    return f"{name}{known.value}" if isinstance(known.value, Quantity) else name


def _totals_agree(entered: Quantity, total: Quantity) -> bool:
    if entered.exact and total.exact:
        return entered.number == total.number
    scale = max(entered.number, total.number)
    return abs(entered.number - total.number) <= scale / 2


def _rates_agree(entered: Quantity, exact: Quantity) -> bool:
    """Rounded or cut at the decimals that were written; a bound need only hold."""
    if entered.bound == "以上":
        return exact.number >= entered.number
    if not entered.exact:
        return abs(entered.number - exact.number) <= 5
    step = Decimal(1).scaleb(-len(entered.numeral.partition(".")[2]))
    return any(
        exact.number.quantize(step, rounding) == entered.number
        for rounding in (ROUND_HALF_UP, ROUND_DOWN)
    )


def _against_whole(sheet: Sheet, label: str, topic: Topic, declared: Fact) -> Iterator[Breach]:
    if not declared.part_of:
        return
    whole_path = declared.part_of if "." in declared.part_of else f"{label}.{declared.part_of}"
    whole = sheet.get(whole_path)
    part = topic.value(declared.label)
    if whole is not None and exceeds(part, whole.value):
        yield _excess((label, declared.label), declared, part, whole.value)


def exceeds(part: object, whole: object) -> bool:
    """Whether `part` is certainly more than `whole`."""
    if not (isinstance(part, Quantity) and isinstance(whole, Quantity)):
        return False
    return not (whole.more or whole.bound or whole.about) and part.number > whole.number


def _excess(
    path: tuple[str | int, ...], declared: Fact, part: object, whole: object
) -> Breach:
    name = declared.part_of.rpartition(".")[2]
    message = f"“{declared.label}”是{part}，比“{name}”{whole}还多"
    return Breach("part", path, message, f"“{declared.label}”应包含在“{name}”之内，请核对两处")


def _in_records(label: str, topic: Topic, declared: Fact) -> Iterator[Breach]:
    if declared.kind is not Kind.RECORDS:
        return
    records: list[Facts] = topic.value(declared.label)
    for index, record in enumerate(records):
        for inner in record.facts.values():
            part = record.value(inner.label)
            whole = record.value(inner.part_of) if inner.part_of in record.facts else None
            if exceeds(part, whole):
                yield _excess((label, declared.label, index, inner.label), inner, part, whole)
