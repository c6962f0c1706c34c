"""Declaring facts: label, unit, question, office and arithmetic stand beside the field, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated, Any, ClassVar, TypeAlias, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

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


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as declared. `parts` are facts of the same topic (or `list.field` of a record list)
    that add up to it; `part_of` is a fact it cannot exceed; `ratio` is numerator and base;
    `count_of` is a list whose length it is."""

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
    name: str = ""
    kind: Kind = Kind.TEXT
    record: type[Facts] | None = None

    @property
    def computed(self) -> bool:
        """Whether the value can come from other facts."""
        return bool(self.parts or self.ratio or self.count_of)

    def __call__(self, schema: dict[str, Any]) -> None:
        """Put what an editor should show into the JSON Schema of the field."""
        notes = [self.question, self.help, f"单位：{self.unit}" if self.unit else ""]
        schema["description"] = "\n".join(note for note in notes if note)
        choices = schema.get("anyOf", [])
        if any(choice.get("type") == "array" for choice in choices):
            schema["anyOf"] = [*choices, {"enum": [*sorted(NONE_WORDS), NOT_APPLICABLE]}]


def fact(
    label: str,
    unit: str = "",
    question: str = "",
    *,
    help: str = "",
    basis: str = "",
    office: str = "",
    stock: bool = False,
    part_of: str = "",
    parts: tuple[str, ...] = (),
    count_of: str = "",
) -> Any:  # noqa: ANN401 - the annotation beside it gives the type
    """Declare a fact of a topic or a field of a record."""
    declared = Fact(
        label, unit, question, help, basis, office, stock, part_of, tuple(parts), None, count_of
    )
    return Field(default=None, alias=label, title=label, json_schema_extra=declared)


def rate(
    label: str, numerator: str, base: str, question: str = "", *, help: str = "", office: str = ""
) -> Any:  # noqa: ANN401
    """Declare a rate that follows from two facts, and may be entered where those are not known."""
    declared = Fact(label, "%", question, help, office=office, ratio=(numerator, base))
    return Field(default=None, alias=label, title=label, json_schema_extra=declared)


_NUMBER_SCHEMA = {"anyOf": [{"type": ["number", "null"]}, {"type": "string", "minLength": 1}]}
_TEXT_SCHEMA = {"type": ["string", "number", "null"]}
_NAMES_SCHEMA = {
    "type": ["array", "string", "number", "null"],
    "items": {"type": ["string", "number"]},
}


class _Value:
    """Annotation marker: the kind of a field; the owning class reads the value itself."""

    def __init__(self, kind: Kind, schema: dict[str, Any]) -> None:
        self.kind = kind
        self._schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:  # noqa: ANN401
        return core_schema.any_schema()

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:  # noqa: ANN401
        return dict(self._schema)


Count: TypeAlias = Annotated[Quantity | None, _Value(Kind.COUNT, _NUMBER_SCHEMA)]
Number: TypeAlias = Annotated[Quantity | None, _Value(Kind.NUMBER, _NUMBER_SCHEMA)]
Rate: TypeAlias = Annotated[Quantity | None, _Value(Kind.RATE, _NUMBER_SCHEMA)]
Money: TypeAlias = Annotated[Quantity | None, _Value(Kind.MONEY, _NUMBER_SCHEMA)]
DayFact: TypeAlias = Annotated[Day | None, _Value(Kind.DAY, _TEXT_SCHEMA)]
Text: TypeAlias = Annotated[str | None, _Value(Kind.TEXT, _TEXT_SCHEMA)]
Titles: TypeAlias = Annotated[tuple[str, ...] | None, _Value(Kind.TITLES, _NAMES_SCHEMA)]
Names: TypeAlias = Annotated[tuple[str, ...] | None, _Value(Kind.NAMES, _NAMES_SCHEMA)]
Quotes: TypeAlias = Annotated[tuple[str, ...] | None, _Value(Kind.QUOTES, _NAMES_SCHEMA)]


class Facts(BaseModel):
    """A set of declared facts; keys are the Chinese labels, field names are accepted too."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True, defer_build=True)

    facts: ClassVar[dict[str, Fact]] = {}
    _by_field: ClassVar[dict[str, Fact]] = {}

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:  # noqa: ANN401
        super().__pydantic_init_subclass__(**kwargs)
        cls._by_field = {
            name: _declared(name, field)
            for name, field in cls.model_fields.items()
            if isinstance(field.json_schema_extra, Fact)
        }
        cls.facts = {declared.label: declared for declared in cls._by_field.values()}

    @field_validator("*", mode="before")
    @classmethod
    def _read(cls, value: object, info: ValidationInfo) -> object:
        declared = cls._by_field.get(info.field_name or "")
        if declared is None or value is None or left_out(declared, value):
            return None if declared else value
        try:
            return read_value(declared, value)
        except ValueFault as fault:
            context = {"message": fault.message, "hint": fault.hint}
            raise PydanticCustomError(f"fact_{fault.code}", "{message}", context) from None

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Only what is known: a topic has dozens of facts and mostly few answers."""
        known = ((name, value) for name, value in self if name in type(self).model_fields)
        yield from ((name, value) for name, value in known if value or value == 0)

    def value(self, label: str) -> Any:  # noqa: ANN401
        """The value entered for the fact called `label`, or None."""
        return getattr(self, self.facts[label].name)


def _declared(name: str, field: FieldInfo) -> Fact:
    declared = field.json_schema_extra
    assert isinstance(declared, Fact)
    kinds = [mark.kind for mark in field.metadata if isinstance(mark, _Value)]
    record = None if kinds else _record_type(field.annotation)
    return replace(declared, name=name, kind=kinds[0] if kinds else Kind.RECORDS, record=record)


def _record_type(annotation: Any) -> type[Facts]:  # noqa: ANN401
    for part in (annotation, *get_args(annotation)):
        for inner in get_args(part):
            if isinstance(inner, type) and issubclass(inner, Facts):
                return inner
    raise TypeError(f"{annotation!r} is neither a kind of value nor a list of records")


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
            return value
        raise ValueFault("shape", f"“{declared.label}”是清单，每项一行", "每行以“- ”开头；没有写“无”")
    if isinstance(value, dict):
        raise ValueFault("shape", f"“{declared.label}”是一串名称，不分小项", "如 [甲, 乙]；没有写“无”")
    if isinstance(value, list):
        return names_of(value, declared.kind)
    return names_in(parse_text(str(value)), declared.kind)


class OwnEntry(BaseModel):
    """A measure, shortcoming or arrangement in the township's own words."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True, defer_build=True)

    text: str = Field(alias="自拟", title="自拟", description="用自己的话写的一句，句末不加标点")
    part: str = Field("", alias="小节", title="小节", description="举措写进哪个小节，不写则放在主题末尾")
    heading: str = Field("", alias="标题", title="标题", description="不足、安排可另加小标题")
    cause: str = Field("", alias="原因", title="原因", description="不足的原因，句末不加标点")


class OwnIndicator(Facts):
    """A figure that only this township has."""

    label: Text = fact("指标", "", "指标名称，如“法治小院”")
    number: Number = fact("数值", "", "数值")
    unit: Text = fact("单位", "", "单位，如“个”")


class Topic(Facts):
    """The facts of one field of work, with what was ticked and what the township adds."""

    label: ClassVar[str] = ""
    office: ClassVar[str] = ""

    measures: list[str | OwnEntry] = Field(
        default_factory=list, alias="举措", title="举措", description="做过的事，从章节库中勾选"
    )
    shortcomings: list[str | OwnEntry] = Field(
        default_factory=list, alias="不足", title="不足", description="存在的不足，从章节库中勾选"
    )
    arrangements: list[str | OwnEntry] = Field(
        default_factory=list, alias="安排", title="安排", description="下一年安排，从章节库中勾选"
    )
    own_indicators: list[OwnIndicator] = Field(
        default_factory=list, alias="自定义", title="自定义", description="本地特有的指标"
    )
    highlights: list[str] = Field(
        default_factory=list, alias="亮点", title="亮点", description="自由段落，原样写入报告"
    )
    sources: dict[str, str] = Field(
        default_factory=dict, alias="来源", title="来源", description="事实的出处，不写入报告"
    )
    not_applicable: frozenset[str] = Field(
        default=frozenset(), alias="不涉及", title="不涉及", description="不适用的事实"
    )

    @classmethod
    def __init_subclass__(cls, label: str = "", office: str = "", **kwargs: Any) -> None:  # noqa: ANN401
        super().__init_subclass__(**kwargs)
        cls.label, cls.office = label, office

    @model_validator(mode="before")
    @classmethod
    def _set_aside_not_applicable(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        absent = {key for key, value in data.items() if cls._is_left_out(key, value)}
        if not absent:
            return data
        kept = {key: value for key, value in data.items() if key not in absent}
        given = kept.pop("不涉及", kept.pop("not_applicable", None)) or ()
        labels = {cls._by_field[key].label if key in cls._by_field else key for key in absent}
        named = [*given, *labels] if isinstance(given, (list, tuple, set, frozenset)) else given
        return {**kept, "不涉及": named}

    @classmethod
    def _is_left_out(cls, key: str, value: object) -> bool:
        declared = cls.facts.get(key) or cls._by_field.get(key)
        return left_out(declared, value) if declared else value == NOT_APPLICABLE
