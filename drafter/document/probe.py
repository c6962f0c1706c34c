"""Finding out what a template has a place for, by printing trial reports with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from drafter.document import template
from drafter.document.blocks import HEADINGS, RUN_IN_HEADINGS, Style, blocks, is_joint
from drafter.document.context import context
from drafter.document.faults import DocumentFault, TemplateFault
from drafter.document.places import no_place, places
from drafter.document.printing import printed
from drafter.document.template import Template
from drafter.document.wordml import w
from drafter.draft.tree import Draft, Form, Issue, Paragraph, Section, Sentence, Span

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OVER = re.compile(r"(\{[{%#]|[}%#]\})[^<]{0,20}")


def lacks(path: Path, form: Form) -> list[DocumentFault]:
    """All that a template of this form lacks; none when it can print every report."""
    faults: dict[str, DocumentFault] = {}
    try:
        found = template.load(path)
        for draft in _trials(form):
            there = places(found, form, is_joint(draft.issue), draft.issue.sealed)
            for block in blocks(draft):
                if block.style not in there:
                    fault = no_place(found.name, block.style, draft.issue)
                    faults.setdefault(fault.message, fault)
            for fault in _style_faults(found, draft):
                faults.setdefault(fault.message, fault)
    except TemplateFault as fault:
        faults.setdefault(fault.message, fault)
    return list(faults.values())


def printed_styles(found: Template, form: Form, *, joint: bool, sealed: bool) -> frozenset[Style]:
    """The styles of blocks that a template prints whole, for one way of issuing."""
    missing: set[Style] = set()
    wanted: set[Style] = set()
    for draft in (_trial(form, joint, sealed, 1), _trial(form, joint, sealed, 3)):
        text = _printed_text(found, draft)
        wanted |= {block.style for block in blocks(draft)}
        missing |= {
            block.style
            for block in blocks(draft)
            for piece in block.pieces
            if _words(piece.text) not in text
        }
    _printed_text(found, _bare(form))
    return frozenset(wanted - missing)


def _trials(form: Form) -> Iterator[Draft]:
    for joint, sealed, signers in product((False, True), (False, True), (1, 3)):
        yield _trial(form, joint, sealed, signers)


def _printed_text(found: Template, draft: Draft) -> str:
    root = _print(found, draft)
    for cell in root.iter(w("tc")):
        if cell.find(w("p")) is None:
            raise _broken(found.name, "表格的一个格子里没有段落")
    _refuse_undefined_styles(found, root)
    return _words("".join(text.text or "" for text in root.iter(w("t"))))


def _print(found: Template, draft: Draft) -> _Element:
    document, _ = printed(found, *context(draft, blocks(draft)))
    if left := _LEFT_OVER.search(document):
        raise _broken(found.name, f"“{left.group()}”不是完整的标签")
    try:
        return etree.fromstring(document.encode(), etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as error:
        raise _broken(found.name, "{%p … %} 一类的标签没有单独成段，或者没有成对") from error


def _words(text: str) -> str:
    return "".join(text.split())


def _trial(form: Form, joint: bool, sealed: bool, signers: int) -> Draft:
    """A report with every kind of block, each with words of its own."""
    return Draft(
        township="试",
        year=2000,
        profile="",
        title=_says("试标题"),
        issue=Issue(
            form=form,
            issuers=(_says("试机关甲"), _says("试机关乙"))[: 1 + joint],
            masthead=() if form is Form.UPWARD else (_says("试抬头"),),
            number=_says("试字号"),
            signers=tuple(_says(f"试签发{name}") for name in "甲乙丙"[:signers]),
            recipient=_says("试主送"),
            date=_says("试日期"),
            sealed=sealed,
            note=_says("试附注"),
            copies=("试抄送",),
            printer="试印发",
            print_date="试印期",
        ),
        opening=(_says_paragraph("试开头"),),
        sections=tuple(
            Section(
                level,
                "",
                _says(f"试标{level}{run_in}"),
                run_in,
                (_says_paragraph(f"试文{level}{run_in}"),),
            )
            for level, run_in in product(range(1, 5), (False, True))
        ),
    )


def _bare(form: Form) -> Draft:
    """A report with nothing that can be left out."""
    return Draft(township="试", year=2000, profile="", title=_says("试"), issue=Issue(form))


def _says(text: str) -> Sentence:
    return Sentence((Span(text),))


def _says_paragraph(text: str) -> Paragraph:
    return Paragraph((_says(text),))


def _broken(name: str, why: str) -> TemplateFault:
    return TemplateFault(
        "broken-layout",
        f"模板“{name}”印出来的文档不完整：{why}。",
        "请从自带的模板重新开始改，灰色的标签段落保持原样。",
    )


def _refuse_undefined_styles(found: Template, root: _Element) -> None:
    for element in root.iter(w("pStyle"), w("rStyle")):
        if element.get(w("val")) not in found.styles.ids:
            raise TemplateFault(
                "missing-style",
                f"模板“{found.name}”用到的样式“{element.get(w('val'))}”没有定义。",
                "请在 Word 或 WPS 里给这一段重新选定样式。",
            )


def _style_faults(found: Template, draft: Draft) -> Iterator[TemplateFault]:
    """Heading paragraphs that would not show in the navigation pane."""
    root = _print(found, draft)
    levels = {**_numbered(HEADINGS), **_numbered(RUN_IN_HEADINGS)}
    headings = {block.text: block.style for block in blocks(draft) if block.style in levels}
    for paragraph in root.iter(w("p")):
        text = "".join(part.text or "" for part in paragraph.iter(w("t")))
        style = headings.get(text)
        if style and found.styles.outline_level(paragraph) != levels[style]:
            yield TemplateFault(
                "heading-level",
                f"模板“{found.name}”的“{style.value}”没有大纲级别，导航窗格里看不到。",
                f"请把这个样式的大纲级别设为 {levels[style] + 1} 级。",
            )


def _numbered(styles: Iterable[Style]) -> dict[Style, int]:
    return {style: level for level, style in enumerate(styles)}
