"""What the report still lacks, as questions to ask, the most telling first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.draft.placement import Share, place
from drafter.facts.declare import Fact
from drafter.facts.year import topic_fields, topic_types
from drafter.library.profile import Outline
from drafter.library.section import Aspect, Part
from drafter.wizard.book import Book
from drafter.wizard.preview import heading
from drafter.wizard.questions import FORMULAS, FREE, ISSUING, MEASURES, OWN, Question
from drafter.wizard.walk import Step

_ASPECTS = {Aspect.SHORTCOMINGS: "不足", Aspect.ARRANGEMENTS: "安排"}
_LEADS = 2  # of each part of a topic, which is enough to tell what was done


def needed(book: Book) -> list[Step]:
    """What the gaps of the report come down to: a topic that nothing is said of is asked for its
    measures and for the facts that its statements begin with; the document's own facts come last."""
    found = [*_facts(book), *_sections(book)]
    found.sort(key=lambda step: step[1].startswith(f"{ISSUING}."))
    questions = ((group, book.questions.get(key)) for key, group in _once(found))
    return [Step(group, question) for group, question in questions if question is not None]


def _once(found: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    groups: dict[str, str] = {}
    for group, key in found:
        groups.setdefault(key, group)
    return list(groups.items())


def topic_steps(book: Book, asked: Question) -> list[Step]:
    """What a topic that nothing is said of is asked for, from `asked` on."""
    section = book.workshop.library.sections.get(asked.topic)
    keys = _telling(asked.topic, section.parts) if section else []
    rest = keys[keys.index(asked.key) :] if asked.key in keys else [asked.key]
    found = (book.questions.get(key) for key in rest)
    return [Step(asked.topic, question) for question in found if question is not None]


def _facts(book: Book) -> Iterator[tuple[str, str]]:
    formulas = {question.label for question in book.questions.groups.get(FORMULAS, ())}
    for _, span in book.report.draft.gaps():
        keys = [path.partition("[")[0] for path in span.facts]
        keys += [f"{FORMULAS}.{slot}" for slot in formulas if f"{slot}: ……" in span.note]
        yield from ((key.partition(".")[0], key) for key in keys)


def _sections(book: Book) -> Iterator[tuple[str, str]]:
    """Sections that the profile demands and that nothing has been said for."""
    profile = book.workshop.library.profile(book.report.draft.profile)
    placement = place(profile, book.workshop.library)
    for node in profile.walk():
        if node.mandatory and not node.children:
            yield from _of_node(
                book, node, [s for draw in node.draws for s in placement.shares(draw)]
            )


def _of_node(book: Book, node: Outline, shares: Sequence[Share]) -> Iterator[tuple[str, str]]:
    if any(_filled(book, share) for share in shares):
        return
    for share in shares if not node.needs else ():
        if share.aspect is Aspect.RESULTS:
            topic = share.section.topic
            yield from ((topic, key) for key in _telling(topic, [part for part, _ in share.parts]))
    for aspect, word in _ASPECTS.items():
        topics = [share.section.topic for share in shares if share.aspect is aspect]
        told = [topic for topic in topics if book.spoken_of(topic)]
        yield from ((f"{word}：{heading(node)}", f"{topic}.{word}") for topic in told or topics)


def _filled(book: Book, share: Share) -> bool:
    word = _ASPECTS.get(share.aspect)
    return _ticked(book, share, word) if word else _told(book, share)


def _ticked(book: Book, share: Share, word: str) -> bool:
    """Whether an entry that stands in this place is there; own words go by ''."""
    items = book.items((share.section.topic, word))
    return any((item if isinstance(item, str) else "") in share.names for item in items)


def _told(book: Book, share: Share) -> bool:
    """Whether something is known that stands in this place."""
    topic = share.section.topic
    names = {name for _, mentioned in share.parts for name in mentioned}
    measures = {name for part, _ in share.parts for name in part.measures}
    return (
        any(f"{topic}.{name}" in book.year.sheet for name in names)
        or any(item in measures for item in book.items((topic, MEASURES)) if isinstance(item, str))
        or (share.home and any(book.items((topic, word)) for word in (MEASURES, OWN, FREE)))
    )


def _telling(topic: str, parts: Sequence[Part]) -> list[str]:
    """The measures, then the first facts of each part that stand for themselves."""
    facts = topic_types()[topic_fields()[topic]].facts
    labels = [label for part in parts for label in _leads(part, facts)]
    measures = [MEASURES] if any(part.measures for part in parts) else []
    return [f"{topic}.{label}" for label in dict.fromkeys([*measures, *labels])]


def _leads(part: Part, facts: dict[str, Fact]) -> list[str]:
    slots = (
        next((slot.name for slot in statement.wordings[0].slots() if slot.name in facts), "")
        for statement in part.statements
    )
    leads = [name for name in slots if name and not (facts[name].computed or facts[name].part_of)]
    return list(dict.fromkeys(leads))[:_LEADS]
