"""Filling sentence patterns with facts, formulas and words, span by span."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Set
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from drafter.draft.tree import Origin, Sentence, Span
from drafter.draft.wording import Chooser
from drafter.facts.kinds import Kind, Quantity, printed_names, printed_quotes, printed_titles
from drafter.facts.model import Facts
from drafter.facts.values import Known
from drafter.facts.year import TownshipYear
from drafter.library.pattern import FORMULA, Clause, Optional, Pattern, Slot
from drafter.library.section import Statement
from drafter.policy import Formula, Unknown

_LISTED = {Kind.TITLES: printed_titles, Kind.NAMES: printed_names, Kind.QUOTES: printed_quotes}
Spans = tuple[Span, ...]


@lru_cache(maxsize=4096)
def literal(text: str) -> Span:
    """A span of plain words: the library has the same ones for every report."""
    return Span(text)


class Told:
    """Which known facts have been printed so far, and by what names patterns call the others."""

    def __init__(self, year: TownshipYear) -> None:
        self.printed: set[str] = set()
        self._paths = set(year.sheet)
        self._names: dict[str, set[str]] = {topic: set() for topic in year.topics}
        self._zero_paths = frozenset(path for path, known in year.sheet.items() if known.zero)
        self._zero_names: dict[str, set[str]] = {}
        for path in self._paths:
            topic, _, name = path.partition(".")
            self._names.setdefault(topic, set()).add(name)
            if path in self._zero_paths:
                self._zero_names.setdefault(topic, set()).add(name)

    def tell(self, paths: Iterable[str]) -> None:
        """Note that facts are printed."""
        for path in paths:
            topic, _, name = path.partition(".")
            self._names[topic].discard(name)
            self._paths.discard(path)
            self.printed.add(path)

    def has_news(self, names: frozenset[str], topic: str) -> bool:
        """Whether one of the names in patterns of `topic` is that of a fact yet to be printed."""
        return not (self._names[topic].isdisjoint(names) and self._paths.isdisjoint(names))

    def has_zero(self, names: frozenset[str], topic: str) -> bool:
        """Whether one of the names in patterns of `topic` is that of a fact that is zero."""
        own: Set[str] = self._zero_names.get(topic, frozenset())
        return not (names.isdisjoint(own) and names.isdisjoint(self._zero_paths))

    def lets(self, pattern: Pattern, topic: str) -> bool:
        """Whether the facts that a pattern of `topic` needs are known and yet to be printed."""
        names, paths = pattern.needs
        return names <= self._names[topic] and paths <= self._paths


@dataclass(slots=True)
class Context:
    """What the sentences of one draft draw on, and what they have told so far."""

    year: TownshipYear
    formulas: Mapping[str, Formula | Unknown]
    chooser: Chooser
    gap_pattern: Pattern
    told: Told

    def known(self, name: str, topic: str) -> Known | None:
        """The fact called `name` in a pattern of `topic`."""
        return self.year.sheet.get(name if "." in name else f"{topic}.{name}")

    def numbers(self, names: Iterable[str], topic: str) -> dict[str, Decimal]:
        """The known quantities among `names`, and the lengths of known lists."""
        numbers = {}
        for name in names:
            known = self.known(name, topic)
            if known is not None:
                value = known.value
                numbers[name] = value.number if isinstance(value, Quantity) else Decimal(len(value))
        return numbers

    def gap(self, content: str, note: str, facts: tuple[str, ...] = ()) -> Sentence:
        """A sentence that is a gap."""
        text = "".join(
            part if isinstance(part, str) else content for part in self.gap_pattern.parts
        )
        return Sentence((Span(text, Origin.GAP, facts=facts, note=note),))


@dataclass(slots=True)
class Filling:
    """A pattern being filled. `zeros` are facts that have a sentence of their own when they are 0;
    `used` are the paths that were printed."""

    context: Context
    topic: str
    statement: Statement | None = None
    record: Facts | None = None
    record_path: str = ""
    zeros: Container[str] = ()
    used: list[str] = field(default_factory=list)

    def fill(self, pattern: Pattern) -> Spans | None:
        """The spans of `pattern`, or None when something outside brackets is not known."""
        spans: list[Span] = []
        for part in pattern.parts:
            if isinstance(part, str):
                spans.append(literal(part))
                continue
            filled = self._slot(part) if isinstance(part, Slot) else self._optional(part)
            if filled is None:
                return None
            spans += filled
        return tuple(spans)

    def _optional(self, part: Optional) -> list[Span]:
        spans: list[Span] = []
        for clause in part.clauses:
            filled = self._clause(clause)
            if filled:
                before = clause.separator if spans else part.clauses[0].separator + part.lead
                spans += [literal(before), *filled] if before else filled
        return spans

    def _clause(self, clause: Clause) -> list[Span] | None:
        mark = len(self.used)
        spans: list[Span] = []
        for piece in clause.pieces:
            filled = (literal(piece),) if isinstance(piece, str) else self._slot(piece, optional=True)
            if filled is None:
                del self.used[mark:]
                return None
            spans.extend(filled)
        return spans

    def _slot(self, slot: Slot, *, optional: bool = False) -> Spans | None:
        if self.record is not None and slot.name in self.record.facts:
            return self._field(self.record, slot, optional=optional)
        word = self.context.year.words.get(slot.name)
        if word is not None:
            return (literal(word),)
        if slot.name.startswith(FORMULA):
            return self._formula(slot.name.removeprefix(FORMULA))
        return self._fact(slot, optional=optional)

    def _formula(self, slot: str) -> Spans | None:
        formula = self.context.formulas.get(slot)
        if isinstance(formula, Formula):
            return (Span(formula.text, Origin.FORMULA, formula=formula.id),)
        if isinstance(formula, Unknown):
            note = f"{formula.question}（写在事实文件的“提法”下：{slot}: ……）"
            return self.context.gap(slot, note).spans
        return None

    def _field(self, record: Facts, slot: Slot, *, optional: bool) -> Spans | None:
        value = record.value(slot.name)
        if value is None or (optional and not value):
            return None
        path = f"{self.record_path}.{slot.name}"
        return (Span(printed(value, record.facts[slot.name].kind, slot), Origin.FACT, (path,)),)

    def _fact(self, slot: Slot, *, optional: bool) -> Spans | None:
        known = self.context.known(slot.name, self.topic)
        restated = slot.filter == "再"
        if known is None or (known.path in self.context.told.printed and not restated):
            return None
        kind = known.declared.kind
        if (kind.is_list or (optional and self._said_apart(slot))) and known.zero:
            return None
        if not restated:
            if known.path in self.used:
                return None
            self.used.append(known.path)
        if kind is Kind.RECORDS:
            return self._records(known)
        text = printed(known.value, kind, slot)
        origin = Origin.DERIVED if known.sources else Origin.FACT
        return (Span(text, origin, (known.path, *known.sources)),)

    def _said_apart(self, slot: Slot) -> bool:
        """Whether a zero is left to a sentence of its own, or has been said before."""
        return slot.filter == "再" or slot.name in self.zeros

    def _records(self, known: Known) -> Spans | None:
        label = known.declared.label
        pattern = self.statement.items.get(label) if self.statement else None
        if pattern is None:
            return None
        join = self.statement.joins.get(label, "、") if self.statement else ""
        spans: list[Span] = []
        for index, record in enumerate(known.value):
            path = f"{known.path}[{index}]"
            spans += [literal(join)] if spans and join else []
            spans += self._record(known, record, path, pattern, index)
        return tuple(spans)

    def _record(
        self, known: Known, record: Facts, path: str, pattern: Pattern, index: int
    ) -> Spans:
        inner = Filling(self.context, self.topic, self.statement, record, path)
        filled = inner.fill(pattern)
        if filled is not None:
            return filled
        label = known.declared.label
        wanted = "、".join(slot.name for slot in pattern.required() if slot.name in record.facts)
        note = f"“{label}”第{index + 1}项缺少{wanted}"
        return self.context.gap(f"{label}第{index + 1}项的{wanted}", note, (path,)).spans


def printed(value: Any, kind: Kind, slot: Slot) -> str:  # noqa: ANN401 - the value of any fact
    """A value as it stands in the text."""
    if isinstance(value, Quantity) and slot.filter == "数":
        return f"{value.about}{value.numeral}{value.more}"
    listed = _LISTED.get(kind)
    return listed(value) if listed else str(value)
