"""Changes to a rendered report that make a fault of structure, contents or figures in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

Lines = list[str]
Mutation = Callable[[Lines], Iterator[Lines]]

_LEVEL_1 = re.compile(r"[一二三四五六七八九十]+、")
_LEVEL_2 = re.compile(r"（[一二三四五六七八九十]+）")
_CAUSE = re.compile(r"，(?:主要原因是|原因在于|主要是)[^；。]*")


def _at(lines: Lines, index: int, text: str) -> Lines:
    return [*lines[:index], text, *lines[index + 1 :]]


def _where(lines: Lines, pattern: str | re.Pattern[str]) -> list[int]:
    return [index for index, line in enumerate(lines) if re.match(pattern, line)]


def _section(lines: Lines, word: str) -> tuple[int, int]:
    """First line and end of the first-level section whose heading holds `word`."""
    starts = [*_where(lines, _LEVEL_1), len(lines)]
    return next((a, b) for a, b in pairwise(starts) if word in lines[a])


def _each(pattern: re.Pattern[str], change: Callable[[str], str], most: int = 3) -> Mutation:
    """One line that matches, changed; then another."""

    def mutated(lines: Lines) -> Iterator[Lines]:
        for index in _where(lines, pattern)[1 : most + 1]:
            yield _at(lines, index, change(lines[index]))

    return mutated


def _all_half_width(lines: Lines) -> Iterator[Lines]:
    yield [re.sub(r"^（([一二三四五六七八九十]+)）", r"(\1)", line) for line in lines]


def _without(word: str) -> Mutation:
    def mutated(lines: Lines) -> Iterator[Lines]:
        start, end = _section(lines, word)
        signed = [line for line in lines[start + 1 : end] if end == len(lines) and len(line) < 20]
        later = [_renumbered(line, -1) for line in lines[end:]]
        yield [*lines[:start], *later, *signed]

    return mutated


def _renumbered(line: str, by: int) -> str:
    numerals = "一二三四五六七八九十"
    found = re.match(r"([一二三四五六七八九])、", line)
    return numerals[numerals.index(found[1]) + by] + line[1:] if found else line


def _no_causes(lines: Lines) -> Iterator[Lines]:
    start, end = _section(lines, "不足")
    yield [*lines[:start], *(_CAUSE.sub("", line) for line in lines[start:end]), *lines[end:]]


def _replaced(old: str, new: str) -> Mutation:
    def mutated(lines: Lines) -> Iterator[Lines]:
        yield [line.replace(old, new) for line in lines]

    return mutated


def _once(old: str, new: str, word: str = "") -> Mutation:
    """The first occurrence changed, in the section whose heading holds `word`."""

    def mutated(lines: Lines) -> Iterator[Lines]:
        start = _section(lines, word)[0] if word else 0
        index = next((i for i in range(start, len(lines)) if old in lines[i]), None)
        if index is not None:
            yield _at(lines, index, lines[index].replace(old, new, 1))

    return mutated


def _unsigned(lines: Lines) -> Iterator[Lines]:
    if re.match(r"20\d\d年", lines[-1]):
        yield lines[:-1]
        yield lines[:-2]


def _added(word: str, *texts: str) -> Mutation:
    """A paragraph added to the end of a section."""

    def mutated(lines: Lines) -> Iterator[Lines]:
        end = _section(lines, word)[1]
        last = next(i for i in range(end - 1, 0, -1) if len(lines[i]) > 30)
        for text in texts:
            yield [*lines[: last + 1], text, *lines[last + 1 :]]

    return mutated


def _ending(old: str, new: str) -> Mutation:
    """The end mark of the last long line of a section changed."""

    def mutated(lines: Lines) -> Iterator[Lines]:
        for word in ("不足", "举措"):
            start, end = _section(lines, word)
            index = next(
                i
                for i in range(end - 1, start, -1)
                if len(lines[i]) > 34 and lines[i].endswith(old)
            )
            yield _at(lines, index, lines[index][: -len(old)] + new)

    return mutated


def _glued(lines: Lines) -> Iterator[Lines]:
    """A run-in heading without its full stop."""
    for index in _where(lines, _LEVEL_2):
        head, _, rest = lines[index].partition("。")
        if rest.count("。") > 1 and len(rest) > 60:
            yield _at(lines, index, head + rest.replace("。", "，", 1))


def _changed_figure(pattern: str, change: Callable[[int], int]) -> Mutation:
    def mutated(lines: Lines) -> Iterator[Lines]:
        for index, line in enumerate(lines):
            found = re.search(pattern, line)
            if found:
                number = str(change(int(found[1])))
                yield _at(lines, index, line[: found.start(1)] + number + line[found.end(1) :])
                return

    return mutated


def _done_and_planned(done: str, planned: str) -> Mutation:
    def mutated(lines: Lines) -> Iterator[Lines]:
        for one in _added("举措", done)(lines):
            yield from _added("主要安排", planned)(one)

    return mutated


def _other_plan(lines: Lines) -> Iterator[Lines]:
    """A plan that answers none of the shortcomings."""
    start, end = _section(lines, "主要安排")
    signed = [line for line in lines[start + 1 : end] if len(line) < 30]
    yield [*lines[: start + 1], "（一）改进会风文风。精简会议和文件，提高会议效率。", *signed]


def _signed_by_party(lines: Lines) -> Iterator[Lines]:
    party = "中共云山县云溪镇委员会"
    signed = [party if re.fullmatch(r".{2,12}人民政府", line) else line for line in lines]
    for one in _added("举措", "镇政府依法行政，规范执法。")(signed):
        yield [
            party,
            *(line for line in one if not re.fullmatch("中共.+委员会", line) or line == party),
        ]


def _no_figures(lines: Lines) -> Iterator[Lines]:
    end = _section(lines, "举措")[1]
    first = _where(lines, _LEVEL_1)[0]
    works = (
        "行政执法",
        "热线工单",
        "群众信访",
        "法治宣传",
        "合同审查",
        "政务公开",
        "纠纷调解",
        "安全监管",
    )
    long = "".join(f"我镇认真做好{work}工作，各站所按照职责办理有关事项。" for work in works)
    plain = [
        line if i == 0 else re.sub(r"\d+", "数", line) for i, line in enumerate(lines[first:end])
    ]
    yield [*lines[:first], *plain, long, *lines[end:]]


def _item_in_heading(lines: Lines) -> Iterator[Lines]:
    """一是 pulled up into the last heading of the second level, its text left below."""
    index = max(_where(lines[: _section(lines, "举措")[1]], _LEVEL_2))
    head, _, rest = lines[index].partition("。")
    below = f"{rest}进一步健全制度。二是加强督促检查，按季度通报办理进度。"
    yield [*lines[:index], f"{head}。一是坚持党的领导。", below, *lines[index + 1 :]]


def _each_of_unknown(lines: Lines) -> Iterator[Lines]:
    if not re.search(r"\d个?(?:行政村|社区|村)", "".join(lines)):
        yield from _added("举措", "每个村配备法律顾问1名。", "落实每村3名调解员的要求。")(lines)


def _emptied(lines: Lines) -> Iterator[Lines]:
    """The last measure of the plan with its heading alone."""
    index = max(i for i in _where(lines, _LEVEL_2))
    yield _at(lines, index, lines[index].partition("。")[0] + "。")


def _plan_of_another_year(lines: Lines) -> Iterator[Lines]:
    start, _ = _section(lines, "主要安排")
    yield _at(lines, start, re.sub(r"20\d\d年", "2023年", lines[start]))
    yield _at(lines, start, re.sub(r"20\d\d年", "2022年", lines[start]))


def _one_without_cause(lines: Lines) -> Iterator[Lines]:
    start, end = _section(lines, "不足")
    for index in (i for i in _where(lines, _LEVEL_2) if start < i < end):
        yield _at(lines, index, re.sub(r"，(?:主要原因是|原因在于)[^。]*", "", lines[index]))


def _own_names(lines: Lines) -> Iterator[Lines]:
    name = re.match(
        r"[\u4e00-\u9fff]+?镇(?=20)", next(line for line in lines if "年度报告" in line)
    )
    assert name is not None
    own = f"{name[0]}加强普法。{name[0]}建立机制。{name[0]}开展活动。{name[0]}推进公开。"
    yield from _added("举措", own + "我镇完善制度。我镇配齐人员。我镇开展调解。")(lines)


def _dated(text: str) -> Mutation:
    """The date of issue written in another way."""

    def mutated(lines: Lines) -> Iterator[Lines]:
        if re.match(r"20\d\d年", lines[-1]):
            yield [*lines[:-1], text]

    return mutated


_LAST = "召开会议专题研究法治建设，明确各项任务的责任单位和完成时限，按季度通报进度"
MUTATIONS: dict[str, tuple[Mutation, ...]] = {
    "序号用半角括号": (_all_half_width,),
    "编号括号不一": (_each(_LEVEL_2, lambda line: re.sub(r"^（(.)）", r"(\1)", line)),),
    "括号序号后加顿号": (_each(_LEVEL_2, lambda line: line.replace("）", "）、", 1)),),
    "编号不连续": (_each(_LEVEL_2, lambda line: re.sub(r"^（.+?）", "（九十）", line)),),
    "缺必备内容": (_without("不足"), _without("主要安排")),
    "缺第一责任人履职": (_replaced("第一责任人", "领导"),),
    "不足没有原因": (_no_causes,),
    "不足没有对策": (_other_plan,),
    "缺年度提法": (
        _replaced("习近平法治思想", "法治理论"),
        _replaced("习近平新时代中国特色社会主义思想", "科学理论"),
        _replaced("二十大", "大会"),
    ),
    "缺署名或日期": (_unsigned,),
    "列举只有一项": (
        _added(
            "举措", f"一是{_LAST}。", "主要做法：一是加强培训，全年组织执法业务培训并按要求考核。"
        ),
    ),
    "列举跳号": (
        _added("举措", f"一是加强培训。三是{_LAST}。", f"一是加强考核。二是抓学习。四是{_LAST}。"),
    ),
    "小标题漏句号": (_glued,),
    "段末缺标点": (_ending("。", ""),),
    "段末用分号": (_ending("。", "；"),),
    "安排用了过去时": (
        _added(
            "安排",
            "通过公开事项增强了工作透明度。",
            "持续完善了重大决策审查制度。",
            "推动了创建工作开展。",
        ),
    ),
    "报告写成汇报": (_once("报告如下", "汇报如下"),),
    "镇乡称谓不符": (
        _once("我镇", "我乡"),
        _added("举措", "宣传深入全乡各个层面。", "本街道开展活动。"),
    ),
    "标题有空格": (
        _once("法治政府建设年度", "法治政府建设 年度"),
        _once("年法治政府", "年 法治政府"),
    ),
    "发文字号写法": (
        lambda lines: iter([["镇政(2024)25号", *lines], ["镇政〔2024〕025号", *lines]]),
    ),
    "其中大于总数": (_changed_figure(r"其中党委书记讲授(\d+)次", lambda n: n + 5),),
    "比率算错": (
        _added(
            "举措", "排查隐患348处，整改341处，整改率96%。", "登记线索60条，办结58条，办结率100%。"
        ),
    ),
    "计划的事已做过": (
        _done_and_planned("制定《领导干部年终述法制度》。", "制定领导干部述法制度。"),
        _done_and_planned("建立矛盾纠纷定期排查制度。", "建立矛盾纠纷定期排查制度。"),
    ),
    "自称混用": (_own_names,),
    "发文机关与内容不合": (_signed_by_party,),
    "有每村数无村数": (_each_of_unknown,),
    "标题下无内容": (_emptied,),
    "安排写了别的年份": (_plan_of_another_year,),
    "一项不足没有原因": (_one_without_cause,),
    "落款带标点": (_dated("2027年1月8日。"), _dated("2027年1月8日，")),
    "标题混入一是": (_item_in_heading,),
    "独行标题带句号": (_each(_LEVEL_1, lambda line: line + "。", 2),),
    "缺领域数字": (_no_figures,),
    "成文日期写法": (_dated("2027.1.8"), _dated("2027-01-08"), _dated("二〇二七年一月八日")),
    "版记写法": (
        lambda lines: iter([[*lines, "抄送：云山县司法局"], [*lines, "抄送云山县司法局。"]]),
    ),
}
