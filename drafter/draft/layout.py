"""Laying items out as paragraphs or as sections of the next level; marks are generated here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from drafter.draft.items import Item, with_end
from drafter.draft.tree import Paragraph, Section, Sentence, Span
from drafter.library.profile import Layout

DIGITS = "零一二三四五六七八九"
_RUNS = {Layout.RUN: "是", Layout.RUN_PARAGRAPHS: "是", Layout.MUST_RUN: "要"}
HEADED = frozenset({Layout.RUN_IN_HEADINGS, Layout.OWN_LINE_HEADINGS})
SHORT, LONG = 60, 1_200  # characters of the items of a paragraph; the longest of the samples has 1,172


def numeral(number: int) -> str:
    """A number from 1 in Chinese figures; beyond 9999, which nobody reads, in Arabic ones."""
    if number > 9999:
        return str(number)
    words = ""
    for place, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, place)
        if digit:
            words += f"{DIGITS[digit]}{word}"
        elif words and number and not words.endswith("零"):
            words += "零"
    return words.removeprefix("一") if words.startswith("一十") else words


def mark(level: int, number: int) -> str:
    """The mark of the `number`-th heading of a level: 一、 （一） 1. （1）."""
    if level == 1:
        return f"{numeral(number)}、"
    if level == 2:
        return f"（{numeral(number)}）"
    return f"{number}." if level == 3 else f"（{number}）"


def paragraphs(layout: Layout, items: Sequence[Item]) -> tuple[Paragraph, ...]:
    """The items as paragraphs, for the layouts that show no headings."""
    texts = [tuple(item.sentences) for item in items]
    if layout in _RUNS and len(items) > 1:
        return _run(layout, items)
    if layout is Layout.NUMBERED and len(items) > 1:
        return tuple(Paragraph(text, f"{number}.") for number, text in enumerate(texts, 1))
    if layout is Layout.JOINED:
        return (Paragraph(_text(items)),) if items else ()
    if layout is Layout.PARAGRAPHS:
        texts = [_text(group) for group in _gathered(items)]
    return tuple(Paragraph(text) for text in texts)


def _gathered(items: Sequence[Item]) -> Iterator[list[Item]]:
    """The items, short ones together with the next of their topic, the last with the one before."""
    for topic, of_topic in groupby(items, key=lambda item: item.topic):
        groups: list[list[Item]] = []
        for item in of_topic:
            if topic and groups and _length(groups[-1]) < SHORT:
                groups[-1].append(item)
            else:
                groups.append([item])
        if topic and len(groups) > 1 and _length(groups[-1]) < SHORT:
            last = groups.pop()
            groups[-1] += last
        yield from groups


def _text(items: Sequence[Item]) -> tuple[Sentence, ...]:
    return tuple(sentence for item in items for sentence in item.sentences)


def _length(items: Sequence[Item]) -> int:
    return sum(len(sentence.text) for sentence in _text(items))


def _run(layout: Layout, items: Sequence[Item]) -> tuple[Paragraph, ...]:
    """The items as 一是…；二是…。 in one paragraph, or one each where it would be too long to read."""
    word = _RUNS[layout]
    texts = [tuple(item.sentences) for item in items]
    if layout is Layout.RUN_PARAGRAPHS or _length(items) > LONG:
        marked = [_marked(text, number, word) for number, text in enumerate(texts, 1)]
        return tuple(Paragraph(text) for text in marked)
    if all(_is_one_clause(text) for text in texts):
        last = len(texts) - 1
        texts = [text if i == last else (with_end(text[0], "；"),) for i, text in enumerate(texts)]
    elif any(len(text) > 1 for text in texts):
        texts = [_led(item) for item in items]
    marked = [_marked(text, number, word) for number, text in enumerate(texts, 1)]
    return (Paragraph(tuple(sentence for text in marked for sentence in text)),)


def _is_one_clause(text: Sequence[Sentence]) -> bool:
    return len(text) == 1 and not any(mark in text[0].text[:-1] for mark in "。；")


def _led(item: Item) -> tuple[Sentence, ...]:
    """The item with its heading as the first sentence."""
    heading = item.heading()
    if not heading.spans:
        return tuple(item.sentences)
    return (heading._replace(spans=(*heading.spans, Span("。"))), *item.sentences)


def _marked(text: Sequence[Sentence], number: int, word: str) -> tuple[Sentence, ...]:
    first, *others = text
    return (first._replace(spans=(Span(f"{numeral(number)}{word}"), *first.spans)), *others)


def headed(layout: Layout, items: Sequence[Item], level: int) -> tuple[Section, ...]:
    """The items as sections of `level`, for the layouts that show headings."""
    run_in = layout is Layout.RUN_IN_HEADINGS
    return tuple(
        Section(level, "", item.heading(), run_in, (Paragraph(tuple(item.sentences)),))
        for item in items
    )


def raised(section: Section, *, run_in: bool) -> Section:
    """The section one level higher, with all below it."""
    below = tuple(raised(child, run_in=child.run_in) for child in section.sections)
    return section._replace(level=section.level - 1, run_in=run_in, sections=below)


def numbered(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections with the marks of their places, all the way down."""
    return tuple(
        section._replace(mark=mark(section.level, number), sections=numbered(section.sections))
        for number, section in enumerate(sections, 1)
    )
