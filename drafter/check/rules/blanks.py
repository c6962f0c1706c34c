"""What was left blank: figures, signature and date, gaps that nobody filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.registry import rule
from drafter.check.rules.contents import FULL, heading_of, whole
from drafter.check.subject import Subject
from drafter.check.surroundings import BODY_NAME, DATE
from drafter.check.text import CLAIMS, Part

_LEAST_REPORT = 300
_COUNTED = re.compile(
    r"(?:执法|热线|诉求件|信访|处罚|立案)[^。；]{0,30}?\d{1,9}余?(?:件|宗|起|次|个|人|名|批)|"
    r"(?<!\d)\d{1,9}(?:件|宗|起|名|人)[^。；，]{0,8}(?:执法|信访)"
)


@rule(
    "缺领域数字",
    "必备内容",
    Severity.INFO,
    suggestion="补上本年度的数字；没有发生的写“未发生”“未收到”",
    basis="年度报告以事实和数字说明成效",
    hits=(
        "一、主要举措和成效\n"
        + "我镇认真推进各项工作，不断规范行政执法行为，办好热线工单，做好群众信访工作。" * 12,
        "一、主要举措和成效\n"
        + "落实执法责任，畅通信访渠道，用好热线平台，化解矛盾纠纷，广泛开展普法宣传，建设法治政府。"
        * 10,
    ),
    misses=(
        "一、主要举措和成效\n"
        + "我镇规范行政执法行为，办好热线工单，做好信访工作。" * 16
        + "办理行政执法案件3宗。",
        "一、主要举措和成效\n召开会议3次。",
    ),
)
def no_figures(subject: Subject) -> Iterator[Hit]:
    """A whole report without one figure on enforcement, the hotline or petitions."""
    words = subject.report.words_of(*CLAIMS)
    if len(words) < _LEAST_REPORT:
        return
    if not _COUNTED.search(words.replace("12345", "热线")):
        yield Hit((heading_of(subject, Part.RESULTS),), "行政执法、12345热线、信访都没有数字")


@rule(
    "缺署名或日期",
    "必备内容",
    Severity.INFO,
    suggestion="印发的报告在文末署发文机关名称和成文日期；网页稿可不写",
    basis="GB/T 9704—2012 7.3.5",
    hits=(FULL, FULL + "\n热柘镇人民政府"),
    misses=(
        FULL + "\n热柘镇人民政府\n2024年1月8日",
        FULL + "\n平远县热柘镇人民政府\n2024年1月8日\n（联系人：某某）",
    ),
)
def unsigned(subject: Subject) -> Iterator[Hit]:
    """No signature or no date below the body."""
    if not whole(subject) or subject.draft is not None:  # there the profile decides
        return
    last = subject.report.paragraphs[-1]
    after = list(takewhile(lambda p: p.part is Part.AROUND, reversed(subject.report.paragraphs)))
    if not any(DATE.match(paragraph.text.rstrip("。；，")) for paragraph in after):
        index = len(subject.report.paragraphs) - 1
        yield at(
            index,
            max(len(last.text) - 10, 0),
            len(last.text),
            "文末没有成文日期" if after else "文末没有署名和成文日期",
        )


@rule(
    "落款带标点",
    "行文",
    Severity.WARNING,
    suggestion="署名和成文日期后面不加标点",
    basis="GB/T 9704—2012 7.3.5",
    hits=(FULL + "\n热柘镇人民政府。\n2024年1月8日", FULL + "\n热柘镇人民政府\n2024年1月8日。"),
    misses=(FULL + "\n热柘镇人民政府\n2024年1月8日", FULL + "\n抄送：云山县司法局。"),
)
def mark_after_signature(subject: Subject) -> Iterator[Hit]:
    """A signature or date that ends with a mark."""
    for index, paragraph in subject.report.of(Part.AROUND):
        text = paragraph.text
        if text[-1:] in "。；，" and any(p.search(text[:-1]) for p in (BODY_NAME, DATE)):
            yield at(index, len(text) - 1, len(text), "落款末尾有标点")


@rule(
    "待补未填",
    "必备内容",
    Severity.ERROR,
    suggestion="补上内容，或删去这一处",
    basis="印发的报告不能留空",
    hits=("全年排查纠纷【待补：纠纷排查数】。", "召开会议XX次，研究工作。"),
    misses=("全年排查纠纷60件。", "某某律师事务所提供服务。"),
)
def gaps(subject: Subject) -> Iterator[Hit]:
    """A gap or a placeholder that still stands in the report."""
    spots = [
        Spot(index, *found.span())
        for index, paragraph in enumerate(subject.report.paragraphs)
        for found in re.finditer(
            r"【待补[^】]*】|[XxＸ×]{2,}(?=[年月日次件个名人镇乡村县])|_{3,}", paragraph.text
        )
    ]
    if spots:
        severity = Severity.INFO if subject.draft is not None else None
        yield Hit(tuple(spots), f"还有{len(spots)}处没有填写", severity=severity)
