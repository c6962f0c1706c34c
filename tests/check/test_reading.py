"""Reports are read whatever their encoding and format, or refused by name."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.check.checking import Checker
from drafter.check.engine import all_rules, check
from drafter.check.reading import read_report
from drafter.check.structure import read_lines
from drafter.check.subject import Subject
from drafter.check.text import Part
from drafter.files.faults import FaultError
from tests.check.trying import EXAMPLES, catalogue, rendered

REPORT = """热柘镇2023年法治政府建设年度报告
2023年，我镇推进依法行政。现将情况报告如下。
一、主要举措和成效
（一）抓学习。召开会议3次。
二、存在的不足和原因
人手不足，原因是编制少。
三、2024年主要安排
充实人员。
平远县热柘镇人民政府
2024年1月8日
"""


RULES = all_rules()
_ODD = (
    "一、", "（一）。", "1.", "2.乙", "附件", "附件：1.甲", "抄送：", "印发", "的报告", "某镇关于", "其中", "一是", "。", "，",
    "2023.1.8", "二、存在的不足", "三、2022年安排", "第一责任人", "每村3名，共有5名",
    "由4件减至3件，下降9%", "# 题", "【待补：某】",
)  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_texts_are_read_in_any_usual_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    path.write_bytes(mark + REPORT.encode(encoding))
    report = read_report(path).report
    assert (report.year, report.township) == (2023, "热柘镇")
    assert report.paragraphs[0].part is Part.TITLE
    assert report.paragraphs[-1].part is Part.AROUND


def test_line_ends_of_other_systems_make_no_difference(tmp_path: Path) -> None:
    read = []
    for end in ("\n", "\r\n", "\r"):
        path = tmp_path / "报告.txt"
        path.write_bytes(REPORT.replace("\n", end).encode())
        read.append([p.text for p in read_report(path).report.paragraphs])
    assert read[0] == read[1] == read[2]


def test_sections_are_told_by_meaning() -> None:
    report = read_lines(REPORT.splitlines(), joined=True)
    parts = [p.part for p in report.paragraphs if p.level == 1]
    assert parts == [Part.RESULTS, Part.SHORTCOMINGS, Part.PLAN]


def test_web_navigation_around_a_pasted_report_is_set_aside() -> None:
    lines = [
        "欢迎光临某县人民政府门户网 登录个人中心",
        "首页 政府信息公开 新闻中心",
        *REPORT.splitlines()[:-2],
        "扫一扫在手机打开当前页",
        "返回顶部",
    ]
    report = read_lines(lines, joined=True)
    assert report.paragraphs[0].text.endswith("年度报告")
    assert len(report.aside) == 4


def test_a_paragraph_broken_by_a_page_is_put_together() -> None:
    broken = (
        "全年召开会议研究法治政府建设工作，听取情况汇报，明确责任单位和完成时限，逐项抓好落实，定期"
    )
    report = read_lines([*REPORT.splitlines()[:3], broken, "通报进度。"], joined=True)
    last = report.paragraphs[-1]
    assert last.text == broken + "通报进度。"
    assert (last.number_at(0), last.number_at(len(broken))) == (4, 5)


def test_a_title_on_two_lines_is_one() -> None:
    lines = ["十里亭镇关于2023年度", "法治政府建设情况的报告", *REPORT.splitlines()[1:]]
    report = read_lines(lines, joined=False)
    assert report.paragraphs[0].text == "十里亭镇关于2023年度法治政府建设情况的报告"
    assert report.township == "十里亭镇"


def _document() -> bytes:
    return rendered(EXAMPLES[0]).docx()


def _with(data: bytes, **parts: bytes) -> bytes:
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def _bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"0" * 80_000_000)
    return stream.getvalue()


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


@pytest.mark.parametrize(
    ("make", "code"),
    [
        pytest.param(
            lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", id="password"
        ),
        pytest.param(lambda: _OLE, "old-format", id="old format"),
        pytest.param(
            lambda: _with(_document(), **{"word__vbaProject.bin": b"x"}), "macros", id="macros"
        ),
        pytest.param(_bomb, "too-large", id="bomb"),
        pytest.param(lambda: _document()[:3000], "not-docx", id="cut off"),
        pytest.param(lambda: b"PK\x03\x04 no archive", "not-docx", id="broken"),
        pytest.param(lambda: b"x" * 20_000_001, "size", id="huge"),
        pytest.param(lambda: b"%PDF-1.7" + b"\0" * 99, "encoding", id="pdf"),
        pytest.param(lambda: b"<html><body>x</body></html>", "web-page", id="web page"),
        pytest.param("热柘镇2023年法治政府建设年度报告".encode, "not-docx", id="text"),
    ],
)
def test_bad_documents_are_refused_by_name(make: object, code: str, tmp_path: Path) -> None:
    assert callable(make)
    path = tmp_path / "报告.docx"
    path.write_bytes(make())
    with pytest.raises(FaultError) as caught:
        read_report(path)
    assert caught.value.faults[0].code == code
    assert caught.value.faults[0].path == str(path)


def test_entities_are_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    path = tmp_path / "报告.docx"
    path.write_bytes(stream.getvalue())
    with pytest.raises(FaultError):
        read_report(path)


def test_empty_and_missing_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_text(" \n\n")
    for name in ("空.txt", "没有.txt"):
        with pytest.raises(FaultError):
            read_report(tmp_path / name)


@given(
    st.lists(
        st.text(alphabet="一二（）()、。；，：“”《》1２3年是报告法治政府 \t#", max_size=60),
        max_size=12,
    )
)
def test_no_lines_break_the_reading(lines: list[str]) -> None:
    report = read_lines(lines, joined=True)
    assert all(p.text for p in report.paragraphs)
    assert report.text.count("\n") == max(len(report.paragraphs) - 1, 0)


@given(
    st.lists(st.sampled_from([*REPORT.splitlines(), *_ODD]), max_size=14),
    st.booleans(),
)
def test_no_lines_break_the_checking(lines: list[str], joined: bool) -> None:
    report = read_lines(lines, joined=joined)
    for finding in check(Subject(report, catalogue(), report), RULES) if report.paragraphs else ():
        for spot in finding.spots:
            assert 0 <= spot.start <= spot.end <= len(report.paragraphs[spot.paragraph].text)


@pytest.mark.parametrize(
    "unit",
    [
        *("1", "“", "其中1件，", "2022年", "（一）\n", "1件：2件，", "排查7次", "。，", "【待补"),
        *("法治", "12345", "召开专题会议研究3次\n", "每村3名，", "共3件、"),
    ],
)
def test_hostile_texts_do_not_hang(unit: str, tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(REPORT[:60] + unit * (20_000 // len(unit)), encoding="utf-8")
    start = time.process_time()
    Checker(catalogue()).finished(path)
    assert time.process_time() - start < 5
