"""A screen that answers from a script, and remembers what it was shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.facts.document import open_document
from drafter.facts.file import parse_fact_file
from drafter.report import Workshop
from drafter.wizard.asking import Desk
from drafter.wizard.book import Book
from drafter.wizard.screen import Choice, Leave

HEAD = "年度: 2026\n单位: {名称: 云溪镇, 上级: [某某省, 某某市, 云山县]}\n"
WORKSHOP = Workshop()


class Script:
    """Every prompt takes the next answer; without answers left the person leaves."""

    def __init__(self, *answers: str | list[str] | None) -> None:
        self.answers = list(answers)
        self.said: list[str] = []
        self.choices: list[list[Choice]] = []

    def _next(self) -> str | list[str] | None:
        if not self.answers:
            raise Leave
        return self.answers.pop(0)

    def say(self, text: str, tone: str = "") -> None:
        self.said.append(f"！{text}" if tone == "warn" else text)

    def line(self, label: str, default: str = "") -> str:  # noqa: ARG002
        answer = self._next()
        assert isinstance(answer, str)
        return answer or default

    def choose(self, title: str, choices: Sequence[Choice], default: str = "") -> str | None:  # noqa: ARG002
        self.choices.append(list(choices))
        answer = self._next()
        assert answer is None or answer in {choice.key for choice in choices}, (title, choices)
        assert not isinstance(answer, list)
        return answer

    def tick(
        self,
        title: str,  # noqa: ARG002
        choices: Sequence[Choice],
        ticked: Sequence[str],  # noqa: ARG002
    ) -> list[str] | None:
        self.choices.append(list(choices))
        answer = self._next()
        assert not isinstance(answer, str)
        return answer

    def paragraphs(self, title: str, text: str = "") -> list[str] | None:  # noqa: ARG002
        answer = self._next()
        assert not isinstance(answer, str)
        return answer

    @property
    def warnings(self) -> list[str]:
        return [text[1:] for text in self.said if text.startswith("！")]


def desk(
    folder: Path, body: str, *answers: str | list[str] | None, last: str = "", name: str = "云溪镇"
) -> Desk:
    """A fact file of a township and a script; `last` is the body of last year's file."""
    path = folder / "镇.yaml"
    path.write_text(HEAD.replace("云溪镇", name) + body, encoding="utf-8")
    before = parse_fact_file(HEAD.replace("2026", "2025") + last).year if last else None
    return Desk(Book(open_document(path), WORKSHOP, path, before), Script(*answers))


def script(made: Desk) -> Script:
    """The script of a desk."""
    assert isinstance(made.screen, Script)
    return made.screen
