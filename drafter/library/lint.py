"""Checking the library as a whole: names resolve, words are allowed, every fact can be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from drafter.facts.declare import Fact
from drafter.facts.kinds import Kind
from drafter.facts.topic import Topic
from drafter.facts.year import topic_types
from drafter.files.faults import Fault, FaultError, did_you_mean
from drafter.files.reading import read_text
from drafter.library.pattern import Pattern, Slot
from drafter.library.section import Arrangement, Part, SectionFile, Shortcoming, Statement
from drafter.library.store import Library
from drafter.library.words import banned_words, literal_faults, place_words, word_rules

ADVICE = "advice"


def lint_sections(library: Library, formulas: Mapping[str, object]) -> Iterator[Fault]:
    """Every fault in the section files of a library, those of an overlay where there is one;
    `formulas` are the slots known to the policy room."""
    topics = {kind.label: kind for kind in topic_types().values()}
    for section in library.overlaid or library.sections.values():
        topic = topics.get(section.topic)
        if topic is None:
            hint = did_you_mean(section.topic, topics)
            yield Fault("topic", f"没有名为“{section.topic}”的主题", hint, section.path, 1, 1)
        else:
            whole = library.sections[section.topic]
            yield from _Section(section, whole, topic, topics, formulas).faults()
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
        yield from self._headings(self.whole.headings, 3, "标题", 1)
        for part in section.parts:
            yield from self._part(part)
        for shortcoming in section.shortcomings.values():
            yield from self._shortcoming(shortcoming)
        for arrangement in section.arrangements.values():
            yield from self._arrangement(arrangement)
        for name, wordings in section.zeros.items():
            line = wordings[0].line if wordings else 0
            yield from self._name(name, line)
            yield from self._wordings(wordings, line, end=True)
        yield from self._twice("举措", section.measure_names())
        yield from self._coverage()

    def _fault(self, line: int, code: str, message: str, hint: str = "") -> Fault:
        return placed(self.section.path, line, code, message, hint)

    def _twice(self, what: str, names: tuple[str, ...]) -> Iterator[Fault]:
        for name in {name for name in names if names.count(name) > 1}:
            yield self._fault(1, "twice", f"{what}“{name}”出现两次", "同一主题内名称不能重复")

    def _headings(
        self, headings: tuple[Pattern, ...], least: int, what: str, line: int
    ) -> Iterator[Fault]:
        if len(headings) < least:
            yield self._fault(line, ADVICE, f"{what}只有{len(headings)}种写法", f"最好有{least}种以上")
        yield from self._wordings(headings, line, end=False, least=1)

    def _part(self, part: Part) -> Iterator[Fault]:
        yield from self._headings(part.headings, 2, f"小节“{part.name}”的标题", part.line)
        for measure in part.measures:
            yield from self._wordings(measure.wordings, measure.line, end=False)
        for statement in part.statements:
            yield from self._statement(statement)

    def _statement(self, statement: Statement) -> Iterator[Fault]:
        yield from self._wordings(statement.wordings, statement.line, end=True, statement=statement)
        facts = [slot for pattern in statement.wordings for slot in pattern.slots() if self._is_fact(slot)]
        if not facts and not statement.consumes:
            yield self._fault(statement.line, "claim", "这一句不用任何事实，等于替人下结论", "没有数字的做法请写成举措")
        names = [*statement.consumes, *(statement.when.names if statement.when else ())]
        for name in (*names, *statement.items):
            yield from self._name(name, statement.line)
        for name, pattern in statement.items.items():
            yield from self._item(name, pattern)
        yield from self._same_facts(statement)

    def _same_facts(self, statement: Statement) -> Iterator[Fault]:
        first = {slot.name for slot in statement.wordings[0].slots() if self._is_fact(slot)} if statement.wordings else set()
        for pattern in statement.wordings[1:]:
            names = {slot.name for slot in pattern.slots() if self._is_fact(slot)}
            if names != first:
                differ = "、".join(sorted(names ^ first))
                yield self._fault(pattern.line, "wordings", f"几种写法用的事实不同：{differ}", "同一句的各种写法要用同样的事实")

    def _item(self, name: str, pattern: Pattern) -> Iterator[Fault]:
        declared = self.topic.facts.get(name)
        if declared is None or declared.record is None:
            return
        yield from words_faults(self.section.path, pattern)
        for slot in pattern.slots():
            if slot.name not in declared.record.facts:
                yield from self._slot(slot, pattern.line)

    def _shortcoming(self, entry: Shortcoming) -> Iterator[Fault]:
        yield from self._wordings(entry.wordings, entry.line, end=False)
        yield from self._wordings(entry.causes, entry.line, end=False, least=1)
        for answer in entry.answers:
            if answer not in self.whole.arrangements:
                hint = did_you_mean(answer, self.whole.arrangements) or "请在“安排”里补上"
                yield self._fault(entry.line, "answer", f"不足“{entry.name}”的对策“{answer}”没有对应的安排", hint)
        if not entry.answers:
            yield self._fault(entry.line, "answer", f"不足“{entry.name}”没有对策", "每项不足要有安排回应")
        if not entry.causes:
            yield self._fault(entry.line, "cause", f"不足“{entry.name}”没有原因")

    def _arrangement(self, entry: Arrangement) -> Iterator[Fault]:
        yield from self._wordings(entry.wordings, entry.line, end=False)
        for pattern in entry.wordings:
            for literal in pattern.literals():
                for code, message, hint in banned_words(literal, word_rules().banned_in_plans):
                    yield self._fault(pattern.line, code, message, hint)

    def _wordings(
        self,
        wordings: tuple[Pattern, ...],
        line: int,
        *,
        end: bool,
        least: int = 2,
        statement: Statement | None = None,
    ) -> Iterator[Fault]:
        if len(wordings) < least:
            yield self._fault(line, ADVICE, f"只有{len(wordings)}种写法", f"最好有{least}种以上，相邻乡镇才不雷同")
        for pattern in wordings:
            yield from words_faults(self.section.path, pattern)
            if pattern.text.endswith("。") != end:
                yield self._fault(pattern.line, "end", "句末标点不对", "陈述以“。”结尾，其他不加标点")
            for slot in pattern.slots():
                yield from self._slot(slot, pattern.line, statement)

    def _slot(self, slot: Slot, line: int, statement: Statement | None = None) -> Iterator[Fault]:
        if slot.name.startswith("提法."):
            if slot.name.removeprefix("提法.") not in self.formulas:
                hint = did_you_mean(slot.name.removeprefix("提法."), self.formulas)
                yield self._fault(line, "formula", f"没有名为“{slot.name}”的提法", hint)
        elif slot.name not in place_words():
            yield from self._name(slot.name, line)
            declared = self._declared(slot.name)
            listed = declared is not None and declared.kind is Kind.RECORDS
            if listed and statement is not None and slot.name not in statement.items:
                yield self._fault(line, "items", f"“{slot.name}”是清单，没有写“每项”")

    def _name(self, name: str, line: int) -> Iterator[Fault]:
        if self._declared(name) is None:
            known = (*self.topic.facts, *place_words())
            yield self._fault(line, "name", f"没有名为“{name}”的事实", did_you_mean(name, known))

    def _declared(self, name: str) -> Fact | None:
        label, _, rest = name.partition(".")
        if not rest:
            return self.topic.facts.get(name)
        other = self.topics.get(label)
        return other.facts.get(rest) if other else None

    def _is_fact(self, slot: Slot) -> bool:
        return slot.name not in place_words() and not slot.name.startswith("提法.")

    def _coverage(self) -> Iterator[Fault]:
        """Every fact has a sentence that can print it when it is the only one known."""
        statements = [entry for part in self.whole.parts for entry in part.statements]
        for label, declared in self.topic.facts.items():
            alone = [entry for entry in statements if _prints_alone(entry, label, self._is_fact)]
            if not alone:
                yield self._fault(1, "unprinted", f"事实“{label}”单独填写时没有句子能写出它", "请补一句只用这个事实的陈述")
            if declared.record is not None:
                yield from self._fields(label, declared, alone)

    def _fields(self, label: str, declared: Fact, alone: list[Statement]) -> Iterator[Fault]:
        assert declared.record is not None
        for entry in alone:
            pattern = entry.items.get(label)
            names = {slot.name for slot in pattern.slots()} if pattern else set()
            for missing in declared.record.facts.keys() - names:
                yield self._fault(entry.line, "unprinted", f"清单“{label}”的“{missing}”没有写进“每项”")


def _prints_alone(statement: Statement, label: str, is_fact: Callable[[Slot], bool]) -> bool:
    if not statement.wordings or statement.when is not None or statement.consumes:
        return False
    for pattern in statement.wordings:
        required = {slot.name for slot in pattern.required() if is_fact(slot)}
        optional = {slot.name for slot in pattern.optional()}
        if not (required == {label} or (not required and label in optional)):
            return False
    return True


def words_faults(path: str, pattern: Pattern) -> Iterator[Fault]:
    """Faults for the literals of one pattern."""
    for literal in pattern.literals():
        for code, message, hint in literal_faults(literal):
            yield placed(path, pattern.line, code, message, hint)


def placed(path: str, line: int, code: str, message: str, hint: str = "") -> Fault:
    """A fault at a line of a library file."""
    lines = _lines(path)
    excerpt = lines[line - 1].strip()[:120] if 0 < line <= len(lines) else ""
    return Fault(code, message, hint, path, line, 1, excerpt)


@lru_cache(maxsize=64)
def _lines(path: str) -> tuple[str, ...]:
    try:
        return tuple(read_text(Path(path)).splitlines())
    except FaultError:
        return ()
