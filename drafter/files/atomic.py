"""Replacing a file so that a reader sees the old content or the new one, never a part."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

_NAME_BYTES = 255
_TEMPORARY = ".drafter-"
_TRIES = 6 if sys.platform == "win32" else 1  # there a virus scanner may hold a file for a moment
_PAUSE = 0.05
_REASONS = {
    "ENOSPC": "磁盘已满，请清出空间后再试",
    "EDQUOT": "磁盘配额已用完，请清出空间后再试",
    "EFBIG": "系统不让写这么大的文件，请换一个磁盘",
    "EROFS": "磁盘是只读的，请换一个位置",
    "EACCES": "没有写入权限，或文件正被别的程序打开；请关闭它，或换一个位置",
    "EPERM": "没有写入权限，请换一个位置",
    "EIO": "磁盘读写出错，请换一个磁盘",
    "ENAMETOOLONG": "文件名太长，请改短",
    "EISDIR": "这是一个文件夹，请写出文件名",
    "ENOTDIR": "上一级不是文件夹，请核对路径",
    "EEXIST": "上一级不是文件夹，请核对路径",
    "ENOENT": "所在文件夹不见了，请核对路径",
}


def write_atomic(path: Path, data: bytes, *, backup: bool = False) -> None:
    """Write `data` beside `path`, flush it to disk, and rename it over `path`; raise OSError.

    With `backup`, what was there is kept as `path`.bak."""
    try:
        _write(Path(os.path.realpath(path)), data, backup=backup)  # a link stays a link
    except OSError as error:
        explain(error, path)
        raise


def explain(error: OSError, path: Path) -> None:
    """Let an error name the file that the user named, and say in Chinese what is the matter."""
    error.filename, error.filename2 = str(path), None
    error.strerror = _REASONS.get(errno.errorcode.get(error.errno or 0, ""), error.strerror)


def beside(path: Path, before: str, after: str) -> Path:
    """A file beside `path` that is named for it, cut where the name would be too long."""
    stem = path.name
    while len(f"{before}{stem}{after}".encode("utf-8", "surrogateescape")) > _NAME_BYTES:
        stem = stem[:-1]
    return path.with_name(f"{before}{stem}{after}")


def sweep(path: Path, age: float = 60.0) -> None:
    """Take away the passing files that killed processes have left in the folder of `path`."""
    limit = time.time() - age
    with contextlib.suppress(OSError):
        for left in path.parent.glob(f"{_TEMPORARY}*.tmp"):
            with contextlib.suppress(OSError):
                if left.stat().st_mtime < limit:
                    left.unlink()


def flush_folder(folder: Path) -> None:
    """Put what has been renamed in a folder on disk, where the system can: it costs some milliseconds."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _write(path: Path, data: bytes, *, backup: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with _passing(path) as temporary:
        with temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(path))
        if backup and path.exists():
            _keep(path)
        _patiently(temporary.replace, path)


def _keep(path: Path) -> None:
    """Let the content that is about to be replaced also be had as .bak."""
    with _passing(path) as temporary:
        temporary.unlink()
        try:
            os.link(path, temporary)
        except OSError:  # a file system without links
            import shutil

            shutil.copy2(path, temporary)
        _patiently(temporary.replace, beside(path, "", ".bak"))


@contextlib.contextmanager
def _passing(path: Path) -> Iterator[Path]:
    """An empty file beside `path`, which is gone afterwards if it has not been renamed."""
    temporary = path.with_name(f"{_TEMPORARY}{os.urandom(8).hex()}.tmp")
    os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _patiently(rename: Callable[[Path], object], path: Path) -> None:
    """Rename, trying again for a moment where the system lets nobody replace an open file."""
    for left in range(_TRIES - 1, -1, -1):
        try:
            rename(path)
            return
        except PermissionError:
            if not left:
                raise
            time.sleep(_PAUSE)


def _mode(path: Path) -> int:
    """The mode of the file that will be replaced; on Windows nobody could delete a read-only copy."""
    always = stat.S_IWRITE if sys.platform == "win32" else 0
    try:
        return (path.stat().st_mode | always) & 0o777
    except OSError:
        return 0o666 & ~_umask()


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
