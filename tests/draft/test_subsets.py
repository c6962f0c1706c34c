"""Whatever the clerk knows and does not know, the report reads well and says all of it."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.draft.layout import mark
from drafter.draft.tree import Section
from drafter.facts.year import TownshipYear
from tests.draft.making import draft_of, lines_of, township_years, workshop

PROFILES = st.sampled_from(sorted(workshop().library.profiles))
BROKEN = (
    re.compile(r"[。，；：、！？][。，；：、！？]"),
    re.compile(r"（[）。，；、]|《》|“”|〔〕"),
    re.compile(r"[（《“][，。；、]"),
    re.compile(r"None|\{\{|\}\}|\[|\]"),
    re.compile(r"(?:^|[，。；、为共达])(?:件|宗|起|份|名|人|人次|场|场次|次|个|%)[，。；、]"),
)
OPENERS = "，。；、：）》”"
slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@slow
@given(township_years(), PROFILES)
def test_no_sentence_is_broken(year: TownshipYear, profile: str) -> None:
    for line in lines_of(draft_of(year, profile)):
        assert line
        assert line[0] not in OPENERS, line
        for pattern in BROKEN:
            assert not pattern.search(line), line


@slow
@given(township_years(), PROFILES)
def test_every_heading_has_text_and_something_below(year: TownshipYear, profile: str) -> None:
    for section in draft_of(year, profile).walk():
        assert section.heading.text
        assert section.heading.text[-1] not in "。；，"
        assert section.paragraphs or section.sections
        assert all(paragraph.text for paragraph in section.paragraphs)


@slow
@given(township_years(), PROFILES)
def test_numbers_of_headings_run_on(year: TownshipYear, profile: str) -> None:
    def check(sections: tuple[Section, ...], level: int) -> None:
        for number, section in enumerate(sections, 1):
            assert (section.level, section.mark) == (level, mark(level, number))
            check(section.sections, level + 1)

    check(draft_of(year, profile).sections, 1)


@slow
@given(township_years(), PROFILES)
def test_a_run_of_items_has_at_least_two(year: TownshipYear, profile: str) -> None:
    text = "\n".join(lines_of(draft_of(year, profile)))
    for word in ("是", "要"):
        firsts = len(re.findall(rf"(?:^|[。；])一{word}", text, re.M))
        seconds = len(re.findall(rf"(?:^|[。；])二{word}", text, re.M))
        assert firsts == seconds


@slow
@given(township_years(), PROFILES)
def test_every_fact_that_was_entered_is_written(year: TownshipYear, profile: str) -> None:
    assert draft_of(year, profile).unplaced == ()


@slow
@given(township_years(), PROFILES)
def test_no_fact_is_written_twice(year: TownshipYear, profile: str) -> None:
    seen: dict[str, str] = {}
    for _, sentence in draft_of(year, profile).body_sentences():
        for span in sentence.spans:
            for path in span.facts[:1]:
                if "[" in path or path.startswith("公文.") or restated(path):
                    continue
                assert path not in seen, (path, seen[path], sentence.text)
                seen[path] = sentence.text


def restated(path: str) -> bool:
    """Whether some pattern of the library restates the fact by |再."""
    name = path.partition(".")[2]
    return any(
        slot.filter == "再" and slot.name in {path, name}
        for section in workshop().library.sections.values()
        for part in section.parts
        for statement in part.statements
        for pattern in statement.wordings
        for slot in pattern.slots()
    )
