"""Windows, as far as it can be seen from here: what its file system refuses is played."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from drafter.cli.batch import processes
from drafter.cli.main import main
from drafter.facts.file import read_fact_file
from drafter.files import atomic
from drafter.files.atomic import write_atomic
from drafter.files.cache import cache_folder
from drafter.files.editing import FactDocument
from drafter.files.faults import FaultError
from drafter.files.locking import Lock
from drafter.files.outputs import RECORD, Outputs, Written

TEXT = "年度: 2026\r\n单位: {名称: 云溪镇}\r\n政务热线:\r\n  热线承接数: 60   # 注\r\n"


class Windows:
    """Files that a program holds open, and read-only ones, are neither replaced nor deleted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.open: set[Path] = set()
        self.hidden: list[str] = []
        kernel = SimpleNamespace(SetFileAttributesW=lambda path, _: self.hidden.append(path))
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setattr(os, "linesep", "\r\n")
        monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
        monkeypatch.setattr(atomic, "_TRIES", 3)
        monkeypatch.setattr(atomic, "_PAUSE", 0.0)
        monkeypatch.setattr(atomic, "flush_folder", self._no_folders)
        for name in ("replace", "rename", "unlink"):
            monkeypatch.setattr(Path, name, self._guarded(getattr(Path, name)))

    def _guarded(self, act: Callable[..., object]) -> Callable[..., object]:
        def guarded(path: Path, *more: Path) -> object:
            for each in (path, *map(Path, more)):
                read_only = each.exists() and not each.stat().st_mode & stat.S_IWRITE
                if each in self.open or read_only:
                    raise PermissionError(13, "Access is denied", str(each))
            return act(path, *more)

        return guarded

    @staticmethod
    def _no_folders(_: Path) -> None:
        raise AssertionError("a folder cannot be opened there")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    return Windows(monkeypatch)


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "云溪镇.yaml"
    path.write_bytes(TEXT.encode())
    return path


def test_a_report_that_is_open_gets_a_neighbour(windows: Windows, tmp_path: Path) -> None:
    target = tmp_path / "报告.docx"
    assert Outputs().write(target, b"1") == Written(target)
    windows.open.add(target)
    written = Outputs().write(target, b"2")
    assert written == Written(tmp_path / "报告（2）.docx", "正被别的程序打开，或没有写入权限")
    assert target.read_bytes() == b"1"
    windows.open.clear()
    assert Outputs().write(target, b"3") == Written(target)


def test_the_record_of_what_was_written_is_hidden_once(windows: Windows, tmp_path: Path) -> None:
    for data in (b"1", b"2"):
        Outputs().write(tmp_path / "报告.docx", data)
    assert windows.hidden == [str(tmp_path / RECORD)]


@pytest.mark.usefixtures("windows")
def test_a_read_only_report_leaves_nothing_behind_that_could_not_be_deleted(tmp_path: Path) -> None:
    target = tmp_path / "报告.docx"
    target.write_bytes(b"1")
    target.chmod(0o444)
    with pytest.raises(PermissionError, match="没有写入权限"):
        write_atomic(target, b"2")
    assert [path.name for path in tmp_path.iterdir()] == ["报告.docx"]
    assert target.read_bytes() == b"1"


def test_a_fact_file_that_is_open_keeps_its_content_until_it_is_free(windows: Windows, facts: Path) -> None:
    with FactDocument.open(facts) as document:
        windows.open.add(facts)
        with pytest.raises(PermissionError, match="请关闭它"):
            document.set(("政务热线", "热线承接数"), "61")
        assert facts.read_bytes() == document.text().encode() == TEXT.encode()
        windows.open.clear()
        document.set(("政务热线", "热线承接数"), "61")
    assert facts.read_bytes() == TEXT.replace("60", "61").encode()


@pytest.mark.usefixtures("windows")
def test_one_process_at_a_time_fills_in_a_file(facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.files.locking._runs_on_windows", lambda pid: pid == os.getpid())
    with FactDocument.open(facts), pytest.raises(FaultError, match="正由另一个 drafter"):
        FactDocument.open(facts)
    FactDocument.open(facts).close()


@pytest.mark.usefixtures("windows")
def test_a_lock_that_is_just_being_deleted_is_waited_for(facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = facts.with_name(f".{facts.name}.lock")
    lock.write_bytes(b"")
    tries: list[str] = []

    def refuse(*_: object) -> int:
        tries.append("open")
        if len(tries) == 3:  # the first step of the second attempt
            monkeypatch.undo()
            lock.unlink()
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(os, "link", refuse)
    mine = Lock(facts)
    mine.acquire()
    assert mine.held()
    mine.release()


@pytest.mark.usefixtures("windows")
def test_a_new_fact_file_has_the_line_ends_of_the_system_and_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "云溪镇2026.yaml"
    assert main(["init", str(path)]) == 0
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 100
    path.write_bytes(data.replace("名称:".encode(), "名称: 云溪镇".encode(), 1))
    assert read_fact_file(path).year.place.name == "云溪镇"


def test_no_more_processes_than_windows_can_wait_for() -> None:
    assert processes(500, 1000) == 61


@pytest.mark.usefixtures("windows")
def test_the_cache_is_where_programs_keep_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAFTER_CACHE", raising=False)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert cache_folder() == tmp_path / "drafter"
