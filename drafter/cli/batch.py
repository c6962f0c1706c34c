"""One fact file or a thousand made into reports, by several processes, none stopping the others."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.cli.parser import Exit
from drafter.cli.trouble import TROUBLES, worded
from drafter.draft.tree import Draft
from drafter.files.faults import FaultError
from drafter.files.outputs import Outputs
from drafter.report import Report, Workshop

if TYPE_CHECKING:
    from drafter.check.checking import Checker

FEW = 16  # files for which other processes would not be worth their start
_CHUNK = 16
_MOST_PROCESSES = 61  # that Windows lets one process wait for


class Order(NamedTuple):
    """What is wanted of every fact file."""

    formats: tuple[str, ...]
    profile: str = ""
    templates: Path | None = None
    strict: bool = False
    force: bool = False
    check: bool = False


class Task(NamedTuple):
    """A fact file, and where its report goes in each format."""

    facts: Path
    targets: tuple[Path, ...]


class Outcome(NamedTuple):
    """What became of a fact file: what there is to say, and the exit code it asks for."""

    facts: Path
    messages: tuple[str, ...]
    code: int


class Renderer:
    """Makes reports of fact files, one after the other; where there are `several`, not even a
    mistake of the program's own with one stops the others."""

    def __init__(self, order: Order, *, several: bool) -> None:
        self._order = order
        self._caught = Exception if several else TROUBLES
        self._workshop = Workshop(order.templates)
        self._outputs = Outputs(force=order.force)

    @cached_property
    def _checker(self) -> Checker:
        from drafter.check.checking import Checker

        return Checker(self._workshop.catalogue, self._order.templates)

    def prepare(self) -> None:
        """Load what all reports need, for forked processes to share; raise FaultError."""
        _ = self._workshop.library, self._workshop.catalogue
        if self._order.check:
            _ = self._checker.rules
        gc.freeze()

    def render(self, task: Task) -> Outcome:
        """Write the report of one fact file."""
        messages: list[str] = []
        try:
            code = self._render(task, messages)
        except self._caught as trouble:
            text, code = worded(trouble)
            messages.append(text if isinstance(trouble, FaultError) else f"{task.facts}：{text}")
        return Outcome(task.facts, tuple(messages), code)

    def _render(self, task: Task, messages: list[str]) -> int:
        report = self._workshop.draft(task.facts, self._order.profile)
        messages += [f"{task.facts}：{note}" for note in report.facts.notes]
        gaps = len(list(report.draft.gaps()))
        if self._order.strict and gaps:
            listed = _gap_list(report.draft)
            messages.append(f"{task.facts}：还有{gaps}处待补，没有写出报告：\n{listed}")
            return Exit.FAULTS
        for form, target in zip(self._order.formats, task.targets, strict=True):
            written = self._outputs.write(target, report.emit(form))
            messages.append(f"已写出 {written.path}")
            if written.reason:
                messages.append(f"注意：{target} {written.reason}，没有覆盖它。要覆盖请加 --force。")
        if gaps:
            messages.append(f"还有{gaps}处待补（文中已标出）：\n{_gap_list(report.draft)}")
        messages += [f"注意：“{fact}”没有写进报告。" for fact in report.draft.unplaced]
        messages += [
            f"注意：“写法”里的“{pin}”没有对应的句子，或没有这种写法。"
            for pin in report.draft.loose_pins
        ]
        messages += self._findings(task.facts, report) if self._order.check else []
        return Exit.DONE

    def _findings(self, path: Path, report: Report) -> list[str]:
        from drafter.check.checking import counted

        found = self._checker.facts(report.facts, report.draft).findings
        return [f"检查：{counted(found)}。用 drafter check {path} 看详情。"] if found else []


def _gap_list(draft: Draft) -> str:
    return "\n".join(f"  {place}：{span.text} {span.note}" for place, span in draft.gaps())


def processes(wanted: int | None, files: int) -> int:
    """How many processes to work with: as many as asked for, or as the machine has cores."""
    if wanted is None:
        counted = getattr(os, "sched_getaffinity", None)
        cores = len(counted(0)) if counted else os.cpu_count() or 1
        wanted = cores if files > FEW else 1
    return max(min(wanted, files, _MOST_PROCESSES), 1)


def outcomes(order: Order, tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    """What became of each fact file, in the order of the tasks; raise FaultError for the library."""
    renderer = Renderer(order, several=len(tasks) > 1)
    if jobs == 1:
        yield from map(renderer.render, tasks)
    else:
        renderer.prepare()
        yield from _by_several(renderer, order, tasks, jobs)


_renderer: Renderer | None = None


def _by_several(
    renderer: Renderer, order: Order, tasks: Sequence[Task], jobs: int
) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    global _renderer  # noqa: PLW0603 - where processes are forked, they find it loaded
    _renderer = renderer
    chunk = max(min(_CHUNK, len(tasks) // (4 * jobs)), 1)
    done = 0
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(order,))
    try:
        for outcome in pool.map(_work, tasks, chunksize=chunk):
            yield outcome
            done += 1
    except BrokenProcessPool:
        text = "一个写报告的进程被系统中断（可能是内存不足），这一份没有写完。请加 --jobs 1 再试。"
        for task in tasks[done:]:
            yield Outcome(task.facts, (f"{task.facts}：{text}",), Exit.ENVIRONMENT)
    finally:
        _renderer = None
        pool.shutdown(cancel_futures=True)


def _begin(order: Order) -> None:
    """Make a process ready to work: it ends with its parent, and leaves Ctrl-C to it."""
    import signal
    import threading

    global _renderer  # noqa: PLW0603
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _renderer = _renderer or Renderer(order, several=True)


def _end_with_parent() -> None:
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(Exit.ENVIRONMENT)


def _work(task: Task) -> Outcome:
    assert _renderer is not None
    return _renderer.render(task)
