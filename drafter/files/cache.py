"""What was worked out from files, kept for each user until one of the files changes.

A cache that cannot be read or written costs time and nothing else. What it holds is trusted like
Python's own compiled modules, so it is read only where nobody but the user can have written it."""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from drafter import __version__

FOLDER = "DRAFTER_CACHE"
_PACKAGE = Path(__file__).resolve().parent.parent
_SETTLED = 2_000_000_000  # ns: the coarsest clock of a file system
T = TypeVar("T")


def cached(name: str, sources: Iterable[Path], make: Callable[[], T]) -> T:
    """What `make` works out from `sources` (files, and folders with all that lies in them), taken
    from the cache when none of them has changed; faults that it raises are not kept."""
    folder = cache_folder()
    stamps = None if folder is None else _stamps(sources)
    if folder is None or stamps is None:
        return make()
    path = folder / f"{name}.cache"
    key = f"{_program()}{stamps}\n".encode("utf-8", "surrogateescape")
    with contextlib.suppress(Exception):
        return cast("T", _read(path, key))
    value = make()
    if max((mtime for _, mtime, _ in stamps), default=0) < time.time_ns() - _SETTLED:
        with contextlib.suppress(Exception):
            _write(path, key, value)
    return value


def cache_folder() -> Path | None:
    """Where the cache lies; None where the user wants none (an empty DRAFTER_CACHE) or has no home."""
    own = os.environ.get(FOLDER)
    if own is not None:
        return Path(own) if own else None
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    if Path(base).is_absolute():
        return Path(base) / "drafter"
    try:
        return Path.home() / ".cache" / "drafter"
    except RuntimeError:
        return None


def _read(path: Path, key: bytes) -> object:
    with path.open("rb") as stream:
        if not (_only_ours(os.fstat(stream.fileno())) and _only_ours(path.parent.stat())):
            raise PermissionError(path)
        data = stream.read()
    if not data.startswith(key):
        raise LookupError(path)
    return pickle.loads(memoryview(data)[len(key) :])  # noqa: S301 - written by ourselves


def _write(path: Path, key: bytes, value: object) -> None:
    from pickletools import optimize

    from drafter.files.atomic import write_atomic

    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomic(path, key + optimize(stream.getvalue()))


class _Pickler(pickle.Pickler):
    """Keeps a dataclass or a named tuple as a call with its values, which is read back fastest."""

    def reducer_override(self, obj: Any) -> Any:  # noqa: ANN401
        if isinstance(obj, tuple) and hasattr(obj, "_fields"):
            return tuple.__new__, (type(obj), tuple(obj))
        if not is_dataclass(obj) or isinstance(obj, type):
            return NotImplemented
        if any(field.kw_only or not field.init for field in fields(obj)):
            return NotImplemented
        return type(obj), tuple(getattr(obj, field.name) for field in fields(obj))


def _only_ours(found: os.stat_result) -> bool:
    if sys.platform == "win32":
        return True  # the folder is the user's own there
    return found.st_uid == os.getuid() and not found.st_mode & 0o022


Stamp = tuple[str, int, int]


def _stamps(sources: Iterable[Path]) -> list[Stamp] | None:
    """Path, time and size of each file; None where one cannot be had."""
    try:
        return sorted(stamp for source in sources for stamp in _stamps_of(source))
    except OSError:
        return None


def _stamps_of(source: Path, suffix: str = "") -> Iterator[Stamp]:
    if not source.is_dir():
        found = source.stat()
        yield str(source), found.st_mtime_ns, found.st_size
        return
    with os.scandir(source) as entries:
        for entry in entries:
            if entry.name.endswith(suffix):
                found = entry.stat()
                yield entry.path, found.st_mtime_ns, found.st_size


@cache
def _program() -> tuple[object, ...]:
    """What tells one state of the program from another; in a checkout its modules change too."""
    rooms = [_PACKAGE, *(Path(entry) for entry in os.scandir(_PACKAGE) if entry.is_dir())]
    modules = [stamp for room in rooms for stamp in _stamps_of(room, ".py")]
    newest, size = max(mtime for _, mtime, _ in modules), sum(size for _, _, size in modules)
    return __version__, sys.version, newest, len(modules), size
