"""`drafter trace`: which sentence came from which facts, and back."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from drafter.cli.parser import Exit, say
from drafter.draft.trace import Traced, of_fact, source_of, traced
from drafter.report import Report, Workshop


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("facts", type=Path, metavar="事实文件")
    parser.add_argument("--fact", default="", metavar="名称", help="只看这个事实，如 热线承接数 或 政务热线.热线承接数")
    parser.add_argument("--profile", default="", metavar="体例")
    parser.add_argument("--templates", type=Path, metavar="文件夹")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the traced sentences."""
    report = Workshop(options.templates).draft(options.facts, options.profile)
    for note in report.facts.notes:
        say(f"{options.facts}：{note}")
    entries = traced(report.draft)
    if options.fact:
        entries = of_fact(entries, options.fact)
        if not entries:
            say(f"报告里没有哪句话用到“{options.fact}”。")
    if options.json:
        print(json.dumps(_data(entries, report), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_line(entry, report) for entry in entries))
    return Exit.FAULTS if options.fact and not entries else Exit.DONE


def _data(entries: list[Traced], report: Report) -> dict[str, object]:
    facts: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for path in entry.facts:
            facts.setdefault(path, []).append(number)
    return {
        "township": report.draft.township,
        "year": report.draft.year,
        "profile": report.draft.profile,
        "sentences": [entry.as_json() for entry in entries],
        "facts": {
            path: {"sentences": places, "source": source_of(report.facts.year, path)}
            for path, places in facts.items()
        },
        "unplaced": list(report.draft.unplaced),
    }


def _line(entry: Traced, report: Report) -> str:
    lines = [f"{entry.place}", f"    {entry.sentence.text}"]
    lines += [f"    ← 写法 {key}" for key in entry.sentence.pins]
    for path in entry.facts:
        source = source_of(report.facts.year, path)
        lines.append(f"    ← {path}" + (f"（出处：{source}）" if source else ""))
    formulas = {span.formula for span in entry.sentence.spans if span.formula}
    lines += [f"    ← 提法 {formula}" for formula in sorted(formulas)]
    lines += [f"    ← 待补：{span.note}" for span in entry.sentence.spans if span.note]
    return "\n".join(lines)
