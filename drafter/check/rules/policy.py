"""Policy in force: what the calendar knows to be over, not yet begun, or due in this year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from drafter.check.context import excepted
from drafter.check.expression import Expression
from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import BODY, CLAIMS, Part
from drafter.policy import MEETING, Item

_KINDS = frozenset({"规划文件", "集中教育", "专项行动", "法律法规"})
_LEAST = 6


@lru_cache(maxsize=512)
def _regex(text: str) -> re.Pattern[str]:
    """The text whatever dash and brackets it is typed with."""
    words = re.escape(text)
    words = re.sub(r"(?:\\-|[－—–～])", "[－—–～-]+", words)
    return re.compile(words.replace("（", "[（(]").replace("）", "[）)]"))


_BEFORE_YEARS = re.compile("[^（）－]*")


def _cited(subject: Subject, text: str) -> Iterator[Spot]:
    """Every place of the body where `text` stands, told as current."""
    if not subject.report.holds(_BEFORE_YEARS.match(text)[0]):  # type: ignore[index]  # matches '' too
        return
    for found in _regex(text).finditer(subject.report.text):
        index, offset = subject.report.locate(found.start())
        paragraph = subject.report.paragraphs[index]
        end = offset + len(found[0])
        if paragraph.part in BODY and not excepted("回顾", paragraph, offset, end):
            yield Spot(index, offset, end)


def _items(subject: Subject) -> Iterator[Item]:
    for item in subject.catalogue.items.values():
        if item.kind in _KINDS and len(item.text) >= _LEAST:
            yield item


@rule(
    "依据已过期",
    "规划与活动",
    Severity.WARNING,
    suggestion="换成现行的，或写明是往年的",
    basis="年度提法表：有效期",
    hits=(
        "落实《中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021－2025年）》。",
        "贯彻《中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划（2016—2020年）》。",
    ),
    misses=("巩固深入贯彻中央八项规定精神学习教育成果。", "落实“九五”普法规划。"),
    year=2026,
)
def over(subject: Subject) -> Iterator[Hit]:
    """Something cited as current that was over before the year began."""
    for item in _items(subject):
        if item.until and item.until < date(subject.year, 1, 1):
            spots = tuple(_cited(subject, item.text))
            if spots:
                yield Hit(
                    spots,
                    f"“{item.text}”到{item.until.year}年{item.until.month}月为止",
                    _instead(subject, item),
                )


def _instead(subject: Subject, item: Item) -> str:
    following = subject.catalogue.items.get(item.replaced_by)
    return f"现行的是{following.text}" if following else ""


@rule(
    "依据还没有",
    "规划与活动",
    Severity.ERROR,
    suggestion="删去，或写进下年安排",
    basis="年度提法表：有效期",
    hits=("宣传《民营经济促进法》。", "落实《公平竞争审查条例》，规范涉企文件。"),
    misses=(
        "贯彻《行政处罚法》，规范执法。",
        "一、主要举措和成效\n召开会议3次。\n二、2024年主要安排\n学习《行政执法监督条例》。",
    ),
)
def early(subject: Subject) -> Iterator[Hit]:
    """Something cited as done that began only after the year."""
    for item in _items(subject):
        if item.since and item.since > date(subject.year, 12, 31):
            texts = {item.text, item.short} - {""}
            spots = tuple(
                spot
                for text in sorted(texts)
                for spot in _cited(subject, text)
                if _told(subject, spot)
            )
            if spots:
                yield Hit(
                    spots,
                    f"“{item.short or item.text}”{item.since.year}年{item.since.month}月才有，报告年度是{subject.year}年",
                )


def _told(subject: Subject, spot: Spot) -> bool:
    return subject.report.paragraphs[spot.paragraph].part is not Part.PLAN


_PLENUMS = re.compile(r"([十二]{1,2}[十九]?)届((?:[一二三四五六七]中、?)+)全会")


@rule(
    "全会太早",
    "提法",
    Severity.ERROR,
    suggestion="列举到报告年度已召开的全会为止",
    basis="会议目录：闭幕日期",
    hits=(
        "学习党的二十届三中全会精神。",
        "贯彻党的二十届二中、三中、四中全会精神。",
        "一、主要举措和成效\n召开会议3次。\n二、2024年主要安排\n贯彻党的二十届四中全会精神。",
    ),
    misses=("学习党的二十届二中全会精神。", "贯彻党的十九届六中全会精神。"),
)
def early_plenum(subject: Subject) -> Iterator[Hit]:
    """A plenum that was held after the year, among what was studied."""
    meetings = [item for item in subject.catalogue.items.values() if item.kind == MEETING]
    held = {(item.term, item.session): item.since for item in meetings if item.session}
    for index, paragraph in subject.report.of(Part.OPENING, *CLAIMS, Part.PLAN):
        planned = paragraph.part is Part.PLAN  # written by 1 March of the next year
        latest = date(subject.year + 1, 3, 1) if planned else date(subject.year, 12, 31)
        for found in _PLENUMS.finditer(paragraph.text):
            for session in filter(None, found[2].split("、")):
                since = held.get((found[1], session))
                if since and since > latest:
                    name = f"{found[1]}届{session}全会"
                    message = f"{name}{since.year}年{since.month}月召开，报告年度是{subject.year}年"
                    yield at(index, *found.span(), message)
                    break


_ORDINAL = re.compile(
    r"第([一二三四五六七八九十\d]{1,4})[个届](?:全国)?[“]?(?:\d{1,2}·\d{1,2})?[”]?(国家宪法日|宪法宣传周|全民国家安全教育日|民法典宣传月|安全生产月|防灾减灾日|土地日|交通安全日|消防日|中国人民警察节|全国生态日|国际禁毒日)"
)
_BASES = {
    "国家宪法日": 2013,
    "宪法宣传周": 2017,
    "全民国家安全教育日": 2015,
    "民法典宣传月": 2020,
    "安全生产月": 2001,
    "防灾减灾日": 2008,
    "土地日": 1990,
    "交通安全日": 2011,
    "消防日": 1991,
    "中国人民警察节": 2020,
    "全国生态日": 2022,
    "国际禁毒日": 1987,
}


@rule(
    "第几个节日",
    "节日",
    Severity.WARNING,
    suggestion="核对是第几个",
    basis="第几个＝报告年度－首个的上一年",
    hits=("开展第九个国家宪法日宣传。", "开展第24个“安全生产月”活动。"),
    misses=("开展第十个国家宪法日宣传。", "开展第22个“安全生产月”活动。"),
)
def ordinal(subject: Subject) -> Iterator[Hit]:
    """The number of a yearly day that is another year's."""
    for index, paragraph in subject.report.of(*BODY):
        for found in _ORDINAL.finditer(paragraph.text):
            right = subject.year - _BASES[found[2]] + (paragraph.part is Part.PLAN)
            if _number(found[1]) != right:
                yield at(
                    index,
                    *found.span(),
                    f"{subject.year}年是第{right}个{found[2]}",
                    f"改为第{right}个",
                )


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, _, ones = text.rpartition("十")
    digits = "零一二三四五六七八九"
    if "十" not in text:
        return digits.find(text)
    return (digits.find(tens) if tens else 1) * 10 + (digits.find(ones) if ones else 0)


_SLOGAN = Expression(
    r"[“]?(十[四五]五)[”]?(?:规划)?的?(开局|收官)之年|[“]?([八九]五)[”]?普法(?:规划)?的?(启动|开局|收官)之年|党的二十大(召开)之年|党的二十大精神的?(开局)之年",
    ("之年",),
)
_SLOGANS = {
    "十四五开局": 2021,
    "十四五收官": 2025,
    "十五五开局": 2026,
    "十五五收官": 2030,
    "八五启动": 2021,
    "八五开局": 2021,
    "八五收官": 2025,
    "九五启动": 2026,
    "九五开局": 2026,
    "九五收官": 2030,
    "召开": 2022,
    "开局": 2023,
}


@rule(
    "年份口号不合",
    "年度",
    Severity.ERROR,
    suggestion="换成报告年度的说法",
    basis="规划和会议的年份",
    hits=("今年是“十四五”规划收官之年。", "今年是“八五”普法启动之年。"),
    misses=("今年是全面贯彻党的二十大精神的开局之年。", "落实“十四五”规划。"),
)
def slogan(subject: Subject) -> Iterator[Hit]:
    """A slogan of a year that is not the report's (the year after, in the plan)."""
    for index, paragraph in subject.report.of(*BODY):
        for found in _SLOGAN.finditer(paragraph.text):
            year = _SLOGANS["".join(filter(None, found.groups()))]
            if year != subject.year + (paragraph.part is Part.PLAN):
                yield at(index, *found.span(), f"“{found[0]}”是{year}年的说法")
