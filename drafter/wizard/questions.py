"""The questions of the questionnaire, derived from the facts and the section library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from drafter.facts.declare import Fact
from drafter.facts.head import Issuing, Place
from drafter.facts.kinds import Kind
from drafter.facts.model import Facts
from drafter.facts.topic import OwnIndicator, Topic
from drafter.facts.year import topic_types
from drafter.library.section import SectionFile
from drafter.policy import Formula, Unknown

PLACE, ISSUING, FORMULAS = "单位", "公文", "提法"
MEASURES, SHORTCOMINGS, ARRANGEMENTS = "举措", "不足", "安排"
ASPECTS = (MEASURES, SHORTCOMINGS, ARRANGEMENTS)
OWN, FREE = "自定义", "亮点"


class Form(Enum):
    """How a question is answered."""

    VALUE = "一行"
    RECORDS = "清单"
    TICKS = "勾选"
    PARAGRAPHS = "段落"


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `path` is where the answer stands in the fact file."""

    path: tuple[str | int, ...]
    form: Form
    text: str
    office: str = ""
    unit: str = ""
    help: str = ""
    basis: str = ""
    fact: Fact | None = None
    record: type[Facts] | None = None

    @property
    def topic(self) -> str:
        """The topic, or 单位, 公文, 提法."""
        return str(self.path[0])

    @property
    def label(self) -> str:
        """The key that a clerk writes in the fact file."""
        return str(self.path[-1])

    @property
    def key(self) -> str:
        """The path as one word: 主题.事实, or 主题.清单[0].小项."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "".join(steps).removeprefix(".")

    def field(self, index: int, declared: Fact) -> Question:
        """The question for one field of one record of this list."""
        path = (*self.path, index, declared.label)
        text = declared.question or declared.label
        return Question(
            path, Form.VALUE, text, self.office, declared.unit, declared.help, fact=declared
        )


_TEXTS = {
    MEASURES: "今年做过哪些？从章节库勾选，也可以自拟。",
    SHORTCOMINGS: "存在哪些不足？勾选后写出不足和原因，并建议相应的安排。",
    ARRANGEMENTS: "下一年有哪些安排？",
    OWN: "还有哪些本地特有的指标？",
    FREE: "还有要原样写入报告的段落吗？一行一段。",
}


def topic_questions(kind: type[Topic]) -> Iterator[Question]:
    """The questions of one topic: its facts, then what is ticked and what is the township's own."""
    yield from _fact_questions(kind.label, kind, kind.office)
    for aspect in ASPECTS:
        yield Question((kind.label, aspect), Form.TICKS, _TEXTS[aspect], kind.office)
    own = Question((kind.label, OWN), Form.RECORDS, _TEXTS[OWN], kind.office, record=OwnIndicator)
    yield own
    yield Question((kind.label, FREE), Form.PARAGRAPHS, _TEXTS[FREE], kind.office)


def _fact_questions(label: str, kind: type[Facts], office: str = "") -> Iterator[Question]:
    for declared in kind.facts.values():
        records = declared.kind is Kind.RECORDS
        yield Question(
            path=(label, declared.label),
            form=Form.RECORDS if records else Form.VALUE,
            text=declared.question or f"{declared.label}是多少？",
            office=declared.office or office,
            unit=declared.unit,
            help=declared.help,
            basis=declared.basis,
            fact=declared,
            record=declared.record,
        )


def formula_questions(formulas: Mapping[str, Formula | Unknown]) -> Iterator[Question]:
    """A question for every formula that only the person can supply; `help` says why."""
    for slot, formula in formulas.items():
        if isinstance(formula, Unknown):
            text = formula.question
            yield Question((FORMULAS, slot), Form.VALUE, text, help=formula.why)


@dataclass(frozen=True)
class Catalog:
    """Every question by its key and by its group, in the order of the fact file."""

    groups: dict[str, tuple[Question, ...]]

    def __iter__(self) -> Iterator[Question]:
        return (question for group in self.groups.values() for question in group)

    @property
    def topics(self) -> dict[str, tuple[Question, ...]]:
        """The groups that are topics."""
        heads = (PLACE, ISSUING, FORMULAS)
        return {label: group for label, group in self.groups.items() if label not in heads}

    def get(self, key: str) -> Question | None:
        """The question with this key."""
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> dict[str, Question]:
        return {question.key: question for question in self}

    @cached_property
    def totals(self) -> dict[tuple[str, str], list[str]]:
        """By topic and label, the facts that a fact or list is added up or counted into."""
        found: dict[tuple[str, str], list[str]] = {}
        for topic, group in self.groups.items():
            for fact in (question.fact for question in group if question.fact is not None):
                for label in dict.fromkeys(part.partition(".")[0] for part in (*fact.parts, fact.count_of)):
                    found.setdefault((topic, label), []).append(fact.label)
        return found

    def offices(self) -> list[str]:
        """Every office that supplies something, in order."""
        found = (question.office for group in self.topics.values() for question in group)
        return list(dict.fromkeys(office for office in found if office))

    def of_office(self, office: str) -> tuple[Question, ...]:
        """What one office must supply."""
        return tuple(question for question in self if question.office == office)

    def find(self, word: str, near: str = "") -> Question | None:
        """The question whose label is, begins with or holds `word`, those of topic `near` first."""
        ordered = sorted(self, key=lambda question: question.topic != near)
        tests = (str.__eq__, str.startswith, str.__contains__)
        for test in tests:
            for question in ordered:
                if test(question.label, word) or test(question.key, word):
                    return question
        return None


def catalog(
    formulas: Mapping[str, Formula | Unknown], sections: Mapping[str, SectionFile]
) -> Catalog:
    """Every question there is; ticks only where the library has something to tick."""
    groups = {
        PLACE: tuple(_fact_questions(PLACE, Place)),
        ISSUING: tuple(_fact_questions(ISSUING, Issuing)),
        FORMULAS: tuple(formula_questions(formulas)),
    }
    for kind in topic_types().values():
        kept = (
            question
            for question in topic_questions(kind)
            if question.form is not Form.TICKS or kind.label in sections
        )
        groups[kind.label] = tuple(kept)
    return Catalog({label: group for label, group in groups.items() if group})
