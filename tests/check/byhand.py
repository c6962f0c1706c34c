"""Reports as a clerk sets them in Word or WPS: direct formatting over whatever template was there."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.text.paragraph import Paragraph
from docx.text.run import Run

TITLE = "云岭镇2026年法治政府建设年度报告"
BODY = (
    "2026年，我镇坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻习近平法治思想，全面贯彻党的二十大和二十届历次全会精神。现将有关情况报告如下。",
    "一、主要举措和成效",
    "（一）强化组织领导",
    "全年召开党委会议研究法治建设3次，办理行政执法案件6宗，承接12345热线工单212件。",
    "二、党政主要负责人履行推进法治建设第一责任人职责情况",
    "党政主要负责人带头讲授法治课2次。",
    "三、存在的不足和原因",
    "执法人员偏少，原因是编制有限。",
    "四、2027年主要安排",
    "充实执法人员，组织培训4次。",
)
SIGNED = ("云山县云岭镇人民政府", "2027年1月14日")


@dataclass(frozen=True)
class Hand:
    """How the clerk sets the report; the values are right unless changed."""

    fangsong: str = "仿宋_GB2312"
    kaiti: str = "楷体_GB2312"
    heiti: str = "黑体"
    title_face: str = "方正小标宋简体"
    size: int = 32
    complex_size: int | None = None
    title_size: int = 44
    title_lines: tuple[str, ...] = (TITLE,)
    bold_title: bool = False
    line: int | None = 560
    line_rule: str = "exact"
    before: int = 0
    grid: tuple[str, int] | None = None
    indent: str = "characters"
    colour: str = ""
    page: tuple[int, int] = (11906, 16838)
    margins: tuple[int, int, int, int] = (2098, 1474, 1984, 1588)
    themed: bool = False
    heading_style: str = ""
    recipient: str = "云山县人民政府："
    recipient_indented: bool = False
    head: tuple[str, ...] = ()
    mark_size: int = 72
    number: str = "云政〔2027〕2号"
    signer: str = "李明"
    signer_face: str = "楷体_GB2312"
    red_line: str = "FF0000"
    keep: bool = True
    page_numbers: str = "— {} —"
    page_number_size: int = 28
    even_and_odd: bool = True
    attachments: tuple[str, ...] = ()
    sheets: int | None = None
    sheet_face: str = "黑体"
    sheet_titles: tuple[str, ...] = ()
    copies: str = ""
    rules: tuple[int, ...] = (8, 6, 8)

    def but(self, **changes: object) -> Hand:
        """The same with some values changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def made(hand: Hand, finish: Callable[[Document], None] = lambda _: None) -> bytes:
    """The bytes of the report."""
    document = docx.Document()
    _page(document, hand)
    _settings(document, hand)
    if hand.head:
        _head(document, hand)
    for line in hand.title_lines:
        title = _paragraph(document, line, hand.title_face, hand.title_size, hand, line=700)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.runs[0].bold = hand.bold_title or None
    _around(document, hand.recipient, hand, indented=hand.recipient_indented)
    for text in BODY:
        _body(document, text, hand)
    _ending(document, hand)
    finish(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _page(document: Document, hand: Hand) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = map(Twips, hand.page)
    top, right, bottom, left = map(Twips, hand.margins)
    section.top_margin, section.right_margin = top, right
    section.bottom_margin, section.left_margin = bottom, left
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is not None:
        section._sectPr.remove(grid)
    if hand.grid:
        kind, pitch = hand.grid
        section._sectPr.append(_element("docGrid", type=kind, linePitch=str(pitch)))


def _settings(document: Document, hand: Hand) -> None:
    document.settings.odd_and_even_pages_header_footer = hand.even_and_odd
    if not hand.page_numbers:
        return
    section = document.sections[0]
    sides = (WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT)
    for footer, side in zip((section.footer, section.even_page_footer), sides, strict=True):
        if footer is section.even_page_footer and not hand.even_and_odd:
            continue
        paragraph = footer.paragraphs[0]
        paragraph.alignment = side
        before, after = hand.page_numbers.split("{}")
        _set(paragraph.add_run(before), "宋体", hand.page_number_size)
        paragraph._p.append(_element("fldSimple", instr=" PAGE "))
        _set(paragraph.add_run(after), "宋体", hand.page_number_size)


def _head(document: Document, hand: Hand) -> None:
    for name in hand.head:
        mark = _paragraph(document, name, hand.title_face, hand.mark_size, hand, line=900)
        mark.alignment = WD_ALIGN_PARAGRAPH.CENTER
        mark.runs[0]._r.get_or_add_rPr().append(_element("color", val="FF0000"))
    number = _paragraph(document, hand.number, hand.fangsong, hand.size, hand)
    if hand.signer:
        _set(number.add_run("\t签发人："), hand.fangsong, hand.size)
        _set(number.add_run(hand.signer), hand.signer_face, hand.size)
    if hand.red_line:
        _line(number, "bottom", 12, hand.red_line)


def _body(document: Document, text: str, hand: Hand) -> None:
    level = 1 if text[1] == "、" else 2 if text.startswith("（") else 0
    face = (hand.fangsong, hand.heiti, hand.kaiti)[level]
    spaces = "　　" if hand.indent == "spaces" else ""
    paragraph = _paragraph(document, spaces + text, face, hand.size, hand)
    if hand.heading_style and level:
        paragraph.style = document.styles[f"{hand.heading_style} {level}"]
    setting = paragraph._p.get_or_add_pPr()
    if hand.indent == "characters":
        setting.append(_element("ind", firstLineChars="200", firstLine="640"))
    elif hand.indent == "twips":
        setting.append(_element("ind", firstLine="643"))
    if hand.colour:
        paragraph.runs[0]._r.get_or_add_rPr().append(_element("color", val=hand.colour))


def _ending(document: Document, hand: Hand) -> None:
    for number, name in enumerate(hand.attachments, 1):
        lead = "附件：" if number == 1 else ""
        numbered = f"{number}." if len(hand.attachments) > 1 else ""
        _around(document, lead + numbered + name, hand)
    for text in SIGNED:
        _around(document, text, hand)
    if hand.keep:
        signed = document.paragraphs[-2:-1]
        body = next(p for p in document.paragraphs if p.text.endswith(BODY[-1]))
        for paragraph in (body, *document.paragraphs[-2 - len(hand.attachments) : -2], *signed):
            paragraph.paragraph_format.keep_with_next = True
    if hand.copies:
        _imprint(document, hand)
    for number in range(len(hand.attachments) if hand.sheets is None else hand.sheets):
        sheet = _paragraph(document, f"附件{number + 1}", hand.sheet_face, hand.size, hand)
        sheet.paragraph_format.page_break_before = True
        _around(document, (hand.sheet_titles or hand.attachments)[number], hand)


def _imprint(document: Document, hand: Hand) -> None:
    texts = (hand.copies, "云岭镇党政办公室　2027年1月15日印发")
    first, second = (_paragraph(document, text, hand.fangsong, 28, hand) for text in texts)
    if hand.rules:
        _line(first, "top", hand.rules[0])
        _line(second, "top", hand.rules[1])
        _line(second, "bottom", hand.rules[2])


def _around(document: Document, text: str, hand: Hand, *, indented: bool = False) -> None:
    paragraph = _paragraph(document, text, hand.fangsong, hand.size, hand)
    if indented:
        paragraph._p.get_or_add_pPr().append(_element("ind", firstLineChars="200", firstLine="640"))


def _paragraph(
    document: Document, text: str, face: str, size: int, hand: Hand, line: int | None = None
) -> Paragraph:
    paragraph = document.add_paragraph()
    _set(paragraph.add_run(text), face, size, hand)
    pitch = line or hand.line
    spacing = {"before": str(hand.before), "after": "0"}
    if pitch is not None:
        spacing |= {"line": str(pitch), "lineRule": "exact" if line else hand.line_rule}
    if line and hand.grid:
        paragraph._p.get_or_add_pPr().append(_element("snapToGrid", val="0"))
    paragraph._p.get_or_add_pPr().append(_element("spacing", **spacing))
    return paragraph


def _set(run: Run, face: str, size: int, hand: Hand | None = None) -> None:
    properties = run._r.get_or_add_rPr()
    if hand is not None and hand.themed:
        properties.append(_element("rFonts", eastAsiaTheme="minorEastAsia"))
    else:
        properties.append(_element("rFonts", eastAsia=face, hint="eastAsia"))
    properties.append(_element("sz", val=str(size)))
    if hand is not None and hand.complex_size:
        properties.append(_element("szCs", val=str(hand.complex_size)))


def _line(paragraph: Paragraph, side: str, size: int, colour: str = "000000") -> None:
    setting = paragraph._p.get_or_add_pPr()
    borders = setting.find(qn("w:pBdr"))
    if borders is None:
        borders = _element("pBdr")
        setting.insert(0, borders)
    borders.append(_element(side, val="single", sz=str(size), space="1", color=colour))


def _element(name: str, **values: str) -> OxmlElement:  # type: ignore[valid-type]
    element = OxmlElement(f"w:{name}")
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element


PLAIN = Hand()
PRINTED = Hand(
    head=("云山县云岭镇人民政府文件",),
    copies="抄送：云山县司法局。",
    grid=("lines", 579),
    line=579,
)
ATTACHED = PLAIN.but(attachments=("任务清单", "统计表"))
