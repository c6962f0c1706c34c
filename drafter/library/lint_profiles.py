"""Checking profiles: what they draw on exists, is drawn on once, and leaves nothing out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.facts.head import Issuing
from drafter.facts.place import place_words
from drafter.facts.year import topic_types
from drafter.files.faults import Fault, did_you_mean
from drafter.library.lint import Placed, placed, words_faults
from drafter.library.pattern import FORMULA, Pattern
from drafter.library.profile import ALL, Draw, Outline, Profile
from drafter.library.section import Aspect, SectionFile
from drafter.library.store import Library


def lint_profiles(library: Library, formulas: Mapping[str, object]) -> Iterator[Fault]:
    """Every fault in the profiles of a library."""
    for profile in library.profiles.values():
        yield from _Profile(profile, library, formulas).faults()


@dataclass(frozen=True, slots=True)
class _Profile:
    profile: Profile
    library: Library
    formulas: Mapping[str, object]

    def faults(self) -> Iterator[Fault]:
        profile = self.profile
        for pattern in profile.titles:
            yield from self._pattern(pattern)
        for sentences in (*profile.opening, *profile.closing):
            for pattern in sentences:
                yield from self._pattern(pattern)
        for node in profile.walk():
            yield from self._node(node)
        yield from self._left_out()

    def _fault(self, at: Placed, code: str, message: str, hint: str = "", word: str = "") -> Fault:
        return placed(self.profile.path, at, code, message, hint, word)

    def _node(self, node: Outline) -> Iterator[Fault]:
        for pattern in (*node.headings, *(entry for lead in node.lead for entry in lead)):
            yield from self._pattern(pattern)
        for draw in node.draws:
            yield from self._draw(draw)
        for path in node.needs:
            yield from self._need(path, node)
        if not node.headings and len(node.draws) == 0:
            yield self._fault(node, "heading", "这一节既没有标题也没有内容")
        if not node.headings and any(draw.aspect is not Aspect.RESULTS for draw in node.draws):
            yield self._fault(node, "heading", "不足、安排所在的节要写标题")

    def _pattern(self, pattern: Pattern) -> Iterator[Fault]:
        yield from words_faults(self.profile.path, pattern)
        for slot in pattern.slots():
            name = slot.name
            known = (
                name.removeprefix(FORMULA) in self.formulas
                or name in place_words()
                or (name.startswith("公文.") and name.removeprefix("公文.") in Issuing.facts)
            )
            if not known:
                hint = "体例里只用单位用语、“提法.”和“公文.”，事实由内容带出"
                yield self._fault(pattern, "name", f"没有名为“{name}”的词", hint, name)

    def _draw(self, draw: Draw) -> Iterator[Fault]:
        if draw.rest:
            return
        section = self.library.sections.get(draw.topic)
        if section is None:
            hint = did_you_mean(draw.topic, self.library.sections)
            yield self._fault(draw, "topic", f"没有名为“{draw.topic}”的主题", hint)
            return
        names = [name for name in section.names(draw.aspect) if name]
        if draw.part and draw.part not in names:
            hint = did_you_mean(draw.part, names) or f"可写：{'、'.join(names)}"
            what = "小节" if draw.aspect is Aspect.RESULTS else draw.aspect.value
            yield self._fault(draw, "part", f"“{draw.topic}”没有{what}“{draw.part}”", hint)
        same = [
            other
            for node in self.profile.walk()
            for other in node.draws
            if (other.topic, other.part, other.aspect) == (draw.topic, draw.part, draw.aspect)
        ]
        if len(same) > 1 and same[-1] is draw:
            yield self._fault(draw, "twice", f"“{draw.topic}”在体例中放了两处", "每项内容只放一处")

    def _need(self, path: str, at: Placed) -> Iterator[Fault]:
        label, _, name = path.partition(".")
        topics = {kind.label: kind for kind in topic_types().values()}
        if label in topics and name in topics[label].facts:
            return
        homes = [topic for topic, kind in topics.items() if (name or label) in kind.facts]
        full = "或".join(f"“{topic}.{name or label}”" for topic in homes)
        near = did_you_mean(name or label, topics[label].facts if label in topics else topics)
        hint = f"写成{full}" if homes else near or "写成“主题.事实”，drafter facts 列出全部"
        yield self._fault(at, "name", f"没有名为“{path}”的事实", hint)

    def _left_out(self) -> Iterator[Fault]:
        draws = [draw for node in self.profile.walk() for draw in node.draws]
        for aspect in Aspect:
            drawn = [draw for draw in draws if draw.aspect is aspect]
            if any(draw.rest for draw in drawn):
                continue
            sections = self.library.sections.values()
            places = [_not_drawn(section, aspect, drawn) for section in sections]
            left = [place for place in places if place]
            if left:
                shown = "、".join(left[:_SHOWN]) + (
                    f"等{len(left)}个主题" if len(left) > _SHOWN else ""
                )
                rest = ALL if aspect is Aspect.RESULTS else f"{ALL}：{aspect.value}"
                hint = f"请放进某一节，或在某一节的“内容”里加一项“{rest}”"
                yield self._fault(self.profile, "left-out", f"{aspect.value}没有去处：{shown}", hint)


_SHOWN = 3


def _not_drawn(section: SectionFile, aspect: Aspect, drawn: list[Draw]) -> str:
    """The topic, or the first of its entries, that the draws of one aspect leave out; '' if none."""
    here = {draw.part for draw in drawn if draw.topic == section.topic}
    left = [name for name in section.names(aspect) if name and not here & {"", name}]
    if not left:
        return ""
    return f"{section.topic}/{left[0]}" if here else section.topic
