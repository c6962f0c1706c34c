import html
import re

import pytest

from drafter.document.blocks import SIGNER_LABEL, blocks
from drafter.document.text import to_markdown, to_text
from drafter.draft.tree import Form
from tests.document.samples import BOTH, draft, para, section, short


def test_the_text_has_a_blank_line_between_paragraphs_and_one_line_break_at_its_end() -> None:
    report = short(
        Form.WEB,
        "甲。",
        "乙。",
        issue_number=None,
        issue_recipient=None,
        issue_note=None,
        title="报告",
    )
    assert to_text(report) == "报告\n\n甲。\n\n乙。\n\n安宁县青溪镇人民政府\n\n2027年1月20日\n"


def test_the_markdown_has_headings_by_level_and_bold_run_in_headings() -> None:
    assert to_markdown(draft(Form.WEB)).split("\n\n")[:-3] == [
        "# 安宁县青溪镇人民政府关于2026年度法治政府建设情况的报告",
        "青政〔2027〕5号",
        "安宁县人民政府：",
        "现将青溪镇2026年度法治政府建设情况报告如下。",
        "## 一、主要举措和成效",
        "全年工作分三个方面。",
        "**（一）规范热线办理**。全年承接12345热线工单60件，办结【待补：热线办结数】件。",
        "#### 1.健全签收流程",
        "明确各环节时限。",
        "**（1）专人签收**。每日两次。",
        "### （二）开展“12·4”国家宪法日宣传",
        "发放资料800余份。",
        "1\\.制定年度普法计划；",
        "2\\.组织法律明白人培训。",
        "**1.进村宣讲**。每村一场。",
        "##### （1）入户走访",
        "登记在册。",
        "## 二、存在的不足和原因",
        "一是窗口人手不足。二是台账不全。",
        "**三、下一年度安排**。充实窗口力量。",
        "特此报告。",
    ]


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize(
    "changes",
    [{}, BOTH, {"issue_signers": ("李明", "王建国", "欧阳春")}],
    ids=["single", "joint", "signers"],
)
def test_text_and_markdown_hold_every_word_of_the_document(
    form: Form, changes: dict[str, object]
) -> None:
    report = draft(form, **changes)
    expected = "".join(block.text for block in blocks(report))
    label = SIGNER_LABEL if form is Form.UPWARD else ""
    assert sorted(re.sub(r"\s", "", to_text(report))) == sorted(expected + label)
    plain = re.sub(r"^#+ |\*\*|\\(?=[^\w\s])", "", to_markdown(report), flags=re.MULTILINE)
    assert re.sub(r"\s", "", plain) == re.sub(r"\s", "", to_text(report))


def test_signers_share_a_line() -> None:
    assert "签发人：李明　王建国\n" in to_text(draft(issue_signers=("李明", "王建国")))


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("1.甲", "1\\.甲"),
        ("- 甲", "\\- 甲"),
        ("+甲", "\\+甲"),
        ("===", "\\==="),
        ("甲*乙*_丙_`丁`", "甲\\*乙\\*\\_丙\\_\\`丁\\`"),
        ("# 甲#", "\\# 甲\\#"),
        ("<b>&amp;[链](x)", "\\<b\\>\\&amp;\\[链\\](x)"),
        ("a|b ~~c~~ $d$ \\e", "a\\|b \\~\\~c\\~\\~ \\$d\\$ \\\\e"),
        ("  甲 乙  ", "&#32;&#32;甲 乙&#32;&#32;"),
        ("    四格", "&#32;&#32;&#32;&#32;四格"),
        ("2026年，1.5万元", "2026年，1.5万元"),
    ],
)
def test_what_markdown_would_eat_is_escaped(text: str, markdown: str) -> None:
    assert to_markdown(short(Form.WEB, text)).split("\n\n")[3] == markdown
    back = html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown.replace("\\&", "&amp;")))
    assert back == text


def test_a_run_in_heading_that_ends_in_a_mark_is_still_bold() -> None:
    report = short(
        Form.WEB, sections=(section(2, "（一）", "落实“三项制度”", para("甲*。"), run_in=True),)
    )
    assert "**（一）落实“三项制度”**。甲\\*。" in to_markdown(report)
