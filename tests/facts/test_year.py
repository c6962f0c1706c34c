"""The whole year: its topics, its words, the names of its bodies, copies with a change."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from drafter.facts.file import parse_fact_file
from drafter.facts.kinds import Kind, parse_quantity
from drafter.facts.place import vocabulary
from drafter.facts.year import TownshipYear, topic_fields, topic_types
from tests.facts.reading import HEAD, year_of
from tests.strategies import block, fact_data


@given(fact_data())
def test_the_words_are_those_of_place_and_year(data: dict[str, Any]) -> None:
    year = parse_fact_file("\n".join(block(data))).year
    place = year.place
    words = vocabulary(place.name or "", place.town_kind, place.county)
    below = {word: year.words[word] for word in ("村", "村社区", "村规民约")}
    assert year.words == {**words, **below, "年度": str(year.year), "下年度": str(year.year + 1)}
    assert year.words["下年度"] == str(int(year.words["年度"]) + 1)


def test_every_topic_is_there_even_when_nothing_is_known() -> None:
    year = year_of("")
    assert list(year.topics) == [kind.label for kind in topic_types().values()]
    assert list(year.topics) == list(topic_fields())
    assert all(isinstance(year.topics[label], topic_types()[name]) for label, name in topic_fields().items())


def test_a_changed_copy_works_everything_out_anew() -> None:
    year = year_of("政务热线:\n  热线承接数: 60\n  热线办结数: 30\n")
    assert str(year.sheet["政务热线.热线办结率"].value) == "50%"
    assert year.words["年度"] == "2026"
    closed = year.hotline.model_copy(update={"closed": parse_quantity("60", Kind.COUNT, "件")})
    copy = year.model_copy(update={"hotline": closed, "year": 2025})
    assert str(copy.sheet["政务热线.热线办结率"].value) == "100%"
    assert copy.words["年度"] == "2025"
    assert str(year.sheet["政务热线.热线办结率"].value) == "50%"


def test_a_year_from_plain_data_is_the_year_from_the_file() -> None:
    data = {"年度": 2026, "单位": {"名称": "云溪镇"}, "政务热线": {"热线承接数": 60}}
    assert TownshipYear.model_validate(data) == parse_fact_file(HEAD + "政务热线:\n  热线承接数: 60\n").year
