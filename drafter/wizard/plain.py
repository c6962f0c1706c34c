"""Plain prompts, line by line: for screen readers, simple terminals and scripts."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from drafter.wizard.screen import BACK_MARKS, HELP_MARKS, MENU_MARKS, Choice, Leave

_MOST = 12


class PlainScreen:
    """Everything is printed once, in order; choices are numbered."""

    def say(self, text: str, tone: str = "") -> None:
        """Show text; warnings are named, as nothing else sets them apart."""
        print(f"注意：{text}" if tone == "warn" else text, flush=True)

    def line(self, label: str, default: str = "") -> str:
        """One line; Enter takes the default."""
        kept = f"（回车＝{default}）" if default else ""
        return _typed(f"{label}{kept}：") or default

    def choose(self, title: str, choices: Sequence[Choice], default: str = "") -> str | None:
        """One choice by number or by part of its name; `*` reads out all of a long list, `?` what
        each would write as well."""
        listed = [choice for choice in choices if not choice.hidden]
        start = next((index for index, choice in enumerate(listed) if choice.key == default), 0)
        self._list(title, listed, start, everything=len(listed) <= _MOST)
        while True:
            raw = _typed(f"选序号或名称，回车＝{start + 1}，<＝返回：").strip()
            marked = [choice.key for choice in choices if raw in choice.marks]
            if marked or raw in BACK_MARKS or raw in MENU_MARKS:
                return marked[0] if marked else None
            if raw == "*" or raw in HELP_MARKS:
                self._list(title, listed, start, everything=True, notes=raw != "*")
                continue
            found = _found(choices, raw) if raw else listed[start]
            if found is not None:
                return found.key
            self.say(f"没有“{raw}”。", "warn")

    def _list(
        self,
        title: str,
        choices: Sequence[Choice],
        start: int,
        *,
        everything: bool,
        notes: bool = False,
    ) -> None:
        self.say(title)
        shown = choices if everything else choices[start : start + _MOST]
        first = 0 if everything else start
        for number, choice in enumerate(shown, first + 1):
            self.say(f"{number}. {choice.label}" + (f"：{choice.note}" if notes else ""))
        if not everything:
            self.say(f"共{len(choices)}项，输入 * 列出全部，? 连说明一起列出。")
        if choices[start].note and len(choices) <= _MOST and not notes:
            self.say(choices[start].note)

    def tick(
        self, title: str, choices: Sequence[Choice], ticked: Sequence[str]
    ) -> list[str] | None:
        """Ticked keys; each number or name typed turns one on or off, an empty line ends."""
        kept = list(ticked)
        self.say(title)
        for number, choice in enumerate(choices, 1):
            self.say(
                f"{number}. {'已勾选 ' if choice.key in kept else ''}{choice.label}：{choice.note}"
            )
        while True:
            raw = _typed("勾选或取消哪一条？写序号或名称，回车＝完成，<＝放弃：").strip()
            if not raw:
                return kept
            if raw in BACK_MARKS:
                return None
            found = _found(choices, raw)
            if found is None:
                self.say(f"没有“{raw}”。", "warn")
            else:
                self._turn(kept, found)

    def _turn(self, kept: list[str], choice: Choice) -> None:
        if choice.key in kept:
            kept.remove(choice.key)
            self.say(f"取消 {choice.label}")
        else:
            kept.append(choice.key)
            self.say(f"勾选 {choice.label}")

    def paragraphs(self, title: str, text: str = "") -> list[str] | None:
        """Lines up to an empty one; `<` gives up."""
        self.say(title)
        if text:
            self.say(f"原文：{text}")
        lines: list[str] = []
        while True:
            raw = _typed("").strip()
            if raw in BACK_MARKS:
                return None
            if not raw:
                return lines
            lines.append(raw)


def _found(choices: Sequence[Choice], raw: str) -> Choice | None:
    """The choice that a number among those listed, a name, or part of a name stands for."""
    listed = [choice for choice in choices if not choice.hidden]
    if raw.isdecimal() and 1 <= int(raw) <= len(listed):
        return listed[int(raw) - 1]
    for test in (str.__eq__, str.startswith, str.__contains__):
        for choice in choices:
            if test(choice.key, raw) or test(choice.label, raw):
                return choice
    return None


def _typed(prompt: str) -> str:
    try:
        print(prompt, end="", flush=True)
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        raise Leave from None
    if not line:
        print(flush=True)
        raise Leave
    return line.rstrip("\r\n")
