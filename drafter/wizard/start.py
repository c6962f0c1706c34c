"""The first minutes: a new fact file from the name of the township, or from last year's file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from drafter.facts.file import parse_fact_file
from drafter.facts.head import RURAL_TOWNSHIPS
from drafter.facts.head import Place as Township
from drafter.facts.place import TownKind, kind_of_name
from drafter.facts.starter import MODELINE, starter
from drafter.facts.year import LAST_YEAR, SCHEMA_VERSION, TownshipYear
from drafter.files.atomic import write_atomic
from drafter.files.faults import Fault, FaultError
from drafter.wizard.answers import command_of
from drafter.wizard.asking import Desk, Outcome, ask_value, refuse
from drafter.wizard.bookmark import STARTING, Bookmark, Place
from drafter.wizard.questions import PLACE
from drafter.wizard.screen import Choice, Screen
from drafter.wizard.settings import ask_profile, pick_year

_GUIDE = (
    MODELINE,
    "# 法治政府建设年度报告的事实文件，由 drafter new 写成，也可以直接修改。",
    "# 数字照实写：60、1000余、约30、98%以上；没有发生写“无”；不涉及写“不适用”；暂不知道就不写。",
)


def new_file(
    screen: Screen, path: Path | None, last: TownshipYear | None, profile: str
) -> tuple[Path, bool]:
    """Ask for the name of the township and put a first file on disk; False where it was there."""
    if last is not None:
        target = path or Path(f"{last.place.name}{last.year + 1}.yaml")
        _refuse_existing(target, given=path)
        write_atomic(target, carried(last, profile).encode())
        screen.say(f"已由{last.year}年的文件新建 {target}，单位、编制等沿用，请逐项核对。", "good")
        return target, True
    name, kind = _name(screen)
    target = path or Path(f"{name}{LAST_YEAR}.yaml")
    if target.exists():
        return target, False
    write_atomic(target, first_text(name, kind, profile, LAST_YEAR).encode())
    note = Bookmark(target)
    note.write(Place(STARTING))
    screen.say(f"已新建 {target}，以后每答一题都会自动保存。", "good")
    year = pick_year(screen, LAST_YEAR) or LAST_YEAR
    if year == LAST_YEAR:
        return target, True
    moved = path or Path(f"{name}{year}.yaml")
    write_atomic(moved, first_text(name, kind, profile, year).encode())
    if moved != target:
        target.unlink()
        note.forget()
        screen.say(f"文件改名为 {moved}。", "good")
    return moved, True


def _refuse_existing(target: Path, *, given: Path | None) -> None:
    if given is None and target.exists():
        raise FaultError(
            [Fault("exists", f"{target} 已经存在", f"接着填请运行：drafter new {target}")]
        )


def _name(screen: Screen) -> tuple[str, str]:
    """Ask for the name until it is one that a township can have, and for the kind if it is unclear."""
    declared = Township.facts["名称"]
    screen.say(declared.question, "title")
    screen.say(declared.help, "quiet")
    while True:
        raw = screen.line(declared.label).strip()
        if command_of(raw) is not None:
            screen.say("先填单位名称，才好建立文件。", "warn")
            continue
        kind = "" if kind_of_name(raw) else _kind(screen, raw)
        try:
            parse_fact_file(first_text(raw, kind, "", LAST_YEAR))
        except FaultError as error:
            refuse(screen, error)
            continue
        return raw, kind


def _kind(screen: Screen, name: str) -> str:
    """The kind of a place whose name does not show it; '' where the name itself is wrong."""
    try:
        parse_fact_file(first_text(name, TownKind.TOWN.value, "", LAST_YEAR))
    except FaultError:
        return ""
    choices = [Choice(kind.value, kind.value) for kind in TownKind]
    return screen.choose(f"“{name}”属于哪一类？", choices) or ""


def first_text(name: str, kind: str, profile: str, year: int) -> str:
    """A fact file that says no more than whose it is."""
    lines = [*_GUIDE, f"版本: {SCHEMA_VERSION}", f"年度: {year}"]
    lines += [f"体例: {_quoted(profile)}"] if profile else []
    lines += ["单位:", f"  名称: {_quoted(name)}"]
    lines += [f"  类别: {kind}"] if kind else []
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    plain = text.isalnum() and not text[0].isascii()
    return text if plain else json.dumps(text, ensure_ascii=False)


def carried(last: TownshipYear, profile: str) -> str:
    """What carries over from last year, without the blank lines of a starter file."""
    lines = starter(0, profile, last).splitlines()
    kept = [line for line in lines if line.strip() and not line.startswith("#")]
    return "\n".join([*_GUIDE, *_with_something(kept)]) + "\n"


def _with_something(lines: list[str]) -> Iterator[str]:
    """The lines without keys that nothing stands under."""
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        value = line.partition(":")[2]
        empty = not value.strip() or value.strip().startswith("#")
        if not empty or after.startswith("  "):
            yield line


def settle(desk: Desk) -> None:
    """Ask for place and profile, one after the other; `<` goes back."""
    steps = [_place, ask_profile]
    position = 0
    while position < len(steps):
        position += 1 if steps[position](desk) else -1
        position = max(position, 0)


def _place(desk: Desk) -> bool:
    clear = kind_of_name(desk.book.year.place.name or "") not in {None, *RURAL_TOWNSHIPS}
    known = {"名称", "类别"} if clear else {"名称"}
    questions = [each for each in desk.book.questions.groups[PLACE] if each.label not in known]
    position = 0
    while 0 <= position < len(questions):
        question = questions[position]
        heading = f"【{PLACE}】{question.label}"
        outcome = ask_value(desk, question, heading)
        position += -1 if outcome is Outcome.BACK else 1
    return position >= 0
