"""What people write: quantities, days, names, places, and whole fact files that hold together."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import floor
from typing import Any

from hypothesis import strategies as st

from drafter.facts.declare import Fact
from drafter.facts.head import FORMS, ISSUERS, Issuing
from drafter.facts.kinds import NOT_APPLICABLE, Day, Kind, allowed_units, unit_scale
from drafter.facts.model import Facts
from drafter.facts.place import TownKind
from drafter.facts.topic import Topic
from drafter.facts.year import FIRST_YEAR, LAST_YEAR, topic_types
from drafter.library.section import SectionFile
from drafter.library.store import Library, load_library

FULL_WIDTH = str.maketrans("0123456789.,%", "０１２３４５６７８９．，％")
TOWN_NAMES = {
    TownKind.TOWN: "云溪镇",
    TownKind.TOWNSHIP: "国宝乡",
    TownKind.ETHNIC_TOWNSHIP: "石桥回族乡",
    TownKind.SUMU: "白音苏木",
    TownKind.SUBDISTRICT: "新华街道",
}
COUNTY_NAMES = {"县": "云山县", "区": "城北区", "市": "临江市", "旗": "东河旗"}
_HAN = "规范执法监督检查服务群众法治建设工作制度会议人员村社区道路安全"


@cache
def library() -> Library:
    """The shipped sections and profiles."""
    return load_library()


@dataclass(frozen=True)
class Written:
    """A value as somebody types it, the number that it means, and how it is printed."""

    raw: str
    number: Decimal
    printed: str


@st.composite
def quantities(draw: st.DrawFn, kind: Kind = Kind.COUNT, unit: str = "件") -> Written:
    """A quantity of any kind in any of the ways to write it."""
    if kind is not Kind.RATE and draw(st.integers(0, 19)) == 0:
        return Written(draw(st.sampled_from(["无", "零", "没有"])), Decimal(0), f"0{unit}")
    digits = draw(st.integers(1, 100 if kind is Kind.RATE else 99_999))
    fraction = ""
    if kind is not Kind.COUNT and not (kind is Kind.RATE and digits == 100) and draw(st.booleans()):
        fraction = f".{draw(st.integers(0, 99)):02}"
    scale = draw(st.sampled_from(["", "", "百", "千", "万", "亿"])) if kind is not Kind.RATE else ""
    if scale in {"万", "亿"}:
        fraction = draw(st.sampled_from(["", ".5", ".25"]))
    manner = draw(st.sampled_from(["", "", "about", "inner", "more", "bound"]))
    about = draw(st.sampled_from(["约", "大约", "近", "超过", "超", "逾", "不少于", "至少"]))
    about = about if manner == "about" else ""
    more = draw(st.sampled_from("余多")) if manner in {"inner", "more"} else ""
    bound = draw(st.sampled_from(["以上", "以下", "以内", "左右"])) if manner == "bound" else ""
    written = draw(st.sampled_from(["", *_units(unit)]))
    return _composed(draw, (about, f"{digits}", fraction, scale, more, written, bound), manner, unit)


def _units(unit: str) -> list[str]:
    return sorted(other for other in allowed_units(unit) if unit_scale(other) == unit_scale(unit))


def _composed(draw: st.DrawFn, parts: tuple[str, ...], manner: str, unit: str) -> Written:
    about, digits, fraction, scale, more, written, bound = parts
    typed = draw(st.sampled_from([digits, f"{int(digits):,}", f"0{digits}"])) + fraction
    after = f"{more}{scale}" if manner == "inner" else f"{scale}{more}"
    raw = f"{about}{typed}{after}{draw(st.sampled_from(['', ' ', '　']))}{written}{bound}"
    raw = draw(st.sampled_from([raw, raw.translate(FULL_WIDTH), f" {raw} ", f"“{raw}”"]))
    number = Decimal(digits + fraction) * {"百": 100, "千": 1000, "万": 10_000, "亿": 10**8}.get(scale, 1)
    numeral, printed_scale = digits + fraction, scale
    if scale in {"百", "千"}:
        numeral, printed_scale = _plain(number), ""
    printed_unit = written or unit
    if printed_scale and not written and unit_scale(unit) > 1:  # 1万 of a fact in 万元
        number = number / unit_scale(unit)
        printed_scale, printed_unit = ("", unit) if printed_scale == unit[0] else (printed_scale, "元")
    tail = f"{more}{printed_scale}" if manner == "inner" else f"{printed_scale}{more}"
    shown_about = "约" if about == "大约" else about
    return Written(raw, number, f"{shown_about}{numeral}{tail}{printed_unit}{bound}")


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@st.composite
def days(draw: st.DrawFn) -> tuple[str, Day]:
    """A day or a month in any of the ways to write it, and the day that it means."""
    date = draw(st.dates())
    if date.year < 1000:
        date = date.replace(year=date.year + 1000, day=min(date.day, 28))
    pad = draw(st.booleans())
    month, day = (f"{part:02}" if pad else str(part) for part in (date.month, date.day))
    space = draw(st.sampled_from(["", " "]))
    year = f"{date.year}"
    mark = draw(st.sampled_from("-/."))
    if draw(st.integers(0, 3)) == 0:
        raw = draw(st.sampled_from([f"{year}年{space}{month}月", f"{year}{mark}{month}"]))
        return raw, Day(date.year, date.month)
    whole = [f"{year}{mark}{month}{mark}{day}", f"{year}年{space}{month}月{space}{day}日"]
    raw = draw(st.sampled_from(whole))
    return draw(st.sampled_from([raw, raw.translate(FULL_WIDTH)])), Day(date.year, date.month, date.day)


def words(most: int = 12) -> st.SearchStrategy[str]:
    """A few Han characters."""
    return st.text(_HAN, min_size=2, max_size=most)


def texts() -> st.SearchStrategy[str]:
    """Any text that somebody may type on one line, marks that YAML has a use for among them."""
    characters = st.one_of(
        st.sampled_from(_HAN + "：，。、；（）《》“”‘’ :#-[]{},&*!|>'\"%@`?~=.\\/<&>·…　"),
        st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")),
        st.sampled_from("A1é😀𠮷"),
    )
    return st.text(characters, min_size=1, max_size=16).filter(_says_something)


def _says_something(text: str) -> bool:
    return bool(text.strip()) and text.strip() not in {"无", "零", "没有", NOT_APPLICABLE}


def scalar(text: str) -> str:
    """A text as a YAML scalar: plain where that is safe, else in double quotes."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _RESERVED
    return text if plain else json.dumps(text, ensure_ascii=False)


_PLAIN = re.compile(r"[0-9A-Za-z\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff%.〔〕]*")
_RESERVED = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


def block(data: Mapping[str, Any], depth: int = 0) -> Iterator[str]:
    """Plain data as the lines of a YAML file, in the block style that people use."""
    space = "  " * depth
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield f"{space}{key}:"
            yield from block(value, depth + 1)
        elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            yield f"{space}{key}:"
            yield from (f"{space}  - {flow(item)}" for item in value)
        else:
            yield f"{space}{key}: {flow(value)}"


def flow(value: object) -> str:
    """Plain data in the flow style, [甲, 乙] and {名称: 甲}."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(str(value))


class _Figures:
    """The facts of one topic, drawn as they are asked for, so that all of them hold together."""

    def __init__(self, draw: st.DrawFn, kind: type[Topic]) -> None:
        self.draw = draw
        self.facts = kind.facts
        self._numbers: dict[str, int] = {}
        self._records: dict[str, list[dict[str, Any]]] = {}
        self._wholes = {label: each.part_of for label, each in self.facts.items() if each.part_of}
        self._bases: dict[str, str] = {}
        self.tied = set(_tied(self.facts))
        self._tie_rates()

    def _tie_rates(self) -> None:
        """What a rate is of must be no less than its numerator."""
        for declared in self.facts.values():
            over, base = declared.ratio or ("", "")
            if not over or self._within(over, base):
                continue
            if not _follows(self.facts[over]) and over not in self._wholes:
                self._wholes[over] = base
            else:
                self._bases[base] = over

    def _within(self, part: str, whole: str) -> bool:
        if part == whole or part in self.facts[whole].parts:
            return True
        return part in self._wholes and self._within(self._wholes[part], whole)

    def value(self, label: str) -> object:
        """The value of any fact, as somebody types it."""
        declared = self.facts[label]
        if declared.kind is Kind.RECORDS:
            return self.records(label) or "无"
        if declared.ratio:
            return self._rate(declared)
        if label in self.tied:
            if not declared.kind.is_quantity:
                return [f"{name}{number}" for number, name in enumerate(self._names(label))] or "无"
            return self.draw(typed(self.number(label), declared.unit))
        return self.draw(values(declared))

    def number(self, label: str) -> int:
        """The number of a fact that others depend on."""
        if label not in self._numbers:
            self._numbers[label] = self._drawn(label)
        return self._numbers[label]

    def _drawn(self, label: str) -> int:
        declared = self.facts[label]
        if declared.count_of:
            if self.facts[declared.count_of].kind is Kind.RECORDS:
                return len(self.records(declared.count_of))
            return len(self._names(declared.count_of))
        if declared.parts:
            return sum(self._term(part) for part in declared.parts)
        if label in self._wholes:
            return self.draw(st.integers(0, self.number(self._wholes[label])))
        least = self.number(self._bases[label]) if label in self._bases else 0
        return least + self.draw(st.integers(0, 5000))

    def _term(self, name: str) -> int:
        listed, _, field = name.partition(".")
        if not field:
            return self.number(name)
        return sum(int(record[field]) for record in self.records(listed))

    def _names(self, label: str) -> list[str]:
        if label not in self._records:
            names = self.draw(st.lists(words(6), max_size=3))
            self._records[label] = [{"": name} for name in names]
        return [record[""] for record in self._records[label]]

    def records(self, label: str) -> list[dict[str, Any]]:
        """The records of a list."""
        if label not in self._records:
            declared = self.facts[label]
            assert declared.record is not None
            summed = {
                part.partition(".")[2]
                for fact in self.facts.values()
                for part in fact.parts
                if part.startswith(f"{label}.")
            }
            one = _record(declared.record, frozenset(summed))
            self._records[label] = self.draw(st.lists(one, max_size=3))
        return self._records[label]

    def _rate(self, declared: Fact) -> str:
        assert declared.ratio is not None
        over, base = (self.number(name) for name in declared.ratio)
        if base == 0:
            return "不适用"
        if over in {0, base}:
            return self.draw(st.sampled_from(["100%", "100"] if over else ["0%", "0"]))
        places = self.draw(st.integers(1, 3))
        scaled = Decimal(over) * 100 * 10**places / Decimal(base)
        whole = floor(scaled + Decimal("0.5")) if self.draw(st.booleans()) else floor(scaled)
        if whole in {0, 100 * 10**places}:
            return "不适用"
        percent = Decimal(whole).scaleb(-places)
        # A bare figure below 1 might be meant as a fraction, and is asked about.
        signs = ["%"] if 0 < percent < 1 else ["%", ""]
        return f"{percent:f}{self.draw(st.sampled_from(signs))}"


def _follows(declared: Fact) -> bool:
    return bool(declared.parts or declared.count_of)


def _tied(facts: Mapping[str, Fact]) -> Iterator[str]:
    """The facts that arithmetic ties to others."""
    for label, declared in facts.items():
        if _others(declared):
            yield label
        yield from (other for other in _others(declared) if other in facts)


def _others(declared: Fact) -> list[str]:
    """The facts that one fact names."""
    named = (declared.part_of, *declared.parts, *(declared.ratio or ()), declared.count_of)
    return [name for name in named if name]


def typed(number: int, unit: str) -> st.SearchStrategy[str]:
    """An exact whole number in some way to write it."""
    plain = [str(number), f"{number}{unit}", f"{number:,}", str(number).translate(FULL_WIDTH)]
    if number == 0:
        plain.append("无")
    if number >= 10_000:
        plain.append(f"{_plain(Decimal(number) / 10_000)}万")
    return st.sampled_from(plain)


def values(declared: Fact) -> st.SearchStrategy[Any]:
    """Any value of a fact that stands alone, as somebody types it."""
    if declared.kind.is_quantity:
        return quantities(declared.kind, declared.unit).map(lambda written: written.raw)
    if declared.kind is Kind.DAY:
        return days().map(lambda pair: pair[0])
    if declared.kind is Kind.TEXT:
        return texts()
    listed = st.lists(words(), min_size=1, max_size=3)
    return st.one_of(st.just("无"), listed, listed.map("、".join))


@st.composite
def _record(draw: st.DrawFn, kind: type[Facts], needed: frozenset[str]) -> dict[str, Any]:
    labels = draw(st.lists(st.sampled_from(list(kind.facts)), min_size=1, unique=True))
    record: dict[str, Any] = {}
    numbers: dict[str, int] = {}
    for label in sorted({*labels, *needed}, key=lambda label: bool(kind.facts[label].part_of)):
        declared = kind.facts[label]
        if label in needed or declared.part_of or any(
            each.part_of == label for each in kind.facts.values()
        ):
            numbers[label] = draw(st.integers(0, numbers.get(declared.part_of, 500)))
            record[label] = str(numbers[label])
        else:
            record[label] = draw(values(declared))
    return record


@st.composite
def topics(draw: st.DrawFn, kind: type[Topic], most: int = 8) -> dict[str, Any]:
    """Some facts of one topic with ticks, own indicators, sources and free paragraphs."""
    figures = _Figures(draw, kind)
    labels = draw(st.lists(st.sampled_from(list(kind.facts)), max_size=most, unique=True))
    if draw(st.booleans()):  # what belongs together, together
        named = [other.partition(".")[0] for label in labels for other in _others(kind.facts[label])]
        labels = list(dict.fromkeys([*labels, *(name for name in named if name in kind.facts)]))
    data: dict[str, Any] = {}
    for label in labels:
        absent = draw(st.integers(0, 9)) == 0
        data[label] = NOT_APPLICABLE if absent else figures.value(label)
    section = library().sections.get(kind.label)
    return data | (draw(_ticks(section)) if section else {}) | draw(_extras(labels))


def _ticks(section: SectionFile) -> st.SearchStrategy[dict[str, Any]]:
    own = st.fixed_dictionaries({"自拟": words()}, optional={"标题": words(), "原因": words()})
    ticked = {
        "举措": section.measure_names(),
        "不足": tuple(section.shortcomings),
        "安排": tuple(section.arrangements),
    }
    lists = {
        key: st.lists(
            st.one_of(st.sampled_from(names), own), min_size=1, max_size=3, unique_by=str
        )
        for key, names in ticked.items()
        if names
    }
    return st.fixed_dictionaries({}, optional=lists)


def _extras(labels: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    indicator = st.fixed_dictionaries(
        {"指标": words(), "数值": st.integers(0, 999).map(str), "单位": st.sampled_from("个件场")}
    )
    optional: dict[str, st.SearchStrategy[Any]] = {
        "自定义": st.lists(indicator, min_size=1, max_size=2),
        "亮点": st.lists(words(), min_size=1, max_size=2),
    }
    if labels:
        optional["来源"] = st.dictionaries(st.sampled_from(labels), words(), min_size=1, max_size=2)
    extras = st.fixed_dictionaries({}, optional=optional)
    return st.one_of(st.just({}), extras)


@st.composite
def places(draw: st.DrawFn) -> dict[str, Any]:
    """A township of any kind under any kind of county."""
    kind = draw(st.sampled_from(list(TownKind)))
    county = draw(st.sampled_from(list(COUNTY_NAMES.values())))
    place: dict[str, Any] = {"名称": TOWN_NAMES[kind], "上级": ["某某省", "某某市", county]}
    if draw(st.booleans()):
        place["类别"] = kind.value
    return place


def _issuing() -> st.SearchStrategy[dict[str, Any]]:
    chosen = {"形式": st.sampled_from(FORMS), "发文机关": st.sampled_from(ISSUERS)}
    rest = {label: values(each) for label, each in Issuing.facts.items() if label not in chosen}
    return st.fixed_dictionaries({}, optional={**chosen, **rest})


@st.composite
def fact_data(draw: st.DrawFn, most: int = 4) -> dict[str, Any]:
    """A valid fact file as plain data, every scalar as it is typed."""
    data: dict[str, Any] = {"版本": "1"} if draw(st.booleans()) else {}
    data["年度"] = str(draw(st.integers(FIRST_YEAR, LAST_YEAR)))
    if draw(st.booleans()):
        data["体例"] = draw(st.sampled_from(list(library().profiles)))
    data["单位"] = draw(places())
    issuing = draw(_issuing())
    kinds = draw(st.lists(st.sampled_from(list(topic_types().values())), max_size=most, unique=True))
    sections = {kind.label: draw(topics(kind)) for kind in kinds}
    known = {key: value for key, value in {"公文": issuing, **sections}.items() if value}
    return {**data, **known}


def fact_files(most: int = 4) -> st.SearchStrategy[str]:
    """A valid fact file as text, with any facts of up to `most` topics."""
    return fact_data(most).map(lambda data: "\n".join(block(data)) + "\n")
