"""Figures stand beside the measure that they belong to, in the order of the ticks."""

from __future__ import annotations

import pytest

from tests.draft.making import draft_of, year_of

TAKEN, CALLED, TOLD = "热线承接数", "热线回访数", "热线通报期数"


def order_of(measures: list[str]) -> list[str]:
    """The measures and facts of a hotline, as its report has them one after another."""
    facts = {TAKEN: "60", CALLED: "50", TOLD: "4"}
    found: list[str] = []
    for _, sentence in draft_of(
        year_of({"政务热线": {**facts, "举措": measures}})
    ).body_sentences():
        paths = {path.removeprefix("政务热线.") for span in sentence.spans for path in span.facts}
        found += [fact for fact in facts if fact in paths]
        found += [name for name in measures if sentence.source.endswith(f"/举措/{name}")]
    return found


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ([], [TAKEN, CALLED, TOLD]),
        (["办结回访", "限时办结"], ["办结回访", CALLED, "限时办结", TAKEN, TOLD]),
        (["限时办结", "办结回访"], ["限时办结", TAKEN, "办结回访", CALLED, TOLD]),
        (["工单通报", "网格衔接"], ["工单通报", TOLD, "网格衔接", TAKEN, CALLED]),
        # Either of two measures may be the home of a figure: the first that the library names.
        (["热线受理渠道"], ["热线受理渠道", TAKEN, CALLED, TOLD]),
        (["热线受理渠道", "限时办结"], ["热线受理渠道", "限时办结", TAKEN, CALLED, TOLD]),
    ],
)
def test_figures_follow_the_measure_they_belong_to(
    measures: list[str], expected: list[str]
) -> None:
    assert order_of(measures) == expected


def test_own_words_keep_their_place_and_take_no_figures() -> None:
    own = {"小节": "热线办理", "自拟": "设立热线专员"}
    facts = {TAKEN: "60", CALLED: "50"}
    topics = {"政务热线": {**facts, "举措": ["办结回访", own, "限时办结"]}}
    (text,) = (
        paragraph.text
        for section in draft_of(year_of(topics)).walk()
        for paragraph in section.paragraphs
        if "热线专员" in paragraph.text
    )
    assert text.index("50件") < text.index("热线专员") < text.index("60件")
