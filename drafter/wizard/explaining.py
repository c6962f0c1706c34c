"""What `?` says: how to count, how to write, what zero means, and what the answer becomes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.facts.declare import Fact
from drafter.facts.kinds import Kind, Quantity, quantity
from drafter.wizard.book import Book
from drafter.wizard.preview import pattern_with, plain_wording, sentence_with, use_of
from drafter.wizard.questions import Form, Question

HINT = "回车＝保留或以后再填　<＝上一题　>＝跳过一组　?＝说明　/＝回目录　/字＝找题"

_WRITTEN = {
    Kind.COUNT: "写整数，如 60、1000余、约30、4万余",
    Kind.NUMBER: "可以写小数，如 12.5、约30",
    Kind.MONEY: "写数和单位，如 3.5万元、约20万元",
    Kind.RATE: "写百分数，如 97.56%、100%、98%以上",
    Kind.DAY: "写作 2026-12-25 或 2026年12月25日",
    Kind.TEXT: "写一行，照报告里要印的样子写，句末不加标点",
    Kind.TITLES: "写文件全称，书名号可写可不写；几个之间用“、”隔开，标题里有“、”的用“；”隔开",
    Kind.NAMES: "几个之间用“、”隔开",
    Kind.QUOTES: "只写名称，引号由程序加；几个之间用“、”隔开",
    Kind.RECORDS: "一项一项添加，每项逐格填写；可以修改、移动、删除",
}
_FORMS = {
    Form.TICKS: "做过才勾，没有勾的一个字也不写；库里没有的可以自拟一条",
    Form.PARAGRAPHS: "一行一段，原样印进报告",
}


def explanation(book: Book, question: Question) -> list[str]:
    """Everything there is to say about a question, a line each."""
    lines = [f"口径：{question.help}" if question.help else ""]
    lines.append(f"依据：{question.basis}" if question.basis else "")
    lines.append(f"向谁要：{question.office}" if question.office else "")
    if question.fact is not None:
        lines += [*_period(book, question.fact), *_arithmetic(book, question, question.fact)]
        lines += [_written(question.fact), _nothing(book, question, question.fact)]
    lines += [
        _FORMS.get(question.form, ""),
        becomes(book, question),
        "填错了，写“清空”可以删去。",
        HINT,
    ]
    return [line for line in lines if line]


def _period(book: Book, fact: Fact) -> Iterator[str]:
    if fact.stock:
        yield "期间：逐年沿用，有变化才改。"
    elif fact.kind.is_quantity:
        yield f"期间：{book.year.year}年全年；问“现有”“在册”的，按年底数。"


def _arithmetic(book: Book, question: Question, fact: Fact) -> Iterator[str]:
    if fact.parts:
        yield f"不填时由{'、'.join(fact.parts)}相加得出。"
    if fact.count_of:
        yield f"不填时按“{fact.count_of}”里列的个数算。"
    if fact.ratio:
        yield f"不填时由{fact.ratio[0]}除以{fact.ratio[1]}得出。"
    if fact.part_of:
        yield f"包含在“{fact.part_of}”之内，不能比它多。"
    for total in totals(book, question):
        yield f"与{'、'.join(part for part in total.parts if part != fact.label)}相加，等于“{total.label}”。"


def totals(book: Book, question: Question) -> list[Fact]:
    """The facts of the topic that this one is added up into."""
    group = book.questions.groups.get(question.topic, ())
    facts = (other.fact for other in group if other.fact is not None)
    return [fact for fact in facts if question.label in fact.parts]


def remainder(book: Book, question: Question) -> str:
    """What an entered total leaves for the only one of its parts that is not known, or ''."""
    for total in totals(book, question):
        others = [part for part in total.parts if part != question.label]
        whole, *parts = (_exact(book, question.topic, label) for label in (total.label, *others))
        if whole is not None and all(part is not None for part in parts):
            rest = whole.number - sum(part.number for part in parts if part is not None)
            left = quantity(max(rest, Decimal(0)), question.unit)
            return f"按“{total.label}”{whole}减去其余各项，应为{left}。"
    return ""


def _exact(book: Book, topic: str, label: str) -> Quantity | None:
    known = book.year.sheet.get(f"{topic}.{label}")
    value = known.value if known is not None else None
    return value if isinstance(value, Quantity) and value.exact else None


def _written(fact: Fact) -> str:
    unit = f"；单位“{fact.unit}”可以不写" if fact.unit not in {"", "%"} else ""
    return f"写法：{_WRITTEN[fact.kind]}{unit}。"


def _nothing(book: Book, question: Question, fact: Fact) -> str:
    section = book.workshop.library.sections.get(question.topic)
    zeros = section.zeros.get(question.label) if section else None
    absent = "“不适用”不写进报告，也不算待补。"
    if not fact.kind.is_quantity:
        return f"没有：写“无”；{absent}"
    if zeros and len(question.path) == 2:
        made = plain_wording(zeros[0], book.year.words).rstrip("。")
        return f"没有：写“无”，报告写“{made}”；{absent}"
    return f"没有：写“无”，按零算；{absent}"


def becomes(book: Book, question: Question) -> str:
    """The sentence that the answer makes, or will make or be part of, or ''."""
    sentence = sentence_with(book.report.draft, question.key)
    if sentence:
        return f"写成：{sentence}"
    section = book.workshop.library.sections.get(question.topic)
    if section is None or question.fact is None or len(question.path) > 2:
        return ""
    use = use_of(section, question.label, question.unit, book.year.words)
    if use:
        return f"将写成：{use}"
    pattern = pattern_with(section, question.label, book.year.words)
    return f"将写进：{pattern}" if pattern else ""
