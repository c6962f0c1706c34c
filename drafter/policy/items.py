"""What the catalogue holds (items) and what it gives to a report (formulas, unknowns)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple


class Confidence(str, Enum):
    """How sure we are of a wording, surest first."""

    USER = "用户填写"
    SEEN = "已见"
    QUOTED = "转引"
    MEMORY = "凭记忆"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something a report may cite as current from `since` to `until`, both included."""

    id: str
    text: str
    kind: str
    confidence: Confidence
    short: str = ""
    slot: str = ""
    since: date | None = None
    until: date | None = None
    replaces: str = ""
    replaced_by: str = ""
    sources: tuple[str, ...] = ()
    note: str = ""

    @property
    def phrase(self) -> str:
        """The wording to print in a sentence."""
        return self.short or self.text

    def current(self, day: date) -> bool:
        """Whether a text of that day may cite it as current."""
        return (self.since or day) <= day <= (self.until or day)

    def within(self, year: int) -> bool:
        """Whether it is current on any day of the year."""
        since, until = self.since or date.min, self.until or date.max
        return since.year <= year <= until.year


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Item):
    """A meeting; congresses have a `term`, plenums a `session` too; `since` is its last day.

    `unlisted` plenums are left out of enumerations, and `umbrella` marks the plenum from which
    all of a term are cited together."""

    term: str = ""
    session: str = ""
    unlisted: bool = False
    umbrella: bool = False
    held: bool = False

    def current(self, day: date) -> bool:
        """Whether it is known to have been held by that day and may be cited as current."""
        return self.held and Item.current(self, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Item):
    """A dated event; `when` is for people, `first` is the year it was held first."""

    when: str = ""
    first: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Item):
    """A law; `text_since` is when the text now in force took effect, if it was amended."""

    text_since: date | None = None


class Formula(NamedTuple):
    """The wording that fills a slot in one report year; `id` says which item it comes from."""

    slot: str
    id: str
    text: str
    confidence: Confidence


class Unknown(NamedTuple):
    """A slot whose wording only the user can supply."""

    slot: str
    id: str
    question: str
    why: str
