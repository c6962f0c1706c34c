"""A set of declared facts as a pydantic model, and reading a value of every kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from drafter.facts.declare import Beside, Declared, Fact
from drafter.facts.kinds import (
    NONE_WORDS,
    NOT_APPLICABLE,
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
    from typing_extensions import Self

T = TypeVar("T")


class Facts(BaseModel):
    """A set of declared facts; keys are the Chinese labels, the names in Python are accepted too.

    Values stand in the model's extra, by label, so that declaring a fact costs no field."""

    model_config = ConfigDict(
        extra="allow",
        populate_by_name=True,
        frozen=True,
        defer_build=True,
        ignored_types=(Declared, Beside),
    )

    facts: ClassVar[dict[str, Fact]] = {}
    beside: ClassVar[dict[str, Beside[Any]]] = {}
    computed_facts: ClassVar[tuple[Fact, ...]] = ()
    required: ClassVar[tuple[str, ...]] = ()
    _labels: ClassVar[dict[str, str]] = {}

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:  # noqa: ANN401
        super().__pydantic_init_subclass__(**kwargs)
        own = vars(cls).values()
        cls.facts = cls.facts | {entry.fact.label: entry.fact for entry in own if isinstance(entry, Declared)}
        cls.beside = cls.beside | {entry.label: entry for entry in own if isinstance(entry, Beside)}
        cls.computed_facts = tuple(entry for entry in cls.facts.values() if entry.computed)
        declared: list[Fact | Beside[Any]] = [*cls.facts.values(), *cls.beside.values()]
        cls._labels = {entry.name: entry.label for entry in declared}
        cls._labels |= {name: field.alias or name for name, field in cls.model_fields.items()}
        cls._labels |= {label: label for label in cls._labels.values()}

    @classmethod
    def labels(cls) -> list[str]:
        """Every key, in Chinese: facts first, then what stands beside them."""
        return list(dict.fromkeys((*cls.facts, *cls._labels.values())))

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
        return (entry.inner, entry.listed) if entry else (None, False)

    @model_validator(mode="before")
    @classmethod
    def _read(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        known: dict[str, object] = {}
        wrong: list[InitErrorDetails] = []
        for key, value in data.items():
            label = cls._labels.get(key)
            if label is None:
                wrong.append(InitErrorDetails(type="extra_forbidden", loc=(key,), input=value))
                continue
            try:
                known[label] = cls._value(label, value)
            except ValueFault as fault:
                wrong.append(_detail(fault, (label,), value))
            except ValidationError as error:
                wrong += _details(error, (label,))
        wrong += [
            InitErrorDetails(type="missing", loc=(label,), input=data)
            for label in cls.required
            if known.get(label) is None and not any(entry["loc"][:1] == (label,) for entry in wrong)
        ]
        if wrong:
            raise ValidationError.from_exception_data(cls.__name__, wrong)
        return {label: value for label, value in known.items() if value is not None}

    @classmethod
    def _value(cls, label: str, value: object) -> object:
        if value is None:
            return None
        if label in cls.beside:
            return cls.beside[label].read(value)
        declared = cls.facts.get(label)
        if declared is None:
            return value
        return None if left_out(declared, value) else read_value(declared, value)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some values replaced, by their Chinese or English key."""
        fields = type(self).model_fields
        given = update or {}
        named = {key if key in fields else self._labels.get(key, key): given[key] for key in given}
        return super().model_copy(update=named, deep=deep)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Only what is known: a topic has dozens of facts and mostly few answers."""
        yield from ((name, getattr(self, name)) for name in type(self).model_fields if getattr(self, name))
        yield from (self.model_extra or {}).items()

    @property
    def entered(self) -> Mapping[str, Any]:
        """What is known, by label."""
        return self.__pydantic_extra__ or {}

    def value(self, label: str) -> Any:  # noqa: ANN401
        """The value entered for the fact called `label`, or None."""
        known = self.__pydantic_extra__
        return known.get(label) if known else None


def _detail(fault: ValueFault, place: tuple[str | int, ...], value: object) -> InitErrorDetails:
    context = {"message": fault.message, "hint": fault.hint}
    kind = PydanticCustomError(f"fact_{fault.code}", "{message}", context)
    return InitErrorDetails(type=kind, loc=place, input=value)


def _details(error: ValidationError, place: tuple[str | int, ...]) -> list[InitErrorDetails]:
    """The details of an inner error, moved to `place`."""
    return [
        InitErrorDetails(
            type=PydanticCustomError(inner["type"], "{message}", {"message": inner["msg"], **inner.get("ctx", {})}),
            loc=(*place, *inner["loc"]),
            input=inner["input"],
        )
        for inner in error.errors(include_url=False)
    ]


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
    if not isinstance(value, str):
        return False
    nameless = declared.kind in {Kind.TEXT, Kind.DAY} and value.strip() in NONE_WORDS
    return nameless or value.strip() == NOT_APPLICABLE


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
    return under_each(enumerate(items), read)


def under_each(items: Iterable[tuple[str | int, object]], read: Callable[[object], T]) -> list[T]:
    """The same of what stands under keys or positions."""
    made: list[T] = []
    wrong: list[InitErrorDetails] = []
    for step, item in items:
        try:
            made.append(read(item))
        except ValueFault as fault:
            wrong.append(_detail(fault, (step,), item))
        except ValidationError as error:
            wrong += _details(error, (step,))
    if wrong:
        raise ValidationError.from_exception_data("清单", wrong)
    return made
