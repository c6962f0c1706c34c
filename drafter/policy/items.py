"""What the catalogue holds (items) and what it gives to a report (formulas, unknowns)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NamedTuple

MEETING = "会议"


class Confidence(str, Enum):
    """How sure we are of a wording, surest first."""

    USER = "用户填写"
    SEEN = "已见"
    QUOTED = "转引"
    MEMORY = "凭记忆"


class Item(NamedTuple):
    """Something a report may cite as current from `since` to `until`, both included; `kind` is the
    file that it stands in, which says what else is known of it.

    Of meetings, `since` is the last day; congresses have a `term`, plenums a `session` too;
    `unlisted` plenums are left out of enumerations, `umbrella` marks the plenum from which all of a
    term are cited together, and one that is not `held` for certain may not be cited. Of dated
    events, `when` is for people and `first` is the year it was held first. Of laws, `text_since` is
    when the text now in force took effect, if it was amended."""

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
    term: str = ""
    session: str = ""
    unlisted: bool = False
    umbrella: bool = False
    held: bool = True
    when: str = ""
    first: int | None = None
    text_since: date | None = None

    @property
    def phrase(self) -> str:
        """The wording to print in a sentence."""
        return self.short or self.text

    def current(self, day: date) -> bool:
        """Whether a text of that day may cite it as current."""
        return self.held and (self.since or day) <= day <= (self.until or day)

    def within(self, year: int) -> bool:
        """Whether it is current on any day of the year."""
        since, until = self.since or date.min, self.until or date.max
        return since.year <= year <= until.year


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
