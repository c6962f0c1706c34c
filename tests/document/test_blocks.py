from typing import Any

import pytest

from drafter.document.blocks import Style, blocks
from drafter.document.faults import TextFault
from drafter.draft.tree import Form
from tests.document.samples import BOTH, GOVERNMENT, PARTY, draft, para, says, section, short


def shown(form: Form = Form.UPWARD, **changes: Any) -> list[str]:  # noqa: ANN401
    return [f"{block.style.value}｜{block.text}" for block in blocks(draft(form, **changes))]


def test_an_upward_report_prints_head_body_signature_and_imprint_in_reading_order() -> None:
    assert shown() == [
        "发文机关标志｜安宁县青溪镇人民政府文件",
        "发文字号｜青政〔2027〕5号",
        "签发人｜李明",
        "公文标题｜安宁县青溪镇人民政府关于2026年度法治政府建设情况的报告",
        "主送机关｜安宁县人民政府：",
        "正文｜现将青溪镇2026年度法治政府建设情况报告如下。",
        "一级标题｜一、主要举措和成效",
        "正文｜全年工作分三个方面。",
        "二级标题接排｜（一）规范热线办理。全年承接12345热线工单60件，办结【待补：热线办结数】件。",
        "三级标题｜1.健全签收流程",
        "正文｜明确各环节时限。",
        "四级标题接排｜（1）专人签收。每日两次。",
        "二级标题｜（二）开展“12·4”国家宪法日宣传",
        "正文｜发放资料800余份。",
        "正文｜1.制定年度普法计划；",
        "正文｜2.组织法律明白人培训。",
        "三级标题接排｜1.进村宣讲。每村一场。",
        "四级标题｜（1）入户走访",
        "正文｜登记在册。",
        "一级标题｜二、存在的不足和原因",
        "正文｜一是窗口人手不足。二是台账不全。",
        "一级标题接排｜三、下一年度安排。充实窗口力量。",
        "正文｜特此报告。",
        "署名｜安宁县青溪镇人民政府",
        "成文日期｜2027年1月20日",
        "附注｜（此件公开发布）",
        "抄送｜抄送：中共安宁县委全面依法治县委员会办公室，安宁县司法局。",
        "印发机关｜安宁县青溪镇党政综合办公室",
        "印发日期｜2027年1月20日印发",
    ]


@pytest.mark.parametrize("form", [Form.PLAIN, Form.WEB])
def test_other_forms_leave_out_head_signer_and_imprint_and_put_the_number_below_the_title(
    form: Form,
) -> None:
    styles = [line.partition("｜")[0] for line in shown(form)]
    assert styles[:3] == ["公文标题", "发文字号", "主送机关"]
    assert styles[-3:] == ["署名", "成文日期", "附注"]


def test_what_is_not_given_is_not_printed() -> None:
    bare = shown(
        issue_number=None,
        issue_signers=(),
        issue_issuers=(),
        issue_recipient=None,
        issue_date=None,
        issue_note=None,
        issue_copies=(),
        issue_printer="",
        issue_print_date="",
    )
    assert {line.partition("｜")[0] for line in bare} <= {
        "公文标题",
        "正文",
        *(s.value for s in Style if "级标题" in s.value),
    }


def test_a_joint_head_names_each_body_and_sets_the_suffix_apart() -> None:
    marks = [
        block.text
        for block in blocks(draft(**BOTH))
        if block.style in (Style.MARK, Style.MARK_SUFFIX)
    ]
    assert marks == [PARTY, GOVERNMENT, "文件"]


def test_a_head_without_suffix_is_the_name_alone() -> None:
    assert shown(issue_mark_suffix="")[0] == f"发文机关标志｜{GOVERNMENT}"


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({"issue_recipient": "安宁县人民政府："}, "主送机关｜安宁县人民政府："),
        ({"issue_note": "（此件公开发布）"}, "附注｜（此件公开发布）"),
        ({"issue_copies": ("县司法局。",)}, "抄送｜抄送：县司法局。"),
        ({"issue_print_date": "2027年1月20日印发"}, "印发日期｜2027年1月20日印发"),
    ],
)
def test_marks_that_are_there_already_are_not_doubled(given: dict[str, Any], printed: str) -> None:
    assert printed in shown(**given)


def test_a_gap_stays_a_piece_of_its_own_with_what_it_needs() -> None:
    (block,) = [
        one
        for one in blocks(short(Form.WEB, "办结【待补：热线办结数】件。"))
        if one.style is Style.BODY
    ]
    assert [(piece.text, piece.gap) for piece in block.pieces] == [
        ("办结", None),
        ("【待补：热线办结数】", "请填写热线办结数。"),
        ("件。", None),
    ]


def test_a_run_in_heading_without_text_still_ends_its_sentence() -> None:
    lonely = short(Form.WEB, sections=(section(2, "（一）", "规范办理", run_in=True),))
    assert "（一）规范办理。" in [block.text for block in blocks(lonely)]


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\n", "\t", "\x1b", "\x85", "\ud800", "\udfff", "\ufffe", "\uffff"],
    ids=lambda character: f"{ord(character):04X}",
)
@pytest.mark.parametrize("place", ["title", "opening", "heading", "copies", "date"])
def test_a_character_that_no_document_can_hold_is_refused_with_its_place(
    character: str, place: str
) -> None:
    bad = f"前{character}后"
    places: dict[str, dict[str, Any]] = {
        "title": {"title": bad},
        "opening": {"opening": (para(bad),)},
        "heading": {"sections": (section(1, "一、", bad),)},
        "copies": {"issue_copies": (bad,)},
        "date": {"issue_date": bad},
    }
    with pytest.raises(TextFault) as caught:
        blocks(short(**places[place]))
    assert f"U+{ord(character):04X}" in caught.value.message
    assert "前□后" in caught.value.message
    assert caught.value.hint == "请在事实文件中删去这个字符，再重新生成。"


def test_a_control_character_in_what_a_gap_needs_is_refused_too() -> None:
    with pytest.raises(TextFault):
        blocks(short(opening=(para("缺【待补：\x01】。"),)))


def test_characters_beyond_the_basic_plane_are_kept() -> None:
    assert says("𠮷😀").text in [block.text for block in blocks(short(Form.WEB, "𠮷😀"))]
