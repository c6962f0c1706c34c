"""The first minutes: a new fact file from the name of the township, or from last year's file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.facts.file import parse_fact_file
from drafter.facts.head import RURAL_TOWNSHIPS
from drafter.facts.head import Place as Township
from drafter.facts.place import TownKind, kind_of_name
from drafter.facts.schema import SCHEMA_FILE, schema_text
from drafter.facts.starter import MODELINE, starter
from drafter.facts.year import SCHEMA_VERSION, TownshipYear
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


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new fact file starts from; `years` are those that the policy calendar knows."""

    years: Sequence[int]
    path: Path | None = None
    last: TownshipYear | None = None
    profile: str = ""


def new_file(screen: Screen, begin: Beginning) -> tuple[Path, bool]:
    """Ask for the name of the township and put a first file on disk; False where it was there."""
    return _following(screen, begin, begin.last) if begin.last else _named(screen, begin)


def _following(screen: Screen, begin: Beginning, last: TownshipYear) -> tuple[Path, bool]:
    """A file for the year after last year's."""
    target = begin.path or Path(f"{last.place.name}{last.year + 1}.yaml")
    if begin.path is None and target.exists():
        hint = f"接着填请运行：drafter new {target}"
        raise FaultError([Fault("exists", f"{target} 已经存在", hint)])
    _written(target, carried(last, begin))
    screen.say(f"已由{last.year}年的文件新建 {target}，单位、编制等沿用，请逐项核对。", "good")
    return target, True


def _named(screen: Screen, begin: Beginning) -> tuple[Path, bool]:
    """A file called after the township and the latest year, until another year is chosen."""
    latest = begin.years[-1]
    name, kind = _name(screen, latest)
    target = begin.path or Path(f"{name}{latest}.yaml")
    if target.exists():
        return target, False
    _written(target, first_text(name, kind, begin.profile, latest))
    note = Bookmark(target)
    note.write(Place(STARTING))
    screen.say(f"已新建 {target}，以后每答一题都会自动保存。", "good")
    year = pick_year(screen, begin.years, latest) or latest
    moved = begin.path or Path(f"{name}{year}.yaml")
    if year == latest:
        return target, True
    if moved != target:
        target.unlink()
        note.forget()
        if moved.exists():
            screen.say(f"{moved} 已经有了，接着填这一份。", "good")
            return moved, False
        screen.say(f"文件改名为 {moved}。", "good")
    _written(moved, first_text(name, kind, begin.profile, year))
    return moved, True


def _written(path: Path, text: str) -> None:
    """Put a fact file on disk, and the schema beside it that editors check it by."""
    write_atomic(path, text.encode())
    write_atomic(path.with_name(SCHEMA_FILE), schema_text().encode())


def _name(screen: Screen, year: int) -> tuple[str, str]:
    """Ask for the name until it is one that a township can have, and for the kind if it is unclear."""
    declared = Township.facts["名称"]
    screen.say(declared.question, "title")
    screen.say(declared.help, "quiet")
    while True:
        raw = screen.line(declared.label).strip()
        if command_of(raw) is not None:
            screen.say("先填单位名称，才好建立文件。", "warn")
            continue
        name, kind = (raw, "") if kind_of_name(raw) else _whole(screen, raw, year)
        try:
            parse_fact_file(first_text(name, kind, "", year))
        except FaultError as error:
            refuse(screen, error)
            continue
        return name, kind


def _whole(screen: Screen, name: str, year: int) -> tuple[str, str]:
    """Name and kind of a place whose name does not show its kind: it may have been cut short."""
    try:
        parse_fact_file(first_text(name, TownKind.TOWN.value, "", year))
    except FaultError:
        return name, ""
    choices = [Choice(name + kind.value, name + kind.value) for kind in TownKind]
    choices += [Choice(kind.value, f"就叫“{name}”，按{kind.value}管理") for kind in TownKind]
    picked = screen.choose(f"“{name}”看不出是镇、乡还是街道，全称是哪一个？", choices) or ""
    return (picked, "") if kind_of_name(picked) and picked.startswith(name) else (name, picked)


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


def carried(last: TownshipYear, begin: Beginning) -> str:
    """What carries over from last year, without the blank lines of a starter file."""
    lines = starter(0, begin.profile, last, begin.years).splitlines()
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
