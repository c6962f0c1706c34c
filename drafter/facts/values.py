"""The facts of a township-year as one flat view, with totals, counts and rates computed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, Any, NamedTuple

from drafter.facts.kinds import Kind, Quantity, quantity, unit_scale

if TYPE_CHECKING:
    from drafter.facts.declare import Fact
    from drafter.facts.model import Facts


class Known(NamedTuple):
    """A fact with a value; `sources` are the paths it was computed from (empty: entered)."""

    path: str
    declared: Fact
    value: Any
    sources: tuple[str, ...] = ()

    @property
    def zero(self) -> bool:
        """Whether the value is 0 or an empty list."""
        return not self.value


class Sheet(Mapping[str, Known]):
    """Every known fact by path (主题.事实); missing and not applicable ones are absent."""

    def __init__(self, topics: Mapping[str, Facts]) -> None:
        self._topics = topics
        self._known: dict[str, Known] = {}
        # Asked thousands of times a report: Mapping's own would raise and catch a KeyError for each
        # of the many facts that are not known, and one written here would be a call more.
        self.get = self._known.get  # type: ignore[method-assign]
        for label, topic in topics.items():
            for name, value in _entered(topic):
                path = f"{label}.{name}"
                self._known[path] = Known(path, topic.facts[name], value)
        self._compute()

    def __getitem__(self, path: str) -> Known:
        return self._known[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, path: object) -> bool:
        return path in self._known

    def _compute(self) -> None:
        """Fill what follows from other facts, again and again while something new follows."""
        wanted = list(self._left_to_compute())
        before = len(wanted) + 1
        while len(wanted) < before:
            before = len(wanted)
            wanted = [entry for entry in wanted if not self._follows(*entry)]

    def _left_to_compute(self) -> Iterator[tuple[str, Facts, Fact]]:
        """Topic by topic, the facts that follow from others, neither entered nor set aside."""
        for label, topic in self._topics.items():
            absent: Collection[str] = getattr(topic, "not_applicable", ())
            for declared in topic.computed_facts:
                if declared.label not in topic.entered and declared.label not in absent:
                    yield label, topic, declared

    def _follows(self, label: str, topic: Facts, declared: Fact) -> bool:
        """Note the value of a fact that follows from what is known by now, if it does."""
        found = computed(self, label, topic, declared)
        if found is not None:
            self._known[found.path] = found
        return found is not None


def _entered(topic: Facts) -> Iterator[tuple[str, Any]]:
    entered = topic.entered
    return ((label, entered[label]) for label in topic.facts if label in entered)


def computed(sheet: Mapping[str, Known], label: str, topic: Facts, declared: Fact) -> Known | None:
    """What `declared` must be by the facts that it is declared to follow from, or None."""
    if declared.ratio:
        return _ratio(sheet, label, topic, declared)
    if declared.count_of:
        return _length(sheet, label, declared)
    return _total(sheet, label, topic, declared)


def _total(sheet: Mapping[str, Known], label: str, topic: Facts, declared: Fact) -> Known | None:
    values: list[Quantity] = []
    sources: list[str] = []
    for part in declared.parts:
        term = _term(sheet, label, topic, part)
        if term is None:
            return None
        values.append(term[0])
        sources += term[1]
    if not values:
        return None
    return Known(f"{label}.{declared.label}", declared, _sum(values, declared.unit), tuple(sources))


def _ratio(sheet: Mapping[str, Known], label: str, topic: Facts, declared: Fact) -> Known | None:
    found = ratio(sheet, label, topic, declared)
    if found is None or found[0] > 100:
        return None
    exact, sources = found
    hundredths = (200 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    if hundredths == 0:  # one of many is not 0%
        hundredths = ceil(exact * 100)
    if hundredths == 10_000:  # and all but one of many is not 100%
        hundredths = floor(exact * 100)
    rate = quantity(Decimal(hundredths) / 100, "%")
    return Known(f"{label}.{declared.label}", declared, rate, sources)


def ratio(
    sheet: Mapping[str, Known], label: str, topic: Facts, declared: Fact
) -> tuple[Fraction, tuple[str, ...]] | None:
    """The exact percentage of a rate and the paths that it follows from, where they are known."""
    assert declared.ratio is not None
    over = _term(sheet, label, topic, declared.ratio[0])
    base = _term(sheet, label, topic, declared.ratio[1]) if over else None
    if over is None or base is None or not base[0] or not (over[0].exact and base[0].exact):
        return None
    part, below = over[0].number.as_integer_ratio()
    whole, under = base[0].number.as_integer_ratio()
    return Fraction(100 * part * under, below * whole), (*over[1], *base[1])


def _length(sheet: Mapping[str, Known], label: str, declared: Fact) -> Known | None:
    listed = sheet.get(f"{label}.{declared.count_of}")
    if listed is None:
        return None
    length = quantity(len(listed.value), declared.unit)
    return Known(f"{label}.{declared.label}", declared, length, (listed.path,))


def _term(
    sheet: Mapping[str, Known], label: str, topic: Facts, name: str
) -> tuple[Quantity, tuple[str, ...]] | None:
    """The value called `name`: a fact of the topic, of another topic, or a field summed over records."""
    head, _, rest = name.partition(".") if "." in name else ("", "", "")
    if head in topic.facts:
        return _field_sum(sheet, label, head, rest)
    known = sheet.get(name if rest else f"{label}.{name}")
    if known is None or not isinstance(known.value, Quantity):
        return None
    return known.value, (known.path,)


def known_parts(
    sheet: Mapping[str, Known], label: str, topic: Facts, declared: Fact
) -> tuple[Quantity, tuple[str, ...]] | None:
    """The least that the known parts of a total add up to, and their paths."""
    terms = [_term(sheet, label, topic, part) for part in declared.parts]
    known = [term for term in terms if term is not None and term[0].at_least]
    if not known:
        return None
    paths = tuple(path for _, paths in known for path in paths)
    return _sum([value for value, _ in known], declared.unit), paths


def _field_sum(
    sheet: Mapping[str, Known], label: str, listed: str, field: str
) -> tuple[Quantity, tuple[str, ...]] | None:
    known = sheet.get(f"{label}.{listed}")
    if known is None or known.declared.record is None:
        return None
    values = [record.value(field) for record in known.value]
    if any(value is None for value in values):
        return None
    return _sum(values, known.declared.record.facts[field].unit), (known.path,)


def _sum(values: list[Quantity], unit: str) -> Quantity:
    exact = all(value.exact for value in values)
    written = {value.unit for value in values if unit_scale(value.unit) == unit_scale(unit)}
    one_unit = written.pop() if len(written) == 1 else unit
    total = quantity(sum((value.number for value in values), Decimal(0)), one_unit)
    return total if exact else Quantity(total.number, total.numeral, total.unit, about="约")


def is_number(declared: Fact) -> bool:
    """Whether the fact is a quantity that adds up (not a rate)."""
    return declared.kind.is_quantity and declared.kind is not Kind.RATE
