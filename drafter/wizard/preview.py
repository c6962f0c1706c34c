"""What an answer becomes: the sentence of the report, or the pattern it will fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.draft.trace import matches
from drafter.draft.tree import Draft
from drafter.library.pattern import FORMULA, Optional, Pattern, Piece, Slot
from drafter.library.profile import Outline
from drafter.library.section import SectionFile, Statement

BLANK = "＿"


def sentence_with(draft: Draft, path: str) -> str:
    """The sentence of the report that states the fact at `path`, or ''."""
    for _, sentence in draft.sentences():
        stated = (fact for span in sentence.spans for fact in span.facts if not span.note)
        if any(matches(fact, path) for fact in (*stated, *sentence.says)):
            return sentence.text
    return ""


def sentence_from(draft: Draft, source: str) -> str:
    """The sentence that one entry of the library made (主题/举措/名称), not its heading, or ''."""
    found = (sentence.text for _, sentence in draft.sentences() if sentence.source == source)
    return max(found, key=len, default="")


def use_of(section: SectionFile, label: str, unit: str, words: Mapping[str, str]) -> str:
    """The sentence that the fact called `label` makes alone, with a blank in its place, or ''."""
    for statement in _statements(section):
        if statement.when is None and not statement.consumes:
            text = _alone(statement.wordings[0], label, unit, words)
            if text:
                return text
    return ""


def pattern_with(section: SectionFile, label: str, words: Mapping[str, str]) -> str:
    """The first sentence that the fact called `label` is part of, other facts named in 〔〕, or ''."""
    for statement in _statements(section):
        for pattern in statement.wordings:
            if label in {slot.name for slot in pattern.slots()}:
                return "".join(_named(part, label, words) for part in pattern.parts)
    return ""


def _named(part: Piece | Optional, label: str, words: Mapping[str, str]) -> str:
    if isinstance(part, Optional):
        clauses = (
            clause.separator + "".join(_named(piece, label, words) for piece in clause.pieces)
            for clause in part.clauses
        )
        return part.lead + "".join(clauses)
    if isinstance(part, str):
        return part
    return BLANK * 2 if part.name == label else words.get(part.name, f"〔{part.name}〕")


def _statements(section: SectionFile) -> Iterator[Statement]:
    return (statement for part in section.parts for statement in part.statements)


def _alone(pattern: Pattern, label: str, unit: str, words: Mapping[str, str]) -> str:
    if label not in {slot.name for slot in pattern.slots()}:
        return ""
    made, used = [], False
    for part in pattern.parts:
        text = (
            _optional(part, label, unit, words)
            if isinstance(part, Optional)
            else _piece(part, label, unit, words)
        )
        if text is None:
            return ""
        used = used or BLANK in text
        made.append(text)
    text = "".join(made)
    return text if used and text.strip(f"{BLANK}，。") else ""


def _optional(part: Optional, label: str, unit: str, words: Mapping[str, str]) -> str:
    kept = []
    for clause in part.clauses:
        pieces = [_piece(piece, label, unit, words) for piece in clause.pieces]
        if all(piece is not None for piece in pieces):
            kept.append("".join(piece or "" for piece in pieces))
    return f"{part.clauses[0].separator}{part.lead}{'，'.join(kept)}" if kept else ""


def _piece(piece: str | Slot, label: str, unit: str, words: Mapping[str, str]) -> str | None:
    if isinstance(piece, str):
        return piece
    if piece.name == label:
        return BLANK * 2 + ("" if piece.filter == "数" else unit)
    if piece.name.startswith(FORMULA):
        return "……"
    return words.get(piece.name)


def heading(node: Outline) -> str:
    """The heading of a node without what changes from year to year."""
    if not node.headings:
        return ""
    texts = (part for part in node.headings[0].parts if isinstance(part, str))
    return "".join(texts).removeprefix("年")


def plain_wording(pattern: Pattern, words: Mapping[str, str]) -> str:
    """The words of a pattern with the words of the place put in, and blanks for facts."""
    made = []
    for part in pattern.parts:
        if isinstance(part, Slot):
            made.append(words.get(part.name, "……" if part.name.startswith(FORMULA) else BLANK * 2))
        elif isinstance(part, str):
            made.append(part)
    return "".join(made)
