"""The same with coverage to guide what is spoilt further; atheris is not among our dependencies:

pip install atheris; python -m tests.fuzz.atheris_run --seconds 3600 --findings FOLDER"""

from __future__ import annotations

import argparse
import hashlib
import os
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

with atheris.instrument_imports(include=["drafter"]):
    from tests.fuzz.run import attempt, hang, keep
    from tests.fuzz.spoiling import spoilt
    from tests.fuzz.targets import TARGETS, seeds

NAMES = list(TARGETS)
MOST = 80_000
FRESH = 0.4  # of the inputs are made from a good one of any target: most of the corpus is facts
TOLD_AFTER = 100  # inputs, between two writings of the counts: libFuzzer never comes back


def main() -> None:
    """Run as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=3600)
    parser.add_argument(
        "--findings", type=Path, default=Path(tempfile.gettempdir(), "drafter-fuzz")
    )
    options = parser.parse_args()
    os.environ["DRAFTER_CACHE"] = str(options.findings / "cache")
    corpus = options.findings / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    pool = seeds()
    for name, inputs in pool.items():
        for data in inputs:
            start = bytes([NAMES.index(name)]) + data
            (corpus / hashlib.sha256(start).hexdigest()[:16]).write_bytes(start[:MOST])

    counts: Counter[str] = Counter()

    def one(data: bytes) -> None:
        if data:
            name = NAMES[data[0] % len(NAMES)]
            usable, trace = attempt(name, data[1:])
            counts[f"{name} usable" if usable else f"{name} refused"] += 1
            if sum(counts.values()) % TOLD_AFTER == 0:
                told = f"{sum(counts.values())} inputs, {dict(counts)}\n"
                (options.findings / "counts.txt").write_text(told, encoding="utf-8")
            if trace and keep(options.findings, name, data[1:], trace):
                print(f"{name}: {trace.strip().splitlines()[-1]}", flush=True)

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        name, rest = NAMES[(data or b"\0")[0] % len(NAMES)], data[1:]
        random = Random(seed)  # noqa: S311
        if random.random() < FRESH:
            name = random.choice(NAMES)
            rest = random.choice(pool[name])
        made = bytes([NAMES.index(name)]) + spoilt(name, rest, random, pool[name])
        return made if len(made) <= most else data

    signal.signal(signal.SIGPROF, hang)
    os.nice(19)
    limits = [f"-max_len={MOST}", "-rss_limit_mb=1000", "-timeout=900"]
    time = f"-max_total_time={options.seconds}"
    atheris.Setup([sys.argv[0], time, *limits, str(corpus)], one, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
