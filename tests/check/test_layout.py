"""Each rule on the layout finds what a person changed in a document, and nothing in ours."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from drafter.check.engine import all_rules, check
from drafter.check.reading import read_report
from drafter.check.registry import by_id
from drafter.check.subject import Subject
from tests.check.trying import EXAMPLES, catalogue, rendered

DOCUMENT, STYLES, SETTINGS, FOOTER = (
    "word/document.xml",
    "word/styles.xml",
    "word/settings.xml",
    "word/footer1.xml",
)
RULES = by_id(rule for rule in all_rules() if rule.reads == "docx")

# Rule: part of the package, what stands there, what a person made of it.
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
        (STYLES, 'w:eastAsia="黑体"', 'w:eastAsia="黑体" w:asciiTheme="minorHAnsi"')),
    "彩色文字": ((STYLES, '<w:sz w:val="32"/>', '<w:color w:val="0000FF"/><w:sz w:val="32"/>'),
        (STYLES, '<w:sz w:val="32"/>', '<w:color w:val="333333"/><w:sz w:val="32"/>')),
    "标题字体字号": ((STYLES, '<w:sz w:val="44"/>', '<w:sz w:val="36"/>'),
        (STYLES, '<w:sz w:val="44"/>', '<w:b/><w:sz w:val="44"/>')),
    "各级标题字体": ((STYLES, 'w:eastAsia="黑体"', 'w:eastAsia="宋体"'),
        (STYLES, 'w:eastAsia="黑体"', 'w:eastAsia="仿宋_GB2312"')),
    "页码": ((FOOTER, "PAGE", "DATE"),
        (SETTINGS, "<w:evenAndOddHeaders/>", "")),
    "网格": ((DOCUMENT, 'w:type="lines" w:linePitch', 'w:linePitch'),
        (DOCUMENT, 'w:type="lines"', 'w:type="default"')),
    "红线": ((DOCUMENT, "w:pBdr", "w:pBdx"),
        (DOCUMENT, '<w:pBdr><w:bottom', '<w:pBdx><w:bottom')),
    "对齐网格": ((STYLES, '<w:snapToGrid w:val="0"/>', ""),
        (STYLES, '<w:snapToGrid w:val="0"/>', '<w:snapToGrid w:val="1"/>')),
    "标志过宽": ((DOCUMENT, 'w:sz w:val="73"', 'w:sz w:val="96"'),
        (DOCUMENT, 'w:sz w:val="73"', 'w:sz w:val="110"')),
    "主送机关缩进": ((DOCUMENT, '<w:pStyle w:val="Recipient"/>', ""),
        (DOCUMENT, "云山县人民政府：", "云山县人民政府:")),
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
    if "pBdx" in new:
        text = text.replace("w:pBdr", "w:pBdx")
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


def test_every_rule_on_layout_is_tried() -> None:
    assert set(CHANGES) == set(RULES)
    assert all(len(changes) >= 2 for changes in CHANGES.values())


def test_our_own_document_is_right(document: bytes, tmp_path: Path) -> None:
    assert _found(document, tmp_path) == set()


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
    assert rule in _found(_changed(document, *change), tmp_path)
