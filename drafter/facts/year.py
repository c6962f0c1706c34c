"""The whole year of a township: the head of the fact file, and one set of facts a topic."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, field_validator, model_validator

from drafter.facts.declare import text
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


def _facts(kind: type[Facts], label: str, help: str = "") -> Any:  # noqa: ANN401
    nothing = kind({})
    return Field(default_factory=lambda: nothing, alias=label, description=help)


def _topic(kind: type[Topic]) -> Any:  # noqa: ANN401
    return _facts(kind, kind.label)


class Ignored(Facts):
    """A finding of `drafter check` that is not to be shown, and why."""

    required = ("规则", "原因")

    rule = text("规则", question="忽略哪条规则？", help="规则的名称，照检查结果抄写")
    place = text("位置", question="忽略哪一处？", help="原文里的几个字；不写则忽略这条规则的全部问题")
    reason = text("原因", question="为什么可以忽略？")


Texts: TypeAlias = Annotated[dict[str, str], PlainValidator(read_texts_by_key)]
IgnoredList: TypeAlias = Annotated[
    list[Ignored], PlainValidator(lambda value: read_list(value, Ignored.model_validate))
]


class TownshipYear(BaseModel):
    """Everything that one report is made from."""

    model_config = ConfigDict(
        extra="forbid", populate_by_name=True, frozen=True, defer_build=True
    )

    version: int = Field(SCHEMA_VERSION, alias="版本", description="事实文件的格式版本", ge=1, le=SCHEMA_VERSION)
    year: int = Field(alias="年度", description="报告年度，四位数字", ge=FIRST_YEAR, le=FARTHEST_YEAR)
    profile: str = Field("", alias="体例", description="报告的体例，不填用“通用”")
    place: Place = Field(alias="单位", description="写报告的乡镇（街道）")
    issuing: Issuing = _facts(Issuing, "公文", "文件形式和版头、落款")
    formulas: Texts = Field(default_factory=dict, alias="提法", description="程序不知道、由你确认的提法")
    wordings: Texts = Field(
        default_factory=dict,
        alias="写法",
        description="指定某句用哪种写法：写这种写法的开头几个字，或第几种",
    )
    ignored: IgnoredList = Field(
        default_factory=list, alias="忽略", description="检查时可以忽略的问题，每项写明原因"
    )
    basics: Basics = _topic(Basics)
    study: Study = _topic(Study)
    leadership: Leadership = _topic(Leadership)
    heads: Heads = _topic(Heads)
    functions: Functions = _topic(Functions)
    service: GovernmentService = _topic(GovernmentService)
    business: Business = _topic(Business)
    hotline: Hotline = _topic(Hotline)
    documents: Documents = _topic(Documents)
    decisions: Decisions = _topic(Decisions)
    counsel: Counsel = _topic(Counsel)
    enforcement: Enforcement = _topic(Enforcement)
    emergency: Emergency = _topic(Emergency)
    disputes: Disputes = _topic(Disputes)
    petitions: Petitions = _topic(Petitions)
    litigation: Litigation = _topic(Litigation)
    oversight: Oversight = _topic(Oversight)
    openness: Openness = _topic(Openness)
    publicity: Publicity = _topic(Publicity)
    legal_service: LegalService = _topic(LegalService)
    special_groups: SpecialGroups = _topic(SpecialGroups)
    public_security: PublicSecurity = _topic(PublicSecurity)
    staff: Staff = _topic(Staff)
    digital: Digital = _topic(Digital)
    rectification: Rectification = _topic(Rectification)
    highlights: Highlights = _topic(Highlights)

    @classmethod
    def labels(cls) -> list[str]:
        """Every key, in Chinese."""
        return [field.alias or name for name, field in cls.model_fields.items()]

    @classmethod
    def names(cls) -> list[str]:
        """Every key, in English."""
        return list(cls.model_fields)

    @classmethod
    def label_of(cls, key: str) -> str | None:
        """The Chinese key that `key` names, in Chinese or English."""
        return _labels().get(key)

    @classmethod
    def below(cls, label: str) -> tuple[type[Facts] | None, bool]:
        """What stands under a key: its facts or records, if any, and whether it is a list of them."""
        return _held().get(label, (None, False))

    @model_validator(mode="before")
    @classmethod
    def _known(cls, data: object) -> object:
        return {key: data[key] for key in data if data[key] is not None} if isinstance(data, dict) else data

    @field_validator("version", "year", mode="before")
    @classmethod
    def _digits(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return re.sub(r"(?<=\d)\s*年度?$", "", unicodedata.normalize("NFKC", value).strip())

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields replaced, and nothing kept that was worked out from the old ones."""
        named = {_names().get(key, key): value for key, value in (update or {}).items()}
        copied = super().model_copy(update=named, deep=deep)
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
        """What the place has below it: of two kinds, one counted and the other not mentioned means one."""
        villages, communities = (self._has(label) for label in ("行政村数", "社区数"))
        if self.place.town_kind is TownKind.SUBDISTRICT:
            return Below(bool(villages), communities is not False)
        return Below(communities=bool(communities) or (communities is None and villages is None))

    def _has(self, label: str) -> bool | None:
        """Whether there are any of what a count of 基本情况 counts; None where nobody has said."""
        if label in self.basics.not_applicable:
            return False
        known = self.sheet.get(f"基本情况.{label}")
        return None if known is None else not known.zero


Keyed: TypeAlias = type[Facts] | type[TownshipYear]


@cache
def _names() -> dict[str, str]:
    """The name in Python for every Chinese key."""
    return dict(zip(TownshipYear.labels(), TownshipYear.names(), strict=True))


@cache
def _labels() -> dict[str, str]:
    """The Chinese key for every key in either language."""
    return {key: label for label, name in _names().items() for key in (name, label)}


@cache
def _held() -> dict[str, tuple[type[Facts], bool]]:
    """The facts under every key that has any, and whether in a list."""
    found: dict[str, tuple[type[Facts], bool]] = {}
    for label, name in _names().items():
        field = TownshipYear.model_fields[name]
        listed = get_origin(field.annotation) is list
        kind: Any = get_args(field.annotation)[0] if listed else field.annotation
        if get_origin(kind) is None and issubclass(kind, Facts):
            found[label] = kind, listed
    return found


@cache
def topic_fields() -> dict[str, str]:
    """The name in Python of every topic by its label, in order."""
    return {kind.label: name for name, kind in topic_types().items()}


@cache
def topic_types() -> dict[str, type[Topic]]:
    """The class of every topic by its name in Python, in order."""
    return {_names()[label]: kind for label, (kind, _) in _held().items() if issubclass(kind, Topic)}
