"""How many keys the minimal report takes, pressed as a person does who looks at the screen."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from drafter.report import Workshop
from tests.cli.running import EXAMPLES
from tests.wizard.filed import as_typed, facts_of

terminal = pytest.importorskip("tools.terminal", reason="looking at a terminal needs pexpect, pyte")
ENTER = terminal.ENTER

KEYS, STROKES = 145, 330  # three minutes at two strokes a second are 360


class Clerk:
    """Types no more of a name than brings it to the top of the list."""

    def __init__(self, folder: Path) -> None:
        self.terminal = terminal.Terminal(cwd=folder)
        self.typed = ""

    def types(self, *keys: str) -> None:
        self.terminal.types(*keys)
        self.typed += "".join(keys)

    def sees(self, pattern: str) -> None:
        self.terminal.sees(pattern)

    def finds(self, *shown: str) -> None:
        """Type one of the names that a line shows until the pointer is on that line, and take it."""
        self.types_until(shown[-1], *shown)
        self.types(ENTER)

    def types_until(self, name: str, *shown: str) -> None:
        """Type a name until the pointer is on the line that shows all of some words."""
        for key in name:
            if self.points_at(*shown):
                break
            self.types(key)
        assert self.points_at(*shown), (shown, self.terminal.lines)

    def points_at(self, *shown: str) -> bool:
        pointed = [line for line in self.terminal.lines if line.startswith("›")]
        return bool(pointed) and all(part in pointed[0] for part in shown)

    def ticks(self, name: str) -> None:
        self.types_until(name, "[ ] " + name)
        self.types(" ")

    @property
    def strokes(self) -> int:
        """Keys on a keyboard: a Han character is three strokes of pinyin and one to choose."""
        return sum(4 if "CJK" in unicodedata.name(key, "") else 1 for key in self.typed)


def test_the_minimal_report_takes_few_keys(tmp_path: Path) -> None:
    example = EXAMPLES / "最简.yaml"
    facts, path = facts_of(example), tmp_path / "云溪镇2026.yaml"
    clerk = Clerk(tmp_path)
    clerk.sees("新写一份")
    clerk.types(ENTER)
    clerk.sees("名称 ＞")
    clerk.types(facts["单位"]["名称"], ENTER)
    clerk.sees("写哪一年的报告？")
    clerk.types(ENTER)
    clerk.sees("上级 ＞")
    clerk.types("、".join(facts["单位"]["上级"]), ENTER)
    clerk.sees("用哪种体例？")
    clerk.types(ENTER)
    for topic, entries in facts.items():
        if isinstance(entries, dict) and topic != "单位":
            fills(clerk, topic, entries)
    clerk.finds("写出报告")
    clerk.sees("报告已写出")
    clerk.terminal.closes()
    workshop = Workshop()
    assert workshop.draft(path).text() == workshop.draft(example).text()
    assert path.with_suffix(".docx").read_bytes().startswith(b"PK")
    print(f"{len(clerk.typed)} keys, {clerk.strokes} strokes with pinyin: {clerk.typed!r}")
    assert len(clerk.typed) <= KEYS
    assert clerk.strokes <= STROKES


def fills(clerk: Clerk, topic: str, entries: dict[str, Any]) -> None:
    """Find each fact in the main menu by its name; measures and shortcomings through the topic."""
    for label, value in entries.items():
        if label in {"举措", "不足"}:
            clerk.finds(topic)
            clerk.sees("逐题填")
            clerk.finds(label)
            clerk.sees("已勾0")
            for name in value:
                clerk.ticks(name)
            clerk.types(ENTER)
            if label == "不足":
                clerk.sees("一并写上吗？")
                clerk.types(ENTER)
            clerk.sees("继续（")
            clerk.types(ENTER, "<")
        elif label != "安排":
            clerk.finds(topic, label)
            clerk.sees(f"】{label}")
            clerk.types(as_typed(value), ENTER)
            clerk.sees("已存：")
