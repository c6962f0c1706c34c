"""Declaring facts: label, unit, question, office and arithmetic stand beside the name, once.

    received = count("热线承接数", "件", "全年承接12345热线工单多少件？")
    closed = count("热线办结数", "件", "其中已办结多少件？", part_of="热线承接数")
    closure_rate = rate("热线办结率", "热线办结数", "热线承接数")
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_origin, overload

from drafter.facts.kinds import Day, Kind, Quantity

if TYPE_CHECKING:
    from drafter.facts.model import Facts

T = TypeVar("T")
R = TypeVar("R", bound="Facts")


@dataclass(slots=True, eq=False)
class Fact:
    """One fact as declared.

    `parts` are facts of the same topic (or `list.field` of a record list) that add up to it;
    `part_of` is a fact it cannot exceed; `ratio` is numerator and base; `count_of` is a list whose
    length it is; `stock` facts carry over from last year."""

    kind: Kind
    label: str
    unit: str = ""
    question: str = ""
    help: str = ""
    basis: str = ""
    office: str = ""
    stock: bool = False
    part_of: str = ""
    parts: tuple[str, ...] = ()
    ratio: tuple[str, str] | None = None
    count_of: str = ""
    record: type[Facts] | None = None
    name: str = ""

    @property
    def computed(self) -> bool:
        """Whether the value can come from other facts."""
        return bool(self.parts or self.ratio or self.count_of)


class Declared(Generic[T]):
    """A fact in the class that it belongs to; read from an instance it is the value, or None."""

    def __init__(self, kind: Kind, label: str, unit: str, question: str, **more: Any) -> None:  # noqa: ANN401
        self.fact = Fact(kind, label, unit, question, **more)

    def __set_name__(self, owner: type, name: str) -> None:
        self.fact.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Fact: ...
    @overload
    def __get__(self, instance: Facts, owner: type) -> T | None: ...
    def __get__(self, instance: Facts | None, owner: type) -> Fact | T | None:
        if instance is None:
            return self.fact
        known: T | None = instance.entered.get(self.fact.label)
        return known


@dataclass(slots=True, eq=False)
class Beside(Generic[T]):
    """What stands beside the facts under a key of its own: ticks, free text.

    `read` makes the value from plain data; `empty` makes what stands for nothing; `inner` are the
    facts of each item where it is a list of them."""

    label: str
    read: Callable[[object], T]
    empty: Callable[[], T]
    help: str = ""
    inner: type[Facts] | None = None
    name: str = ""

    def __post_init__(self) -> None:
        self.empty = get_origin(self.empty) or self.empty  # a bare list is made in no time

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Beside[T]: ...
    @overload
    def __get__(self, instance: Facts, owner: type) -> T: ...
    def __get__(self, instance: Facts | None, owner: type) -> Beside[T] | T:
        if instance is None:
            return self
        known: T | None = instance.entered.get(self.label)
        return self.empty() if known is None else known


def count(label: str, unit: str, question: str = "", **more: Any) -> Declared[Quantity]:  # noqa: ANN401
    """Declare a whole number with its unit; `more` are fields of Fact."""
    return Declared(Kind.COUNT, label, unit, question, **more)


def number(label: str, unit: str, question: str = "", **more: Any) -> Declared[Quantity]:  # noqa: ANN401
    """Declare a number that need not be whole."""
    return Declared(Kind.NUMBER, label, unit, question, **more)


def money(label: str, unit: str, question: str = "", **more: Any) -> Declared[Quantity]:  # noqa: ANN401
    """Declare a sum of money."""
    return Declared(Kind.MONEY, label, unit, question, **more)


def share(label: str, unit: str = "%", question: str = "", **more: Any) -> Declared[Quantity]:  # noqa: ANN401
    """Declare a percentage whose base is not among the facts."""
    return Declared(Kind.RATE, label, unit, question, **more)


def rate(
    label: str,
    numerator: str,
    base: str,
    question: str = "",
    **more: Any,  # noqa: ANN401
) -> Declared[Quantity]:
    """Declare a rate that follows from two facts, and may be entered where those are not known."""
    more.setdefault("help", f"以“{base}”为基数；填了“{numerator}”就由程序算，只知道比率的填在这里")
    return Declared(Kind.RATE, label, "%", question, ratio=(numerator, base), **more)


def dated(label: str, unit: str = "", question: str = "", **more: Any) -> Declared[Day]:  # noqa: ANN401
    """Declare a day."""
    return Declared(Kind.DAY, label, unit, question, **more)


def text(label: str, unit: str = "", question: str = "", **more: Any) -> Declared[str]:  # noqa: ANN401
    """Declare a text."""
    return Declared(Kind.TEXT, label, unit, question, **more)


def titles(label: str, unit: str = "", question: str = "", **more: Any) -> Declared[tuple[str, ...]]:  # noqa: ANN401
    """Declare titles of documents, printed in 《》."""
    return Declared(Kind.TITLES, label, unit, question, **more)


def names(label: str, unit: str = "", question: str = "", **more: Any) -> Declared[tuple[str, ...]]:  # noqa: ANN401
    """Declare names, printed with 、 between them."""
    return Declared(Kind.NAMES, label, unit, question, **more)


def quotes(label: str, unit: str = "", question: str = "", **more: Any) -> Declared[tuple[str, ...]]:  # noqa: ANN401
    """Declare names, printed in quotation marks."""
    return Declared(Kind.QUOTES, label, unit, question, **more)


def records(
    record: type[R],
    label: str,
    unit: str = "",
    question: str = "",
    **more: Any,  # noqa: ANN401
) -> Declared[list[R]]:
    """Declare a list of records."""
    return Declared(Kind.RECORDS, label, unit, question, record=record, **more)
