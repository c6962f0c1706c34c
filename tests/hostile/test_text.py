"""Text arrives whole: from the fact file, by the command, into every kind of file."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.cli.main import main
from drafter.document.reading import body_text
from drafter.files.faults import FaultError
from drafter.report import Workshop

HEAD = "年度: 2026\n单位: {名称: 云溪镇, 上级: [云山县]}\n"
SHOP = Workshop()
TEXTS = {
    "marks of XML": "A & B <x> ]]> </w:t></w:r> &amp; &#10; <!-- 甲 -->",
    "marks of Jinja": "{{ 7*7 }} {% raw %} {# 甲 #} {{r 标题 }} {%p endif %}",
    "half a tag": "{_{ {{ }} {% %} {# #} { { } }",
    "marks of format strings": "%s %(x)s {0} {0.__class__} ${HOME} $x \\n \\u0041 \\",
    "marks of Markdown": "# 甲 *乙* _丙_ `丁` [戊](x) ![己](y) ~~庚~~ | 辛 | > 壬 $癸$",
    "a list of Markdown": "1. 甲",
    "a dash": "- 甲",
    "every kind of quote": "“双”‘单’\"直双\"'直单'「角」『重角』〝〞＂＇`´«法»‹文›„低“",
    "emoji": "😀 👍🏽 👨‍👩‍👧‍👦 🏳️‍🌈 ☑️ 🇨🇳 1️⃣",
    "plane 2": "𠮷野家 𡈽地 𬭚 𪚥𪚥 㐂 龘",
    "combined letters": "é é ñ ǘ Ａ ﬁ №℃㎡½①⑩㈠Ⅳ",
    "full-width forms": "１２３ＡＢＣ（）：；！？，．％＆＜＞",
    "spaces within": "甲  乙   丙　　丁 \u00a0戊\u2003己",
    "words of another script": "ᠮᠣᠩᠭᠣᠯ བོད་ ئۇيغۇر 조선 Ελ ру",
    "soft marks": "甲·乙•丙…丁—戊～己々〇〆ヶ",
    "one very long word": "法" * 10_000,
    "one very long line": "依法治镇，A & B <x> " * 500 + "完",
    "looks like a number": "007",
    "looks like a date": "2026-12-25",
    "looks like nothing": "null",
}
EVERYWHERE = "A & B <x> {{ 7*7 }} {_{ ‘’\"' 𠮷😀"


@dataclass(frozen=True)
class Written:
    """A report in every kind of file, as paragraphs."""

    docx: list[str]
    markdown: list[str]
    text: list[str]


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def unescaped(markdown: str) -> str:
    """What a line of Markdown shows."""
    pieces = re.split(r"\\([!-/:-@\[-`{-~])", markdown)
    return "".join(
        piece if index % 2 else html.unescape(piece) for index, piece in enumerate(pieces)
    )


def render(folder: Path, facts: str) -> Written:
    path = folder / "云溪镇.yaml"
    path.write_text(facts, encoding="utf-8")
    assert main(["render", str(path), "-o", str(folder / "报告"), "--format", "docx,md,txt"]) == 0
    report = folder / "报告" / "云溪镇"
    document = docx.Document(str(report.with_suffix(".docx")))
    return Written(
        [paragraph.text for paragraph in document.paragraphs],
        [
            unescaped(line)
            for line in report.with_suffix(".md").read_text(encoding="utf-8").split("\n\n")
        ],
        report.with_suffix(".txt").read_text(encoding="utf-8").split("\n\n"),
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    items = "".join(f"    - {quoted(text)}\n" for text in TEXTS.values())
    return render(tmp_path_factory.mktemp("报告"), f"{HEAD}特色亮点:\n  亮点:\n{items}")


@pytest.mark.parametrize("kind", TEXTS)
def test_a_paragraph_is_the_same_in_every_file(kind: str, written: Written) -> None:
    for paragraphs in (written.docx, written.markdown, written.text):
        assert paragraphs.count(TEXTS[kind]) == 1


def test_space_around_a_text_is_left_out_of_every_file_alike(tmp_path: Path) -> None:
    items = "".join(
        f"    - {quoted(text)}\n" for text in ("  前", "后  ", "　全　", "\u00a0窄\u00a0")
    )
    made = render(tmp_path, f"{HEAD}特色亮点:\n  亮点:\n{items}")
    for paragraphs in (made.docx, made.markdown, made.text):
        assert {"前", "后", "全", "窄"} <= set(paragraphs)


def test_it_arrives_wherever_it_may_stand(tmp_path: Path) -> None:
    mark = quoted(EVERYWHERE)
    facts = (
        f"{HEAD}公文:\n  形式: 上行文\n  标题: {mark}\n  主送: {mark}\n  签发人: [{mark}]\n  附注: {mark}\n"
        f"  抄送: [{mark}]\n  印发机关: {mark}\n  发文字号: {mark}\n"
        f"政务热线:\n  举措: [{{自拟: {mark}}}]\n  不足: [{{自拟: {mark}, 标题: {mark}, 原因: {mark}}}]\n"
        f"  安排: [{{自拟: {mark}, 标题: {mark}}}]\n  自定义: [{{指标: {mark}, 数值: 3, 单位: {mark}}}]\n"
        f"行政执法:\n  执法机构: {mark}\n  联合执法部门: [{mark}]\n  专项执法行动: [{mark}]\n"
        f"规范性文件:\n  印发文件:\n    - {{名称: {mark}, 文号: {mark}}}\n"
    )
    made = render(tmp_path, facts)
    whole = "".join(made.text)
    assert whole.count(EVERYWHERE) > 12
    assert "".join(made.markdown).replace("**", "").count(EVERYWHERE) == whole.count(EVERYWHERE)
    data = (tmp_path / "报告" / "云溪镇.docx").read_bytes()
    printed = "".join(body_text(data)).replace("\n", "")
    squeezed = re.sub(r"\s", "", EVERYWHERE)
    assert re.sub(r"\s", "", printed).count(squeezed) == re.sub(r"\s", "", whole).count(squeezed)


def test_every_line_of_a_free_text_is_a_paragraph(tmp_path: Path) -> None:
    block = "    - |\n      第一段 A & B\n      第二段  {{ 7*7 }}\n\n\n      第三段\n"
    folded = "    - >\n      连成\n      一段\n\n      另一段\n"
    for end in ("\n", "\r\n"):
        facts = f'{HEAD}特色亮点:\n  亮点:\n{block}{folded}    - "甲\\n乙"\n'.replace("\n", end)
        made = render(tmp_path, facts)
        lines = ["第一段 A & B", "第二段  {{ 7*7 }}", "第三段", "连成 一段", "另一段", "甲", "乙"]
        for paragraphs in (made.docx, made.markdown, made.text):
            start = paragraphs.index(lines[0])
            assert paragraphs[start : start + len(lines)] == lines


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("甲\x07乙", "U+0007"),
        ("甲\x1b[31m乙", "U+001B"),
        ("甲\x7f乙", "U+007F"),
        ("甲\x80乙", "U+0080"),
        ("甲\ufffe乙", "U+FFFE"),
        ("甲\ud800乙", "U+D800"),
        ("甲\udfff乙", "U+DFFF"),
        ("甲\u202e乙", "U+202E"),
        ("甲\u2066乙", "U+2066"),
        ('"甲\\x07乙"', "U+0007"),
        ('"甲\\e乙"', "U+001B"),
        ('"甲\\x80乙"', "U+0080"),
        ('"甲\\u202e乙"', "U+202E"),
        ('"甲\\ufffe乙"', "U+FFFE"),
        ('"甲\\t乙"', "制表符"),
        ("甲\t乙", "制表符"),
        ('"甲\\udfff乙"', "“\\”"),
    ],
    ids=ascii,
)
@pytest.mark.parametrize(
    "place",
    ["公文:\n  附注: {}", "特色亮点:\n  亮点:\n    - {}", "政务热线:\n  举措:\n    - 自拟: {}"],
)
def test_what_no_document_can_hold_is_refused_where_it_stands(
    place: str, written: str, code: str
) -> None:
    with pytest.raises(FaultError) as caught:
        SHOP.parse(HEAD + place.format(written) + "\n")
    (fault,) = caught.value.faults
    assert fault.line == 3 + place.count("\n")
    assert fault.column > 1
    assert code in fault.message


def test_line_breaks_of_every_kind_are_no_trap() -> None:
    for mark in ("\\n", "\\r", "\\r\\n", "\\N", "\\L", "\\P"):
        report = SHOP.compose(
            SHOP.parse(f'{HEAD}公文:\n  附注: "甲{mark}乙"\n特色亮点:\n  亮点: ["丙{mark}丁"]\n')
        )
        assert "（甲乙）" in report.text()
        assert "\n\n丙\n\n丁\n\n" in report.text()
        report.docx()


@given(
    st.text(
        st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")),
        min_size=1,
        max_size=40,
    )
)
def test_any_text_arrives_in_every_format(text: str) -> None:
    words = text.strip()
    if not words:
        return
    report = SHOP.compose(SHOP.parse(f"{HEAD}特色亮点:\n  亮点: [{quoted(text)}]\n"))
    assert f"\n\n{words}\n\n" in report.text()
    assert words in [unescaped(line) for line in report.markdown().split("\n\n")]
    assert words in body_text(report.docx())
