"""Names: the words of another kind of township, person and issuer, titles of laws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.finding import Hit, Severity, Spot, at
from drafter.check.registry import rule
from drafter.check.subject import Subject
from drafter.check.text import BODY, CLAIMS, Part
from drafter.facts.place import KIND_WORDS

_PERSON = re.compile(
    r"([我全本])(镇|乡|街道|苏木)(?!村[（(干级两民委集\u4e00-\u9fff]|级|里|亲|土|街|音|贤|道|规)"
)


@rule(
    "镇乡称谓不符",
    "称谓",
    Severity.ERROR,
    suggestion="按本单位的类别统一",
    basis="一份报告一种自称",
    hits=(
        "我镇加强普法。我镇开展活动。宣传教育深入到全乡各个层面。",
        "开头：2023年，热柘镇推进法治政府建设。\n一、主要举措和成效\n全街道开展普法。",
    ),
    misses=("我镇加强普法，全镇开展活动。", "我镇加强普法，面向乡村开展全乡村宣传。"),
)
def wrong_kind(subject: Subject) -> Iterator[Hit]:
    """全乡 in a 镇."""
    kind = subject.report.kind
    if kind is None:
        return
    own = KIND_WORDS[kind].short
    found: dict[str, list[Spot]] = {}
    for index, paragraph in subject.report.of(*BODY):
        for match in _PERSON.finditer(paragraph.text):
            if match[2] != own:
                found.setdefault(match[0], []).append(Spot(index, *match.span()))
    for words, spots in found.items():
        yield Hit(tuple(spots), f"本单位是{own}，这里写“{words}”", f"改为“{words[0]}{own}”")


@rule(
    "自称混用",
    "称谓",
    Severity.INFO,
    suggestion="正文统一用一种自称",
    basis="一份报告一种自称",
    hits=(
        "开头：2023年，热柘镇推进法治政府建设。\n一、主要举措和成效\n热柘镇加强普法。热柘镇建立机制。热柘镇开展活动。热柘镇推进公开。我镇完善制度。我镇配齐人员。我镇开展调解。",
        "题：清溪乡2023年法治政府建设情况报告\n一、主要举措和成效\n清溪乡加强普法。清溪乡建立机制。清溪乡开展活动。清溪乡推进公开。我乡完善制度。我乡配齐人员。我乡开展调解。",
    ),
    misses=(
        "我镇加强普法。我镇建立机制。",
        "开头：2023年，热柘镇推进法治政府建设。\n一、主要举措和成效\n热柘镇加强普法。我镇完善制度。",
    ),
)
def mixed_person(subject: Subject) -> Iterator[Hit]:
    """The own name and 我镇 as subject, each several times."""
    name, kind = subject.report.township, subject.report.kind
    if not name or kind is None:
        return
    words = subject.report.words_of(*BODY)
    own = f"我{KIND_WORDS[kind].short}"
    named = re.findall(
        rf"(?:^|[。，；、]){re.escape(name)}(?!人民政府|20|党|司法|政府|综|公共|“|《)",
        words,
        re.MULTILINE,
    )
    if len(named) >= 4 and words.count(own) >= 3:
        index, paragraph = next(
            (i, p) for i, p in subject.report.of(*CLAIMS, Part.OPENING) if own in p.text
        )
        start = paragraph.text.find(own)
        yield at(
            index,
            start,
            start + len(own),
            f"“{name}”（{len(named)}处）和“{own}”（{words.count(own)}处）混用",
            f"正文统一用一种自称，如“{own}”",
        )


@rule(
    "发文机关与内容不合",
    "称谓",
    Severity.WARNING,
    suggestion="由政府（办事处）署名，或党委、政府联合署名",
    basis="《法治政府建设与责任落实督察工作规定》：年度报告由政府报告",
    hits=(
        "版头：中共平远县热柘镇委员会\n一、主要举措和成效\n镇政府办理执法案件3宗。",
        "版头：中共海原县七营镇委员会\n一、主要举措和成效\n全面推进依法行政，镇政府公开信息20条。",
    ),
    misses=(
        "版头：平远县热柘镇人民政府\n一、主要举措和成效\n镇政府办理执法案件3宗。",
        "一、主要举措和成效\n镇政府办理执法案件3宗。",
    ),
)
def party_only(subject: Subject) -> Iterator[Hit]:
    """A head that names the party committee alone over a report on the government."""
    around = [(i, p.text) for i, p in subject.report.of(Part.AROUND)]
    party = [
        (i, text) for i, text in around if re.match(r"中共.+(?:委员会|党委|工委)(?:文件)?$", text)
    ]
    government = any(re.search(r"(?:人民政府|办事处)(?:文件)?$", text) for _, text in around)
    if party and not government and "政府" in subject.report.words_of(*CLAIMS):
        index, text = party[0]
        yield at(index, 0, len(text), "只有党委署名，报告的却是政府的工作")


@rule(
    "报告写成汇报",
    "行文",
    Severity.INFO,
    suggestion="改为“报告如下”",
    basis="标题的文种是“报告”",
    hits=(
        "开头：现将法治政府建设情况汇报如下。\n一、主要举措和成效\n召开会议3次。",
        "开头：2023年，我镇推进依法行政。现将有关情况汇报如下：\n一、主要举措和成效\n召开会议3次。",
    ),
    misses=(
        "开头：现将法治政府建设情况报告如下。\n一、主要举措和成效\n召开会议3次。",
        "听取汇报如下三项。",
    ),
)
def reported_otherwise(subject: Subject) -> Iterator[Hit]:
    """汇报如下 under a title that says 报告."""
    title = subject.report.title
    if title is None or not subject.report.paragraphs[title].text.endswith("报告"):
        return
    for index, paragraph in subject.report.of(Part.OPENING):
        for found in re.finditer(r"汇报如下", paragraph.text):
            yield at(index, *found.span(), f"标题是“报告”，这里写“{found[0]}”")


_TITLE = re.compile(r"《(中华人民共和国)?([^《》（）()]{3,20}法)》")
_LAW_ALIKE, _SLIP = 0.8, 2
# Laws in force that the calendar does not list, and that look like one that it does.
_OTHER_LAWS = frozenset(
    {"环境保护税法", "居民委员会组织法", "城市居民委员会组织法", "人民陪审员法"}
)


@rule(
    "法律名称疑似有误",
    "法律名称",
    Severity.WARNING,
    suggestion="书名号里写准确的名称",
    basis="法律目录",
    hits=(
        "学习《村民委员会组织组法》。",
        "宣传《反电信网络欺诈法》。",
        "宣传《法治宣传教育促进法》。",
    ),
    misses=(
        "学习《村民委员会组织法》《居民委员会组织法》。",
        "学习《中国共产党纪律处分条例》。",
        "宣传《环境保护税法》。",
    ),
)
def law_title(subject: Subject) -> Iterator[Hit]:
    """A title in 《》 that is almost, and not quite, that of a known law."""
    names = {
        text.replace("《", "").replace("》", "").replace("中华人民共和国", "")
        for item in subject.catalogue.items.values()
        if item.kind == "法律法规"
        for text in (item.text, item.short)
        if text
    }
    for index, paragraph in subject.report.of(*BODY):
        for found in _TITLE.finditer(paragraph.text):
            near = _nearest(found[2], names)
            if near:
                yield at(
                    index, *found.span(), f"没有查到{found[0]}，是不是《{near}》", f"改为《{near}》"
                )


def _nearest(name: str, known: set[str]) -> str:
    if name in known or name in _OTHER_LAWS:
        return ""
    import difflib

    near = difflib.get_close_matches(name, known, n=1, cutoff=_LAW_ALIKE)
    # One law's name may hold another's; only a slip of a character or two is a wrong name.
    return near[0] if near and abs(len(near[0]) - len(name)) <= _SLIP else ""
