"""Reading a .docx that may come from anywhere, and writing one whose bytes follow from its parts."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from drafter.document.faults import PackageFault

if TYPE_CHECKING:
    import zipfile

    from lxml.etree import _Element

CONTENT_TYPES = "[Content_Types].xml"
RELATIONS = "_rels/.rels"
DOCUMENT = "word/document.xml"
_FOREIGN_RELATIONS = ("vbaProject", "control", "oleObject", "package", "aFChunk", "activeX")
_FOREIGN_TYPES = ("macroEnabled", "vbaProject", "activeX")


class Limits(NamedTuple):
    """How large a package may be: bytes, parts, bytes when unpacked, unpacked over packed."""

    packed: int
    parts: int
    unpacked: int
    ratio: int


TEMPLATE_LIMITS = Limits(packed=5_000_000, parts=200, unpacked=20_000_000, ratio=200)
REPORT_LIMITS = Limits(packed=50_000_000, parts=2_000, unpacked=200_000_000, ratio=200)
MAX_XML = 20_000_000  # bytes of one part that is parsed: a tree takes some fifteen times as many
_RATIO_FROM = 1_000_000


def read_package(data: bytes, limits: Limits = TEMPLATE_LIMITS) -> dict[str, bytes]:
    """The parts by name, or a fault when this is no .docx or an unreasonable one."""
    import io
    import zipfile

    if len(data) > limits.packed:
        raise PackageFault("too-large", f"文件太大（{len(data) // 1_000_000} MB）。", _SLIM)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _check_infos(infos, limits)
            parts = {info.filename: _read(archive, info) for info in infos}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise _not_docx() from error
    if CONTENT_TYPES not in parts or main_part(parts) not in parts:
        raise _not_docx()
    return parts


def main_part(parts: Mapping[str, bytes]) -> str:
    """The name of the part that holds the text; Word does not always call it document.xml."""
    if RELATIONS in parts:
        for relation in parse_xml(parts[RELATIONS], RELATIONS):
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
    return DOCUMENT


def relations_of(part: str) -> str:
    """The name of the part that holds the relationships of a part."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def parse_xml(data: bytes, part: str) -> _Element:
    """An XML part as a tree; document types and entities are refused, nothing is fetched."""
    from lxml import etree

    if len(data) > MAX_XML:
        raise PackageFault("too-large", f"文件的“{part}”部分太大。", _SLIM)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise PackageFault(
            "broken-xml", f"文件的“{part}”部分已损坏。", "请用 Word 或 WPS 打开后另存为 .docx。"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise PackageFault(
            "entities", f"文件的“{part}”部分带有文档类型声明，不予打开。", _RESAVE_CLEAN
        )
    return root


_SLIM = "请删去其中的图片等大件内容后再用。"
_RESAVE_CLEAN = "请用 Word 或 WPS 新建文档，把内容复制过去，存为 .docx 后再用。"


def _not_docx() -> PackageFault:
    return PackageFault(
        "not-docx",
        "这不是完好的 .docx 文件。",
        "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再用；加了密码的请先去掉密码。",
    )


def _check_infos(infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    names = [info.filename for info in infos]
    if len(names) > limits.parts:
        raise PackageFault("too-many-parts", f"文件的部件太多（{len(names)} 个）。", _RESAVE_CLEAN)
    if len({name.lower() for name in names}) < len(names) or not all(map(_safe_name, names)):
        raise PackageFault("bad-names", "文件的部件名称不正常，不予打开。", _RESAVE_CLEAN)
    unpacked = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos) or 1
    if unpacked > limits.unpacked or (unpacked > _RATIO_FROM and unpacked > packed * limits.ratio):
        raise PackageFault("too-large", "文件展开后太大，不予打开。", _SLIM)
    if any(info.flag_bits & 1 for info in infos):
        raise _not_docx()


def _safe_name(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and not {"\\", ":"} & set(name)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The part, read no further than it says it is long."""
    from zipfile import BadZipFile

    with archive.open(info) as part:
        data = part.read(info.file_size)
        if part.read(1):
            raise BadZipFile(info.filename)
    return data


def refuse_foreign(parts: Mapping[str, bytes]) -> None:
    """Refuse macros, embedded programs and whatever would be fetched from elsewhere."""
    if any("vbaproject" in name.lower() for name in parts):
        raise _macros()
    for name, data in parts.items():
        if name == CONTENT_TYPES:
            _check_types(parse_xml(data, name))
        elif name.endswith(".rels"):
            _check_relations(parse_xml(data, name))


def _check_types(types: _Element) -> None:
    for entry in types:
        if any(word in entry.get("ContentType", "") for word in _FOREIGN_TYPES):
            raise _macros()


def _check_relations(relations: _Element) -> None:
    for relation in relations:
        kind = relation.get("Type", "").rpartition("/")[2]
        if kind in _FOREIGN_RELATIONS:
            raise _macros()
        if relation.get("TargetMode") == "External" and kind != "hyperlink":
            raise PackageFault(
                "external",
                f"文件引用了外部内容（{kind}：{relation.get('Target', '')}），不予打开。",
                "请在 Word 或 WPS 中断开链接的图片、附加的模板等外部内容后再用。",
            )


def _macros() -> PackageFault:
    return PackageFault(
        "macros", "文件带有宏或嵌入的程序对象，不予打开。", "请另存为不带宏的 .docx 后再用。"
    )


class Packed(NamedTuple):
    """A part deflated and ready to be put into a package."""

    name: bytes
    checksum: int
    size: int
    deflated: bytes


def pack(name: str, data: bytes, level: int = zlib.Z_BEST_COMPRESSION) -> Packed:
    """Deflate a part."""
    window = min(max(len(data).bit_length(), 9), zlib.MAX_WBITS)  # clearing large tables takes long
    deflate = zlib.compressobj(level, zlib.DEFLATED, -window, window - 7)
    deflated = deflate.compress(data) + deflate.flush()
    return Packed(name.encode(), zlib.crc32(data), len(data), deflated)


_ENTRY = struct.Struct("<HHHHHIIIHH")
_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _UTF8, _DEFLATED = 20, 0x800, 8
_DAY_ONE = 0x21  # 1980-01-01, the first day that a zip can say


def write_package(parts: Iterable[Packed]) -> bytes:
    """A .docx of the parts in this order, with fixed times: same parts, same bytes."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part in parts:
        entry = _ENTRY.pack(
            _VERSION,
            _UTF8,
            _DEFLATED,
            0,
            _DAY_ONE,
            part.checksum,
            len(part.deflated),
            part.size,
            len(part.name),
            0,
        )
        tail = struct.pack("<HHHII", 0, 0, 0, 0, offset)
        directory += (_CENTRAL, struct.pack("<H", _VERSION), entry, tail, part.name)
        chunk = _LOCAL + entry + part.name
        body += (chunk, part.deflated)
        offset += len(chunk) + len(part.deflated)
    listing = b"".join(directory)
    count = len(directory) // 5
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(listing), offset, 0)
    return b"".join((*body, listing, _END, end))
