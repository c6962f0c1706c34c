"""What the gap in place of a tick asks for."""

from __future__ import annotations

from tests.draft.making import draft_of, lines_of, year_of

TICKED = {"学习贯彻": {"举措": ["融入集中教育"]}}


def notes(**head: object) -> list[str]:
    draft = draft_of(year_of(TICKED, **head))  # type: ignore[arg-type]
    return [span.note for _, span in draft.gaps() if "融入集中教育" in span.note]


def test_a_tick_whose_formula_the_year_lacks_says_which_and_how_to_answer_it() -> None:
    (note,) = notes(year=2022)
    assert "提法“集中教育”，2022年度没有" in note
    assert "写在事实文件的“提法”下（集中教育: ……）" in note


def test_the_answer_fills_the_gap() -> None:
    answered = year_of(TICKED, year=2022, 提法={"集中教育": "某某教育"})
    assert notes(year=2022, 提法={"集中教育": "某某教育"}) == []
    assert any("某某教育" in line for line in lines_of(draft_of(answered)))


def test_a_plan_is_not_sent_to_an_answer_that_it_would_not_take() -> None:
    ticked = {"学习贯彻": {"安排": ["中心组学法计划"]}}
    draft = draft_of(year_of(ticked, year=2025, 提法={"法治思想": "无"}))
    (note,) = [span.note for _, span in draft.gaps() if "中心组学法计划" in span.note]
    assert "提法“法治思想”，下年度没有；请换一项安排" in note
