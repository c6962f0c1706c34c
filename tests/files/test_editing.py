"""A fact file under edit: saved at every step, never over somebody else's work, by one process."""

from __future__ import annotations

import ctypes
import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from drafter.files import atomic, locking
from drafter.files.atomic import write_atomic
from drafter.files.editing import FactDocument
from drafter.files.faults import FaultError
from drafter.files.locking import Lock
from drafter.files.nodes import Source, parse_nodes
from drafter.files.reading import MAX_BYTES, decode_as, encode, read_text
from drafter.files.rewriting import set_value
from tests.files.pages import Written, texts, written

TEXT = "# 头\r\n年度: 2026   # 年\r\n政务热线:\r\n  热线承接数: 60\r\n"
PLACE = ("政务热线", "热线承接数")
ENCODINGS = {
    "utf-8": TEXT.encode(),
    "utf-8-sig": b"\xef\xbb\xbf" + TEXT.encode(),
    "utf-16-le": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "utf-16-be": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "gb18030": TEXT.encode("gb18030"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "云溪镇.yaml"
    path.write_bytes(TEXT.encode())
    return path


def lock_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def fault_of(call: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(FaultError) as caught:
        call()
    (fault,) = caught.value.faults
    return fault.code, str(caught.value)


def test_every_edit_is_on_disk_when_it_returns(path: Path) -> None:
    with FactDocument.open(path) as document:
        document.set(PLACE, 61)
        assert path.read_bytes() == TEXT.replace("60", "61").encode()
        document.set(("政务热线", "监控"), [{"类型": "景区", "数量": 57}])
        document.add(("政务热线", "举措"), "限时签收")
        document.add(("政务热线", "举措"), "回访复核")
        document.move(("政务热线", "举措"), 1, 0)
        document.remove_item(("政务热线", "举措"), 1)
        document.remove(("政务热线", "监控", 0, "类型"))
        document.remove(PLACE)
        assert document.text() == read_text(path)
    data = parse_nodes(Source("", read_text(path))).plain()
    assert data == {"年度": "2026", "政务热线": {"监控": [{"数量": "57"}], "举措": ["回访复核"]}}
    assert read_text(path).startswith("# 头\r\n年度: 2026   # 年\r\n政务热线:\r\n")
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name, f"{path.name}.bak"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_encoding_stays(path: Path, encoding: str) -> None:
    path.write_bytes(ENCODINGS[encoding])
    with FactDocument.open(path) as document:
        document.set(PLACE, "𠮷")
        document.set(PLACE, "60")
    assert path.read_bytes() == ENCODINGS[encoding]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written(), texts, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "gb18030"]), st.data())
def test_an_edit_on_disk_keeps_every_other_byte_in_any_encoding(
    tmp_path: Path, page: Written, value: str, encoding: str, data: st.DataObject
) -> None:
    path, place = tmp_path / "镇.yaml", data.draw(st.sampled_from(sorted(page.entries, key=str)))
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    text = page.text.removeprefix("\ufeff") if encoding != "utf-8" else page.text
    path.write_bytes(mark + text.encode(encoding))
    read, used = decode_as(path.read_bytes(), "")
    assume(read.removeprefix("\ufeff") == text.removeprefix("\ufeff"))
    assert used.startswith(encoding) or text.isascii()  # which is UTF-8 whatever it was meant for
    with FactDocument.open(path) as document:
        document.set(place, value)
    assert path.read_bytes() == encode(set_value(read, place, value), used)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60))
def test_no_byte_of_any_file_is_lost(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "镇.yaml"
    path.write_bytes(data)
    try:
        with FactDocument.open(path) as document:
            document.set(("甲",), "1")
            document.remove(("甲",))
    except FaultError:
        assert path.read_bytes() == data


def test_an_edit_that_changes_nothing_writes_nothing(path: Path) -> None:
    before = path.stat()
    with FactDocument.open(path) as document:
        document.set(PLACE, 60)
        document.remove(("政务热线", "热线办结数"))
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_the_backup_is_what_was_there_before_this_sitting(path: Path) -> None:
    backup = path.with_name(f"{path.name}.bak")
    with FactDocument.open(path) as document:
        assert not backup.exists()
        for number in range(3):
            document.set(PLACE, number)
            assert backup.read_bytes() == TEXT.encode()
    with FactDocument.open(path) as document:
        document.set(PLACE, 9)
    assert b": 2" in backup.read_bytes()


def test_a_link_to_the_file_is_edited_through(path: Path) -> None:
    link = path.with_name("链.yaml")
    link.symlink_to(path)
    with FactDocument.open(link) as document:
        document.set(PLACE, 61)
        assert fault_of(lambda: FactDocument.open(path))[0] == "locked"
    assert link.is_symlink()
    assert "61" in read_text(path)


def test_another_hand_in_the_file_is_noticed_and_nothing_is_lost(path: Path) -> None:
    with FactDocument.open(path) as document:
        document.set(PLACE, 61)
        theirs = read_text(path) + "体例: 通用\r\n"
        path.write_bytes(theirs.encode())
        code, told = fault_of(lambda: document.set(PLACE, 62))
        assert code == "changed"
        assert str(path) in told
        assert "重新读入" in told
        assert read_text(path) == theirs
        document.reload()
        document.set(PLACE, 62)
    assert read_text(path) == theirs.replace("61", "62")
    assert read_text(path.with_name(f"{path.name}.bak")) == theirs


def test_a_file_that_is_gone_is_not_made_again(path: Path) -> None:
    with FactDocument.open(path) as document:
        moved = path.rename(path.with_name("别处.yaml"))
        code, told = fault_of(lambda: document.set(PLACE, 61))
        assert code == "missing"
        assert "放回" in told
        assert not path.exists()
        moved.rename(path)
        document.set(PLACE, 61)
    assert "61" in read_text(path)


def test_a_read_only_file_is_left_alone(path: Path) -> None:
    path.chmod(0o444)
    with FactDocument.open(path) as document:
        code, told = fault_of(lambda: document.set(PLACE, 61))
        assert (code, "只读" in told) == ("readonly", True)
        assert path.read_bytes() == TEXT.encode()
        path.chmod(0o644)
        document.set(PLACE, 61)


@pytest.mark.parametrize(("number", "reason"), [(28, "磁盘已满"), (30, "磁盘是只读的"), (5, "读写出错")])
def test_trouble_with_the_disk_is_named_and_the_old_content_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    def fail(_: object) -> None:
        raise OSError(number, os.strerror(number))

    with FactDocument.open(path) as document:
        document.set(PLACE, 61)
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", fail)
            with pytest.raises(OSError, match=reason) as caught:
                document.set(PLACE, 62)
        assert caught.value.filename == str(path)
        assert document.text() == read_text(path) == TEXT.replace("60", "61")
        document.set(PLACE, 62)
    assert "62" in read_text(path)


def test_an_answer_that_makes_the_file_too_large_is_refused(path: Path) -> None:
    with FactDocument.open(path) as document:
        assert fault_of(lambda: document.set(PLACE, "长" * MAX_BYTES))[0] == "size"
    assert path.read_bytes() == TEXT.encode()


@pytest.mark.parametrize(
    ("data", "code"), [(b"a: [\n", "syntax"), (b"a: 1\na: 2\n", "duplicate"), (b"PK\x03\x04", "encoding")],
    ids=repr,
)
def test_a_file_that_cannot_be_read_is_neither_locked_nor_changed(path: Path, data: bytes, code: str) -> None:
    path.write_bytes(data)
    assert fault_of(lambda: FactDocument.open(path))[0] == code
    assert list(path.parent.iterdir()) == [path]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert fault_of(lambda: FactDocument.open(tmp_path / "无" / "镇.yaml"))[0] == "missing"


# One process at a time

OPEN = """
import sys, time
from drafter.files.editing import FactDocument
document = FactDocument.open(sys.argv[1])
print("open", flush=True)
sys.stdin.readline()
document.close()
"""


def other_process(path: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-c", OPEN, path], stdin=pipe, stdout=pipe, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def test_the_second_process_is_told_who_holds_the_file_and_since_when(path: Path) -> None:
    with other_process(path) as process:
        held = json.loads(lock_of(path).read_bytes())
        code, told = fault_of(lambda: FactDocument.open(path))
        assert code == "locked"
        assert f"进程 {process.pid}" in told
        assert held["since"] in told
        assert f"删去旁边的 {lock_of(path).name}" in told
        process.communicate("\n")
    with FactDocument.open(path) as document:
        document.set(PLACE, 61)
    assert not lock_of(path).exists()


def test_the_lock_of_a_killed_process_is_taken_over(path: Path) -> None:
    with other_process(path) as process:
        process.kill()
        process.wait()
        assert lock_of(path).exists()
        with FactDocument.open(path) as document:
            document.set(PLACE, 61)
    assert "61" in read_text(path)
    assert not lock_of(path).exists()


def written_lock(path: Path, **changes: object) -> None:
    lock = Lock(path)
    lock.acquire()
    held = json.loads(lock_of(path).read_bytes())
    lock_of(path).write_text(json.dumps({**held, **changes}), encoding="utf-8")


def test_a_later_process_with_the_same_number_is_not_taken_for_the_holder(path: Path) -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("the system does not tell when a process began")
    written_lock(path, born="earlier/1")
    FactDocument.open(path).close()


def test_a_lock_from_another_computer_is_respected(path: Path) -> None:
    written_lock(path, host="办公室二", pid=2**22 + 5)
    _, told = fault_of(lambda: FactDocument.open(path))
    assert "在电脑“办公室二”上" in told


def test_half_a_lock_is_waited_for_and_then_taken_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "_UNFINISHED", 0.2)
    lock_of(path).write_bytes(b"")
    started = time.monotonic()
    FactDocument.open(path).close()
    assert time.monotonic() - started > 0.1


def test_a_file_system_without_links_can_be_locked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    with FactDocument.open(path):
        assert fault_of(lambda: FactDocument.open(path))[0] == "locked"
    FactDocument.open(path).close()


def test_a_holder_whose_lock_was_taken_away_writes_no_more(path: Path) -> None:
    with FactDocument.open(path) as first:
        lock_of(path).unlink()
        with FactDocument.open(path) as second:
            second.set(PLACE, 61)
            assert fault_of(lambda: first.set(PLACE, 62))[0] == "locked"
        assert "61" in read_text(path)
    assert not lock_of(path).exists()


def test_a_lock_made_in_the_meantime_is_given_back(path: Path) -> None:
    mine = Lock(path)
    mine.acquire()
    content = lock_of(path).read_bytes()
    Lock(path)._bury(b"what stood there before")
    assert lock_of(path).read_bytes() == content
    assert mine.held()


@pytest.mark.parametrize("name", ["法" * 83 + ".yaml", "有 空格.yaml", "🏘.yaml"])
def test_any_name_can_be_locked_and_backed_up(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(TEXT.encode())
    with FactDocument.open(path) as document:
        document.set(PLACE, 61)
        assert fault_of(lambda: FactDocument.open(path))[0] == "locked"
    assert len([each for each in tmp_path.iterdir() if each.name.endswith(".bak")]) == 1


def test_where_no_lock_can_be_made_the_file_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(PermissionError, match="没有写入权限") as caught:
        FactDocument.open(path)
    assert caught.value.filename == str(path)


# Windows, as far as it can be seen from here


@pytest.mark.parametrize(
    ("code", "handle", "error", "runs"),
    [(259, 7, 0, True), (1, 7, 0, False), (0, 0, 87, False), (0, 0, 5, True)],
)
def test_windows_is_asked_whether_a_process_runs(
    monkeypatch: pytest.MonkeyPatch, code: int, handle: int, error: int, runs: bool
) -> None:
    closed: list[int] = []

    def tell(_: int, place: object) -> None:
        place._obj.value = code  # type: ignore[attr-defined]

    kernel = SimpleNamespace(
        OpenProcess=lambda *_: handle, GetExitCodeProcess=tell, CloseHandle=closed.append
    )
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_, **__: kernel, raising=False)
    monkeypatch.setattr(ctypes, "get_last_error", lambda: error, raising=False)
    assert locking._runs_on_windows(4) is runs
    assert closed == ([handle] if handle else [])


def test_a_file_held_for_a_moment_is_replaced_when_it_is_free(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_TRIES", 3)
    monkeypatch.setattr(atomic, "_PAUSE", 0.0)
    replace, tries = Path.replace, SimpleNamespace(count=0)

    def held(self: Path, target: Path) -> Path:
        tries.count += 1
        if tries.count < 3:
            raise PermissionError(13, "Access is denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    write_atomic(path, b"1")
    assert path.read_bytes() == b"1"
    tries.count = -9
    with pytest.raises(PermissionError, match="正被别的程序打开"):
        write_atomic(path, b"2")
    assert path.read_bytes() == b"1"
    assert list(path.parent.iterdir()) == [path]


def test_a_backup_is_made_where_there_are_no_links(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    path.chmod(0o640)
    write_atomic(path, b"1", backup=True)
    backup = path.with_name(f"{path.name}.bak")
    assert backup.read_bytes() == TEXT.encode()
    assert stat.S_IMODE(backup.stat().st_mode) == 0o640


def test_what_killed_processes_left_is_swept_when_it_is_old(path: Path) -> None:
    old, new = (path.with_name(f".drafter-{name}.tmp") for name in ("old", "new"))
    for each in (old, new):
        each.write_bytes(b"")
    os.utime(old, (time.time() - 3600,) * 2)
    FactDocument.open(path).close()
    assert not old.exists()
    assert new.exists()
