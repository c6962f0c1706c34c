"""Whether what a fact file ticks, pins and answers exists in the library and the policy calendar."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from drafter.facts.file import FactFile, locate
from drafter.facts.place import TownKind
from drafter.facts.topic import Entry, OwnEntry
from drafter.files.faults import MAX_SHOWN, Fault, brief, did_you_mean
from drafter.files.nodes import Node
from drafter.library.section import Arrangement, Measure, SectionFile, Shortcoming
from drafter.library.store import Library

_KINDS = ("举措", "不足", "安排")


def tick_faults(file: FactFile, library: Library, slots: Collection[str]) -> Iterator[Fault]:
    """A fault for every tick without an entry in the library, and every unknown 提法."""
    for label, topic in file.year.topics.items():
        section = library.sections.get(label)
        if section is None:
            continue
        ticked = {"举措": topic.measures, "不足": topic.shortcomings, "安排": topic.arrangements}
        for key, ticks in ticked.items():
            if ticks:
                yield from _tick_faults(file, library, (label, key), ticks)
    entered = {name.text: name for name, _ in locate(file.root, ("提法",)).entries}
    unknown = [slot for slot in file.year.formulas if slot not in slots]
    for count, slot in enumerate(unknown):
        hint = f"可填的提法：{'、'.join(sorted(slots))}"
        if count < MAX_SHOWN:
            hint = did_you_mean(slot, slots) or hint
        message = f"没有名为“{brief(slot)}”的提法"
        yield file.source.at(entered.get(slot, file.root), "formula", message, hint)


def _tick_faults(
    file: FactFile, library: Library, path: tuple[str, str], ticks: Sequence[Entry]
) -> Iterator[Fault]:
    """The faults of one list of ticks; where each stands is looked up only if there are any."""
    wrong = list(_wrong(library, path, ticks, file.year.place.town_kind))
    nodes = list(_nodes(file, path, ticks)) if wrong else []
    for one in wrong:
        hint = one.hint
        if one.first is not None:
            hint = f"第{nodes[one.first].line}行已勾选，请删去一处"
        yield file.source.at(nodes[one.at], one.code, one.message, hint)


class _Wrong(NamedTuple):
    """What is wrong with the tick `at` a position, or that it was ticked at the `first` one already."""

    at: int
    code: str
    message: str
    hint: str = ""
    first: int | None = None


def _wrong(
    library: Library, path: tuple[str, str], ticks: Sequence[Entry], kind: TownKind
) -> Iterator[_Wrong]:
    """What is wrong with the ticks; after many unknown ones no near name is looked for any more."""
    label, key = path
    section = library.sections[label]
    seen: dict[str, int] = {}
    unknown = 0
    for at, tick in enumerate(ticks):
        if isinstance(tick, OwnEntry):
            if tick.part is not None and section.part(tick.part) is None:
                message = f"“{label}”没有小节“{brief(tick.part)}”"
                parts = "、".join(part.name for part in section.parts)
                yield _Wrong(at, "part", message, f"可写：{parts}")
            continue
        entry = _entry(section, key, tick)
        if entry is None:
            unknown += 1
            message = f"“{label}”没有名为“{brief(tick)}”的{key}"
            hint = _hint(tick, label, key, library) if unknown < MAX_SHOWN else ""
            yield _Wrong(at, "tick", message, hint)
        elif isinstance(entry, Measure) and not entry.fits(kind):
            hint = "请删去这一项；确有此事，用“自拟: 一句话”写明"
            yield _Wrong(at, "kind", f"“{tick}”不是{kind.value}做的事", hint)
        elif tick in seen:
            yield _Wrong(at, "duplicate", f"“{tick}”勾选了两次", first=seen[tick])
        else:
            seen[tick] = at


def _entry(section: SectionFile, key: str, name: str) -> Measure | Shortcoming | Arrangement | None:
    if key == "举措":
        return section.measure(name)
    return (section.shortcomings if key == "不足" else section.arrangements).get(name)


def _nodes(file: FactFile, path: tuple[str, str], ticks: Sequence[Entry]) -> Iterator[Node]:
    """Where each tick stands; items that could not be read have no tick and are passed over."""
    holder = locate(file.root, path)
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
