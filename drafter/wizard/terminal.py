"""The screen of a real terminal, by prompt_toolkit and questionary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import questionary
from prompt_toolkit import print_formatted_text
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.shortcuts import PromptSession
from prompt_toolkit.styles import Style

from drafter.wizard.listbox import ListBox
from drafter.wizard.screen import BACK_MARKS, Choice, Leave

STYLE = Style.from_dict(
    {
        "title": "bold",
        "quiet": "ansibrightblack",
        "good": "ansigreen",
        "warn": "ansiyellow bold",
        "qmark": "bold",
        "pointed": "reverse",
        "search": "bold",
        "note": "ansibrightblack",
        "answer": "",
    }
)


class TerminalScreen:
    """Prompts that redraw themselves; every wide character counts as two columns."""

    def __init__(self) -> None:
        self._prompt: PromptSession[str] = PromptSession(style=STYLE, history=DummyHistory())

    def say(self, text: str, tone: str = "") -> None:
        """Show text in the style of its tone."""
        mark = "！" if tone == "warn" else ""
        parts = FormattedText([(f"class:{tone}" if tone else "", mark + text)])
        print_formatted_text(parts, style=STYLE)

    def line(self, label: str, default: str = "") -> str:
        """One line as typed."""
        asked = FormattedText([("class:qmark", label), ("", " ＞ ")])
        return str(_answered(lambda: self._prompt.prompt(asked, default=default)))

    def choose(self, title: str, choices: Sequence[Choice], default: str = "") -> str | None:
        """One choice, with arrows or by typing part of its name."""
        box = ListBox(title, choices, default=default, style=STYLE)
        picked = _answered(box.run)
        chosen = next((choice.label for choice in choices if choice.key == picked), "返回")
        self.say(f"{title}　{chosen}", "quiet")
        return None if picked is None else str(picked)

    def tick(
        self, title: str, choices: Sequence[Choice], ticked: Sequence[str]
    ) -> list[str] | None:
        """The ticked keys in the order of ticking."""
        box = ListBox(title, choices, ticked=list(ticked), style=STYLE)
        picked = _answered(box.run)
        return None if picked is None else box.ticked

    def paragraphs(self, title: str, text: str = "") -> list[str] | None:
        """Lines of one buffer that can be gone back to; an empty last line ends."""
        self.say(f"{title}；<＝放弃", "quiet")
        asked = questionary.text(
            "＞",
            default=text,
            qmark="",
            multiline=True,
            instruction=" ",
            key_bindings=_ends_at_empty_line(),
            style=STYLE,
        )
        typed = str(_answered(asked.unsafe_ask))
        lines = [line.strip() for line in typed.splitlines() if line.strip()]
        return None if lines and lines[-1] in BACK_MARKS else lines


def _answered(ask: Any) -> Any:  # noqa: ANN401 - whatever the prompt gives
    try:
        return ask()
    except (KeyboardInterrupt, EOFError):
        raise Leave from None


def _ends_at_empty_line() -> KeyBindings:
    bindings = KeyBindings()

    @Condition
    def at_empty_line() -> bool:
        from prompt_toolkit.application import get_app

        document = get_app().current_buffer.document
        given_up = document.text.strip() in BACK_MARKS
        return document.is_cursor_at_the_end and (given_up or not document.current_line.strip())

    @bindings.add("c-j", filter=at_empty_line)
    @bindings.add("enter", filter=at_empty_line)
    def _accept(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    return bindings
