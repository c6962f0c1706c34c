"""Names in a list, as people type them side by side: 甲、乙 or 《甲》《乙》 or “甲”“乙”."""

from __future__ import annotations

from drafter.facts.kinds import Kind, ValueFault, enclosed, parse_text

_OPENING, _CLOSING = "（(《〈“‘【[", "）)》〉”’】]"
_SEPARATORS = "、，,;；"
_MARKS = {Kind.TITLES: "《》", Kind.QUOTES: "“”"}


def names_in(text: str, kind: Kind) -> tuple[str, ...]:
    """The names in one text; what stands in brackets or quotation marks is not parted."""
    marks = _MARKS.get(kind, "")
    phrase = kind is Kind.TITLES and "关于" in text and not text.lstrip().startswith("《")
    # “关于甲、乙的通知” is one title: only a semicolon parts such titles.
    pieces = _parted(text, ";；" if phrase else _SEPARATORS, "" if phrase else marks)
    return tuple(parse_text(piece) for piece in pieces if piece.strip())


def names_of(item: object, kind: Kind) -> tuple[str, ...]:
    """The name in an item of a list; one that holds several in their own marks is parted."""
    if item is None or isinstance(item, (list, dict)):
        raise ValueFault("shape", "清单的每一项是一个名称", "如 [甲, 乙]")
    text = parse_text(str(item))
    marks = _MARKS.get(kind, "")
    if marks and marks[1] in text[:-1]:
        several = names_in(text, kind)
        if len(several) > 1 and all(enclosed(name, marks) for name in several):
            return several
    return _at_wide_commas(text)


def _at_wide_commas(text: str) -> tuple[str, ...]:
    """An item of a list parted where a Chinese keyboard made the comma full-width."""
    if "，" not in text:
        return (text,)
    return tuple(parse_text(piece) for piece in _parted(text, "，", "") if piece.strip()) or (text,)


def _parted(text: str, separators: str, marks: str) -> list[str]:
    """Pieces between separators, and between a closing and an opening mark, outside of brackets."""
    if set(separators + marks).isdisjoint(text):
        return [text]
    pieces, depth, start = list[str](), 0, 0
    for position, char in enumerate(text):
        if char in _CLOSING:
            depth = max(depth - 1, 0)
        if depth == 0 and char in separators:
            pieces.append(text[start:position])
            start = position + 1
            continue
        if char in _OPENING:
            depth += 1
        if depth == 0 and marks and text[position : position + 2] == marks[1] + marks[0]:
            pieces.append(text[start : position + 1])
            start = position + 1
    return [*pieces, text[start:]]
