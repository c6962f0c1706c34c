"""Killed at any moment of writing, drafter leaves the old file or the new one, every time.

DRAFTER_KILLS=1000 kills more often."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.files.editing import FactDocument
from drafter.files.faults import FaultError
from drafter.files.nodes import Source, parse_nodes
from drafter.files.outputs import Outputs
from tests.files.killing import FACTS, PLACE, REPORT, facts, number_in, report

KILLS = int(os.environ.get("DRAFTER_KILLS", "60"))
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")


class Nursery:
    """A process that forks writers, so that each costs milliseconds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / FACTS).write_bytes(facts(0).encode())
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.files.killing", folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def order(self, text: str) -> int:
        """Have a writer forked; its process number."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{text}\n")
        self.process.stdin.flush()
        self.saved: list[int] = []
        while not (line := self.line()).startswith("pid"):
            self.saved.append(int(line))
        return int(line.split()[1])

    def reported(self) -> list[str]:
        """What the writer said until it was dead; the numbers are those of finished saves."""
        said = []
        while (line := self.line()) != "dead":
            said.append(line)
        self.saved += [int(line) for line in said if line.isdecimal()]
        return said

    def check(self, before: int) -> int:
        """The last finished save stands, or the one that was being made."""
        number = number_in(self.folder)
        last = max(self.saved, default=before)
        assert number in {last, last + 1}
        backup = self.folder / f"{FACTS}.bak"
        if backup.exists():
            assert parse_nodes(Source("", backup.read_text(encoding="utf-8"))).plain()
        target = self.folder / REPORT
        if target.exists():
            assert target.read_bytes() in {report(last), report(number), report(before)}
            assert Outputs().write(target, report(number)).path == target
        assert not (self.folder / f"{Path(REPORT).stem}（2）.txt").exists()
        return number


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator[Nursery]:
    folder = tmp_path / "有 空格"
    folder.mkdir()
    nursery = Nursery(folder)
    yield nursery
    nursery.process.communicate()


def test_killed_at_random_moments(nursery: Nursery) -> None:
    chance = random.Random(2026)  # noqa: S311 - not for secrets
    number, midway = 0, 0
    for _ in range(KILLS):
        child = nursery.order("random")
        for _ in range(chance.randrange(3)):
            nursery.saved.append(int(nursery.line()))
        time.sleep(chance.uniform(0, 0.04))
        os.kill(child, signal.SIGKILL)
        nursery.reported()
        last = max(nursery.saved, default=number)
        number = nursery.check(number)
        midway += number != last
    print(f"{KILLS} kills, {number} saves, {midway} times killed between rename and report")
    assert number > KILLS // 2


def test_killed_at_every_step_of_a_save(nursery: Nursery) -> None:
    number, step, outcomes = 0, 0, set()
    while True:
        step += 1
        nursery.order(str(step))
        said = nursery.reported()
        last = max(nursery.saved)
        number = nursery.check(number)
        outcomes.add(number - last)
        if "through" in said:
            break
    assert step > 10
    assert outcomes == {0, 1}


def test_after_a_kill_the_next_process_takes_over(nursery: Nursery) -> None:
    child = nursery.order("random")
    nursery.saved.append(int(nursery.line()))
    with pytest.raises(FaultError, match=f"进程 {child}"):
        FactDocument.open(nursery.folder / FACTS)
    os.kill(child, signal.SIGKILL)
    nursery.reported()
    with FactDocument.open(nursery.folder / FACTS) as document:
        document.set(PLACE, 7)
    assert number_in(nursery.folder) == 7
