"""A fact file that says only who and when makes no claim."""

from __future__ import annotations

import re

import pytest

from drafter.draft.tree import Origin
from tests.draft.making import draft_of, lines_of, workshop, year_of

PROFILES = sorted(workshop().library.profiles)
YEARS = range(2020, 2027)


@pytest.mark.parametrize("profile", PROFILES)
def test_it_states_no_fact(profile: str) -> None:
    draft = draft_of(year_of(), profile)
    spans = [span for _, sentence in draft.sentences() for span in sentence.spans]
    assert not [span for span in spans if span.origin in {Origin.FACT, Origin.DERIVED}]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("year", YEARS)
def test_its_only_digits_are_years_dates_and_titles(profile: str, year: int) -> None:
    draft = draft_of(year_of(year=year), profile)
    for _, sentence in draft.body_sentences():
        for span in sentence.spans:
            if span.origin is Origin.LITERAL:
                left = re.sub(rf"{year}|{year + 1}", "", span.text)
                assert not re.search(r"\d", left), sentence.text


@pytest.mark.parametrize("profile", PROFILES)
def test_every_section_of_the_profile_shows_what_is_missing(profile: str) -> None:
    draft = draft_of(year_of(), profile)
    assert draft.sections
    assert list(draft.gaps())
    assert all("【待补" in line or line for line in lines_of(draft))


@pytest.mark.parametrize("profile", PROFILES)
def test_every_gap_says_where_it_belongs_and_what_to_supply(profile: str) -> None:
    for place, gap in draft_of(year_of(), profile).gaps():
        assert place
        assert gap.note
