"""From one topic's facts and ticks to items: what a layout puts in a row."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise, zip_longest
from typing import NamedTuple

from drafter.draft.filling import Context, Filling, Spans, literal
from drafter.draft.tree import Origin, Sentence, Span
from drafter.facts.topic import OwnEntry, OwnIndicator, Topic
from drafter.library.pattern import FORMULA, Pattern, Slot
from drafter.library.phrases import Phrases
from drafter.library.section import (
    OPENING,
    Arrangement,
    Measure,
    Part,
    SectionFile,
    Shortcoming,
    Statement,
)

END_MARKS = "。！？…"
# Sentences on one matter are joined up to so many characters and commas, after the first only short
# ones; where both begin alike, the subject would be named twice.
_SHORT, _EASY_LENGTH, _EASY_COMMAS, _ECHO = 20, 90, 3, 4
_MARKS = frozenset("。，；、")
_CLOSE_LISTED = frozenset({"》《", "”“"})  # no 、 between them
# The joints that `_joined` may mend: where there is none of these, it is not asked.
_UNCLEAN = frozenset({"》、", "”、", "）（", *(one + other for one in _MARKS for other in _MARKS)})


@dataclass(slots=True)
class Item:
    """Sentences, all of one topic if named, and what makes the heading that some layouts show."""

    heading: Callable[[], Sentence]
    sentences: list[Sentence] = field(default_factory=list)
    topic: str = ""


def heading_key(topic: str, part: str = "") -> str:
    """The key under 写法 of the heading of a topic, or of a part of it."""
    return f"{topic}/{part}/标题" if part else f"{topic}/标题"


class TopicWriter(NamedTuple):
    """Writes the items of one topic; each fact is printed by the first sentence that can."""

    context: Context
    section: SectionFile
    topic: Topic
    phrases: Phrases

    def part_items(self, part: Part) -> Iterator[Item]:
        """The item of one part, if anything in it is known or ticked."""
        sentences = list(self._sentences(part))
        if sentences:
            key = heading_key(self.section.topic, part.name)
            yield Item(self.titled(part.headings, key), sentences, self.section.topic)

    def heading(self, headings: Sequence[Pattern], key: str) -> Sentence:
        """A heading chosen among several."""
        return self._worded(headings, key, end="") or Sentence((), key)

    def titled(self, headings: Sequence[Pattern], key: str) -> Callable[[], Sentence]:
        """What makes a heading, for layouts that show it; that one does not is no mistake in a pin."""
        self.context.chooser.note(key, headings)
        return partial(self.heading, headings, key)

    def _sentences(self, part: Part) -> Iterator[Sentence]:
        """What was done, each measure with the figures that belong to it, then the other figures."""
        measures = list(self._measures(part))
        beside: dict[str, list[Sentence]] = {name: [] for name, _ in measures if name}
        beside[OPENING] = []
        others: list[Sentence] = []
        has_news, topic = self.context.told.has_news, self.section.topic
        for statement in part.statements:
            if has_news(statement.names, topic):
                follows = sorted(statement.follows, key=OPENING.__eq__)
                home = next((beside[name] for name in follows if name in beside), others)
                home += self._statement(statement, part)
        yield from _linked(beside[OPENING])
        for name, sentence in measures:
            figures = beside.get(name)
            yield from _linked([sentence, *figures]) if figures else (sentence,)
        yield from others

    def _measures(self, part: Part) -> Iterator[tuple[str, Sentence]]:
        """The name and sentence of each ticked measure; the township's own words have no name."""
        for tick in self.topic.measures:
            if isinstance(tick, OwnEntry):
                if tick.part == part.name:
                    yield "", _own_text(tick.words or "", f"{self.section.topic}.举措")
            elif tick in part.measures:
                yield tick, self._measure(part.measures[tick])

    def _measure(self, measure: Measure) -> Sentence:
        key = f"{self.section.topic}/举措/{measure.name}"
        sentence = self._worded(measure.wordings, key)
        return sentence or self._wanting("举措", measure.name, measure.wordings)

    def _wanting(self, kind: str, name: str, wordings: Sequence[Pattern]) -> Sentence:
        """The gap in place of an entry that cannot be written: what it wants, how to supply it."""
        context, topic = self.context, self.section.topic
        slots = [slot.name for pattern in wordings[:1] for slot in pattern.required()]
        cited = [slot.removeprefix(FORMULA) for slot in slots if slot.startswith(FORMULA)]
        absent = [slot for slot in cited if slot not in context.formulas]
        facts = [slot for slot in slots if not slot.startswith(FORMULA) and slot not in context.year.words]
        unknown = [slot for slot in facts if context.known(slot, topic) is None]
        note = f"{kind}“{name}”要用到"
        if absent and kind == "安排":
            note += f"提法“{absent[0]}”，下年度没有；请换一项安排，或写成 自拟: ……"
        elif absent:
            note += (
                f"提法“{absent[0]}”，{context.year.year}年度没有；本地有的，写在事实文件的“提法”下"
                f"（{absent[0]}: ……），没有就不勾选这一项"
            )
        elif unknown:
            note += f"的事实还没有填：{'、'.join(unknown)}"
        else:
            note += "的事实已在别处写出，请不勾选这一项，或写成 自拟: ……"
        paths = tuple(slot if "." in slot else f"{topic}.{slot}" for slot in unknown)
        return context.gap(name, note, paths)

    def own_sentences(self) -> list[Sentence]:
        """Measures in the township's own words that name no part, and its own indicators."""
        own = [tick for tick in self.topic.measures if isinstance(tick, OwnEntry)]
        loose = [tick.words or "" for tick in own if self.section.part(tick.part or "") is None]
        path = f"{self.section.topic}.举措"
        return [*(_own_text(words, path) for words in loose), *self._indicators()]

    def _indicators(self) -> Iterator[Sentence]:
        path = f"{self.section.topic}.自定义"
        spans: list[Span] = []
        for index, indicator in enumerate(self.topic.own_indicators):
            spans += [Span("、")] if spans else []
            spans.append(Span(_indicator(indicator), Origin.FACT, (f"{path}[{index}]",)))
        if spans:
            lead = self.context.chooser.choose(path, self.phrases.own)
            yield Sentence((Span(lead), *spans, Span("。")), path, pins=(path,))

    def highlights(self) -> list[Sentence]:
        """Free paragraphs, each a sentence of its own; a text of several lines is as many."""
        path = f"{self.section.topic}.亮点"
        return [
            Sentence((Span(line.strip(), Origin.FACT, (f"{path}[{index}]",)),), path)
            for index, text in enumerate(self.topic.highlights)
            for line in text.split("\n")
            if line.strip()
        ]

    def _statement(self, statement: Statement, part: Part) -> Iterator[Sentence]:
        topic, wordings = self.section.topic, statement.wordings
        if statement.when is not None:
            numbers = self.context.numbers(statement.when.names, topic)
            if not statement.when.holds(numbers):
                return
        if statement.consumes and not self._consumable(statement):
            return
        has_zero = self.context.told.has_zero(statement.names, topic)
        zeros = list(self._zeros(wordings[0].required(), statement)) if has_zero else []
        if zeros:
            yield from zeros
            return
        key = f"{topic}/{part.name}/{statement.name}"
        sentence = self._worded(
            wordings, key, statement=statement, says=statement.consumes, must_print=not statement.consumes
        )
        if sentence is not None:
            yield sentence
        if has_zero and (sentence is not None or not any(wordings[0].required())):
            yield from self._zeros(wordings[0].optional(), statement)

    def _consumable(self, statement: Statement) -> bool:
        known = [self.context.known(name, self.section.topic) for name in statement.consumes]
        printed = self.context.told.printed
        return all(fact is not None and fact.path not in printed for fact in known)

    def _zeros(self, slots: Iterable[Slot], statement: Statement) -> Iterator[Sentence]:
        """Sentences of their own for facts that are zero, in place of “0件”."""
        for slot in slots:
            name = slot.name
            wordings = self.section.zeros.get(name)
            known = self.context.known(name, self.section.topic) if wordings else None
            if not wordings or known is None or not known.zero:
                continue
            if known.path in self.context.told.printed or slot.filter == "再":
                continue
            says = (known.path, *known.sources, *self._zero_parts(name))
            self.context.told.tell(says)
            key = f"{self.section.topic}/零/{name}"
            sentence = self._worded(wordings, key, statement=statement)
            if sentence is not None:
                yield sentence._replace(says=says)

    def _zero_parts(self, name: str) -> Iterator[str]:
        """Facts that go without saying once the whole is said to be zero: its parts, its rates."""
        for declared in self.topic.facts.values():
            known = self.context.known(declared.label, self.section.topic)
            if known is None or not known.zero:
                continue
            if declared.part_of == name or (known.sources and (declared.ratio or ("",))[0] == name):
                yield known.path
                yield from self._zero_parts(declared.label)

    def _worded(
        self,
        wordings: Sequence[Pattern],
        key: str,
        *,
        end: str = "。",
        statement: Statement | None = None,
        says: Sequence[str] = (),
        must_print: bool = False,
    ) -> Sentence | None:
        """The first wording, by rank, whose facts and formulas are there."""
        context, topic = self.context, self.section.topic
        for pattern in context.chooser.ranked(key, wordings):
            if not context.told.lets(pattern, topic):
                continue
            filling = Filling(context, topic, statement, zeros=self.section.zeros)
            spans = filling.fill(pattern)
            if spans is None or (must_print and not self._prints_news(filling.used)):
                continue
            said = tuple([f"{topic}.{name}" if "." not in name else name for name in says])
            context.told.tell((*filling.used, *said))
            return Sentence(finished(spans, end), key, said, (key,))
        return None

    def _prints_news(self, used: Sequence[str]) -> bool:
        """Whether a fact is printed that does not merely follow from what has been printed."""
        sheet, printed = self.context.year.sheet, self.context.told.printed
        return any(not printed.issuperset(sheet[path].sources or (path,)) for path in used)

    def shortcomings(self, names: Container[str]) -> Iterator[Item]:
        """One item for each shortcoming among `names`, its cause included; '' is for own entries."""
        for index, tick in enumerate(self.topic.shortcomings):
            path = f"{self.section.topic}.不足[{index}]"
            if isinstance(tick, OwnEntry):
                yield from [self._own_item(tick, path)] if "" in names else []
            elif tick in names and tick in self.section.shortcomings:
                yield self._shortcoming(self.section.shortcomings[tick])

    def _shortcoming(self, entry: Shortcoming) -> Item:
        key = f"{self.section.topic}/不足/{entry.name}"
        pins = (key, f"{key}/原因", f"{key}/连接")
        what = self._worded(entry.wordings, pins[0], end="")
        what = what or self._wanting("不足", entry.name, entry.wordings)
        why = self._worded(entry.causes, pins[1], end="")
        why = why or self._wanting("不足", entry.name, entry.causes)
        link = self.context.chooser.choose(pins[2], self.phrases.causes)
        spans = (*what.spans, Span(f"，{link}"), *why.spans)
        heading = Sentence((Span(entry.name),), f"{key}/标题")
        sentence = Sentence(finished(spans, "。"), key, pins=pins)
        return Item(lambda: heading, [sentence], self.section.topic)

    def arrangements(self, names: Container[str]) -> Iterator[Item]:
        """One item for each arrangement among `names`; '' is for own entries."""
        for index, tick in enumerate(self.topic.arrangements):
            path = f"{self.section.topic}.安排[{index}]"
            if isinstance(tick, OwnEntry):
                yield from [self._own_item(tick, path)] if "" in names else []
            elif tick in names and tick in self.section.arrangements:
                yield self._arrangement(self.section.arrangements[tick])

    def _arrangement(self, entry: Arrangement) -> Item:
        key = f"{self.section.topic}/安排/{entry.name}"
        pin = f"{key}/标题"
        sentence = self._worded(entry.wordings, key)
        sentence = sentence or self._wanting("安排", entry.name, entry.wordings)
        named = Sentence((Span(entry.name),), pin)
        heading = self.titled(entry.headings, pin) if entry.headings else lambda: named
        return Item(heading, [sentence], self.section.topic)

    def _own_item(self, entry: OwnEntry, path: str) -> Item:
        text = (entry.words or "").strip().rstrip("。")
        spans = [Span(text, Origin.FACT, (path,))]
        pin = f"{path}/连接"
        if entry.cause:
            link = self.context.chooser.choose(pin, self.phrases.causes)
            cause = entry.cause.strip().rstrip("。")
            spans += [Span(f"，{link}"), Span(cause, Origin.FACT, (path,))]
        heading = (entry.heading or "").strip() or text.split("，", maxsplit=1)[0]
        sentence = Sentence((*spans, Span("。")), path, pins=(pin,) if entry.cause else ())
        named = Sentence((Span(heading, Origin.FACT, (path,)),), path)
        return Item(lambda: named, [sentence], self.section.topic)


def _own_text(text: str, path: str) -> Sentence:
    body = Span(text.strip().rstrip("。"), Origin.FACT, (path,))
    return Sentence((body, Span("。")), path)


def _indicator(indicator: OwnIndicator) -> str:
    label, amount = indicator.label or "", indicator.amount
    if amount is None:
        return label
    return f"{label}{replace(amount, unit=indicator.unit or amount.unit)}"


def _linked(said: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences on one matter: what was done with its first figures, and short ones, as one."""
    text = ""
    for index, (sentence, following) in enumerate(zip_longest(said, said[1:])):
        text += sentence.text
        more = following.text if following else ""
        if more and (not index or len(more) <= _SHORT) and _is_easy(text, more):
            yield with_end(sentence, "，")
            text = f"{text[:-1]}，"
        else:
            yield sentence
            text = ""


def _is_easy(text: str, more: str) -> bool:
    """Whether both read well as one sentence: not long, and no subject named twice."""
    whole = f"{text[:-1]}，{more}"
    if not text.endswith("。") or "其中" in text or more[:_ECHO] in text:
        return False
    plain = not any(mark in whole[:-1] for mark in "。；")
    return plain and len(whole) <= _EASY_LENGTH and whole.count("，") <= _EASY_COMMAS


def with_end(sentence: Sentence, end: str) -> Sentence:
    """The sentence with another mark at its end."""
    *spans, final = sentence.spans
    kept = final._replace(text=final.text.rstrip(END_MARKS))
    return sentence._replace(spans=(*spans, *([kept] if kept.text else []), Span(end)))


def finished(spans: Spans, end: str) -> Spans:
    """The spans with clean joints, and the end mark where there is none."""
    kept = [span for span in spans if span.text]
    joints = [one.text[-1] + other.text[0] for one, other in pairwise(kept)]
    if not _UNCLEAN.isdisjoint(joints):
        kept = _joined(kept)
    if end and kept and kept[-1].text[-1] not in END_MARKS:
        kept.append(literal(end))
    return tuple(kept)


def _joined(spans: list[Span]) -> list[Span]:
    """No doubled mark after a person's own text, no 、 between 》 and 《, one pair for （甲）（乙）."""
    kept: list[Span] = []
    before = ""
    following = [*(span.text[0] for span in spans[1:]), ""]
    for span, after in zip(spans, following, strict=False):
        text = span.text
        if after in _MARKS and text[-1] in _MARKS and span.origin is not Origin.LITERAL:
            span = span._replace(text=text.rstrip("。，；、") or text)  # noqa: PLW2901
        elif text == "、" and before + after in _CLOSE_LISTED:
            continue
        elif before + text[0] == "）（" and kept[-1].origin is Origin.LITERAL:
            kept[-1] = kept[-1]._replace(text=kept[-1].text[:-1])
            span = span._replace(text="，" + text[1:])  # noqa: PLW2901
        kept.append(span)
        before = span.text[-1]
    return [span for span in kept if span.text]
