"""What can be told here of systems that are not this one: Windows consoles, odd terminals."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import drafter.wizard
from drafter.cli import menu, new
from drafter.wizard import editor
from drafter.wizard.plain import PlainScreen

POSIX_ONLY = {
    "curses",
    "fcntl",
    "grp",
    "posix",
    "pty",
    "pwd",
    "readline",
    "resource",
    "termios",
    "tty",
}
POSIX_NAMES = {
    "fork",
    "getuid",
    "getpgid",
    "killpg",
    "mkfifo",
    "setsid",
    "SIGHUP",
    "SIGKILL",
    "SIGWINCH",
}
FOLDER = Path(drafter.wizard.__file__).parent
SOURCES = [*FOLDER.glob("*.py"), Path(str(new.__file__)), Path(str(menu.__file__))]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_nothing_of_the_questionnaire_is_for_one_system_only(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    imported = {
        alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    used = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    assert imported.isdisjoint(POSIX_ONLY)
    assert used.isdisjoint(POSIX_NAMES)


def test_an_editor_on_windows_may_stand_in_a_folder_with_blanks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", r'"C:\Program Files\Notepad++\notepad++.exe" -multiInst')
    assert editor._command() == [r"C:\Program Files\Notepad++\notepad++.exe", "-multiInst"]
    monkeypatch.delenv("EDITOR")
    assert editor._command() == ["notepad"]


def test_an_editor_that_cannot_be_read_is_no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "vi '")
    assert not editor.has_editor()


def test_where_no_console_can_be_drawn_on_the_prompts_are_plain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class NoConsoleScreenBufferError(Exception):
        """What prompt_toolkit raises under a terminal that Windows knows no console of."""

    def no_console() -> None:
        raise NoConsoleScreenBufferError

    monkeypatch.setattr("drafter.wizard.terminal.TerminalScreen", no_console)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert isinstance(new.screen_for(plain=False), PlainScreen)
    monkeypatch.setenv("TERM", "dumb")
    assert isinstance(new.screen_for(plain=False), PlainScreen)
