"""From a fact file to a finished report, for programs and for the command line.

    from drafter.report import Workshop
    report = Workshop().draft("热柘镇2023.yaml")
    Path("报告.docx").write_bytes(report.docx())
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from drafter.draft.compose import compose
from drafter.draft.tree import Draft
from drafter.facts.file import FactFile, parse_fact_file, read_fact_file
from drafter.files.faults import Fault, FaultError
from drafter.library.folder import folder_faults
from drafter.library.profile import Profile
from drafter.library.store import DEFAULT_PROFILE, Library, load_library
from drafter.library.ticks import tick_faults
from drafter.policy import Catalogue

FORMATS = ("docx", "md", "txt")


def check_format(form: str) -> None:
    """Raise FaultError for a format that there is not."""
    if form not in FORMATS:
        raise FaultError([Fault("format", f"没有“{form}”这种格式", f"可选：{'、'.join(FORMATS)}")])


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
        """The report in one of FORMATS; raise FaultError for another."""
        check_format(form)
        if form == "docx":
            return self.docx()
        return (self.markdown() if form == "md" else self.text()).encode()


@dataclass(frozen=True)
class Workshop:
    """The library and policy calendar, loaded once for any number of reports.

    `templates` is the user's own folder (sections/, profiles/, policy/, documents/), laid over
    ours; FaultError is raised where it holds none of them."""

    templates: Path | None = None

    def __post_init__(self) -> None:
        faults = list(folder_faults(self.templates)) if self.templates else []
        if faults:
            raise FaultError(faults)

    @cached_property
    def library(self) -> Library:
        """Sections and profiles; raise FaultError."""
        return load_library(self.templates)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The policy calendar; raise FaultError."""
        return Catalogue.shipped(self.templates)

    def read(self, path: str | Path) -> FactFile:
        """A fact file, its ticks checked against the library; raise FaultError."""
        return read_fact_file(Path(path), self._further)

    def parse(self, text: str) -> FactFile:
        """The text of a fact file, likewise."""
        return parse_fact_file(text, also=self._further)

    def _further(self, file: FactFile) -> Iterator[Fault]:
        """The faults of a fact file that only the library and the calendar can tell."""
        yield from self._year_faults(file)
        yield from tick_faults(file, self.library, self.catalogue.slots)

    def _year_faults(self, file: FactFile) -> Iterator[Fault]:
        years = self.catalogue.years
        if file.year.year not in years:
            message = f"程序知道{years[0]}到{years[-1]}年度的提法，没有{file.year.year}年度的"
            hint = "请核对年度；确要增加，请在自己的 policy/年度提法.yaml 里加上这一年"
            yield file.fault(("年度",), "year", message, hint)

    def draft(self, path: str | Path, profile: str = "") -> Report:
        """The report of one fact file; raise FaultError."""
        return self.compose(self.read(path), profile)

    def compose(self, file: FactFile, profile: str = "") -> Report:
        """The report of a fact file that has been read; raise FaultError."""
        chosen = self._profile(file, profile)
        draft = compose(file.year, self.library, self.catalogue, chosen)
        own = self.templates / "documents" if self.templates else None
        return Report(file, draft, own if own and own.is_dir() else None)

    def _profile(self, file: FactFile, profile: str) -> Profile:
        try:
            return self.library.profile(profile or file.year.profile or DEFAULT_PROFILE)
        except FaultError as error:
            if profile:
                raise
            fault = error.faults[0]
            raise FaultError([file.fault(("体例",), fault.code, fault.message, fault.hint)]) from None
