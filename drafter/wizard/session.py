"""The questionnaire as a whole: walks, the main menu, leaving and coming back."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.wizard.answers import Jump
from drafter.wizard.asking import Desk, Outcome, ask_value
from drafter.wizard.bookmark import Bookmark, Place
from drafter.wizard.questions import Form, Question
from drafter.wizard.records import ask_paragraphs, ask_records
from drafter.wizard.routes import SINGLE, State, route, state
from drafter.wizard.ticks import ask_ticks
from drafter.wizard.walk import Walk

_EDITORS = {
    Form.RECORDS: ask_records,
    Form.TICKS: ask_ticks,
    Form.PARAGRAPHS: ask_paragraphs,
}


def ask(desk: Desk, question: Question, number: str = "") -> Outcome | Jump:
    """Ask one question in the way that its form wants."""
    place = f"{question.topic} {number}".strip()
    heading = f"【{place}】{question.label}"
    if question.form is Form.VALUE:
        return ask_value(desk, question, heading)
    return _EDITORS[question.form](desk, question, heading, eager=not number)


class Session:
    """One sitting at one fact file; where it stands is noted before every question."""

    def __init__(self, desk: Desk, bookmark: Bookmark, last: str = "") -> None:
        self.desk = desk
        self.bookmark = bookmark
        self.last = last

    def resume(self) -> bool:
        """Go on at the question where the last sitting stopped; False where none is noted."""
        noted = self.bookmark.read()
        questions = route(self.desk.book, noted.route)
        asked = self.desk.book.questions.get(noted.question)
        if asked is None:
            return False
        self.desk.screen.say("接着上次的地方填。输入 / 回目录。", "quiet")
        if noted.route.startswith(SINGLE) or asked not in questions:
            self.single(asked)
        else:
            self.walk(noted.route, questions, noted.question)
        return True

    def walk(self, name: str, questions: Sequence[Question], start: str = "") -> None:
        """Ask a row of questions, until its end or until the person goes back to the menu."""
        walk = Walk.starting_at(questions, start)
        shown = False
        while (question := walk.current) is not None:
            if shown and self._follows(question):
                walk.forward()
                continue
            shown = True
            self._note(name, question)
            outcome = ask(self.desk, question, walk.progress)
            if not self._moved(walk, outcome):
                break
            shown = outcome is Outcome.NEXT
        self.bookmark.write(Place(last=self.last))

    def single(self, question: Question) -> None:
        """Ask one question out of turn."""
        self._note(f"{SINGLE}{question.topic}", question)
        outcome = ask(self.desk, question)
        if isinstance(outcome, Jump):
            self._jump(outcome)
        self.bookmark.write(Place(last=self.last))

    def _moved(self, walk: Walk, outcome: Outcome | Jump) -> bool:
        """Follow an outcome; False where the walk is over."""
        if isinstance(outcome, Jump):
            self._jump(outcome, walk)
        elif outcome is Outcome.NEXT:
            walk.forward()
        elif outcome is Outcome.BACK:
            return self._back(walk)
        return outcome is not Outcome.MENU

    def _back(self, walk: Walk) -> bool:
        while walk.back():
            assert walk.current is not None
            if not self._follows(walk.current):
                return True
        return False

    def _jump(self, jump: Jump, walk: Walk | None = None) -> None:
        near = walk.current.topic if walk and walk.current else ""
        found = self.desk.book.questions.find(jump.word, near)
        if found is None:
            self.desk.screen.say(f"没有找到名称里有“{jump.word}”的题。", "warn")
        elif walk is None or not walk.jump(found):
            self.single(found)

    def _follows(self, question: Question) -> bool:
        """Whether the answer has been worked out from others, so that nobody need be asked."""
        return state(self.desk.book, question) is State.COMPUTED

    def _note(self, name: str, question: Question) -> None:
        self.bookmark.write(Place(name, question.key, self.last))
