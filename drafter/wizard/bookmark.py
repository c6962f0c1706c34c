"""The note beside the fact file that says where the questionnaire stopped."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

STARTING = "开始"


@dataclass(frozen=True, slots=True)
class Place:
    """The route being walked, the question being asked, and last year's file."""

    route: str = ""
    question: str = ""
    last: str = ""


class Bookmark:
    """The place in one fact file; a note that cannot be read or written is done without."""

    def __init__(self, facts: Path) -> None:
        self._path = facts.with_name(f".{facts.name}.place")

    def read(self) -> Place:
        """The place noted, or an empty one."""
        try:
            held = json.loads(self._path.read_text(encoding="utf-8"))
            return Place(*(str(held.get(name) or "") for name in ("route", "question", "last")))
        except (OSError, ValueError, AttributeError):
            return Place()

    def forget(self) -> None:
        """Take the note away."""
        with contextlib.suppress(OSError):
            self._path.unlink()

    def write(self, place: Place) -> None:
        """Note a place; it need not outlast a power cut, so nothing waits for the disk."""
        passing = self._path.with_suffix(".tmp")
        with contextlib.suppress(OSError):
            passing.write_text(json.dumps(asdict(place), ensure_ascii=False), encoding="utf-8")
            passing.replace(self._path)
