"""Lines of a finished report become paragraphs with level, numbering and meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.check.surroundings import find_title, set_around, set_aside
from drafter.check.text import Line, Paragraph, Part, ReportText
from drafter.facts.place import KIND_WORDS, TownKind

NUMERALS = "一二三四五六七八九十"
LEVELS = (
    re.compile(rf"[{NUMERALS}]{{1,3}}[、.．]"),
    re.compile(rf"[（(][{NUMERALS}]{{1,3}}[)）][、.．]?"),
    re.compile(r"\d{1,2}[.．、](?!\d)"),
    re.compile(r"[（(]\d{1,2}[)）][、.．]?"),
)
_RUN = re.compile(rf"[{NUMERALS}]{{1,2}}[是要]")
_SPACE = re.compile(
    r"(?<=[^\x21-\x7e])[ \t\u3000\xa0\u200b\ufeff]+|[ \t\u3000\xa0\u200b\ufeff]+(?=[^\x21-\x7e])"
)
_MARKDOWN = re.compile(r"^(#{1,6})\s+|^\s*>\s?|^\s*[-*]\s+(?=\S)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LONGEST_HEADING = 48
_LONGEST_ITEM_HEADING = 28
_SHORT_LINE = 34
_ENDS = "。！？；：”）》…"

_SHORTCOMINGS = re.compile(r"不足|存在.{0,6}问题|短板|薄弱环节|^主要问题|困难和")
_HEADS = re.compile(r"第一责任人")
_PLAN = re.compile(r"下一?(?:步|年|阶段)|(?:计划|安排|打算|思路|意见建议|工作重点)$")
_NAME = re.compile(
    r"(?:[市县区旗]|^|关于|\n)([\u4e00-\u9fff]{2,8}?(?:民族乡|镇|乡|街道|苏木))(?=20|人民|党|关于|法治|办事处|委员会|依法)"
)
_COUNTY = re.compile(r"^(?:中共|关于)?(?:.*[省市县区旗](?=.{2}))?(?:人民政府)?(?=.{2})")
_OWN = re.compile(r"[我全](镇|乡|街道|苏木)(?![村级里亲土])")


def tidy(raw: str) -> str:
    """A line without the spaces that stand beside Chinese."""
    return _SPACE.sub("", raw).strip()


def read_lines(lines: Sequence[str], *, joined: bool, markdown: bool = False) -> ReportText:
    """The report in some lines; where `joined`, those that a page broke are put together again."""
    paragraphs = [_paragraph(number, line, markdown) for number, line in enumerate(lines, 1)]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph.text]
    if not joined:
        return _structured(_counted(paragraphs))
    report = _structured(_together(paragraphs))
    report.counted = "行"
    return report


def read_word_lines(lines: Iterable[Line]) -> ReportText:
    """The report in the lines of a .docx; a report that is one large table is read as text."""
    lines, paragraphs = list(lines), []
    framed = sum(len(line.text) for line in lines if line.cell) * 2 > sum(
        len(line.text) for line in lines
    )
    for line in lines:
        paragraph = _paragraph(0, line.text, markdown=False)
        paragraph.cell, paragraph.origins = line.cell and not framed, [line.origin]
        paragraph.hashes = line.level + 1 if line.level else paragraph.hashes
        paragraphs.append(paragraph)
    return _structured(_counted([paragraph for paragraph in paragraphs if paragraph.text]))


def _counted(paragraphs: list[Paragraph]) -> list[Paragraph]:
    for number, paragraph in enumerate(paragraphs, 1):
        paragraph.number = number
    return paragraphs


def _structured(paragraphs: list[Paragraph]) -> ReportText:
    report = ReportText(paragraphs)
    report.title = find_title(paragraphs)
    set_aside(report)
    for paragraph in report.paragraphs:
        _read_heading(paragraph)
    if report.title is not None:
        report.paragraphs[report.title].level = 0
    set_around(report)
    _give_parts(report)
    report.year = _year(report)
    report.township, report.kind = _township(report)
    return report


def _paragraph(number: int, line: str, markdown: bool) -> Paragraph:
    hashes = 0
    if markdown or line.startswith("#"):
        found = _MARKDOWN.match(line)
        hashes = len(found[1] or "") if found else 0
        line = _BOLD.sub(r"\1", line[found.end() :] if found else line)
        line = re.sub(r"\\([\\`*_\[\]<>~#|&$+.)(=-])", r"\1", line)
    raw = line.strip(" \t\r\n\ufeff")
    return Paragraph(number, raw, tidy(raw), hashes=hashes)


def starts_item(text: str) -> bool:
    """Whether a line begins with a number, a bracketed number or 一是."""
    return _RUN.match(text) is not None or any(level.match(text) for level in LEVELS)


def _together(paragraphs: list[Paragraph]) -> list[Paragraph]:
    made: list[Paragraph] = []
    for paragraph in paragraphs:
        before = made[-1] if made else None
        if before is not None and _broken(before, paragraph):
            before.pieces = before.pieces or [(0, before.number)]
            before.pieces.append((len(before.text), paragraph.number))
            before.text += paragraph.text
            before.raw += paragraph.raw
        else:
            made.append(paragraph)
    return made


def _broken(before: Paragraph, after: Paragraph) -> bool:
    """Whether a page, not a paragraph, ends after `before`."""
    text = before.text
    if (
        after.hashes
        or before.hashes
        or starts_item(after.text)
        or re.match(r"20\d\d年\d+月\d+日$", after.text)
    ):
        return False
    if len(text) <= _SHORT_LINE or text[-1] in "。！？；：…" or _may_be_heading(text):
        return False
    if after.text[0] in "“《":
        return True
    return text[-1] not in "”）》" or len(text) > 60


def _may_be_heading(text: str) -> bool:
    marked = any(level.match(text) for level in LEVELS[:2])
    return marked and "。" not in text and len(text) <= _LONGEST_HEADING + 16


def _read_heading(paragraph: Paragraph) -> None:
    if paragraph.cell:
        return
    for level, pattern in enumerate(LEVELS, 1):
        found = pattern.match(paragraph.text)
        if found:
            _take_heading(paragraph, level, found[0])
            return
    if paragraph.hashes > 1:
        paragraph.level, paragraph.heading = paragraph.hashes - 1, paragraph.text


def _take_heading(paragraph: Paragraph, level: int, mark: str) -> None:
    paragraph.level, paragraph.mark = level, mark
    rest = paragraph.text[len(mark) :]
    stop = rest.find("。")
    longest = _LONGEST_HEADING + 8 if level <= 2 else _LONGEST_ITEM_HEADING
    if (stop < 0 or stop == len(rest) - 1) and len(rest) <= longest and not _is_item(rest):
        paragraph.heading = rest
    elif 0 < stop <= _LONGEST_HEADING and not _RUN.search(rest[:stop]) and "；" not in rest[:stop]:
        paragraph.heading, paragraph.run_in = rest[:stop], True


def _is_item(rest: str) -> bool:
    """Whether numbered words are a sentence of a list, not a heading."""
    return (rest.endswith(("；", "。")) and len(rest) > 30) or _RUN.match(rest) is not None


def _give_parts(report: ReportText) -> None:
    part = Part.OPENING
    for index, paragraph in enumerate(report.paragraphs):
        if paragraph.part is Part.AROUND and index > (
            report.title if report.title is not None else -1
        ):
            continue
        if report.title is not None and index < report.title:
            continue
        if index == report.title:
            paragraph.part = Part.TITLE
            continue
        if paragraph.level == 1 and paragraph.heading:
            part = part_of(paragraph.heading, part)
        paragraph.part = part


def part_of(heading: str, before: Part) -> Part:
    """What the section under a first-level heading is about."""
    if _SHORTCOMINGS.search(heading):
        return Part.SHORTCOMINGS
    if _HEADS.search(heading):
        return Part.HEADS
    if _PLAN.search(heading) or ("安排" in heading and before is Part.SHORTCOMINGS):
        return Part.PLAN
    return Part.RESULTS


def _year(report: ReportText) -> int | None:
    texts = [report.paragraphs[report.title].text] if report.title is not None else []
    texts += [paragraph.text for _, paragraph in report.of(Part.OPENING)][:2]
    for text in texts:
        found = re.search(r"(20\d\d)年", text)
        if found:
            return int(found[1])
    years = re.findall(r"20[12]\d(?=年)", report.text)
    return int(max(set(years), key=lambda year: (years.count(year), year))) if years else None


def _township(report: ReportText) -> tuple[str, TownKind | None]:
    around = "\n".join(p.text for p in report.paragraphs if p.part in (Part.TITLE, Part.AROUND))
    found = _NAME.search(around) or _NAME.search(report.text[:400])
    if found:
        name = _COUNTY.sub("", found[1])
        for kind in (
            TownKind.ETHNIC_TOWNSHIP,
            TownKind.SUBDISTRICT,
            TownKind.SUMU,
            TownKind.TOWN,
            TownKind.TOWNSHIP,
        ):
            if name.endswith(kind.value):
                return name, kind
    words = _OWN.findall(report.text)
    if not words:
        return "", None
    common = max(set(words), key=words.count)
    return "", next(kind for kind in KIND_WORDS if KIND_WORDS[kind].short == common)
