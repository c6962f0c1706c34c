"""Neighbours with the same facts, and one township in two years, do not say it in the same words."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, combinations, pairwise

import pytest

from drafter.draft.tree import Draft, Origin, Paragraph
from drafter.facts.year import TownshipYear
from tests.draft.making import EXAMPLES, FULL, draft_of, workshop

PROFILES = sorted(workshop().library.profiles)
TOWNS = ("云岭镇", "青溪镇", "大河镇", "石桥镇", "白塘镇", "长坪镇", "柳林乡", "东坡乡")
SIZE, LIMIT = 8, 0.65
LABEL = re.compile(r"^[一二三四五六七八九十]+[是要]")


@cache
def example(name: str) -> TownshipYear:
    return workshop().read(EXAMPLES[0].with_name(f"{name}.yaml")).year


@cache
def full(profile: str, town: str = TOWNS[0], year: int = 2026) -> Draft:
    """The full example as the report of another township or year."""
    whole = example(FULL.stem)
    place = whole.place.model_copy(update={"name": town, "kind": ""})
    update = {
        "place": place,
        "year": year,
        "formulas": whole.formulas if year == whole.year else {},
    }
    return draft_of(whole.model_copy(update=update), profile)


def paragraphs(draft: Draft) -> list[Paragraph]:
    """Every paragraph of the report."""
    body = (paragraph for section in draft.walk() for paragraph in section.paragraphs)
    return [*draft.opening, *body, *draft.closing]


def shingles(draft: Draft) -> set[str]:
    """Every run of eight characters of the body, headings and official formulas aside."""
    runs: set[str] = set()
    for sentence in chain.from_iterable(paragraph.sentences for paragraph in paragraphs(draft)):
        spans = ("\0" if span.origin is Origin.FORMULA else span.text for span in sentence.spans)
        for text in "".join(spans).split("\0"):
            runs |= {text[start : start + SIZE] for start in range(len(text) - SIZE + 1)}
    return runs


def shared(one: Draft, other: Draft) -> float:
    """The part of the shorter text's shingles that the other has too."""
    first, second = shingles(one), shingles(other)
    return len(first & second) / min(len(first), len(second))


@pytest.mark.parametrize("profile", PROFILES)
def test_neighbours_with_the_same_facts_differ(profile: str) -> None:
    for one, other in combinations(TOWNS, 2):
        assert shared(full(profile, one), full(profile, other)) <= LIMIT, (one, other)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("town", TOWNS[:3])
def test_successive_years_differ(profile: str, town: str) -> None:
    for last, this in pairwise((2024, 2025, 2026)):
        assert shared(full(profile, town, last), full(profile, town, this)) <= LIMIT, this


def test_a_text_shares_all_with_itself_and_nothing_with_another() -> None:
    draft, other = full("通用"), draft_of(example("热柘镇2023"), "热柘式")
    assert shared(draft, draft) == 1
    assert shared(draft, other) < LIMIT / 2


def openings(text: str) -> list[str]:
    """The first two characters of each sentence, 一是 and the like aside."""
    return [LABEL.sub("", sentence)[:2] for sentence in re.split(r"(?<=。)", text) if sentence]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", [path.stem for path in EXAMPLES])
def test_no_three_sentences_in_a_row_begin_alike(name: str, profile: str) -> None:
    for paragraph in paragraphs(draft_of(example(name), profile)):
        firsts = openings(paragraph.text)
        for three in zip(firsts, firsts[1:], firsts[2:], strict=False):
            assert len(set(three)) > 1, (three, paragraph.text)
