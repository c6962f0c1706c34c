"""What every topic holds beside its facts: ticks, own words, own indicators, sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, TypeAlias, TypeVar

from drafter.facts.declare import Beside, number, text
from drafter.facts.kinds import NOT_APPLICABLE, NOTHING, ValueFault, parse_paragraphs, parse_text
from drafter.facts.model import SHAPE, Facts, each, left_out, under_each

T = TypeVar("T")


class OwnEntry(Facts):
    """A measure, shortcoming or arrangement in the township's own words."""

    required = ("自拟",)

    words = text("自拟", question="用自己的话怎么说？", help="一句话，句末不加标点")
    part = text("小节", question="举措写进哪个小节？", help="不写则放在主题末尾")
    heading = text("标题", question="小标题是什么？", help="不足、安排可另加小标题")
    cause = text("原因", question="不足的原因是什么？", help="句末不加标点")


class OwnIndicator(Facts):
    """A figure that only this township has."""

    required = ("指标",)

    label = text("指标", question="指标名称是什么？", help="写成名词，如 法治小院；报告里写作“法治小院3个”")
    amount = number("数值", "", "数值是多少？", help="只写数，单位写在下一格；不止一个数的分成几项")
    unit = text("单位", question="单位是什么？", help="写在数的后面，如 个、次、万元")


Entry: TypeAlias = str | OwnEntry


def _listed(value: object) -> list[object]:
    if isinstance(value, (list, tuple, set, frozenset)):
        return list(value)
    raise ValueFault("list", "这里应是清单，每项一行", "每行以“- ”开头，或写成 [甲, 乙]；没有就留空")


def _said(value: object, parse: Callable[[str], str] = parse_text) -> str:
    if isinstance(value, (dict, list)) or value is None:
        raise ValueFault("text", "这里应是一句文字", "含有冒号或括号时请加引号")
    return parse(str(value))


def _entry(value: object) -> Entry:
    if isinstance(value, (dict, OwnEntry)):
        return OwnEntry.model_validate(value)
    return _said(value)


def read_list(value: object, read: Callable[[object], T]) -> list[T]:
    """A list, each item read by `read`."""
    return each(_listed(value), read)


def read_entries(value: object) -> list[Entry]:
    """Ticks, and entries in the township's own words."""
    return read_list(value, _entry)


def read_texts(value: object) -> list[str]:
    """Free texts."""
    return read_list(value, _said)


def read_paragraphs(value: object) -> list[str]:
    """Free texts of one or more paragraphs, a line each."""
    return read_list(value, lambda item: _said(item, parse_paragraphs))


def read_texts_by_key(value: object) -> dict[str, str]:
    """Texts under keys."""
    if not isinstance(value, dict):
        raise ValueFault("map", *SHAPE)
    given = {str(key): text for key, text in value.items() if text is not None}
    return dict(zip(given, under_each(given.items(), _said), strict=True))


class Topic(Facts):
    """The facts of one field of work, with what was ticked and what the township adds."""

    label: ClassVar[str] = ""
    office: ClassVar[str] = ""

    measures = Beside(
        "举措", read_entries, list[Entry], "做过的事，从章节库中勾选", OwnEntry
    )
    shortcomings = Beside(
        "不足", read_entries, list[Entry], "存在的不足，从章节库中勾选", OwnEntry
    )
    arrangements = Beside(
        "安排", read_entries, list[Entry], "下一年安排，从章节库中勾选", OwnEntry
    )
    own_indicators = Beside(
        "自定义",
        lambda value: read_list(value, OwnIndicator.model_validate),
        list[OwnIndicator],
        "本地特有的指标",
        OwnIndicator,
    )
    highlights = Beside("亮点", read_paragraphs, list[str], "自由段落，原样写入报告；一行一段")
    sources = Beside("来源", read_texts_by_key, dict[str, str], "事实的出处，不写入报告")
    not_applicable = Beside(
        "不涉及", lambda value: frozenset(read_texts(value)), frozenset[str], "不适用的事实"
    )

    def __init_subclass__(cls, label: str = "", office: str = "") -> None:
        super().__init_subclass__()
        cls.label, cls.office = label, office

    @classmethod
    def _read(cls, data: dict[Any, Any]) -> dict[str, Any]:
        return super()._read(cls._not_applicable_aside(data))

    @classmethod
    def _not_applicable_aside(cls, data: dict[Any, Any]) -> dict[Any, Any]:
        nothing = {key: cls._labels.get(key) or str(key) for key in data if _says_nothing(data[key])}
        absent = {key for key, label in nothing.items() if cls._is_left_out(label, data[key])}
        if not absent:
            return data
        kept = {key: value for key, value in data.items() if key not in absent}
        given = kept.pop("不涉及", kept.pop("not_applicable", None)) or ()
        named = [*given, *(nothing[key] for key in data if key in absent)]
        return {**kept, "不涉及": named if isinstance(given, (list, tuple, set, frozenset)) else given}

    @classmethod
    def _is_left_out(cls, label: str, value: object) -> bool:
        declared = cls.facts.get(label)
        return left_out(declared, value) if declared else value == NOT_APPLICABLE


def _says_nothing(value: object) -> bool:
    return isinstance(value, str) and value.strip() in NOTHING
