"""Whether what a fact file ticks, pins and answers exists in the library and the policy calendar."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence, Set

from drafter.facts.file import FactFile, locate
from drafter.facts.place import TownKind
from drafter.facts.topic import Entry, OwnEntry
from drafter.files.faults import MAX_SHOWN, Fault, brief, did_you_mean
from drafter.files.nodes import Node
from drafter.library.section import SectionFile
from drafter.library.store import Library

_KINDS = ("举措", "不足", "安排")


def tick_faults(file: FactFile, library: Library, slots: Collection[str]) -> Iterator[Fault]:
    """A fault for every tick without an entry in the library, and every unknown 提法."""
    kind = file.year.place.town_kind
    for label, topic in file.year.topics.items():
        section = library.sections.get(label)
        if section is None:
            continue
        ticked = {"举措": topic.measures, "不足": topic.shortcomings, "安排": topic.arrangements}
        for key, ticks in ticked.items():
            if ticks and not _all_known(section, key, ticks, kind):
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
    """The faults of one list of ticks; after many of them no near name is looked for any more."""
    label, key = path
    section = library.sections[label]
    known, kind = _known(section, key), file.year.place.town_kind
    parts = [part.name for part in section.parts]
    seen: dict[str, int] = {}
    wrong = 0
    for tick, node in zip(ticks, _nodes(file, path, ticks), strict=True):
        if isinstance(tick, OwnEntry):
            if tick.part not in {None, *parts}:
                message = f"“{label}”没有小节“{brief(tick.part or '')}”"
                yield file.source.at(node, "part", message, f"可写：{'、'.join(parts)}")
        elif tick not in known:
            wrong += 1
            message = f"“{label}”没有名为“{brief(tick)}”的{key}"
            hint = _hint(tick, label, key, library) if wrong < MAX_SHOWN else ""
            yield file.source.at(node, "tick", message, hint)
        elif not _fits(section, key, tick, kind):
            hint = "请删去这一项；确有此事，用“自拟: 一句话”写明"
            yield file.source.at(node, "kind", f"“{tick}”不是{kind.value}做的事", hint)
        elif tick in seen:
            hint = f"第{seen[tick]}行已勾选，请删去一处"
            yield file.source.at(node, "duplicate", f"“{tick}”勾选了两次", hint)
        else:
            seen[tick] = node.line


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


def _known(section: SectionFile, key: str) -> Set[str]:
    if key == "举措":
        return dict.fromkeys(section.measure_names()).keys()
    return (section.shortcomings if key == "不足" else section.arrangements).keys()


def _fits(section: SectionFile, key: str, name: str, kind: TownKind) -> bool:
    """Whether an entry of the library, if it is one, is for townships of the kind."""
    found = section.measure(name) if key == "举措" else None
    return found is None or found[1].fits(kind)


def _all_known(section: SectionFile, key: str, ticks: Sequence[Entry], kind: TownKind) -> bool:
    """Whether nothing is wrong with any tick, as it mostly is: seen at a glance."""
    own = [tick.part for tick in ticks if isinstance(tick, OwnEntry)]
    names = {tick for tick in ticks if isinstance(tick, str)}
    return (
        len(own) + len(names) == len(ticks)
        and names <= _known(section, key)
        and all(_fits(section, key, name, kind) for name in names)
        and all(part is None or section.part(part) is not None for part in own)
    )
