import io
import re
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter.document.blocks import blocks
from drafter.document.docx import to_docx
from drafter.document.faults import TextFault
from drafter.document.package import read_package
from drafter.document.reading import body_text
from drafter.draft.tree import Draft, Form, Origin, Paragraph, Sentence, Span
from tests.document.samples import (
    BOTH,
    GOVERNMENT,
    PARTY,
    draft,
    outline,
    para,
    part,
    section,
    short,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(lines: list[str]) -> str:
    return "".join("".join(lines).split())


def paragraph_of(data: bytes, text: str) -> str:
    """The XML of the paragraph that holds a text."""
    found: list[str] = [
        one
        for one in re.findall(r"<w:p[ >].*?</w:p>", part(data))
        if text in re.sub("<[^>]+>", "", one)
    ]
    assert len(found) == 1
    return found[0]


def test_an_upward_report_has_every_paragraph_in_its_style() -> None:
    assert outline(to_docx(draft())) == (
        "发文机关标志｜安宁县青溪镇人民政府文件\n"
        "发文字号｜青政〔2027〕5号\t签发人：李明\n"
        "公文标题｜安宁县青溪镇人民政府\n关于2026年度法治政府建设情况的报告\n"
        "主送机关｜安宁县人民政府：\n"
        "正文｜现将青溪镇2026年度法治政府建设情况报告如下。\n"
        "一级标题｜一、主要举措和成效\n"
        "正文｜全年工作分三个方面。\n"
        "二级标题接排｜（一）规范热线办理。全年承接12345热线工单60件，办结【待补：热线办结数】件。\n"
        "三级标题｜1.健全签收流程\n"
        "正文｜明确各环节时限。\n"
        "四级标题接排｜（1）专人签收。每日两次。\n"
        "二级标题｜（二）开展“12·4”国家宪法日宣传\n"
        "正文｜发放资料800余份。\n"
        "正文｜1.制定年度普法计划；\n"
        "正文｜2.组织法律明白人培训。\n"
        "三级标题接排｜1.进村宣讲。每村一场。\n"
        "四级标题｜（1）入户走访\n"
        "正文｜登记在册。\n"
        "一级标题｜二、存在的不足和原因\n"
        "正文｜一是窗口人手不足。二是台账不全。\n"
        "一级标题接排｜三、下一年度安排。充实窗口力量。\n"
        "正文｜特此报告。\n"
        "署名｜安宁县青溪镇人民政府\n"
        "成文日期｜2027年1月20日\n"
        "附注｜（此件公开发布）"
    )


@pytest.mark.parametrize("form", [Form.PLAIN, Form.WEB])
def test_other_forms_start_with_the_title_and_end_with_the_note(form: Form) -> None:
    lines = outline(to_docx(draft(form))).splitlines()
    assert lines[:4] == [
        "公文标题｜安宁县青溪镇人民政府",
        "关于2026年度法治政府建设情况的报告",
        "发文字号｜青政〔2027〕5号",
        "主送机关｜安宁县人民政府：",
    ]
    assert lines[-3:] == [
        "署名｜安宁县青溪镇人民政府",
        "成文日期｜2027年1月20日",
        "附注｜（此件公开发布）",
    ]


def ways() -> list[object]:
    issued = {"single": {}, "joint": BOTH}
    signed = {
        "one": ("李明",),
        "two": ("李明", "王建国"),
        "four": ("李明", "王建国", "赵云", "欧阳春"),
    }
    return [
        pytest.param(
            draft(form, issue_sealed=sealed, issue_signers=signers, **issuers),
            id=f"{form.name}-{how}-{count}-{'sealed' if sealed else 'unsealed'}",
        )
        for form in Form
        for how, issuers in issued.items()
        for count, signers in signed.items()
        for sealed in (True, False)
    ]


@pytest.mark.parametrize("report", ways())
def test_every_way_of_issuing_prints_every_word_of_the_draft_and_no_other(report: Draft) -> None:
    printed = body_text(to_docx(report))
    expected = [block.text for block in blocks(report)]
    label = ["签发人："] if report.issue.form is Form.UPWARD else []
    assert sorted(words(printed)) == sorted(words(expected + label))
    body = [line for line in printed if line in expected]
    assert body == [line for line in expected if line in body]


def test_three_signers_stand_two_a_line_with_the_number_on_the_last() -> None:
    printed = body_text(to_docx(draft(issue_signers=("李明", "王建国", "欧阳春"))))
    assert printed[1:3] == ["\t签发人：\t李明\t王建国", "青政〔2027〕5号\t\t欧阳春\t"]


def test_a_joint_head_sets_the_suffix_beside_the_names() -> None:
    assert body_text(to_docx(draft(**BOTH)))[:3] == [PARTY, GOVERNMENT, "文件"]


def test_a_jointly_sealed_report_has_its_names_side_by_side_and_the_date_under_the_last() -> None:
    signature = docx.Document(io.BytesIO(to_docx(draft(**BOTH)))).tables[-1]
    assert [cell.text for cell in signature.rows[0].cells] == [
        PARTY,
        f"{GOVERNMENT}\n2027年1月20日",
    ]


HARD = [
    "A & B <公司> \"甲\" '乙'",
    "{{ 7*7 }} {% if 1 %} {# 注 #} {_{ }_} ${x}",
    "</w:t></w:r></w:p><w:p>",
    "&amp; &#65; ]]>",
    "表情😀👨‍👩‍👧和𠮷野家",
    "  前后  各两格，中间　　全角  ",
    "一" * 10_000,
    "“甲”‘乙’——……·—",
    "12·4和一·二八",
    "HOLE insert3 @@1@@ \\1 %s",
]


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
@pytest.mark.parametrize("form", list(Form))
def test_hard_text_arrives_whole_in_the_body_and_in_the_title(form: Form, text: str) -> None:
    data = to_docx(short(form, text, title=text[:40], issue_recipient=None))
    printed = body_text(data)
    assert text in printed
    assert words([text[:40]]) in words(printed)


@pytest.mark.parametrize("text", HARD[:6])
def test_hard_text_arrives_whole_around_the_body(text: str) -> None:
    changes: dict[str, Any] = {
        f"issue_{name}": text for name in ("number", "recipient", "date", "printer", "print_date")
    }
    printed = words(
        body_text(to_docx(short(issue_issuers=(text,), issue_signers=(text,), **changes)))
    )
    assert printed.count(words([text])) >= 8


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1), min_size=1, max_size=5))
def test_any_text_arrives_whole_or_is_refused(texts: list[str]) -> None:
    try:
        printed = body_text(
            to_docx(short(Form.WEB, *texts, title="报告", issue_number=None, issue_recipient=None))
        )
    except TextFault as fault:
        assert re.search(r"U\+[0-9A-F]{4}", fault.message)
    else:
        assert printed[1:-3] == [text for text in texts if text.strip()]


def test_a_gap_is_highlighted_and_carries_a_comment_that_says_what_to_supply() -> None:
    data = to_docx(
        short(Form.PLAIN, "承接60件，办结【待补：办结数】件，其中【待补：超期数】件超期。")
    )
    comments = list(docx.Document(io.BytesIO(data)).comments)
    assert [(comment.author, comment.text) for comment in comments] == [
        ("drafter", "请填写办结数。"),
        ("drafter", "请填写超期数。"),
    ]
    xml = paragraph_of(data, "办结")
    gap = r'<w:highlight w:val="yellow"/>.*?【待补：办结数】.*?</w:r>'
    assert re.search(f'<w:commentRangeStart w:id="0"/><w:r><w:rPr>.*?{gap}<w:commentRangeEnd', xml)
    assert xml.count("w:highlight") == 2


def test_gaps_in_every_place_have_comments_with_ids_of_their_own() -> None:
    gaps: dict[str, Any] = {
        f"issue_{name}": f"【待补：{name}】" for name in ("number", "recipient", "date", "note")
    }
    data = to_docx(
        draft(
            title="【待补：标题】",
            issue_issuers=("【待补：机关】",),
            issue_signers=("【待补：甲】", "【待补：乙】", "【待补：丙】"),
            opening=(para("【待补：开头】"),),
            sections=(section(1, "一、", "【待补：章】", para("【待补：首句】"), run_in=True),),
            **gaps,
        )
    )
    ids = re.findall(r'<w:commentReference w:id="(\d+)"', part(data))
    assert ids == [str(number) for number in range(len(ids))]
    comments = docx.Document(io.BytesIO(data)).comments
    assert len(comments) == len(ids) == 13
    assert all(comment.text.startswith("请填写") for comment in comments)


def test_a_gap_without_a_note_asks_for_its_content() -> None:
    gap = Sentence((Span("【待补】", Origin.GAP),))
    data = to_docx(short(Form.PLAIN, opening=(Paragraph((gap,)),)))
    assert [comment.text for comment in docx.Document(io.BytesIO(data)).comments] == [
        "请补充这里的内容。"
    ]


@pytest.mark.parametrize("form", list(Form))
def test_a_report_without_gaps_has_no_comments_part(form: Form) -> None:
    assert "word/comments.xml" not in read_package(to_docx(short(form)))


@pytest.mark.parametrize("form", list(Form))
def test_the_same_draft_makes_the_same_bytes(form: Form) -> None:
    assert to_docx(draft(form)) == to_docx(draft(form))


def test_core_properties_are_the_townships_and_its_date() -> None:
    properties = docx.Document(io.BytesIO(to_docx(draft()))).core_properties
    assert properties.title == "安宁县青溪镇人民政府关于2026年度法治政府建设情况的报告"
    assert properties.author == properties.last_modified_by == GOVERNMENT
    assert properties.comments == properties.keywords == ""
    assert str(properties.created) == str(properties.modified) == "2027-01-20 00:00:00+00:00"


@pytest.mark.parametrize("date", [None, "【待补：成文日期】", "2027年2月30日"])
def test_a_report_without_a_date_is_dated_new_years_day_after_its_year(date: str | None) -> None:
    properties = docx.Document(io.BytesIO(to_docx(draft(issue_date=date)))).core_properties
    assert str(properties.created) == "2027-01-01 00:00:00+00:00"


def test_a_report_without_issuer_is_the_townships_own() -> None:
    properties = docx.Document(
        io.BytesIO(to_docx(draft(issue_issuers=("【待补：发文机关】",))))
    ).core_properties
    assert properties.author == "青溪镇"


def test_a_run_in_heading_is_in_its_own_face_and_the_rest_in_the_face_of_the_body() -> None:
    paragraph = next(
        p for p in docx.Document(io.BytesIO(to_docx(draft()))).paragraphs if "规范热线" in p.text
    )
    assert [(run.text, run.style.name) for run in paragraph.runs if run.text][:2] == [
        ("（一）规范热线办理。", "二级标题字"),
        ("全年承接12345热线工单60件，办结", "Default Paragraph Font"),
    ]


def test_the_dot_between_figures_is_narrow_and_quotes_are_wide() -> None:
    xml = paragraph_of(to_docx(draft()), "12·4")
    runs = re.findall(r"<w:r>(.*?)</w:r>", xml)
    wide = ["hint" in run for run in runs]
    assert [re.sub("<[^>]+>", "", run) for run in runs] == [
        "（二）开展“12",
        "·",
        "4”国家宪法日宣传",
    ]
    assert wide == [True, False, True]


def test_a_dot_between_han_characters_stays_wide() -> None:
    assert paragraph_of(to_docx(short(Form.WEB, "纪念一·二八")), "一·二八")


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("sealed", [True, False])
def test_the_last_paragraph_of_the_body_keeps_its_page_with_the_signature(
    form: Form, sealed: bool
) -> None:
    data = to_docx(draft(form, issue_sealed=sealed))
    xml = part(data)
    last = paragraph_of(data, "特此报告。")
    assert last.count("<w:keepNext/>") == 1
    between = xml[
        xml.index(last) + len(last) : xml.index("成文日期")
        if "成文日期" in xml
        else xml.rindex("2027年1月20日")
    ]
    styles = re.findall(r'<w:pStyle w:val="(\w+)"/>(<w:keepNext/>)?', between)
    assert ("Blank", "<w:keepNext/>") in styles
    assert ("Blank", "") not in styles


def test_a_run_in_last_paragraph_keeps_with_the_signature_too() -> None:
    report = short(sections=(section(1, "一、", "安排", para("充实力量。"), run_in=True),))
    assert '<w:pStyle w:val="Level1RunIn"/><w:keepNext/>' in paragraph_of(
        to_docx(report), "充实力量"
    )


def test_without_signature_nothing_is_kept_together() -> None:
    data = to_docx(short(Form.WEB, "正文。", issue_issuers=(), issue_date=None))
    assert "keepNext" not in paragraph_of(data, "正文。")


@pytest.mark.parametrize("form", list(Form))
def test_no_mark_of_the_program_is_left_in_the_document(form: Form) -> None:
    xml = part(to_docx(draft(form)))
    assert not re.search(r"\{\{|\{%|\{#|insert\d|[\x00-\x08]", xml)
    etree.fromstring(xml.encode())


def test_only_an_upward_report_shows_red_and_only_it_has_an_imprint() -> None:
    texts = {form: part(to_docx(draft(form))) for form in Form}
    assert ["FF0000" in texts[form] for form in Form] == [True, False, False]
    assert ["txbxContent" in texts[form] for form in Form] == [True, False, False]


def test_an_upward_report_without_copies_and_printer_has_no_imprint() -> None:
    bare = draft(issue_copies=(), issue_printer="", issue_print_date="")
    assert "txbxContent" not in part(to_docx(bare))


def test_the_imprint_of_copies_alone_has_two_rules_and_with_printer_three() -> None:
    copies = part(to_docx(draft(issue_printer="", issue_print_date="")))
    both = part(to_docx(draft()))
    box = re.compile("<w:txbxContent>.*</w:txbxContent>", re.DOTALL)
    assert [len(re.findall("<w:pBdr>", box.findall(xml)[0])) for xml in (copies, both)] == [2, 3]


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    from drafter.document.faults import TemplateFault

    with pytest.raises(TemplateFault, match="读不到模板"):
        to_docx(draft(), tmp_path / "没有.docx")
