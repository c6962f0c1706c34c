"""Layout of a .docx by GB/T 9704-2012: page, grid and body, as far as the file tells without a rendering."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.check.finding import Hit, Severity, Spot
from drafter.check.layout import Layout, Shape
from drafter.check.registry import rule
from drafter.check.styles import whole
from drafter.check.subject import Subject
from drafter.check.text import BODY, Part
from drafter.document import gbt9704

_MM = 57
_NARROWEST_LINE, _WIDEST_LINE = 555, 579  # what gives 22 lines a page
_WIDEST_PITCH = _WIDEST_LINE + 1  # Word's own dialog rounds up
_LEAST_WORDS = 4
FANGSONG = ("仿宋", "fangsong", "方正仿宋", "华文仿宋", "stfangsong", "fzfs")
KAITI = ("楷体", "kaiti", "方正楷体", "华文楷体", "stkaiti", "fzkt")
HEITI = ("黑体", "simhei", "方正黑体", "华文黑体", "stheiti", "fzht")
_LEVELS = (HEITI, KAITI, FANGSONG, FANGSONG)
Find = Callable[[Subject], Iterator[Hit]]


def layout_rule(
    id: str, severity: Severity, suggestion: str, clause: str
) -> Callable[[Find], Find]:
    """Register a rule that reads the layout of a .docx; the tests change documents to try it."""
    return rule(
        id, "版式", severity, suggestion=suggestion, basis=f"GB/T 9704—2012 {clause}", reads="docx"
    )


def shapes_of(subject: Subject, *parts: Part) -> Iterator[tuple[int, Shape]]:
    """Paragraphs of some parts with their shape, those in tables left out."""
    if subject.layout is None:
        return
    seen: set[int] = set()
    for index, paragraph in subject.report.of(*parts):
        for origin in paragraph.origins:
            shape = subject.layout.shapes[origin]
            if not (shape.cell or shape.boxed or origin in seen):
                yield index, shape
            seen.add(origin)


def is_face(face: str, names: tuple[str, ...]) -> bool:
    """Whether a face is one of those, whoever made it."""
    return face.lower().startswith(names)


def _body(subject: Subject) -> list[tuple[int, Shape]]:
    return [
        (i, s) for i, s in shapes_of(subject, *BODY) if not subject.report.paragraphs[i].own_line
    ]


def gathered(subject: Subject, wrong: list[int], message: str) -> Iterator[Hit]:
    """One hit for all paragraphs with the same fault."""
    if wrong:
        spots = tuple(Spot(i, 0, min(12, len(subject.report.paragraphs[i].text))) for i in wrong)
        yield Hit(spots, message)


def page_hit(message: str, severity: Severity | None = None) -> Hit:
    """A hit on the whole document."""
    return Hit((), message, severity=severity)


@layout_rule("纸张", Severity.WARNING, "设为A4纵向", "5.1")
def paper(subject: Subject) -> Iterator[Hit]:
    """The paper is A4, upright."""
    page = subject.layout.page if subject.layout else {}
    width, height = page.get("w", 0), page.get("h", 0)
    if page and (abs(width - gbt9704.PAGE_WIDTH) > 20 or abs(height - gbt9704.PAGE_HEIGHT) > 20):
        yield page_hit(
            f"纸张是{width / gbt9704.TWIPS_PER_MM:.0f}×{height / gbt9704.TWIPS_PER_MM:.0f}毫米，不是A4（210×297毫米）"
        )


@layout_rule("页边距", Severity.WARNING, "上37毫米、下35毫米、左28毫米、右26毫米", "5.2.1")
def margins(subject: Subject) -> Iterator[Hit]:
    """Top and left margins and the type area."""
    page = subject.layout.page if subject.layout else {}
    if not page:
        return
    left = page.get("left", 0) + page.get("gutter", 0)
    wide = page.get("w", 0) - left - page.get("right", 0)
    high = page.get("h", 0) - page.get("top", 0) - page.get("bottom", 0)
    wanted = (
        (page.get("top", 0), gbt9704.MARGIN_TOP),
        (left, gbt9704.MARGIN_LEFT),
        (wide, gbt9704.TEXT_WIDTH),
        (high, gbt9704.TEXT_HEIGHT),
    )
    if any(abs(real - right) > _MM for real, right in wanted):
        sides = ("top", "bottom", "left", "right")
        sizes = "、".join(f"{page.get(side, 0) / gbt9704.TWIPS_PER_MM:.0f}" for side in sides)
        yield page_hit(f"页边距上、下、左、右是{sizes}毫米")


@layout_rule("正文字号", Severity.WARNING, "正文和各级标题用三号", "5.2.2")
def size(subject: Subject) -> Iterator[Hit]:
    """Text and headings are 三号."""
    wrong = [
        i
        for i, shape in shapes_of(subject, *BODY)
        if any(
            len(piece.text.strip()) >= _LEAST_WORDS
            and piece.properties.get("sz", {}).get("val") != str(gbt9704.SIZE_THREE)
            for piece in shape.pieces
        )
    ]
    yield from gathered(subject, wrong, f"{len(wrong)}段正文不是三号字")


@layout_rule("正文字体", Severity.WARNING, "正文用仿宋体", "5.2.2")
def face(subject: Subject) -> Iterator[Hit]:
    """Text is 仿宋; a run-in heading may begin it in another face."""
    wrong = []
    for i, shape in _body(subject):
        longest = max(shape.pieces, key=lambda piece: len(piece.text), default=None)
        alone = subject.report.paragraphs[i].run_in and len(shape.pieces) > 1
        if longest and not is_face(longest.face, FANGSONG) and not alone:
            wrong.append(i)
    yield from gathered(subject, wrong, f"{len(wrong)}段正文不是仿宋体")


@layout_rule("正文行距", Severity.WARNING, "行距设固定值28磅（28至28.95磅），段前段后为0", "5.2.3")
def spacing(subject: Subject) -> Iterator[Hit]:
    """Line spacing that gives 22 lines, and no space between paragraphs."""
    layout = subject.layout
    wrong = [
        i
        for i, shape in _body(subject)
        if not (_exact(shape) or (layout and _on_grid(layout, shape)))
        or any(shape.size("spacing", side) for side in ("before", "after"))
        or any(shape.size("spacing", side) for side in ("beforeLines", "afterLines"))
    ]
    yield from gathered(subject, wrong, f"{len(wrong)}段正文的行距或段前段后不合要求")


def _exact(shape: Shape) -> bool:
    line = shape.size("spacing", "line") or 0
    exact = shape.get("spacing", "lineRule") == "exact"
    return exact and _NARROWEST_LINE <= line <= _WIDEST_LINE


def _pitch(layout: Layout) -> int:
    """The pitch of a grid of lines, 0 where there is none."""
    lined = layout.grid.get("type", "") in {"lines", "linesAndChars", "snapToChars"}
    return whole(layout.grid.get("linePitch", ""), 0) if lined else 0


def _on_grid(layout: Layout, shape: Shape) -> bool:
    """Whether single spacing takes its lines from a grid of 22 lines."""
    single = shape.get("spacing", "lineRule") in {"", "auto"} and (
        shape.size("spacing", "line") in (None, 240)
    )
    return single and snapped(shape) and _NARROWEST_LINE <= _pitch(layout) <= _WIDEST_PITCH


def snapped(shape: Shape) -> bool:
    """Whether the lines keep to the grid."""
    return shape.get("snapToGrid", "val") not in {"0", "false", "off"}


@layout_rule("首行缩进", Severity.WARNING, "首行缩进2字符，不用空格代替", "7.3.3")
def indent(subject: Subject) -> Iterator[Hit]:
    """Two characters of first-line indent; spaces in its place are another rule's."""
    wrong = []
    for i, shape in _body(subject):
        by_characters = shape.size("ind", "firstLineChars")
        twips = shape.size("ind", "firstLine") or 0
        spaced = re.match(r"[ \t\u3000\xa0]", shape.text)
        if by_characters != 200 and abs(twips - 640) > 32 and not spaced:
            wrong.append(i)
    yield from gathered(subject, wrong, f"{len(wrong)}段正文没有首行缩进2字符")


@layout_rule("空格缩进", Severity.INFO, "删去段首空格，用首行缩进", "7.3.3")
def leading_spaces(subject: Subject) -> Iterator[Hit]:
    """Spaces typed at the start of paragraphs."""
    wrong = [i for i, shape in shapes_of(subject, *BODY) if re.match(r"[\s\u3000]", shape.text)]
    yield from gathered(subject, wrong, f"{len(wrong)}段以空格开头")


@layout_rule("主题字体", Severity.INFO, "选中文字，直接指定中文字体", "5.2.2")
def theme_fonts(subject: Subject) -> Iterator[Hit]:
    """Text whose face comes from the theme and changes from one computer to another."""
    wrong = [
        i
        for i, shape in shapes_of(subject, Part.TITLE, *BODY)
        if any("eastAsiaTheme" in piece.properties.get("rFonts", {}) for piece in shape.pieces)
    ]
    yield from gathered(subject, wrong, f"{len(wrong)}段的字体取自主题，换一台电脑会变")


@layout_rule("彩色文字", Severity.WARNING, "除红色版头外文字用黑色", "5.2.4")
def colour(subject: Subject) -> Iterator[Hit]:
    """Colour in the title or the body."""
    wrong = [
        i
        for i, shape in shapes_of(subject, Part.TITLE, *BODY)
        if any(piece.colour for piece in shape.pieces)
    ]
    yield from gathered(subject, wrong, f"{len(wrong)}段文字不是黑色")


@layout_rule("各级标题字体", Severity.INFO, "一级黑体，二级楷体，三级、四级仿宋", "7.3.3")
def heading_faces(subject: Subject) -> Iterator[Hit]:
    """黑体, 楷体, 仿宋 by level."""
    wrong = []
    for index, shape in shapes_of(subject, *BODY):
        paragraph = subject.report.paragraphs[index]
        named = paragraph.heading and 1 <= paragraph.level <= len(_LEVELS)
        if named and not is_face(shape.face, _LEVELS[paragraph.level - 1]):
            wrong.append(index)
    yield from gathered(subject, wrong, f"{len(wrong)}个标题的字体不合层次")


@layout_rule("网格", Severity.INFO, "文档网格设为每页22行，或正文行距设固定值28磅", "5.2.3")
def grid(subject: Subject) -> Iterator[Hit]:
    """22 lines a page, by the grid or by the spacing of the text."""
    layout = subject.layout
    if layout is None:
        return
    gridded = _NARROWEST_LINE <= _pitch(layout) <= _WIDEST_PITCH
    if not gridded and not all(_exact(shape) for _, shape in _body(subject)):
        yield page_hit("文档网格不是每页22行")


@layout_rule("对齐网格", Severity.INFO, "行距与网格不同的段落，取消“对齐到网格”", "5.2.3")
def off_grid(subject: Subject) -> Iterator[Hit]:
    """A paragraph with another exact line than a grid of 22 lines, still snapped to it."""
    layout = subject.layout
    if layout is None or not _NARROWEST_LINE <= _pitch(layout) <= _WIDEST_PITCH:
        return
    own = {_pitch(layout), _WIDEST_LINE, _WIDEST_PITCH}
    wrong = [
        shape
        for shape in layout.worded()
        if shape.get("spacing", "lineRule") == "exact"
        and shape.size("spacing", "line") not in own
        and snapped(shape)
    ]
    if wrong:
        yield page_hit(f"{len(wrong)}段的行距与网格不同，又对齐到网格，行会错开")
