"""What is kept between starts: never stale, never from a stranger, and harmless when it is broken."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.files import cache
from drafter.files.cache import cached

posix = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes are those of POSIX")


class Counted:
    """Makes the length of a source, and counts how often it had to."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.made = 0

    def __call__(self) -> int:
        """The length."""
        self.made += 1
        return len(self.source.read_text(encoding="utf-8"))

    def had(self) -> int:
        """What the cache gives, or makes."""
        return cached("length", [self.source], self)


def write_long_ago(path: Path, text: str, age: int = 60) -> None:
    path.write_text(text, encoding="utf-8")
    then = path.stat().st_mtime - age
    os.utime(path, (then, then))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.FOLDER, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def counted(tmp_path: Path, folder: Path) -> Counted:
    source = tmp_path / "source.yaml"
    write_long_ago(source, "一二三")
    counted = Counted(source)
    assert counted.had() == 3
    assert (folder / "length.cache").is_file()
    return counted


def test_what_was_made_once_is_taken_from_the_cache(counted: Counted) -> None:
    assert counted.had() == 3
    assert counted.made == 1


@pytest.mark.parametrize("text", ["一二", "四五六"], ids=["shorter", "of the same length"])
def test_a_source_that_has_changed_is_read_anew(counted: Counted, text: str) -> None:
    write_long_ago(counted.source, text, age=30)
    assert counted.had() == len(text)
    assert counted.made == 2


def test_another_program_makes_it_anew(counted: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_program", lambda: ("another",))
    assert counted.had() == 3
    assert counted.made == 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:0],
        lambda data: data[: len(data) // 2],
        lambda data: data[:-3] + b"xyz",
        lambda data: b"\0" + data,
        lambda data: data.replace(b"\n", b"", 1),
    ],
    ids=["empty", "half", "another end", "another beginning", "another key"],
)
def test_a_broken_cache_costs_time_only(
    counted: Counted, folder: Path, spoil: Callable[[bytes], bytes]
) -> None:
    path = folder / "length.cache"
    path.write_bytes(spoil(path.read_bytes()))
    assert counted.had() == 3
    assert counted.made == 2
    assert counted.had() == 3
    assert counted.made == 2


def test_a_folder_that_cannot_be_made_costs_time_only(
    counted: Counted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(cache.FOLDER, str(tmp_path / "file" / "cache"))
    assert counted.had() == counted.had() == 3
    assert counted.made == 3


class Hostile:
    """Unpickled, it leaves a file behind."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.trace,)


@posix
@pytest.mark.parametrize("what", ["file", "folder"])
@pytest.mark.parametrize("mode", [0o020, 0o002], ids=["group", "everybody"])
def test_what_others_may_write_is_never_unpickled(
    counted: Counted, folder: Path, tmp_path: Path, what: str, mode: int
) -> None:
    path, trace = folder / "length.cache", tmp_path / "trace"
    key = path.read_bytes().removesuffix(pickle.dumps(3, pickle.HIGHEST_PROTOCOL))
    path.write_bytes(key + pickle.dumps(Hostile(trace)))
    open_to_others = path if what == "file" else folder
    open_to_others.chmod(open_to_others.stat().st_mode | mode)
    assert counted.had() == 3
    assert counted.made == 2
    assert not trace.exists()
