"""A stranger's .docx template: it prints the names that there are, and can do nothing else."""

from __future__ import annotations

import io
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from drafter.document import template
from drafter.document.reading import body_text
from drafter.draft.tree import Form
from drafter.files.faults import FaultError
from drafter.report import Report, Workshop
from tests.hostile.bounds import SECONDS, bounded

FACTS = "年度: 2023\n单位: {名称: 云溪镇, 上级: [云山县]}\n公文: {形式: 网页稿}\n政务热线: {热线承接数: 60}\n"
DOCUMENT, STYLES, TYPES = "word/document.xml", "word/styles.xml", "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Edit = Callable[[dict[str, bytes]], object]


def parts() -> dict[str, bytes]:
    with ZipFile(template.shipped(Form.WEB)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(content: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return target.getvalue()


def edited(edit: Edit) -> bytes:
    content = parts()
    edit(content)
    return zipped(content)


def put(name: str, old: str, new: str) -> Edit:
    def edit(content: dict[str, bytes]) -> None:
        text = content[name].decode()
        assert old in text
        content[name] = text.replace(old, new, 1).encode()

    return edit


def tag(text: str) -> bytes:
    """The template with something else in the place of its title."""
    return edited(put(DOCUMENT, "{{ 标题 }}", text.replace("&", "&amp;").replace("<", "&lt;")))


def relation(kind: str, target: str, mode: str = "External") -> bytes:
    added = f'<Relationship Id="x" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return edited(put(RELATIONS, "</Relationships>", added + "</Relationships>"))


def added(name: str, data: bytes) -> bytes:
    return edited(lambda content: content.__setitem__(name, data))


def doctype(declaration: str, name: str = DOCUMENT) -> bytes:
    root = "<w:document" if name == DOCUMENT else "<w:styles"
    return edited(put(name, root, f"<!DOCTYPE a {declaration}>{root}"))


def field(code: str) -> bytes:
    return edited(
        put(DOCUMENT, "{{ 标题 }}", f"</w:t><w:instrText>{code}</w:instrText><w:t>{{{{ 标题 }}}}")
    )


def lying(size: int) -> bytes:
    """A package whose directory says that a part is small."""
    content = parts()
    content["word/big.xml"] = b" " * size
    data = zipped(content)
    packed = struct.pack("<I", size)
    return data.replace(packed, struct.pack("<I", 10))


def overlapping(count: int) -> bytes:
    """Many entries of the directory that share one stretch of the file (the better zip bomb)."""
    body = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = body.compress(b"\0" * 1_000_000) + body.flush()
    name = b"a"
    local = (
        struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(packed), 1_000_000, 1, 0)
        + name
    )
    entries = b"".join(
        struct.pack(
            "<4sHHHHHHIIIHHHHHII",
            b"PK\x01\x02",
            20,
            20,
            0,
            8,
            0,
            0,
            0,
            len(packed),
            1_000_000,
            4,
            0,
            0,
            0,
            0,
            0,
            0,
        )
        + f"{number:04}".encode()
        for number in range(count)
    )
    end = struct.pack(
        "<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(entries), len(local) + len(packed), 0
    )
    return local + packed + entries + end


def encrypted() -> bytes:
    data = bytearray(template.shipped(Form.WEB).read_bytes())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def linked() -> bytes:
    """A package with an entry that says it is a symbolic link."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for name, data in parts().items():
            archive.writestr(name, data)
        info = ZipInfo("word/link.bin")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return target.getvalue()


LOOP = "{%p for 甲 in 正文 %}"
REFUSED: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "a class walk": (lambda: tag("{{ ''.__class__.__mro__[1].__subclasses__() }}"), {"bad-tag"}),
    "a walk to the globals": (
        lambda: tag("{{ cycler.__init__.__globals__.os.popen('id').read() }}"),
        {"bad-tag", "unknown-name"},
    ),
    "a walk from a value": (lambda: tag("{{ 标题.__class__ }}"), {"bad-tag"}),
    "an item that is a walk": (lambda: tag("{{ 标题['__class__'] }}"), {"bad-tag"}),
    "a method of a value": (lambda: tag("{{ 标题.append(1) }}"), {"bad-tag"}),
    "attr": (lambda: tag("{{ 标题|attr('__class__') }}"), {"bad-tag"}),
    "map with attr": (lambda: tag("{{ 正文|map(attribute='__class__')|list }}"), {"bad-tag"}),
    "format": (lambda: tag("{{ '{0.__class__}'.format(标题) }}"), {"bad-tag"}),
    "format as a filter": (lambda: tag("{{ '%999999999s'|format(标题) }}"), {"bad-tag"}),
    "a string without end": (lambda: tag("{{ '甲' * 999999999 }}"), {"bad-tag"}),
    "a power without end": (lambda: tag("{{ 9 ** 9 ** 9 }}"), {"bad-tag"}),
    "a range without end": (
        lambda: tag("{% for 甲 in range(999999999) %}甲{% endfor %}"),
        {"bad-tag", "unknown-name"},
    ),
    "a filter that pads": (lambda: tag("{{ 标题|center(999999999) }}"), {"bad-tag"}),
    "a filter that indents": (lambda: tag("{{ 标题|indent(999999999) }}"), {"bad-tag"}),
    "a safe filter": (lambda: tag("{{ '<w:p/>'|safe }}"), {"bad-tag"}),
    "a switched escape": (
        lambda: tag("{% autoescape false %}{{ 标题 }}{% endautoescape %}"),
        {"bad-tag"},
    ),
    "an include": (lambda: tag("{% include '/etc/passwd' %}"), {"bad-tag"}),
    "an import": (lambda: tag("{% import 'os' as os %}"), {"bad-tag"}),
    "an extension": (lambda: tag("{% extends 'x' %}"), {"bad-tag"}),
    "a macro": (
        lambda: tag("{% macro 甲() %}{{ 甲() }}{% endmacro %}"),
        {"bad-tag", "unknown-name"},
    ),
    "a recursive loop": (
        lambda: tag("{% for 甲 in 正文 recursive %}{{ loop(正文) }}{% endfor %}"),
        {"bad-tag"},
    ),
    "a setting": (lambda: tag("{% set 标题 = 1 %}"), {"bad-tag"}),
    "a call": (lambda: tag("{{ lipsum(n=9999) }}"), {"bad-tag", "unknown-name"}),
    "the template itself": (
        lambda: tag("{{ self._TemplateReference__context }}"),
        {"bad-tag", "unknown-name"},
    ),
    "a namespace": (lambda: tag("{{ namespace(甲=1) }}"), {"bad-tag", "unknown-name"}),
    "four loops": (lambda: tag("{% for 甲 in 正文 %}" * 4 + "{% endfor %}" * 4), {"bad-tag"}),
    "a flood of tags": (lambda: tag("{{ 标题 }}" * 20_000), {"bad-tag", "too-large"}),
    "a flood of brackets": (lambda: tag("{{ " + "(" * 20_000 + " }}"), {"bad-tag"}),
    "a flood of nots": (lambda: tag("{{ " + "not " * 20_000 + "标题 }}"), {"bad-tag"}),
    "a flood of ifs": (
        lambda: tag("{% if 标题 %}" * 1500 + "{% endif %}" * 1500),
        {"bad-tag", "too-large"},
    ),
    "half a tag": (lambda: tag("{{ 标题"), {"bad-tag"}),
    "an attached template": (
        lambda: relation("attachedTemplate", "https://x.test/a.dotm"),
        {"external"},
    ),
    "a picture from elsewhere": (lambda: relation("image", "https://x.test/a.png"), {"external"}),
    "a picture from a share": (lambda: relation("image", "file://///x.test/a/b.png"), {"external"}),
    "a frame from elsewhere": (lambda: relation("frame", "https://x.test/a.html"), {"external"}),
    "a part from elsewhere": (
        lambda: relation("subDocument", "https://x.test/a.docx"),
        {"external"},
    ),
    "an embedded object": (
        lambda: relation("oleObject", "embeddings/a.bin", "Internal"),
        {"macros"},
    ),
    "an embedded package": (
        lambda: relation("package", "embeddings/a.xlsx", "Internal"),
        {"macros"},
    ),
    "an embedded page": (lambda: relation("aFChunk", "a.html", "Internal"), {"macros"}),
    "a macro project": (lambda: added("word/vbaProject.bin", b"x"), {"macros"}),
    "a macro project in capitals": (lambda: added("word/VBAPROJECT.BIN", b"x"), {"macros"}),
    "a macro type": (
        lambda: edited(put(TYPES, "document.main+xml", "document.macroEnabled.main+xml")),
        {"macros"},
    ),
    "an ActiveX part": (
        lambda: edited(
            put(TYPES, "</Types>", '<Override PartName="/a" ContentType="x.activeX+xml"/></Types>')
        ),
        {"macros"},
    ),
    "a field that runs": (lambda: field(r"DDEAUTO c:\\windows\\system32\\cmd.exe"), {"field"}),
    "a field that includes": (lambda: field("INCLUDETEXT https://x.test/a.docx"), {"field"}),
    "a field that shows": (lambda: field("INCLUDEPICTURE https://x.test/a.png"), {"field"}),
    "a field in two runs": (
        lambda: edited(
            put(
                DOCUMENT,
                "{{ 标题 }}",
                "</w:t><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO x</w:instrText><w:t>",
            )
        ),
        {"field"},
    ),
    "an entity": (lambda: doctype('[<!ENTITY a "哈">]'), {"entities"}),
    "an external entity": (
        lambda: doctype('[<!ENTITY a SYSTEM "file:///etc/passwd">]'),
        {"entities"},
    ),
    "an external document type": (lambda: doctype('SYSTEM "https://x.test/a.dtd"'), {"entities"}),
    "a parameter entity": (
        lambda: doctype('[<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]', STYLES),
        {"entities", "broken-xml"},
    ),
    "a billion laughs": (
        lambda: doctype(
            "["
            + '<!ENTITY a "哈">'
            + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
            + "]"
        ),
        {"entities", "broken-xml"},
    ),
    "elements in elements": (
        lambda: edited(put(DOCUMENT, "<w:body>", "<w:body>" + "<w:p>" * 50_000)),
        {"broken-xml"},
    ),
    "a zip bomb": (lambda: added("word/big.xml", b" " * 15_000_000), {"too-large"}),
    "a large zip bomb": (lambda: added("word/big.bin", b"\0" * 60_000_000), {"too-large"}),
    "a zip bomb that lies": (lambda: lying(3_000_000), {"not-docx"}),
    "entries that share their bytes": (lambda: overlapping(150), {"too-large", "not-docx"}),
    "thousands of parts": (
        lambda: edited(
            lambda content: content.update({f"word/{n}.xml": b"<a/>" for n in range(3000)})
        ),
        {"too-many-parts"},
    ),
    "a huge main part": (
        lambda: edited(
            put(DOCUMENT, "<w:body>", "<w:body>" + "<w:p><w:r><w:t>甲</w:t></w:r></w:p>" * 40_000)
        ),
        {"too-large"},
    ),
    "a huge style part": (
        lambda: edited(
            put(
                STYLES,
                "</w:styles>",
                "".join(f"<w:x{n}/>" for n in range(1_900_000)) + "</w:styles>",
            )
        ),
        {"too-large"},
    ),
    "a name that climbs": (lambda: added("../../outside.xml", b"<a/>"), {"bad-names"}),
    "an absolute name": (lambda: added("/etc/cron.d/x", b"<a/>"), {"bad-names"}),
    "a name of Windows": (lambda: added("word\\x.xml", b"<a/>"), {"bad-names"}),
    "a name with a drive": (lambda: added("C:/x.xml", b"<a/>"), {"bad-names"}),
    "a name twice": (lambda: added("WORD/DOCUMENT.XML", b"<a/>"), {"bad-names"}),
    "a password": (encrypted, {"not-docx"}),
    "no styles": (lambda: edited(lambda content: content.pop(STYLES)), {"missing-part"}),
    "no document": (lambda: edited(lambda content: content.pop(DOCUMENT)), {"not-docx"}),
    "an old .doc": (lambda: b"\xd0\xcf\x11\xe0" + bytes(2000), {"not-docx"}),
    "a page of HTML": (lambda: b"<html></html>", {"not-docx"}),
    "nothing": (lambda: b"", {"not-docx"}),
    "six megabytes": (lambda: bytes(6_000_000), {"too-large"}),
}


def report_with(data: bytes, folder: Path) -> Report:
    path = folder / "documents" / "网页稿.docx"
    path.parent.mkdir()
    path.write_bytes(data)
    shop = Workshop(folder)
    return shop.compose(shop.parse(FACTS), "通用")


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_by_name_in_little_time(what: str, tmp_path: Path) -> None:
    build, codes = REFUSED[what]
    report = report_with(build(), tmp_path)
    began = time.process_time()
    with pytest.raises(FaultError) as caught:
        report.docx()
    assert time.process_time() - began < SECONDS
    (fault,) = caught.value.faults
    assert fault.code in codes
    assert "网页稿.docx" in fault.message
    assert fault.hint
    assert "root:" not in str(caught.value)


@pytest.mark.parametrize(
    "what", ["a large zip bomb", "entries that share their bytes", "a huge style part"]
)
def test_it_is_refused_in_little_memory(what: str, tmp_path: Path) -> None:
    report = report_with(REFUSED[what][0](), tmp_path)
    with bounded(), pytest.raises(FaultError):
        report.docx()


def test_loops_in_loops_print_no_more_than_a_report_can_need(tmp_path: Path) -> None:
    paragraph = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
    loops = "".join(paragraph % f"{{%p for 甲{n} in 正文 %}}" for n in range(3))
    ends = paragraph % "{%p endfor %}" * 3
    data = edited(
        put(DOCUMENT, "<w:body>", f"<w:body>{loops}{paragraph % ('依法治镇' * 50)}{ends}")
    )
    path = tmp_path / "documents" / "网页稿.docx"
    path.parent.mkdir()
    path.write_bytes(data)
    shop = Workshop(tmp_path)
    lines = "".join(f"    - 第{n}段\n" for n in range(1000))
    report = shop.compose(shop.parse(f"{FACTS}特色亮点:\n  亮点:\n{lines}"), "通用")
    with bounded(), pytest.raises(FaultError, match="循环印出来的内容太多"):
        report.docx()


def test_a_link_in_the_package_is_only_a_part(tmp_path: Path) -> None:
    assert b"root:" not in report_with(linked(), tmp_path).docx()


@pytest.mark.parametrize(
    "words", ["A & B <x>", "{{ 7*7 }}", "{{ 标题 }}", "{% raw %}", "{_{", "]]></w:t>"]
)
def test_the_words_of_a_report_are_never_a_template(words: str, tmp_path: Path) -> None:
    shop = Workshop()
    facts = f"{FACTS}特色亮点:\n  亮点: ['{words}']\n"
    assert words in body_text(shop.compose(shop.parse(facts)).docx())
