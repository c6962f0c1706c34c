"""The whole year of a township: the head of the fact file, and one set of facts a topic."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import Field, field_validator

from drafter.facts.declare import Beside, text
from drafter.facts.head import Issuing, Place
from drafter.facts.model import Facts
from drafter.facts.place import Below, TownKind, vocabulary
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

if TYPE_CHECKING:
    from typing_extensions import Self

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
    nothing = kind.model_construct()
    return lambda: nothing


class Ignored(Facts):
    """A finding of `drafter check` that is not to be shown, and why."""

    required = ("规则", "原因")

    rule = text("规则", question="忽略哪条规则？", help="规则的名称，照检查结果抄写")
    place = text("位置", question="忽略哪一处？", help="原文里的几个字；不写则忽略这条规则的全部问题")
    reason = text("原因", question="为什么可以忽略？")


class TownshipYear(Facts):
    """Everything that one report is made from."""

    required = ("年度", "单位")

    version: int = Field(
        SCHEMA_VERSION,
        alias="版本",
        title="版本",
        description="事实文件的格式版本",
        ge=1,
        le=SCHEMA_VERSION,
    )
    year: int = Field(
        alias="年度",
        title="年度",
        description="报告年度，四位数字",
        ge=FIRST_YEAR,
        le=FARTHEST_YEAR,
    )
    profile: str = Field("", alias="体例", title="体例", description="报告的体例，不填用“通用”")
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

    @field_validator("version", "year", mode="before")
    @classmethod
    def _digits(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return re.sub(r"(?<=\d)\s*年度?$", "", unicodedata.normalize("NFKC", value).strip())

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields replaced, and nothing kept that was worked out from the old ones."""
        copied = super().model_copy(update=update, deep=deep)
        for name in ("topics", "sheet", "words"):
            vars(copied).pop(name, None)
        return copied

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
        words = vocabulary(place.name or "", place.town_kind, place.county, self._below())
        return {**words, "年度": str(self.year), "下年度": str(self.year + 1)}

    def _below(self) -> Below:
        """What the place has below it: a sub-district villages only by a count, others as usual."""
        villages = self.sheet.get("基本情况.行政村数")
        communities = self.sheet.get("基本情况.社区数")
        none = "社区数" in self.basics.not_applicable or (communities is not None and communities.zero)
        if self.place.town_kind is TownKind.SUBDISTRICT:
            return Below(villages is not None and not villages.zero, not none)
        return Below(communities=not none)


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
