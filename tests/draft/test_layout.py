"""How items become paragraphs: short ones are joined, a list inside a run keeps its own marks."""

from __future__ import annotations

from drafter.draft.items import Item
from drafter.draft.layout import SHORT, paragraphs
from drafter.draft.tree import Origin, Sentence, Span
from drafter.library.profile import Layout
from tests.draft.making import draft_of, year_of


def item(name: str, length: int, topic: str = "政务热线") -> Item:
    return Item(lambda: Sentence((Span("标题"),)), [Sentence((Span(name * (length - 1) + "。"),))], topic)


def shapes(*items: Item) -> list[str]:
    """The items in each paragraph, by their first characters."""
    made = paragraphs(Layout.PARAGRAPHS, items)
    return ["".join(sentence.text[0] for sentence in one.sentences) for one in made]


def test_a_short_item_is_joined_with_the_next_of_its_topic() -> None:
    assert shapes(item("甲", SHORT - 1), item("乙", SHORT), item("丙", SHORT)) == ["甲乙", "丙"]
    assert shapes(item("甲", 20), item("乙", 20), item("丙", 20), item("丁", 90)) == ["甲乙丙", "丁"]


def test_a_short_item_at_the_end_is_joined_with_the_one_before() -> None:
    assert shapes(item("甲", 90), item("乙", 90), item("丙", 20)) == ["甲", "乙丙"]


def test_items_of_different_topics_are_not_joined() -> None:
    assert shapes(item("甲", 20), item("乙", 90, "信访工作"), item("丙", 20, "")) == ["甲", "乙", "丙"]
    assert shapes(item("甲", 20, ""), item("乙", 20, "")) == ["甲", "乙"]


def run_of(*texts: str) -> str:
    items = [Item(lambda: Sentence(()), [Sentence((Span(text),))]) for text in texts]
    (paragraph,) = paragraphs(Layout.RUN, items)
    return paragraph.text


def test_one_clause_items_of_a_run_are_parted_by_semicolons() -> None:
    assert run_of("甲有。", "乙有。", "丙有。") == "一是甲有；二是乙有；三是丙有。"


def test_a_run_that_would_be_too_long_to_read_has_a_paragraph_for_each_item() -> None:
    items = [Item(lambda: Sentence(()), [Sentence((Span(name * length + "。"),))]) for name, length in (("甲", 500), ("乙", 700))]
    texts = [paragraph.text for paragraph in paragraphs(Layout.RUN, items)]
    assert texts == [f"一是{'甲' * 500}。", f"二是{'乙' * 700}。"]
    assert len(paragraphs(Layout.RUN, [items[0], items[0]])) == 1


def test_where_an_item_holds_a_semicolon_the_items_of_its_run_end_in_full_stops() -> None:
    assert run_of("甲有；又有。", "乙有。", "丙有。") == "一是甲有；又有。二是乙有。三是丙有。"


def test_a_gap_in_a_run_keeps_its_bracket_and_its_mark() -> None:
    gap = Item(lambda: Sentence(()), [Sentence((Span("【待补：甲】", Origin.GAP),))])
    other = Item(lambda: Sentence(()), [Sentence((Span("乙有。"),))])
    (paragraph,) = paragraphs(Layout.RUN, [gap, other])
    assert paragraph.text == "一是【待补：甲】；二是乙有。"
    (span, *_) = [span for sentence in paragraph.sentences for span in sentence.spans if span.origin is Origin.GAP]
    assert span.text == "【待补：甲】"


def test_the_place_itself_comes_first_without_a_heading() -> None:
    results = draft_of(year_of({"基本情况": {"辖区面积": "126.4"}, "机构职能": {"机构总数": "10"}})).sections[0]
    assert "126.4平方公里" in results.paragraphs[0].text
    assert "10个" not in results.paragraphs[0].text
    assert not draft_of(year_of()).sections[0].paragraphs


FUNCTIONS, SERVICE, HOTLINE = "机构职能/标题", "政务服务/标题", "政务热线/标题"


def test_topics_of_one_field_stand_together_under_a_heading_of_the_profile() -> None:
    year = year_of({"机构职能": {"机构总数": "10"}, "政务热线": {"热线承接数": "60"}})
    group = next(one for one in draft_of(year).sections[0].sections if one.sections)
    assert group.heading.source.startswith("体例/通用")
    assert [(one.mark, one.run_in, one.heading.source) for one in group.sections] == [
        ("1.", True, FUNCTIONS),
        ("2.", True, HOTLINE),
    ]


def test_a_topic_alone_in_its_field_stands_in_the_place_of_the_field() -> None:
    made = draft_of(year_of({"政务服务": {"政务服务办件量": "120"}})).sections[0].sections
    (alone,) = [section for section in made if section.heading.source == SERVICE]
    assert (alone.level, alone.run_in, alone.mark) == (2, False, "（三）")
