"""Small drafts built by hand, of a township that does not exist, and documents as readable text."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx

from drafter.document import template
from drafter.draft.tree import (
    Draft,
    Form,
    Issue,
    Origin,
    Paragraph,
    Section,
    Sentence,
    Span,
)

GOVERNMENT = "安宁县青溪镇人民政府"
PARTY = "中共安宁县青溪镇委员会"
REST_OF_TITLE = "关于2026年度法治政府建设情况的报告"
BOTH: dict[str, Any] = {
    "title": f"{PARTY}、{GOVERNMENT}{REST_OF_TITLE}",
    "issue_issuers": (PARTY, GOVERNMENT),
}


def says(text: str) -> Sentence:
    """A sentence of plain words; a stretch in 【】 is a gap."""
    spans = [
        Span(part, Origin.GAP, note=f"请填写{part[4:-1]}。")
        if part.startswith("【待补：")
        else Span(part)
        for part in re.split(r"(【待补：[^】]*】)", text)
        if part
    ]
    return Sentence(tuple(spans))


def para(*sentences: str, mark: str = "") -> Paragraph:
    return Paragraph(tuple(map(says, sentences)), mark)


def section(
    level: int, mark: str, heading: str, *content: Paragraph | Section, run_in: bool = False
) -> Section:
    return Section(
        level,
        mark,
        says(heading),
        run_in,
        tuple(one for one in content if isinstance(one, Paragraph)),
        tuple(one for one in content if isinstance(one, Section)),
    )


def issue(form: Form = Form.UPWARD, **changes: Any) -> Issue:  # noqa: ANN401
    """How a report goes out with everything that any form can carry; texts may be plain strings."""
    for key, value in changes.items():
        if key in ("issuers", "signers"):
            changes[key] = tuple(map(says, value))
        elif key in ("number", "recipient", "date", "note") and value is not None:
            changes[key] = says(value)
    full = Issue(
        form=form,
        issuers=(says(GOVERNMENT),),
        number=says("青政〔2027〕5号"),
        signers=(says("李明"),),
        recipient=says("安宁县人民政府"),
        date=says("2027年1月20日"),
        sealed=form is Form.UPWARD,
        note=says("此件公开发布"),
        copies=("中共安宁县委全面依法治县委员会办公室", "安宁县司法局"),
        printer="安宁县青溪镇党政综合办公室",
        print_date="2027年1月20日",
    )
    return full._replace(**changes)


def short(form: Form = Form.UPWARD, *paragraphs: str, **changes: Any) -> Draft:  # noqa: ANN401
    """A report of a few paragraphs; `changes` of Draft, and `issue_…` of Issue."""
    of_issue = {key[6:]: changes.pop(key) for key in list(changes) if key.startswith("issue_")}
    title = changes.pop("title", GOVERNMENT + REST_OF_TITLE)
    full = Draft(
        township="青溪镇",
        year=2026,
        profile="通用",
        title=says(title),
        issue=issue(form, **of_issue),
        opening=tuple(map(para, paragraphs or ("现将有关情况报告如下。",))),
    )
    return full._replace(**changes)


def draft(form: Form = Form.UPWARD, **changes: Any) -> Draft:  # noqa: ANN401
    """A report with every kind of paragraph."""
    sections = (
        section(
            1,
            "一、",
            "主要举措和成效",
            para("全年工作分三个方面。"),
            section(
                2,
                "（一）",
                "规范热线办理",
                para("全年承接12345热线工单60件，", "办结【待补：热线办结数】件。"),
                section(3, "1.", "健全签收流程", para("明确各环节时限。")),
                section(4, "（1）", "专人签收", para("每日两次。"), run_in=True),
                run_in=True,
            ),
            section(
                2,
                "（二）",
                "开展“12·4”国家宪法日宣传",
                para("发放资料800余份。"),
                para("制定年度普法计划；", mark="1."),
                para("组织法律明白人培训。", mark="2."),
                section(3, "1.", "进村宣讲", para("每村一场。"), run_in=True),
                section(4, "（1）", "入户走访", para("登记在册。")),
            ),
        ),
        section(1, "二、", "存在的不足和原因", para("一是窗口人手不足。二是台账不全。")),
        section(1, "三、", "下一年度安排", para("充实窗口力量。"), run_in=True),
    )
    changes = {"sections": sections, "closing": (para("特此报告。"),), **changes}
    return short(form, "现将青溪镇2026年度法治政府建设情况报告如下。", **changes)


def changed_template(
    form: Form, edit: Callable[[str], str], part: str = "word/document.xml"
) -> bytes:
    """The shipped template of a form with one part edited."""
    return changed_package(template.shipped(form).read_bytes(), {part: edit})


def changed_package(data: bytes, edits: dict[str, Callable[[str], str]]) -> bytes:
    """A package with parts edited or, when it lacks them, added."""
    source = ZipFile(io.BytesIO(data))
    parts = {name: source.read(name).decode() for name in source.namelist()}
    for name, edit in edits.items():
        parts[name] = edit(parts.get(name, ""))
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return target.getvalue()


def part(data: bytes, name: str = "word/document.xml") -> str:
    """A part of a package as text."""
    return ZipFile(io.BytesIO(data)).read(name).decode()


def outline(data: bytes) -> str:
    """The paragraphs of a document outside tables, each with the name of its style."""
    document = docx.Document(io.BytesIO(data))
    lines = []
    for paragraph in document.paragraphs:
        if paragraph.text.strip() and paragraph.style is not None:
            name = str(paragraph.style.name).replace("Normal", "正文")
            lines.append(f"{name}｜{paragraph.text}")
    return "\n".join(lines)


def saved(folder: Path, form: Form, data: bytes) -> Path:
    """A template of a form in a folder of the user's own."""
    path = folder / f"{form.value}.docx"
    path.write_bytes(data)
    return path
