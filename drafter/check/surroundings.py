"""What stands around the body of a report: title, red head, signature, and web navigation to set aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.check.text import Paragraph, Part, ReportText

_TITLE = re.compile(r"(?:法治|依法行政|依法治).{0,30}(?:报告|总结|汇报|情况)$")
_WEB = re.compile(
    r"欢迎光临|个人中心|无障碍|长者版|首页|信息公开.*新闻|发[表布](?:日期|时间)|发文日期|来源[:：]|作者[:：]|浏览次数|字体[:：]|"
    r"扫一扫|相关链接|返回顶部|版权所有|网站标识|ICP备|公网安备|主办[:：]|承办[:：]|上一篇|下一篇|分享到|打印本页|关闭窗口|当前位置|网站地图"
)
BODY_NAME = re.compile(r"^.{2,30}(?:人民政府|委员会|办事处|党工委|党委)(?:文件)?$")
NUMBER = re.compile(
    r"^[\u4e00-\u9fff]{1,12}[（(\[［【〔]\s*(?:20)?\d\d\s*[)）\]］】〕].{0,8}号?(?:\s*签发人.*)?$"
)
DATE = re.compile(
    r"^(?:(?:20\d\d|二[〇零○0O]..)年.{1,3}月.{1,4}日|20\d\d[-./]\d{1,2}[-./]\d{1,2})$"
)
_AROUND = re.compile(
    r"^(?:签发人|附件|抄送|主送|（联系人|（此件|联系人|\(联系人|（此页)|印发$|^.{2,20}(?:党政办|党政综合办|办公室)$"
)
_RECIPIENT = re.compile(r"^[^。，；]{2,40}[：:]$")
_SHEET = re.compile(r"附件\s*\d{0,2}[：:]?")
_FIRST, _MOST_LISTED = 16, 9
_LONGEST_TITLE = 60


def find_title(paragraphs: Sequence[Paragraph]) -> int | None:
    """The index of the title; lines of a title broken in two are put together in the first."""
    candidates = [
        index for index, paragraph in enumerate(paragraphs[:_FIRST]) if _is_title(paragraph.text)
    ]
    dated = [index for index in candidates if re.search(r"20\d\d年", paragraphs[index].text)]
    if dated:
        return _whole_title(paragraphs, dated[0])
    return (
        _broken_title(paragraphs, candidates)
        if candidates
        else _broken_title(paragraphs, range(1, _FIRST))
    )


def _whole_title(paragraphs: Sequence[Paragraph], index: int) -> int:
    """The title, now with what stands on the line before it (某镇关于) or after it (的报告)."""
    end = index + 1
    if end < len(paragraphs) and re.fullmatch("的?报告", paragraphs[end].text):
        end += 1
    opened = index > 0 and re.search(
        "^[^，。：]{2,40}关于[^，。：]{0,20}$", paragraphs[index - 1].text
    )
    start = index - 1 if opened else index
    if end - start > 1:
        _put_together(paragraphs[start:end])
    return start


def _put_together(lines: Sequence[Paragraph]) -> None:
    """Make one paragraph of some lines; the others stay empty."""
    first, *others = lines
    first.raw = "".join(line.raw for line in lines)
    first.text = "".join(line.text for line in lines)
    first.origins = [origin for line in lines for origin in line.origins]
    for line in others:
        line.text = ""


def _is_title(text: str) -> bool:
    text = text.rstrip("。；，！")
    plain = (
        len(text) <= _LONGEST_TITLE
        and "。" not in text
        and not re.match(r"[一二三四五六七八九十]、|[（(]", text)
    )
    return plain and _TITLE.search(text) is not None


def _broken_title(paragraphs: Sequence[Paragraph], last_lines: Iterable[int]) -> int | None:
    """The first line of a title of two or three lines, now with the others in it."""
    plain = None
    for last in last_lines:
        for first in (last - 1, last - 2):
            lines = paragraphs[max(first, 0) : last + 1]
            text = "".join(line.text for line in lines)
            whole = first >= 0 and _is_title(text) and re.search(r"20\d\d年", text)
            if whole and not any(_belongs(line.text) or _is_web(line.text) for line in lines):
                _put_together(lines)
                return first
        if plain is None and last < len(paragraphs) and _is_title(paragraphs[last].text):
            plain = last
    return plain


def set_aside(report: ReportText) -> None:
    """Take web navigation and empty lines out of the report."""
    title = report.title
    kept: list[Paragraph] = []
    for index, paragraph in enumerate(report.paragraphs):
        before_title = title is not None and index < title and not _belongs(paragraph.text)
        if index != title and (not paragraph.text or before_title or _is_web(paragraph.text)):
            report.aside += [paragraph.text] if paragraph.text else []
            continue
        if index == title:
            report.title = len(kept)
        kept.append(paragraph)
    report.paragraphs = kept


def _is_web(text: str) -> bool:
    return len(text) < 120 and _WEB.search(text) is not None and not text.endswith("。")


def _belongs(text: str) -> bool:
    return any(p.search(text) for p in (BODY_NAME, NUMBER, _AROUND)) and not _is_web(text)


def set_around(report: ReportText) -> None:
    """Mark recipient, signature, date, notes and attachments; everything else gets its part later."""
    title = report.title if report.title is not None else -1
    paragraphs = report.paragraphs
    for paragraph in paragraphs[title + 1 :]:
        paragraph.part = Part.OPENING
    for paragraph in paragraphs[title + 1 : title + 5] if title >= 0 else ():
        if not (_RECIPIENT.match(paragraph.text) or _belongs(paragraph.text)):
            break
        paragraph.part = Part.AROUND
    sheets = (i for i, p in enumerate(paragraphs) if i > title and _SHEET.fullmatch(p.text))
    end = next(sheets, len(paragraphs))
    while end - 1 > title and (
        _closes(paragraphs[end - 1].text) or _lists_attachment(paragraphs, end - 1)
    ):
        end -= 1
    for paragraph in paragraphs[end:]:
        paragraph.part, paragraph.level, paragraph.mark = Part.AROUND, 0, ""


def _closes(text: str) -> bool:
    plain = text.rstrip("。；，")
    return len(plain) <= 60 and any(p.search(plain) for p in (BODY_NAME, DATE, _AROUND))


def _lists_attachment(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether the paragraph is 2.乙 below 附件：1.甲."""
    for paragraph in reversed(paragraphs[max(index - _MOST_LISTED, 0) : index + 1]):
        if re.match("附件[：:]", paragraph.text):
            return True
        if len(paragraph.text) > _LONGEST_TITLE or not re.match(r"\d[.．、]", paragraph.text):
            return False
    return False
