import io
import re
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle
from lxml import etree

from drafter.document import gbt9704, template
from drafter.document.docx import to_docx
from drafter.document.probe import lacks
from drafter.draft.tree import Form
from tests.document.samples import draft, part
from tools.build_templates import build

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORMS = pytest.mark.parametrize("form", list(Form))


def shipped(form: Form) -> bytes:
    return template.shipped(form).read_bytes()


def styles(form: Form) -> dict[str, etree._Element]:
    root = etree.fromstring(part(shipped(form), "word/styles.xml").encode())
    names = [str(name.get(f"{W}val")) for name in root.iter(f"{W}name")]
    return dict(zip(names, root.iter(f"{W}style"), strict=True))


@FORMS
def test_the_committed_template_is_what_the_tool_builds(form: Form) -> None:
    committed, built = ZipFile(io.BytesIO(shipped(form))), ZipFile(io.BytesIO(build(form)))
    assert committed.namelist() == built.namelist()
    for name in built.namelist():
        assert committed.read(name) == built.read(name), name


@FORMS
def test_a_template_is_built_the_same_every_time(form: Form) -> None:
    assert build(form) == build(form)
    assert {info.date_time for info in ZipFile(io.BytesIO(build(form))).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }


@FORMS
def test_a_shipped_template_lacks_nothing(form: Form) -> None:
    assert lacks(template.shipped(form), form) == []


@FORMS
def test_the_page_is_that_of_the_standard(form: Form) -> None:
    for data in (shipped(form), to_docx(draft(form))):
        section = docx.Document(io.BytesIO(data)).sections[0]
        twips = {
            name: round(getattr(section, name) / 635)
            for name in ("page_width", "page_height", "top_margin", "left_margin")
        }
        assert twips == {
            "page_width": 11906,
            "page_height": 16838,
            "top_margin": 2098,
            "left_margin": 1588,
        }
        assert re.search(r'<w:docGrid w:type="lines" w:linePitch="579"/>', part(data))


@FORMS
def test_every_style_sets_all_four_kinds_of_font_and_no_theme_font(form: Form) -> None:
    for name in ZipFile(io.BytesIO(shipped(form))).namelist():
        text = part(shipped(form), name)
        assert not re.search(r"[Tt]heme=", text), name
    for fonts in etree.fromstring(part(shipped(form), "word/styles.xml").encode()).iter(
        f"{W}rFonts"
    ):
        assert {etree.QName(key).localname for key in fonts.attrib} == {
            "ascii",
            "hAnsi",
            "eastAsia",
            "cs",
        }


@FORMS
def test_the_document_defaults_are_chinese(form: Form) -> None:
    language = re.search(r"<w:lang [^>]*>", part(shipped(form), "word/styles.xml"))
    assert language
    assert 'w:eastAsia="zh-CN"' in language.group()


@pytest.mark.parametrize(
    ("style", "face", "size"),
    [
        ("公文标题", "方正小标宋简体", 22),
        ("Normal", "仿宋_GB2312", 16),
        ("一级标题", "黑体", 16),
        ("二级标题", "楷体_GB2312", 16),
        ("三级标题", "仿宋_GB2312", 16),
        ("四级标题", "仿宋_GB2312", 16),
        ("主送机关", "仿宋_GB2312", 16),
        ("署名", "仿宋_GB2312", 16),
        ("成文日期", "仿宋_GB2312", 16),
        ("附注", "仿宋_GB2312", 16),
    ],
)
@FORMS
def test_a_style_has_the_face_and_size_of_the_standard(
    form: Form, style: str, face: str, size: int
) -> None:
    document = docx.Document(io.BytesIO(shipped(form)))
    chain = []
    one = document.styles[style]
    while one is not None:
        assert isinstance(one, ParagraphStyle)
        chain.append(one)
        one = one.base_style
    fonts = next(found for one in chain for found in one.element.iter(qn("w:rFonts")))
    assert fonts.get(qn("w:eastAsia")) == face
    assert fonts.get(qn("w:ascii")) == "Times New Roman"
    assert next(one.font.size.pt for one in chain if one.font.size) == size
    assert not any(one.font.bold for one in chain)


@FORMS
def test_heading_styles_show_in_the_navigation_pane_and_stay_with_what_follows(form: Form) -> None:
    found = styles(form)
    for level, name in enumerate(("一级标题", "二级标题", "三级标题", "四级标题")):
        for style in (found[name], found[name + "接排"]):
            outline = style.find(f"{W}pPr/{W}outlineLvl")
            assert outline is not None
            assert outline.get(f"{W}val") == str(level)
        assert found[name].find(f"{W}pPr/{W}keepNext") is not None
        assert found[name + "接排"].find(f"{W}rPr") is None


@FORMS
def test_the_body_is_indented_by_two_characters_in_both_units(form: Form) -> None:
    indent = styles(form)["Normal"].find(f"{W}pPr/{W}ind")
    assert indent is not None
    assert (indent.get(f"{W}firstLineChars"), indent.get(f"{W}firstLine")) == ("200", "640")


@FORMS
def test_every_paragraph_off_the_grid_pitch_says_so(form: Form) -> None:
    for name, style in styles(form).items():
        spacing = style.find(f"{W}pPr/{W}spacing")
        if spacing is None or spacing.get(f"{W}line") == str(gbt9704.LINE):
            continue
        snap = style.find(f"{W}pPr/{W}snapToGrid")
        assert snap is not None, name
        assert snap.get(f"{W}val") == "0", name


@pytest.mark.parametrize("form", [Form.UPWARD, Form.PLAIN])
def test_page_numbers_stand_at_the_outer_edge(form: Form) -> None:
    section = docx.Document(io.BytesIO(to_docx(draft(form)))).sections[0]
    for footer, side, text in (
        (section.footer, "right", "— 1 —"),
        (section.even_page_footer, "left", "— 2 —"),
    ):
        (paragraph,) = footer.paragraphs
        assert paragraph.text == text
        assert paragraph._p.pPr.jc.get(qn("w:val")) == side
        assert "PAGE" in etree.tostring(paragraph._p, encoding="unicode")


def test_a_web_copy_has_no_page_number() -> None:
    assert not [
        name
        for name in ZipFile(io.BytesIO(to_docx(draft(Form.WEB)))).namelist()
        if "footer" in name
    ]


@FORMS
def test_a_template_says_to_its_editor_what_must_stay(form: Form) -> None:
    text = "\n".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(shipped(form))).paragraphs
    )
    assert form.value in text
    assert "灰色的段落保持原样" in text
    assert "灰色的段落保持原样" not in part(to_docx(draft(form)))


@FORMS
def test_no_part_of_another_library_is_in_the_document(form: Form) -> None:
    names = ZipFile(io.BytesIO(to_docx(draft(form)))).namelist()
    assert not [
        name for name in names if re.search("stylesWithEffects|thumbnail|app.xml|customXml", name)
    ]


def test_a_folder_of_own_templates_stands_in_for_the_forms_it_holds(tmp_path: Path) -> None:
    own = tmp_path / "普通报告.docx"
    own.write_bytes(shipped(Form.PLAIN))
    assert template.find(Form.PLAIN, tmp_path) == own
    assert template.find(Form.WEB, tmp_path) == template.shipped(Form.WEB)
    assert template.find(Form.WEB, own) == own
