"""Township-years made of any facts at all, for tests of what the draft does with them."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from drafter.draft.compose import compose
from drafter.draft.tree import Draft
from drafter.facts.declare import Fact
from drafter.facts.kinds import Kind
from drafter.facts.model import Facts
from drafter.facts.year import TownshipYear, topic_types
from drafter.files.resources import examples_dir
from drafter.library.section import SectionFile
from drafter.report import Workshop

EXAMPLES = sorted(examples_dir().glob("*.yaml"))
FULL = next(path for path in EXAMPLES if path.stem == "云岭镇2026")


@cache
def workshop() -> Workshop:
    return Workshop()


def year_of(
    topics: dict[str, dict[str, Any]] | None = None,
    *,
    name: str = "云溪镇",
    above: tuple[str, ...] = ("某某省", "某某市", "云山县"),
    year: int = 2023,
    **head: object,
) -> TownshipYear:
    data = {"年度": year, "单位": {"名称": name, "上级": list(above)}, **(topics or {}), **head}
    return TownshipYear.model_validate(data)


def draft_of(year: TownshipYear, profile: str = "通用") -> Draft:
    shop = workshop()
    return compose(year, shop.library, shop.catalogue, shop.library.profile(profile))


def lines_of(draft: Draft) -> list[str]:
    """Headings and paragraphs as printed, run-in headings joined to their text."""
    lines = [draft.title.text]
    lines += [paragraph.text for paragraph in draft.opening]
    for section in draft.walk():
        paragraphs = [paragraph.text for paragraph in section.paragraphs]
        heading = section.mark + section.heading.text
        if section.run_in and paragraphs:
            lines += [f"{heading}。{paragraphs[0]}", *paragraphs[1:]]
        else:
            lines += [heading, *paragraphs]
    return lines + [paragraph.text for paragraph in draft.closing]


NUMBERS = st.one_of(
    st.integers(1, 9999).map(str),
    st.integers(1, 99).map(lambda n: f"{n}00余"),
    st.integers(1, 99).map(lambda n: f"约{n}0"),
    st.just("无"),
)
RATES = st.one_of(st.integers(0, 100).map(str), st.just("97.56%"), st.just("98%以上"))
WORDS = st.sampled_from(["甲项", "乙项", "丙项", "丁项"])


def values(declared: Fact) -> st.SearchStrategy[Any]:
    """Any value that a person may enter for a fact."""
    if declared.kind is Kind.RATE:
        return RATES
    if declared.kind.is_quantity:
        return NUMBERS
    if declared.kind is Kind.DAY:
        return st.sampled_from(["2023-07-15", "2023年12月"])
    if declared.kind is Kind.TEXT:
        return WORDS
    if declared.record is not None:
        return st.lists(entries(declared.record, least=1), max_size=3)
    return st.lists(WORDS, max_size=3, unique=True)


def entries(kind: type[Facts], least: int = 0) -> st.SearchStrategy[dict[str, Any]]:
    """Any subset of the facts of one topic or record."""
    labels = list(kind.facts)
    chosen = st.lists(st.sampled_from(labels), min_size=least, max_size=6, unique=True)
    return chosen.flatmap(
        lambda names: st.fixed_dictionaries({name: values(kind.facts[name]) for name in names})
    )


def tickable(section: SectionFile) -> dict[str, list[str]]:
    """Everything that may be ticked in a section, by the key that it is ticked under."""
    lists = {
        "举措": section.measure_names(),
        "不足": section.shortcomings,
        "安排": section.arrangements,
    }
    return {key: list(names) for key, names in lists.items() if names}


def ticks(section: SectionFile) -> st.SearchStrategy[dict[str, list[str]]]:
    """Any few ticks of a section."""
    return st.fixed_dictionaries(
        {
            key: st.lists(st.sampled_from(names), max_size=3, unique=True)
            for key, names in tickable(section).items()
        }
    )


@st.composite
def township_years(draw: st.DrawFn) -> TownshipYear:
    """A township-year with any facts of any topics, whatever the arithmetic between them."""
    kinds = {kind.label: kind for kind in topic_types().values()}
    labels = draw(st.lists(st.sampled_from(list(kinds)), max_size=8, unique=True))
    sections = workshop().library.sections
    topics = {
        label: draw(entries(kinds[label])) | draw(ticks(sections[label])) for label in labels
    }
    year = draw(st.integers(2020, 2026))
    return year_of(topics, year=year)
