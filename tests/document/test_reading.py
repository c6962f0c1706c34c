import docx
import pytest

from drafter.document import template
from drafter.document.docx import to_docx
from drafter.document.faults import PackageFault
from drafter.document.reading import body_text
from drafter.draft.tree import Form
from tests.document.samples import changed_package, short


def test_paragraphs_tables_and_text_boxes_are_read_in_order() -> None:
    printed = body_text(to_docx(short(title="报告", issue_note=None)))
    assert printed == [
        "安宁县青溪镇人民政府文件",
        "青政〔2027〕5号\t签发人：李明",
        "报告",
        "安宁县人民政府：",
        "现将有关情况报告如下。",
        "安宁县青溪镇人民政府",
        "2027年1月20日",
        "抄送：中共安宁县委全面依法治县委员会办公室，安宁县司法局。",
        "安宁县青溪镇党政综合办公室\t2027年1月20日印发",
    ]


def test_a_document_of_another_program_is_read(tmp_path: object) -> None:
    import io

    document = docx.Document()
    document.add_paragraph("第一段")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "甲", "乙"
    document.add_paragraph("").add_run("第二段\n换行\t制表")
    target = io.BytesIO()
    document.save(target)
    assert body_text(target.getvalue()) == ["第一段", "甲", "乙", "第二段\n换行\t制表"]


def body_of(xml: str) -> list[str]:
    import re

    data = template.shipped(Form.WEB).read_bytes()
    edit = {
        "word/document.xml": lambda old: re.sub(
            "<w:body>.*</w:body>", f"<w:body>{xml}</w:body>", old, flags=re.DOTALL
        )
    }
    return body_text(changed_package(data, edit))


@pytest.mark.parametrize(
    ("xml", "lines"),
    [
        (
            "<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins></w:p>",
            ["增"],
        ),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r></w:p>", ["1"]),
        ("<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>", ["链接"]),
        ("<w:p><w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t></w:r></w:p><w:p/>", ["甲-乙"]),
        (
            '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Choice>'
            "<mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>外</w:t></w:r></w:p>",
            ["外", "框"],
        ),
    ],
)
def test_only_what_is_printed_is_read(xml: str, lines: list[str]) -> None:
    assert body_of(xml) == lines


def test_what_is_no_docx_is_a_fault() -> None:
    with pytest.raises(PackageFault):
        body_text(b"not a document")
