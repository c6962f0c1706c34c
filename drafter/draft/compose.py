"""Composing the draft: facts, library, profile and policy become one tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from drafter.draft.filling import Context, Filling, Told
from drafter.draft.issue import issue_of, title_of
from drafter.draft.items import Item, TopicWriter, finished, heading_key
from drafter.draft.layout import HEADED, headed, numbered, paragraphs, raised
from drafter.draft.placement import Placement, Share, place, topics_of
from drafter.draft.tree import Draft, Paragraph, Section, Sentence, Span
from drafter.draft.wording import Chooser
from drafter.facts.year import TownshipYear
from drafter.library.pattern import FORMULA, Pattern
from drafter.library.profile import Draw, Outline, Profile
from drafter.library.section import Aspect, Statement
from drafter.library.store import Library
from drafter.policy import DECLINED, Catalogue, id_of_answer


def compose(
    year: TownshipYear, library: Library, catalogue: Catalogue, profile: Profile
) -> Draft:
    """The draft of one report; it never fails for want of facts, it has gaps."""
    context = Context(
        year=year,
        formulas=catalogue.for_year(year.year, year.formulas),
        chooser=Chooser(year.place.name or "", year.year, year.wordings, year.words),
        gap_pattern=library.phrases.gap,
        told=Told(year),
    )
    plan = replace(context, formulas=catalogue.for_plan(year.year, year.formulas))
    composer = _Composer(context, plan, library, place(profile, library))
    opening = composer.free_paragraph(profile.opening, f"体例/{profile.name}/开头")
    sections = [composer.sections(node, 1, f"体例/{profile.name}") for node in profile.nodes]
    closing = composer.free_paragraph(profile.closing, f"体例/{profile.name}/结尾")
    draft = Draft(
        township=year.place.name or "",
        year=year.year,
        profile=profile.name,
        title=title_of(context, profile),
        issue=issue_of(context, profile),
        opening=opening,
        sections=numbered([section for made in sections for section in made]),
        closing=closing,
        unplaced=tuple(_unplaced(context)),
        loose_pins=tuple(_loose_pins(context, library)),
    )
    uncited = tuple(_uncited(draft, year.formulas))
    return draft._replace(unplaced=draft.unplaced + uncited) if uncited else draft


def _loose_pins(context: Context, library: Library) -> Iterator[str]:
    """The pins that decided nothing, save those of sentences whose facts others have told."""
    met = context.chooser.met
    for key in context.year.wordings:
        if key not in met:
            statement = _statement_of(key, library)
            topic = key.partition("/")[0]
            if statement and any(context.known(name, topic) for name in statement.names):
                context.chooser.note(key, statement.wordings)
        if key not in met:
            yield key


def _statement_of(key: str, library: Library) -> Statement | None:
    topic, _, place = key.partition("/")
    name, _, statement = place.partition("/")
    part = library.sections[topic].part(name) if topic in library.sections else None
    return next((one for one in part.statements if one.name == statement), None) if part else None


def _uncited(draft: Draft, answers: Mapping[str, str]) -> Iterator[str]:
    """The answers under 提法 that no sentence cites."""
    said = [slot for slot, text in answers.items() if text.strip() not in DECLINED]
    sentences = draft.sentences() if said else ()
    cited = {span.formula for _, sentence in sentences for span in sentence.spans}
    return (f"{FORMULA}{slot}" for slot in said if id_of_answer(slot) not in cited)


def _unplaced(context: Context) -> Iterator[str]:
    for path, known in context.year.sheet.items():
        silent = known.sources or path.startswith("公文.") or (known.declared.kind.is_list and known.zero)
        if not silent and path not in context.told.printed:
            yield path


class _Composer(NamedTuple):
    """Composes nodes; `plan` cites what will be current when next year's work is done."""

    context: Context
    plan: Context
    library: Library
    placement: Placement

    def free_paragraph(
        self, sentences: Sequence[Sequence[Pattern]], key: str
    ) -> tuple[Paragraph, ...]:
        """Sentences of the profile itself as one paragraph; those that cannot be filled are left out."""
        made = [
            sentence
            for number, wordings in enumerate(sentences, 1)
            if (sentence := self._sentence(wordings, f"{key}{number}")) is not None
        ]
        return (Paragraph(tuple(made)),) if made else ()

    def _sentence(self, wordings: Sequence[Pattern], key: str, end: str = "") -> Sentence | None:
        for pattern in self.context.chooser.ranked(key, wordings):
            filling = Filling(self.context, "公文")
            spans = filling.fill(pattern)
            if spans is not None:
                self.context.told.tell(filling.used)
                return Sentence(finished(spans, end), key, pins=(key,))
        return None

    def sections(self, node: Outline, level: int, key: str) -> list[Section]:
        """The section of a node (several with `per_topic`), or none when it has nothing to say."""
        if node.per_topic:
            return [section for topic in topics_of(node, self.placement) for section in self._topic_section(node, topic, level)]
        heading = self._heading(node, key)
        items, highlights = self._contents(node)
        below: tuple[Section, ...] = ()
        body: tuple[Paragraph, ...] = ()
        if node.layout in HEADED:
            below = headed(node.layout, items, level + 1)
        else:
            body = paragraphs(node.layout, items)
        body += tuple(Paragraph((sentence,)) for sentence in highlights)
        children = [self.sections(child, level + 1, key) for child in node.children]
        below += tuple(section for made in children for section in made)
        gaps = self._gaps(node, empty=not (body or below))
        if gaps:
            body += (Paragraph(tuple(gaps)),)
        if not body and not below:
            return []
        if node.lone_rises and not body and len(below) == 1:
            return [raised(below[0], run_in=node.run_in)]
        # Not by the heading as printed: that changes with the wording chosen for it.
        name = node.headings[0].text if node.headings else heading.text
        lead = self.free_paragraph(node.lead, f"{key}/{name}/引言")
        return [Section(level, "", heading, node.run_in, lead + body, below)]

    def _topic_section(self, node: Outline, topic: str, level: int) -> list[Section]:
        """The section of one topic of a repeated node, under the topic's own heading."""
        items, highlights = self._contents(node, only=topic)
        if not items and not highlights:
            return []
        section = self.library.sections[topic]
        heading = self._writer(section.topic).heading(section.headings, heading_key(topic))
        body = () if node.layout in HEADED else paragraphs(node.layout, items)
        body += tuple(Paragraph((sentence,)) for sentence in highlights)
        below = headed(node.layout, items, level + 1) if node.layout in HEADED else ()
        return [Section(level, "", heading, node.run_in, body, below)]

    def _heading(self, node: Outline, key: str) -> Sentence:
        if node.headings:
            found = self._sentence(node.headings, f"{key}/{node.headings[0].text}")
            if found is not None:
                return found
        for draw in node.draws:
            for share in self.placement.shares(draw):
                topic, part = share.section.topic, share.section.part(draw.part)
                headings = part.headings if part else share.section.headings
                return self._writer(topic).heading(headings, heading_key(topic, draw.part))
        return Sentence((Span(""),))

    def _writer(self, topic: str, aspect: Aspect = Aspect.RESULTS) -> TopicWriter:
        context = self.plan if aspect is Aspect.ARRANGEMENTS else self.context
        section = self.library.sections[topic]
        return TopicWriter(context, section, context.year.topics[topic], self.library.phrases)

    def _contents(self, node: Outline, only: str = "") -> tuple[list[Item], list[Sentence]]:
        items: list[Item] = []
        highlights: list[Sentence] = []
        for joined, draws in groupby(node.draws, key=lambda draw: draw.joined):
            made, free = self._drawn(draws, only)
            items += [_one_item(made)] if joined and made else made
            highlights += free
        return items, highlights

    def _drawn(self, draws: Iterable[Draw], only: str) -> tuple[list[Item], list[Sentence]]:
        items: list[Item] = []
        highlights: list[Sentence] = []
        for draw in draws:
            for share in self.placement.shares(draw):
                if (not only or share.section.topic == only) and share.section.topic in self.context.year.topics:
                    made, free = self._share(share)
                    items += made
                    highlights += free
        return items, highlights

    def _share(self, share: Share) -> tuple[list[Item], list[Sentence]]:
        topic, told = share.section.topic, self.context.told
        writer = self._writer(topic, share.aspect)
        if share.aspect is Aspect.SHORTCOMINGS:
            return list(writer.shortcomings(share.names)), []
        if share.aspect is Aspect.ARRANGEMENTS:
            return list(writer.arrangements(share.names)), []
        ticked = writer.topic.measures
        parts = [part for part, names in share.parts if ticked or told.has_news(names, topic)]
        items = [item for part in parts for item in writer.part_items(part)]
        if not share.home:
            return items, []
        own = writer.own_sentences()
        if own and items:
            items[-1].sentences += own
        elif own:
            heading = writer.titled(share.section.headings, heading_key(topic))
            items.append(Item(heading, own, topic))
        return items, writer.highlights()

    def _gaps(self, node: Outline, *, empty: bool) -> list[Sentence]:
        gaps = [gap for path in node.needs if (gap := self._need(path)) is not None]
        if empty and node.mandatory and not gaps:
            gaps.append(self.context.gap("本节内容", self._wanted(node)))
        return gaps

    def _need(self, path: str) -> Sentence | None:
        label, _, name = path.partition(".")
        topic = self.context.year.topics[label]
        if path in self.context.year.sheet or name in topic.not_applicable:
            return None
        declared = topic.facts[name]
        office = declared.office or topic.office
        unit = f"单位：{declared.unit}；" if declared.unit else ""
        note = f"{declared.question}（{unit}由{office}提供；写在“{label}”下的“{name}”）"
        return self.context.gap(name, note, (path,))

    def _wanted(self, node: Outline) -> str:
        aspects = {draw.aspect.value for draw in node.draws} - {Aspect.RESULTS.value}
        if aspects:
            return f"请在有关主题下填写“{'、'.join(sorted(aspects))}”（drafter sections 列出可勾选的）"
        topics = [f"“{topic}”" for topic in topics_of(node, self.placement)]
        return f"请在事实文件的{'、'.join(topics[:6])}下填写举措和事实"


def _one_item(items: Sequence[Item]) -> Item:
    """Several items as one, under the heading of the first."""
    sentences = [sentence for item in items for sentence in item.sentences]
    topics = {item.topic for item in items}
    return Item(items[0].heading, sentences, topics.pop() if len(topics) == 1 else "")
