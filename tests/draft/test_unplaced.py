"""What was filled in and no sentence prints is named, never dropped without a word."""

from __future__ import annotations

import pytest

from tests.draft.making import draft_of, year_of


@pytest.mark.parametrize(
    ("answers", "left"),
    [
        ({"法治思想": "习近平法治思想"}, ()),
        ({"枫桥经验意见": "某某意见"}, ("提法.枫桥经验意见",)),
        ({"枫桥经验意见": "无"}, ()),
        ({"枫桥经验意见": "某某意见", "土地日": "某某日"}, ("提法.枫桥经验意见", "提法.土地日")),
    ],
)
def test_an_answer_under_formulas_that_no_sentence_cites_is_named(
    answers: dict[str, str], left: tuple[str, ...]
) -> None:
    assert draft_of(year_of(提法=answers)).unplaced == left


def test_an_answer_that_the_opening_cites_is_not_named() -> None:
    draft = draft_of(year_of(提法={"全会": "党的二十大精神"}))
    assert draft.unplaced == ()
    assert "党的二十大精神" in "".join(sentence.text for _, sentence in draft.sentences())
