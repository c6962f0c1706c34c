"""The shipped sections: as much as promised, and no literal that our own rules would fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from drafter.check.engine import all_rules, check
from drafter.check.example import example_report
from drafter.check.patterns import Wording
from drafter.check.subject import Subject
from drafter.check.text import Part
from drafter.facts.place import Below, TownKind, vocabulary
from drafter.library.linting import faults
from drafter.library.pattern import Pattern
from drafter.library.section import Arrangement, Measure, SectionFile, Shortcoming, Statement
from drafter.policy import Formula, Unknown
from tests.check.trying import catalogue
from tests.draft.making import workshop

SECTIONS = workshop().library.sections
PARTS = [part for section in SECTIONS.values() for part in section.parts]
MEASURES = [measure for part in PARTS for measure in part.measures.values()]
STATEMENTS = [statement for part in PARTS for statement in part.statements]
SHORTCOMINGS = [entry for section in SECTIONS.values() for entry in section.shortcomings.values()]
ARRANGEMENTS = [entry for section in SECTIONS.values() for entry in section.arrangements.values()]
PLACES = {
    TownKind.TOWN: vocabulary("云溪镇", TownKind.TOWN, "云山县"),
    TownKind.SUMU: vocabulary("云溪苏木", TownKind.SUMU, "云山旗"),
    TownKind.SUBDISTRICT: vocabulary(
        "云溪街道", TownKind.SUBDISTRICT, "云山区", Below(villages=False)
    ),
}
WORDING_RULES = [
    rule for rule in all_rules() if rule.reads == "text" and isinstance(rule.find, Wording)
]
SLOT = re.compile(r"\{\{ *(.+?) *(?:\|.*?)?\}\}")
A_FACT = "◇"
Worded = list[Measure | Statement | Shortcoming | Arrangement]


def test_lint_finds_nothing_and_advises_nothing() -> None:
    assert [str(fault) for fault in faults()] == []


def test_the_library_is_as_deep_as_promised() -> None:
    assert len(SECTIONS) >= 22
    assert len(MEASURES) >= 200
    assert len(SHORTCOMINGS) >= 80
    assert len(ARRANGEMENTS) >= 100


def test_every_topic_has_three_headings_and_every_entry_two_wordings() -> None:
    assert all(len(section.headings) >= 3 for section in SECTIONS.values())
    entries: Worded = [*MEASURES, *STATEMENTS, *SHORTCOMINGS, *ARRANGEMENTS]
    for entry in entries:
        texts = [pattern.text for pattern in entry.wordings]
        assert len(set(texts)) == len(texts) >= 2, entry.name


def test_no_wording_is_written_twice() -> None:
    entries: Worded = [*MEASURES, *ARRANGEMENTS]
    texts = [pattern.text for entry in entries for pattern in entry.wordings]
    assert sorted({text for text in texts if texts.count(text) > 1}) == []


def patterns_of(section: SectionFile) -> dict[Part, list[Pattern]]:
    """Every pattern of a section by the part of the report that it stands in."""
    results = [*section.headings]
    for part in section.parts:
        results += part.headings
        results += (pattern for measure in part.measures.values() for pattern in measure.wordings)
        for statement in part.statements:
            results += (*statement.wordings, *statement.items.values())
    results += (pattern for zeros in section.zeros.values() for pattern in zeros)
    lacking = (
        pattern
        for entry in section.shortcomings.values()
        for pattern in (*entry.wordings, *entry.causes)
    )
    planned = (
        pattern
        for entry in section.arrangements.values()
        for pattern in (*entry.headings, *entry.wordings)
    )
    return {Part.RESULTS: results, Part.SHORTCOMINGS: list(lacking), Part.PLAN: list(planned)}


def printed(
    pattern: Pattern, words: dict[str, str], formulas: Mapping[str, Formula | Unknown]
) -> str:
    """A pattern as it would be printed, a mark for each fact; "" if it wants a formula not to be had."""
    said = {f"提法.{slot}": one.text for slot, one in formulas.items() if isinstance(one, Formula)}
    slots = SLOT.findall(pattern.text)
    if any(slot.startswith("提法.") and slot not in said for slot in slots):
        return ""
    text = SLOT.sub(lambda slot: {**words, **said}.get(slot[1], A_FACT), pattern.text)
    return re.sub(r"[\[\]]|。$", "", text) + "。"


def findings(year: int, kind: TownKind) -> Iterator[tuple[str, str]]:
    """The topic and rule of what the wording rules find in all that the library can say in a year."""
    words = {**PLACES[kind], "年度": str(year), "下年度": str(year + 1)}
    reported, planned = catalogue().for_year(year), catalogue().for_plan(year)
    for topic, section in SECTIONS.items():
        for part, patterns in patterns_of(section).items():
            formulas = planned if part is Part.PLAN else reported
            texts = (printed(pattern, words, formulas) for pattern in patterns)
            report = example_report("\n".join(filter(None, texts)), year, part)
            report.kind = kind
            for finding in check(Subject(report, catalogue()), WORDING_RULES):
                yield topic, finding.rule


# A local name for a reform that a county may keep; the rule only points it out.
KEPT = {("政务服务", "最多跑一次等旧说法")}


@pytest.mark.parametrize("kind", PLACES)
@pytest.mark.parametrize("year", range(2020, 2027))
def test_no_literal_is_faulted_in_any_year(year: int, kind: TownKind) -> None:
    assert set(findings(year, kind)) <= KEPT
