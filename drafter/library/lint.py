"""Checking the library as a whole: names resolve, words are allowed, every fact can be printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from drafter.facts.declare import Fact
from drafter.facts.kinds import Kind
from drafter.facts.place import place_words
from drafter.facts.topic import Topic
from drafter.facts.year import topic_types
from drafter.files.faults import Fault, FaultError, did_you_mean
from drafter.files.nodes import Source
from drafter.files.reading import read_text
from drafter.library.pattern import FORMULA, Pattern, Slot
from drafter.library.section import OPENING, Arrangement, Part, SectionFile, Shortcoming, Statement
from drafter.library.store import Library
from drafter.library.words import banned_words, literal_faults, word_rules

ADVICE = "advice"


class Placed(Protocol):
    """An entry of a library file that knows where it stands."""

    @property
    def line(self) -> int:
        """Its line, from 1."""

    @property
    def column(self) -> int:
        """Its column, from 1."""


def lint_sections(library: Library, formulas: Mapping[str, object]) -> Iterator[Fault]:
    """Every fault in the section files of a library, those of an overlay where there is one;
    `formulas` are the slots known to the policy room."""
    topics = {kind.label: kind for kind in topic_types().values()}
    for section in library.overlaid or library.sections.values():
        whole = library.sections[section.topic]
        yield from _Section(section, whole, topics[section.topic], topics, formulas).faults()
    for label in topics:
        if label not in library.sections:
            yield Fault("section", f"主题“{label}”没有章节文件", f"请建立 sections/{label}.yaml")


@dataclass(frozen=True, slots=True)
class _Section:
    """One section file, and the whole that it is laid over."""

    section: SectionFile
    whole: SectionFile
    topic: type[Topic]
    topics: Mapping[str, type[Topic]]
    formulas: Mapping[str, object]

    def faults(self) -> Iterator[Fault]:
        section = self.section
        yield from self._headings(section, self.whole.headings, 3, "标题")
        for part in section.parts:
            yield from self._part(part)
        for shortcoming in section.shortcomings.values():
            yield from self._shortcoming(shortcoming)
        for arrangement in section.arrangements.values():
            yield from self._arrangement(arrangement)
        for name, wordings in section.zeros.items():
            at = wordings[0] if wordings else section
            yield from self._name(name, at)
            yield from self._wordings(wordings, at, end=True)
        yield from self._coverage()

    def _fault(self, at: Placed, code: str, message: str, hint: str = "", word: str = "") -> Fault:
        return placed(self.section.path, at, code, message, hint, word)

    def _headings(
        self, entry: SectionFile | Part, standing: tuple[Pattern, ...], least: int, what: str
    ) -> Iterator[Fault]:
        """Of the headings of an entry; `standing` are those there are when all is laid together."""
        if len(standing) < least:
            count = f"{what}只有{len(standing)}种写法" if standing else f"{what}没有写"
            yield self._fault(entry, ADVICE, count, f"最好有{least}种以上")
        yield from self._wordings(entry.headings, entry, end=False, least=0)

    def _part(self, part: Part) -> Iterator[Fault]:
        standing = self.whole.part(part.name) or part
        yield from self._headings(part, standing.headings, 2, f"小节“{part.name}”的标题")
        names = self.whole.measure_names()
        for measure in part.measures.values():
            if names.count(measure.name) > 1:
                message = f"举措“{measure.name}”出现两次"
                yield self._fault(measure, "twice", message, "同一主题内名称不能重复", measure.name)
            yield from self._wordings(measure.wordings, measure, end=False)
        for statement in part.statements:
            yield from self._statement(statement)
            yield from self._follows(statement, standing)

    def _follows(self, statement: Statement, part: Part) -> Iterator[Fault]:
        names = [OPENING, *part.measures]
        for name in statement.follows:
            if name not in names:
                message = f"“随”写的举措“{name}”不在小节“{part.name}”里"
                yield self._fault(statement, "follows", message, did_you_mean(name, names), name)

    def _statement(self, statement: Statement) -> Iterator[Fault]:
        yield from self._wordings(statement.wordings, statement, end=True, statement=statement)
        facts = [slot for pattern in statement.wordings for slot in pattern.slots() if slot.is_fact]
        if not facts and not statement.consumes:
            yield self._fault(statement, "claim", "这一句不用任何事实，等于替人下结论", "没有数字的做法请写成举措")
        names = [*statement.consumes, *(statement.when.names if statement.when else ())]
        for name in (*names, *statement.items):
            yield from self._name(name, statement)
        for name, pattern in statement.items.items():
            yield from self._item(name, pattern)
        yield from self._same_facts(statement)

    def _same_facts(self, statement: Statement) -> Iterator[Fault]:
        first = {slot.name for slot in statement.wordings[0].slots() if slot.is_fact} if statement.wordings else set()
        for pattern in statement.wordings[1:]:
            names = {slot.name for slot in pattern.slots() if slot.is_fact}
            if names != first:
                differ = "、".join(sorted(names ^ first))
                yield self._fault(pattern, "wordings", f"几种写法用的事实不同：{differ}", "同一句的各种写法要用同样的事实")

    def _item(self, name: str, pattern: Pattern) -> Iterator[Fault]:
        declared = self.topic.facts.get(name)
        if declared is None or declared.record is None:
            return
        yield from words_faults(self.section.path, pattern)
        for slot in pattern.slots():
            if slot.name not in declared.record.facts:
                yield from self._slot(slot, pattern)

    def _printed_name(self, entry: Shortcoming | Arrangement) -> Iterator[Fault]:
        """Of a name that is printed as a heading."""
        for found in literal_faults(entry.name):
            yield self._fault(entry, *found)

    def _shortcoming(self, entry: Shortcoming) -> Iterator[Fault]:
        yield from self._printed_name(entry)
        yield from self._wordings(entry.wordings, entry, end=False)
        yield from self._wordings(entry.causes, entry, end=False, least=0)
        for answer in entry.answers:
            if answer not in self.whole.arrangements:
                hint = did_you_mean(answer, self.whole.arrangements) or "请在“安排”里补上"
                message = f"不足“{entry.name}”的对策“{answer}”没有对应的安排"
                yield self._fault(entry, "answer", message, hint)
        if not entry.answers:
            yield self._fault(entry, "answer", f"不足“{entry.name}”没有对策", "每项不足要有安排回应")
        if not entry.causes:
            yield self._fault(entry, "cause", f"不足“{entry.name}”没有原因")

    def _arrangement(self, entry: Arrangement) -> Iterator[Fault]:
        yield from self._wordings(entry.headings, entry, end=False, least=0)
        if not entry.headings:
            yield from self._printed_name(entry)
        yield from self._wordings(entry.wordings, entry, end=False)
        for pattern in entry.wordings:
            for literal in pattern.literals():
                for found in banned_words(literal, word_rules().banned_in_plans):
                    yield self._fault(pattern, *found)

    def _wordings(
        self,
        wordings: tuple[Pattern, ...],
        at: Placed,
        *,
        end: bool,
        least: int = 2,
        statement: Statement | None = None,
    ) -> Iterator[Fault]:
        if len(wordings) < least:
            yield self._fault(at, ADVICE, f"只有{len(wordings)}种写法", f"最好有{least}种以上，相邻乡镇才不雷同")
        for pattern in wordings:
            yield from words_faults(self.section.path, pattern)
            if pattern.text.endswith("。") != end:
                yield self._fault(pattern, "end", "句末标点不对", "陈述以“。”结尾，其他不加标点")
            for slot in pattern.slots():
                yield from self._slot(slot, pattern, statement)

    def _slot(self, slot: Slot, at: Placed, statement: Statement | None = None) -> Iterator[Fault]:
        if slot.name.startswith(FORMULA):
            if slot.name.removeprefix(FORMULA) not in self.formulas:
                hint = did_you_mean(slot.name.removeprefix(FORMULA), self.formulas)
                message = f"没有名为“{slot.name}”的提法"
                yield self._fault(at, "formula", message, hint, slot.name)
        elif slot.is_fact:
            yield from self._name(slot.name, at)
            declared = self._declared(slot.name)
            listed = declared is not None and declared.kind is Kind.RECORDS
            if listed and statement is not None and slot.name not in statement.items:
                yield self._fault(at, "items", f"“{slot.name}”是清单，没有写“每项”", "", slot.name)

    def _name(self, name: str, at: Placed) -> Iterator[Fault]:
        if self._declared(name) is None:
            known = (*self.topic.facts, *place_words())
            hint = did_you_mean(name, known)
            yield self._fault(at, "name", f"没有名为“{name}”的事实", hint, name)

    def _declared(self, name: str) -> Fact | None:
        label, _, rest = name.partition(".")
        if not rest:
            return self.topic.facts.get(name)
        other = self.topics.get(label)
        return other.facts.get(rest) if other else None

    def _coverage(self) -> Iterator[Fault]:
        """Every fact has a sentence that can print it when it is the only one known."""
        statements = [entry for part in self.whole.parts for entry in part.statements]
        for label, declared in self.topic.facts.items():
            alone = [entry for entry in statements if _prints_alone(entry, label)]
            if not alone:
                message = f"事实“{label}”单独填写时没有句子能写出它"
                hint = "请补一句只用这个事实的陈述"
                yield self._fault(self.section, "unprinted", message, hint)
            if declared.record is not None:
                yield from self._fields(label, declared, alone)

    def _fields(self, label: str, declared: Fact, alone: list[Statement]) -> Iterator[Fault]:
        assert declared.record is not None
        for entry in alone:
            pattern = entry.items.get(label)
            names = {slot.name for slot in pattern.slots()} if pattern else set()
            for missing in (name for name in declared.record.facts if name not in names):
                yield self._fault(entry, "unprinted", f"清单“{label}”的“{missing}”没有写进“每项”")


def _prints_alone(statement: Statement, label: str) -> bool:
    if not statement.wordings or statement.when is not None or statement.consumes:
        return False
    for pattern in statement.wordings:
        required = {slot.name for slot in pattern.required() if slot.is_fact}
        optional = {slot.name for slot in pattern.optional()}
        if not (required == {label} or (not required and label in optional)):
            return False
    return True


def words_faults(path: str, pattern: Pattern) -> Iterator[Fault]:
    """Faults for the literals of one pattern."""
    for literal in pattern.literals():
        for found in literal_faults(literal):
            yield placed(path, pattern, *found)


def placed(
    path: str, at: Placed, code: str, message: str, hint: str = "", word: str = ""
) -> Fault:
    """A fault at an entry of a library file, or at the `word` in it."""
    excerpt = _source(path).line(at.line)
    found = excerpt.find(word, at.column - 1) if word else -1
    column = found + 1 if found >= 0 else at.column
    return Fault(code, message, hint, path, at.line, column, excerpt)


def _source(path: str) -> Source:
    try:
        return Source(path, read_text(Path(path)))
    except FaultError:
        return Source(path, "")
