"""Figures stand beside the measure that they belong to, in the order of the ticks."""

from __future__ import annotations

from typing import Any

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


def body_of(topics: dict[str, dict[str, Any]]) -> str:
    return "".join(sentence.text for _, sentence in draft_of(year_of(topics)).body_sentences())


def test_a_measure_and_its_first_figures_are_one_sentence() -> None:
    text = body_of({"政务热线": {TAKEN: "60", "举措": ["限时办结"]}})
    before, _, after = text.partition("60件")
    assert "限时" in before.rpartition("。")[2]
    assert after.startswith("。")


def test_figures_that_name_the_subject_again_are_a_sentence_of_their_own() -> None:
    key = "法律顾问/举措/参与纠纷处置"
    pins = {key: 1, "法律顾问/处置纠纷与授课/现场调解次数与律师函数": 1}
    topics: dict[str, dict[str, Any]] = {"法律顾问": {"现场调解次数": "9", "举措": ["参与纠纷处置"]}, "写法": pins}
    assert "释法说理。法律顾问参加" in body_of(topics)


def test_a_statement_may_open_its_part_where_its_measures_are_not_ticked() -> None:
    facts: dict[str, Any] = {"领导机构名称": "法治建设工作领导小组", "举措": ["司法所承担日常工作"]}
    text = body_of({"组织领导": facts})
    assert text.index("法治建设工作领导小组") < text.index("司法所")
