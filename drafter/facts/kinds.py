"""Kinds of value that a fact can have, read as people write them and printed as official text."""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache

from drafter.facts.misread import misread
from drafter.files.faults import brief
from drafter.files.reading import forbidden_character

NOT_APPLICABLE = "不适用"
NONE_WORDS = frozenset({"无", "零", "没有"})
NOTHING = NONE_WORDS | {NOT_APPLICABLE}

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
    ("平方公里", "平方千米"),
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

    __hash__ = object.__hash__  # asked for each fact: that of Enum is written in Python

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
    `bound` (以上) after the unit. Its `number`, in the unit that the fact has, is what is compared
    and added; it prints as it was written."""

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

    @property
    def at_least(self) -> bool:
        """Whether the true number is certainly no less than `number`."""
        return self.exact or bool(self.more) or self.bound == "以上" or self.about in _AT_LEAST

    @property
    def at_most(self) -> bool:
        """Whether the true number is certainly no more than `number`."""
        return self.exact or self.bound in {"以下", "以内"}

    def __str__(self) -> str:
        return f"{self.about}{self.numeral}{self.more}{self.unit}{self.bound}"

    def __bool__(self) -> bool:
        return self.number != 0


_AT_LEAST = frozenset({"超过", "超", "逾", "不少于", "至少"})
_QUANTITY = re.compile(
    r"(?P<about>大约|约|近|超过|超|逾|不少于|至少)?"
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?P<fraction>\.[0-9]+)?"
    r"(?P<inner>余|多)?(?P<folded>[百千])?(?P<scale>[万亿])?(?P<more>余|多)?"
    r"(?P<unit>[^0-9以左之]*?)"
    r"(?P<bound>以上|以下|以内|左右)?"
)
_SCALES = {
    "": Decimal(1),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10_000),
    "亿": Decimal(100_000_000),
}
_MAX_DIGITS = 15


def unit_scale(unit: str) -> Decimal:
    """How many 元 one of a unit of money is; 1 for every other unit."""
    return _SCALES[unit[0]] if unit in {"万元", "亿元"} else Decimal(1)


@cache
def allowed_units(unit: str) -> frozenset[str]:
    """The units a person may write for a fact whose unit is `unit`."""
    groups = [set(group) for group in UNIT_GROUPS if unit in group]
    return frozenset({unit}.union(*groups))


def quantity(number: Decimal | int, unit: str) -> Quantity:
    """An exact quantity, printed without an exponent or trailing zeros after the point."""
    value = Decimal(number)
    return Quantity(value, _plain(value), unit)


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
_SPACE = re.compile(r"(?<![\d\s])\s+|\s+(?![\d\s])")
_NO_FRACTION = re.compile(r"(?<=\d)\.0+(?!\d)")


def _squeezed(raw: str) -> str:
    """Half-width text without quotation marks around it and without space, save between digits."""
    text = unicodedata.normalize("NFKC", _UNSEEN.sub("", raw)).strip()
    text = text.rstrip("。、;,.").rstrip() if text[-1:] in "。、;,." else text
    if len(text) > 2 and text[0] in "“‘\"'" and text[-1] in "”’\"'":
        text = text[1:-1]
    return _SPACE.sub("", text)


def parse_quantity(raw: str, kind: Kind, unit: str) -> Quantity:
    """Read `1000余`, `约30`, `4万余`, `42宗`, `98%以上`, `无`; raise ValueFault otherwise."""
    if raw.isascii() and raw.isdigit() and kind is not Kind.RATE and len(raw) <= _MAX_DIGITS:
        return quantity(Decimal(raw), unit)
    return _parse_written(raw, kind, unit)


def _parse_written(raw: str, kind: Kind, unit: str) -> Quantity:
    text = _squeezed(raw)
    if text in NONE_WORDS:
        return quantity(0, unit)
    if kind is Kind.COUNT:  # 60.0 comes out of a spreadsheet
        text = _NO_FRACTION.sub("", text)
    if kind is Kind.MONEY:
        text = re.sub(r"^(人民币)?[¥元]?(?=\d)", "", text)
    match = _QUANTITY.fullmatch(text)
    if match is None:
        typed = text or unicodedata.normalize("NFKC", raw).strip()
        raise ValueFault(*misread(typed, brief(raw), kind.name, unit))
    written = match["unit"]
    if written and written not in allowed_units(unit):
        if re.search(r"[^\w%]", written) or written.startswith(tuple(allowed_units(unit) - {""})):
            hint = "只写数和单位；要说明的，写在行尾“ # ”后面"
            raise ValueFault("number", f"“{brief(raw)}”里除了数和单位还有别的字", hint)
        others = "、".join(f"“{other}”" for other in sorted(allowed_units(unit)))
        hint = f"本项的单位可写{others}，也可不写" if unit else "这里只填数，不写单位"
        raise ValueFault("unit", f"单位“{brief(written)}”与本项不符", hint)
    scale = match["scale"] or ""
    if scale and unit_scale(unit) > 1 and written in {"", "元"}:  # 12万 of a fact in 万元 is 12万元
        scale, written = ("", unit) if scale == unit[0] else (scale, "元")
    if len(match["digits"]) + len(match["fraction"] or "") > 2 * _MAX_DIGITS:  # too long to work with
        raise ValueFault("range", f"“{brief(raw)}”太大或太长", "请核对位数")
    found = _built(match, scale, written or unit, unit)
    if len(found.numeral) > _MAX_DIGITS or found.number >= 10**_MAX_DIGITS:
        raise ValueFault("range", f"“{brief(raw)}”太大或太长", "请核对位数")
    if kind is Kind.RATE and not 0 <= found.number <= 100:
        message = f"比率应在0到100之间，这里是“{brief(raw)}”"
        raise ValueFault("range", message, "如 97.56%、100%、98%以上")
    if kind is Kind.RATE and not written and 0 < found.number < 1:
        percent = f"{_plain(found.number * 100)}%"
        message = f"“{brief(raw)}”没有带百分号，看不出是{percent}还是{found.numeral}%"
        raise ValueFault("range", message, f"请带上百分号，如 {percent}")
    if kind is Kind.COUNT and found.number % 1:
        raise ValueFault("whole", f"“{brief(raw)}”不是整数", f"请填整数，如 12 或 1000余（单位：{unit}）")
    return found


def _built(match: re.Match[str], scale: str, written: str, unit: str) -> Quantity:
    numeral = (match["digits"].replace(",", "").lstrip("0") or "0") + (match["fraction"] or "")
    about, bound = match["about"] or "", match["bound"] or ""
    folded = match["folded"] or ""
    number = Decimal(numeral)
    if folded:  # GB/T 15835: 百 and 千 do not follow Arabic figures
        number *= _SCALES[folded]
        numeral = _plain(number)
    inner, after = match["inner"] or "", match["more"] or ""
    if sum(map(bool, (about, inner, after, bound))) > 1:
        raise ValueFault("manner", "约数只用一种说法", "写“约300”或“300余”，写“300以上”不再加“至少”")
    if scale or written != unit:
        number *= _SCALES[scale] * unit_scale(written) / unit_scale(unit)
    if not number and (about or inner or after or bound):
        raise ValueFault("manner", "0不能是约数", "没有发生写“无”")
    if inner:
        more = f"{inner}{scale}"
    else:
        numeral, more = f"{numeral}{scale}", after
    return Quantity(number, numeral, written, "约" if about == "大约" else about, more, bound)


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day, or a month when the day is not known (`day` is 0)."""

    year: int
    month: int
    day: int = 0

    def __str__(self) -> str:
        return f"{self.year}年{self.month}月" + (f"{self.day}日" if self.day else "")


_DAY = re.compile(r"([0-9]{4})(?:年|[-/.])([0-9]{1,2})(?:(?:月|[-/.])(?:([0-9]{1,2})[日号]?)?)?")
_UNPARTED = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_MIDNIGHT = re.compile(r"(?<=\d)[ T]0?0:00(:00)?$")  # comes with a day out of a spreadsheet


def parse_day(raw: str) -> Day:
    """Read `2023-12-25`, `2023年12月25日` or `2023年12月`; raise ValueFault otherwise."""
    text = _MIDNIGHT.sub("", _squeezed(raw))
    match = _DAY.fullmatch(text) or _UNPARTED.fullmatch(text)
    if match is None:
        yearless = re.fullmatch(r"[0-9]{1,2}(月|[-/.])[0-9]{1,2}[日号]?", text)
        message = f"“{brief(raw)}”没有写年份" if yearless else f"“{brief(raw)}”不是能读懂的日期"
        raise ValueFault("day", message, "写作 2026-12-25 或 2026年12月25日")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None and month is not None
    try:
        datetime.date(year, month, 1 if day is None else day)
    except ValueError:
        raise ValueFault("day", f"日历上没有“{brief(raw)}”这一天", "请核对月份和日期") from None
    return Day(year, month, day or 0)


_BREAK = re.compile("[\n\r\x85\u2028\u2029]+")
_CONTROL = re.compile("[\x80-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")


def parse_paragraphs(raw: str) -> str:
    """A text of one paragraph a line, blank lines left out; raise ValueFault likewise."""
    lines = [line for line in _BREAK.split(raw) if line.strip()]
    return "\n".join(map(parse_text, lines or [raw]))


def parse_text(raw: str) -> str:
    """A text on one line, without surrounding space; raise ValueFault for control characters."""
    if raw.isprintable() and (plain := raw.strip()):
        return plain
    bad = forbidden_character(raw) or next(iter(_CONTROL.findall(raw)), "")
    if bad:
        raise ValueFault("control", f"文字里有看不见的控制字符（U+{ord(bad):04X}）", "请删去后重新输入")
    text = "".join(map(str.strip, _BREAK.split(_UNSEEN.sub("", raw))))
    if "\t" in text:
        raise ValueFault("control", "文字里有制表符（Tab 键）", "请改用空格，或删去")
    if not text:
        raise ValueFault("empty", "没有填写文字", "不知道就留空，不涉及写“不适用”")
    return text


def enclosed(text: str, marks: str) -> bool:
    """Whether one pair of `marks` (opening and closing) stands around the whole of `text`."""
    if not (text.startswith(marks[0]) and text.endswith(marks[1])):
        return False
    depth = 0
    for position, char in enumerate(text):
        depth += (char == marks[0]) - (char == marks[1])
        if depth <= 0:
            return position == len(text) - 1
    return False


def printed_titles(names: tuple[str, ...]) -> str:
    """Document titles side by side, each in 《》, with no 、 between them (GB/T 15834, 4.5.3.5)."""
    return "".join(_in_marks(name, "《》", "〈〉") for name in names)


def printed_quotes(names: tuple[str, ...]) -> str:
    """Names side by side, each in quotation marks, with no 、 between them."""
    return "".join(_in_marks(name, "“”", "‘’") for name in names)


def _in_marks(name: str, outer: str, inner: str) -> str:
    bare = name[1:-1] if enclosed(name, outer) else name
    return outer[0] + bare.translate(str.maketrans(outer, inner)) + outer[1]


def printed_names(names: tuple[str, ...]) -> str:
    """Names parted by 、."""
    return "、".join(names)
