"""Where the person is: a row of questions in groups, one of them current."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from drafter.wizard.questions import Question


@dataclass(frozen=True, slots=True)
class Step:
    """A question in its group: a topic, or one thing that the report lacks."""

    group: str
    question: Question


@dataclass
class Walk:
    """A position in a row of steps; past the last one there is no current question."""

    steps: Sequence[Step]
    index: int = 0

    @classmethod
    def starting_at(cls, steps: Sequence[Step], key: str = "") -> Walk:
        """A walk that begins at the question with this key, or at the first."""
        keys = [step.question.key for step in steps]
        return cls(steps, keys.index(key) if key in keys else 0)

    @property
    def current(self) -> Question | None:
        """The question to ask now."""
        return self.steps[self.index].question if self.index < len(self.steps) else None

    @property
    def group(self) -> str:
        """The group of the current question."""
        return self.steps[self.index].group

    @property
    def groups(self) -> list[str]:
        """Every group of the row, in order."""
        return list(dict.fromkeys(step.group for step in self.steps))

    @property
    def progress(self) -> str:
        """The number of the current question among those of its group."""
        places = [place for place, step in enumerate(self.steps) if step.group == self.group]
        return f"{places.index(self.index) + 1}/{len(places)}"

    def forward(self) -> None:
        """On to the next question."""
        self.index += 1

    def skip(self) -> None:
        """On to the next group."""
        here = self.group
        while self.current is not None and self.group == here:
            self.index += 1

    def back(self, over: Callable[[Question], bool]) -> bool:
        """Back to the last question that is not passed `over`; False where there is none."""
        for place in range(self.index - 1, -1, -1):
            if not over(self.steps[place].question):
                self.index = place
                return True
        return False

    def jump(self, question: Question) -> bool:
        """On to a question of this row; False where it is not in it."""
        places = [place for place, step in enumerate(self.steps) if step.question == question]
        self.index = places[0] if places else self.index
        return bool(places)

    def renew(self, steps: Iterable[Step]) -> None:
        """Let what is to come after the present group be those of `steps` that are not here yet."""
        here = self.group
        kept = [
            step
            for place, step in enumerate(self.steps)
            if place <= self.index or step.group == here
        ]
        held = {step.question.key for step in kept}
        self.steps = [*kept, *(step for step in steps if step.question.key not in held)]
