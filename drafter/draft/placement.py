"""Where a profile puts what: every part of every topic has one place, or none."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from drafter.library.profile import Draw, Outline, Profile
from drafter.library.section import Aspect, Part, SectionFile
from drafter.library.store import Library


@dataclass
class Share:
    """What one draw takes of one topic: the names of parts of the results, or of entries of another
    aspect.

    `home` marks the place of the topic's own indicators and free paragraphs."""

    section: SectionFile
    aspect: Aspect
    names: tuple[str, ...] = ()
    home: bool = False

    @cached_property
    def parts(self) -> tuple[tuple[Part, frozenset[str]], ...]:
        """The parts of the section that are taken, each with all that its statements mention."""
        taken = (part for part in self.section.parts if part.name in self.names)
        return tuple((part, frozenset[str]().union(*(one.names for one in part.statements))) for part in taken)


@dataclass(slots=True)
class Placement:
    """The shares of every draw of a profile."""

    _shares: dict[int, list[Share]] = field(default_factory=dict)

    def shares(self, draw: Draw) -> list[Share]:
        """What `draw` takes, topic by topic."""
        return self._shares.get(id(draw), [])

    def add(self, draw: Draw, share: Share) -> None:
        """Give a share to a draw."""
        self._shares.setdefault(id(draw), []).append(share)


@lru_cache(maxsize=32)
def place(profile: Profile, library: Library) -> Placement:
    """Share out the library among the draws of a profile: named parts first, then named topics,
    then what is left to 其余."""
    placement = Placement()
    draws = [draw for node in profile.walk() for draw in node.draws]
    taken: set[tuple[str, Aspect, str]] = set()
    ordered = sorted(draws, key=lambda draw: (draw.rest, not draw.part))
    for draw in ordered:
        for section in library.sections.values():
            if draw.rest or draw.topic == section.topic:
                share = _share(draw, section, taken)
                if share is not None:
                    placement.add(draw, share)
    _settle_homes(draws, placement)
    return placement


def _share(draw: Draw, section: SectionFile, taken: set[tuple[str, Aspect, str]]) -> Share | None:
    names = section.names(draw.aspect)
    wanted = [name for name in names if not draw.part or name == draw.part]
    free = [name for name in wanted if (section.topic, draw.aspect, name) not in taken]
    if not free:
        return None
    taken.update((section.topic, draw.aspect, name) for name in free)
    return Share(section, draw.aspect, tuple(free))


def _settle_homes(draws: list[Draw], placement: Placement) -> None:
    """The last place that the profile gives a topic by name, or else its place among the rest."""
    last: dict[str, Share] = {}
    for draw in sorted(draws, key=lambda draw: not draw.rest):
        for share in placement.shares(draw):
            if share.aspect is Aspect.RESULTS:
                last[share.section.topic] = share
    for share in last.values():
        share.home = True


def topics_of(node: Outline, placement: Placement) -> list[str]:
    """The topics a node draws on, in order."""
    topics = (share.section.topic for draw in node.draws for share in placement.shares(draw))
    return list(dict.fromkeys(topics))
