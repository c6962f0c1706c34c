"""Writing reports without ever overwriting what a person has changed or has open."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from drafter.files.atomic import explain, write_atomic

RECORD = ".drafter.jsonl"


class Written(NamedTuple):
    """Where an output went; `reason` says why it is not where it was meant to be."""

    path: Path
    reason: str = ""


class Outputs:
    """Writes files and notes in each folder what it wrote there: its record knows hand edits.

    The record is a hidden file with one line for each content written, name and SHA-256. A file
    whose content is not in the record is not ours, and is overwritten only by `force`."""

    def __init__(self, *, force: bool = False) -> None:
        self._force = force
        self._known: dict[Path, set[tuple[str, str]]] = {}

    def write(self, target: str | Path, data: bytes) -> Written:
        """Write `data` to `target`, or beside it where that must not be replaced; raise OSError."""
        target = Path(target)
        if _holds(target, data):
            self._note(target, data)
            return Written(target)
        reason = "" if self._force else self._obstacle(target)
        if not reason:
            try:
                self._put(target, data)
                return Written(target)
            except PermissionError:
                if self._force or not target.is_file():
                    raise
                reason = "正被别的程序打开，或没有写入权限"
        for path in _numbered(target):
            if not self._obstacle(path):
                self._put(path, data)
                return Written(path, reason)
        raise AssertionError("there is always one more number")

    def _obstacle(self, target: Path) -> str:
        """Why `target` must not be replaced, or ''."""
        try:
            mode, old = target.stat().st_mode, target.read_bytes()
        except OSError:
            return ""  # it is not there, or writing will name the trouble
        if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            return "是只读的"
        if _open_elsewhere(target):
            return "正在 Word、WPS 或 LibreOffice 里打开"
        if (target.name, _digest(old)) not in self._record(target.parent):
            return "在 drafter 写出之后改动过，或不是 drafter 写出的"
        return ""

    def _put(self, path: Path, data: bytes) -> None:
        self._note(path, data)  # first: killed at any moment, what stands there is in the record
        write_atomic(path, data)

    def _note(self, path: Path, data: bytes) -> None:
        entry = (path.name, _digest(data))
        known = self._record(path.parent)
        if entry not in known:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                explain(error, path)
                raise
            _append(path.parent / RECORD, entry)
            known.add(entry)

    def _record(self, folder: Path) -> set[tuple[str, str]]:
        if folder not in self._known:
            self._known[folder] = set(_entries(folder / RECORD))
        return self._known[folder]


def _numbered(target: Path) -> Iterator[Path]:
    """报告（2）.docx, 报告（3）.docx …"""
    for number in count(2):
        yield target.with_name(f"{target.stem}（{number}）{target.suffix}")


def _append(record: Path, entry: tuple[str, str]) -> None:
    line = json.dumps(dict(zip(("name", "sha256"), entry, strict=True)), ensure_ascii=False)
    with contextlib.suppress(OSError):  # without a record the next output goes beside this one
        new = not record.exists()
        handle = os.open(record, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o644)
        with os.fdopen(handle, "wb") as stream:
            data = f"\n{line}".encode("utf-8", "surrogatepass")  # a name need not be UTF-8
            stream.write(data)  # in one write; after half a line of a killed process, too
        if new and sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetFileAttributesW(str(record), 2)  # hidden


def _entries(record: Path) -> Iterator[tuple[str, str]]:
    try:
        lines = record.read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        with contextlib.suppress(ValueError, TypeError, KeyError):
            data = json.loads(line)
            yield str(data["name"]), str(data["sha256"])


def _open_elsewhere(target: Path) -> bool:
    """Whether an office program has left its owner file beside the document."""
    if target.suffix.lower() not in {".docx", ".doc", ".wps", ".odt"}:
        return False
    name = target.name
    owners = [f"~${name[cut:]}" for cut in range(3)] + [f".~lock.{name}#", f".~{name}"]
    return any(target.with_name(owner).exists() for owner in owners)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
