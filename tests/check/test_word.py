"""A .docx says the same as its words, however they were put into it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from drafter.check.checking import Checked, Checker
from drafter.check.comments import with_comments
from drafter.check.engine import check
from drafter.check.subject import Subject
from tests.check.test_reports import REPORTS, read_marked
from tests.check.trying import catalogue

REPORT = read_marked(next(path for path in REPORTS if path.stem == "木叶溪乡2022"))[0]
LINES = [paragraph.raw for paragraph in REPORT.paragraphs]
CHECKER = Checker(catalogue())
Put = Callable[[Document, str], None]
_LEVELS = (r"[一二三四五六七八九十]+、", r"（[一二三四五六七八九十]+）")


def _plain(document: Document, line: str) -> None:
    document.add_paragraph(line)


def _in_small_runs(document: Document, line: str) -> None:
    paragraph = document.add_paragraph()
    for start in range(0, len(line), 3):
        paragraph.add_run(line[start : start + 3]).bold = start == 0


def _tracked(document: Document, line: str) -> None:
    paragraph = document.add_paragraph(line[:4])
    for piece in (
        f'<w:ins {nsdecls("w")} w:id="1" w:author="甲"><w:r><w:t xml:space="preserve">{line[4:]}</w:t></w:r></w:ins>',
        f'<w:del {nsdecls("w")} w:id="2" w:author="甲"><w:r><w:delText>2019年</w:delText></w:r></w:del>',
        f'<w:moveFrom {nsdecls("w")} w:id="3" w:author="甲"><w:r><w:t>法治审核</w:t></w:r></w:moveFrom>',
    ):
        paragraph._p.append(parse_xml(piece))


def _hidden(document: Document, line: str) -> None:
    document.add_paragraph(line).add_run("法治审核").font.hidden = True


def _linked(document: Document, line: str) -> None:
    link = f'<w:hyperlink {nsdecls("w")} w:anchor="a"><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:hyperlink>'
    document.add_paragraph()._p.append(parse_xml(link))


def _commented(document: Document, line: str) -> None:
    document.add_comment(document.add_paragraph(line).runs, "法治审核")


def _in_text_boxes(document: Document, line: str) -> None:
    box = (
        f'<w:r {nsdecls("w")}><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    document.add_paragraph()._p.append(parse_xml(box))


def _numbered(document: Document, line: str) -> None:
    """The numbers of headings set by Word's own list, as where a clerk presses the button."""
    for level, pattern in enumerate(_LEVELS):
        found = re.match(pattern, line)
        if found:
            paragraph = document.add_paragraph(line[found.end() :])
            setting = (
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'
            )
            paragraph._p.get_or_add_pPr().append(parse_xml(setting))
            return
    document.add_paragraph(line)


def _made(put: Put) -> bytes:
    document = docx.Document()
    lists = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, text in enumerate(("%1、", "（%2）"))
    )
    lists.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>')
    )
    lists.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>')
    )
    for line in LINES:
        put(document, line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _checked(put: Put, folder: Path) -> Checked:
    path = folder / "报告.docx"
    path.write_bytes(_made(put))
    return CHECKER.finished(path)


def _told(checked: Checked) -> list[tuple[str, str]]:
    return sorted((one.rule, one.quote) for one in checked.findings if one.family != "版式")


def _in_one_table(document: Document, line: str) -> None:
    table = document.tables[0] if document.tables else document.add_table(1, 1)
    table.cell(0, 0).add_paragraph(line)


WAYS = {
    "one large table": _in_one_table,
    "plain": _plain,
    "small runs": _in_small_runs,
    "tracked changes": _tracked,
    "hidden words": _hidden,
    "links": _linked,
    "comments": _commented,
    "text boxes": _in_text_boxes,
}


@pytest.mark.parametrize("put", [pytest.param(put, id=name) for name, put in WAYS.items()])
def test_the_same_is_found_however_the_words_are_put_in(put: Put, tmp_path: Path) -> None:
    wanted = check(Subject(REPORT, catalogue()), CHECKER.rules)
    assert _told(_checked(put, tmp_path)) == sorted((one.rule, one.quote) for one in wanted)


@pytest.mark.parametrize("put", [pytest.param(put, id=name) for name, put in WAYS.items()])
def test_every_finding_becomes_a_comment(put: Put, tmp_path: Path) -> None:
    checked = _checked(put, tmp_path)
    assert checked.finished is not None
    data = with_comments(checked.findings, checked.report, checked.finished.docx)
    mine = [one for one in docx.Document(io.BytesIO(data)).comments if one.author == "drafter"]
    assert len(mine) == len(checked.findings)


def test_numbers_that_word_sets_are_read(tmp_path: Path) -> None:
    # Numbers that jump cannot come from a list, and are put right by it.
    told = {rule for rule, _ in _told(_checked(_numbered, tmp_path))}
    typed = {rule for rule, _ in _told(_checked(_plain, tmp_path))}
    assert typed - told == {"编号不连续"}
    assert told <= typed


def test_headings_by_style_alone_are_headings(tmp_path: Path) -> None:
    def put(document: Document, line: str) -> None:
        found = re.match("|".join(_LEVELS[:1]), line)
        if found:
            document.add_heading(line[found.end() :], 1)
        else:
            document.add_paragraph(line)

    told = {rule for rule, _ in _told(_checked(put, tmp_path))}
    assert "缺必备内容" not in told


def test_words_in_tables_are_no_headings_and_need_no_full_stop(tmp_path: Path) -> None:
    document = docx.Document()
    for line in LINES[:6]:
        document.add_paragraph(line)
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "（九）任务名称"
    table.cell(0, 1).text = "按照年初下达的任务清单组织落实，明确责任站所和完成时限，逐项销号"
    path = tmp_path / "报告.docx"
    document.save(str(path))
    checked = CHECKER.finished(path)
    assert not {"编号不连续", "段末缺标点"} & {one.rule for one in checked.findings}
    cells = [p for p in checked.report.paragraphs if p.cell]
    assert [(p.level, p.mark) for p in cells] == [(0, ""), (0, "")]


_STYLE = '<w:style w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
_LIST = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="99999999999"><w:start w:val="-x"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("styles", "".join(_STYLE.format(f"s{i}", f"s{i + 1}") for i in range(5000))),
        ("styles", _STYLE.format("s0", "s1") + _STYLE.format("s1", "s0")),
        ("numbering", _LIST),
    ],
    ids=["long line of styles", "circle of styles", "senseless list"],
)
def test_senseless_styles_and_lists_do_no_harm(part: str, content: str, tmp_path: Path) -> None:
    stream = io.BytesIO()
    body = "".join(
        '<w:p><w:pPr><w:pStyle w:val="s0"/><w:numPr><w:ilvl w:val="-3"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{line}</w:t></w:r></w:p>"
        for line in LINES
    )
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {nsdecls('w')}><w:body>{body}</w:body></w:document>"
        )
        archive.writestr(f"word/{part}.xml", f"<w:all {nsdecls('w')}>{content}</w:all>")
    path = tmp_path / "报告.docx"
    path.write_bytes(stream.getvalue())
    assert CHECKER.finished(path).report.township == "木叶溪乡"
