"""The library: every section and profile of the shipped folder, overlaid by the user's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

from drafter.facts.year import topic_fields
from drafter.files.cache import cached
from drafter.files.faults import Fault, FaultError, did_you_mean
from drafter.files.nodes import Node, read_nodes
from drafter.files.resources import templates_dir
from drafter.library.phrases import DEFAULT_PHRASES, Phrases, read_phrases
from drafter.library.profile import Profile, read_profile
from drafter.library.section import Part, SectionFile, read_section
from drafter.library.shape import Reader, about_quotes

DEFAULT_PROFILE = "通用"
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """Sections by topic, profiles by name, and the program's own connectives; `overlaid` are the
    section files of the user's own folder as they stand there."""

    sections: dict[str, SectionFile]
    profiles: dict[str, Profile]
    phrases: Phrases = DEFAULT_PHRASES
    overlaid: tuple[SectionFile, ...] = ()

    def profile(self, name: str) -> Profile:
        """The profile with this name or alias; raise FaultError."""
        for profile in self.profiles.values():
            if name == profile.name or name in profile.aliases:
                return profile
        hint = did_you_mean(name, self.profiles) or f"现有体例：{'、'.join(self.profiles)}"
        raise FaultError([Fault("profile", f"没有名为“{name}”的体例", hint)])


def load_library(overlay: Path | None = None) -> Library:
    """The shipped library with the user's overlay folder on top; raise FaultError with all faults."""
    library, faults = read_library(overlay)
    if faults:
        raise FaultError(faults)
    return library


class _Layer(NamedTuple):
    """What one folder holds, and every fault found in it."""

    sections: tuple[SectionFile, ...]
    profiles: tuple[Profile, ...]
    phrases: Phrases | None
    faults: tuple[Fault, ...]


def read_library(overlay: Path | None = None) -> tuple[Library, list[Fault]]:
    """What can be read of the library, and every fault found."""
    layers = [_shipped(), *([_read_layer(overlay)] if overlay else [])]
    sections: dict[str, SectionFile] = {}
    profiles: dict[str, Profile] = {}
    phrases = DEFAULT_PHRASES
    own: list[SectionFile] = []
    for layer in layers:
        known = [section for section in layer.sections if section.topic in topic_fields()]
        for section in known:
            below = sections.get(section.topic)
            sections[section.topic] = overlaid(below, section) if below else section
        own = known if layer is not layers[0] else []
        profiles |= {profile.name: profile for profile in layer.profiles}
        phrases = layer.phrases or phrases
    faults = [fault for layer in layers for fault in layer.faults]
    return Library(_in_topic_order(sections), profiles, phrases, tuple(own)), faults


def _shipped() -> _Layer:
    folder = templates_dir()
    sources = [folder / name for name in ("sections", "profiles", "phrases.yaml")]
    return cached("library", sources, lambda: _read_layer(folder))


def _read_layer(folder: Path) -> _Layer:
    faults: list[Fault] = []
    sections = tuple(_read_all(folder, "sections/*.yaml", read_section, faults))
    profiles = tuple(_read_all(folder, "profiles/*.yaml", read_profile, faults))
    phrases = tuple(_read_all(folder, "phrases.yaml", read_phrases, faults))
    return _Layer(sections, profiles, phrases[0] if phrases else None, tuple(faults))


def _in_topic_order(sections: dict[str, SectionFile]) -> dict[str, SectionFile]:
    return {label: sections[label] for label in topic_fields() if label in sections}


def _read_all(
    folder: Path, names: str, read: Callable[[Reader, Node], T], faults: list[Fault]
) -> Iterator[T]:
    for path in sorted(folder.glob(names)):
        try:
            source, root = read_nodes(path)
        except FaultError as error:
            faults.extend(dict.fromkeys(map(about_quotes, error.faults)))
            continue
        if not (root.entries or root.items or root.text):
            faults.append(source.at(root, "empty", "这个文件是空的", "请写上内容，或删去这个文件"))
            continue
        reader = Reader(source)
        yield read(reader, root)
        faults.extend(reader.faults)


def overlaid(below: SectionFile, above: SectionFile) -> SectionFile:
    """`below` with the entries of `above` added, or put in place of those with the same name.

    New statements of a part come before the old ones: whoever writes one wants it used."""
    return below._replace(
        headings=above.headings or below.headings,
        parts=_overlaid_parts(below.parts, above.parts),
        shortcomings={**below.shortcomings, **above.shortcomings},
        arrangements={**below.arrangements, **above.arrangements},
        zeros={**below.zeros, **above.zeros},
    )


def _overlaid_parts(below: tuple[Part, ...], above: tuple[Part, ...]) -> tuple[Part, ...]:
    named = {part.name: part for part in below}
    for part in above:
        old = named.get(part.name)
        named[part.name] = _overlaid_part(old, part) if old else part
    return tuple(named.values())


def _overlaid_part(old: Part, new: Part) -> Part:
    statements = {entry.name: entry for entry in new.statements}
    names = {entry.name for entry in old.statements}
    added = [entry for entry in new.statements if entry.name not in names]
    return old._replace(
        headings=new.headings or old.headings,
        measures=old.measures | new.measures,
        statements=(*added, *(statements.get(entry.name, entry) for entry in old.statements)),
    )
