"""The registry: every rule with its family, severity, basis, suggestion, and texts that try it."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from drafter.check.finding import Hit, Severity

if TYPE_CHECKING:
    from drafter.check.subject import Subject

Find = Callable[["Subject"], Iterable[Hit]]
F = TypeVar("F", bound=Find)

_MODULES = (
    "sums",
    "villages",
    "figures",
    "rates",
    "contents",
    "blanks",
    "years",
    "policy",
    "names",
    "numbering",
    "headings",
    "marks",
    "repeats",
    "privacy",
    "likeness",
    "layout",
    "layout_around",
    "layout_ending",
    "facts",
)


class Rule(NamedTuple):
    """One rule. `reads` is text, docx, facts or last; `hits` and `misses` are its examples.

    `message` is said after the words that a pattern found; a function says all of it in its hits.
    An example is a piece of a report as `example.py` reads it."""

    id: str
    family: str
    severity: Severity
    message: str
    suggestion: str
    basis: str
    find: Find
    reads: str = "text"
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    year: int = 2023
    source: str = ""


_REGISTERED: dict[str, Rule] = {}


def rule(
    id: str,
    family: str,
    severity: Severity,
    *,
    suggestion: str = "",
    basis: str = "",
    reads: str = "text",
    hits: tuple[str, ...] = (),
    misses: tuple[str, ...] = (),
    year: int = 2023,
) -> Callable[[F], F]:
    """Register the decorated function as a rule."""

    def registered(find: F) -> F:
        assert id not in _REGISTERED, id
        _REGISTERED[id] = Rule(
            id, family, severity, "", suggestion, basis, find, reads, hits, misses, year
        )
        return find

    return registered


def built_in_rules() -> tuple[Rule, ...]:
    """Every rule written in Python."""
    for name in _MODULES:
        importlib.import_module(f"drafter.check.rules.{name}")
    return tuple(_REGISTERED.values())


def by_id(rules: Iterable[Rule]) -> dict[str, Rule]:
    """Rules by their id; a later rule of the same id takes the place of an earlier one."""
    return {rule.id: rule for rule in rules}
