"""Layout of what follows the body of a .docx: attachments, signature and date, imprint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from drafter.check.finding import Hit, Severity, at
from drafter.check.layout import Shape
from drafter.check.registry import rule
from drafter.check.rules.layout import HEITI, is_face, layout_rule, page_hit, shapes_of
from drafter.check.subject import Subject
from drafter.check.surroundings import DATE
from drafter.check.text import BODY, Part
from drafter.document import gbt9704

_HEAD = "一、主要举措和成效\n召开会议3次。\n"
_LISTED, _ITEM = re.compile(r"附件[：:]\s*"), re.compile(r"\d[.．、]\s*")
_SHEET = re.compile(r"附件\s*\d*$")
_THICK, _THIN = 8, 6


@rule(
    "成文日期写法",
    "行文",
    Severity.ERROR,
    suggestion="写作“2024年1月8日”这样",
    basis="GB/T 9704—2012 7.3.5.4",
    hits=(
        _HEAD + "热柘镇人民政府\n2024.1.8",
        _HEAD + "热柘镇人民政府\n2024-01-08",
        _HEAD + "热柘镇人民政府\n2024年元月8日",
    ),
    misses=(_HEAD + "热柘镇人民政府\n2024年1月8日", _HEAD + "活动日期：2024.1.8"),
)
def date_form(subject: Subject) -> Iterator[Hit]:
    """A date of issue in another form than 2024年1月8日."""
    for index, paragraph in subject.report.of(Part.AROUND):
        text = paragraph.text.rstrip("。；，")
        if DATE.match(text) and not re.fullmatch(r"20\d\d年\d{1,2}月\d{1,2}日", text):
            yield at(index, 0, len(text), f"成文日期写成“{text}”")


@rule(
    "版记写法",
    "行文",
    Severity.WARNING,
    suggestion="写作“抄送：某某局，某某办。”和“2024年1月8日印发”这样",
    basis="GB/T 9704—2012 7.4.2、7.4.3",
    hits=(
        _HEAD + "抄送：云山县司法局",
        _HEAD + "抄送云山县司法局。",
        _HEAD + "抄送：云山县司法局。\n云岭镇党政办公室2024.1.8印发",
    ),
    misses=(
        _HEAD + "抄送：云山县司法局。\n云岭镇党政办公室2024年1月8日印发",
        _HEAD + "办理抄送事项。",
    ),
)
def imprint(subject: Subject) -> Iterator[Hit]:
    """抄送 without its colon or full stop, 印发 without a date."""
    for index, paragraph in subject.report.of(Part.AROUND):
        text = paragraph.text
        if text.startswith("抄送") and not re.fullmatch(r"抄送[：:].+。", text):
            yield at(index, 0, len(text), "抄送机关的标点不对")
        if text.endswith("印发") and not re.search(r"20\d\d年\d{1,2}月\d{1,2}日印发$", text):
            yield at(index, 0, len(text), "印发日期的写法不对")


@layout_rule(
    "落款分页",
    Severity.INFO,
    "选中正文末段到署名，在“段落—换行和分页”里勾选“与下段同页”",
    "7.3.5.5",
)
def parted_signature(subject: Subject) -> Iterator[Hit]:
    """A signature and date that nothing keeps on a page with text."""
    around = list(shapes_of(subject, Part.AROUND))
    dated = next((n for n, (i, _) in enumerate(around) if _is(subject, i, DATE)), None)
    body = list(shapes_of(subject, *BODY))
    if dated is None or not body or around[dated][0] < body[-1][0]:
        return
    before = [shape for index, shape in around[:dated] if index > body[-1][0]]
    if not all(shape.has("keepNext") for shape in (body[-1][1], *before)):
        yield at(around[dated][0], 0, 1, "署名和日期可能另起一页，与正文分开")


def _is(subject: Subject, index: int, pattern: re.Pattern[str]) -> bool:
    return pattern.match(subject.report.paragraphs[index].text) is not None


@layout_rule(
    "版记格式", Severity.INFO, "版记用四号仿宋，首末两条线粗（1磅），中间的线细（0.75磅）", "7.4"
)
def imprint_form(subject: Subject) -> Iterator[Hit]:
    """抄送 and 印发 are 四号 between a thick, a thin and a thick line."""
    shapes = subject.layout.shapes if subject.layout else []
    marked = [s for s in shapes if re.match("抄送[：:]", s.text.strip()) or _printed(s)]
    if not marked:
        return
    faults = []
    if any(shape.size("sz", "val") != gbt9704.SIZE_FOUR for shape in marked):
        faults.append("不是四号字")
    lines = list(_lines(shapes[shapes.index(marked[0]) - 2 :]))
    if not lines and not marked[0].cell:
        faults.append("没有分隔线")
    elif lines and (lines[0] < _THICK or lines[-1] < _THICK or max(lines[1:-1] or [0]) > _THIN):
        faults.append("分隔线的粗细不对")
    if faults:
        yield page_hit("版记" + "，".join(faults))


def _printed(shape: Shape) -> bool:
    return re.search(r"\d日\s*印发$", shape.text.strip()) is not None


def _lines(shapes: list[Shape]) -> Iterator[int]:
    for shape in shapes:
        for side in ("top", "bottom"):
            if shape.get("pBdr", side) not in {"", "nil", "none"}:
                yield shape.size("pBdr", f"{side}.sz") or 0


@layout_rule(
    "附件说明",
    Severity.WARNING,
    "正文下空一行写“附件：1.名称”，名称后不加标点，与附件标题一致",
    "7.3.4",
)
def attachments(subject: Subject) -> Iterator[Hit]:
    """What 附件： lists: names without marks, as many sheets and under the same names."""
    shapes = [(i, s) for i, s in shapes_of(subject, *Part) if s.text.strip()]
    first = next((n for n, (_, s) in enumerate(shapes) if _LISTED.match(s.text.strip())), None)
    if first is None:
        return
    following = takewhile(lambda entry: _ITEM.match(entry[1].text.strip()), shapes[first + 1 :])
    listed = [shapes[first], *following]
    for index, _ in listed:
        text = subject.report.paragraphs[index].text
        if text[-1] in "。；，、":
            yield at(index, len(text) - 1, len(text), "附件名称后面不加标点")
    rest = [shape for _, shape in shapes[first + len(listed) :]]
    sheets = [n for n, shape in enumerate(rest) if _SHEET.match(shape.text.strip())]
    if not sheets:
        return
    if len(sheets) != len(listed):
        message = f"附件说明列了{len(listed)}件，后面附了{len(sheets)}件"
        yield at(listed[0][0], 0, 2, message)
    for (index, shape), n in zip(listed, sheets, strict=False):
        name = _ITEM.sub("", _LISTED.sub("", shape.text.strip())).rstrip("。；，、")
        if rest[n + 1 : n + 2] and rest[n + 1].text.strip() != name:
            yield at(
                index, 0, 2, f"附件说明写“{name}”，附件标题是“{rest[n + 1].text.strip()[:20]}”"
            )
    yield from _sheets([rest[n] for n in sheets])


def _sheets(sheets: list[Shape]) -> Iterator[Hit]:
    if any(not is_face(shape.face, HEITI) for shape in sheets):
        yield Hit((), "“附件”二字没有用黑体", severity=Severity.INFO)
    if any(not (shape.has("pageBreakBefore") or shape.new_page) for shape in sheets):
        yield Hit((), "附件没有另起一页", severity=Severity.INFO)
