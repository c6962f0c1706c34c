"""Prints how fast drafter is beside docxtpl used in the plain way, as ratios of one run.

python -m bench                 everything, some minutes
python -m bench emit start      only these parts
python -m bench --runs 50       more runs each, for a busy machine
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import naive
from bench.content import EXAMPLE, longer, longer_facts, naive_template, same_words, words
from bench.timing import Ratio, in_turns, largest_child, start, starts_in_turns
from drafter.check.checking import Checker
from drafter.document import readback
from drafter.document.blocks import blocks
from drafter.document.docx import to_docx
from drafter.report import Workshop

ROOT = Path(__file__).resolve().parent.parent
GROWTH = (1, 5, 20, 60)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: a goal of 0 is none; `larger` says which side of the goal is good."""

    what: str
    ratio: Ratio
    goal: float = 0.0
    larger: bool = False

    def __str__(self) -> str:
        least = self.ratio.least
        met = least >= self.goal if self.larger else least <= self.goal
        sign = ">=" if self.larger else "<="
        goal = f"{sign} {self.goal:g}" if self.goal else ""
        verdict = "" if not self.goal else "met" if met else "MISSED"
        times = f"{_ms(self.ratio.above.wall)} / {_ms(self.ratio.below.wall)} ms"
        figures = f"{least:6.2f} {self.ratio.middle:7.2f} {self.ratio.cpu:6.2f}"
        return f"{self.what:54} {goal:>7} {figures}  {verdict:6}  {times}"


HEAD = f"{'':54} {'goal':>7} {'least':>6} {'median':>7} {'cpu':>6}  {'':6}  least times"


def _ms(seconds: list[float]) -> str:
    return f"{1000 * min(seconds):.2f}"


@dataclass(frozen=True, slots=True)
class Bench:
    """What all parts need: a folder to work in and the number of runs."""

    folder: Path
    runs: int
    files: int

    @property
    def env(self) -> dict[str, str]:
        """The environment of started commands: a cache of their own, and compiled modules kept for
        all that is started, as they are wherever a program is installed."""
        own = {"PYTHONPATH": str(ROOT), "DRAFTER_CACHE": str(self.folder / "cache")}
        kept = {"PYTHONPYCACHEPREFIX": str(self.folder / "compiled")}
        inherited = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
        return {**inherited, **own, **kept}

    def emit(self) -> Iterator[Row]:
        """A draft to .docx, and a fact file's text to .docx, beside docxtpl's rendering alone."""
        shop, text = Workshop(), EXAMPLE.read_text(encoding="utf-8")
        draft = shop.compose(shop.parse(text)).draft
        template, content = naive_template(draft, self.folder), words(draft)
        ours = to_docx(draft)
        assert same_words(ours, naive.render(template, content)), "not the same content"
        flat = blocks(draft)
        times = in_turns(
            self.runs,
            {
                "docxtpl": lambda: naive.render(template, content),
                "emit": lambda: to_docx(draft),
                "whole": lambda: shop.compose(shop.parse(text)).docx(),
                "readback": lambda: readback.check(flat, ours),
            },
        )
        rival, emit, whole, back = (times[name] for name in ("docxtpl", "emit", "whole", "readback"))
        yield Row("docxtpl / draft to .docx, read back", Ratio(rival, emit), 12, larger=True)
        yield Row("  not read back", Ratio(rival, emit.without(back)))
        yield Row("fact file to .docx in a warm process / docxtpl", Ratio(whole, rival), 0.5)
        yield Row("  not read back", Ratio(whole.without(back), rival))

    def check(self) -> Iterator[Row]:
        """Checking a finished .docx, and a fact file with its draft, beside emitting the draft."""
        shop = Workshop()
        report = shop.draft(EXAMPLE)
        checker, path = Checker(shop.catalogue), self.folder / "ours.docx"
        path.write_bytes(to_docx(report.draft))
        times = in_turns(
            self.runs,
            {
                "emit": lambda: to_docx(report.draft),
                "docx": lambda: checker.finished(path),
                "facts": lambda: checker.facts(report.facts, report.draft),
            },
        )
        yield Row("checking a finished .docx / draft to .docx", Ratio(times["docx"], times["emit"]), 10)
        yield Row("checking a fact file, draft at hand / draft to .docx", Ratio(times["facts"], times["emit"]))

    def start(self) -> Iterator[Row]:
        """Processes from start to finish; the first has an empty cache."""
        shop = Workshop()
        draft = shop.draft(EXAMPLE).draft
        template, content = naive_template(draft, self.folder), self.folder / "words.json"
        content.write_text(_json(words(draft)), encoding="utf-8")
        drafter = [sys.executable, "-c", "from drafter.cli.main import run; run()"]
        script = [sys.executable, str(ROOT / "bench" / "naive.py"), str(template), str(content)]
        render = [*drafter, "render", str(EXAMPLE), "-o", str(self.folder / "ours.docx"), "--force"]
        commands = {
            "python": [sys.executable, "-c", "pass"],
            "version": [*drafter, "--version"],
            "script": [*script, str(self.folder / "theirs.docx")],
            "render": render,
            "checked": [*render, "--check"],
        }
        for command in commands.values():
            start(command, self.env, self.folder)
        times = starts_in_turns(self.runs, commands, self.env, self.folder)
        first = starts_in_turns(max(self.runs // 5, 2), {"first": render}, self._no_cache, self.folder)
        yield Row("drafter render / bare docxtpl script", Ratio(times["render"], times["script"]), 1.5)
        yield Row("  with --check, as at a terminal", Ratio(times["checked"], times["script"]))
        yield Row("drafter --version / python -c pass", Ratio(times["version"], times["python"]), 5)
        yield Row("drafter render without a cache / script", Ratio(first["first"], times["script"]))

    @property
    def _no_cache(self) -> dict[str, str]:
        return {**self.env, "DRAFTER_CACHE": ""}

    def growth(self) -> Iterator[Row]:
        """The cost of a block of a report that is many times as long, over that of the plain one."""
        shop, text = Workshop(), EXAMPLE.read_text(encoding="utf-8")
        draft = shop.compose(shop.parse(text)).draft
        drafts = {times: longer(draft, times) for times in GROWTH}
        texts = {times: longer_facts(text, times - 1) if times > 1 else text for times in GROWTH}
        assert len(words(shop.compose(shop.parse(texts[60])).draft)) > 40 * len(words(draft))
        emits = {f"emit{n}": _call(to_docx, drafts[n]) for n in GROWTH}
        wholes = {f"whole{n}": _call(_whole, shop, texts[n]) for n in GROWTH}
        times = in_turns(max(self.runs // 4, 3), {**emits, **wholes})
        for work, what in (("emit", "draft to .docx"), ("whole", "fact file to .docx")):
            for n in GROWTH[1:]:
                row = Ratio(times[f"{work}{n}"], times[f"{work}1"])
                yield Row(f"{what}, {n} times the length / once", row, 1.2 * n)

    def batch(self) -> Iterator[Row]:
        """Many fact files into a folder by one process and by two, a broken one among them."""
        source = self.folder / "facts"
        source.mkdir()
        for number in range(self.files):
            shutil.copy(EXAMPLE, source / f"{number:05}.yaml")
        (source / f"{self.files // 2:05}.yaml").write_text("年度: [", encoding="utf-8")
        drafter = [sys.executable, "-c", "from drafter.cli.main import run; run()", "render"]
        commands = {
            jobs: [*drafter, str(source), "-o", str(self.folder / jobs), "--force", "--jobs", jobs]
            for jobs in ("1", "2")
        }
        start(commands["1"], self.env, self.folder)
        times = starts_in_turns(2, commands, self.env, self.folder)
        made = [len(list((self.folder / jobs).glob("*.docx"))) for jobs in commands]
        assert made == [self.files - 1] * 2, f"{made} reports of {self.files} fact files"
        what = f"one process / two, {self.files} files, one of them broken"
        yield Row(what, Ratio(times["1"], times["2"]), 1.7, larger=True)
        busy = Ratio(times["1"].of_processors, times["2"].of_processors)
        yield Row("processor time of one process / of two", busy)
        rate = self.files / min(times["2"].wall)
        print(f"    {rate:.0f} reports a second by two; at most {largest_child():.0f} MB a process")


def _json(content: object) -> str:
    import json

    return json.dumps(content, ensure_ascii=False)


def _call(work: Callable[..., object], *given: object) -> Callable[[], object]:
    return lambda: work(*given)


def _whole(shop: Workshop, text: str) -> bytes:
    return shop.compose(shop.parse(text)).docx()


PARTS = {
    "emit": Bench.emit,
    "check": Bench.check,
    "start": Bench.start,
    "growth": Bench.growth,
    "batch": Bench.batch,
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--files", type=int, default=1000)
    options = parser.parse_args()
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores{load}; {options.runs} runs in turns\n")
    print(HEAD)
    for name in options.parts or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            for row in PARTS[name](Bench(Path(folder), options.runs, options.files)):
                print(row, flush=True)


if __name__ == "__main__":
    main()
