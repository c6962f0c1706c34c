"""Whether what a fact file ticks, pins and answers exists in the library and the policy calendar."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from drafter.facts.file import FactFile, locate
from drafter.facts.topic import Entry, OwnEntry
from drafter.files.faults import Fault, brief, did_you_mean
from drafter.files.nodes import Node
from drafter.library.section import SectionFile
from drafter.library.store import Library

_KINDS = ("举措", "不足", "安排")


def tick_faults(file: FactFile, library: Library, slots: Collection[str]) -> Iterator[Fault]:
    """A fault for every tick without an entry in the library, and every unknown 提法."""
    for label, topic in file.year.topics.items():
        section = library.sections.get(label)
        if section is None:
            continue
        parts = [part.name for part in section.parts]
        ticked = {"举措": topic.measures, "不足": topic.shortcomings, "安排": topic.arrangements}
        for key, ticks in ticked.items():
            known = _known(section, key)
            nodes = _nodes(file, label, key, ticks)
            for tick, node in zip(ticks, nodes, strict=True):
                if isinstance(tick, OwnEntry) and tick.part not in {None, *parts}:
                    message = f"“{label}”没有小节“{brief(tick.part or '')}”"
                    yield file.source.at(node, "part", message, f"可写：{'、'.join(parts)}")
                if isinstance(tick, str) and tick not in known:
                    message = f"“{label}”没有名为“{brief(tick)}”的{key}"
                    hint = _hint(tick, label, key, library)
                    yield file.source.at(node, "tick", message, hint)
    for slot in file.year.formulas:
        if slot not in slots:
            hint = did_you_mean(slot, slots) or f"可填的提法：{'、'.join(sorted(slots))}"
            node = locate(file.root, ("提法",))
            place = next((name for name, _ in node.entries if name.text == slot), node)
            yield file.source.at(place, "formula", f"没有名为“{brief(slot)}”的提法", hint)


def _nodes(file: FactFile, label: str, key: str, ticks: Sequence[Entry]) -> Iterator[Node]:
    """Where each tick stands; items that could not be read have no tick and are passed over."""
    holder = locate(file.root, (label, key))
    own = [item for item in holder.items if item.kind == "map"]
    named = [item for item in holder.items if (item.text or "").strip()]
    left = {True: iter(own), False: iter(named)}
    return (next(left[isinstance(tick, OwnEntry)], holder) for tick in ticks)


def _hint(tick: str, label: str, key: str, library: Library) -> str:
    known = _known(library.sections[label], key)
    several = [name for name in re.split("[，、；,;]", tick) if name.strip()]
    if len(several) > 1 and all(name.strip() in known for name in several):
        return f"这是几项，之间用半角逗号隔开：[{', '.join(name.strip() for name in several)}]"
    for other in _KINDS:
        if other != key and tick in _known(library.sections[label], other):
            return f"它是{other}，请写在“{other}”下"
    near = did_you_mean(tick, known)
    homes = [name for name, section in library.sections.items() if tick in _known(section, key)]
    if homes:
        return f"它在主题“{homes[0]}”下，请移到那里"
    return near or f"drafter sections {label} 列出可勾选的；自己的话写成“自拟: 一句话”"


def _known(section: SectionFile, key: str) -> Collection[str]:
    if key == "举措":
        return section.measure_names()
    return section.shortcomings if key == "不足" else section.arrangements
