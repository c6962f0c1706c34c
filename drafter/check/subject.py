"""What rules look at: the report as read, and what it comes from and is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.check.figures import Figure, figures_in
from drafter.check.text import CLAIMS, Part, ReportText

if TYPE_CHECKING:
    from drafter.check.layout import Layout
    from drafter.draft.tree import Draft
    from drafter.facts.file import FactFile
    from drafter.policy import Catalogue


@dataclass
class Subject:
    """One report under check; `layout` is there for a .docx, `facts` and `draft` for a fact file."""

    report: ReportText
    catalogue: Catalogue
    last: ReportText | None = None
    layout: Layout | None = None
    facts: FactFile | None = None
    draft: Draft | None = None

    @property
    def year(self) -> int:
        """The report year, the latest known one where the report does not show it."""
        return self.report.year or self.catalogue.years[-1]

    @property
    def known_year(self) -> bool:
        """Whether the policy calendar knows the year."""
        return self.year in self.catalogue.years

    @cached_property
    def claims(self) -> list[tuple[int, int, str]]:
        """Sentences that say what was done: paragraph, offset, text."""
        return list(self.report.sentences(*CLAIMS))

    @cached_property
    def figures(self) -> dict[tuple[int, int], list[Figure]]:
        """The figures of every sentence of the report, by paragraph and offset."""
        parts = (Part.OPENING, Part.RESULTS, Part.HEADS, Part.SHORTCOMINGS)
        found = (
            (index, start, figures_in(text)) for index, start, text in self.report.sentences(*parts)
        )
        return {(index, start): figures for index, start, figures in found if figures}
