"""Sentence patterns: text with {{ names }} and [optional clauses], parsed once into plain data.

    全年承接工单{{ 热线承接数 }}[，办结{{ 热线办结数 }}，办结率{{ 热线办结率 }}]。

A pattern can only name things; it cannot compute, call or reach into anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from drafter.facts.place import place_words

FORMULA = "提法."  # before the name of a formula
SEPARATORS = "、，；"
FILTERS = ("数", "再")
LEADS = ("其中", "包括")
_TOKEN = re.compile(r"\{\{(?P<slot>[^{}]*)\}\}|(?P<open>\[)|(?P<close>\])")
_SLOT = re.compile(r"\s*(?P<name>\w+(?:\.\w+)?)\s*(?:\|\s*(?P<filter>\w+)\s*)?")


class PatternError(ValueError):
    """A pattern that cannot be read; the message is for the person who wrote it."""


class Slot(NamedTuple):
    """A name to be filled: `数` prints a quantity without its unit, `再` restates a printed fact."""

    name: str
    filter: str = ""

    @property
    def is_fact(self) -> bool:
        """Whether it names a fact, and not a formula or a word of the place."""
        return not self.name.startswith(FORMULA) and self.name not in place_words()


Piece = str | Slot


class Clause(NamedTuple):
    """One optional clause and the separator that parts it from the clause before."""

    separator: str
    pieces: tuple[Piece, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of this clause."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Slot))


class Optional(NamedTuple):
    """Clauses that are kept or dropped one by one; `lead` (其中) stands before the first one kept."""

    lead: str
    clauses: tuple[Clause, ...]


class Needs(NamedTuple):
    """Facts that a pattern has outside brackets and prints for the first time: those of its own topic
    by name, others by path."""

    names: frozenset[str]
    paths: frozenset[str]


class Pattern(NamedTuple):
    """A pattern; `text` is what was written, `line` and `column` where."""

    text: str
    line: int = 0
    column: int = 0

    @property
    def parts(self) -> tuple[Piece | Optional, ...]:
        """The text parsed, when it is first needed; raise PatternError."""
        return _parsed(self.text)

    def required(self) -> Iterator[Slot]:
        """Slots outside brackets."""
        return (part for part in self.parts if isinstance(part, Slot))

    def optional(self) -> Iterator[Slot]:
        """Slots inside brackets."""
        for part in self.parts:
            if isinstance(part, Optional):
                for clause in part.clauses:
                    yield from clause.slots

    @property
    def needs(self) -> Needs:
        """The facts without which there is no sentence; those that it restates are wanted too."""
        return _needs(self.text)

    def slots(self) -> Iterator[Slot]:
        """Every slot."""
        yield from self.required()
        yield from self.optional()

    def literals(self) -> Iterator[str]:
        """Every literal text, separators of clauses included."""
        for part in self.parts:
            if isinstance(part, str):
                yield part
            elif isinstance(part, Optional):
                yield part.lead
                for clause in part.clauses:
                    yield clause.separator
                    yield from (piece for piece in clause.pieces if isinstance(piece, str))


@lru_cache(maxsize=10_000)
def _needs(text: str) -> Needs:
    slots = (part for part in _parsed(text) if isinstance(part, Slot) and part.filter != "再")
    facts = {slot.name for slot in slots if slot.is_fact}
    paths = frozenset(name for name in facts if "." in name)
    return Needs(frozenset(facts - paths), paths)


def parse_pattern(text: str, line: int = 0, column: int = 0) -> Pattern:
    """Parse a pattern; raise PatternError."""
    pattern = Pattern(text, line, column)
    _ = pattern.parts
    return pattern


@lru_cache(maxsize=10_000)  # some more than the library has
def _parsed(text: str) -> tuple[Piece | Optional, ...]:
    outer: list[Piece | Optional] = []
    inner: list[Piece] | None = None
    for piece in _tokens(text):
        if piece == "[":
            if inner is not None:
                raise PatternError("方括号不能套方括号")
            inner = []
        elif piece == "]":
            if inner is None:
                raise PatternError("多了一个“]”")
            outer.append(_optional(inner))
            inner = None
        else:
            (outer if inner is None else inner).append(piece)
    if inner is not None:
        raise PatternError("“[”没有对应的“]”")
    return tuple(outer)


def _tokens(text: str) -> Iterator[Piece]:
    position = 0
    for match in _TOKEN.finditer(text):
        yield from _literal(text[position : match.start()])
        yield match["open"] or match["close"] or _slot(match["slot"])
        position = match.end()
    yield from _literal(text[position:])


def _literal(text: str) -> Iterator[str]:
    if "{" in text or "}" in text:
        raise PatternError("花括号不成对，事实写作 {{ 名称 }}")
    if text:
        yield text


def _slot(text: str) -> Slot:
    match = _SLOT.fullmatch(text)
    if match is None:
        raise PatternError(f"“{{{{{text}}}}}”里只能写一个名称，如 {{{{ 热线承接数 }}}}")
    if match["filter"] and match["filter"] not in FILTERS:
        raise PatternError(f"“|{match['filter']}”不认识，只能用“|数”“|再”")
    return Slot(match["name"], match["filter"] or "")


def _optional(pieces: list[Piece]) -> Optional:
    clauses: list[Clause] = []
    separator, held = "", list[Piece]()
    for piece in _split(pieces):
        if isinstance(piece, str) and piece in SEPARATORS:
            if any(isinstance(part, Slot) for part in held):
                clauses.append(Clause(separator, tuple(held)))
                separator, held = piece, []
            elif held:
                held.append(piece)
            else:
                separator = piece
        else:
            held.append(piece)
    if not any(isinstance(part, Slot) for part in held):
        raise PatternError("方括号里的最后一句没有事实，不知道何时该写")
    clauses.append(Clause(separator, tuple(held)))
    lead, first = _without_lead(clauses[0])
    return Optional(lead, (first, *clauses[1:]))


def _without_lead(clause: Clause) -> tuple[str, Clause]:
    first, *others = clause.pieces
    for lead in LEADS:
        if isinstance(first, str) and first.startswith(lead):
            rest = first.removeprefix(lead)
            pieces = (rest, *others) if rest else tuple(others)
            return lead, Clause(clause.separator, pieces)
    return "", clause


def _split(pieces: list[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        if isinstance(piece, Slot):
            yield piece
        else:
            yield from (part for part in re.split(f"([{SEPARATORS}])", piece) if part)
