"""A fact file that is open for changes by program: each is on disk when its call returns."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeAlias

from drafter.files import rewriting
from drafter.files.atomic import flush_folder, sweep, write_atomic
from drafter.files.emitting import Plain
from drafter.files.faults import Fault, FaultError
from drafter.files.locking import Lock
from drafter.files.nodes import Source, parse_nodes
from drafter.files.pages import Path_
from drafter.files.reading import MAX_BYTES, decode_as, encode, read_bytes

if TYPE_CHECKING:
    from typing_extensions import Self

Value: TypeAlias = "str | int | float | Sequence[Value] | Mapping[str, Value] | None"


class FactDocument:
    """One file, locked from `open` to `close`; what an edit is not about keeps its bytes.

    An edit that cannot be saved raises FaultError or OSError and changes neither file nor text."""

    def __init__(
        self, path: Path, *, order: Sequence[str] = (), upgrade: Callable[[str], str] | None = None
    ) -> None:
        self.path = path
        self._order = tuple(order)
        self._upgrade = upgrade
        self._lock = Lock(path)
        self._text = ""
        self._encoding = "utf-8"
        self._digest = ""
        self._backed_up = ""
        self._read()
        self._lock.acquire()
        try:
            sweep(path)
            self.reload()
        except BaseException:
            self.close()
            raise

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        order: Sequence[str] = (),
        upgrade: Callable[[str], str] | None = None,
    ) -> Self:
        """Lock and read a file; `order` places new outermost keys; raise FaultError.

        `upgrade` makes the text one of the current version; it is saved with the first edit."""
        return cls(Path(path), order=order, upgrade=upgrade)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the lock."""
        self._lock.release()

    def text(self) -> str:
        """The text as it stands."""
        return self._text

    def reload(self) -> None:
        """Take in what is on disk now; raise FaultError."""
        text = self._read()
        self._text = self._upgrade(text) if self._upgrade else text

    def set(self, path: Path_, value: Value) -> None:
        """Write `value` at `path`; what is missing on the way is made."""
        self._save(rewriting.set_value(self._text, path, plain(value), order=self._order))

    def remove(self, path: Path_) -> None:
        """Take out a key or, where `path` ends with a number, an item of a list."""
        if path and isinstance(path[-1], int):
            self.remove_item(path[:-1], path[-1])
        else:
            self._save(rewriting.remove_value(self._text, path))

    def add(self, path: Path_, value: Value) -> None:
        """Append to a list, which is made if there is none."""
        self._save(rewriting.add_item(self._text, path, plain(value), order=self._order))

    def remove_item(self, path: Path_, index: int) -> None:
        """Take an item out of a list."""
        self._save(rewriting.remove_item(self._text, path, index))

    def move(self, path: Path_, index: int, to: int) -> None:
        """Move an item of a list."""
        self._save(rewriting.move_item(self._text, path, index, to))

    def _read(self) -> str:
        data = read_bytes(self.path)
        text, encoding = decode_as(data, str(self.path))
        if encode(text, encoding) != data:
            hint = "请用记事本另存为 UTF-8 编码"
            raise FaultError([self._fault("encoding", "文件的编码前后不一致，改写会丢失内容", hint)])
        parse_nodes(Source(str(self.path), text))
        self._encoding, self._digest = encoding, _digest(data)
        return text

    def _save(self, text: str) -> None:
        if text == self._text:
            return
        data = encode(text, self._encoding)
        if len(data) > MAX_BYTES:
            raise FaultError([self._fault("size", "文件超过2MB，这次改动没有写入", "请精简内容")])
        self._check_untouched()
        write_atomic(self.path, data, backup=self._backed_up != self._digest)
        flush_folder(Path(os.path.realpath(self.path)).parent)
        self._text, self._digest = text, _digest(data)
        self._backed_up = self._digest  # the backup is what was there before this sitting

    def _check_untouched(self) -> None:
        if not self._lock.held():
            hint = "请退出后重新打开，再填这一处"
            raise FaultError([self._fault("locked", "这个文件已由别的程序接着填写，这次改动没有写入", hint)])
        try:
            found = _digest(self.path.read_bytes())
            mode = self.path.stat().st_mode
        except FileNotFoundError:
            hint = "把文件放回原处再填"
            raise FaultError([self._fault("missing", "文件被移走、改名或删去了，这次改动没有写入", hint)]) from None
        if found != self._digest:
            hint = "重新读入后再填这一处；别处的改动不会丢"
            raise FaultError([self._fault("changed", "文件刚被别的程序改动过，这次改动没有写入", hint)])
        if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            hint = "去掉文件的只读属性，或另存一份再填"
            raise FaultError([self._fault("readonly", "文件是只读的，这次改动没有写入", hint)])

    def _fault(self, code: str, message: str, hint: str) -> Fault:
        return Fault(code, message, hint, str(self.path))


def plain(value: Value) -> Plain:
    """A value with its numbers as the texts that stand for them in a file."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [plain(item) for item in value]
    return str(value)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
