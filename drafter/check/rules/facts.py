"""Facts of a fact file that are doubtful: rates that their base cannot give, laws and days out of their year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from drafter.check.figures import Figure
from drafter.check.finding import Hit, Severity
from drafter.check.registry import rule
from drafter.check.rules.rates import possible
from drafter.check.subject import Subject
from drafter.facts.kinds import Day, Kind, Quantity
from drafter.facts.model import Facts
from drafter.facts.topic import Topic

_HEAD = "年度: 2023\n单位: {名称: 热柘镇}\n"


def _topics(subject: Subject) -> Iterator[tuple[str, Topic]]:
    if subject.facts is not None:
        yield from subject.facts.year.topics.items()


def _as_figure(rate: Quantity) -> Figure:
    return Figure(rate.number, "%", 0, 0, "", exact=True)


@rule(
    "事实·比率与底数不合",
    "事实",
    Severity.WARNING,
    suggestion="核对比率；底数是回访或参评件数的，填那一项",
    basis="比率=分子÷底数，分子是整数",
    reads="facts",
    hits=(
        _HEAD + "政务热线:\n  热线回访数: 130件\n  热线满意率: 97.56%\n",
        _HEAD + "矛盾纠纷:\n  纠纷调解数: 7件\n  调解成功率: 93.5%\n",
    ),
    misses=(
        _HEAD + "政务热线:\n  热线回访数: 82件\n  热线满意率: 97.56%\n",
        _HEAD + "政务热线:\n  热线回访数: 130件\n  热线满意率: 98%以上\n",
    ),
)
def impossible_rate(subject: Subject) -> Iterator[Hit]:
    """An entered rate that no whole number of its known base gives."""
    if subject.facts is None:
        return
    sheet = subject.facts.year.sheet
    for label, topic in _topics(subject):
        for declared in topic.facts.values():
            entered = topic.value(declared.label)
            if (
                not declared.ratio
                or not isinstance(entered, Quantity)
                or not entered.exact
                or not 0 < entered.number < 100
            ):
                continue
            name = declared.ratio[1]
            base = sheet.get(name if "." in name else f"{label}.{name}")
            if (
                base is None
                or not isinstance(base.value, Quantity)
                or not base.value.exact
                or not base.value.number
            ):
                continue
            if not possible(_as_figure(entered), Fraction(base.value.number)):
                message = (
                    f"“{declared.label}”{entered}不能由“{base.declared.label}”{base.value}算出"
                )
                yield Hit(message=message, path=(label, declared.label))


@rule(
    "事实·法律不在施行期",
    "事实",
    Severity.WARNING,
    suggestion="核对名称和施行日期",
    basis="法律目录：施行和废止日期",
    reads="facts",
    hits=(
        _HEAD + "队伍建设:\n  所学法律: [中华人民共和国法治宣传教育法]\n",
        _HEAD + "队伍建设:\n  所学法律: [行政执法监督条例]\n",
    ),
    misses=(
        _HEAD + "队伍建设:\n  所学法律: [中华人民共和国民法典]\n",
        _HEAD + "队伍建设:\n  所学法律: [本县普法条例]\n",
    ),
)
def law_out_of_force(subject: Subject) -> Iterator[Hit]:
    """A listed title that the calendar knows not to be in force in the year."""
    known = {
        text.strip("《》"): item
        for item in subject.catalogue.items.values()
        for text in (item.text, item.short)
        if text.startswith("《")
    }
    for path, name in _titles(subject):
        item = known.get(name.strip("《》"))
        if item is None:
            continue
        if item.since and item.since > date(subject.year, 12, 31):
            yield Hit(
                message=f"《{name.strip('《》')}》{item.since.year}年{item.since.month}月才有",
                path=path,
            )
        elif item.until and item.until < date(subject.year, 1, 1):
            yield Hit(message=f"《{name.strip('《》')}》到{item.until.year}年为止", path=path)


def _titles(subject: Subject) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for label, topic in _topics(subject):
        for declared in topic.facts.values():
            if declared.kind is Kind.TITLES:
                for number, name in enumerate(topic.value(declared.label) or ()):
                    yield (label, declared.label, number), name


@rule(
    "事实·日期不在年度",
    "事实",
    Severity.INFO,
    suggestion="核对年份；是背景的可在“忽略”里写明原因",
    basis="年度报告写报告年度内的事",
    reads="facts",
    hits=(
        _HEAD + "机构职能:\n  揭牌日期: 2020-08-14\n",
        _HEAD + "普法宣传:\n  普法活动: [{日期: 2022-07-15, 名称: 送法进社区}]\n",
    ),
    misses=(
        _HEAD + "机构职能:\n  揭牌日期: 2023-08-14\n",
        _HEAD + "普法宣传:\n  普法活动: [{日期: 2023-07-15, 名称: 送法进社区}]\n",
    ),
)
def day_out_of_year(subject: Subject) -> Iterator[Hit]:
    """A day of another year."""
    for path, day in _days(subject):
        if day.year != subject.year:
            yield Hit(message=f"报告年度是{subject.year}年，这里是{day}", path=path)


def _days(subject: Subject) -> Iterator[tuple[tuple[str | int, ...], Day]]:
    for label, topic in _topics(subject):
        for path, value in _values(topic):
            if isinstance(value, Day):
                yield (label, *path), value


def _values(facts: Facts) -> Iterator[tuple[tuple[str | int, ...], object]]:
    for declared in facts.facts.values():
        value = facts.value(declared.label)
        if declared.kind is Kind.RECORDS:
            for number, record in enumerate(value or ()):
                yield from (
                    ((declared.label, number, *path), inner) for path, inner in _values(record)
                )
        elif value is not None:
            yield (declared.label,), value


@rule(
    "事实·成文日期",
    "事实",
    Severity.WARNING,
    suggestion="年度报告在次年3月1日前报出，核对年份",
    basis="《法治政府建设与责任落实督察工作规定》：每年3月1日之前",
    reads="facts",
    hits=(_HEAD + "公文: {成文日期: 2023-01-10}\n", _HEAD + "公文: {成文日期: 2022-12-30}\n"),
    misses=(_HEAD + "公文: {成文日期: 2024-01-10}\n", _HEAD + "公文: {成文日期: 2023-12-25}\n"),
)
def early_date(subject: Subject) -> Iterator[Hit]:
    """A date of issue before the year was nearly over, or long after it."""
    if subject.facts is None:
        return
    day = subject.facts.year.issuing.date
    if day is not None and not (subject.year, 11) <= (day.year, day.month) <= (subject.year + 1, 6):
        yield Hit(message=f"{subject.year}年度的报告，成文日期是{day}", path=("公文", "成文日期"))
