"""Reading a finished report from a file: .docx, .txt or .md, whoever made it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.check.structure import read_lines, read_word_lines
from drafter.check.text import ReportText
from drafter.files.faults import Fault, FaultError
from drafter.files.reading import decode, unreadable

if TYPE_CHECKING:
    from drafter.check.layout import Layout

SUFFIXES = (".docx", ".txt", ".md")
MAX_DOCX, MAX_TEXT = 20_000_000, 2_000_000
MAX_CHARACTERS, MAX_MAIN_PART = 100_000, 16_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WEB_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s|html)", re.IGNORECASE)
_RESAVE = "请用 Word 或 WPS 打开，另存为 .docx；纯文字用记事本另存为 UTF-8 编码的 .txt"
_MACROS = (b"macroEnabled", b"vbaProject")


class Finished(NamedTuple):
    """A finished report: the text as read, and for a .docx its layout and bytes."""

    report: ReportText
    layout: Layout | None = None
    docx: bytes = b""


def read_report(path: Path) -> Finished:
    """Read a report; raise FaultError that names what cannot be read."""
    data = _bytes(path)
    if data.startswith(_OLE):
        raise _ole_fault(data, path)
    if data.startswith(b"PK"):
        return _read_docx(data, path)
    if len(data) > MAX_TEXT:
        raise _fault("size", "文件超过2MB，不像是一份报告", "请核对是不是选错了文件", path)
    if _WEB_PAGE.match(data):
        raise _fault("web-page", "这是网页文件", _RESAVE, path)
    text = _decoded(data, path)
    if path.suffix.lower() in {".docx", ".docm"}:
        raise _fault("not-docx", "这不是完好的 .docx 文件", _RESAVE, path)
    return Finished(_checked(_text_report(text, path.suffix.lower() == ".md"), path))


def _fault(code: str, message: str, hint: str, path: Path) -> FaultError:
    return FaultError([Fault(code, message, hint, str(path))])


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_DOCX + 1)
    except OSError as error:
        raise FaultError([unreadable(path, error)]) from None
    if len(data) > MAX_DOCX:
        raise _fault(
            "size",
            "文件超过20MB，不像是一份报告",
            "请删去图片等大件内容，或核对是不是选错了文件",
            path,
        )
    return data


def _ole_fault(data: bytes, path: Path) -> FaultError:
    if _ENCRYPTED in data:
        return _fault(
            "encrypted", "文件加了密码，读不了", "请在 Word 或 WPS 里去掉密码，另存为 .docx", path
        )
    return _fault(
        "old-format", "这是旧格式（.doc、.wps 等），读不了", "请用 Word 或 WPS 另存为 .docx", path
    )


def _decoded(data: bytes, path: Path) -> str:
    try:
        return decode(data, str(path))
    except FaultError as error:
        raise FaultError([fault._replace(hint=_RESAVE) for fault in error.faults]) from None


def _text_report(text: str, markdown: bool) -> ReportText:
    return read_lines(text.removeprefix("\ufeff").splitlines(), joined=True, markdown=markdown)


def _read_docx(data: bytes, path: Path) -> Finished:
    from drafter.check.layout import read_layout
    from drafter.check.word import lines_of
    from drafter.document.faults import DocumentFault
    from drafter.document.package import Limits, main_part, read_package

    try:
        parts = read_package(
            data, Limits(packed=MAX_DOCX, parts=2_000, unpacked=64_000_000, ratio=200)
        )
        _refuse(parts, main_part(parts), path)
        layout = read_layout(parts)
    except DocumentFault as fault:
        raise _fault(
            fault.code, fault.message.rstrip("。"), fault.hint.rstrip("。"), path
        ) from None
    return Finished(_checked(read_word_lines(lines_of(layout)), path), layout, data)


def _refuse(parts: Mapping[str, bytes], main: str, path: Path) -> None:
    types = parts.get("[Content_Types].xml", b"")
    if any(word in types for word in _MACROS) or any(
        "vbaproject" in name.lower() for name in parts
    ):
        raise _fault("macros", "文件带有宏，不予打开", "请另存为不带宏的 .docx", path)
    if len(parts[main]) > MAX_MAIN_PART:
        raise _fault("size", "文件正文太大，不像是一份报告", "请核对是不是选错了文件", path)


def _checked(report: ReportText, path: Path) -> ReportText:
    if len(report.text) > MAX_CHARACTERS:
        raise _fault("size", "文字超过十万字，不像是一份报告", "请核对是不是选错了文件", path)
    if not report.text.strip():
        raise _fault("empty", "文件里没有文字", "请核对是不是选错了文件；扫描件请先转成文字", path)
    return report
