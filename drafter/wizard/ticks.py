"""Measures, shortcomings and arrangements: ticked from the section library, or in own words."""

from __future__ import annotations

from typing import Any

from drafter.files.faults import FaultError
from drafter.library.section import SectionFile
from drafter.wizard.answers import Command, Jump, command_of
from drafter.wizard.asking import Desk, Outcome, refuse
from drafter.wizard.book import REMOVED, Book
from drafter.wizard.listing import Kinds, edit_list
from drafter.wizard.preview import plain_wording, sentence_from
from drafter.wizard.questions import ARRANGEMENTS, MEASURES, SHORTCOMINGS, Question
from drafter.wizard.screen import Choice
from drafter.wizard.wordings import pick_wording, wordings_of


def ask_ticks(desk: Desk, question: Question, heading: str, *, walking: bool) -> Outcome | Jump:
    """Tick from the library; entries in own words, their order and removal are in the same list."""
    kinds = Kinds(
        title=_title,
        add=lambda: _tick(desk, question),
        edit=lambda index: _edit(desk, question, index),
        adding="从章节库勾选",
        extras={"own": ("自拟一条", lambda: _own(desk, question, len(_items(desk, question))))},
        may_be_none=False,
    )
    return edit_list(desk, question, heading, kinds, walking=walking)


def _title(item: Any) -> str:  # noqa: ANN401
    return (
        f"自拟：{item.get('自拟', item.get('text', ''))}" if isinstance(item, dict) else str(item)
    )


def _items(desk: Desk, question: Question) -> list[Any]:
    return desk.book.items(question.path)


def tick_choices(book: Book, topic: str, aspect: str) -> list[Choice]:
    """Everything in the library that may be ticked, each with the sentence it makes."""
    section = book.workshop.library.sections[topic]
    lists = {MEASURES: _measures, SHORTCOMINGS: _shortcomings, ARRANGEMENTS: _arrangements}
    last = _last_ticks(book, topic, aspect)
    choices = []
    for name, part, wording in lists[aspect](section, book):
        made = sentence_from(book.report.draft, f"{topic}/{aspect}/{name}") or wording
        marks = f"〔{part}〕" if part else ""
        choices.append(Choice(name, name, f"{marks}{made}{'（上年勾过）' if name in last else ''}"))
    return choices


def _last_ticks(book: Book, topic: str, aspect: str) -> set[str]:
    held = book.last.topics.get(topic) if book.last else None
    if held is None:
        return set()
    lists = {
        MEASURES: held.measures,
        SHORTCOMINGS: held.shortcomings,
        ARRANGEMENTS: held.arrangements,
    }
    return {tick for tick in lists[aspect] if isinstance(tick, str)}


def _measures(section: SectionFile, book: Book) -> list[tuple[str, str, str]]:
    return [
        (measure.name, part.name, plain_wording(measure.wordings[0], book.year.words))
        for part in section.parts
        for measure in part.measures.values()
        if measure.fits(book.year.place.town_kind)
    ]


def _shortcomings(section: SectionFile, book: Book) -> list[tuple[str, str, str]]:
    words, link = book.year.words, book.workshop.library.phrases.causes[0]
    return [
        (
            name,
            "",
            f"{plain_wording(entry.wordings[0], words)}，{link}{plain_wording(entry.causes[0], words)}",
        )
        for name, entry in section.shortcomings.items()
    ]


def _arrangements(section: SectionFile, book: Book) -> list[tuple[str, str, str]]:
    words = book.year.words
    entries = section.arrangements.items()
    return [(name, "", plain_wording(entry.wordings[0], words)) for name, entry in entries]


def _tick(desk: Desk, question: Question) -> None:
    book = desk.book
    choices = tick_choices(book, question.topic, question.label)
    names = {choice.key for choice in choices}
    before = [item for item in _items(desk, question) if isinstance(item, str) and item in names]
    ticked = desk.screen.tick(f"{question.topic}·{question.label}", choices, before)
    if ticked is None or ticked == before:
        return
    kept = [item for item in _items(desk, question) if not isinstance(item, str) or item in ticked]
    items = kept + [name for name in ticked if name not in before]
    book.save([(question.path, items or REMOVED)])
    desk.screen.say(f"已存：{'、'.join(ticked) or '没有勾选'}", "good")
    for name in ticked:
        if name not in before:
            _ticked(desk, question, name)


def _ticked(desk: Desk, question: Question, name: str) -> None:
    source = f"{question.topic}/{question.label}/{name}"
    sentence = sentence_from(desk.book.report.draft, source)
    if sentence:
        desk.screen.say(f"写成：{sentence}", "quiet")
    if question.label == SHORTCOMINGS:
        _propose(desk, question, name)


def _propose(desk: Desk, question: Question, name: str) -> None:
    """Offer the arrangements that answer a shortcoming just ticked."""
    section = desk.book.workshop.library.sections[question.topic]
    path = (question.topic, ARRANGEMENTS)
    for answer in section.shortcomings[name].answers:
        if answer in desk.book.items(path):
            continue
        entry = section.arrangements[answer]
        note = plain_wording(entry.wordings[0], desk.book.year.words)
        choices = [Choice("yes", f"写上“{answer}”", note), Choice("no", "不写")]
        picked = desk.screen.choose(
            f"不足“{name}”的对策是下一年的安排“{answer}”，一并写上吗？", choices
        )
        if picked == "yes":
            desk.book.add_item(path, answer)
            desk.screen.say(f"已存：{ARRANGEMENTS}“{answer}”", "good")


def _edit(desk: Desk, question: Question, index: int) -> None:
    """Write an entry in own words again, or choose another wording for one of the library."""
    item = _items(desk, question)[index]
    if isinstance(item, dict):
        _own(desk, question, index)
        return
    key = f"{question.topic}/{question.label}/{item}"
    texts = wordings_of(desk.book).get(key, ())
    if len(texts) > 1:
        pick_wording(desk, key, texts)
    else:
        desk.screen.say("这一条只有一种写法；要用自己的话，请删去后自拟一条。", "warn")


_SENTENCE = ("自拟", "用自己的话写一句，句末不加标点")
_HEADING = ("标题", "另加的小标题，可不写")
_OWN = {
    MEASURES: (_SENTENCE, ("小节", "")),
    SHORTCOMINGS: (_SENTENCE, _HEADING, ("原因", "不足的原因，句末不加标点")),
    ARRANGEMENTS: (_SENTENCE, _HEADING),
}


def _own(desk: Desk, question: Question, index: int) -> None:
    """Ask for an entry in own words: the sentence first, then what belongs to it."""
    for key, hint in _OWN[question.label]:
        held = str(desk.book.entered((*question.path, index, key)) or "")
        raw = desk.screen.line(f"{key}（{hint}）", held) if hint else _part(desk, question)
        command = command_of(raw)
        if command not in {None, Command.KEEP}:
            return
        if command is None and not _stored(desk, question, index, key, raw.strip()):
            return
        if index >= len(_items(desk, question)):
            return
    _show(desk, str(desk.book.entered((*question.path, index, _SENTENCE[0])) or ""))


def _show(desk: Desk, words: str) -> None:
    """Say the sentence that the report makes of some own words."""
    made = (sentence.text for _, sentence in desk.book.report.draft.sentences())
    text = next((text for text in made if words and words in text), "")
    if text:
        desk.screen.say(f"写成：{text}", "quiet")


def _part(desk: Desk, question: Question) -> str:
    section = desk.book.workshop.library.sections[question.topic]
    choices = [
        Choice("", "放在主题末尾"),
        *(Choice(part.name, part.name) for part in section.parts),
    ]
    return desk.screen.choose("写进哪个小节？", choices) or ""


def _stored(desk: Desk, question: Question, index: int, key: str, text: str) -> bool:
    edit = ((*question.path, index, key), text)
    try:
        desk.book.tried([edit])
    except FaultError as error:
        refuse(desk.screen, error)
        return False
    desk.book.save([edit])
    desk.screen.say("已存。", "good")
    return True
