"""Kinds of value that a fact can have, read as people write them and printed as official text."""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

NOT_APPLICABLE = "不适用"
NONE_WORDS = frozenset({"无", "零", "没有"})

UNIT_GROUPS: tuple[tuple[str, ...], ...] = (
    ("件", "宗", "起"),
    ("场", "场次", "次", "期"),
    ("名", "人", "位"),
    ("份", "册", "本"),
    ("个", "处", "所"),
    ("幅", "条"),
    ("个", "路"),
    ("个", "项"),
    ("条", "项"),
    ("卷", "个"),
    ("件", "份", "卷", "宗", "本"),
    ("人次", "人"),
    ("次", "件"),
    ("元", "万元", "亿元"),
)


class Kind(Enum):
    """What sort of value a fact holds; the value is the word for it in messages."""

    COUNT = "整数"
    NUMBER = "数值"
    RATE = "比率"
    MONEY = "金额"
    DAY = "日期"
    TEXT = "文字"
    TITLES = "文件名单"
    NAMES = "名单"
    QUOTES = "名称单"
    RECORDS = "清单"

    @property
    def is_quantity(self) -> bool:
        """Whether values of this kind are numbers with a unit."""
        return self in _QUANTITIES

    @property
    def is_list(self) -> bool:
        """Whether values of this kind are lists."""
        return self in _LISTS


_QUANTITIES = frozenset({Kind.COUNT, Kind.NUMBER, Kind.RATE, Kind.MONEY})
_LISTS = frozenset({Kind.TITLES, Kind.NAMES, Kind.QUOTES, Kind.RECORDS})


class ValueFault(ValueError):
    """A value that cannot be understood: `message` says what is wrong, `hint` what would be right."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit and manner: `about` stands before it, `more` (余) after the numeral,
    `bound` (以上) after the unit. It compares by `number` and prints as it was written."""

    number: Decimal
    numeral: str
    unit: str
    about: str = ""
    more: str = ""
    bound: str = ""

    @property
    def exact(self) -> bool:
        """Whether the number is neither approximate nor a bound."""
        return not (self.about or self.more or self.bound)

    def __str__(self) -> str:
        return f"{self.about}{self.numeral}{self.more}{self.unit}{self.bound}"

    def __bool__(self) -> bool:
        return self.number != 0


_QUANTITY = re.compile(
    r"(?P<about>大约|约|近|超过|逾|不少于|至少)?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
    r"(?P<more_inner>余|多)?(?P<scale>[千万亿])?(?P<more>余|多)?"
    r"(?P<unit>[^\d以左之]*?)"
    r"(?P<bound>以上|以下|以内|左右)?"
)
_SCALES = {"千": Decimal(1000), "万": Decimal(10_000), "亿": Decimal(100_000_000)}


def allowed_units(unit: str) -> frozenset[str]:
    """The units a person may write for a fact whose unit is `unit`."""
    groups = [set(group) for group in UNIT_GROUPS if unit in group]
    return frozenset({unit}.union(*groups))


def quantity(number: Decimal | int, unit: str) -> Quantity:
    """An exact quantity, printed without an exponent or trailing zeros after the point."""
    value = Decimal(number)
    text = format(value, "f")
    numeral = text.rstrip("0").rstrip(".") if "." in text else text
    return Quantity(value, numeral, unit)


def parse_quantity(raw: str, kind: Kind, unit: str) -> Quantity:
    """Read `1000余`, `约30`, `4万余`, `42宗`, `98%以上`, `无`; raise ValueFault otherwise."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", raw))
    if text in NONE_WORDS:
        return quantity(0, unit)
    match = _QUANTITY.fullmatch(text)
    if match is None:
        raise _not_a_number(raw, text, kind, unit)
    written = match["unit"]
    if written and written not in allowed_units(unit):
        others = "、".join(f"“{other}”" for other in sorted(allowed_units(unit)))
        raise ValueFault("unit", f"单位“{written}”与本项不符", f"本项的单位可写{others}，也可不写")
    if kind is Kind.COUNT and match["fraction"] and not match["scale"]:
        raise ValueFault("whole", f"“{raw}”不是整数", f"请填整数，如 12 或 1000余（单位：{unit}）")
    return _built(match, kind, written or unit)


def _built(match: re.Match[str], kind: Kind, unit: str) -> Quantity:
    numeral = match["digits"].replace(",", "") + (match["fraction"] or "")
    number = Decimal(numeral)
    scale = match["scale"] or ""
    number *= _SCALES.get(scale, 1)
    if scale == "千":  # GB/T 15835: 千 does not follow Arabic figures
        numeral, scale = format(number.normalize(), "f"), ""
    inner = match["more_inner"] or ""
    numeral, more = (f"{numeral}{inner}{scale}", match["more"] or "")
    about = "约" if match["about"] == "大约" else match["about"] or ""
    bound = match["bound"] or ""
    if inner and not scale:
        numeral, more = numeral.removesuffix(inner), inner
    if (about == "约" and (more or inner)) or (bound and about):
        raise ValueFault("manner", "约数只用一种说法", "写“约300”或“300余”，写“300以上”不再加“至少”")
    if kind is Kind.RATE and not 0 <= number <= 100:
        raise ValueFault("range", f"比率应在0到100之间，这里是{numeral}", "如 97.56%、100%、98%以上")
    return Quantity(number, numeral, unit, about, more, bound)


def _not_a_number(raw: str, text: str, kind: Kind, unit: str) -> ValueFault:
    example = {"RATE": "97.56%、98%以上", "MONEY": "1.2万元"}.get(kind.name, "60、1000余、约30")
    hint = f"如 {example}；没有写“无”，不涉及写“不适用”（单位：{unit}）"
    if text.startswith("-"):
        return ValueFault("negative", f"“{raw}”是负数", hint)
    if re.search(r"\d.*[-~～—至到]\d", text):
        return ValueFault("span", f"“{raw}”是一个范围", f"请填一个数，{hint}")
    return ValueFault("number", f"“{raw}”不是能读懂的数", hint)


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day, or a month when the day is not known (`day` is 0)."""

    year: int
    month: int
    day: int = 0

    def __str__(self) -> str:
        return f"{self.year}年{self.month}月" + (f"{self.day}日" if self.day else "")


_DAY = re.compile(r"(\d{4})(?:年|[-/.])(\d{1,2})(?:(?:月|[-/.])(?:(\d{1,2})日?)?)?")


def parse_day(raw: str) -> Day:
    """Read `2023-12-25`, `2023年12月25日` or `2023年12月`; raise ValueFault otherwise."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", raw))
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueFault("day", f"“{raw}”不是能读懂的日期", "写作 2026-12-25 或 2026年12月25日")
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    try:
        datetime.date(year, month, day or 1)
    except ValueError:
        raise ValueFault("day", f"日历上没有“{raw}”这一天", "请核对月份和日期") from None
    return Day(year, month, day)


def forbidden_character(text: str) -> str:
    """The first character of `text` that XML or Unicode cannot carry, or ''."""
    match = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]", text)
    return match[0] if match else ""


def parse_text(raw: str) -> str:
    """A text without surrounding space; raise ValueFault for control characters."""
    bad = forbidden_character(raw)
    if bad:
        raise ValueFault("control", f"文字里有看不见的控制字符（U+{ord(bad):04X}）", "请删去后重新输入")
    text = raw.strip()
    if not text:
        raise ValueFault("empty", "没有填写文字", "不知道就留空，不涉及写“不适用”")
    return text


def printed_titles(names: tuple[str, ...]) -> str:
    """Document titles side by side, each in 《》, with no 、 between them (GB/T 15834, 4.5.3.5)."""
    return "".join(name if name.startswith("《") else f"《{_inner_title(name)}》" for name in names)


def _inner_title(name: str) -> str:
    return name.replace("《", "〈").replace("》", "〉")


def printed_quotes(names: tuple[str, ...]) -> str:
    """Names side by side, each in quotation marks, with no 、 between them."""
    return "".join(name if name.startswith("“") else f"“{name}”" for name in names)


def printed_names(names: tuple[str, ...]) -> str:
    """Names parted by 、."""
    return "、".join(names)
