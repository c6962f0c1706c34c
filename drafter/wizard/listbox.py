"""A list to choose from or to tick, searched by typing, with what each line would write below it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Dimension, FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.styles import BaseStyle
from prompt_toolkit.utils import get_cwidth

from drafter.wizard.screen import BACK_MARKS, HELP_MARKS, MENU_MARKS, Choice

_MOVES = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10, "home": -9999, "end": 9999}
_PICK = "↑↓选择　输入几个字查找　回车确定　<返回"
_TICK = "↑↓移动　空格勾选　输入几个字查找　回车完成　<放弃"
_SOUGHT = "退格改　<重新查找"
_KEYS = (
    "↑↓、翻页键移动；输入几个字，只列出有这几个字的，退格删去一个字，< 重新查找；"
    "回车确定；< 或 Esc 返回；Ctrl-C 离开，答案都已保存。"
)


class ListBox:
    """One list on the screen. With `ticked`, lines are ticked and `ticked` keeps their order."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        default: str = "",
        ticked: list[str] | None = None,
        style: BaseStyle | None = None,
    ) -> None:
        self.title = title
        self.choices = choices
        self.ticking = ticked is not None
        self.ticked = ticked or []
        self.word = ""
        self.helping = False
        keys = [choice.key for choice in choices]
        self.pointer = keys.index(default) if default in keys else 0
        self._app: Application[str | None] = Application(
            layout=Layout(self._windows()),
            key_bindings=self._bindings(),
            style=style,
            erase_when_done=True,
        )
        self._app.ttimeoutlen = 0.1

    def run(self) -> str | None:
        """The key pointed at when Enter was pressed, None to go back; raise KeyboardInterrupt."""
        return self._app.run()

    @property
    def found(self) -> list[Choice]:
        """The choices that the word searched for fits, the nearest first."""
        word = _plain(self.word).strip()
        if not word:
            return [choice for choice in self.choices if not choice.hidden]
        ranked = [(_distance(choice, word), choice) for choice in self.choices]
        nearest = min((distance for distance, _ in ranked), default=_FAR)
        limit = _HELD if nearest <= _HELD else nearest
        kept = [pair for pair in ranked if pair[0] <= limit and pair[0] < _FAR]
        return [choice for _, choice in sorted(kept, key=lambda pair: pair[0])]

    @property
    def pointed(self) -> Choice | None:
        """The choice that the pointer is on."""
        found = self.found
        return found[self.pointer] if self.pointer < len(found) else None

    def type(self, text: str) -> None:
        """Search for what has been typed so far."""
        self.word += text
        self.pointer = 0

    def rub_out(self) -> None:
        """Take back the last character of the word searched for."""
        self.word = self.word[:-1]
        self.pointer = 0

    def move(self, by: int) -> None:
        """Move the pointer, round the ends for single steps."""
        count = len(self.found)
        if count:
            stepped = self.pointer + by
            self.pointer = stepped % count if abs(by) == 1 else max(0, min(stepped, count - 1))

    def turn(self) -> None:
        """Tick or untick the line pointed at, and show all lines again."""
        choice = self.pointed
        if choice is None:
            return
        if choice.key in self.ticked:
            self.ticked.remove(choice.key)
        else:
            self.ticked.append(choice.key)
        self.word = ""
        self.pointer = list(self.choices).index(choice)

    def _windows(self) -> HSplit:
        lines = FormattedTextControl(self._lines, focusable=True, show_cursor=False)
        return HSplit(
            [
                Window(
                    FormattedTextControl(lambda: [("class:title", self.title)]),
                    wrap_lines=True,
                    dont_extend_height=True,
                ),
                Window(lines, height=self._rows, dont_extend_height=True),
                Window(FormattedTextControl(self._note), wrap_lines=True, dont_extend_height=True),
                Window(FormattedTextControl(self._hint), wrap_lines=True, dont_extend_height=True),
            ]
        )

    def _rows(self) -> Dimension:
        """Room for half the lines of a small screen, so that what was last said stays in view."""
        most = max(5, self._app.output.get_size().rows - 12)
        return Dimension(min=3, max=most, preferred=min(most, len(self.found) or 1))

    def _lines(self) -> StyleAndTextTuples:
        parts: StyleAndTextTuples = []
        found = self.found
        for index, choice in enumerate(found):
            here = index == self.pointer
            if here:
                parts.append(("[SetCursorPosition]", ""))
            text = f"{'›' if here else ' '} {self._box(choice)}{choice.label}"
            parts.append(("class:pointed" if here else "", _cut(text, self._columns() - 1)))
            parts.append(("", "\n" if index + 1 < len(found) else ""))
        return parts or [("class:warn", f"没有找到“{self.word}”")]

    def _box(self, choice: Choice) -> str:
        if not self.ticking:
            return ""
        return "[x] " if choice.key in self.ticked else "[ ] "

    def _columns(self) -> int:
        return int(self._app.output.get_size().columns) if hasattr(self, "_app") else 80

    def _note(self) -> StyleAndTextTuples:
        choice = self.pointed
        return [("class:note", _KEYS if self.helping else choice.note if choice else "")]

    def _hint(self) -> StyleAndTextTuples:
        word = [("class:search", f"查找：{self.word}　")] if self.word else []
        place = f"{self.pointer + 1}/{len(self.found)}　" if self.found else ""
        count = f"　已勾{len(self.ticked)}" if self.ticking else ""
        keys = _TICK if self.ticking else _PICK
        return [*word, ("class:note", place + (keys if self.found else _SOUGHT) + count)]

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        for key, by in _MOVES.items():
            bindings.add(key)(lambda _, by=by: self.move(by))
        bindings.add("enter")(self._enter)
        bindings.add("c-j")(self._enter)
        bindings.add("escape", eager=True)(self._back)
        bindings.add("backspace")(lambda _: self.rub_out())
        bindings.add("c-u")(lambda _: self._clear())
        bindings.add(" ")(self._space)
        bindings.add("c-c")(lambda event: event.app.exit(exception=KeyboardInterrupt()))
        bindings.add("c-d")(lambda event: event.app.exit(exception=EOFError()))
        bindings.add(Keys.BracketedPaste)(lambda event: self.type(" ".join(event.data.split())))
        bindings.add(Keys.Any)(self._typed)
        return bindings

    def _enter(self, event: KeyPressEvent) -> None:
        if self.ticking or self.pointed is not None:
            event.app.exit(result=self.pointed.key if self.pointed else "")

    def _space(self, _event: KeyPressEvent) -> None:
        if self.ticking:
            self.turn()
        else:
            self.type(" ")

    def _clear(self) -> None:
        self.word, self.pointer = "", 0

    def _back(self, event: KeyPressEvent) -> None:
        """Out of a search first, then out of the list."""
        if self.word:
            self._clear()
        else:
            event.app.exit(result=None)

    def _typed(self, event: KeyPressEvent) -> None:
        marked = [choice.key for choice in self.choices if event.data in choice.marks]
        if marked and not self.word:
            event.app.exit(result=marked[0])
        elif event.data in BACK_MARKS or (event.data in MENU_MARKS and not self.word):
            self._back(event)
        elif event.data in HELP_MARKS:
            self.helping = not self.helping
        elif event.data.isprintable():
            self.type(event.data)


_SAME, _BEGUN, _HELD, _NOTED, _SCATTERED, _FAR = range(6)


def _distance(choice: Choice, word: str) -> int:
    """How well a choice fits a word: by its name, by its note, or by the same characters in order."""
    key, label = _plain(choice.key), _plain(choice.label)
    if word in {key, label}:
        return _SAME
    if label.startswith(word):
        return _BEGUN
    if word in label:
        return _HELD
    if word in _plain(choice.note):
        return _NOTED
    rest = iter(label)
    return _SCATTERED if all(char in rest for char in word) else _FAR


@cache
def _plain(text: str) -> str:
    """Text with half-width digits and marks, however it was typed."""
    return unicodedata.normalize("NFKC", text)


def _cut(text: str, columns: int) -> str:
    """The text, or as much of it as fits in so many columns with …… behind."""
    if get_cwidth(text) <= columns:
        return text
    return "".join(_fitting(text, columns - 2)) + "…"


def _fitting(text: str, columns: int) -> Iterator[str]:
    used = 0
    for char in text:
        used += get_cwidth(char)
        if used > columns:
            return
        yield char
