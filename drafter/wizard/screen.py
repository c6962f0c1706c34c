"""What the questionnaire needs of a terminal: say, ask for a line, choose, tick, write paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

BACK_MARKS = frozenset({"<", "＜", "《", "〈", "«"})  # Chinese keyboards give 《 for <
SKIP_MARKS = frozenset({">", "＞", "》", "〉", "»"})
HELP_MARKS = frozenset({"?", "？"})
MENU_MARKS = frozenset({"/", "／", "、"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One line to choose or tick; `note` is shown while the line is pointed at, and any of `marks`
    typed alone chooses it. A `hidden` one is only found by searching."""

    key: str
    label: str
    note: str = ""
    marks: frozenset[str] = frozenset()
    hidden: bool = False


class Leave(Exception):
    """The person leaves the questionnaire (Ctrl-C, Ctrl-D, end of input)."""


class Screen(Protocol):
    """A terminal, a plain prompt for screen readers, or a test."""

    def say(self, text: str, tone: str = "") -> None:
        """Show text; `tone` is "", "title", "quiet", "good" or "warn"."""

    def line(self, label: str, default: str = "") -> str:
        """One line as typed; raise Leave."""

    def choose(self, title: str, choices: Sequence[Choice], default: str = "") -> str | None:
        """The key of one choice, None to go back; raise Leave."""

    def tick(
        self, title: str, choices: Sequence[Choice], ticked: Sequence[str]
    ) -> list[str] | None:
        """The ticked keys in the order of ticking, None to go back; raise Leave."""

    def paragraphs(self, title: str, text: str = "") -> list[str] | None:
        """Lines of free text up to an empty one, None to go back; raise Leave."""
