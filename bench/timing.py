"""Times taken in turns, so that a busy machine slows all that is compared alike."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

if sys.platform != "win32":
    import resource

_ROW = 4


@dataclass(slots=True)
class Times:
    """Seconds by the clock and of processor time, one of each a run."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def add(self, wall: float, cpu: float) -> None:
        """Note a run."""
        self.wall.append(wall)
        self.cpu.append(cpu)

    @property
    def of_processors(self) -> Times:
        """The times of the processors in place of those by the clock."""
        return Times(self.cpu, self.cpu)

    def without(self, part: Times) -> Times:
        """What is left of these times without those of a part, quick runs set against quick ones."""
        pairs = ((self.wall, part.wall), (self.cpu, part.cpu))
        wall, cpu = ([a - b for a, b in zip(sorted(a), sorted(b), strict=True)] for a, b in pairs)
        return Times(wall, cpu)


@dataclass(frozen=True, slots=True)
class Ratio:
    """One thing's times over those of another."""

    above: Times
    below: Times

    @property
    def least(self) -> float:
        """By the quickest runs."""
        return min(self.above.wall) / min(self.below.wall)

    @property
    def middle(self) -> float:
        """By the median runs."""
        return median(self.above.wall) / median(self.below.wall)

    @property
    def cpu(self) -> float:
        """By the least processor time."""
        return min(self.above.cpu) / min(self.below.cpu)


def in_turns(runs: int, works: Mapping[str, Callable[[], object]]) -> dict[str, Times]:
    """The times of each work, done in this process: some in a row whenever its turn comes."""
    times = {name: Times() for name in works}
    for _ in range(runs):
        for name, work in works.items():
            work()
            for _ in range(_ROW):
                wall, cpu = time.perf_counter(), time.process_time()
                work()
                times[name].add(time.perf_counter() - wall, time.process_time() - cpu)
    return times


def starts_in_turns(
    runs: int, commands: Mapping[str, Sequence[str]], env: dict[str, str], cwd: Path
) -> dict[str, Times]:
    """The times of each command from start to finish."""
    times = {name: Times() for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].add(*start(command, env, cwd))
    return times


def start(command: Sequence[str], env: dict[str, str], cwd: Path) -> tuple[float, float]:
    """Seconds by the clock and of processor time of one command; its output is thrown away."""
    wall, cpu = time.perf_counter(), _children()
    subprocess.run(command, env=env, cwd=cwd, capture_output=True, check=False)  # noqa: S603
    return time.perf_counter() - wall, _children() - cpu


def _children() -> float:
    """Processor time of the processes that have ended; where it is not told, the clock."""
    if sys.platform == "win32":
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def largest_child() -> float:
    """Megabytes that the largest of the processes that have ended held at most."""
    if sys.platform == "win32":
        return 0.0
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
