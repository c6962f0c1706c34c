"""Rows of questions that a person can walk through, found again by name when they come back."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from drafter.wizard.book import Book
from drafter.wizard.needs import needed
from drafter.wizard.questions import Form, Question

ALL, MISSING, NEEDED = "全部", "未答", "必答"
TOPIC, OFFICE, SINGLE = "主题/", "科室/", "单项/"


class State(Enum):
    """How far a question is."""

    ANSWERED = "已答"
    COMPUTED = "算出"
    ABSENT = "不适用"
    OPEN = "未答"


def state(book: Book, question: Question) -> State:
    """How far a question is in this file."""
    if book.left_out(question):
        return State.ABSENT
    if question.form in {Form.TICKS, Form.PARAGRAPHS}:
        return State.ANSWERED if book.items(question.path) else State.OPEN
    if book.entered(question.path) is not None:
        return State.ANSWERED
    return State.COMPUTED if book.known(question) is not None else State.OPEN


def open_ones(book: Book, questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions without an answer."""
    return tuple(question for question in questions if state(book, question) is State.OPEN)


def route(book: Book, name: str) -> tuple[Question, ...]:
    """The questions of a route; empty for a name that is not known."""
    kind, mark, rest = name.partition("/")
    if name == NEEDED:
        return tuple(needed(book))
    if kind == ALL:
        return tuple(book.questions)
    if kind == MISSING:
        return open_ones(
            book, book.questions.groups.get(rest, ()) if mark else tuple(book.questions)
        )
    if f"{kind}/" == OFFICE:
        return book.questions.of_office(rest)
    return book.questions.groups.get(rest, ())


def progress(book: Book, questions: Sequence[Question]) -> str:
    """Answered of all, and how many do not apply."""
    states = [state(book, question) for question in questions]
    done = sum(each in {State.ANSWERED, State.COMPUTED} for each in states)
    absent = states.count(State.ABSENT)
    return f"{done}/{len(states) - absent}" + (f"，不适用{absent}" if absent else "")
