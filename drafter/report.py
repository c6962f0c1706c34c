"""From a fact file to a finished report, for programs and for the command line.

    from drafter.report import Workshop
    report = Workshop().draft("热柘镇2023.yaml")
    Path("报告.docx").write_bytes(report.docx())
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from drafter.draft.compose import compose
from drafter.draft.tree import Draft
from drafter.facts.file import FactFile, parse_fact_file, read_fact_file
from drafter.files.faults import FaultError
from drafter.files.resources import templates_dir
from drafter.library.store import DEFAULT_PROFILE, Library, load_library
from drafter.library.ticks import tick_faults
from drafter.policy import Catalogue

FORMATS = ("docx", "md", "txt")


@dataclass(frozen=True)
class Report:
    """A composed report, which can be had in every format."""

    facts: FactFile
    draft: Draft
    documents: Path | None = None

    def docx(self) -> bytes:
        """The report as .docx."""
        from drafter.document.docx import to_docx

        return to_docx(self.draft, self.documents)

    def text(self) -> str:
        """The report as plain text."""
        from drafter.document.text import to_text

        return to_text(self.draft)

    def markdown(self) -> str:
        """The report as Markdown."""
        from drafter.document.text import to_markdown

        return to_markdown(self.draft)

    def emit(self, form: str) -> bytes:
        """The report in one of FORMATS."""
        if form == "docx":
            return self.docx()
        return (self.markdown() if form == "md" else self.text()).encode()


@dataclass(frozen=True)
class Workshop:
    """The library and policy calendar, loaded once for any number of reports.

    `templates` is the user's own folder (sections/, profiles/, documents/), laid over ours."""

    templates: Path | None = None

    @cached_property
    def library(self) -> Library:
        """Sections and profiles; raise FaultError."""
        return load_library(self.templates)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The policy calendar; raise FaultError."""
        return Catalogue.load(templates_dir() / "policy")

    def read(self, path: str | Path) -> FactFile:
        """A fact file, its ticks checked against the library; raise FaultError."""
        return self._checked(read_fact_file(Path(path)))

    def parse(self, text: str) -> FactFile:
        """The text of a fact file, likewise."""
        return self._checked(parse_fact_file(text))

    def _checked(self, file: FactFile) -> FactFile:
        faults = list(tick_faults(file, self.library, self.catalogue.slots))
        if faults:
            raise FaultError(faults)
        return file

    def draft(self, path: str | Path, profile: str = "") -> Report:
        """The report of one fact file; raise FaultError."""
        return self.compose(self.read(path), profile)

    def compose(self, file: FactFile, profile: str = "") -> Report:
        """The report of a fact file that has been read; raise FaultError."""
        chosen = self.library.profile(profile or file.year.profile or DEFAULT_PROFILE)
        draft = compose(file.year, self.library, self.catalogue, chosen)
        own = self.templates / "documents" if self.templates else None
        return Report(file, draft, own if own and own.is_dir() else None)
