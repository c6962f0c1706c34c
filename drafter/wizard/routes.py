"""Rows of questions that a person can walk through, found again by name when they come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from drafter.facts.declare import Fact
from drafter.facts.kinds import Quantity
from drafter.wizard.book import Book
from drafter.wizard.needs import needed, topic_steps
from drafter.wizard.questions import Form, Question
from drafter.wizard.walk import Step

ALL, MISSING, NEEDED = "全部", "未答", "必答"
TOPIC, OFFICE, SINGLE = "主题/", "科室/", "单项/"


class State(Enum):
    """How far a question is."""

    ANSWERED = "已答"
    COMPUTED = "算出"
    ABSENT = "不适用"
    MOOT = "不必答"
    OPEN = "未答"


def state(book: Book, question: Question) -> State:
    """How far a question is in this file."""
    if book.left_out(question):
        return State.ABSENT
    if question.form in {Form.TICKS, Form.PARAGRAPHS}:
        return State.ANSWERED if book.items(question.path) else State.OPEN
    if book.entered(question.path) is not None:
        return State.ANSWERED
    if book.known(question) is not None:
        return State.COMPUTED
    return State.MOOT if question.fact and _moot(book, question, question.fact) else State.OPEN


def passed_over(book: Book, question: Question) -> bool:
    """Whether nobody need be asked: it follows from other answers."""
    return state(book, question) in {State.COMPUTED, State.MOOT}


def _moot(book: Book, question: Question, fact: Fact) -> bool:
    """Whether a whole that the fact is part of is nothing, or does not apply."""
    whole = book.questions.get(f"{question.topic}.{fact.part_of}") if fact.part_of else None
    if whole is not None and state(book, whole) in {State.ABSENT, State.MOOT}:
        return True
    return any(
        _nothing(book, f"{question.topic}.{label}") for label in _wholes(book, question, fact)
    )


def _wholes(book: Book, question: Question, fact: Fact) -> Iterator[str]:
    yield from filter(None, (fact.part_of, fact.ratio[1] if fact.ratio else ""))
    yield from book.questions.totals.get((question.topic, fact.label), ())


def _nothing(book: Book, key: str) -> bool:
    known = book.year.sheet.get(key)
    return known is not None and isinstance(known.value, Quantity) and not known.value


def open_ones(book: Book, questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions without an answer."""
    return tuple(question for question in questions if state(book, question) is State.OPEN)


def steps(book: Book, name: str) -> list[Step]:
    """The steps of a route; none for a name that is not known."""
    if name == NEEDED:
        return needed(book)
    return [Step(question.topic, question) for question in _row(book, name)]


def _row(book: Book, name: str) -> tuple[Question, ...]:
    kind, mark, rest = name.partition("/")
    topic = book.questions.groups.get(rest, ())
    if kind == ALL:
        return tuple(book.questions)
    if kind == MISSING:
        return open_ones(book, topic if mark else tuple(book.questions))
    return book.questions.of_office(rest) if f"{kind}/" == OFFICE else topic


def resumed(book: Book, name: str, asked: Question) -> list[Step]:
    """The steps of a route with `asked` among them, though it may have been answered just now;
    none for a question that was asked out of turn."""
    if not name or name.startswith(SINGLE):
        return []
    row = steps(book, name)
    if any(step.question == asked for step in row):
        return row
    if name == NEEDED:
        return _first(topic_steps(book, asked), row)
    order = {question.key: place for place, question in enumerate(book.questions)}
    added = [*row, Step(asked.topic, asked)]
    return sorted(added, key=lambda step: order[step.question.key])


def _first(begun: list[Step], row: list[Step]) -> list[Step]:
    keys = {step.question.key for step in begun}
    return [*begun, *(step for step in row if step.question.key not in keys)]


def progress(book: Book, questions: Sequence[Question]) -> str:
    """Answered of all that need an answer, and how many do not apply."""
    states = [state(book, question) for question in questions]
    done = sum(each in {State.ANSWERED, State.COMPUTED} for each in states)
    absent, moot = states.count(State.ABSENT), states.count(State.MOOT)
    return f"{done}/{len(states) - absent - moot}" + (f"，不适用{absent}" if absent else "")
