"""The main menu, the page of a topic, and the offices."""

from __future__ import annotations

from drafter.facts.kinds import NOT_APPLICABLE
from drafter.wizard.answers import shown
from drafter.wizard.book import Book
from drafter.wizard.finish import write_report
from drafter.wizard.needs import needed
from drafter.wizard.preview import sentence_with
from drafter.wizard.questions import FORMULAS, ISSUING, PLACE, Form, Question
from drafter.wizard.records import summary
from drafter.wizard.review import review
from drafter.wizard.routes import ALL, MISSING, NEEDED, OFFICE, TOPIC, State, progress, state
from drafter.wizard.screen import Choice
from drafter.wizard.session import Session
from drafter.wizard.settings import settings

_NEEDED, _ALL, _MISSING, _OFFICES = "needed", "all", "missing", "offices"
_SETTINGS, _REVIEW, _WRITE, _LEAVE = "settings", "review", "write", "leave"
_GROUP = "group/"


def main_menu(session: Session) -> None:
    """Let the person go where they like, until they leave."""
    default = ""
    while True:
        book = session.desk.book
        lacking = [step.question for step in needed(book)]
        title = f"{book.year.place.name} {book.year.year}年　已答{progress(book, tuple(book.questions))}"
        choices = _main_choices(book, lacking)
        picked = session.desk.screen.choose(title, choices, default or choices[0].key)
        if picked in (None, _LEAVE):
            return
        assert picked is not None
        default = picked if book.questions.get(picked) is None else default
        _go(session, picked)


def _main_choices(book: Book, lacking: list[Question]) -> list[Choice]:
    groups = book.questions.groups
    gaps = len(list(book.report.draft.gaps()))
    first = Choice(_NEEDED, f"只填报告缺的（{gaps}处）", "报告必须有而还没有填的")
    choices = [first] if lacking else []
    choices += [
        Choice(_GROUP + label, f"{label}　{progress(book, group)}", _lacks(lacking, label))
        for label, group in book.questions.topics.items()
    ]
    choices += [
        Choice(_GROUP + label, f"{name}　{progress(book, groups[label])}", _lacks(lacking, label))
        for label, name in ((ISSUING, "公文（文号、日期等）"), (PLACE, "单位"), (FORMULAS, "提法"))
        if label in groups
    ]
    return [
        *choices,
        Choice(_SETTINGS, f"体例和年度（{book.report.draft.profile}，{book.year.year}年）"),
        Choice(_OFFICES, "按科室填"),
        Choice(_MISSING, "只问没答的"),
        Choice(_ALL, "从头到尾逐题填"),
        Choice(_REVIEW, "查看和修改"),
        Choice(_WRITE, "写出报告"),
        Choice(_LEAVE, "退出（都已保存）"),
        *(
            Choice(question.key, f"{question.topic}　{question.label}", question.text, hidden=True)
            for question in book.questions
        ),
    ]


def _lacks(lacking: list[Question], label: str) -> str:
    names = [question.label for question in lacking if question.topic == label]
    more = "等" if len(names) > 4 else ""
    return f"报告还缺：{'、'.join(names[:4])}{more}" if names else ""


def _go(session: Session, picked: str) -> None:
    question = session.desk.book.questions.get(picked)
    if question is not None:
        session.single(question)
    elif picked.startswith(_GROUP):
        topic_page(session, picked.removeprefix(_GROUP))
    elif picked in _WALKS:
        session.walk(_WALKS[picked])
    elif picked == _OFFICES:
        offices(session)
    elif picked == _SETTINGS:
        settings(session.desk)
    elif picked == _REVIEW:
        review(session)
    elif picked == _WRITE:
        write_report(session.desk)


_WALKS = {_NEEDED: NEEDED, _ALL: ALL, _MISSING: MISSING}


def topic_page(session: Session, label: str) -> None:
    """Every question of a topic with its answer; pick one, or go through them all."""
    default = ""
    while True:
        book = session.desk.book
        group = book.questions.groups[label]
        choices = [Choice(_ALL, f"逐题填（{len(group)}题）"), Choice(_MISSING, "只问没答的")]
        choices += [
            Choice(question.key, line(book, question), note(book, question)) for question in group
        ]
        picked = session.desk.screen.choose(
            f"{label}　已答{progress(book, group)}", choices, default or _ALL
        )
        if picked is None:
            return
        question = book.questions.get(picked)
        if question is not None:
            session.single(question)
            default = _after(group, question)
            continue
        name = f"{MISSING}/{label}" if picked == _MISSING else f"{TOPIC}{label}"
        session.walk(name)
        return


def _after(group: tuple[Question, ...], question: Question) -> str:
    """The key of the question that follows, which the pointer moves on to."""
    index = group.index(question) + 1 if question in group else 0
    return group[index].key if index < len(group) else _ALL


def line(book: Book, question: Question) -> str:
    """A question with its answer, on one line."""
    held = "不必填" if state(book, question) is State.MOOT else answer(book, question)
    unit = f"（{question.unit}）" if question.unit and not held else ""
    return f"{question.label}{unit}" + (f"：{held}" if held else "")


def answer(book: Book, question: Question) -> str:
    """The answer as it is shown in lists, or ''."""
    how = state(book, question)
    if how in {State.OPEN, State.MOOT}:
        return ""
    if how is State.ABSENT:
        return NOT_APPLICABLE
    if question.form is not Form.VALUE:
        items = book.items(question.path)
        return f"{len(items)}项" if items else str(book.entered(question.path))
    known = book.known(question)
    if known is None:
        return summary(book.entered(question.path))
    return shown(known.value, known.declared.kind) + ("（算出）" if known.sources else "")


def note(book: Book, question: Question) -> str:
    """What stands below the list while a question is pointed at."""
    made = sentence_with(book.report.draft, question.key) if answer(book, question) else ""
    return f"写成：{made}" if made else f"{question.text}{question.help}"


def offices(session: Session) -> None:
    """Choose an office, then go through what it must supply."""
    default = ""
    while True:
        book = session.desk.book
        choices = [
            Choice(office, f"{office}　{progress(book, book.questions.of_office(office))}")
            for office in book.questions.offices()
        ]
        picked = session.desk.screen.choose("哪个科室提供的？", choices, default)
        if picked is None:
            return
        default = picked
        session.walk(OFFICE + picked)
