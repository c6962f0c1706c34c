"""Choosing another wording for a sentence of the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.draft.tree import Draft
from drafter.files.faults import brief
from drafter.library.pattern import Pattern
from drafter.library.section import SectionFile
from drafter.wizard.asking import Desk
from drafter.wizard.book import REMOVED, Book
from drafter.wizard.preview import sentence_from
from drafter.wizard.screen import Choice

_PARTS = {"": "", "/原因": "原因：", "/连接": "连接语："}  # parts of one sentence, pinned apart
PINS, BY_RULE = "写法", "由程序选"


def reword(desk: Desk) -> None:
    """List the sentences that can be put otherwise; pick one, then its wording."""
    default = ""
    while True:
        wordings = wordings_of(desk.book)
        choices = list(_choices(desk.book.report.draft, wordings))
        unique = list({choice.key: choice for choice in choices}.values())
        if not unique:
            desk.screen.say("报告里还没有可以换写法的句子。")
            return
        picked = desk.screen.choose("换哪一句？", unique, default)
        if picked is None:
            return
        default = picked
        pick_wording(desk, picked, wordings[picked])


def _choices(draft: Draft, wordings: dict[str, tuple[str, ...]]) -> Iterator[Choice]:
    for _, sentence in draft.sentences():
        for suffix, mark in _PARTS.items():
            key = sentence.source + suffix
            if len(wordings.get(key, ())) > 1 and sentence.text:
                yield Choice(key, mark + brief(sentence.text, 60), f"{key}\n{sentence.text}")


def wordings_of(book: Book) -> dict[str, tuple[str, ...]]:
    """The wordings of every entry of the library, by the name that 写法 uses."""
    found: dict[str, tuple[str, ...]] = {}
    for topic, section in book.workshop.library.sections.items():
        found |= dict(_of_section(topic, section))
        for name in section.shortcomings:
            found[f"{topic}/不足/{name}/连接"] = book.workshop.library.phrases.causes
    return found | dict(_of_profile(book))


def _of_section(topic: str, section: SectionFile) -> Iterator[tuple[str, tuple[str, ...]]]:
    for part in section.parts:
        yield f"{topic}/{part.name}/标题", _texts(part.headings)
        for measure in part.measures.values():
            yield f"{topic}/举措/{measure.name}", _texts(measure.wordings)
        for number, statement in enumerate(part.statements, 1):
            yield f"{topic}/{part.name}/{statement.name or number}", _texts(statement.wordings)
    yield f"{topic}/标题", _texts(section.headings)
    yield f"{topic}//标题", _texts(section.headings)
    yield from ((f"{topic}/零/{name}", _texts(zeros)) for name, zeros in section.zeros.items())
    for name, entry in section.shortcomings.items():
        yield f"{topic}/不足/{name}", _texts(entry.wordings)
        yield f"{topic}/不足/{name}/原因", _texts(entry.causes)
    for name, plan in section.arrangements.items():
        yield f"{topic}/安排/{name}", _texts(plan.wordings)


def _of_profile(book: Book) -> Iterator[tuple[str, tuple[str, ...]]]:
    profile = book.workshop.library.profile(book.report.draft.profile)
    base = f"体例/{profile.name}"
    for name, sentences in (("开头", profile.opening), ("结尾", profile.closing)):
        for number, wordings in enumerate(sentences, 1):
            yield f"{base}/{name}{number}", _texts(wordings)
    for node in profile.walk():
        if node.headings:
            yield f"{base}/{node.headings[0].text}", _texts(node.headings)


def _texts(patterns: Iterable[Pattern]) -> tuple[str, ...]:
    return tuple(pattern.text for pattern in patterns)


def pick_wording(desk: Desk, key: str, texts: tuple[str, ...]) -> None:
    """Show a sentence in each of its wordings, and pin the one that is picked."""
    book = desk.book
    pins = [_pin(texts, index) for index in range(len(texts))]
    made = {pin: wording(book, key, pin) for pin in pins}
    choices = [Choice(pin, brief(text, 60), text) for pin, text in made.items() if text]
    choices.append(Choice(BY_RULE, "由程序选"))
    picked = desk.screen.choose("用哪一种？", choices, book.year.wordings.get(key, BY_RULE))
    if picked is None:
        return
    if picked == BY_RULE:
        _unpin(book, key)
    else:
        book.save([((PINS, key), picked)])
    desk.screen.say("已存。", "good")


def _pin(texts: tuple[str, ...], index: int) -> str:
    """How a wording begins, which outlasts changes of the library, or else its number."""
    begin = re.split(r"\{\{|\[", texts[index])[0][:12]
    clear = sum(text.startswith(begin) for text in texts) == 1
    return begin if begin and clear and not begin.isdecimal() else str(index + 1)


def _unpin(book: Book, key: str) -> None:
    path = (PINS,) if set(book.year.wordings) == {key} else (PINS, key)
    book.save([(path, REMOVED)])


def wording(book: Book, key: str, pin: str) -> str:
    """The sentence as it would stand with one wording."""
    file = book.tried([((PINS, key), pin)])
    source = key.removesuffix("/原因").removesuffix("/连接")
    return sentence_from(book.workshop.compose(file).draft, source)
