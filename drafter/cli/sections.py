"""`drafter sections`: what may be ticked, topic by topic."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from drafter.cli.parser import Exit
from drafter.files.faults import Fault, FaultError, did_you_mean
from drafter.library.section import SectionFile
from drafter.report import Workshop


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("topics", nargs="*", metavar="主题", help="只看这些主题")
    parser.add_argument("--templates", type=Path, metavar="文件夹")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the sections."""
    sections = Workshop(options.templates).library.sections
    for topic in options.topics:
        if topic not in sections:
            hint = did_you_mean(topic, sections) or f"现有主题：{'、'.join(sections)}"
            raise FaultError([Fault("topic", f"没有名为“{topic}”的主题", hint)])
    chosen = [sections[topic] for topic in options.topics or sections]
    if options.json:
        print(json.dumps({"sections": [_data(section) for section in chosen]}, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_text(section) for section in chosen))
    return Exit.DONE


def _data(section: SectionFile) -> dict[str, object]:
    return {
        "topic": section.topic,
        "headings": [pattern.text for pattern in section.headings],
        "parts": [
            {
                "name": part.name,
                "measures": {entry.name: [w.text for w in entry.wordings] for entry in part.measures.values()},
                "limits": {
                    entry.name: [kind.value for kind in entry.kinds]
                    for entry in part.measures.values()
                    if entry.kinds
                },
                "statements": {entry.name: [w.text for w in entry.wordings] for entry in part.statements},
            }
            for part in section.parts
        ],
        "shortcomings": {
            entry.name: {
                "wordings": [w.text for w in entry.wordings],
                "causes": [w.text for w in entry.causes],
                "answers": list(entry.answers),
            }
            for entry in section.shortcomings.values()
        },
        "arrangements": {
            entry.name: [w.text for w in entry.wordings] for entry in section.arrangements.values()
        },
    }


def _text(section: SectionFile) -> str:
    lines = [f"【{section.topic}】"]
    for part in section.parts:
        lines.append(f"  小节 {part.name}")
        lines += [
            f"    举措 {entry.name}{entry.limit}：{entry.wordings[0].text}"
            for entry in part.measures.values()
            if entry.wordings
        ]
        lines += [f"    陈述 {entry.name}：{entry.wordings[0].text}" for entry in part.statements if entry.wordings]
    for entry in section.shortcomings.values():
        answers = "、".join(entry.answers)
        lines.append(f"  不足 {entry.name}：{entry.wordings[0].text if entry.wordings else ''}（对策：{answers}）")
    for plan in section.arrangements.values():
        lines.append(f"  安排 {plan.name}：{plan.wordings[0].text if plan.wordings else ''}")
    return "\n".join(lines)
