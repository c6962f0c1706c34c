"""Bytes of a text file that people edit, decoded whatever their editor made of them."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.files.faults import Fault, FaultError

MAX_BYTES = 2 * 1024 * 1024
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_ZIP = b"PK\x03\x04"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def read_text(path: Path) -> str:
    """The text of `path` (UTF-8, UTF-16 with a mark, or GB18030); raise FaultError."""
    return decode(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a text file that is not too large; raise FaultError."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise FaultError([unreadable(path, error)]) from None
    if len(data) > MAX_BYTES:
        hint = "请核对是不是选错了文件"
        raise FaultError([Fault("size", "文件超过2MB，不像是手工填写的文件", hint, str(path))])
    return data


def unreadable(path: Path, error: OSError) -> Fault:
    """The fault for a file that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        return Fault("missing", "找不到这个文件", "请核对文件名和所在文件夹", str(path))
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return Fault("directory", "这是一个文件夹，不是文件", "请写出文件名", str(path))
    if isinstance(error, PermissionError):
        return Fault("unreadable", "没有读取这个文件的权限", "请检查文件权限，或换一个位置", str(path))
    return Fault("unreadable", f"读不了这个文件（{error.strerror}）", "请核对文件名和所在磁盘", str(path))


def decode(data: bytes, path: str) -> str:
    """Decode `data`, naming the fault when no usual encoding fits."""
    return decode_as(data, path)[0]


def decode_as(data: bytes, path: str) -> tuple[str, str]:
    """The text, and the name by which `encode` gives the same bytes; raise FaultError."""
    if data.startswith(_ZIP):
        hint = "事实文件是用记事本等编辑器打开的 YAML 文本文件"
        raise FaultError([Fault("encoding", "这是 Word、Excel 文件或压缩包，不是文本文件", hint, path)])
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    for candidate in (encoding, "gb18030"):
        try:
            text = data.decode(candidate)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, _UTF_16.get(data[:2], candidate) if candidate == "utf-16" else candidate
    raise FaultError([Fault("encoding", "认不出文件的编码", "请用记事本另存为 UTF-8 编码", path)])


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text in an encoding that `decode_as` named, with the mark that it had."""
    mark = next((mark for mark, name in _UTF_16.items() if name == encoding), b"")
    return mark + text.encode(encoding)


def forbidden_character(text: str) -> str:
    """The first character of `text` that XML or Unicode cannot carry, or ''."""
    match = _FORBIDDEN.search(text)
    return match[0] if match else ""
