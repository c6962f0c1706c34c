"""Every .docx is read back before it is handed over; what is lost on the way is our bug, and said so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.cli.main import main
from drafter.cli.parser import Exit
from drafter.document import printing, readback
from drafter.document.blocks import blocks
from drafter.document.docx import to_docx
from drafter.document.faults import TemplateFault
from drafter.document.package import DOCUMENT, read_package
from drafter.document.reading import body_text
from drafter.document.wordml import W
from drafter.draft.tree import Form
from drafter.files.faults import BugError
from tests.cli.running import EXAMPLES
from tests.document.samples import BOTH, changed_template, draft, para, saved

FACTS = EXAMPLES / "热柘镇2023.yaml"
BOUND = f' xmlns:w="{W}"'
PARAGRAPH = re.compile(r"<w:p>(?:(?!<w:p>).)*?</w:p>", re.DOTALL)


def body_paragraph(xml: str, number: int = 0) -> str:
    """A paragraph of the body as it stands in the document part."""
    found = [text[0] for text in PARAGRAPH.finditer(xml) if "。" in text[0]]
    return found[number]


DAMAGE: dict[str, Callable[[str], str]] = {
    "a character lost": lambda xml: xml.replace("。", "", 1),
    "a character changed": lambda xml: xml.replace("。", "，", 1),
    "a space lost": lambda xml: xml.replace("60", "6 0", 1),
    "a paragraph lost": lambda xml: xml.replace(body_paragraph(xml), "", 1),
    "a paragraph twice": lambda xml: xml.replace(body_paragraph(xml), body_paragraph(xml) * 2, 1),
    "two paragraphs in each other's place": lambda xml: (
        xml.replace(body_paragraph(xml, 1), "@", 1)
        .replace(body_paragraph(xml, 2), body_paragraph(xml, 1), 1)
        .replace("@", body_paragraph(xml, 2), 1)
    ),
    "two paragraphs run together": lambda xml: xml.replace(
        "。</w:t></w:r></w:p>", "。</w:t></w:r>", 1
    ),
    "words added": lambda xml: xml.replace(
        "</w:body>", "<w:p><w:r><w:t>多</w:t></w:r></w:p></w:body>"
    ),
    "the title lost": lambda xml: re.sub(r"关于[^<]*", "", xml, count=1),
    "a mark of XML left bare": lambda xml: xml.replace("。", "&", 1),
    "the end lost": lambda xml: xml[: len(xml) // 2],
    "names bound to nothing": lambda xml: xml.replace(BOUND, "", 1),
    "names bound to something else": lambda xml: xml.replace(BOUND, ' xmlns:w="urn:x"', 1),
    "words for older programs only": lambda xml: re.sub(
        r"(<w:r>(?:(?!</w:r>).)*。</w:t></w:r>)",
        r"<mc:AlternateContent><mc:Fallback>\1</mc:Fallback></mc:AlternateContent>",
        xml,
        count=1,
    ),
    "something escaped twice": lambda xml: xml.replace("。", "&amp;amp;", 1),
}


def damaged(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    real = printing.printed

    def printed(*arguments: Any) -> tuple[str, list[str]]:  # noqa: ANN401
        document, notes = real(*arguments)
        spoilt = DAMAGE[what](document)
        assert spoilt != document
        return spoilt, notes

    monkeypatch.setattr("drafter.document.docx.printed", printed)


@pytest.mark.parametrize("what", DAMAGE)
@pytest.mark.parametrize("form", list(Form))
def test_whatever_is_lost_is_noticed(
    what: str, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged(monkeypatch, what)
    with pytest.raises(BugError, match="与草稿不一致"):
        to_docx(draft(form))


def test_the_command_says_that_it_is_our_fault_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged(monkeypatch, "a character lost")
    shutil.copy(FACTS, tmp_path / "镇.yaml")
    monkeypatch.chdir(tmp_path)
    assert main(["render", "镇.yaml"]) == Exit.ENVIRONMENT
    said = capsys.readouterr().err
    assert "写出的 .docx 与草稿不一致：正文“" in said
    assert (
        "这是 drafter 的错，不是你的；没有写出文件。请把这条消息和事实文件告诉 drafter 的维护者。"
        in said
    )
    assert not (tmp_path / "镇.docx").exists()


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize(
    "changes",
    [{}, BOTH, {"issue_signers": ("李明", "王建国", "欧阳春")}],
    ids=["one", "two", "three"],
)
def test_what_is_whole_passes(form: Form, changes: dict[str, Any]) -> None:
    report = draft(form, **changes)
    readback.check(blocks(report), to_docx(report))


def test_it_reads_what_the_reader_of_documents_reads() -> None:
    for form in Form:
        data = to_docx(draft(form))
        ours = [text for text in readback.paragraphs_of(read_package(data)[DOCUMENT]) if text.strip()]
        theirs = [re.sub(r"[\t\n]", "", text) for text in body_text(data)]
        assert ours == theirs


def test_space_between_elements_is_not_taken_for_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(DAMAGE, "space", lambda xml: re.sub(r"(?<=[\w/\"]>)(?=<w:)", "\n  ", xml))
    damaged(monkeypatch, "space")
    for form in Form:
        report = draft(form)
        readback.check(blocks(report), to_docx(report))


def test_a_template_that_hides_later_paragraphs_is_told_so(tmp_path: Path) -> None:
    def hide(xml: str) -> str:
        assert '段.样式 == "正文"' in xml
        return xml.replace('段.样式 == "正文"', '段.样式 == "正文" and not loop.index > 20')

    path = saved(tmp_path, Form.WEB, changed_template(Form.WEB, hide))
    report = draft(Form.WEB, closing=tuple(para(f"第{number}段。") for number in range(20)))
    with pytest.raises(TemplateFault) as caught:
        to_docx(report, path)
    assert caught.value.code == "lost"
    assert "用模板“网页稿.docx”印出的文档里找不到正文“" in caught.value.message


def test_a_template_may_say_more_than_the_report(tmp_path: Path) -> None:
    def more(xml: str) -> str:
        return xml.replace("{{ 附注 }}", "特此说明{{ 附注 }}谢谢").replace(
            "{{ 段.文 }}", "{{ 段.文 }}※"
        )

    path = saved(tmp_path, Form.WEB, changed_template(Form.WEB, more))
    assert any(text.endswith("※") for text in body_text(to_docx(draft(Form.WEB), path)))
