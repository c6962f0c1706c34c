"""A person at a real terminal: reads what is asked, and answers from the facts of a file."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import ROOT
from tests.wizard.filed import as_typed, facts_of, held, items

pexpect = pytest.importorskip("pexpect", reason="driving a terminal needs pexpect")
if not hasattr(pexpect, "spawn"):
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

ENTER, DOWN, CTRL_C = "\r", "\x1b[B", "\x03"
MENU = r"年　已答"
HEADER = r"【([^】\r\n]*)】([^\r\n\x1b]*)"
PROMPT, PICK, TICK = "＞", "回车确定", "回车完成"
WIPE, HOME = "\x15", "\x1b[H"


class Person:
    """One `drafter` process on a terminal of its own."""

    def __init__(
        self, *arguments: str | Path, cwd: Path, columns: int = 80, rows: int = 24
    ) -> None:
        environment = {
            **os.environ,
            "TERM": "xterm",
            "PROMPT_TOOLKIT_NO_CPR": "1",
            "NO_COLOR": "1",
            "LANG": "C.UTF-8",
        }
        for name in ("VISUAL", "EDITOR"):
            environment.pop(name, None)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "drafter", *map(str, arguments)],
            cwd=str(cwd),
            env={**environment, "PYTHONPATH": str(ROOT)},
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=20,
        )
        self.child.delaybeforesend = 0

    def sees(self, *patterns: str) -> int:
        """Wait for one of some patterns."""
        found: int = self.child.expect(list(patterns))
        return found

    def found(self, group: int) -> str:
        """A group of the pattern last seen."""
        return str(self.child.match.group(group))

    def types(self, text: str) -> None:
        """Send keys."""
        self.child.send(text)

    def picks(self, title: str, name: str) -> None:
        """Choose a line of a list by typing its name."""
        self.sees(PICK)
        self.types(name + ENTER)
        self.sees(re.escape(title) + "　")

    def answers(self, text: str) -> None:
        """Answer a one-line prompt."""
        self.sees(PROMPT)
        self.types(text + ENTER)

    def ends(self) -> str:
        """What is still shown until the process ends by itself."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return str(self.child.before)

    def killed(self) -> None:
        """End the process without warning."""
        self.child.kill(9)
        self.child.close(force=True)


def menu(person: Person, name: str, shown: str = "") -> None:
    """Choose in the main menu, by a few characters of what is `shown`."""
    person.sees(PICK)
    person.types(name + ENTER)
    person.sees(f"{MENU}[^\r\n]*　[^\r\n]*{shown or name}")


class Oracle:
    """Answers every question of the questionnaire from one file, in the order that it is asked.

    `path` is the file being filled: after a kill, lists go on from what it holds. `confirmed` are
    the questions whose answers have been acknowledged."""

    def __init__(self, person: Person, facts: dict[str, Any], path: Path) -> None:
        self.person = person
        self.facts = facts
        self.path = path
        self.asked: list[tuple[str, str]] = []
        self.confirmed: list[tuple[str, str]] = []

    def walks(self, until: str = MENU) -> None:
        """Answer until something other than a question is asked."""
        while self.person.sees(HEADER, until) == 0:
            self.confirmed += self.asked[-1:]
            self.meets()
            self.answer(*self.asked[-1])
        self.confirmed += self.asked[-1:]

    def meets(self) -> None:
        """Note the question whose heading has just been seen."""
        label = self.person.found(2).strip()
        self.asked.append((self.person.found(1).split(" ")[0], label))

    def answer(self, topic: str, label: str) -> None:
        """Answer the question just asked."""
        value = held(self.facts, topic, label)
        if self.person.sees(PROMPT, PICK) == 0:
            self.person.types(("" if value is None else as_typed(value)) + ENTER)
        elif isinstance(value, list) and label in {"举措", "不足", "安排"}:
            self.ticks(topic, label, value)
        elif isinstance(value, list):
            self.records(topic, label, value)
        else:
            self.chooses(label, {"无": "无（", "不适用": "不适用（"}.get(str(value), ""))

    def chooses(self, title: str, name: str) -> None:
        """Choose in a list that is on the screen; Enter alone goes on."""
        self.person.types(name + ENTER)
        self.person.sees(re.escape(title) + "　")

    def ticks(self, topic: str, label: str, entries: list[Any]) -> None:
        """Tick from the library, add own entries, put them in order, go on."""
        there = items(facts_of(self.path), topic, label)
        names = [entry for entry in entries if isinstance(entry, str) and entry not in there]
        own = [entry for entry in entries if isinstance(entry, dict)]
        begun = [entry["自拟"] for entry in there if isinstance(entry, dict)]
        if names:
            self.chooses(label, "从章节库勾选")
            self.person.sees(TICK)
            self.person.types("".join(name + " " for name in names) + ENTER)
            self.declines_proposals()
        for entry in own:
            if entry["自拟"] not in begun:
                self.chooses(label, "自拟一条")
                self.own(label, entry)
            elif entry["自拟"] == begun[-1]:
                place = [getattr(each, "get", lambda _: None)("自拟") for each in there].index(
                    begun[-1]
                )
                self.opens_item(label, place, "修改")
                self.own(label, entry)
        self.in_order(topic, label, entries)
        self.chooses(label, "")

    def declines_proposals(self) -> None:
        while self.person.sees("一并写上吗？", r"继续（\d+项") == 0:
            self.person.sees(PICK)
            self.person.types("不写" + ENTER)
            self.person.sees("一并写上吗？　不写")
        self.person.sees(PICK)

    def own(self, label: str, entry: dict[str, Any]) -> None:
        """Type the sentence of an own entry and what belongs to it."""
        for key in ("自拟", *{"举措": (), "不足": ("标题", "原因"), "安排": ("标题",)}[label]):
            self.person.sees(key + "（")
            self.person.answers(WIPE + str(entry.get(key) or ""))
        if label == "举措":
            self.person.sees("写进哪个小节？")
            self.person.sees(PICK)
            self.chooses("写进哪个小节？", str(entry.get("小节") or ""))
        self.person.sees(PICK)

    def opens_item(self, label: str, place: int, action: str) -> None:
        self.chooses(label, f"{place + 1}. ")
        self.person.sees(PICK)
        self.person.types(action + ENTER)
        self.person.sees("　" + action)

    def in_order(self, topic: str, label: str, entries: list[Any]) -> None:
        """Move entries up until they stand as in the file to be matched."""
        now = items(facts_of(self.path), topic, label)
        for place, entry in enumerate(entries):
            for at in range(now.index(entry), place, -1):
                self.opens_item(label, at, "上移")
                self.person.sees("已移动。")
                self.person.sees(PICK)
                now.insert(at - 1, now.pop(at))

    def records(self, topic: str, label: str, records: list[Any]) -> None:
        """Add every record that is not there yet; the last one there may have been cut short."""
        there = len(items(facts_of(self.path), topic, label))
        if there and isinstance(records[0], dict):
            self.opens_item(label, there - 1, "修改")
            self.record(label, records[there - 1])
            self.person.sees(PICK)
        for record in records[there:]:
            self.chooses(label, "添加一项" if isinstance(record, dict) else "写一段或几段")
            if isinstance(record, dict):
                self.record(label, record)
            else:
                self.person.answers(record + ENTER)
                self.person.sees("已存一段")
            self.person.sees(PICK)
        self.chooses(label, "")

    def record(self, label: str, record: dict[str, Any]) -> None:
        """Type the fields of one record as they are asked for."""
        number, count = "0", "1"
        while number != count:
            self.person.sees(r"【" + re.escape(label) + r" 第\d+项 (\d+)/(\d+)】([^\r\n\x1b]*)")
            number, count, field = (self.person.found(group).strip() for group in (1, 2, 3))
            value = record.get(field)
            self.person.answers("" if value is None else as_typed(value))
