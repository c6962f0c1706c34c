"""One process at a time edits a fact file: a small file beside it says which, since when."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
import time
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from drafter.files.atomic import beside, explain
from drafter.files.faults import Fault, FaultError

_UNFINISHED = 2.0  # seconds after which a lock without content counts as left by a killed process
_PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that holds a lock; `born` tells it from a later one with the same number."""

    pid: int
    host: str
    since: str
    born: str = ""
    token: str = ""

    @classmethod
    def this(cls) -> Holder:
        """This process, from now on."""
        now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S")
        return cls(os.getpid(), platform.node(), now, _born(os.getpid()), uuid.uuid4().hex)

    def alive(self) -> bool:
        """Whether it still runs, as far as can be told from here: on another host it may."""
        if self.host != platform.node():
            return True
        born = _born(self.pid)
        return _runs(self.pid) and (not self.born or not born or born == self.born)


class Lock:
    """The lock on one file, held from `acquire` to `release`."""

    def __init__(self, path: Path) -> None:
        self._named = path
        self._path = beside(Path(os.path.realpath(path)), ".", ".lock")
        self._holder: Holder | None = None

    def acquire(self) -> None:
        """Take the lock; raise FaultError if another process has it, OSError if none can be made."""
        try:
            self._acquire()
        except OSError as error:
            explain(error, self._named)
            raise

    def _acquire(self) -> None:
        give_up = time.monotonic() + 2 * _UNFINISHED
        while time.monotonic() < give_up:
            holder = Holder.this()
            if self._create(holder):
                self._holder = holder
                return
            content = self._content()
            other = _parsed(content)
            if other is not None and other.alive():
                raise FaultError([self._taken(other)])
            if content is not None and (other is not None or self._age() > _UNFINISHED):
                self._bury(content)
            else:
                time.sleep(_PAUSE)
        raise FaultError([self._taken(_parsed(self._content()))])

    def held(self) -> bool:
        """Whether this process still has the lock that it took."""
        found = _parsed(self._content())
        return self._holder is not None and found == self._holder and found.pid == os.getpid()

    def release(self) -> None:
        """Give the lock back, if it is still ours."""
        if self.held():
            with contextlib.suppress(OSError):
                self._path.unlink()
        self._holder = None

    def _create(self, holder: Holder) -> bool:
        """Make the lock, whole from the first moment where the file system has links."""
        content = json.dumps(_data(holder), ensure_ascii=False).encode()
        passing = self._path.with_name(f".drafter-{holder.token}.tmp")
        try:
            passing.write_bytes(content)
            os.link(passing, self._path)
        except FileExistsError:
            return False
        except OSError:
            return self._create_in_place(content)
        finally:
            with contextlib.suppress(OSError):
                passing.unlink()
        return True

    def _create_in_place(self, content: bytes) -> bool:
        try:
            handle = os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
        except FileExistsError:
            return False
        except PermissionError:
            if sys.platform == "win32" and self._path.exists():  # it is just being deleted
                return False
            raise
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
        except OSError:  # the disk is full: half a lock would keep others waiting
            self._path.unlink()
            raise
        return True

    def _content(self) -> bytes | None:
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return None
        except PermissionError:  # on Windows, while it is being deleted
            return b""

    def _age(self) -> float:
        try:
            return time.time() - self._path.stat().st_mtime
        except OSError:
            return 0.0

    def _bury(self, content: bytes) -> None:
        """Take away a dead process's lock, but not one that somebody has made in the meantime."""
        grave = self._path.with_name(f".drafter-{uuid.uuid4().hex}.tmp")
        with contextlib.suppress(OSError):
            self._path.rename(grave)
            if grave.read_bytes() != content:
                os.link(grave, self._path)
        with contextlib.suppress(OSError):
            grave.unlink()

    def _taken(self, other: Holder | None) -> Fault:
        who = "另一个程序"
        if other is not None:
            host = "" if other.host == platform.node() else f"，在电脑“{other.host}”上"
            who = f"另一个 drafter（进程 {other.pid}{host}，{other.since} 起）"
        hint = f"请先在那边退出；如果它已经不在，删去旁边的 {self._path.name} 再试"
        return Fault("locked", f"这个文件正由{who}填写", hint, str(self._named))


def _data(holder: Holder) -> dict[str, object]:
    return {name: getattr(holder, name) for name in Holder.__slots__}


def _parsed(content: bytes | None) -> Holder | None:
    try:
        data = json.loads(content or b"")
        return Holder(int(data["pid"]), *(str(data[name]) for name in ("host", "since", "born", "token")))
    except (ValueError, TypeError, KeyError):
        return None


def _born(pid: int) -> str:
    """When a process began, in the system's own words; '' where that cannot be asked."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
    fields = stat.rpartition(")")[2].split()
    return f"{boot}/{fields[19]}" if len(fields) > 19 else ""


def _runs(pid: int) -> bool:
    if sys.platform == "win32":
        return _runs_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _runs_on_windows(pid: int) -> bool:
    import ctypes

    query, still_active, denied = 0x1000, 259, 5
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    process = kernel.OpenProcess(query, False, pid)
    if not process:
        return bool(ctypes.get_last_error() == denied)  # type: ignore[attr-defined,unused-ignore]
    try:
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(process, ctypes.byref(code))
        return code.value == still_active
    finally:
        kernel.CloseHandle(process)
