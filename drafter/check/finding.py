"""What a check reports: rule, severity, place, message, suggestion, basis."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Severity(Enum):
    """How bad a finding is; the value is what `--json` says."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        """The word for it."""
        return SEVERITY_WORDS[self]


SEVERITY_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
SEVERITIES = {word: severity for severity, word in SEVERITY_WORDS.items()}


class Spot(NamedTuple):
    """A stretch of one paragraph of a report; `paragraph` counts from 0 in the text as read."""

    paragraph: int
    start: int
    end: int


class Hit(NamedTuple):
    """What a rule found: where, and what to say in place of the rule's own words.

    `path` is a place in the fact file, for rules that read facts."""

    spots: tuple[Spot, ...] = ()
    message: str = ""
    suggestion: str = ""
    severity: Severity | None = None
    path: tuple[str | int, ...] = ()


class Finding(NamedTuple):
    """One finding as the user sees it; `quote` are the words that it is about."""

    rule: str
    family: str
    severity: Severity
    message: str
    place: str
    suggestion: str = ""
    basis: str = ""
    quote: str = ""
    spots: tuple[Spot, ...] = ()

    def as_json(self) -> dict[str, str]:
        """The finding as plain data."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "message": self.message,
            "place": self.place,
            "suggestion": self.suggestion,
            "basis": self.basis,
        }


def at(paragraph: int, start: int, end: int, message: str = "", suggestion: str = "") -> Hit:
    """A hit at one stretch of one paragraph."""
    return Hit((Spot(paragraph, start, end),), message, suggestion)
