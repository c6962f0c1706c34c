"""Layout of a .docx by GB/T 9704-2012: what can be told from the file without a rendering."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.check.finding import Hit, Severity, Spot
from drafter.check.layout import Layout, Shape
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import BODY, Part
from drafter.document import gbt9704

_MM = 57
_FANGSONG = ("仿宋", "FangSong", "方正仿宋")
_TITLES = ("小标宋",)
_SIZE_NAMES = {44: "二号", 32: "三号", 28: "四号"}
Find = Callable[[Subject], Iterator[Hit]]


def layout_rule(
    id: str, severity: Severity, suggestion: str, clause: str
) -> Callable[[Find], Find]:
    """Register a rule that reads the layout of a .docx; the tests change documents to try it."""
    return rule(
        id, "版式", severity, suggestion=suggestion, basis=f"GB/T 9704—2012 {clause}", reads="docx"
    )


def shapes_of(subject: Subject, *parts: Part) -> Iterator[tuple[int, Shape]]:
    """Paragraphs of some parts with their shape; texts are what the two are matched by."""
    layout = subject.layout
    if layout is None:
        return
    shapes: dict[str, Shape] = {}
    for shape in layout.shapes:
        shapes.setdefault(re.sub(r"\s", "", shape.text), shape)
    for index, paragraph in subject.report.of(*parts):
        found = shapes.get(re.sub(r"\s", "", paragraph.raw))
        if found is not None:
            yield index, found


def _body(subject: Subject) -> list[tuple[int, Shape]]:
    return [
        (i, s) for i, s in shapes_of(subject, *BODY) if not subject.report.paragraphs[i].own_line
    ]


def number_of(shape: Shape, name: str, attribute: str) -> int | None:
    """An attribute that is a whole number, or None."""
    value = shape.get(name, attribute)
    return int(value) if value.lstrip("-").isdecimal() else None


def _gathered(subject: Subject, wrong: list[int], message: str) -> Iterator[Hit]:
    """One hit for all paragraphs with the same fault."""
    if wrong:
        spots = tuple(Spot(i, 0, min(12, len(subject.report.paragraphs[i].text))) for i in wrong)
        yield Hit(spots, message)


def page_hit(message: str) -> Hit:
    """A hit on the whole document."""
    return Hit((), message)


@layout_rule("纸张", Severity.WARNING, "设为A4纵向", "5.1")
def paper(subject: Subject) -> Iterator[Hit]:
    """The paper is A4, upright."""
    page = subject.layout.page if subject.layout else {}
    width, height = page.get("w", 0), page.get("h", 0)
    if page and (abs(width - gbt9704.PAGE_WIDTH) > 20 or abs(height - gbt9704.PAGE_HEIGHT) > 20):
        yield page_hit(
            f"纸张是{width / gbt9704.TWIPS_PER_MM:.0f}×{height / gbt9704.TWIPS_PER_MM:.0f}毫米，不是A4（210×297毫米）"
        )


@layout_rule("页边距", Severity.WARNING, "上37毫米、左28毫米，版心156×225毫米", "5.2.1")
def margins(subject: Subject) -> Iterator[Hit]:
    """Top and left margins and the type area."""
    page = subject.layout.page if subject.layout else {}
    if not page:
        return
    wide = page.get("w", 0) - page.get("left", 0) - page.get("right", 0)
    high = page.get("h", 0) - page.get("top", 0) - page.get("bottom", 0)
    wanted = (
        (page.get("top", 0), gbt9704.MARGIN_TOP),
        (page.get("left", 0), gbt9704.MARGIN_LEFT),
        (wide, gbt9704.TEXT_WIDTH),
        (high, gbt9704.TEXT_HEIGHT),
    )
    if any(abs(real - right) > _MM for real, right in wanted):
        sizes = "、".join(f"{real / gbt9704.TWIPS_PER_MM:.0f}" for real, _ in wanted)
        yield page_hit(f"上边距、左边距、版心宽、版心高是{sizes}毫米")


@layout_rule("正文字号", Severity.WARNING, "正文用三号", "5.2.2")
def size(subject: Subject) -> Iterator[Hit]:
    """Body text is 三号."""
    wrong = [
        i
        for i, shape in _body(subject)
        if number_of(shape, "sz", "val") not in (None, gbt9704.SIZE_THREE)
    ]
    yield from _gathered(subject, wrong, f"{len(wrong)}段正文不是三号字")


@layout_rule("正文字体", Severity.WARNING, "正文用仿宋体", "5.2.2")
def face(subject: Subject) -> Iterator[Hit]:
    """Body text is 仿宋, run-in headings may begin it in another face."""
    wrong = [
        i
        for i, shape in _body(subject)
        if not subject.report.paragraphs[i].run_in
        and shape.face
        and not shape.face.startswith(_FANGSONG)
    ]
    yield from _gathered(subject, wrong, f"{len(wrong)}段正文不是仿宋体")


@layout_rule("正文行距", Severity.WARNING, "固定值28至29磅，段前段后为0，每面22行", "5.2.3")
def spacing(subject: Subject) -> Iterator[Hit]:
    """Exact line spacing that gives 22 lines, and no space between paragraphs."""
    wrong = []
    for i, shape in _body(subject):
        line = number_of(shape, "spacing", "line") or 0
        exact = shape.get("spacing", "lineRule") == "exact" and 555 <= line <= 579
        if not exact or any(number_of(shape, "spacing", side) for side in ("before", "after")):
            wrong.append(i)
    yield from _gathered(subject, wrong, f"{len(wrong)}段正文的行距或段前段后不合要求")


@layout_rule("首行缩进", Severity.WARNING, "首行缩进2字符，不用空格代替", "7.3.3")
def indent(subject: Subject) -> Iterator[Hit]:
    """Two characters of first-line indent."""
    wrong = []
    for i, shape in _body(subject):
        by_characters = number_of(shape, "ind", "firstLineChars")
        twips = number_of(shape, "ind", "firstLine") or 0
        if by_characters != 200 and abs(twips - 640) > 32:
            wrong.append(i)
    yield from _gathered(subject, wrong, f"{len(wrong)}段正文没有首行缩进2字符")


@layout_rule("空格缩进", Severity.INFO, "删去段首空格，用首行缩进", "7.3.3")
def leading_spaces(subject: Subject) -> Iterator[Hit]:
    """Spaces typed at the start of paragraphs."""
    wrong = [i for i, shape in _body(subject) if re.match(r"[\s\u3000]", shape.text)]
    yield from _gathered(subject, wrong, f"{len(wrong)}段以空格开头")


@layout_rule("主题字体", Severity.INFO, "在样式里直接指定中文字体", "5.2.2")
def theme_fonts(subject: Subject) -> Iterator[Hit]:
    """Fonts that come from the theme change from one computer to another."""
    if subject.layout and subject.layout.themed:
        yield page_hit(f"有{subject.layout.themed}处字体取自主题，换一台电脑会变")


@layout_rule("彩色文字", Severity.WARNING, "除红色版头外文字用黑色", "5.2.4")
def colour(subject: Subject) -> Iterator[Hit]:
    """Colour in the body."""
    wrong = [
        i
        for i, shape in shapes_of(subject, *BODY)
        if shape.get("color", "val").upper() not in {"", "AUTO", "000000"}
    ]
    yield from _gathered(subject, wrong, f"{len(wrong)}段文字不是黑色")


@layout_rule("标题字体字号", Severity.WARNING, "标题用二号小标宋体，居中，不加粗", "7.3.1")
def title(subject: Subject) -> Iterator[Hit]:
    """The title is 二号 小标宋, centred, not bold."""
    for index, shape in shapes_of(subject, Part.TITLE):
        faults = []
        points = number_of(shape, "sz", "val")
        if points not in (None, gbt9704.SIZE_TWO):
            faults.append("不是二号字")
        if shape.face and not any(word in shape.face for word in _TITLES):
            faults.append(f"字体是{shape.face}")
        if shape.get("jc", "val") != "center":
            faults.append("没有居中")
        if shape.bold:
            faults.append("加了粗")
        if faults:
            yield Hit(
                (Spot(index, 0, len(subject.report.paragraphs[index].text)),),
                "标题" + "，".join(faults),
            )


@layout_rule("各级标题字体", Severity.INFO, "一级黑体，二级楷体，三级、四级仿宋", "7.3.3")
def heading_faces(subject: Subject) -> Iterator[Hit]:
    """黑体, 楷体, 仿宋 by level."""
    names = (("黑体", "SimHei", "方正黑体"), ("楷体", "KaiTi", "方正楷体"), _FANGSONG, _FANGSONG)
    wrong = []
    for index, shape in shapes_of(subject, *BODY):
        paragraph = subject.report.paragraphs[index]
        if (
            paragraph.heading
            and 1 <= paragraph.level <= 4
            and shape.face
            and not shape.face.startswith(names[paragraph.level - 1])
        ):
            wrong.append(index)
    yield from _gathered(subject, wrong, f"{len(wrong)}个标题的字体不合层次")


@layout_rule(
    "页码", Severity.WARNING, "页脚插入页码，四号，单页居右、双页居左，两侧各一条一字线", "7.5"
)
def page_numbers(subject: Subject) -> Iterator[Hit]:
    """A PAGE field between dashes, right on odd and left on even pages."""
    layout = subject.layout
    if layout is None:
        return
    numbered = [text for text in layout.footers if "PAGE" in text]
    if not any(subject.report.of(Part.AROUND)):  # a copy for the web
        return
    if not numbered:
        yield page_hit("没有页码")
    elif not layout.even_and_odd:
        yield Hit((), "页码没有分单双页", severity=Severity.INFO)
    elif not all("—" in text for text in numbered):
        yield Hit((), "页码两侧没有一字线", severity=Severity.INFO)


@layout_rule("网格", Severity.INFO, "文档网格设为每页22行、每行28字", "5.2.3")
def grid(subject: Subject) -> Iterator[Hit]:
    """A document grid of lines."""
    layout: Layout | None = subject.layout
    if layout and layout.grid.get("type", "") not in {"lines", "linesAndChars", "snapToChars"}:
        yield page_hit("没有设置文档网格")


@layout_rule("红线", Severity.WARNING, "发文字号之下4毫米处印一条与版心等宽的红色分隔线", "7.2.7")
def red_line(subject: Subject) -> Iterator[Hit]:
    """A red head without its red line."""
    layout = subject.layout
    if layout is None:
        return
    marked = any(shape.red and shape.text.strip().endswith("文件") for shape in layout.shapes)
    if marked and not any(shape.bordered for shape in layout.shapes):
        yield page_hit("有红色发文机关标志，没有红色分隔线")
