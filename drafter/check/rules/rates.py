"""Rates: that they can come from their base, and that they fit the counts beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import floor

from drafter.check.figures import Figure, same_unit
from drafter.check.finding import Hit, Severity, at
from drafter.check.registry import rule
from drafter.check.subject import Subject

_COMPARED = re.compile(r"增长|下降|减少|上升|同比|环比|提高|上年|去年|降低|占全[国省市县]")
_RATE = re.compile(
    r"(.{0,8}?)率(?:均)?(?:分别)?(?:达到?|为|是|占)?$|占比?(?:达到?|为)?$|(满意度)(?:达到?|为)?$"
)
_IN_TIME = re.compile(r"[按及准]期|[按及准]时|当[场日]|限期")  # a rate of what is done, not of all
_COUNTED = frozenset(
    {"件", "起", "宗", "人", "名", "户", "条", "项", "个", "份", "卷", "处", "人次", "家", "次"}
)


def fits(rate: Figure, part: Fraction, base: Fraction) -> bool:
    """Whether part of base, rounded or cut at the decimals written, is the rate."""
    decimals = -min(int(rate.value.as_tuple().exponent), 0)
    exact = part * 100 / base * 10**decimals
    wanted = Fraction(rate.value) * 10**decimals
    return wanted in {floor(exact), floor(exact + Fraction(1, 2))}


def possible(rate: Figure, base: Fraction) -> bool:
    """Whether any whole number of the base gives the rate."""
    near = floor(Fraction(rate.value) * base / 100)
    return any(
        0 <= part <= base and fits(rate, Fraction(part), base)
        for part in range(max(near - 1, 0), near + 3)
    )


def _rates(subject: Subject) -> Iterator[tuple[int, int, Figure, list[Figure], str]]:
    """Exact rates with the exact counts that stand before them in the sentence."""
    for (index, start), figures in subject.figures.items():
        for figure in figures:
            if not figure.percent or not figure.exact or not 0 < figure.value <= 100:
                continue
            named = _RATE.search(figure.lead)
            if named is None or _COMPARED.search(figure.lead):
                continue
            if figure.value == 100 and _IN_TIME.search(figure.lead):
                continue
            text = subject.report.paragraphs[index].text[start:]
            counts = [
                f
                for f in figures
                if f.exact
                and f.unit in _COUNTED
                and (f.end <= figure.start or _noted(text, figure, f))
            ]
            stem = (named[1] or "")[-2:]
            yield index, start, figure, counts, stem


@rule(
    "比率与底数不合",
    "数字",
    Severity.WARNING,
    suggestion="写明评价或回访的件数，或核对比率",
    basis="比率=分子÷底数，分子是整数",
    hits=(
        "全年回应群众诉求130件，满意率97.56%。",
        "共调解纠纷7件，成功率93.5%。",
        "案卷优秀率91.5%（共送评12卷）。",
    ),
    misses=(
        "全年回应群众诉求82件，满意率97.56%。",
        "共调解纠纷8件，成功率87.5%。",
        "群众安全感98.2%，比上年提高0.3个百分点。",
    ),
)
def impossible_rate(subject: Subject) -> Iterator[Hit]:
    """A rate that no whole number of the counts before it gives."""
    for index, start, rate, counts, stem in _rates(subject):
        bases = [Fraction(f.value) for f in counts if f.value >= 1]
        if (
            not bases
            or _numerator(counts, stem) is not None
            or any(possible(rate, base) for base in bases)
        ):
            continue
        named = "占" in rate.lead or (stem and stem in counts[-1].lead)
        if named and any(_some_base(rate, part) for part in bases):
            continue
        base = counts[-1]
        near = floor(Fraction(rate.value) * Fraction(base.value) / 100 + Fraction(1, 2))
        shown = round(float(near / Fraction(base.value) * 100), 2)
        message = f"{rate}不能由{base}算出（{near}÷{base.value}={shown:g}%）"
        yield at(index, start + base.start, start + rate.end, message)


def _some_base(rate: Figure, part: Fraction) -> bool:
    """Whether part of some whole number is the rate, as where only the part is given."""
    near = floor(part * 100 / Fraction(rate.value))
    return any(
        base >= part and fits(rate, part, Fraction(base))
        for base in range(max(near - 1, 1), near + 3)
    )


def _numerator(counts: list[Figure], stem: str) -> Figure | None:
    """The count that the rate is about by its words: 办结391件, 办结率."""
    if len(counts) < 2 or not stem:
        return None
    last = counts[-1]
    others = any(same_unit(f.unit, last.unit) for f in counts[:-1])
    return last if stem in last.lead and others else None


def _noted(text: str, rate: Figure, count: Figure) -> bool:
    """Whether the count stands in brackets right behind the rate."""
    between = text[rate.end : count.start]
    return between.startswith(("（", "(")) and not re.search("[）)。；]", between)


@rule(
    "比率算错",
    "数字",
    Severity.ERROR,
    suggestion="按两个数重新计算比率",
    basis="比率=分子÷底数",
    hits=(
        "全年承接工单398件，办结391件，办结率97.24%。",
        "排查隐患348处，整改341处，整改率96%。",
        "全年承接工单60件，办结58件，办结率100%。",
        "讨论决定重大事项12项，合法性审查11项，审查率100%。",
        "提出意见52条、采纳49条，采纳率为93.2%。",
    ),
    misses=(
        "全年承接工单398件，办结391件，办结率98.24%。",
        "排查隐患348处，整改341处，整改率97.98%。",
        "承接工单60件，办结58件，按期办结率100%。",
        "行政复议答复3件、行政应诉2件，负责人出庭应诉率100%。",
    ),
)
def wrong_rate(subject: Subject) -> Iterator[Hit]:
    """A rate that is not its own numerator over any count of the sentence."""
    for index, start, rate, counts, stem in _rates(subject):
        part = _numerator(counts, stem)
        if part is None:
            continue
        bases = [
            f
            for f in counts
            if f is not part and f.value >= part.value and same_unit(f.unit, part.unit)
        ]
        if (
            bases
            and len(part.lead) > len(stem) + 1
            and _beside(subject, index, start, bases[-1], part)
        ):
            continue
        if not bases or any(fits(rate, Fraction(part.value), Fraction(f.value)) for f in bases):
            continue
        right = round(float(part.value / bases[-1].value * 100), 2)
        message = f"{part}÷{bases[-1]}={right:g}%，写的是{rate}"
        yield at(
            index,
            start + bases[-1].start,
            start + rate.end,
            message,
            f"改为{right:g}%，或核对两个数",
        )


def _beside(subject: Subject, index: int, start: int, base: Figure, part: Figure) -> bool:
    """Whether two counts are listed side by side, neither being of the other."""
    text = subject.report.paragraphs[index].text[start:]
    return text[base.end : part.start - len(part.lead)].endswith("、")


@rule(
    "约数可写实数",
    "数字",
    Severity.INFO,
    suggestion="同句已有确数，写算出的比率",
    basis="有确数的不用约数",
    hits=(
        "全镇9个村，6个村没有信访，50%以上村无信访。",
        "全镇16个村，9个村无信访，50%以上村无信访。",
    ),
    misses=("全镇满意率98%以上。", "8个村中，有信访村3个。"),
)
def weak_bound(subject: Subject) -> Iterator[Hit]:
    """50%以上 where the sentence gives 5 of 8."""
    for (index, start), figures in subject.figures.items():
        counts = [f for f in figures if f.exact and f.unit == "个"]
        for rate in (f for f in figures if f.percent and not f.exact):
            for part, base in (
                (p, b) for b in counts for p in counts if p.value < b.value and p.start < rate.start
            ):
                exact = part.value / base.value * 100
                if rate.value < exact <= rate.value + 20:
                    yield at(
                        index,
                        start + rate.start,
                        start + rate.end,
                        f"{part}比{base}是{round(float(exact), 2):g}%，不必写“{rate}以上”",
                    )
                    break


_CHANGE = re.compile(
    r"由(?:原来的)?(?P<from>\d+(?:\.\d+)?)(?P<unit>[^\d，。；]{1,2})[^，。；\d]{0,4}[至到为](?P<to>\d+(?:\.\d+)?)(?P=unit)[^。；]{0,8}?"
    r"(?:增长|增加|上升|提高|下降|减少|降低|降幅|增幅|减幅)(?:了|达|为)?(?P<rate>\d+(?:\.\d+)?)%(?!以)"
)


@rule(
    "增减幅算错",
    "数字",
    Severity.ERROR,
    suggestion="按两个数重新计算",
    basis="增减幅=两数之差÷原数",
    hits=("检查由112次减至84次，下降33.3%。", "信访由40件减少到30件，降幅20%。"),
    misses=("检查由112次减至84次，下降25%。", "信访由40件减少到30件，下降10个百分点。"),
)
def wrong_change(subject: Subject) -> Iterator[Hit]:
    """A rise or fall that is not what its two figures make."""
    for index, start, sentence in subject.claims:
        for found in _CHANGE.finditer(sentence):
            before, after = Fraction(found["from"]), Fraction(found["to"])
            rate = Figure(Decimal(found["rate"]), "%", 0, 0, "", exact=True)
            if before and not fits(rate, abs(after - before), before):
                right = round(float(abs(after - before) / before * 100), 2)
                message = f"由{found['from']}到{found['to']}是{right:g}%，写的是{found['rate']}%"
                yield at(index, start + found.start(), start + found.end(), message)
