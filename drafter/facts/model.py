"""A set of declared facts, and reading a value of every kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar

from drafter.facts.declare import Beside, Declared, Fact
from drafter.facts.kinds import (
    NONE_WORDS,
    NOT_APPLICABLE,
    NOTHING,
    Day,
    Kind,
    Quantity,
    ValueFault,
    parse_day,
    parse_quantity,
    parse_text,
)
from drafter.facts.names import names_in, names_of

if TYPE_CHECKING:
    from pydantic_core import CoreSchema
    from typing_extensions import Self

T = TypeVar("T")
Steps = tuple[str | int, ...]
SHAPE = ("这里应写成下一级的“键: 值”", "另起一行，缩进后写“键: 值”")


class Misread(ValueError):
    """Plain data that cannot be read as facts: all that is wrong with it, each at its place."""

    def __init__(self, faults: Iterable[tuple[Steps, ValueFault]]) -> None:
        self.faults = tuple(faults)
        super().__init__("；".join(f"{'.'.join(map(str, at))}：{fault}" for at, fault in self.faults))

    def below(self, *steps: str | int) -> list[tuple[Steps, ValueFault]]:
        """The faults, placed from further out."""
        return [((*steps, *place), fault) for place, fault in self.faults]


class Facts:
    """A set of declared facts; keys are the Chinese labels, the names in Python are accepted too.

    `entered` holds what is known, by label; it is never changed."""

    facts: ClassVar[dict[str, Fact]] = {}
    beside: ClassVar[dict[str, Beside[Any]]] = {}
    computed_facts: ClassVar[tuple[Fact, ...]] = ()
    required: ClassVar[tuple[str, ...]] = ()
    _labels: ClassVar[dict[str, str]] = {}

    entered: Mapping[str, Any]

    def __init__(self, entered: Mapping[str, Any]) -> None:
        vars(self)["entered"] = entered

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} 不能改，用 model_copy 另造一份：{name}")

    def __init_subclass__(cls) -> None:
        own = vars(cls).values()
        cls.facts = cls.facts | {entry.fact.label: entry.fact for entry in own if isinstance(entry, Declared)}
        cls.beside = cls.beside | {entry.label: entry for entry in own if isinstance(entry, Beside)}
        cls.computed_facts = tuple(entry for entry in cls.facts.values() if entry.computed)
        declared: list[Fact | Beside[Any]] = [*cls.facts.values(), *cls.beside.values()]
        cls._labels = {entry.name: entry.label for entry in declared}
        cls._labels |= {label: label for label in cls._labels.values()}

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        from pydantic_core.core_schema import no_info_plain_validator_function

        return no_info_plain_validator_function(cls.model_validate)

    @classmethod
    def labels(cls) -> list[str]:
        """Every key, in Chinese: facts first, then what stands beside them."""
        return [*cls.facts, *cls.beside]

    @classmethod
    def names(cls) -> list[str]:
        """Every key, in English."""
        return [name for name in cls._labels if name.isascii()]

    @classmethod
    def label_of(cls, key: str) -> str | None:
        """The Chinese key that `key` names, in Chinese or English."""
        return cls._labels.get(key)

    @classmethod
    def below(cls, label: str) -> tuple[type[Facts] | None, bool]:
        """What stands under a key: its facts or records, if any, and whether it is a list of them."""
        if label in cls.facts:
            return cls.facts[label].record, True
        entry = cls.beside.get(label)
        inner = entry.inner if entry else None
        return inner, inner is not None

    @classmethod
    def model_validate(cls, data: object) -> Self:
        """The facts that plain data holds; raise Misread."""
        if isinstance(data, cls):
            return data
        if not isinstance(data, dict):
            raise Misread([((), ValueFault("shape", *SHAPE))])
        return cls(cls._read(data))

    @classmethod
    def _read(cls, data: dict[Any, Any]) -> dict[str, Any]:
        known: dict[str, Any] = {}
        wrong: list[tuple[Steps, ValueFault]] = []
        for key, value in data.items():
            label = cls._labels.get(key)
            if label is None:
                wrong.append(((key,), ValueFault("key", f"不认识的键“{key}”")))
                continue
            try:
                known[label] = cls._value(label, value)
            except ValueFault as fault:
                wrong.append(((label,), fault))
            except Misread as inner:
                wrong += inner.below(label)
        wrong += [
            ((label,), ValueFault("missing", f"缺少“{label}”"))
            for label in cls.required
            if known.get(label) is None and not any(place[:1] == (label,) for place, _ in wrong)
        ]
        if wrong:
            raise Misread(wrong)
        return {label: value for label, value in known.items() if value is not None}

    @classmethod
    def _value(cls, label: str, value: object) -> object:
        if value is None:
            return None
        if label in cls.beside:
            return cls.beside[label].read(value)
        declared = cls.facts[label]
        return None if left_out(declared, value) else read_value(declared, value)

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """A copy with some values replaced, by their Chinese or English key."""
        changed = {self._labels[key]: value for key, value in update.items()}
        return type(self)({**self.entered, **changed})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Facts) and type(self) is type(other) and self.entered == other.entered

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        known = ", ".join(f"{label}={value!r}" for label, value in self.entered.items())
        return f"{type(self).__name__}({known})"

    def value(self, label: str) -> Any:  # noqa: ANN401
        """The value entered for the fact called `label`, or None."""
        return self.entered.get(label)


def read_value(declared: Fact, value: object) -> object:
    """The typed value of `declared` from what a person or program supplied; raise ValueFault."""
    if isinstance(value, (Quantity, Day, tuple)):
        return value
    if declared.kind.is_list:
        return _read_list(declared, value)
    if isinstance(value, (list, dict)):
        raise ValueFault("shape", f"“{declared.label}”只填一个值", "去掉下面的列表或小项")
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    raw = format(Decimal(str(value)), "f") if number else str(value)
    if declared.kind.is_quantity:
        return parse_quantity(raw, declared.kind, declared.unit)
    return parse_day(raw) if declared.kind is Kind.DAY else parse_text(raw)


def left_out(declared: Fact, value: object) -> bool:
    """Whether `value` says that there is nothing to report: 不适用, and 无 for a text or a day."""
    if not isinstance(value, str) or (said := value.strip()) not in NOTHING:
        return False
    return said == NOT_APPLICABLE or declared.kind in {Kind.TEXT, Kind.DAY}


def _read_list(declared: Fact, value: object) -> object:
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        value = value[0] if value[0].strip() in NONE_WORDS else value
    if isinstance(value, str) and value.strip() in NONE_WORDS:
        return () if declared.kind is not Kind.RECORDS else []
    if declared.kind is Kind.RECORDS:
        if isinstance(value, list):
            return _read_records(declared, value)
        first = next(iter(declared.record.facts)) if declared.record else ""
        hint = f"每项以“- ”开头，如“- {first}: …”；没有写“无”"
        raise ValueFault("shape", f"“{declared.label}”是清单，每项一行", hint)
    if isinstance(value, dict):
        raise ValueFault("shape", f"“{declared.label}”是一串名称，不分小项", "如 [甲, 乙]；没有写“无”")
    if isinstance(value, list):
        return tuple(chain.from_iterable(each(value, lambda item: names_of(item, declared.kind))))
    return names_in(parse_text(str(value)), declared.kind)


def _read_records(declared: Fact, items: list[object]) -> list[Facts]:
    assert declared.record is not None
    return each(items, declared.record.model_validate)


def each(items: list[object], read: Callable[[object], T]) -> list[T]:
    """Every item read; what is wrong with any of them is raised together, by position."""
    try:
        return list(map(read, items))
    except (ValueFault, Misread):
        return under_each(enumerate(items), read)


def under_each(items: Iterable[tuple[str | int, object]], read: Callable[[object], T]) -> list[T]:
    """The same of what stands under keys or positions."""
    made: list[T] = []
    wrong: list[tuple[Steps, ValueFault]] = []
    for step, item in items:
        try:
            made.append(read(item))
        except ValueFault as fault:
            wrong.append(((step,), fault))
        except Misread as inner:
            wrong += inner.below(step)
    if wrong:
        raise Misread(wrong)
    return made
