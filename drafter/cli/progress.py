"""Telling what became of each file, with the progress of many at the foot of a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from drafter.cli.batch import Outcome
from drafter.cli.parser import Exit, say

_NAMED = 20
_BAR = 20
_PAUSE = 0.1


def told(found: Iterator[Outcome], total: int) -> int:
    """Say what became of each file as it is done, several with their progress; the exit code."""
    progress = Progress(total, sys.stderr)
    code: int = Exit.DONE
    unwritten: list[Path] = []
    try:
        for outcome in found:
            progress.clear()
            for message in outcome.messages:
                say(message)
            code = max(code, outcome.code)
            unwritten += [outcome.facts] if outcome.code else []
            progress.step()
    finally:
        progress.clear()
    if total > 1:
        say(_summary(total, unwritten))
    return code


def _summary(total: int, unwritten: Sequence[Path]) -> str:
    if not unwritten:
        return f"共{total}个事实文件，全部写出报告。"
    named = "、".join(str(path) for path in unwritten[:_NAMED])
    more = "等" if len(unwritten) > _NAMED else ""
    return f"共{total}个事实文件，{len(unwritten)}个没有写出报告：{named}{more}。"


class Progress:
    """A line at the foot of a terminal that says how far the work is; elsewhere nothing."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self._total = total
        self._stream = stream
        self._shown = total > 1 and stream.isatty()
        self._done = 0
        self._began = time.monotonic()
        self._drawn = 0.0
        self._width = 0

    def step(self) -> None:
        """One more file is done."""
        self._done += 1
        now = time.monotonic()
        if self._shown and now - self._drawn >= _PAUSE:
            self._drawn = now
            self._draw(now - self._began)

    def clear(self) -> None:
        """Make room for something else."""
        if self._width:
            self._stream.write(f"\r{' ' * self._width}\r")
            self._stream.flush()
            self._width = 0

    def _draw(self, passed: float) -> None:
        full = _BAR * self._done // self._total
        left = passed / self._done * (self._total - self._done)
        line = f"[{'#' * full}{'-' * (_BAR - full)}] {self._done}/{self._total} {left:.0f}s"
        self._stream.write(line)
        self._stream.flush()
        self._width = len(line)
