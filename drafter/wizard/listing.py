"""Editing a list: add, edit, move and remove, each step saved at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from drafter.facts.kinds import NOT_APPLICABLE
from drafter.files.faults import FaultError, brief
from drafter.wizard.answers import Jump
from drafter.wizard.asking import Desk, Outcome, explain, present, refuse
from drafter.wizard.book import REMOVED
from drafter.wizard.questions import Question
from drafter.wizard.screen import HELP_MARKS, MENU_MARKS, SKIP_MARKS, Choice

DONE, ADD, NONE, ABSENT, HELP = "done", "add", "none", "absent", "help"
SKIP, MENU = "skip", "menu"
_LEAVING = {DONE: Outcome.NEXT, SKIP: Outcome.SKIP, MENU: Outcome.MENU}


@dataclass(frozen=True, slots=True)
class Kinds:
    """How the items of one sort of list are shown, added and edited; `extras` are further actions.

    `edit` returns False where the person went back. An extra action may end the question."""

    title: Callable[[Any], str]
    add: Callable[[], object]
    edit: Callable[[int], object]
    adding: str = "添加一项"
    extras: dict[str, tuple[str, Callable[[], Outcome | None]]] | None = None
    may_be_none: bool = True


def edit_list(
    desk: Desk, question: Question, heading: str, kinds: Kinds, *, walking: bool
) -> Outcome | Jump:
    """Show the list with what can be done, until the person is done with it; out of a walk an
    empty list starts at adding."""
    present(desk, question, heading)
    if not walking and not desk.book.items(question.path):
        kinds.add()
    while True:
        choices = _choices(desk, question, kinds, walking=walking)
        picked = desk.screen.choose(question.label, choices, DONE)
        if picked is None:
            return Outcome.BACK
        outcome = _LEAVING.get(picked) or _done(desk, question, kinds, picked)
        if outcome is not None:
            return outcome


def _choices(desk: Desk, question: Question, kinds: Kinds, *, walking: bool) -> list[Choice]:
    items = desk.book.items(question.path)
    held = desk.book.entered(question.path)
    state = f"{len(items)}项，填完了" if items else f"现填：{held}" if held else "以后再填"
    choices = [Choice(DONE, f"继续（{state}）"), Choice(ADD, kinds.adding)]
    choices += [Choice(key, label) for key, (label, _) in (kinds.extras or {}).items()]
    choices += [
        Choice(str(index), f"{index + 1}. {brief(kinds.title(item), 60)}")
        for index, item in enumerate(items)
    ]
    if kinds.may_be_none and not items:
        choices += [Choice(NONE, "无（全年没有）"), Choice(ABSENT, "不适用（不写进报告）")]
    choices += [Choice(SKIP, "跳过这一组（>）", marks=SKIP_MARKS)] if walking else []
    return [
        *choices,
        Choice(MENU, "回目录（/）", marks=MENU_MARKS),
        Choice(HELP, "说明（?）", marks=HELP_MARKS),
    ]


def _done(desk: Desk, question: Question, kinds: Kinds, picked: str) -> Outcome | None:
    """Carry out one choice; an outcome ends the question."""
    if picked in (kinds.extras or {}):
        assert kinds.extras is not None
        return kinds.extras[picked][1]()
    if picked == ADD:
        kinds.add()
    elif picked == HELP:
        explain(desk, question)
    elif picked in (NONE, ABSENT):
        return _said(desk, question, "无" if picked == NONE else NOT_APPLICABLE)
    else:
        _edit_item(desk, question, kinds, int(picked))
    return None


def _said(desk: Desk, question: Question, word: str) -> Outcome | None:
    try:
        desk.book.tried([(question.path, word)])
    except FaultError as error:
        refuse(desk.screen, error)
        return None
    desk.book.save([(question.path, word)])
    desk.screen.say(f"已存：{word}", "good")
    return Outcome.NEXT


def _edit_item(desk: Desk, question: Question, kinds: Kinds, index: int) -> None:
    items = desk.book.items(question.path)
    choices = [Choice("edit", "修改"), Choice("remove", "删除")]
    choices += [Choice("up", "上移")] if index else []
    choices += [Choice("down", "下移")] if index + 1 < len(items) else []
    title = f"{index + 1}. {brief(kinds.title(items[index]), 40)}"
    picked = desk.screen.choose(title, choices)
    try:
        _change(desk, question, kinds, index, picked)
    except FaultError as error:
        refuse(desk.screen, error)


def _change(desk: Desk, question: Question, kinds: Kinds, index: int, picked: str | None) -> None:
    if picked == "edit":
        kinds.edit(index)
    elif picked == "remove":
        items = [*desk.book.items(question.path)]
        del items[index]
        desk.book.tried([(question.path, items or REMOVED)])
        desk.book.remove_item(question.path, index)
        desk.screen.say("已删除。", "good")
    elif picked in {"up", "down"}:
        desk.book.move_item(question.path, index, index + (1 if picked == "down" else -1))
        desk.screen.say("已移动。", "good")
