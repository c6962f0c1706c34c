"""SIGKILL at random moments: the file is always readable, holds what was confirmed, and goes on."""

from __future__ import annotations

import os
import random
import threading
from pathlib import Path
from signal import SIGKILL
from typing import Any

import pytest

from drafter.facts.document import open_document
from drafter.report import Workshop
from drafter.wizard.book import Book
from drafter.wizard.routes import passed_over
from tests.cli.running import EXAMPLES
from tests.wizard.driving import ENTER, HEADER, MENU, PICK, Oracle, Person, pexpect
from tests.wizard.filed import as_typed, facts_of, held

KILLS = int(os.environ.get("DRAFTER_KILLS", "4"))
NAME = "张村镇2023"
END = ("", "")


class Attempt:
    """One life of the process, which ends after so many seconds."""

    def __init__(self, path: Path, facts: dict[str, Any], after: float | None) -> None:
        self.person = Person("new", path.name, cwd=path.parent)
        self.oracle = Oracle(self.person, facts, path)
        self.done = False
        self.timer = threading.Timer(after, self.person.child.kill, (9,)) if after else None

    def runs(self, *, first: bool, expected: set[tuple[str, str]]) -> None:
        """Answer until killed or done; the first question must be among those expected."""
        try:
            if self.begins(first=first):
                assert END in expected, expected
                self.done = True
                return
            if self.timer:
                self.timer.start()
            if expected:
                self.person.sees(HEADER)
                self.oracle.meets()
                assert self.oracle.asked[-1] in expected, (self.oracle.asked, expected)
                self.oracle.answer(*self.oracle.asked[-1])
            self.oracle.walks()
            self.done = True
        except (pexpect.EOF, OSError):
            self.person.child.close(force=True)
            assert self.person.child.signalstatus == SIGKILL, self.person.child.before
        finally:
            if self.timer:
                self.timer.cancel()

    def begins(self, *, first: bool) -> bool:
        """Whether the walk had already ended when it was killed."""
        if not first:
            return self.person.sees("接着上次", MENU) == 1
        self.person.sees(PICK)
        self.person.types("从头到尾" + ENTER)
        self.person.sees("　从头到尾")
        return False


def order() -> list[tuple[str, str]]:
    """Every question in the order of the walk."""
    from drafter.policy import Catalogue
    from drafter.wizard.questions import catalog

    workshop = Workshop()
    assert isinstance(workshop.catalogue, Catalogue)
    questions = catalog(workshop.catalogue.for_year(2023), workshop.library.sections)
    return [(question.topic, question.label) for question in questions]


def lost(path: Path, facts: dict[str, Any], confirmed: list[tuple[str, str]]) -> list[str]:
    """Confirmed answers that the file does not hold."""
    now = facts_of(path)
    return [
        f"{topic}.{label}"
        for topic, label in confirmed
        if (value := held(facts, topic, label)) is not None
        and as_typed(value) != as_typed(held(now, topic, label))
    ]


@pytest.mark.parametrize("seed", [1])
def test_nothing_confirmed_is_lost_and_the_next_start_goes_on_there(
    tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311
    facts = facts_of(EXAMPLES / f"{NAME}.yaml")
    rows = order()
    path = begun(tmp_path, facts)
    kills, first, expected = 0, True, set[tuple[str, str]]()
    confirmed: list[tuple[str, str]] = []
    while kills < KILLS:
        attempt = Attempt(path, facts, chance.uniform(0.05, 3))
        attempt.runs(first=first, expected=expected)
        Workshop().read(path)
        confirmed += attempt.oracle.confirmed
        assert lost(path, facts, confirmed) == []
        if attempt.done:
            attempt.person.killed()
            path, first, expected, confirmed = begun(tmp_path, facts), True, set(), []
            continue
        kills += 1
        if attempt.oracle.asked:
            first, expected = False, due(path, rows, attempt.oracle.asked[-1])
        print(f"kill {kills} at {attempt.oracle.asked[-1:]}", flush=True)
    print(f"{kills} kills")


def due(path: Path, rows: list[tuple[str, str]], here: tuple[str, str]) -> set[tuple[str, str]]:
    """Where the next start may begin: the question that was open, or, if its answer got through,
    the next one that somebody must be asked; END where there is none."""
    document = open_document(path)
    book = Book(document, Workshop(), path)
    document.close()
    after = (each for each in rows[rows.index(here) + 1 :] if not over(book, each))
    return {here, next(after, END)}


def over(book: Book, row: tuple[str, str]) -> bool:
    question = book.questions.get(".".join(row))
    return question is not None and passed_over(book, question)


def begun(folder: Path, facts: dict[str, Any]) -> Path:
    """A fact file that holds the head of the example and nothing more."""
    path = folder / "镇.yaml"
    for note in folder.glob(".*"):
        note.unlink()
    head = f"年度: {facts['年度']}\n体例: {facts['体例']}\n单位:\n  名称: {facts['单位']['名称']}\n"
    path.write_text(head, encoding="utf-8")
    return path
