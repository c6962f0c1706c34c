"""Lists of records: documents issued, honours, own indicators; and free paragraphs."""

from __future__ import annotations

from typing import Any

from drafter.wizard.answers import Jump
from drafter.wizard.asking import Desk, Outcome, ask_value
from drafter.wizard.book import REMOVED
from drafter.wizard.editor import edited, has_editor
from drafter.wizard.listing import Kinds, edit_list
from drafter.wizard.questions import Question


def ask_records(desk: Desk, question: Question, heading: str, *, walking: bool) -> Outcome | Jump:
    """Add, edit, move and remove records, field by field."""
    kinds = Kinds(
        title=summary,
        add=lambda: _fields(desk, question, len(desk.book.items(question.path))),
        edit=lambda index: _fields(desk, question, index),
        may_be_none=question.fact is not None,
    )
    return edit_list(desk, question, heading, kinds, walking=walking)


def summary(record: Any) -> str:  # noqa: ANN401 - whatever the file holds
    """A record on one line."""
    if not isinstance(record, dict):
        return str(record)
    values = (_flat(value) for value in record.values() if value is not None)
    return "，".join(value for value in values if value)


def _flat(value: Any) -> str:  # noqa: ANN401
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)


def _fields(desk: Desk, question: Question, index: int) -> None:
    """Ask every field of one record; each answer is saved before the next field."""
    assert question.record is not None
    fields = [question.field(index, fact) for fact in question.record.facts.values()]
    position = 0
    while 0 <= position < len(fields):
        heading = f"【{question.label} 第{index + 1}项 {position + 1}/{len(fields)}】"
        outcome = ask_value(desk, fields[position], heading + fields[position].label)
        if outcome is Outcome.NEXT:
            position += 1
        elif outcome is Outcome.BACK:
            position -= 1
        else:
            return


def ask_paragraphs(
    desk: Desk, question: Question, heading: str, *, walking: bool
) -> Outcome | Jump:
    """Free paragraphs, printed in the report as they are written."""
    extras = (
        {"editor": ("用编辑器写", lambda: _in_editor(desk, question))} if has_editor() else None
    )
    kinds = Kinds(
        title=str,
        add=lambda: _more(desk, question),
        edit=lambda index: _rewritten(desk, question, index),
        adding="写一段或几段",
        extras=extras,
        may_be_none=False,
    )
    return edit_list(desk, question, heading, kinds, walking=walking)


def _more(desk: Desk, question: Question) -> None:
    for text in desk.screen.paragraphs("一行一段，空行结束") or ():
        desk.book.add_item(question.path, text)
        desk.screen.say("已存一段。", "good")


def _rewritten(desk: Desk, question: Question, index: int) -> None:
    """Write a paragraph again; further lines become paragraphs behind it."""
    book, old = desk.book, str(desk.book.items(question.path)[index])
    lines = desk.screen.paragraphs("改好后空一行结束", old)
    if not lines:
        return
    edits = [((*question.path, index), lines[0])]
    book.tried(edits)
    book.save(edits)
    for place, text in enumerate(lines[1:], index + 1):
        book.add_item(question.path, text)
        if place + 1 < len(book.items(question.path)):
            book.move_item(question.path, len(book.items(question.path)) - 1, place)
    desk.screen.say("已存。", "good")


def _in_editor(desk: Desk, question: Question) -> Outcome | None:
    old = [str(item) for item in desk.book.items(question.path)]
    new = edited(old)
    if new is None:
        desk.screen.say("编辑器没有正常结束，没有改动。", "warn")
    elif new != old:
        value = new or REMOVED
        desk.book.tried([(question.path, value)])
        desk.book.save([(question.path, value)])
        desk.screen.say(f"已存{len(new)}段。", "good")
    return None
