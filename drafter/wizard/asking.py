"""Asking one question that is answered on one line."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from drafter.facts.declare import Fact
from drafter.facts.kinds import Kind, ValueFault
from drafter.facts.model import read_value
from drafter.facts.values import Known
from drafter.files.faults import FaultError, brief
from drafter.wizard.answers import Command, Jump, command_of, jump, read_answer, shown
from drafter.wizard.book import REMOVED, Book, Edit
from drafter.wizard.explaining import becomes, explanation, remainder
from drafter.wizard.preview import sentence_with
from drafter.wizard.questions import Question
from drafter.wizard.screen import Choice, Screen


class Outcome(Enum):
    """Where to go after a question."""

    NEXT = auto()
    BACK = auto()
    SKIP = auto()
    MENU = auto()


@dataclass(frozen=True, slots=True)
class Desk:
    """The fact file and the screen, side by side."""

    book: Book
    screen: Screen


def ask_value(desk: Desk, question: Question, heading: str) -> Outcome | Jump:
    """Ask until there is an acceptable answer or a command; what is accepted is on disk."""
    present(desk, question, heading)
    label = f"{question.label}（{question.unit}）" if question.unit else question.label
    draft = ""
    while True:
        raw = desk.screen.line(label, draft)
        command = command_of(raw)
        outcome = _obeyed(desk, question, command) if command else None
        if outcome is not None:
            return outcome
        if command is None and _accepted(desk, question, raw, confirmed=raw == draft):
            return Outcome.NEXT
        draft = raw if command is None and _readable(question, raw) else ""


_LEADS_TO = {
    Command.BACK: Outcome.BACK,
    Command.MENU: Outcome.MENU,
    Command.SKIP: Outcome.SKIP,
}


def _obeyed(desk: Desk, question: Question, command: Command | Jump) -> Outcome | Jump | None:
    if isinstance(command, Jump) or command is Command.KEEP:
        return command if isinstance(command, Jump) else Outcome.NEXT
    if command is Command.HELP:
        explain(desk, question)
    elif command is Command.CLEAR:
        return Outcome.NEXT if _cleared(desk, question) else None
    return _LEADS_TO.get(command)


def _cleared(desk: Desk, question: Question) -> bool:
    try:
        desk.book.tried([(question.path, REMOVED)])
    except FaultError as error:
        refuse(desk.screen, error)
        return False
    desk.book.save([(question.path, REMOVED)])
    desk.screen.say("已清空。", "good")
    return True


def _readable(question: Question, raw: str) -> bool:
    try:
        read_answer(question, raw)
    except ValueFault:
        return False
    return True


def _accepted(desk: Desk, question: Question, raw: str, *, confirmed: bool) -> bool:
    """Store the answer if it can be read, agrees with the other facts, and does not jump."""
    try:
        value = read_answer(question, raw)
    except ValueFault as fault:
        desk.screen.say(f"{fault.message}。{fault.hint}", "warn")
        return False
    edits: list[Edit] = [(question.path, value)]
    try:
        desk.book.tried(edits)
    except FaultError as error:
        refuse(desk.screen, error)
        edits = _reconciled(desk, question, edits)
        if not edits:
            return False
    warning = "" if confirmed else _doubt(desk, question, raw)
    if warning:
        desk.screen.say(f"{warning}没有错就按回车，错了请改。", "warn")
        return False
    _store(desk, question, edits)
    return True


def refuse(screen: Screen, error: FaultError) -> None:
    """Say why an answer is not taken."""
    for fault in error.faults:
        screen.say(f"{fault.message}。{fault.hint}" if fault.hint else fault.message, "warn")


def _doubt(desk: Desk, question: Question, raw: str) -> str:
    """Why an answer that can be read may still be a slip, or ''."""
    fact, last = question.fact, desk.book.last_known(question)
    if fact is None:
        return ""
    if fact.kind in _WORDED and unicodedata.normalize("NFKC", raw).strip().isdecimal():
        return f"“{question.label}”要写文字，你填的是一个数。"
    try:
        return jump(read_value(fact, raw.strip()), last)
    except ValueFault:
        return ""


_WORDED = {Kind.TEXT, Kind.NAMES, Kind.TITLES}


def _reconciled(desk: Desk, question: Question, edits: list[Edit]) -> list[Edit]:
    """The edits with an entered total or rate taken out that stands against the new figure."""
    for total in _totals_in_the_way(desk.book, question):
        path = (question.topic, total.label)
        freed: list[Edit] = [(path, REMOVED), *edits]
        try:
            year = desk.book.tried(freed).year
        except FaultError:
            continue
        found = year.sheet.get(f"{question.topic}.{total.label}")
        new = f"改用算出的{total.label}{found.value}" if found else f"删去填的{total.label}"
        choices = [Choice("again", f"重填{question.label}"), Choice("free", new)]
        picked = desk.screen.choose("两处对不上，以哪一处为准？", choices)
        return freed if picked == "free" else []
    return []


def _totals_in_the_way(book: Book, question: Question) -> list[Fact]:
    topic = book.year.topics.get(question.topic)
    if topic is None:
        return []
    return [
        fact
        for fact in topic.facts.values()
        if fact.computed and fact.label != question.label and topic.value(fact.label) is not None
    ]


def _store(desk: Desk, question: Question, edits: list[Edit]) -> None:
    before = dict(desk.book.year.sheet)
    desk.book.save(edits)
    known = desk.book.known(question)
    desk.screen.say(f"已存：{_value(question, known, edits[-1][1])}", "good")
    sentence = sentence_with(desk.book.report.draft, question.key)
    if sentence:
        desk.screen.say(f"写成：{sentence}", "quiet")
    for path, fact in desk.book.year.sheet.items():
        if fact.sources and (path not in before or before[path].value != fact.value):
            desk.screen.say(f"算出：{fact.declared.label} {fact.value}", "quiet")


def _value(question: Question, known: Known | None, stored: Any) -> str:  # noqa: ANN401
    kind = question.fact.kind if question.fact else Kind.RECORDS
    return shown(known.value if known else stored, kind)


def present(desk: Desk, question: Question, heading: str) -> None:
    """Show the question, what it becomes, last year's value and the present one."""
    say = desk.screen.say
    say(heading, "title")
    say(question.text)
    facts = [f"单位：{question.unit}" if question.unit else "", question.office, question.help]
    if any(facts):
        say("　".join(filter(None, facts)), "quiet")
    for note in _notes(desk.book, question):
        say(note, "quiet")


def _notes(book: Book, question: Question) -> list[str]:
    known, last = book.known(question), book.last_known(question)
    entered = book.entered(question.path)
    notes = [brief(becomes(book, question), 120), remainder(book, question)]
    if last is not None:
        notes.append(f"上年：{shown(last.value, last.declared.kind)}")
    if entered is not None:
        notes.append(f"现填：{_value(question, known, entered)}（回车保留）")
    elif known is not None and known.sources:
        notes.append(f"算出：{known.value}，{_terms(book, known)}（回车采用，不用再填）")
    return [note for note in notes if note]


def _terms(book: Book, known: Known) -> str:
    terms = (book.year.sheet[path] for path in known.sources if path in book.year.sheet)
    return "来自" + "、".join(f"{term.declared.label}{shown(term.value)}" for term in terms)


def explain(desk: Desk, question: Question) -> None:
    """Say all that there is to say about a question."""
    for line in explanation(desk.book, question):
        desk.screen.say(line, "quiet")
