"""The whole year of a township: the head of the fact file, and one set of facts a topic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ConfigDict, Field

from drafter.facts.head import Issuing, Place
from drafter.facts.place import vocabulary
from drafter.facts.topic import Facts, Topic
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
FIRST_YEAR, LAST_YEAR = 2020, 2026
T = TypeVar("T", bound=Topic)


def _topic(kind: type[T]) -> Any:  # noqa: ANN401 - the annotation beside it gives the type
    return Field(default_factory=kind, alias=kind.label, title=kind.label)


class TownshipYear(Facts):
    """Everything that one report is made from."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True, defer_build=True)

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
        description=f"报告年度，{FIRST_YEAR} 到 {LAST_YEAR}",
        ge=FIRST_YEAR,
        le=LAST_YEAR,
    )
    profile: str = Field("", alias="体例", title="体例", description="报告的体例，不填用“通用”")
    place: Place = Field(alias="单位", title="单位", description="写报告的乡镇（街道）")
    issuing: Issuing = Field(default_factory=Issuing, alias="公文", title="公文", description="文件形式和版头、落款")
    formulas: dict[str, str] = Field(
        default_factory=dict, alias="提法", title="提法", description="程序不知道、由你确认的提法"
    )
    wordings: dict[str, str] = Field(
        default_factory=dict,
        alias="写法",
        title="写法",
        description="指定某句用哪种写法：写这种写法的开头几个字，或第几种",
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

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields replaced, and nothing kept that was worked out from the old ones."""
        copied = super().model_copy(update=update, deep=deep)
        for name in ("topics", "sheet", "words"):
            vars(copied).pop(name, None)
        return copied

    def __copy__(self) -> TownshipYear:
        """A copy that works out anew what follows from the facts."""
        copied = super().__copy__()
        for name in ("topics", "sheet", "words"):
            copied.__dict__.pop(name, None)
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
        words = vocabulary(place.name or "", place.town_kind, place.county)
        return {**words, "年度": str(self.year), "下年度": str(self.year + 1)}


def topic_fields() -> dict[str, str]:
    """The field name of every topic by its label, in order."""
    return {kind.label: name for name, kind in topic_types().items()}


def topic_types() -> dict[str, type[Topic]]:
    """The class of every topic by its field name, in order."""
    fields = TownshipYear.model_fields
    kinds = {name: field.annotation for name, field in fields.items()}
    return {
        name: kind
        for name, kind in kinds.items()
        if isinstance(kind, type) and issubclass(kind, Topic)
    }
