"""The questionnaire as a whole: walks, single questions, leaving and coming back."""

from __future__ import annotations

from drafter.wizard.answers import Jump
from drafter.wizard.asking import Desk, Outcome, ask_value
from drafter.wizard.bookmark import Bookmark, Place
from drafter.wizard.questions import Form, Question
from drafter.wizard.records import ask_paragraphs, ask_records
from drafter.wizard.routes import NEEDED, SINGLE, passed_over, resumed, steps
from drafter.wizard.ticks import ask_ticks
from drafter.wizard.walk import Walk

_EDITORS = {
    Form.RECORDS: ask_records,
    Form.TICKS: ask_ticks,
    Form.PARAGRAPHS: ask_paragraphs,
}


def ask(desk: Desk, question: Question, number: str = "") -> Outcome | Jump:
    """Ask one question in the way that its form wants; `number` is its place in a walk."""
    place = f"{question.topic} {number}".strip()
    heading = f"【{place}】{question.label}"
    if question.form is Form.VALUE:
        return ask_value(desk, question, heading)
    return _EDITORS[question.form](desk, question, heading, walking=bool(number))


class Session:
    """One sitting at one fact file; where it stands is noted before every question."""

    def __init__(self, desk: Desk, bookmark: Bookmark, last: str = "") -> None:
        self.desk = desk
        self.bookmark = bookmark
        self.last = last

    def resume(self) -> bool:
        """Go on at the question where the last sitting stopped; False where none is noted."""
        noted = self.bookmark.read()
        asked = self.desk.book.questions.get(noted.question)
        if asked is None:
            return False
        self.desk.screen.say("接着上次的地方填。输入 / 回目录。", "quiet")
        row = resumed(self.desk.book, noted.route, asked)
        if row:
            self._walk(noted.route, Walk.starting_at(row, asked.key))
        else:
            self.single(asked)
        return True

    def walk(self, name: str, start: str = "") -> None:
        """Ask a row of questions, until its end or until the person goes back to the menu."""
        self._walk(name, Walk.starting_at(steps(self.desk.book, name), start))

    def _walk(self, name: str, walk: Walk) -> None:
        outcome: Outcome | Jump | None = None
        group = ""
        while (question := walk.current) is not None and outcome is not Outcome.MENU:
            if outcome in {Outcome.NEXT, Outcome.SKIP} and self._passed_over(question):
                walk.forward()
                continue
            if walk.group != group:
                self._announce(walk)
                group = walk.group
            self._note(name, question)
            outcome = ask(self.desk, question, walk.progress)
            if name == NEEDED:
                walk.renew(steps(self.desk.book, name))
            if not self._moved(walk, outcome):
                break
        if walk.current is None:
            self.desk.screen.say("这一轮问完了。", "good")
        self.bookmark.write(Place(last=self.last))

    def single(self, question: Question) -> None:
        """Ask one question out of turn."""
        self._note(f"{SINGLE}{question.topic}", question)
        outcome = ask(self.desk, question)
        if isinstance(outcome, Jump):
            self._jump(outcome)
        self.bookmark.write(Place(last=self.last))

    def _announce(self, walk: Walk) -> None:
        """Say where in a long row a new group begins."""
        groups = walk.groups
        if len(groups) > 1:
            place = f"第{groups.index(walk.group) + 1}组，共{len(groups)}组：{walk.group}"
            self.desk.screen.say(f"—— {place}　>＝跳过这一组 ——", "quiet")

    def _moved(self, walk: Walk, outcome: Outcome | Jump) -> bool:
        """Follow an outcome; False where the walk is over."""
        if isinstance(outcome, Jump):
            self._jump(outcome, walk)
        elif outcome is Outcome.NEXT:
            walk.forward()
        elif outcome is Outcome.SKIP:
            walk.skip()
        elif outcome is Outcome.BACK:
            return walk.back(self._passed_over)
        return True

    def _jump(self, jump: Jump, walk: Walk | None = None) -> None:
        near = walk.current.topic if walk and walk.current else ""
        found = self.desk.book.questions.find(jump.word, near)
        if found is None:
            self.desk.screen.say(f"没有找到名称里有“{jump.word}”的题。", "warn")
        elif walk is None or not walk.jump(found):
            self.single(found)

    def _passed_over(self, question: Question) -> bool:
        return passed_over(self.desk.book, question)

    def _note(self, name: str, question: Question) -> None:
        self.bookmark.write(Place(name, question.key, self.last))
