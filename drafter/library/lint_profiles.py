"""Checking profiles: what they draw on exists, is drawn on once, and leaves nothing out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.facts.head import Issuing
from drafter.facts.year import topic_types
from drafter.files.faults import Fault, did_you_mean
from drafter.library.lint import placed, words_faults
from drafter.library.pattern import Pattern
from drafter.library.profile import Draw, Outline, Profile
from drafter.library.section import Aspect, SectionFile
from drafter.library.store import Library
from drafter.library.words import place_words


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

    def _fault(self, line: int, code: str, message: str, hint: str = "") -> Fault:
        return placed(self.profile.path, line, code, message, hint)

    def _node(self, node: Outline) -> Iterator[Fault]:
        for pattern in (*node.headings, *(entry for lead in node.lead for entry in lead)):
            yield from self._pattern(pattern)
        for draw in node.draws:
            yield from self._draw(draw)
        for path in node.needs:
            yield from self._need(path, node.line)
        if not node.headings and len(node.draws) == 0:
            yield self._fault(node.line, "heading", "这一节既没有标题也没有内容")
        if not node.headings and any(draw.aspect is not Aspect.RESULTS for draw in node.draws):
            yield self._fault(node.line, "heading", "不足、安排所在的节要写标题")

    def _pattern(self, pattern: Pattern) -> Iterator[Fault]:
        yield from words_faults(self.profile.path, pattern)
        for slot in pattern.slots():
            name = slot.name
            known = (
                name.removeprefix("提法.") in self.formulas
                or name in place_words()
                or (name.startswith("公文.") and name.removeprefix("公文.") in Issuing.facts)
            )
            if not known:
                hint = "体例里只用单位用语、“提法.”和“公文.”，事实由内容带出"
                yield self._fault(pattern.line, "name", f"没有名为“{name}”的词", hint)

    def _draw(self, draw: Draw) -> Iterator[Fault]:
        if draw.rest:
            return
        section = self.library.sections.get(draw.topic)
        if section is None:
            hint = did_you_mean(draw.topic, self.library.sections)
            yield self._fault(draw.line, "topic", f"没有名为“{draw.topic}”的主题", hint)
            return
        names = [name for name in section.names(draw.aspect) if name]
        if draw.part and draw.part not in names:
            hint = did_you_mean(draw.part, names) or f"可写：{'、'.join(names)}"
            what = "小节" if draw.aspect is Aspect.RESULTS else draw.aspect.value
            yield self._fault(draw.line, "part", f"“{draw.topic}”没有{what}“{draw.part}”", hint)
        same = [
            other
            for node in self.profile.walk()
            for other in node.draws
            if (other.topic, other.part, other.aspect) == (draw.topic, draw.part, draw.aspect)
        ]
        if len(same) > 1 and same[-1] is draw:
            yield self._fault(draw.line, "twice", f"“{draw.topic}”在体例中放了两处", "每项内容只放一处")

    def _need(self, path: str, line: int) -> Iterator[Fault]:
        label, _, name = path.partition(".")
        topics = {kind.label: kind for kind in topic_types().values()}
        if label not in topics or name not in topics[label].facts:
            known = topics[label].facts if label in topics else topics
            yield self._fault(line, "name", f"没有名为“{path}”的事实", did_you_mean(name or label, known))

    def _left_out(self) -> Iterator[Fault]:
        draws = [draw for node in self.profile.walk() for draw in node.draws]
        for aspect in Aspect:
            drawn = [draw for draw in draws if draw.aspect is aspect]
            if any(draw.rest for draw in drawn):
                continue
            for section in self.library.sections.values():
                yield from self._not_drawn(section, aspect, drawn)

    def _not_drawn(
        self, section: SectionFile, aspect: Aspect, drawn: list[Draw]
    ) -> Iterator[Fault]:
        here = {draw.part for draw in drawn if draw.topic == section.topic}
        for name in section.names(aspect):
            if not here & {"", name}:
                place = "/".join(part for part in (section.topic, name) if part)
                what = place if aspect is Aspect.RESULTS else f"{place}：{aspect.value}"
                message = f"“{what}”在这个体例里没有位置"
                yield self._fault(1, "left-out", message, "请放进某一节，或加一节“其余”")
                return
