"""Where the person is: a row of questions, one of them current."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.wizard.questions import Question


@dataclass
class Walk:
    """A position in a row of questions; past the last one there is no current question."""

    questions: Sequence[Question]
    index: int = 0

    @classmethod
    def starting_at(cls, questions: Sequence[Question], key: str = "") -> Walk:
        """A walk that begins at the question with this key, or at the first."""
        keys = [question.key for question in questions]
        return cls(questions, keys.index(key) if key in keys else 0)

    @property
    def current(self) -> Question | None:
        """The question to ask now."""
        return self.questions[self.index] if self.index < len(self.questions) else None

    @property
    def progress(self) -> str:
        """The number of the current question among all."""
        return f"{min(self.index + 1, len(self.questions))}/{len(self.questions)}"

    def forward(self) -> None:
        """On to the next question."""
        self.index += 1

    def back(self) -> bool:
        """Back to the question before; False where there is none."""
        self.index -= 1
        return self.index >= 0

    def jump(self, question: Question) -> bool:
        """On to a question of this row; False where it is not in it."""
        if question not in self.questions:
            return False
        self.index = list(self.questions).index(question)
        return True
