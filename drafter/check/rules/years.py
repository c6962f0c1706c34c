"""Years: left-overs of another year among the results, and a plan written as if it were done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.context import enclosed_by, sentence_at
from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import CLAIMS, Part

_YEAR = re.compile(r"(?<!\d)(20[012]\d)年(度)?(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_LEADS = re.compile(r"(?:较|比|与|自|从|由|截至|截止|始于|继|对照|曾在|曾于|早在|形成于|源于)$")
_FOLLOWS = re.compile(
    r"以?来|起|底|末|开始|前|至|[—－~～-]|[^，。；]{0,10}(?:召开|印发|修[订正]|施行|公布|出台|发布|通过|相比|以来|遗留)|"
    r"的[^，。；]{0,8}(?:增|减|提|降|升|调|扩|缩)"
)
_BACKGROUND = re.compile(
    r"上年|结转|遗留|改革后|自.{0,20}以来|连续|背景|此前|原来|时(?:设|建|立)|复核|复审|复评|回头看|反馈"
)
_SPAN = re.compile(r"20\d\d(?:年)?[—－~～至到-]+20\d\d年")


@rule(
    "成效写了别的年份",
    "年度",
    Severity.WARNING,
    suggestion="核对年份；沿用往年的文字要改成本年度的，确是背景的写明",
    basis="年度报告写报告年度内的事",
    hits=("2022年度开展扫黑除恶宣传活动12次。", "2021年，我镇化解纠纷60件。"),
    misses=(
        "2023年开展宣传活动12次。",
        "落实《2022年工作要点》。",
        "较2022年增加3件。",
        "落实2022年印发的工作方案。",
        "分值由2022年的3分提高到5分。",
        "全面清理2018年机构改革以来制定的文件。",
        "化解2019年遗留的土地纠纷2起。",
    ),
)
def other_year(subject: Subject) -> Iterator[Hit]:
    """A year other than the report's, told as something done; one hit for each such year."""
    spots: dict[str, list[Spot]] = {}
    for index, paragraph in subject.report.of(*CLAIMS):
        for found in _YEAR.finditer(paragraph.text):
            year = int(found[1])
            if year == subject.year or found[4] or _cited(paragraph.text, found):
                continue
            sentence = sentence_at(paragraph.text, found.start())
            if _BACKGROUND.search(sentence) or (year == subject.year + 1 and _ahead(sentence)):
                continue
            spots.setdefault(found[0], []).append(Spot(index, *found.span()))
    for words, places in spots.items():
        when = "下一年" if int(words[:4]) > subject.year else "往年"
        yield Hit(tuple(places), f"报告年度是{subject.year}年，这里写的是{when}（{words}）")


def _ahead(sentence: str) -> bool:
    return re.search(r"计划|谋划|安排|预算|目录|将", sentence) is not None


def _cited(text: str, found: re.Match[str]) -> bool:
    """Whether the year belongs to a title, a span, a document number or a comparison."""
    start, end = found.span()
    inside = any(
        enclosed_by(text, start, end, *marks) is not None
        for marks in ("《》", "“”", "（）", "()", "〔〕")
    )
    around = _SPAN.finditer(text, max(0, start - 8), end + 8)
    spanned = any(span.start() <= start < span.end() for span in around)
    return inside or spanned or _beside(text, start, end)


def _beside(text: str, start: int, end: int) -> bool:
    return (
        _LEADS.search(text[max(0, start - 3) : start]) is not None
        or _FOLLOWS.match(text, end) is not None
    )


@rule(
    "往年的日期",
    "年度",
    Severity.INFO,
    suggestion="是背景就写明，如“2020年机构改革后”；不是本年度的事就删去",
    basis="年度报告写报告年度内的事",
    hits=("镇于2022年8月14日集中揭牌。", "2021年3月5日组织专题学习。"),
    misses=("2023年8月14日集中揭牌。", "学习《2022年8月14日讲话》。"),
)
def other_day(subject: Subject) -> Iterator[Hit]:
    """A full date of another year among the results."""
    for index, paragraph in subject.report.of(*CLAIMS):
        for found in _YEAR.finditer(paragraph.text):
            if found[4] and int(found[1]) != subject.year and not _cited(paragraph.text, found):
                message = f"报告年度是{subject.year}年，这里写的是{found[0]}的事"
                yield at(index, found.start(), found.end(), message)


_PAST = re.compile(
    r"(?<![为除不罢少免])[\u4e00-\u9fff]{2}(?<!为)(?<!除)(?<!不)了(?![解结然])|"
    r"已经|已[与同向在对将把][^，。；]{2,16}|已(?:完成|建成|化解|办结|成立|制定)|取得(?:了)?(?:明显|显著|良好|较好)?(?:成效|成绩|效果)(?=[，。；])"
)
_LOOKS_BACK = re.compile(
    r"尚未|未整改|[虽尽]然?|问题|不足|总结|20\d\d年[^，。；]{0,8}(?:以来|建成)"
)


@rule(
    "安排用了过去时",
    "年度",
    Severity.WARNING,
    suggestion="改为打算做什么，去掉“了”“已”",
    basis="安排写下一年要做的事",
    hits=(
        "一、主要举措和成效\n召开会议3次。\n二、2024年主要安排\n健全政务公开制度，增强了镇机关工作的透明度。",
        "一、主要举措和成效\n召开会议3次。\n二、2024年主要安排\n完善了重大决策审查制度。",
    ),
    misses=(
        "一、主要举措和成效\n召开会议3次。\n二、2024年主要安排\n增强镇机关工作的透明度，全面了解群众诉求。",
        "一、主要举措和成效\n召开会议3次。\n二、2024年主要安排\n除了集中宣讲，还要为了群众方便上门服务。",
        "一、主要举措和成效\n完善了重大决策审查制度。\n二、2024年主要安排\n召开会议。",
    ),
)
def past_plan(subject: Subject) -> Iterator[Hit]:
    """A plan told as done."""
    for index, start, sentence in subject.report.sentences(Part.PLAN):
        found = [
            m
            for m in _PAST.finditer(sentence)
            if not re.search(r"尚?未|没有|不|在$", sentence[max(0, m.start() - 2) : m.start()])
        ]
        found = [m for m in found if not _LOOKS_BACK.search(sentence[: m.start()])]
        if found:
            spots = tuple(Spot(index, start + m.start(), start + m.end()) for m in found)
            yield Hit(spots, "安排里写成了已经做到：" + "、".join(f"“{m[0]}”" for m in found))


_PLANNED = re.compile(r"将|力争|争取|确保|保持|计划|拟|努力|实现|达到|不少于")
_SUMMED_UP = re.compile(r"总结|巩固|推广|回顾|对照|针对|问题|不足|整改|反馈|收官|基础上|经验|成效")


@rule(
    "安排写了别的年份",
    "年度",
    Severity.WARNING,
    suggestion="改为下一年；总结往年的写明",
    basis="安排写下一年要做的事",
    hits=(
        "一、主要举措和成效\n召开会议3次。\n二、2023年工作打算\n充实人员。",
        "一、主要举措和成效\n召开会议3次。\n二、下一步安排\n2023年化解率保持在98%以上。",
        "一、主要举措和成效\n召开会议3次。\n二、下一步安排\n确保2023年底前全面完成。",
    ),
    misses=(
        "一、主要举措和成效\n召开会议3次。\n二、2024年工作打算\n充实人员。",
        "一、主要举措和成效\n召开会议3次。\n二、下一步安排\n总结2023年的经验，力争2025年前建成。",
    ),
)
def year_of_plan(subject: Subject) -> Iterator[Hit]:
    """A plan whose heading names the report's own year or an earlier one, or that plans for it."""
    for index, paragraph in subject.report.of(Part.PLAN):
        for found in _YEAR.finditer(paragraph.text):
            due = re.match("年?[底末]前?", paragraph.text[found.end() :]) is not None
            if int(found[1]) > subject.year or (_cited(paragraph.text, found) and not due):
                continue
            clause = sentence_at(paragraph.text, found.start(), "。；，")
            heads = paragraph.level == 1 and paragraph.own_line
            if heads or (_PLANNED.search(clause) and not _SUMMED_UP.search(clause)):
                message = f"安排应写{subject.year + 1}年，这里写的是{found[0]}"
                yield at(index, *found.span(), message)


_KINDS = "制度|机制|办法|方案|小组|细则|规定|规则|清单|预案|台账|章程|公约|大队|中队|专班|工作室|工作站|中心|委员会|办公室|执法队"
_MAKE = re.compile(
    rf"(?:研究制[定订]|制[定订]|编制|建立(?!健全|和|完善|起)|组建|成立|出台|印发|设立)了?([^，。；：、“”]{{4,26}}?(?:{_KINDS}))(?!建设|落实|执行)"
)
_MADE = re.compile(
    rf"(?:完成|做好)了?([^，。；：、“”]{{4,26}}?(?:{_KINDS}))(?:的)?(?:编制|制[定订]|组建|建设)"
)
_BUILD = r"(?:新建|建成|建设|打造|创建|设立|建立|组建)了?"
_BUILT = re.compile(rf"{_BUILD}([\u4e00-\u9fff“”]{{3,16}}\d+(?:个|处|支|所|条|家|间))")
_ALIKE = 0.74
_THE_YEAR = re.compile(r"20\d\d年度?|年度|全镇|我镇|本镇|《|》|\d")


@rule(
    "计划的事已做过",
    "年度",
    Severity.WARNING,
    suggestion="核对是否已经做过；是修订完善的写明“修订”“完善”",
    basis="成效与安排不能矛盾",
    hits=(
        "一、主要举措和成效\n研究制定《热柘镇站所负责人述法制度》。\n二、2024年主要安排\n制定热柘镇站所负责人年终述法制度。",
        "一、主要举措和成效\n建立矛盾纠纷定期排查制度，每月排查。\n二、2024年主要安排\n建立矛盾纠纷定期排查制度。",
        "一、主要举措和成效\n建成法治文化广场2个。\n二、2024年主要安排\n新建法治文化广场2个。",
        "一、主要举措和成效\n完成履行职责事项清单编制。\n二、2024年主要安排\n编制履行职责事项清单。",
    ),
    misses=(
        "一、主要举措和成效\n研究制定《热柘镇站所负责人述法制度》。\n二、2024年主要安排\n制定行政执法责任追究制度。",
        "一、主要举措和成效\n建立矛盾纠纷排查制度。\n二、2024年主要安排\n完善矛盾纠纷排查制度。",
        "一、主要举措和成效\n建成法治文化广场2个。\n二、2024年主要安排\n新建法治文化广场3个。",
    ),
)
def planned_again(subject: Subject) -> Iterator[Hit]:
    """Something planned that the results tell as made."""
    made = [(i, found) for i, p in subject.report.of(*CLAIMS) for found in _objects(p.text)]
    known = [(_bigrams(found[1]), index, found) for index, found in made if found.re is not _BUILT]
    built = {found[1]: (index, found) for index, found in made if found.re is _BUILT}
    for index, start, sentence in subject.report.sentences(Part.PLAN):
        for found in _MAKE.finditer(sentence):
            wanted = _bigrams(found[1])
            best = max(known, key=lambda entry: _likeness(wanted, entry[0]), default=None)
            if best and _likeness(wanted, best[0]) >= _ALIKE:
                yield _again(index, start, found, *best[1:])
        for found in _BUILT.finditer(sentence):
            if found[1] in built:
                yield _again(index, start, found, *built[found[1]])


def _again(index: int, start: int, planned: re.Match[str], where: int, made: re.Match[str]) -> Hit:
    spots = (
        Spot(index, start + planned.start(), start + planned.end()),
        Spot(where, *made.span(1)),
    )
    return Hit(spots, f"安排说要“{planned[0]}”，成效里已有“{made[1]}”")


def _objects(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_MAKE, _MADE, _BUILT):
        yield from pattern.finditer(text)
    for title in re.finditer(rf"《([^《》]{{4,30}}(?:{_KINDS}))》", text):
        if re.search(r"(?:制定|印发|出台|建立)了?[^。；]{0,40}$", text[: title.start()]):
            yield title


def _bigrams(text: str) -> frozenset[str]:
    plain = _THE_YEAR.sub("", text)
    return frozenset(plain[i : i + 2] for i in range(len(plain) - 1))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
