"""A real terminal with a program in it, and what its screen shows."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path
from typing import Any

import pexpect
import pyte

ROOT = Path(__file__).resolve().parent.parent
ENTER, DOWN, END = "\r", "\x1b[B", "\x1b[F"
CTRL_C, WIPE = "\x03", "\x15"
_QUIET = 0.1
_UNSET = ("VISUAL", "EDITOR", "NO_COLOR", "PROMPT_TOOLKIT_NO_CPR")


class _Screen(pyte.Screen):  # type: ignore[misc,unused-ignore]
    """A screen that answers when it is asked where its cursor is."""

    child: pexpect.spawn

    def write_process_input(self, data: str) -> None:
        """Send what a terminal answers by itself."""
        self.child.send(data)


class Terminal:
    """`drafter` with some arguments on a terminal of so many columns and rows."""

    def __init__(self, *arguments: str, cwd: Path, columns: int = 80, rows: int = 24) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        for name in _UNSET:
            environment.pop(name, None)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "drafter", *arguments],
            cwd=str(cwd),
            env={**environment, "PYTHONPATH": str(ROOT)},
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=20,
        )
        self.child.delaybeforesend = 0
        self.ended = False
        self._screen = _Screen(columns, rows)
        self._screen.child = self.child
        self._stream = pyte.Stream(self._screen)

    def sees(self, pattern: str, seconds: float = 30) -> list[str]:
        """What the screen shows once it shows `pattern` and a key is waited for."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            self._settle()
            if re.search(pattern, "\n".join(self.lines)) and (self.waits or self.ended):
                return self.lines
            if self.ended:
                break
        raise AssertionError(f"no {pattern!r} in\n" + "\n".join(self.lines))

    def types(self, *keys: str) -> None:
        """Send keys, each once the screen stands still and waits for one."""
        for key in keys:
            self.child.send(key)
            self._answered()

    def pastes(self, text: str) -> None:
        """Paste a text as a terminal does."""
        self.child.send(f"\x1b[200~{text}\x1b[201~")
        self._settle()

    def resizes(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        self._settle()

    def closes(self) -> None:
        """Close the window: the program is told so, as when a person closes it."""
        self.child.close(force=True)

    @property
    def lines(self) -> list[str]:
        """The lines of the screen without the blank ones at its end."""
        lines = [self._line(row) for row in range(self._screen.lines)]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    @property
    def cells(self) -> list[list[Any]]:
        """Every cell of the screen with its character and colours, row by row."""
        columns = range(self._screen.columns)
        return [
            [self._screen.buffer[row][column] for column in columns]
            for row in range(self._screen.lines)
        ]

    def _line(self, row: int) -> str:
        cells = self._screen.buffer[row]
        return "".join(cells[column].data for column in range(self._screen.columns)).rstrip()

    @property
    def waits(self) -> bool:
        """Whether a key is waited for: a list hides the cursor, a prompt has it on its line."""
        cursor = self._screen.cursor
        return bool(cursor.hidden) or bool(re.search("[＞：]", self._line(cursor.y)))

    def _answered(self, seconds: float = 10) -> None:
        """Take in what a key has brought about, until the next one is waited for."""
        limit = time.monotonic() + seconds
        self._settle(first=2)
        while not (self.waits or self.ended) and time.monotonic() < limit:
            self._settle()

    def _settle(self, first: float = _QUIET) -> None:
        """Take in output until there has been none for a moment; the `first` may be awaited longer."""
        patience = first
        while not self.ended:
            try:
                self._stream.feed(self.child.read_nonblocking(4096, timeout=patience))
            except pexpect.TIMEOUT:
                return
            except pexpect.EOF:
                self.ended = True
            patience = _QUIET
