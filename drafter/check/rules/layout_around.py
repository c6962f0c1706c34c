"""Layout of what surrounds the body of a .docx: mark, number and signer, title, addressee, page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.layout import Footer, Piece, Shape
from drafter.check.registry import rule
from drafter.check.rules.layout import FANGSONG, KAITI, is_face, layout_rule, page_hit, shapes_of
from drafter.check.subject import Subject
from drafter.check.text import Part
from drafter.document import gbt9704

_TITLE_FACES = re.compile("小标宋|xiaobiaosong|xbs", re.IGNORECASE)
_TITLE_LINE = gbt9704.TEXT_WIDTH // (gbt9704.SIZE_TWO * gbt9704.TWIPS_PER_HALF_POINT)
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,10}〔20\d\d〕\d+号")
_SIGNER = "签发人"
_THINNEST = 8  # eighths of a point


@layout_rule("标题字体字号", Severity.WARNING, "标题用二号小标宋体，居中，不加粗", "7.3.1")
def title(subject: Subject) -> Iterator[Hit]:
    """The title is 二号 小标宋, centred, not bold."""
    for index, shape in shapes_of(subject, Part.TITLE):
        faults = []
        if shape.size("sz", "val") != gbt9704.SIZE_TWO:
            faults.append("不是二号字")
        if not _TITLE_FACES.search(shape.face):
            faults.append(f"字体是{shape.face or '默认字体'}")
        if shape.get("jc", "val") != "center":
            faults.append("没有居中")
        if shape.has("b"):
            faults.append("加了粗")
        if faults:
            end = len(subject.report.paragraphs[index].text)
            yield at(index, 0, end, "标题" + "，".join(faults))
            return


@layout_rule(
    "标题分行", Severity.WARNING, "按词意回行，每行不超过二十字，末行不要只剩“报告”", "7.3.1"
)
def title_lines(subject: Subject) -> Iterator[Hit]:
    """Lines of a title that the writer broke: none too long, 报告 not alone."""
    shapes = list(shapes_of(subject, Part.TITLE))
    lines = [line.strip() for _, shape in shapes for line in shape.text.split("\n")]
    if len(lines) < 2:
        return
    index = shapes[0][0]
    whole = Spot(index, 0, len(subject.report.paragraphs[index].text))
    for number, line in enumerate(lines, 1):
        if _width(line) > _TITLE_LINE:
            yield Hit((whole,), f"标题第{number}行有{_width(line):g}字宽，一行排不下")
    if re.fullmatch("的?报告", lines[-1]):
        yield Hit((whole,), f"标题末行只有“{lines[-1]}”")


def _width(text: str) -> float:
    """How many characters wide a text is, figures being half as wide."""
    return sum(0.5 if char.isascii() else 1 for char in text)


def _mark(subject: Subject) -> Iterator[Shape]:
    """The red mark of the issuing body: 某某镇人民政府文件."""
    for shape in subject.layout.shapes if subject.layout else ():
        if shape.red and re.search("文件$|(?:人民政府|办事处|委员会)$", shape.text.strip()):
            yield shape


@layout_rule("标志过宽", Severity.WARNING, "缩小发文机关标志，不宽于版心", "7.2.4")
def wide_mark(subject: Subject) -> Iterator[Hit]:
    """A red mark wider than the type area."""
    for shape in _mark(subject):
        size = shape.size("sz", "val") or 0
        width = _width(shape.text.strip()) * size * gbt9704.TWIPS_PER_HALF_POINT
        if width > gbt9704.TEXT_WIDTH and "\n" not in shape.text:
            yield page_hit(f"发文机关标志宽{width / gbt9704.TWIPS_PER_MM:.0f}毫米，超出版心")


@layout_rule("红线", Severity.WARNING, "发文字号之下印一条与版心等宽的红色分隔线", "7.2.7")
def red_line(subject: Subject) -> Iterator[Hit]:
    """A red mark without its red line, or with one that is short, black or thin."""
    layout = subject.layout
    if layout is None or not any(_mark(subject)):
        return
    lines = [shape for shape in layout.shapes if shape.bordered and not (shape.cell or shape.boxed)]
    red = [s for s in lines if "FF0000" in (_line(s, "bottom.color"), _line(s, "top.color"))]
    if not red:
        yield page_hit("有红色发文机关标志，没有红色分隔线")
    elif max(red[0].size("pBdr", f"{side}.sz") or 0 for side in ("bottom", "top")) < _THINNEST:
        yield page_hit("红色分隔线太细")
    elif any(red[0].size("ind", side) for side in ("left", "right")):
        yield page_hit("红色分隔线所在的段落有左右缩进，线比版心短")


def _line(shape: Shape, side: str) -> str:
    return shape.get("pBdr", side).upper()


def _numbered(subject: Subject) -> Iterator[Shape]:
    for shape in subject.layout.shapes if subject.layout else ():
        if _NUMBER.match(re.sub(r"\s", "", shape.text)) and not shape.boxed:
            yield shape


@layout_rule(
    "缺签发人", Severity.WARNING, "报告是上行文，发文字号同行居右写“签发人：”和姓名", "7.2.6"
)
def no_signer(subject: Subject) -> Iterator[Hit]:
    """A printed report with mark and number and without its signer."""
    if subject.layout is None or not any(_mark(subject)):
        return
    signed = any(_SIGNER in shape.text for shape in subject.layout.shapes)
    if any(_numbered(subject)) and not signed:
        yield page_hit("有发文机关标志和发文字号，没有签发人")


@layout_rule(
    "签发人字体",
    Severity.INFO,
    "“签发人：”用三号仿宋，姓名用三号楷体；发文字号与末行签发人同行",
    "7.2.6",
)
def signer(subject: Subject) -> Iterator[Hit]:
    """签发人 in 仿宋, the names in 楷体, the number in the last line of signers."""
    shapes = subject.layout.shapes if subject.layout else []
    first = next((i for i, shape in enumerate(shapes) if f"{_SIGNER}：" in shape.text), None)
    if first is None:
        return
    faults = []
    label, names = _label_and_names(shapes[first])
    if any(not is_face(piece.face, FANGSONG) for piece in label):
        faults.append("“签发人：”不是仿宋")
    if any(not is_face(piece.face, KAITI) for piece in names):
        faults.append("签发人姓名不是楷体")
    if any(piece.properties.get("sz", {}).get("val") != "32" for piece in (*label, *names)):
        faults.append("签发人不是三号字")
    following = shapes[first + 1 : first + 2]
    if following and _NUMBER.match(re.sub(r"\s", "", following[0].text)) and not names:
        faults.append("签发人姓名写在别处")
    if faults:
        yield page_hit("，".join(faults))


def _label_and_names(shape: Shape) -> tuple[list[Piece], list[Piece]]:
    """The pieces that say 签发人：, and those after it."""
    label = [piece for piece in shape.pieces if _SIGNER in piece.text]
    after = shape.pieces[shape.pieces.index(label[0]) + 1 :] if label else []
    return label, [piece for piece in after if re.search(r"[\u4e00-\u9fff]", piece.text)]


@layout_rule(
    "主送机关格式", Severity.WARNING, "主送机关顶格，后面用全角冒号，一般只写一个", "7.3.2"
)
def recipient(subject: Subject) -> Iterator[Hit]:
    """An addressee that is indented, or more than one of them."""
    title = subject.report.title
    for index, shape in shapes_of(subject, Part.AROUND):
        text = subject.report.paragraphs[index].text
        if title is None or index != title + 1 or not text.endswith(("：", ":")):
            continue
        indented = (shape.size("ind", "firstLine") or 0) > 20
        if indented or (shape.size("ind", "firstLineChars") or 0) > 0:
            yield at(index, 0, len(text), "主送机关没有顶格")
        if len(re.split("[、，]", text)) > 2:
            yield Hit((Spot(index, 0, len(text)),), "主送机关不止一个", severity=Severity.INFO)


@layout_rule(
    "页码", Severity.WARNING, "页脚插入页码，四号宋体，单页居右、双页居左，两侧各一条一字线", "7.5"
)
def page_numbers(subject: Subject) -> Iterator[Hit]:
    """A PAGE field between dashes, right on odd and left on even pages."""
    layout = subject.layout
    if layout is None or not any(subject.report.of(Part.AROUND)):  # a copy for the web
        return
    numbered = [footer for footer in layout.footers if "PAGE" in footer.text]
    if not numbered:
        yield page_hit("没有页码")
        return
    faults = [fault for fault, wrong in _page_faults(numbered) if wrong]
    if not layout.even_and_odd:
        faults.insert(0, "没有分单双页")
    if faults:
        yield page_hit("页码" + "，".join(faults), Severity.INFO)


def _page_faults(footers: list[Footer]) -> Iterator[tuple[str, bool]]:
    yield "两侧没有一字线", any("—" not in footer.text for footer in footers)
    yield "不是四号字", any(f.shape.size("sz", "val") != gbt9704.SIZE_FOUR for f in footers)
    sides = {"default": {"right", "end"}, "even": {"left", "start", ""}}
    placed = [f.shape.get("jc", "val") in sides[f.kind] for f in footers if f.kind in sides]
    yield "不是单页居右、双页居左", not all(placed)


@rule(
    "标题回行",
    "版式",
    Severity.INFO,
    suggestion="按词意回行，每行不超过二十字，末行不要只剩“报告”",
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
    if title is not None and len(subject.report.paragraphs[title].text) > 2 * _TITLE_LINE:
        length = len(subject.report.paragraphs[title].text)
        yield at(title, 0, 12, f"标题有{length}个字，两行排不下")
