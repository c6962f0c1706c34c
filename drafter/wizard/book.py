"""The fact file that is being filled: what it says, what a change would do, and saving it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

from drafter.facts.file import FactFile
from drafter.facts.kinds import NOT_APPLICABLE, NOTHING
from drafter.facts.values import Known
from drafter.facts.year import TownshipYear, topic_fields, topic_types
from drafter.files.faults import FaultError
from drafter.files.nodes import Source, parse_nodes
from drafter.report import Report, Workshop
from drafter.wizard.questions import Catalog, Question, catalog

Place_ = tuple[str | int, ...]
REMOVED = object()
Edit = tuple[Place_, Any]


class Document(Protocol):
    """A fact file whose every edit is saved at once, comments kept."""

    def set(self, path: Place_, value: Any) -> None:  # noqa: ANN401
        """Write one value."""

    def remove(self, path: Place_) -> None:
        """Take out a key and its value."""

    def add(self, path: Place_, value: Any) -> None:  # noqa: ANN401
        """Append to a list."""

    def remove_item(self, path: Place_, index: int) -> None:
        """Take an item out of a list."""

    def move(self, path: Place_, index: int, to: int) -> None:
        """Move an item of a list."""

    def text(self) -> str:
        """The text of the file."""

    def reload(self) -> None:
        """Read again what is on disk."""

    def close(self) -> None:
        """Let others have the file."""


class Book:
    """One township-year being filled in; `last` is the year before, for comparison."""

    def __init__(
        self, document: Document, workshop: Workshop, path: Path, last: TownshipYear | None = None
    ) -> None:
        self.document = document
        self.workshop = workshop
        self.path = path
        self.last = last
        self.read()

    def read(self) -> None:
        """Take in what the file now says; raise FaultError."""
        text = self.document.text()
        try:
            self.file = self.workshop.parse(text)
        except FaultError as error:
            named = [fault._replace(path=str(self.path)) for fault in error.faults]
            raise FaultError(named) from None
        self.data: dict[str, Any] = parse_nodes(Source(str(self.path), text)).plain() or {}
        for name in ("report", "questions"):
            self.__dict__.pop(name, None)

    @property
    def year(self) -> TownshipYear:
        """The facts as they stand."""
        return self.file.year

    @cached_property
    def report(self) -> Report:
        """The report as it would now be."""
        return self.workshop.compose(self.file)

    @cached_property
    def questions(self) -> Catalog:
        """Every question."""
        formulas = self.workshop.catalogue.for_year(self.year.year)
        return catalog(formulas, self.workshop.library.sections)

    def entered(self, path: Place_) -> Any:  # noqa: ANN401
        """What the file holds at `path`, as plain data; None where there is nothing."""
        held: Any = self.data
        for step in self.actual(path):
            held = _below(held, step)
        return held

    def items(self, path: Place_) -> list[Any]:
        """The items of the list at `path`; a list written as one text is its one item."""
        held = self.entered(path)
        if isinstance(held, str) and held.strip() not in NOTHING:
            return [held]
        return held if isinstance(held, list) else []

    def actual(self, path: Place_) -> Place_:
        """`path` with the keys that this file uses, which may be English."""
        held: Any = self.data
        steps: list[str | int] = []
        for step, other in zip(path, _english(path), strict=True):
            used = step
            if isinstance(held, dict) and step not in held and other in held:
                used = other
            steps.append(used)
            held = _below(held, used)
        return tuple(steps)

    def known(self, question: Question) -> Known | None:
        """The value of a fact, entered or computed."""
        return self.year.sheet.get(question.key)

    def last_known(self, question: Question) -> Known | None:
        """The value of a fact last year."""
        return self.last.sheet.get(question.key) if self.last else None

    def left_out(self, question: Question) -> bool:
        """Whether the fact is said not to apply."""
        topic = self.year.topics.get(question.topic)
        if topic is not None and question.label in topic.not_applicable:
            return True
        return bool(self.entered(question.path) == NOT_APPLICABLE)

    def spoken_of(self, topic: str) -> bool:
        """Whether anything done in a topic has been answered."""
        answered = any(path.startswith(f"{topic}.") for path in self.year.sheet)
        return answered or bool(self.year.topics[topic].measures)

    def tried(self, edits: Sequence[Edit]) -> FactFile:
        """What the file would say after some edits; raise FaultError, and change nothing."""
        data = copy.deepcopy(self.data)
        for path, value in edits:
            _put(data, self.actual(path), value)
        return self.workshop.parse(json.dumps(data, ensure_ascii=False))

    def save(self, edits: Sequence[Edit]) -> None:
        """Make the edits in the file; each is on disk when this returns. Raise FaultError."""
        for path, value in edits:
            self._written(path, value)
        self.read()

    def _written(self, path: Place_, value: Any) -> None:  # noqa: ANN401
        place = self.actual(path)
        if self._starts_a_record(path):
            self.add_item(path[:-2], {path[-1]: value})
        elif value is not REMOVED:
            self._kept(lambda: self.document.set(place, value))
        elif self.entered(path) is not None:
            self._kept(lambda: self.document.remove(place))

    def _kept(self, change: Callable[[], None]) -> None:
        """Make a change, on top of what another program has written meanwhile."""
        try:
            change()
        except FaultError as error:
            if [fault.code for fault in error.faults] != ["changed"]:
                raise
            self.document.reload()
            self.read()
            change()

    def add_item(self, path: Place_, value: Any) -> None:  # noqa: ANN401
        """Append an item to a list, which may not exist yet; raise FaultError if it is wrong."""
        items, place = self.items(path), self.actual(path)
        self.tried([(path, [*items, value])])
        if items and isinstance(self.entered(path), list):
            self._kept(lambda: self.document.add(place, value))
        else:
            self._kept(lambda: self.document.set(place, [*items, value]))
        self.read()

    def _starts_a_record(self, path: Place_) -> bool:
        index = path[-2] if len(path) > 3 else None
        return isinstance(index, int) and index >= len(self.items(path[:-2]))

    def remove_item(self, path: Place_, index: int) -> None:
        """Take an item out of a list, and the list with its last item."""
        place = self.actual(path)
        if len(self.items(path)) == 1:
            self._kept(lambda: self.document.remove(place))
        else:
            self._kept(lambda: self.document.remove_item(place, index))
        self.read()

    def move_item(self, path: Place_, index: int, to: int) -> None:
        """Move an item of a list."""
        place = self.actual(path)
        self._kept(lambda: self.document.move(place, index, to))
        self.read()


def _english(path: Place_) -> Place_:
    """The path with the keys that stand for topic and fact in English."""
    name = topic_fields().get(str(path[0]), "")
    kind = topic_types().get(name)
    steps = [name or path[0], *path[1:]]
    if kind is not None and len(path) > 1 and path[1] in kind.facts:
        steps[1] = kind.facts[str(path[1])].name or path[1]
    return tuple(steps)


def _below(held: Any, step: str | int) -> Any:  # noqa: ANN401
    if isinstance(held, dict):
        return held.get(step)
    if isinstance(held, list) and isinstance(step, int) and step < len(held):
        return held[step]
    return None


def _put(data: dict[str, Any], path: Place_, value: Any) -> None:  # noqa: ANN401
    held: Any = data
    for step, below in pairwise(path):
        if isinstance(held, dict) and not isinstance(held.get(step), (dict, list)):
            held[step] = [] if isinstance(below, int) else {}
        elif isinstance(held, list) and step == len(held):
            held.append({})
        held = held[step]
    if value is not REMOVED:
        held[path[-1]] = value
    elif isinstance(held, dict):
        held.pop(path[-1], None)
