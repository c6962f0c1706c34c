"""Every fact of the model is asked, with all that a question needs."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import drafter.facts
from drafter.facts.declare import Fact
from drafter.facts.head import Issuing, Place
from drafter.facts.model import Facts
from drafter.facts.year import topic_types
from drafter.wizard.preview import BLANK, use_of
from drafter.wizard.questions import Catalog, Form, catalog
from tests.wizard.scripted import WORKSHOP

MODEL = Path(drafter.facts.__file__).parent
TOPICS = {kind.label: kind for kind in topic_types().values()}
GROUPS: dict[str, type[Facts]] = {"单位": Place, "公文": Issuing, **TOPICS}
FACTS = [(label, fact) for label, kind in GROUPS.items() for fact in kind.facts.values()]
FIELDS = [
    (f"{label}.{fact.label}", field)
    for label, fact in FACTS
    if fact.record is not None
    for field in fact.record.facts.values()
]


@pytest.fixture(scope="module")
def questions() -> Catalog:
    return catalog(WORKSHOP.catalogue.for_year(2026), WORKSHOP.library.sections)


@pytest.mark.parametrize("label", GROUPS)
def test_every_fact_is_asked_and_can_be_found_by_its_name(questions: Catalog, label: str) -> None:
    for fact in GROUPS[label].facts.values():
        found = questions.get(f"{label}.{fact.label}")
        assert found is not None and found.fact is fact
        assert questions.find(fact.label, near=label) == found


EVERY = pytest.mark.parametrize("place", dict.fromkeys(place for place, _ in [*FACTS, *FIELDS]))


def facts_in(place: str) -> list[Fact]:
    return [fact for other, fact in [*FACTS, *FIELDS] if other == place]


@EVERY
def test_every_fact_has_label_unit_and_a_whole_question(place: str) -> None:
    for fact in facts_in(place):
        assert fact.label
        assert fact.question[-1] in "？?）" and len(fact.question) >= 5, fact.label
        assert fact.unit or not fact.kind.is_quantity, fact.label


@EVERY
def test_the_help_of_every_fact_says_what_its_question_does_not(place: str) -> None:
    for fact in facts_in(place):
        new = pairs(fact.help) - pairs(fact.question + fact.label)
        assert len(new) >= 7, (fact.label, fact.help)


def pairs(text: str) -> set[str]:
    """Every two characters that stand side by side: what a text says, roughly."""
    return {text[place : place + 2] for place in range(len(text) - 1)}


@EVERY
def test_a_help_that_points_elsewhere_points_at_what_there_is(place: str) -> None:
    labels = {other.label for _, other in [*FACTS, *FIELDS]} | set(TOPICS)
    for fact in facts_in(place):
        assert set(re.findall("填在?“(.+?)”", fact.help)) <= labels, fact.label


def test_a_rule_of_counting_that_facts_share_is_declared_once() -> None:
    helps = Counter(fact.help for _, fact in [*FACTS, *FIELDS])
    shared = {text for text, count in helps.items() if count > 2}
    source = "".join(path.read_text(encoding="utf-8") for path in MODEL.rglob("*.py"))
    assert shared
    assert all(source.count(f'"{text}"') == 1 for text in shared)


@pytest.mark.parametrize("label", TOPICS)
def test_every_topic_names_its_office_and_ends_with_what_is_the_townships_own(
    questions: Catalog, label: str
) -> None:
    group = questions.groups[label]
    assert all(question.office for question in group)
    assert [question.label for question in group[-5:]] == ["举措", "不足", "安排", "自定义", "亮点"]


def test_every_office_has_something_to_supply(questions: Catalog) -> None:
    assert all(questions.of_office(office) for office in questions.offices())


def test_what_only_the_person_knows_is_asked_with_the_reason(questions: Catalog) -> None:
    for question in questions.groups.get("提法", ()):
        assert question.form is Form.VALUE
        assert question.help


def test_a_question_shows_the_sentence_that_its_answer_makes_alone(questions: Catalog) -> None:
    words = {"我镇": "我镇", "党委书记": "党委书记"}
    section = WORKSHOP.library.sections["政务热线"]
    assert use_of(section, "热线承接数", "件", words) == f"全年承接12345热线工单{BLANK * 2}件。"
