"""Looking at everything before the report is written: answers, gaps, findings, wordings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.wizard.book import Book
from drafter.wizard.findings import findings
from drafter.wizard.needs import needed
from drafter.wizard.preview import sentence_with
from drafter.wizard.questions import Question
from drafter.wizard.routes import State, state
from drafter.wizard.screen import Choice
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
    return [
        Choice(_ANSWERS, f"全部答案（{len(_answered(book))}条，可逐条修改）"),
        Choice(_GAPS, f"待补（{len(gaps)}处）"),
        Choice(_FINDINGS, f"检查出的问题（{len(findings(book))}条）"),
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
        problems(session)
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
    """What the report lacks, and the questions that supply it, until the person goes back."""
    for place, span in session.desk.book.report.draft.gaps():
        session.desk.screen.say(f"{place}：{span.text}{span.note}")
    while lacking := needed(session.desk.book):
        choices = [
            Choice(step.question.key, f"{step.group}　{step.question.label}", step.question.text)
            for step in lacking
        ]
        picked = session.desk.screen.choose("补哪一题？", choices)
        question = session.desk.book.questions.get(picked) if picked else None
        if question is None:
            return
        session.single(question)
    session.desk.screen.say("没有待补的题。", "good")


def problems(session: Session) -> None:
    """What the checks found; picking a finding asks its question again."""
    picked = ""
    while True:
        book, screen = session.desk.book, session.desk.screen
        found = findings(book)
        if not found:
            screen.say("没有发现问题。", "good")
            return
        choices = [
            Choice(str(place), each.message, each.advice) for place, each in enumerate(found)
        ]
        chosen = screen.choose("检查出的问题（回车去修改）", choices, picked)
        if chosen is None:
            return
        picked = chosen
        each = found[int(chosen)]
        screen.say(f"{each.message}。{each.advice}", "warn")
        question = book.questions.get(each.question)
        if question is not None:
            session.single(question)
