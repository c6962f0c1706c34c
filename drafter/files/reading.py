"""Bytes of a text file that people edit, decoded whatever their editor made of them."""

from __future__ import annotations

from pathlib import Path

from drafter.files.faults import Fault, FaultError

MAX_BYTES = 2 * 1024 * 1024
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_text(path: Path) -> str:
    """The text of `path` (UTF-8, UTF-16 with a mark, or GB18030); raise FaultError."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise FaultError([Fault("size", "文件超过2MB，不像是手工填写的文件", path=str(path))])
        data = path.read_bytes()
    except OSError as error:
        raise FaultError([unreadable(path, error)]) from None
    return decode(data, str(path))


def unreadable(path: Path, error: OSError) -> Fault:
    """The fault for a file that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        return Fault("missing", "找不到这个文件", "请核对文件名和所在文件夹", str(path))
    if isinstance(error, IsADirectoryError):
        return Fault("directory", "这是一个文件夹，不是文件", "请写出文件名", str(path))
    return Fault("unreadable", f"读不了这个文件（{error.strerror}）", "请检查文件权限", str(path))


def decode(data: bytes, path: str) -> str:
    """Decode `data`, naming the fault when no usual encoding fits."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    for candidate in (encoding, "gb18030"):
        try:
            return data.decode(candidate)
        except UnicodeDecodeError:
            continue
    raise FaultError([Fault("encoding", "认不出文件的编码", "请用记事本另存为 UTF-8 编码", path)])
