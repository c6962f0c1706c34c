"""Brackets, quotation marks and titles that do not close or are nested wrongly; spaces in titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.expression import Expression
from drafter.check.finding import Hit, Severity, at
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import BODY, Part

_PAIRS = {"”": "“", "》": "《", "）": "（", "〕": "〔", "】": "【"}
_OPENINGS = frozenset(_PAIRS.values())
_MARKS = re.compile(f"[{''.join((*_PAIRS, *_OPENINGS))}]")
_STANDARD = "GB/T 15834—2011"


@rule(
    "括号引号不成对",
    "行文",
    Severity.ERROR,
    suggestion="补上或删去",
    basis=_STANDARD,
    hits=("落实“谁执法谁普法责任制。", "学习《民法典，增强意识。"),
    misses=("落实“谁执法谁普法”责任制。", "学习《民法典》，增强意识。", "1）第一项。2）第二项。"),
)
def unpaired(subject: Subject) -> Iterator[Hit]:
    """A mark that is opened and not closed, or the other way round."""
    for index, paragraph in subject.report.of(*BODY, Part.TITLE):
        opened: list[tuple[str, int]] = []
        text = paragraph.text.replace("(", "（").replace(")", "）")
        for found in _MARKS.finditer(text):
            offset, char = found.start(), found[0]
            if char in _OPENINGS:
                opened.append((char, offset))
            elif char in _PAIRS and opened and opened[-1][0] == _PAIRS[char]:
                opened.pop()
            elif char in _PAIRS and not (char == "）" and re.search(r"\d$", text[:offset])):
                opened.append((char, offset))
        if opened:
            char, offset = opened[0]
            yield at(
                index,
                max(offset - 2, 0),
                min(offset + 8, len(text)),
                f"“{char}”不成对" if char not in "“”" else "引号不成对",
            )


@rule(
    "书名号套书名号",
    "行文",
    Severity.WARNING,
    suggestion="里层用单书名号〈〉、单引号‘’",
    basis=_STANDARD,
    hits=("印发《关于落实《民法典》的通知》。", "推行““一村一顾问”制度”。"),
    misses=("印发《关于落实〈民法典〉的通知》。", "落实“谁执法谁普法”。"),
)
def nested(subject: Subject) -> Iterator[Hit]:
    """The same mark inside itself."""
    for index, paragraph in subject.report.of(*BODY, Part.TITLE):
        for found in re.finditer(
            r"《[^《》]*《[^《》]*》[^《》]*》|“[^“”]*“[^“”]*”[^“”]*”", paragraph.text
        ):
            yield at(index, *found.span(), "里外用了同一种标点")


@rule(
    "书名号后置括注",
    "行文",
    Severity.INFO,
    suggestion="属于名称的括注写进书名号里",
    basis=_STANDARD,
    hits=("落实《法治政府建设实施纲要》（2021－2025年）。", "执行《行动计划》(2023—2025年)。"),
    misses=(
        "落实《法治政府建设实施纲要（2021－2025年）》。",
        "印发《工作规定》（云政发〔2026〕12号）。",
    ),
)
def note_outside(subject: Subject) -> Iterator[Hit]:
    """The years of a plan outside its title marks."""
    for index, paragraph in subject.report.of(*BODY):
        for found in re.finditer(r"》[（(]20\d\d年?[－—～~-]+20\d\d年[)）]", paragraph.text):
            yield at(index, *found.span(), "年份是名称的一部分，要写在书名号里")


@rule(
    "标题有空格",
    "行文",
    Severity.WARNING,
    suggestion="删去标题里的空格",
    basis="GB/T 9704—2012 7.3.1",
    hits=("题：热柘镇2023年法治政府建设 情况报告", "题：热柘镇2023年 法治政府建设年度报告"),
    misses=("题：热柘镇2023年法治政府建设情况报告", "题：热柘镇 2023 年法治政府建设年度报告"),
)
def space_in_title(subject: Subject) -> Iterator[Hit]:
    """A space between Han characters of the title."""
    title = subject.report.title
    if title is None:
        return
    paragraph = subject.report.paragraphs[title]
    found = re.search(r"([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])", paragraph.raw)
    if found:
        at_ = max(paragraph.text.find(found[1] + found[2]), 0)
        yield at(title, at_, at_ + 2, "标题中间有空格")


@rule(
    "标题带标点",
    "行文",
    Severity.WARNING,
    suggestion="标题末尾不加标点",
    basis="GB/T 9704—2012 7.3.1",
    hits=("题：热柘镇2023年法治政府建设年度报告。", "题：七营镇2023年法治政府建设情况的报告；"),
    misses=("题：热柘镇2023年法治政府建设年度报告", "题：关于“法治七营”建设情况的报告"),
)
def mark_after_title(subject: Subject) -> Iterator[Hit]:
    """A title that ends with a mark."""
    for index, paragraph in enumerate(subject.report.paragraphs[:8]):
        if len(paragraph.text) <= 50 and re.search(
            r"法治政府建设.{0,12}报告[。；，！]$", paragraph.text
        ):
            yield at(index, len(paragraph.text) - 3, len(paragraph.text), "标题末尾有标点")


@rule(
    "日历上没有的日期",
    "年度",
    Severity.ERROR,
    suggestion="核对月份和日期",
    basis="公历",
    hits=("2023年2月30日组织学习。", "6月31日开展宣传。"),
    misses=("2023年2月28日组织学习。", "2024年2月29日开展宣传。"),
)
def no_such_day(subject: Subject) -> Iterator[Hit]:
    """A day that the calendar does not have."""
    for index, paragraph in enumerate(subject.report.paragraphs):
        for found in _DAY.finditer(paragraph.text):
            if not _exists(int(found[1] or 2024), int(found[2]), int(found[3])):
                yield at(index, *found.span(), f"日历上没有{found[0]}")


_DAY = Expression(r"(?:(20\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,2})日", ("月",))


def _exists(year: int, month: int, day: int) -> bool:
    from calendar import monthrange

    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
