"""What a report must hold: the five contents, causes, answers to problems, the year's formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.registry import rule
from drafter.check.structure import starts_item
from drafter.check.subject import Subject
from drafter.check.text import BODY, CLAIMS, Part
from drafter.check.themes import themes

_FIVE = "《法治政府建设与责任落实督察工作规定》：年度报告的五项内容"
_CAUSE = re.compile(
    r"原因|由于|因为|因(?=[^此而]{2})|主要是|在于|源于|受.{1,14}(?:影响|限制|制约)|随着|导致|造成|时间(?:较|不)[短长]|起步|身兼数职|流动性大"
)
_ITEM = re.compile(r"(?:^|(?<=[。；]))(?=[一二三四五六七八九十]{1,2}是)")
FULL = (
    "一、主要举措和成效\n全年召开会议3次。\n二、存在的不足和原因\n人手不足，主要原因是编制"
    "有限。\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n主要负责人带头学法。\n四"
    "、2024年主要安排\n充实执法人员。"
)
_ONE = "人手不足，主要原因是编制有限。"
_SHOWN, _LEAST_ITEM = 30, 12


def whole(subject: Subject) -> bool:
    """Whether the text is a whole report and not a piece of one."""
    return subject.report.title is not None and any(p.level == 1 for p in subject.report.paragraphs)


def _title(subject: Subject) -> tuple[Spot, ...]:
    index = subject.report.title or 0
    return (Spot(index, 0, len(subject.report.paragraphs[index].text)),)


def heading_of(subject: Subject, part: Part) -> Spot:
    """The first heading of a part, or else the title."""
    index, paragraph = next(subject.report.of(part), (subject.report.title or 0, None))
    paragraph = paragraph or subject.report.paragraphs[index]
    return Spot(index, 0, len(paragraph.mark + paragraph.heading) or len(paragraph.text))


_MISSING = (
    (Part.RESULTS, "主要举措和成效"),
    (Part.SHORTCOMINGS, "存在的不足和原因"),
    (Part.PLAN, "下一年度的主要安排"),
)


@rule(
    "缺必备内容",
    "必备内容",
    Severity.ERROR,
    suggestion="补写这一部分",
    basis=_FIVE,
    hits=(
        FULL.replace("二、存在的不足和原因\n人手不足，主要原因是编制有限。\n", ""),
        FULL.partition("\n四、")[0],
    ),
    misses=(FULL, FULL.replace("存在的不足和原因", "存在问题")),
)
def missing_part(subject: Subject) -> Iterator[Hit]:
    """A required part that no first-level heading announces."""
    if not whole(subject):
        return
    present = {paragraph.part for paragraph in subject.report.paragraphs}
    for part, name in _MISSING:
        if part not in present:
            yield Hit(_title(subject), f"报告没有“{name}”部分", f"补写“{name}”")


@rule(
    "缺第一责任人履职",
    "必备内容",
    Severity.WARNING,
    suggestion="单列一部分，写党委书记和镇长（乡长、主任）各自做了什么",
    basis=_FIVE,
    hits=(
        FULL.replace(
            "三、党政主要负责人履行推进法治建设第一责任人职责情况\n主要负责人带头学法。\n四、",
            "三、",
        ),
        "一、工作情况\n召开会议3次。\n二、存在问题\n人手不足，原因是编制少。\n三、下步工作计划\n充实人员。",
    ),
    misses=(
        FULL,
        FULL.replace(
            "三、党政主要负责人履行推进法治建设第一责任人职责情况\n主要负责人",
            "三、责任落实\n第一责任人",
        ),
    ),
)
def missing_heads(subject: Subject) -> Iterator[Hit]:
    """Nothing about the duty of the first responsible persons."""
    if whole(subject) and "第一责任人" not in subject.report.text:
        yield Hit(_title(subject), "没有写党政主要负责人履行推进法治建设第一责任人职责情况")


@rule(
    "不足没有原因",
    "必备内容",
    Severity.WARNING,
    suggestion="在每项不足后面写明原因",
    basis=_FIVE,
    hits=(
        FULL.replace("，主要原因是编制有限", ""),
        FULL.replace("人手不足，主要原因是编制有限。", "一是观念不够强。\n二是程序不够完善。"),
    ),
    misses=(FULL, FULL.replace("主要原因是", "由于")),
)
def missing_causes(subject: Subject) -> Iterator[Hit]:
    """Shortcomings without a word on their causes."""
    items = list(_shortcomings(subject))
    if items and not any(_CAUSE.search(text) for _, _, text in items):
        yield Hit((heading_of(subject, Part.SHORTCOMINGS),), "不足只写了表现，没有写原因")


@rule(
    "一项不足没有原因",
    "必备内容",
    Severity.INFO,
    suggestion="写明这项不足的原因",
    basis=_FIVE,
    hits=(
        FULL.replace(_ONE, _ONE + "\n普法形式单一，效果不够好。"),
        FULL.replace(_ONE, "一是人手不足，主要原因是编制有限。二是普法形式单一，效果不够好。"),
    ),
    misses=(
        FULL.replace(_ONE, _ONE + "\n普法形式单一，原因是缺少经费。"),
        FULL.replace(_ONE, "人手不足。\n普法形式单一。\n以上不足的原因是编制有限、经费紧张。"),
    ),
)
def missing_cause(subject: Subject) -> Iterator[Hit]:
    """One shortcoming without its cause, where most others have theirs."""
    every = [item for item in _shortcomings(subject) if len(item[2]) > _LEAST_ITEM]
    items = [item for item in every if starts_item(item[2])] or every  # without a lead sentence
    without = [(i, start, text) for i, start, text in items if not _CAUSE.search(text)]
    together = any(re.search("(?:以上|上述|这些|产生).{0,8}原因", text) for _, _, text in items)
    if len(items) > 1 and len(without) <= len(items) / 2 and not together:
        for index, start, text in without:
            yield at(index, start, start + min(_SHOWN, len(text)), "这项不足没有写原因")


def _shortcomings(subject: Subject) -> Iterator[tuple[int, int, str]]:
    """Each shortcoming: paragraph, offset, words."""
    for index, paragraph in subject.report.of(Part.SHORTCOMINGS):
        following = subject.report.paragraphs[index + 1 : index + 2]
        heads = paragraph.own_line and bool(following) and following[0].part is Part.SHORTCOMINGS
        text = paragraph.text
        if paragraph.level == 1 or (heads and not following[0].level) or "【待补" in text:
            continue
        starts = [found.start() for found in _ITEM.finditer(text)] or [0]
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            yield index, start, text[start:end]


@rule(
    "不足没有对策",
    "必备内容",
    Severity.INFO,
    suggestion="在安排里写明怎样改",
    basis="不足与下年安排应相互对应",
    hits=(
        FULL.replace("充实执法人员", "加强普法宣传"),
        FULL.replace("人手不足", "法治宣传形式单一"),
    ),
    misses=(FULL, FULL.replace("充实执法人员", "加强队伍建设")),
)
def unanswered(subject: Subject) -> Iterator[Hit]:
    """A shortcoming on whose theme the plan says nothing."""
    plan = subject.report.words_of(Part.PLAN)
    if not plan:
        return
    for index, start, item in _shortcomings(subject):
        for theme in themes():
            found = theme.problem.search(item)
            if found and not theme.answer.search(plan):
                message = f"“{theme.name}”方面的不足，安排里没有对应的举措"
                yield at(index, start + found.start(), start + found.end(), message)


_FORMULAS = ("指导思想", "法治思想")


@rule(
    "缺年度提法",
    "必备内容",
    Severity.WARNING,
    suggestion="在开头写明",
    basis="年度提法表",
    hits=(
        "开头：坚持依法行政，推进法治政府建设，全面贯彻党的二十大精神。\n一、主要举措和成效\n召开会议3次。",
        "开头：坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神。\n一、主要举措和成效\n召开会议3次。",
    ),
    misses=(
        "开头：坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻习近平法治思想和党的二十大精神。\n一、主要举措和成效\n召开会议3次。",
        "开头：坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神。\n一、主要举措和成效\n学习习近平法治思想3次。",
    ),
)
def missing_formulas(subject: Subject) -> Iterator[Hit]:
    """The guiding thoughts, or the last congress, that a report on this year names."""
    if not (whole(subject) and subject.known_year):
        return
    told = subject.report.words_of(Part.TITLE, Part.OPENING, *CLAIMS)
    anywhere = subject.report.words_of(*BODY)
    known = subject.catalogue.for_year(subject.year)
    wanted = {slot: getattr(known.get(slot), "text", "") for slot in _FORMULAS}
    congress = "党的二十大" if subject.year >= 2022 else "党的十九大"
    for words in (*filter(None, wanted.values()), congress):
        if words.removeprefix("党的") in told:
            continue
        if words.removeprefix("党的") in anywhere:
            yield Hit(_title(subject), f"“{words}”只在不足或安排里出现，开头没有写", "在开头写明")
        else:
            yield Hit(_title(subject), f"全文没有“{words}”")
