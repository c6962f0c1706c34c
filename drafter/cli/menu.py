"""`drafter` alone: a menu of what there is to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.cli.new import NO_TERMINAL, screen_for
from drafter.cli.parser import Exit, say

if TYPE_CHECKING:
    from drafter.wizard.screen import Choice, Screen

_NEW, _GO_ON, _CHECK, _RENDER, _LEAVE = "new", "continue", "check", "render", "leave"


def run(_options: object = None) -> int:
    """Choose, do it, and come back to the menu."""
    screen = screen_for(plain=False)
    if screen is None:
        say(NO_TERMINAL)
        return Exit.USAGE
    from drafter.files.faults import FaultError
    from drafter.wizard.screen import Leave

    while True:
        try:
            picked = screen.choose("法治政府建设年度报告", _choices(), "")
            if picked in (None, _LEAVE):
                return Exit.DONE
            _do(screen, str(picked))
        except Leave:
            return Exit.DONE
        except FaultError as error:
            screen.say(str(error), "warn")


def _choices() -> list[Choice]:
    from drafter.wizard.screen import Choice

    files = fact_files()
    new = Choice(_NEW, "新写一份", "从单位名称问起，或沿用上年的事实文件")
    go_on = Choice(_GO_ON, "接着填", "打开本文件夹里的事实文件，从上次停下的地方接着填")
    others = [go_on, Choice(_CHECK, "检查"), Choice(_RENDER, "写出报告")]
    return [new, *(others if files else []), Choice(_LEAVE, "退出")]


def fact_files() -> list[Path]:
    """The fact files of this folder, the newest first."""
    found = [path for path in Path().glob("*.y*ml") if _is_fact_file(path)]
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def _is_fact_file(path: Path) -> bool:
    from drafter.files.faults import FaultError
    from drafter.files.reading import read_text

    try:
        text = read_text(path)
    except FaultError:
        return False
    return "年度:" in text and "单位:" in text


def _do(screen: Screen, picked: str) -> None:
    from drafter.cli.main import main

    if picked == _NEW:
        _fill(screen, None, _last(screen) if fact_files() else None)
        return
    path = _pick(screen, "哪一份？", fact_files())
    if path is None:
        return
    if picked == _GO_ON:
        _fill(screen, path, None)
    else:
        main([picked, str(path)])


def _fill(screen: Screen, path: Path | None, last: Path | None) -> None:
    from drafter.report import Workshop
    from drafter.wizard.running import Request, fill

    fill(screen, Workshop(), Request(path, last))


def _last(screen: Screen) -> Path | None:
    """Last year's file, if the person wants to start from one."""
    return _pick(screen, "沿用哪一份上年的文件？", fact_files(), none="不沿用，从头填")


def _pick(screen: Screen, title: str, files: list[Path], none: str = "") -> Path | None:
    from drafter.wizard.screen import Choice

    choices = [Choice("", none)] if none else []
    choices += [Choice(str(path), str(path)) for path in files]
    picked = screen.choose(title, choices)
    return Path(picked) if picked else None
