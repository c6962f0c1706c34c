"""Bytes of a text file that people edit, decoded whatever their editor made of them."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.files.faults import Fault, FaultError

MAX_BYTES = 2 * 1024 * 1024
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_KINDS = (
    (b"PK\x03\x04", " Word、Excel 文件或压缩包"),
    (b"\xd0\xcf\x11\xe0", "旧版的 Word、Excel 文件"),
    (b"%PDF", " PDF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"{\\rtf", "写字板文件"),
)
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # where YAML parts lines
_HAN_BYTES = 3
_MOST_NULLS = 0.2  # beyond, it is another encoding
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
    for mark, kind in _KINDS:
        if data.startswith(mark):
            hint = "事实文件是用记事本等编辑器填写的 .yaml 文本文件；检查写好的报告用 drafter check"
            raise FaultError([Fault("encoding", f"这是{kind}，不是文本文件", hint, path)])
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    for candidate in (encoding, "gb18030"):
        try:
            text = data.decode(candidate)
        except UnicodeDecodeError as error:
            if candidate == "utf-8" and _is_damaged(data):
                raise FaultError([_damaged(data, error.start, path)]) from None
            continue
        if "\0" not in text:
            return text, _UTF_16.get(data[:2], candidate) if candidate == "utf-16" else candidate
        if candidate != "gb18030" and _is_torn(text):
            raise FaultError([_nulls(text, path)])
    raise FaultError([Fault("encoding", "认不出文件的编码", "请用记事本另存为 UTF-8 编码", path)])


def _is_torn(text: str) -> bool:
    """Whether its null characters are what a lost end left, and not another encoding."""
    return "\0" not in text.rstrip("\0") or text.count("\0") < _MOST_NULLS * len(text)


def _is_damaged(data: bytes) -> bool:
    """Whether this is UTF-8 with a few bytes lost: it could be taken for the GB18030 of nonsense."""
    kept = data.decode("utf-8", "ignore")
    whole = sum(char > "\u07ff" for char in kept) * _HAN_BYTES
    return whole > 0.9 * sum(byte > 0x7F for byte in data)


def _damaged(data: bytes, at: int, path: str) -> Fault:
    before, rest = data[:at].decode("utf-8", "ignore"), data[at:].decode("utf-8", "replace")
    hint = "请核对这一处，改好后另存为 UTF-8 编码"
    return _broken("这里的字节坏了，文件可能没有存完整", hint, path, before, rest)


def _nulls(text: str, path: str) -> Fault:
    """The fault for a file whose end is missing, as computers leave it that lost their power."""
    before, null, _ = text.partition("\0")
    hint = "请核对这一处前后的内容，补全后再用；旁边有 .bak 的，是改动以前的那一份"
    return _broken("从这里起是空字节，文件没有存完整", hint, path, before, null)


def _broken(message: str, hint: str, path: str, before: str, rest: str) -> Fault:
    """The fault for a file of which `before` can be read and `rest` cannot."""
    lines = LINE_BREAK.split(before)
    start = lines[-1]
    shown = start + LINE_BREAK.split(rest)[0]
    return Fault("encoding", message, hint, path, len(lines), len(start) + 1, shown)


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text in an encoding that `decode_as` named, with the mark that it had."""
    mark = next((mark for mark, name in _UTF_16.items() if name == encoding), b"")
    return mark + text.encode(encoding)


def printable(text: str) -> str:
    """The text with a mark in the place of each character that XML or Unicode cannot carry."""
    return _FORBIDDEN.sub("\ufffd", text)


def forbidden_character(text: str) -> str:
    """The first character of `text` that XML or Unicode cannot carry, or ''."""
    match = None if text.isprintable() else _FORBIDDEN.search(text)
    return match[0] if match else ""
