"""Likeness to last year's report: sentences, and figures, that were carried over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from drafter.check.figures import figures_in
from drafter.check.finding import Hit, Severity, Spot
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import CLAIMS, Part, ReportText

_LEAST, _LEAST_FIGURES = 14, 2
_MUCH = 0.5
_STANDING = re.compile(r"下辖|现有|常住|户籍|面积|编制|党组织|行政村|社区\d|距")


def _sentences(report: ReportText) -> Iterator[tuple[int, int, str]]:
    for index, start, sentence in report.sentences(*CLAIMS, Part.SHORTCOMINGS, Part.PLAN):
        if len(sentence) >= _LEAST:
            yield index, start, sentence


def _plain(sentence: str) -> str:
    return re.sub(r"\d+(?:\.\d+)?|[，、“”]", "", sentence)


@rule(
    "与上年报告雷同",
    "与上年比较",
    Severity.WARNING,
    suggestion="按本年度的实际改写",
    basis="年度报告写当年的情况",
    reads="last",
    hits=(
        "我镇坚持党对法治建设工作的全面领导，定期研究部署。",
        "落实领导干部学法用法各项制度，增强法治意识。",
    ),
    misses=("全年召开专题会议3次，听取执法汇报2次。", "开展送法进校园活动，覆盖学校5所。"),
)
def alike(subject: Subject) -> Iterator[Hit]:
    """Half of the sentences or more are last year's, figures and years aside."""
    if subject.last is None:
        return
    before = {_plain(sentence) for _, _, sentence in _sentences(subject.last)}
    mine = list(_sentences(subject.report))
    same = [
        (index, start, sentence) for index, start, sentence in mine if _plain(sentence) in before
    ]
    if mine and len(same) / len(mine) >= _MUCH:
        index, start, sentence = same[0]
        percent = round(len(same) * 100 / len(mine))
        yield Hit(
            (Spot(index, start, start + len(sentence)),),
            f"{len(mine)}句中有{len(same)}句（{percent}%）与上年报告相同",
        )


@rule(
    "数字与上年全同",
    "与上年比较",
    Severity.WARNING,
    suggestion="核对是不是沿用了上年的数字",
    basis="年度报告写当年的数字",
    reads="last",
    hits=("全年排查矛盾纠纷67起，调解成功67起。", "全年开展普法活动31场，发放资料2600份。"),
    misses=("全年排查矛盾纠纷68起，调解成功66起。", "下辖行政村14个，社区2个，常住人口3万人。"),
)
def same_figures(subject: Subject) -> Iterator[Hit]:
    """Sentences with their figures, two or more, exactly as last year; one hit a paragraph."""
    if subject.last is None:
        return
    before = {sentence for _, _, sentence in subject.last.sentences(*CLAIMS)}
    same = (
        Spot(index, start, start + len(sentence))
        for index, start, sentence in subject.claims
        if sentence in before
        and len(figures_in(sentence)) >= _LEAST_FIGURES
        and not _STANDING.search(sentence)
    )
    yield from _by_paragraph(same, "连数字都和上年报告一样")


def _by_paragraph(spots: Iterable[Spot], message: str) -> Iterator[Hit]:
    for _, together in groupby(spots, key=lambda spot: spot.paragraph):
        found = tuple(together)
        yield Hit(found, f"这里有{len(found)}句{message}")


@rule(
    "不足与上年全同",
    "与上年比较",
    Severity.INFO,
    suggestion="写明上年不足的整改情况，今年仍有的写清为何没有解决",
    basis="年度报告应回应上年的不足",
    reads="last",
    hits=(
        "一、主要举措和成效\n召开会议3次。\n二、存在的不足和原因\n法律专业人才紧缺，原因是编制和招录条件受限。",
        "一、主要举措和成效\n召开会议3次。\n二、存在问题\n普法形式单一，原因是专职普法人员较少。",
    ),
    misses=(
        "一、主要举措和成效\n召开会议3次。\n二、存在的不足和原因\n执法文书制作不规范，原因是培训偏少。",
        "一、主要举措和成效\n召开会议3次。\n二、存在的不足和原因\n村级阵地利用率低，原因是活动偏少。",
    ),
)
def same_shortcomings(subject: Subject) -> Iterator[Hit]:
    """A shortcoming in the very words of last year."""
    if subject.last is None:
        return
    before = {_plain(sentence) for _, _, sentence in subject.last.sentences(Part.SHORTCOMINGS)}
    same = (
        Spot(index, start, start + len(sentence))
        for index, start, sentence in subject.report.sentences(Part.SHORTCOMINGS)
        if len(sentence) >= _LEAST and _plain(sentence) in before
    )
    yield from _by_paragraph(same, "和上年报告的不足写得一样")
