"""Whether what a fact file ticks, pins and answers exists in the library and the policy calendar."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafter.facts.file import FactFile
from drafter.facts.topic import OwnEntry
from drafter.files.faults import Fault, did_you_mean
from drafter.library.section import SectionFile
from drafter.library.store import Library


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
            for index, tick in enumerate(ticks):
                if isinstance(tick, OwnEntry) and tick.part not in {None, *parts}:
                    message = f"“{label}”没有小节“{tick.part}”"
                    yield file.fault((label, key, index), "part", message, f"可写：{'、'.join(parts)}")
                if isinstance(tick, str) and tick not in known:
                    message = f"“{label}”没有名为“{tick}”的{key}"
                    hint = did_you_mean(tick, known) or f"drafter sections {label} 列出全部；自己的话写成 自拟: …"
                    yield file.fault((label, key, index), "tick", message, hint)
    for slot in file.year.formulas:
        if slot not in slots:
            hint = did_you_mean(slot, slots) or f"可填的提法：{'、'.join(sorted(slots))}"
            yield file.fault(("提法", slot), "formula", f"没有名为“{slot}”的提法", hint)


def _known(section: SectionFile, key: str) -> Collection[str]:
    if key == "举措":
        return section.measure_names()
    return section.shortcomings if key == "不足" else section.arrangements
