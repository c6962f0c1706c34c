"""Build docs/章节目录.md and docs/体例.md from the library; run it after changing the library:

python -m tools.build_docs
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from pathlib import Path

from drafter.draft.items import Item
from drafter.draft.layout import HEADED, SHORT, headed, mark, numbered, numeral, paragraphs
from drafter.draft.tree import Draft, Paragraph, Section, Sentence, Span
from drafter.facts.declare import Fact
from drafter.facts.file import FactFile
from drafter.facts.head import Issuing
from drafter.facts.place import TownKind, vocabulary
from drafter.facts.topic import Topic
from drafter.facts.year import topic_types
from drafter.files.resources import examples_dir
from drafter.library.pattern import Clause, Optional, Pattern, Piece
from drafter.library.profile import Draw, Layout, Outline, Profile
from drafter.library.section import Aspect, SectionFile
from drafter.library.store import DEFAULT_PROFILE, Library
from drafter.report import Workshop

FOLDER = Path(__file__).resolve().parent.parent / "docs"
COMMAND = "python -m tools.build_docs"
EXAMPLE = "云岭镇2026.yaml"
MORE = "……"

_NOTICE = "本页由 `{}` 生成，请勿直接修改。怎样增删改写，见[改写章节库](改写章节库.md)。"


def pages() -> dict[str, str]:
    """The generated pages by file name."""
    shop = Workshop()
    made = {"章节目录.md": catalogue(shop.library), "体例.md": profiles(shop)}
    return {name: "\n".join(lines) + "\n" for name, lines in made.items()}


# 章节目录: what may be ticked and filled in.


def catalogue(library: Library) -> Iterator[str]:
    """Topic by topic: measures, shortcomings, arrangements and facts."""
    kinds = {kind.label: kind for kind in topic_types().values()}
    yield from _catalogue_head(library.sections)
    for label, section in library.sections.items():
        yield f"- [{label}](#{label})：{_counts(section, kinds[label])}"
    for label, section in library.sections.items():
        yield from ("", f"## {label}", "")
        yield from _topic(section, kinds[label])


def _catalogue_head(sections: Mapping[str, SectionFile]) -> Iterator[str]:
    yield from (
        "# 章节目录",
        "",
        "每个主题可以勾选哪些举措、不足、安排，可以填写哪些事实。",
        "",
        _NOTICE.format(COMMAND),
        "",
        "勾选，就是把名称写进事实文件里那个主题之下。做过才勾，没有勾选的一个字也不会写进报告。",
        "",
        "```yaml",
        *_ticks(sections),
        "```",
        "",
        "- 名称后面是第一种写法；还有几种，由程序在相邻乡镇、相邻年度之间错开。",
        "- 写法以镇、县为例，乡、街道、区、市的称谓由程序换；〔〕里的由程序按年度和所填事实换上。",
        "- 事实后面括号里是单位，［］里是通常由谁提供；不写［］的，由主题的主管科室提供。",
        "- 库里没有的做法写 `自拟: 一句话`，没有的数字写进 `自定义`，成段的话写进 `亮点`。",
        "",
        "## 目录",
        "",
    )


def _ticks(sections: Mapping[str, SectionFile]) -> Iterator[str]:
    """A topic of a fact file with one tick of each sort."""
    section = next(one for one in sections.values() if one.measure_names() and one.shortcomings)
    lack = next(iter(section.shortcomings.values()))
    yield f"{section.topic}:"
    yield f"  举措: [{section.measure_names()[0]}]"
    yield f"  不足: [{lack.name}]"
    yield f"  安排: [{lack.answers[0]}]"


def _counts(section: SectionFile, kind: type[Topic]) -> str:
    counts = {
        "举措": len(section.measure_names()),
        "不足": len(section.shortcomings),
        "安排": len(section.arrangements),
        "事实": len(kind.facts),
    }
    return "、".join(f"{what}{count}项" for what, count in counts.items() if count)


def _topic(section: SectionFile, kind: type[Topic]) -> Iterator[str]:
    file = f"{section.topic}.yaml"
    yield f"主管科室：{kind.office}　文字：[{file}](../templates/sections/{file})　[回目录](#目录)"
    yield from _measures(section)
    if section.shortcomings:
        yield from ("", "### 不足", "")
    for lack in section.shortcomings.values():
        yield _entry(lack.name, lack.wordings)
        yield f"  - 原因：{_first(lack.causes)}"
        yield f"  - 对策：{'、'.join(lack.answers)}"
    if section.arrangements:
        yield from ("", "### 安排", "")
    yield from (_entry(plan.name, plan.wordings) for plan in section.arrangements.values())
    yield from ("", "### 事实", "")
    for declared in kind.facts.values():
        yield from _fact(declared, kind.office)


def _measures(section: SectionFile) -> Iterator[str]:
    parts = [part for part in section.parts if part.measures]
    if parts:
        yield from ("", "### 举措")
    for part in parts:
        yield from ("", f"小节“{part.name}”：", "")
        for measure in part.measures.values():
            yield _entry(measure.name, measure.wordings, measure.limit)


def _entry(name: str, wordings: tuple[Pattern, ...], limit: str = "") -> str:
    return f"- **{name}**{limit}：{_first(wordings)}"


def _first(wordings: tuple[Pattern, ...]) -> str:
    return plain(wordings[0]) if wordings else ""


def _fact(declared: Fact, office: str) -> Iterator[str]:
    other = f" ［{declared.office}］" if declared.office not in {"", office} else ""
    computed = "（不填由程序算）" if declared.computed else ""
    yield f"- **{declared.label}**{_unit(declared)}：{declared.question}{computed}{other}"
    if declared.record is not None:
        fields = (field.label + _unit(field) for field in declared.record.facts.values())
        yield f"  - 每项写：{'、'.join(fields)}"


def _unit(declared: Fact) -> str:
    return f"（{declared.unit}）" if declared.unit else ""


def plain(pattern: Pattern) -> str:
    """A pattern as people read it: words as in a 镇 of a 县, other names in 〔〕, options in ［］."""
    return "".join(
        f"［{''.join(map(_clause, part.clauses))}］" if isinstance(part, Optional) else _piece(part)
        for part in pattern.parts
    )


def _clause(clause: Clause) -> str:
    return clause.separator + "".join(map(_piece, clause.pieces))


def _piece(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    return _words().get(piece.name) or f"〔{piece.name.rpartition('.')[2]}〕"


@cache
def _words() -> dict[str, str]:
    return vocabulary("某某镇", TownKind.TOWN, "某某县")


# 体例: the outlines, and what a report looks like in each.


def profiles(shop: Workshop) -> Iterator[str]:
    """The profiles, the default first, each with outline and specimen; then the layouts."""
    known = shop.library.profiles.values()
    chosen = sorted(known, key=lambda profile: profile.name != DEFAULT_PROFILE)
    file = _example(shop)
    yield from _profiles_head(chosen)
    for profile in chosen:
        yield from ("", f"## {profile.name}", "", profile.summary, "", *_settings(profile))
        yield from ("", "提纲：", "")
        for number, node in enumerate(profile.nodes, 1):
            yield from _outline(node, 1, number)
        yield from ("", "样子：", "", "```text")
        yield from _specimen(shop.compose(file, profile.name).draft)
        yield "```"
    yield from _layouts()


def _profiles_head(chosen: Sequence[Profile]) -> Iterator[str]:
    yield from (
        "# 体例",
        "",
        "体例是整篇报告的提纲：分几块、先后次序、各级标题怎样排、以什么文件形式发出。",
        f"在事实文件里写 `体例: 名称`，不写用“{DEFAULT_PROFILE}”。",
        "",
        _NOTICE.format(COMMAND),
        "",
        "- 提纲里“←”后面是写进这一节的内容：主题，主题/小节，主题的不足、安排或其中一项；",
        "  括号括起来的几项合成一项；“其余”是别处没有放的。",
        "- 没有内容的节不出现，后面的依次提前；注明“必备”的写出待补。",
        "- 标题只列第一种写法；〔〕里的由程序按年度、按主题换上。",
        f"- 样子取自虚构的[{EXAMPLE}](../examples/{EXAMPLE})，每节只取开头，“{MORE}”是省去的。",
        "",
        "## 目录",
        "",
    )
    yield from (f"- [{one.name}](#{one.name})：{one.summary}" for one in chosen)
    yield f"- [版式](#版式)：同样两项内容，{numeral(len(Layout))}种排法各是什么样子。"


def _settings(profile: Profile) -> Iterator[str]:
    if profile.aliases:
        yield f"- 也可以写：{'、'.join(profile.aliases)}"
    yield f"- 文件形式：{profile.form}；发文机关：{profile.issuer}（都可以在“公文”里另定）"
    if profile.masthead:
        yield "- 标题上方印发文机关"
    yield f"- 发文字号：{_printed(always=profile.number, otherwise='填了才印')}"
    yield f"- 署名：{_printed(always=profile.signature, otherwise='填了成文日期才印')}"


def _printed(*, always: bool, otherwise: str) -> str:
    return "一律印" if always else otherwise


def _outline(node: Outline, level: int, number: int) -> Iterator[str]:
    notes = [node.layout.value] if node.draws else []
    notes = ["接排标题", *notes] if node.run_in else notes
    notes += ["必备"] if node.mandatory else []
    notes += ["下级只有一项时由它代替"] if node.lone_rises else []
    drawn = "、".join(_drawn(node.draws))
    place = "每个主题一节" if node.per_topic else mark(level, number) + _heading(node)
    line = f"{'  ' * (level - 1)}- {place}" + (f" ← {drawn}" if drawn else "")
    yield line + (f"〔{'，'.join(notes)}〕" if notes else "")
    for below, child in enumerate(node.children, 1):
        yield from _outline(child, level + 1, below)


def _heading(node: Outline) -> str:
    if node.headings:
        return plain(node.headings[0])
    draw = node.draws[0]
    return f"〔{draw.part or draw.topic}的标题〕"


def _drawn(draws: Sequence[Draw]) -> Iterator[str]:
    """The draws of a node, those that make one item together in brackets."""
    for joined, together in groupby(draws, key=lambda draw: draw.joined):
        places = [_place(draw) for draw in together]
        if joined and len(places) > 1:
            yield f"（{'、'.join(places)}）"
        else:
            yield from places


def _place(draw: Draw) -> str:
    place = f"{draw.topic}/{draw.part}" if draw.part else draw.topic
    return place if draw.aspect is Aspect.RESULTS else f"{place}：{draw.aspect.value}"


def _example(shop: Workshop) -> FactFile:
    """The example without what it says of its own form as a document."""
    file = shop.read(examples_dir() / EXAMPLE)
    kept = {"发文字号": file.year.issuing.number, "成文日期": file.year.issuing.date}
    issuing = Issuing.model_validate(kept)
    return file._replace(year=file.year.model_copy(update={"issuing": issuing}))


_LISTED = re.compile(r"[一二三四五六七八九十]+[是要]|\d+\.")
_SHOWN = 3
_INDENT = "　　"


def _specimen(draft: Draft) -> Iterator[str]:
    """Title, opening and the first few pieces of each section, cut short."""
    yield from (name.text for name in draft.issue.masthead)
    if draft.issue.number is not None:
        yield draft.issue.number.text
    yield draft.title.text
    yield from (_INDENT + _cut(paragraph) for paragraph in draft.opening)
    for section in draft.sections:
        yield from _section(section)
    yield from (_INDENT + _cut(paragraph) for paragraph in draft.closing)
    yield from (name.text for name in draft.issue.issuers)
    if draft.issue.date is not None:
        yield draft.issue.date.text


def _section(section: Section) -> Iterator[str]:
    texts = [_cut(paragraph) for paragraph in section.paragraphs[:_SHOWN]]
    heading = section.mark + section.heading.text
    run_in = section.run_in and texts
    yield _INDENT + (f"{heading}。{texts.pop(0)}" if run_in else heading)
    yield from (_INDENT + text for text in texts)
    for below in section.sections[:_SHOWN]:
        yield from _section(below)
    if len(section.sections) > _SHOWN or len(section.paragraphs) > _SHOWN:
        yield _INDENT + MORE


def _cut(paragraph: Paragraph) -> str:
    """The beginning of the first sentence, or of the first few that are numbered."""
    texts = [sentence.text for sentence in paragraph.sentences]
    listed = [text for text in texts if _LISTED.match(text)]
    kept = listed[:_SHOWN] or texts[:1]
    cut = [_beginning(text) for text in kept]
    rest = "" if len(texts) == len(kept) or cut[-1].endswith(MORE) else MORE
    return paragraph.mark + "".join(cut) + rest


def _beginning(text: str, least: int = 10, most: int = 32) -> str:
    """As many clauses as fit, or as many characters."""
    if len(text) <= most:
        return text
    end = max(text.rfind(stop, least, most) + 1 for stop in "，；、")
    return text[: end or most] + MORE


def _layouts() -> Iterator[str]:
    yield from (
        "",
        "## 版式",
        "",
        "一节里有两项以上内容时怎样排，写在体例的“版式”里，不写是“连排”。",
        f"“分段”时，同一主题里不足{SHORT}字的一项并进下一段。",
    )
    for layout in Layout:
        yield from ("", f"{layout.value}：", "", "```text", *_laid_out(layout), "```")


_SAMPLE = (
    ("规范窗口办理", ("设立综合窗口，统一收件、统一出件。", "全年办理政务服务事项〔办件数〕。")),
    ("推行帮办代办", ("为行动不便的群众提供上门服务。", "全年上门办理〔上门服务次数〕。")),
)


def _laid_out(layout: Layout) -> Iterator[str]:
    items = [Item(partial(_sentence, heading), [*map(_sentence, texts)]) for heading, texts in _SAMPLE]
    if layout not in HEADED:
        yield from (paragraph.text for paragraph in paragraphs(layout, items))
    for section in numbered(headed(layout, items, 2)) if layout in HEADED else ():
        (body,) = section.paragraphs
        heading = section.mark + section.heading.text
        yield from (f"{heading}。{body.text}",) if section.run_in else (heading, body.text)


def _sentence(text: str) -> Sentence:
    return Sentence((Span(text),))


def main() -> int:
    """Write every page."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
