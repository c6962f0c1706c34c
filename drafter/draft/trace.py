"""Reading a draft both ways: from a sentence to its facts, from a fact to its sentences."""

from __future__ import annotations

from typing import Any, NamedTuple

from drafter.draft.tree import Draft, Origin, Sentence, Span
from drafter.facts.year import TownshipYear


class Traced(NamedTuple):
    """One sentence of the report with its place and everything it states."""

    place: str
    sentence: Sentence

    @property
    def facts(self) -> tuple[str, ...]:
        """The paths of all facts that this sentence prints, says, or computes from."""
        spans = (path for span in self.sentence.spans for path in span.facts)
        return tuple(dict.fromkeys((*spans, *self.sentence.says)))

    def as_json(self) -> dict[str, Any]:
        """The sentence as plain data."""
        return {
            "place": self.place,
            "text": self.sentence.text,
            "source": self.sentence.source,
            "pins": list(self.sentence.pins),
            "facts": list(self.facts),
            "spans": [_span(span) for span in self.sentence.spans],
        }


def traced(draft: Draft) -> list[Traced]:
    """Every sentence that comes from the library, states a fact, cites a formula or is a gap."""
    found = (Traced(place, sentence) for place, sentence in draft.sentences() if sentence.text)
    return [entry for entry in found if _interesting(entry.sentence)]


def _interesting(sentence: Sentence) -> bool:
    stated = any(span.origin is not Origin.LITERAL for span in sentence.spans)
    return bool(sentence.source) or stated


def of_fact(entries: list[Traced], name: str) -> list[Traced]:
    """The entries that state the fact called `name`: a path, its end (热线承接数), or a record in it."""
    return [entry for entry in entries if any(matches(path, name) for path in entry.facts)]


def matches(path: str, name: str) -> bool:
    """Whether `name` names the fact at `path`, or a list that it stands in."""
    whole = path.partition("[")[0]
    return name in {path, whole, whole.partition(".")[2]}


def source_of(year: TownshipYear, path: str) -> str:
    """The source noted for the fact at `path`, or ''."""
    label, _, rest = path.partition(".")
    topic = year.topics.get(label)
    return topic.sources.get(rest.partition("[")[0], "") if topic else ""


def _span(span: Span) -> dict[str, Any]:
    data: dict[str, Any] = {"text": span.text, "origin": span.origin.name.lower()}
    if span.facts:
        data["facts"] = list(span.facts)
    if span.formula:
        data["formula"] = span.formula
    if span.note:
        data["note"] = span.note
    return data
