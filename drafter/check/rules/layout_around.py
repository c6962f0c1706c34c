"""Layout of what surrounds the body of a .docx: mark, addressee, title lines, date, copies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.finding import Hit, Severity, at
from drafter.check.registry import rule
from drafter.check.rules.layout import layout_rule, number_of, page_hit, shapes_of
from drafter.check.subject import Subject
from drafter.check.text import Part
from drafter.document import gbt9704

_PITCH = 579
_LONGEST_LINE = 22
_HEAD = "一、主要举措和成效\n召开会议3次。\n"


@layout_rule("对齐网格", Severity.INFO, "行距与网格不同的段落，取消“对齐到网格”", "5.2.3")
def snapped(subject: Subject) -> Iterator[Hit]:
    """A paragraph with another exact line than the grid, still snapped to it."""
    layout = subject.layout
    if layout is None or layout.grid.get("type", "") not in {"lines", "linesAndChars"}:
        return
    pitch = layout.grid.get("linePitch", "")
    wrong = [
        shape
        for shape in layout.shapes
        if shape.get("spacing", "lineRule") == "exact"
        and shape.get("spacing", "line") not in {pitch, str(_PITCH)}
        and shape.get("snapToGrid", "val") not in {"0", "false", "off"}
    ]
    if wrong:
        yield page_hit(f"{len(wrong)}段的行距与网格不同，又对齐到网格，行会错开")


@layout_rule("标志过宽", Severity.WARNING, "缩小发文机关标志，不宽于版心", "7.2.4")
def wide_mark(subject: Subject) -> Iterator[Hit]:
    """A red mark wider than the type area."""
    for shape in subject.layout.shapes if subject.layout else ():
        size = number_of(shape, "sz", "val")
        if shape.red and size and shape.text.strip().endswith("文件") and "\n" not in shape.text:
            width = len(shape.text.strip()) * size * 10
            if width > gbt9704.TEXT_WIDTH + _PITCH:
                yield page_hit(f"发文机关标志宽{width / gbt9704.TWIPS_PER_MM:.0f}毫米，超出版心")


@layout_rule("主送机关缩进", Severity.WARNING, "主送机关顶格，后面用全角冒号", "7.3.2")
def recipient(subject: Subject) -> Iterator[Hit]:
    """An addressee that is indented or ends in a half-width colon."""
    for index, shape in shapes_of(subject, Part.AROUND):
        text = subject.report.paragraphs[index].text
        before = subject.report.title is not None and index == subject.report.title + 1
        if before and text.endswith(("：", ":")):
            indented = (number_of(shape, "ind", "firstLine") or 0) > 20
            if indented or (number_of(shape, "ind", "firstLineChars") or 0) > 0:
                yield at(index, 0, len(text), "主送机关没有顶格")
            elif text.endswith(":"):
                yield at(index, len(text) - 1, len(text), "主送机关后面用了半角冒号")


@rule(
    "标题回行",
    "版式",
    Severity.INFO,
    suggestion="按词意回行，每行不超过二十二字，末行不要只剩“报告”",
    basis="GB/T 9704—2012 7.3.1",
    hits=(
        "题：云山县云岭镇人民政府关于云岭镇人民政府推进2023年度法治政府建设工作开展情况以及下一步安排打算的法治政府建设情况的报告",
        "题：云岭镇人民政府关于认真贯彻落实上级部署要求全面推进2023年度全镇各项工作和法治政府建设重点任务完成情况的报告",
    ),
    misses=(
        "题：云岭镇2023年法治政府建设年度报告",
        "题：云山县云岭镇人民政府关于2023年度法治政府建设情况的报告",
    ),
)
def title_length(subject: Subject) -> Iterator[Hit]:
    """A title that no two lines hold."""
    title = subject.report.title
    if title is not None and len(subject.report.paragraphs[title].text) > 2 * _LONGEST_LINE:
        length = len(subject.report.paragraphs[title].text)
        yield at(title, 0, 12, f"标题有{length}个字，两行排不下")


@rule(
    "成文日期写法",
    "行文",
    Severity.ERROR,
    suggestion="写作2024年1月8日",
    basis="GB/T 9704—2012 7.3.5.4",
    hits=(_HEAD + "热柘镇人民政府\n2024.1.8", _HEAD + "热柘镇人民政府\n2024-01-08"),
    misses=(_HEAD + "热柘镇人民政府\n2024年1月8日", _HEAD + "活动日期：2024.1.8"),
)
def date_form(subject: Subject) -> Iterator[Hit]:
    """A date of issue in another form than 2024年1月8日."""
    for index, paragraph in subject.report.of(Part.AROUND):
        if re.fullmatch(r"20\d\d[-.]\d{1,2}[-.]\d{1,2}|二[〇零○0].*日", paragraph.text):
            yield at(index, 0, len(paragraph.text), f"成文日期写成“{paragraph.text}”")


@rule(
    "抄送写法",
    "行文",
    Severity.WARNING,
    suggestion="“抄送”后用全角冒号，最后一个机关后用句号",
    basis="GB/T 9704—2012 7.4.2",
    hits=(_HEAD + "抄送：云山县司法局", _HEAD + "抄送云山县司法局。"),
    misses=(_HEAD + "抄送：云山县司法局。", _HEAD + "办理抄送事项。"),
)
def copies(subject: Subject) -> Iterator[Hit]:
    """抄送 without its colon or full stop."""
    for index, paragraph in subject.report.of(Part.AROUND):
        if paragraph.text.startswith("抄送") and not re.fullmatch(r"抄送[：:].+。", paragraph.text):
            yield at(index, 0, len(paragraph.text), "抄送机关的标点不对")
