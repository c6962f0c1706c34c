"""The whole year of a township: the head of the fact file, and one set of facts a topic."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, cached_property
from typing import Any, TypeVar

from drafter.facts.declare import Beside, text
from drafter.facts.head import Issuing, Place
from drafter.facts.kinds import ValueFault
from drafter.facts.model import Facts
from drafter.facts.place import vocabulary
from drafter.facts.topic import Topic, read_list, read_texts_by_key
from drafter.facts.topics.basics import Basics
from drafter.facts.topics.business import Business
from drafter.facts.topics.counsel import Counsel
from drafter.facts.topics.decisions import Decisions
from drafter.facts.topics.digital import Digital
from drafter.facts.topics.disputes import Disputes
from drafter.facts.topics.documents import Documents
from drafter.facts.topics.emergency import Emergency
from drafter.facts.topics.enforcement import Enforcement
from drafter.facts.topics.functions import Functions
from drafter.facts.topics.heads import Heads
from drafter.facts.topics.highlights import Highlights
from drafter.facts.topics.hotline import Hotline
from drafter.facts.topics.leadership import Leadership
from drafter.facts.topics.legal_service import LegalService
from drafter.facts.topics.litigation import Litigation
from drafter.facts.topics.openness import Openness
from drafter.facts.topics.oversight import Oversight
from drafter.facts.topics.petitions import Petitions
from drafter.facts.topics.public_security import PublicSecurity
from drafter.facts.topics.publicity import Publicity
from drafter.facts.topics.rectification import Rectification
from drafter.facts.topics.service import GovernmentService
from drafter.facts.topics.special_groups import SpecialGroups
from drafter.facts.topics.staff import Staff
from drafter.facts.topics.study import Study
from drafter.facts.values import Sheet
from drafter.files.faults import brief

SCHEMA_VERSION = 1
FIRST_YEAR, LAST_YEAR = 2020, 2026  # of the shipped policy calendar; a user's own may know more
FARTHEST_YEAR = 2100
F = TypeVar("F", bound=Facts)
T = TypeVar("T", bound=Topic)


def _facts(kind: type[F], label: str, help: str = "") -> Beside[F]:
    return Beside(label, kind.model_validate, _empty(kind), help, kind)


def _topic(kind: type[T]) -> Beside[T]:
    return _facts(kind, kind.label)


def _empty(kind: type[F]) -> Callable[[], F]:
    nothing = kind({})
    return lambda: nothing


def _whole(label: str, help: str, bounds: tuple[int, int], hints: tuple[str, str]) -> Beside[int]:
    """A whole number within bounds; `hints` are for what is no such number, and what is beyond."""

    def read(value: object) -> int:
        written = unicodedata.normalize("NFKC", str(value)).strip()
        if not re.fullmatch(r"[+-]?[0-9]{1,9}(\.0*)?", written):
            raise ValueFault("number", f"“{brief(written)}”不是整数", hints[0])
        number = int(written.partition(".")[0])
        if not bounds[0] <= number <= bounds[1]:
            raise ValueFault("range", f"“{brief(written)}”超出范围", hints[1])
        return number

    return Beside(label, read, int, help, bounds=bounds)


def _name(value: object) -> str:
    if isinstance(value, str):
        return value
    raise ValueFault("text", "这里应是一句文字", "含有冒号或括号时请加引号")


class Ignored(Facts):
    """A finding of `drafter check` that is not to be shown, and why."""

    required = ("规则", "原因")

    rule = text("规则", question="忽略哪条规则？", help="规则的名称，照检查结果抄写")
    place = text("位置", question="忽略哪一处？", help="原文里的几个字；不写则忽略这条规则的全部问题")
    reason = text("原因", question="为什么可以忽略？")


class TownshipYear(Facts):
    """Everything that one report is made from."""

    required = ("年度", "单位")

    version = _whole(
        "版本",
        "事实文件的格式版本",
        (1, SCHEMA_VERSION),
        (f"写 版本: {SCHEMA_VERSION}", f"程序认得的版本到 {SCHEMA_VERSION} 为止；文件若由新版程序所写，请更新 drafter"),
    )
    year = _whole(
        "年度",
        "报告年度，四位数字",
        (FIRST_YEAR, FARTHEST_YEAR),
        (f"写 年度: {LAST_YEAR}", f"写 {FIRST_YEAR} 到 {FARTHEST_YEAR} 之间的年份"),
    )
    profile = Beside("体例", _name, str, "报告的体例，不填用“通用”")
    place = _facts(Place, "单位", "写报告的乡镇（街道）")
    issuing = _facts(Issuing, "公文", "文件形式和版头、落款")
    formulas = Beside("提法", read_texts_by_key, dict[str, str], "程序不知道、由你确认的提法")
    wordings = Beside(
        "写法",
        read_texts_by_key,
        dict[str, str],
        "指定某句用哪种写法：写这种写法的开头几个字，或第几种",
    )
    ignored = Beside(
        "忽略",
        lambda value: read_list(value, Ignored.model_validate),
        list[Ignored],
        "检查时可以忽略的问题，每项写明原因",
        Ignored,
        listed=True,
    )
    basics = _topic(Basics)
    study = _topic(Study)
    leadership = _topic(Leadership)
    heads = _topic(Heads)
    functions = _topic(Functions)
    service = _topic(GovernmentService)
    business = _topic(Business)
    hotline = _topic(Hotline)
    documents = _topic(Documents)
    decisions = _topic(Decisions)
    counsel = _topic(Counsel)
    enforcement = _topic(Enforcement)
    emergency = _topic(Emergency)
    disputes = _topic(Disputes)
    petitions = _topic(Petitions)
    litigation = _topic(Litigation)
    oversight = _topic(Oversight)
    openness = _topic(Openness)
    publicity = _topic(Publicity)
    legal_service = _topic(LegalService)
    special_groups = _topic(SpecialGroups)
    public_security = _topic(PublicSecurity)
    staff = _topic(Staff)
    digital = _topic(Digital)
    rectification = _topic(Rectification)
    highlights = _topic(Highlights)

    @classmethod
    def _read(cls, data: dict[Any, Any]) -> dict[str, Any]:
        return {"版本": SCHEMA_VERSION, **super()._read(data)}

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """Every topic by its label, in the order of this model."""
        return {label: getattr(self, name) for label, name in topic_fields().items()}

    @cached_property
    def sheet(self) -> Sheet:
        """Every known fact by path, those of 公文 and computed ones included."""
        return Sheet({"公文": self.issuing, **self.topics})

    @cached_property
    def words(self) -> dict[str, str]:
        """The words that sections use for this place and year."""
        place = self.place
        words = vocabulary(place.name or "", place.town_kind, place.county)
        return {**words, "年度": str(self.year), "下年度": str(self.year + 1)}


def topic_fields() -> dict[str, str]:
    """The name in Python of every topic by its label, in order."""
    return {kind.label: name for name, kind in topic_types().items()}


@cache
def topic_types() -> dict[str, type[Topic]]:
    """The class of every topic by its name in Python, in order."""
    entries = TownshipYear.beside.values()
    return {
        entry.name: entry.inner
        for entry in entries
        if entry.inner is not None and issubclass(entry.inner, Topic)
    }
