"""Arithmetic that must hold between facts: parts and totals, parts and wholes, rates."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from drafter.facts.kinds import Kind, Quantity
from drafter.facts.values import Known, Sheet, computed, known_parts, ratio

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.facts.declare import Fact
    from drafter.facts.model import Facts
    from drafter.facts.topic import Topic


class Breach(NamedTuple):
    """Two statements of a fact file that cannot both be true; `path` is where to point."""

    code: str
    path: tuple[str | int, ...]
    message: str
    hint: str


def breaches(topics: Mapping[str, Topic], sheet: Sheet) -> Iterator[Breach]:
    """Every breach among the facts of all topics, which `sheet` holds as one view."""
    for label, topic in topics.items():
        entered = topic.entered
        for declared in topic.facts.values() if entered else topic.computed_facts:
            if declared.ratio:
                if declared.label in entered or f"{label}.{declared.label}" not in sheet:
                    yield from _against_ratio(sheet, label, topic, declared)
            elif declared.label in entered:
                if declared.computed:
                    yield from _against_parts(sheet, label, topic, declared)
                if declared.part_of:
                    yield from _against_whole(sheet, label, topic, declared)
                if declared.kind is Kind.RECORDS:
                    yield from _in_records(label, topic, declared)


def _against_parts(sheet: Sheet, label: str, topic: Topic, declared: Fact) -> Iterator[Breach]:
    entered = topic.value(declared.label)
    if not isinstance(entered, Quantity):
        return
    found = computed(sheet, label, topic, declared)
    path = (label, declared.label)
    if found is not None:
        if declared.count_of and not _totals_agree(entered, found.value):
            message = f"“{declared.label}”填的是{entered}，可“{declared.count_of}”列了{found.value}"
            yield Breach("sum", path, message, "请核对；删去这一项，程序会自己数出")
        elif not _totals_agree(entered, found.value):
            parts = "、".join(_brief(sheet, source) for source in found.sources)
            message = f"“{declared.label}”填的是{entered}，按{parts}算应为{found.value}"
            yield Breach("sum", path, message, "请核对；删去这一项，程序会自己算出")
        return
    known = known_parts(sheet, label, topic, declared)
    if known is not None and exceeds(known[0], entered):
        parts = "、".join(_brief(sheet, source) for source in known[1])
        message = f"“{declared.label}”填的是{entered}，比其中的{parts}还少"
        yield Breach("part", path, message, "总数应是各部分之和，请核对")


def _against_ratio(sheet: Sheet, label: str, topic: Topic, declared: Fact) -> Iterator[Breach]:
    found = ratio(sheet, label, topic, declared)
    if found is None or declared.label in topic.not_applicable:
        return
    exact, sources = found
    entered = topic.value(declared.label)
    if exact > 100:
        over, base = (sheet[source].declared for source in sources)
        if over.part_of != base.label:  # else it has been said already
            message = f"“{over.label}”比“{base.label}”还多，算不出“{declared.label}”"
            hint = f"请核对两处；口径不同的，写 {declared.label}: 不适用"
            yield Breach("rate", tuple(sources[0].split(".")), message, hint)
    elif isinstance(entered, Quantity) and not _rates_agree(entered, exact):
        parts = "、".join(_brief(sheet, source) for source in sources)
        computed_rate = computed(sheet, label, topic, declared)
        right = f"，按{parts}算应为{computed_rate.value}" if computed_rate else ""
        message = f"“{declared.label}”填的是{entered}{right}"
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


def _rates_agree(entered: Quantity, exact: Fraction) -> bool:
    """Rounded or cut at the decimals that were written; a bound need only hold. None is 100% but all."""
    number = Fraction(entered.number)
    if not entered.exact:
        below, above = entered.at_least and exact < number, entered.at_most and exact > number
        vague = not (entered.at_least or entered.at_most)
        return not (below or above or (vague and abs(number - exact) > 5))
    if number in (0, 100):
        return number == exact
    scale = 10 ** len(entered.numeral.partition(".")[2])
    return number * scale in {floor(exact * scale), floor(exact * scale + Fraction(1, 2))}


def _against_whole(sheet: Sheet, label: str, topic: Topic, declared: Fact) -> Iterator[Breach]:
    part = topic.value(declared.label)
    whole = _nearest_whole(sheet, label, topic, declared)
    if whole is not None and exceeds(part, whole.value):
        yield _excess((label, declared.label), declared, whole.declared.label, part, whole.value)


def _nearest_whole(sheet: Sheet, label: str, topic: Topic, declared: Fact) -> Known | None:
    """The fact that `declared` is part of, or the whole of that one where it is not known."""
    while declared.part_of:
        path = declared.part_of if "." in declared.part_of else f"{label}.{declared.part_of}"
        if path in sheet or declared.part_of not in topic.facts:
            return sheet.get(path)
        declared = topic.facts[declared.part_of]
    return None


def exceeds(part: object, whole: object) -> bool:
    """Whether `part` is certainly more than `whole`."""
    if not (isinstance(part, Quantity) and isinstance(whole, Quantity)):
        return False
    return part.at_least and whole.at_most and part.number > whole.number


def _excess(
    path: tuple[str | int, ...], declared: Fact, name: str, part: object, whole: object
) -> Breach:
    message = f"“{declared.label}”是{part}，比“{name}”{whole}还多"
    return Breach("part", path, message, f"“{declared.label}”应包含在“{name}”之内，请核对两处")


def _in_records(label: str, topic: Topic, declared: Fact) -> Iterator[Breach]:
    records: list[Facts] = topic.value(declared.label)
    for index, record in enumerate(records):
        for inner in record.facts.values():
            part = record.value(inner.label)
            whole = record.value(inner.part_of) if inner.part_of in record.facts else None
            if exceeds(part, whole):
                place = (label, declared.label, index, inner.label)
                yield _excess(place, inner, inner.part_of, part, whole)
