"""Words that were written twice: the same sentence in two places, the same phrase in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import BODY

_LEAST_SENTENCE = 24
_LEAST_PHRASE = 8
_MOST = 5  # of one paragraph
_LIST = re.compile(r"[《》、\d\n]")
_CLAUSE, _PIECE = re.compile(r"[^，；。]+"), re.compile(r"[^，,]+")
_DOUBLED = re.compile(
    r"(推进|落实|加强|开展|组织|完善|健全|强化|提高|提升|规范|建设|制度|法治|执法|群众|干部|政府|进行|通过)\1"
)
_AGAIN = re.compile(r"(?<![^。；，）])([\u4e00-\u9fff]{4,8})，\1")
_SENTENCE = re.compile(r"[^。；！？\n]+")


@rule(
    "整句重复",
    "行文",
    Severity.WARNING,
    suggestion="删去一处",
    basis="一事一句",
    hits=(
        "按季调度，汇总各站所年度任务进展，对照任务清单逐项核实完成质量。\n年底考核，汇总各站所年度任务进展，对照任务清单逐项核实完成质量，通报结果。",
        "组织机关干部参加国家工作人员学法考试，督促干部按时参考。全年考试2次。组织机关干部参加国家工作人员学法考试，督促干部按时参考。",
    ),
    misses=(
        "组织机关干部参加学法考试。组织机关干部参加学法考试。",
        "召开会议研究法治政府建设年度重点工作任务安排3次。召开会议研究行政执法规范化建设年度重点任务安排4次。",
    ),
)
def twice(subject: Subject) -> Iterator[Hit]:
    """A long stretch of words, whole clauses, that stands twice."""
    seen: dict[str, tuple[int, int]] = {}
    for index, paragraph in subject.report.of(*BODY):
        for found in _SENTENCE.finditer(paragraph.text):
            for start, words in _stretches(found[0]):
                here = (index, found.start() + start)
                first = seen.setdefault(words, here)
                if first is not here:
                    spots = tuple(Spot(at_, begin, begin + len(words)) for at_, begin in (first, here))
                    yield Hit(spots, f"这些话前后写了两遍：“{words[:24]}……”")
                    break


def _stretches(sentence: str) -> Iterator[tuple[int, str]]:
    """The sentence, and every two neighbouring clauses of it, long enough to be no chance."""
    if len(sentence) < _LEAST_SENTENCE:
        return
    pieces = [found.span() for found in _PIECE.finditer(sentence)]
    for size in range(min(len(pieces), 4), min(len(pieces) - 1, 1), -1):
        for (start, _), (_, end) in zip(pieces, pieces[size - 1 :], strict=False):
            if end - start >= _LEAST_SENTENCE:
                yield start, sentence[start:end]


@rule(
    "同句重复",
    "行文",
    Severity.INFO,
    suggestion="删去重复的部分",
    basis="一句话里同一短语只写一次",
    hits=(
        "推行政务服务事项清单“两表合一”，对政务服务事项清单进行“两表合一”，及时公布。",
        "对农村留守儿童关爱服务开展督导检查，对农村留守儿童关爱服务工作开展督导检查。",
    ),
    misses=(
        "加强行政执法公示，规范行政执法行为。",
        "落实《甲县法治政府建设实施纲要》《乙县法治政府建设实施纲要》。",
    ),
)
def phrase_twice(subject: Subject) -> Iterator[Hit]:
    """A phrase that stands twice in neighbouring clauses."""
    for index, start, sentence in subject.report.sentences(*BODY):
        if len(sentence) < 2 * _LEAST_PHRASE:
            continue
        clauses = [(found.start(), found[0]) for found in _CLAUSE.finditer(sentence)]
        for (first, one), (second, other) in pairwise(clauses):
            shared = _shared(one, other)
            if shared and _shared(one.replace(shared, "\n"), other.replace(shared, "\n"), 4):
                spots = (
                    Spot(
                        index,
                        start + first + one.find(shared),
                        start + first + one.find(shared) + len(shared),
                    ),
                    Spot(
                        index,
                        start + second + other.find(shared),
                        start + second + other.find(shared) + len(shared),
                    ),
                )
                yield Hit(spots, f"“{shared}”在一句话里写了两遍")
                break


def _shared(one: str, other: str, least: int = _LEAST_PHRASE) -> str:
    """A phrase of both clauses, without list marks, of the least length or more."""
    half = least // 2  # a phrase of that length holds one of the halves that follow one another
    if not any(other[i : i + half] in one for i in range(0, len(other) - half + 1, half)):
        return ""
    parts = {other[i : i + least] for i in range(len(other) - least + 1)}
    for i in range(len(one) - least + 1):
        if one[i : i + least] in parts and not _LIST.search(one[i : i + least]):
            end = i + least
            while end < len(one) and one[i : end + 1] in other:
                end += 1
            return one[i:end]
    return ""


@rule(
    "相邻词重复",
    "用词",
    Severity.ERROR,
    suggestion="删去重复的词",
    basis="校对",
    hits=(
        "进一步推进推进行政执法规范化。",
        "认真落实落实普法责任制。",
        "强化监督，强化监督制约权力运行。",
    ),
    misses=("推进行政执法规范化。", "常态化开展，常抓常新，干干净净做事。"),
)
def word_twice(subject: Subject) -> Iterator[Hit]:
    """The same verb twice in a row."""
    for index, paragraph in subject.report.of(*BODY):
        doubled, again = _DOUBLED.finditer(paragraph.text), _AGAIN.finditer(paragraph.text)
        for found in islice((*doubled, *again), _MOST):
            yield at(index, *found.span(), f"“{found[1]}”写了两遍")
