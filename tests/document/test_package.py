import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from drafter.document import template
from drafter.document.docx import to_docx
from drafter.document.faults import PackageFault, TemplateFault
from drafter.document.package import (
    TEMPLATE_LIMITS,
    Limits,
    main_part,
    pack,
    parse_xml,
    read_package,
    write_package,
)
from drafter.draft.tree import Form
from tests.document.samples import changed_package, saved, short

TYPES = "[Content_Types].xml"


def web() -> bytes:
    return template.shipped(Form.WEB).read_bytes()


def zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def relation(kind: str, target: str, mode: str = "External") -> Callable[[str], str]:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    added = f'<Relationship Id="x" Type="{office}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return lambda xml: xml.replace("</Relationships>", added + "</Relationships>")


RELATIONS = "word/_rels/document.xml.rels"


@pytest.mark.parametrize(
    ("edits", "code"),
    [
        ({"word/vbaProject.bin": lambda _: "x"}, "macros"),
        (
            {TYPES: lambda xml: xml.replace("document.main+xml", "document.macroEnabled.main+xml")},
            "macros",
        ),
        ({RELATIONS: relation("attachedTemplate", "file:///c:/a.dotm")}, "external"),
        ({RELATIONS: relation("image", "http://例子.test/a.png")}, "external"),
        ({RELATIONS: relation("oleObject", "embeddings/a.bin", "Internal")}, "macros"),
        ({RELATIONS: relation("aFChunk", "a.html", "Internal")}, "macros"),
        (
            {
                "word/document.xml": lambda xml: xml.replace(
                    "<w:document", "<!DOCTYPE a><w:document", 1
                )
            },
            "entities",
        ),
        (
            {
                "word/styles.xml": lambda xml: xml.replace(
                    "<w:styles", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:styles', 1
                )
            },
            "entities",
        ),
        ({"word/settings.xml": lambda xml: xml.replace("</w:settings>", "")}, "broken-xml"),
        (
            {
                "word/document.xml": lambda xml: xml.replace(
                    "{{ 标题 }}", "</w:t><w:instrText>DDEAUTO c:\\x</w:instrText><w:t>"
                )
            },
            "field",
        ),
        ({TYPES: lambda _: "不是XML"}, "broken-xml"),
    ],
)
def test_a_template_with_foreign_content_is_refused(
    edits: dict[str, Callable[[str], str]], code: str, tmp_path: Path
) -> None:
    path = saved(tmp_path, Form.WEB, changed_package(web(), edits))
    with pytest.raises(TemplateFault) as caught:
        to_docx(short(Form.WEB), path)
    assert caught.value.code == code
    assert caught.value.message.startswith("模板“网页稿.docx”不能使用：")
    assert caught.value.hint


def test_a_link_to_a_web_page_is_allowed(tmp_path: Path) -> None:
    path = saved(
        tmp_path,
        Form.WEB,
        changed_package(web(), {RELATIONS: relation("hyperlink", "https://例子.test/")}),
    )
    assert to_docx(short(Form.WEB), path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0" * 200,
        zipped({"a": b"b"}),
        web()[:-40],
        web()[:900],
    ],
    ids=["empty", "start", "pdf", "doc", "zip", "cut", "stump"],
)
def test_what_is_no_docx_is_named(data: bytes) -> None:
    with pytest.raises(PackageFault) as caught:
        read_package(data)
    assert caught.value.code == "not-docx"
    assert "另存为" in caught.value.hint


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({f"word/{number}.xml": b"<a/>" for number in range(300)}, "too-many-parts"),
        ({"word/big.xml": b" " * 3_000_000}, "too-large"),
        ({"../outside.xml": b"<a/>"}, "bad-names"),
        ({"/etc/x.xml": b"<a/>"}, "bad-names"),
        ({"word\\x.xml": b"<a/>", "WORD\\X.xml": b"<a/>"}, "bad-names"),
    ],
)
def test_an_unreasonable_package_is_refused(parts: dict[str, bytes], code: str) -> None:
    with pytest.raises(PackageFault) as caught:
        read_package(
            zipped(
                {
                    name: ZipFile(io.BytesIO(web())).read(name)
                    for name in (TYPES, "word/document.xml")
                }
                | parts
            )
        )
    assert caught.value.code == code


def test_a_file_larger_than_the_limit_is_not_opened() -> None:
    with pytest.raises(PackageFault) as caught:
        read_package(web(), Limits(100, 10, 1000, 10))
    assert caught.value.code == "too-large"


@pytest.mark.parametrize(
    "billion", ['<!ENTITY a "aaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">']
)
def test_entities_are_refused(billion: str) -> None:
    with pytest.raises(PackageFault):
        parse_xml(f"<!DOCTYPE x [{billion}]><x>&a;</x>".encode(), "x")


def test_the_main_part_may_have_another_name() -> None:
    parts = read_package(web())
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"word/document.xml", b"/word/document2.xml"
    )
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    assert main_part(read_package(zipped(parts))) == "word/document2.xml"


def test_a_written_package_can_be_read_by_others() -> None:
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": b"<a/>" * 1000,
        "word/媒体.bin": b"",
    }
    data = write_package(pack(name, content) for name, content in parts.items())
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts


def test_limits_fit_templates_of_offices() -> None:
    assert TEMPLATE_LIMITS.packed >= 1_000_000
