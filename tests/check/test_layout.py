"""Each rule on the layout finds what is wrong in real documents, and nothing in what is right another way."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from drafter.check.checking import Checker
from drafter.check.engine import all_rules, check
from drafter.check.reading import read_report
from drafter.check.registry import by_id
from drafter.check.subject import Subject
from tests.check.byhand import ATTACHED, PLAIN, PRINTED, Hand, made
from tests.check.trying import EXAMPLES, catalogue, rendered

DOCUMENT, STYLES, SETTINGS, FOOTER = (
    "word/document.xml",
    "word/styles.xml",
    "word/settings.xml",
    "word/footer1.xml",
)
RULES = by_id(rule for rule in all_rules() if rule.reads == "docx")
_BROKEN = ("云山县云岭镇人民政府关于", "2026年度法治政府建设情况的报告")

# Rule: part of our own document, what stands there, what a person made of it.
CHANGES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "纸张": ((DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
        (DOCUMENT, 'w:h="16838"', 'w:h="14570"')),
    "页边距": ((DOCUMENT, 'w:left="1588"', 'w:left="1800"'),
        (DOCUMENT, 'w:top="2098"', 'w:top="1440"')),
    "正文字号": ((STYLES, '<w:sz w:val="32"/>', '<w:sz w:val="28"/>'),
        (STYLES, '<w:sz w:val="32"/>', '<w:sz w:val="30"/>')),
    "正文字体": ((STYLES, 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"'),
        (STYLES, 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="微软雅黑"')),
    "正文行距": ((STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"'),
        (STYLES, 'w:after="0" w:line="579"', 'w:after="120" w:line="579"')),
    "首行缩进": ((STYLES, 'w:firstLineChars="200" w:firstLine="640"', 'w:firstLineChars="0" w:firstLine="0"'),
        (STYLES, 'w:firstLineChars="200" w:firstLine="640"', 'w:firstLineChars="100" w:firstLine="320"')),
    "空格缩进": ((DOCUMENT, "2026年是“", "\u3000\u30002026年是“"),
        (DOCUMENT, "2026年是“", "  2026年是“")),
    "主题字体": ((STYLES, 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="仿宋_GB2312" w:eastAsiaTheme="minorEastAsia"'),
        (STYLES, 'w:eastAsia="黑体"', 'w:eastAsiaTheme="majorEastAsia"')),
    "彩色文字": ((STYLES, '<w:sz w:val="32"/>', '<w:color w:val="0000FF"/><w:sz w:val="32"/>'),
        (STYLES, '<w:sz w:val="32"/>', '<w:color w:val="333333"/><w:sz w:val="32"/>')),
    "标题字体字号": ((STYLES, '<w:sz w:val="44"/>', '<w:sz w:val="36"/>'),
        (STYLES, '<w:sz w:val="44"/>', '<w:b/><w:sz w:val="44"/>')),
    "各级标题字体": ((STYLES, 'w:eastAsia="黑体"', 'w:eastAsia="宋体"'),
        (STYLES, 'w:eastAsia="黑体"', 'w:eastAsia="仿宋_GB2312"')),
    "页码": ((FOOTER, "PAGE", "DATE"), (SETTINGS, "<w:evenAndOddHeaders/>", ""),
        (FOOTER, "—", "-"), (FOOTER, '<w:jc w:val="right"/>', '<w:jc w:val="center"/>')),
    "网格": ((STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="600" w:lineRule="exact"'),
        (STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"')),
    "红线": ((DOCUMENT, "w:pBdr", "w:pBdx"), (DOCUMENT, 'w:color="FF0000"', 'w:color="000000"'),
        (DOCUMENT, 'w:sz="12" w:space="7"', 'w:sz="4" w:space="7"')),
    "对齐网格": ((STYLES, '<w:snapToGrid w:val="0"/>', ""),
        (STYLES, '<w:snapToGrid w:val="0"/>', '<w:snapToGrid w:val="1"/>')),
    "标志过宽": ((DOCUMENT, 'w:sz w:val="73"', 'w:sz w:val="96"'),
        (DOCUMENT, 'w:sz w:val="73"', 'w:sz w:val="110"')),
    "主送机关格式": ((DOCUMENT, '<w:pStyle w:val="Recipient"/>', ""),
        (DOCUMENT, "云山县人民政府：", "县委、县人民政府、县司法局：")),
    "缺签发人": ((DOCUMENT, "签发人：", "联系人："), (DOCUMENT, "签发人：", "")),
    "签发人字体": ((STYLES, 'w:eastAsia="楷体_GB2312"', 'w:eastAsia="仿宋_GB2312"'),
        (DOCUMENT, '<w:rStyle w:val="SignerName"/>', "")),
    "落款分页": ((DOCUMENT, "<w:keepNext/>", ""), (STYLES, "<w:keepNext/>", "")),
    "版记格式": ((DOCUMENT, 'w:sz="8"', 'w:sz="4"'), (DOCUMENT, 'w:sz="6"', 'w:sz="12"')),
}  # fmt: skip
# Changes that have no effect without this one.
WITH: dict[str, tuple[str, str, str]] = {
    "网格": (DOCUMENT, 'w:type="lines" w:linePitch="579"', 'w:linePitch="312"'),
}
# What only a document made by hand can get wrong.
WRONG: dict[str, tuple[Hand, ...]] = {
    "标题分行": (
        PLAIN.but(title_lines=("云山县云岭镇人民政府关于2026年度法治政府建设情况", "的报告")),
        PLAIN.but(title_lines=("云山县云岭镇人民政府关于认真做好全镇总结工作和", _BROKEN[1])),
    ),
    "附件说明": (
        ATTACHED.but(attachments=("任务清单。", "统计表。")),
        ATTACHED.but(sheets=1),
        ATTACHED.but(sheet_face="仿宋_GB2312"),
        ATTACHED.but(sheet_titles=("任务分工表", "统计表")),
    ),
}
_WIDE = PLAIN.but(grid=("lines", 312), line=560)
_SINGLE = PLAIN.but(grid=("lines", 579), line=240, line_rule="auto")
_DIALOG = PLAIN.but(grid=("linesAndChars", 580), line=560, line_rule="exact")
# Right, though written in another way than ours.
RIGHT: dict[str, tuple[Hand, ...]] = {
    "纸张": (PLAIN.but(page=(11907, 16840)), PLAIN.but(page=(11900, 16832))),
    "页边距": (
        PLAIN.but(margins=(2098, 1474, 1985, 1588)),
        PLAIN.but(margins=(2155, 1440, 1927, 1621)),
    ),
    "正文字号": (PLAIN.but(complex_size=24), PLAIN.but(complex_size=21, heading_style="Heading")),
    "正文字体": (PLAIN.but(fangsong="FangSong"), PLAIN.but(fangsong="方正仿宋_GBK")),
    "正文行距": (_WIDE, _SINGLE, PLAIN.but(line=570)),
    "首行缩进": (PLAIN.but(indent="twips"), PLAIN.but(indent="spaces")),
    "空格缩进": (PLAIN, PRINTED),
    "主题字体": (PLAIN, PLAIN.but(heading_style="Heading")),
    "彩色文字": (PLAIN.but(colour="auto"), PLAIN.but(colour="000000"), PRINTED),
    "标题字体字号": (
        PLAIN.but(title_face="方正小标宋_GBK"),
        PLAIN.but(title_lines=_BROKEN, title_face="FZXiaoBiaoSong-B05S"),
    ),
    "标题分行": (PLAIN.but(title_lines=_BROKEN), PLAIN.but(title_lines=("云岭镇2026年", "法治政府建设年度报告"))),
    "各级标题字体": (
        PLAIN.but(kaiti="KaiTi_GB2312", heiti="SimHei"),
        PLAIN.but(kaiti="楷体", heiti="方正黑体_GBK"),
        PLAIN.but(heading_style="Heading"),
    ),
    "页码": (PLAIN, PRINTED),
    "网格": (_WIDE, _SINGLE, _DIALOG),
    "对齐网格": (_WIDE, PLAIN.but(line=560, grid=("lines", 312))),
    "红线": (PLAIN, PRINTED),
    "标志过宽": (PRINTED.but(head=("云岭镇人民政府文件",)), PRINTED.but(mark_size=73)),
    "缺签发人": (PLAIN, PRINTED, PRINTED.but(head=())),
    "签发人字体": (PRINTED.but(signer_face="KaiTi"), PRINTED.but(fangsong="仿宋", signer_face="楷体")),
    "主送机关格式": (PLAIN.but(recipient="县委、县人民政府："), PLAIN.but(recipient="云山县人民政府：")),
    "落款分页": (PLAIN, ATTACHED),
    "版记格式": (PRINTED, PLAIN.but(copies="抄送：云山县司法局，云山县人大常委会办公室。")),
    "附件说明": (ATTACHED, PLAIN.but(attachments=("任务清单",)), ATTACHED.but(sheets=0)),
}  # fmt: skip


@pytest.fixture(scope="module")
def document() -> bytes:
    return rendered(next(path for path in EXAMPLES if path.stem == "云岭镇2026")).docx()


def _changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """The document with every `old` of a part made `new`, and its tags kept in pairs."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[part].decode()
    assert old in text, (part, old)
    text = text.replace(old, new)
    parts[part] = text.encode()
    if part == FOOTER:
        parts["word/footer2.xml"] = parts["word/footer2.xml"].replace(old.encode(), new.encode())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _found(data: bytes, folder: Path) -> set[str]:
    path = folder / "报告.docx"
    path.write_bytes(data)
    finished = read_report(path)
    subject = Subject(finished.report, catalogue(), layout=finished.layout)
    return {finding.rule for finding in check(subject, RULES.values())}


def test_every_rule_on_layout_is_tried_both_ways() -> None:
    assert CHANGES.keys() | WRONG.keys() == set(RULES)
    assert RIGHT.keys() == set(RULES)
    assert all(len(changes) >= 2 for changes in (*CHANGES.values(), *WRONG.values()))
    assert all(len(hands) >= 2 for hands in RIGHT.values())


def test_our_own_document_is_right(document: bytes, tmp_path: Path) -> None:
    assert _found(document, tmp_path) == set()


@pytest.mark.parametrize("hand", [PLAIN, PRINTED, ATTACHED], ids=["plain", "printed", "attached"])
def test_a_document_set_right_by_hand_is_right(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(made(hand))
    assert Checker(catalogue()).finished(path).findings == []


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        pytest.param(rule, change, id=f"{rule}{n}")
        for rule, all_ in CHANGES.items()
        for n, change in enumerate(all_)
    ],
)
def test_a_change_is_found(
    rule: str, change: tuple[str, str, str], document: bytes, tmp_path: Path
) -> None:
    data = _changed(document, *WITH[rule]) if rule in WITH else document
    assert rule in _found(_changed(data, *change), tmp_path)


@pytest.mark.parametrize(
    ("rule", "hand"),
    [
        pytest.param(rule, hand, id=f"{rule}{n}")
        for rule, hands in WRONG.items()
        for n, hand in enumerate(hands)
    ],
)
def test_a_fault_made_by_hand_is_found(rule: str, hand: Hand, tmp_path: Path) -> None:
    assert rule in _found(made(hand), tmp_path)


@pytest.mark.parametrize(
    ("rule", "hand"),
    [
        pytest.param(rule, hand, id=f"{rule}{n}")
        for rule, hands in RIGHT.items()
        for n, hand in enumerate(hands)
    ],
)
def test_what_is_right_in_another_way_is_let_be(rule: str, hand: Hand, tmp_path: Path) -> None:
    assert rule not in _found(made(hand), tmp_path)
