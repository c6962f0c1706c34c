"""Spoiling inputs for as long as one likes: python -m tests.fuzz.run --seconds 3600.

Every finding is written to a folder as the input that made it, with the traceback beside it. A
child process does the work, so that a hang or a crash is a finding too."""

from __future__ import annotations

import argparse
import faulthandler
import hashlib
import multiprocessing
import os
import resource
import signal
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random
from types import FrameType

from tests.fuzz.spoiling import spoilt
from tests.fuzz.targets import TARGETS, seeds

HANG, MEMORY = 5, 500 * 1024 * 1024
_NAMES = (
    "facts",
    "facts",
    "facts",
    "facts",
    "section",
    "profile",
    "phrases",
    "policy",
    "years",
    "rules",
    "document",
    "document",
    "package",
    "prose",
    "finished",
)


class Hang(Exception):
    """An input that took too long."""


def hang(number: int, frame: FrameType | None) -> None:
    raise Hang(f"longer than {HANG} s")


def attempt(name: str, data: bytes) -> tuple[bool, str]:
    """Whether the input could be used, and the traceback of a finding or ''."""
    signal.setitimer(signal.ITIMER_PROF, HANG)  # of its own time: the machine may be busy
    try:
        return TARGETS[name](data), ""
    except Exception:
        return False, traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def keep(folder: Path, name: str, data: bytes, trace: str) -> bool:
    """Write a finding, once for each place where it happened."""
    place = trace.strip().splitlines()
    last = [line for line in place if line.strip().startswith("File ")][-1:] + place[-1:]
    key = hashlib.sha256("\n".join(last).encode()).hexdigest()[:12]
    path = folder / f"{name}-{key}.bin"
    if path.exists():
        return False
    path.write_bytes(data)
    path.with_suffix(".txt").write_text(trace, encoding="utf-8")
    return True


def limit_memory() -> None:
    """From here on, no more than MEMORY beyond what is used now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def limit_time() -> None:
    """From here on, no more time of its own than an input can need that no signal ends."""
    most = int(time.process_time()) + 10 * HANG
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))


def work(folder: Path, seconds: float, seed: int) -> None:
    """Spoil, try, keep findings; what could be used is spoilt further."""
    random = Random(seed)  # noqa: S311
    signal.signal(signal.SIGPROF, hang)
    faulthandler.register(signal.SIGXCPU, chain=True)
    pool = seeds()
    for name, inputs in pool.items():  # everything lazily loaded is loaded before memory counts
        attempt(name, inputs[0])
    limit_memory()
    counts: Counter[str] = Counter()
    end = time.monotonic() + seconds
    slowest = 0.0
    while time.monotonic() < end:
        name = random.choice(_NAMES)
        data = spoilt(name, random.choice(pool[name]), random, pool[name])
        (folder / f"last-{seed}.bin").write_bytes(data)
        (folder / f"last-{seed}.name").write_text(name, encoding="utf-8")
        limit_time()
        began = time.process_time()
        usable, trace = attempt(name, data)
        slowest = max(slowest, time.process_time() - began)
        counts[f"{name} usable" if usable else f"{name} refused"] += 1
        if trace and keep(folder, name, data, trace):
            print(f"{name}: {trace.strip().splitlines()[-1]}", flush=True)
        if usable and len(pool[name]) < 400 and len(data) < 60_000:
            pool[name].append(data)
    print(f"{sum(counts.values())} inputs, slowest {slowest:.2f} s, {dict(counts)}", flush=True)


def guarded(folder: Path, seconds: float, seed: int) -> None:
    """Work in a child; one that dies leaves its last input as a finding, and another goes on."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        child = multiprocessing.Process(target=work, args=(folder, min(left, 600), seed))
        child.start()
        child.join()
        if child.exitcode:
            name = (folder / f"last-{seed}.name").read_text(encoding="utf-8")
            data = (folder / f"last-{seed}.bin").read_bytes()
            keep(
                folder, name, data, f"File of seed {seed}\nthe process ended with {child.exitcode}"
            )
            print(f"{name}: the process ended with {child.exitcode}", flush=True)
        seed += 1


def main() -> None:
    """Run as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument(
        "--findings", type=Path, default=Path(tempfile.gettempdir(), "drafter-fuzz")
    )
    options = parser.parse_args()
    options.findings.mkdir(parents=True, exist_ok=True)
    os.nice(19)
    # Only what is shipped is remembered: what is spoilt is new each time.
    os.environ["DRAFTER_CACHE"] = str(options.findings / "cache")
    guarded(options.findings, options.seconds, options.seed)


if __name__ == "__main__":
    main()
