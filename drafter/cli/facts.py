"""`drafter facts`: the dictionary of facts, with unit, question and office."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from drafter.cli.parser import Exit
from drafter.facts.declare import Fact
from drafter.facts.head import Issuing, Place
from drafter.facts.model import Facts
from drafter.facts.year import topic_types
from drafter.files.faults import Fault, FaultError, did_you_mean


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("topics", nargs="*", metavar="主题", help="只看这些主题")
    parser.add_argument("--office", default="", metavar="科室", help="只看由这个科室提供的")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the facts."""
    groups: dict[str, type[Facts]] = {"单位": Place, "公文": Issuing}
    groups |= {kind.label: kind for kind in topic_types().values()}
    for topic in options.topics:
        if topic not in groups:
            raise FaultError([Fault("topic", f"没有名为“{topic}”的主题", did_you_mean(topic, groups))])
    entries = [
        entry
        for label in options.topics or groups
        for entry in _entries(label, groups[label])
        if not options.office or entry["office"] == options.office
    ]
    if options.json:
        print(json.dumps({"facts": entries}, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_line(entry) for entry in entries))
    return Exit.DONE


def _entries(label: str, kind: type[Facts]) -> list[dict[str, object]]:
    office = getattr(kind, "office", "")
    return [_entry(f"{label}.{fact.label}", fact, office) for fact in kind.facts.values()]


def _entry(path: str, fact: Fact, office: str) -> dict[str, object]:
    entry: dict[str, object] = {
        "path": path,
        "name": fact.name,
        "kind": fact.kind.value,
        "unit": fact.unit,
        "question": fact.question,
        "help": fact.help,
        "basis": fact.basis,
        "office": fact.office or office,
        "stock": fact.stock,
    }
    if fact.record is not None:
        entry["fields"] = [_entry(field.label, field, "") for field in fact.record.facts.values()]
    return entry


def _line(entry: dict[str, object]) -> str:
    unit = f"（{entry['unit']}）" if entry["unit"] else ""
    office = f" ［{entry['office']}］" if entry["office"] else ""
    return f"{entry['path']}{unit}：{entry['question']}{office}"
