"""What the report still lacks, as questions to ask."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.draft.placement import place, topics_of
from drafter.library.profile import Outline
from drafter.library.section import Aspect
from drafter.wizard.book import Book
from drafter.wizard.questions import FORMULAS, Question

_ASPECTS = {Aspect.SHORTCOMINGS: "不足", Aspect.ARRANGEMENTS: "安排"}


def needed(book: Book) -> list[Question]:
    """The questions that the gaps of the report come down to, each once."""
    keys = [*_facts(book), *_sections(book)]
    found = (book.questions.get(key) for key in dict.fromkeys(keys))
    return [question for question in found if question is not None]


def _facts(book: Book) -> Iterator[str]:
    formulas = {question.label for question in book.questions.groups.get(FORMULAS, ())}
    for _, span in book.report.draft.gaps():
        yield from (path.partition("[")[0] for path in span.facts)
        yield from (f"{FORMULAS}.{slot}" for slot in formulas if f"{slot}: ……" in span.note)


def _sections(book: Book) -> Iterator[str]:
    """Sections that the profile demands and that nothing has been said for."""
    profile = book.workshop.library.profile(book.report.draft.profile)
    placement = place(profile, book.workshop.library)
    for node in profile.walk():
        if not node.mandatory or node.children:
            continue
        topics = topics_of(node, placement)
        aspects = {draw.aspect for draw in node.draws}
        yield from _of_node(book, node, topics, aspects)


def _of_node(book: Book, node: Outline, topics: list[str], aspects: set[Aspect]) -> Iterator[str]:
    for aspect in aspects & set(_ASPECTS):
        word = _ASPECTS[aspect]
        if not any(book.items((topic, word)) for topic in topics):
            yield from (f"{topic}.{word}" for topic in _told(book, topics) or topics)
    if Aspect.RESULTS in aspects and not node.needs and not _told(book, topics):
        for topic in topics:
            group = book.questions.groups.get(topic, ())
            yield from (
                question.key for question in group if question.label not in _ASPECTS.values()
            )


def _told(book: Book, topics: list[str]) -> list[str]:
    """The topics that something has been answered for."""
    return [
        topic
        for topic in topics
        if book.year.topics[topic].measures
        or any(path.startswith(f"{topic}.") for path in book.year.sheet)
    ]
