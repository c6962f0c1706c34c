"""Looking at everything before the report is written: answers, gaps, findings, wordings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.wizard.book import Book
from drafter.wizard.findings import findings
from drafter.wizard.needs import needed
from drafter.wizard.preview import sentence_with
from drafter.wizard.questions import Question
from drafter.wizard.routes import State, state
from drafter.wizard.screen import Choice, Screen
from drafter.wizard.wordings import reword

if TYPE_CHECKING:
    from drafter.wizard.session import Session

_ANSWERS, _GAPS, _FINDINGS, _WORDINGS, _TEXT, _DONE = (
    "answers", "gaps", "findings", "wordings", "text", "done"
)  # fmt: skip


def review(session: Session) -> None:
    """Look at the answers, and change any of them."""
    default = _ANSWERS
    while True:
        book = session.desk.book
        picked = session.desk.screen.choose("查看和修改", _choices(book), default)
        if picked in (None, _DONE):
            return
        assert picked is not None
        default = picked
        _show(session, picked)


def _choices(book: Book) -> list[Choice]:
    gaps = list(book.report.draft.gaps())
    found = findings(book)
    choices = [
        Choice(_ANSWERS, f"全部答案（{len(_answered(book))}条，可逐条修改）"),
        Choice(_GAPS, f"待补（{len(gaps)}处）"),
    ]
    if found is not None:
        choices.append(Choice(_FINDINGS, f"检查出的问题（{len(found)}条）"))
    return [
        *choices,
        Choice(_WORDINGS, "换写法", "同一句话换一种说法"),
        Choice(_TEXT, "看全文"),
        Choice(_DONE, "返回"),
    ]


def _show(session: Session, picked: str) -> None:
    book, screen = session.desk.book, session.desk.screen
    if picked == _ANSWERS:
        answers(session)
    elif picked == _GAPS:
        gaps(session)
    elif picked == _FINDINGS:
        say_findings(screen, findings(book) or [])
    elif picked == _WORDINGS:
        reword(session.desk)
    else:
        screen.say(book.report.text())


def _answered(book: Book) -> list[Question]:
    unanswered = {State.OPEN, State.MOOT}
    return [question for question in book.questions if state(book, question) not in unanswered]


def answers(session: Session) -> None:
    """Every answer by topic; picking one asks it again."""
    from drafter.wizard.menus import answer

    default = ""
    while True:
        book = session.desk.book
        choices = [
            Choice(
                question.key,
                f"{question.topic}　{question.label}：{answer(book, question)}",
                sentence_with(book.report.draft, question.key),
            )
            for question in _answered(book)
        ]
        if not choices:
            session.desk.screen.say("还没有填。")
            return
        picked = session.desk.screen.choose("全部答案", choices, default)
        question = book.questions.get(picked) if picked else None
        if question is None:
            return
        default = question.key
        session.single(question)


def gaps(session: Session) -> None:
    """What the report lacks, and the questions that supply it."""
    book, screen = session.desk.book, session.desk.screen
    for place, span in book.report.draft.gaps():
        screen.say(f"{place}：{span.text}{span.note}")
    lacking = [step.question for step in needed(book)]
    if not lacking:
        screen.say("没有待补的题。", "good")
        return
    choices = [
        Choice(question.key, f"{question.topic}　{question.label}", question.text)
        for question in lacking
    ]
    picked = screen.choose("补哪一题？", choices)
    question = book.questions.get(picked) if picked else None
    if question is not None:
        session.single(question)


def say_findings(screen: Screen, found: list[str]) -> None:
    """What the checks found."""
    for text in found:
        screen.say(text, "warn")
    if not found:
        screen.say("没有发现问题。", "good")
