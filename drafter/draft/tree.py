"""The draft: a report as a plain tree whose every span knows where it came from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class Origin(Enum):
    """Where the words of a span come from."""

    LITERAL = "文字"
    FACT = "事实"
    DERIVED = "计算"
    FORMULA = "提法"
    GAP = "待补"


class Span(NamedTuple):
    """A run of text of one origin. `facts` are paths such as 政务热线.热线承接数 (for DERIVED those
    it was computed from); `formula` is an id of the policy catalogue; `note` says what a GAP needs."""

    text: str
    origin: Origin = Origin.LITERAL
    facts: tuple[str, ...] = ()
    formula: str = ""
    note: str = ""


class Sentence(NamedTuple):
    """Spans that belong together, and the library entry that made them (主题/小节/名称).

    `says` are facts that the words themselves state, as “全部办结” states a count and a rate;
    `pins` are the keys under 写法 that choose its wording."""

    spans: tuple[Span, ...]
    source: str = ""
    says: tuple[str, ...] = ()
    pins: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return "".join([span.text for span in self.spans])


class Paragraph(NamedTuple):
    """Sentences on one indented paragraph; `mark` is a generated number such as `1.` or empty."""

    sentences: tuple[Sentence, ...]
    mark: str = ""

    @property
    def text(self) -> str:
        """The paragraph as printed, with its mark."""
        return self.mark + "".join([sentence.text for sentence in self.sentences])


class Section(NamedTuple):
    """A heading with what stands under it. `level` is 1 to 4 (一、 （一） 1. （1）); with `run_in` the
    heading is followed by 。 and the first paragraph on the same line."""

    level: int
    mark: str
    heading: Sentence
    run_in: bool = False
    paragraphs: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()


class Form(Enum):
    """How the report goes out; the value is what a fact file writes and the template is called."""

    UPWARD = "上行文"
    PLAIN = "普通报告"
    WEB = "网页稿"


class Issue(NamedTuple):
    """What surrounds the body; sentences may hold gaps. Empty means: not printed.

    `issuers` are full names, the organiser first: they make the red head of an upward document and
    sign below the body; `masthead` are names above the title of a plain report; `mark_suffix` ends
    the red head; `signers` belong to upward documents; `copies` are 抄送 bodies; `printer` and
    `print_date` fill the 版记 with them."""

    form: Form
    issuers: tuple[Sentence, ...] = ()
    masthead: tuple[Sentence, ...] = ()
    mark_suffix: str = "文件"
    number: Sentence | None = None
    signers: tuple[Sentence, ...] = ()
    recipient: Sentence | None = None
    date: Sentence | None = None
    sealed: bool = False
    note: Sentence | None = None
    copies: tuple[str, ...] = ()
    printer: str = ""
    print_date: str = ""


class Draft(NamedTuple):
    """A whole report. `unplaced` are facts and answers under 提法 that no sentence could print,
    `loose_pins` choices of wording (写法) that fit no sentence."""

    township: str
    year: int
    profile: str
    title: Sentence
    issue: Issue
    opening: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    unplaced: tuple[str, ...] = ()
    loose_pins: tuple[str, ...] = ()

    def walk(self) -> Iterator[Section]:
        """Every section in reading order."""
        stack = list(reversed(self.sections))
        while stack:
            section = stack.pop()
            yield section
            stack.extend(reversed(section.sections))

    def body_sentences(self) -> Iterator[tuple[str, Sentence]]:
        """Every sentence of the body in reading order, headings included, with its place."""
        for paragraph in self.opening:
            yield from (("开头", sentence) for sentence in paragraph.sentences)
        for section in self.walk():
            place = section.mark + section.heading.text
            yield place, section.heading
            for paragraph in section.paragraphs:
                yield from ((place, sentence) for sentence in paragraph.sentences)
        for paragraph in self.closing:
            yield from (("结尾", sentence) for sentence in paragraph.sentences)

    def sentences(self) -> Iterator[tuple[str, Sentence]]:
        """Every sentence of the document with its place, what surrounds the body included."""
        issue = self.issue
        around = [("标题", self.title), ("发文字号", issue.number), ("主送机关", issue.recipient)]
        around += [("发文机关", issuer) for issuer in (*issue.masthead, *issue.issuers)]
        around += [("签发人", signer) for signer in issue.signers]
        yield from ((place, sentence) for place, sentence in around if sentence is not None)
        yield from self.body_sentences()
        if issue.date is not None:
            yield "成文日期", issue.date
        if issue.note is not None:
            yield "附注", issue.note

    def gaps(self) -> Iterator[tuple[str, Span]]:
        """Every gap with its place."""
        for place, sentence in self.sentences():
            yield from ((place, span) for span in sentence.spans if span.origin is Origin.GAP)
