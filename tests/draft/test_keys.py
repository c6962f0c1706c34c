"""The keys by which a wording is pinned are those that `trace` shows, and each of them works."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.cli.main import main
from drafter.draft.compose import compose
from drafter.draft.trace import traced
from drafter.draft.tree import Draft, Sentence
from drafter.report import Workshop
from tests.draft.making import FULL, draft_of, workshop, year_of

TICKED: dict[str, dict[str, Any]] = {
    "政务热线": {"热线承接数": "60", "举措": ["限时办结"]},
    "矛盾纠纷": {"不足": ["新型纠纷化解办法不多"], "安排": ["发展专业调解"]},
}


def sentence_with(draft: Draft, key: str) -> Sentence:
    (sentence,) = [sentence for _, sentence in draft.sentences() if key in sentence.pins]
    return sentence


@pytest.mark.parametrize(
    "key",
    [
        "政务热线/标题",
        "政务热线/举措/限时办结",
        "矛盾纠纷/不足/新型纠纷化解办法不多",
        "矛盾纠纷/不足/新型纠纷化解办法不多/原因",
        "矛盾纠纷/不足/新型纠纷化解办法不多/连接",
        "矛盾纠纷/安排/发展专业调解",
        "体例/通用/开头1",
    ],
)
def test_a_key_that_is_shown_chooses_the_wording(key: str) -> None:
    made = set()
    for pin in ("1", "2"):
        draft = draft_of(year_of(TICKED, 写法={key: pin}))
        assert draft.loose_pins == ()
        made.add(sentence_with(draft, key).text)
    assert len(made) == 2


@pytest.mark.parametrize("profile", sorted(workshop().library.profiles))
def test_every_key_that_is_shown_is_one_that_a_pin_can_have(profile: str) -> None:
    year = workshop().read(FULL).year.model_copy(update={"wordings": {}})
    keys = {key for entry in traced(draft_of(year, profile)) for key in entry.sentence.pins}
    assert len(keys) > 200
    assert not any("//" in key for key in keys)
    pinned = year.model_copy(update={"wordings": dict.fromkeys(keys, "1")})
    assert draft_of(pinned, profile).loose_pins == ()


VILLAGES = {"基本情况": {"村社区总数": "5", "社区数": "5", "行政村数": "5"}}


@pytest.mark.parametrize(
    ("key", "pin", "loose"),
    [
        ("基本情况/区划人口/行政村与行政村数", "1", False),  # another sentence has said the number
        ("基本情况/区划人口/行政村与行政村数", "没有这种写法", True),
        ("基本情况/区划人口/没有这一句", "1", True),
        ("没有这个主题/区划人口/行政村与行政村数", "1", True),
        ("政务热线/热线办理/标题", "1", True),
    ],
)
def test_a_pin_is_loose_only_where_it_fits_nothing(key: str, pin: str, loose: bool) -> None:
    assert draft_of(year_of(VILLAGES, 写法={key: pin})).loose_pins == ((key,) if loose else ())


def test_a_heading_that_no_layout_shows_does_not_use_up_the_fact_that_it_names(
    tmp_path: Path,
) -> None:
    own = tmp_path / "sections" / "政务热线.yaml"
    own.parent.mkdir()
    own.write_text(
        "主题: 政务热线\n小节:\n  - 名称: 热线办理\n"
        "    标题: ['回应共性诉求{{ 热线共性问题数 }}', '共性诉求{{ 热线共性问题数 }}有回应']\n",
        encoding="utf-8",
    )
    shop = Workshop(tmp_path)
    for pins in ({}, {"政务热线/热线办理/标题": "1"}):
        year = year_of({"政务热线": {"热线承接数": "50", "热线共性问题数": "7"}}, 写法=pins)
        draft = compose(year, shop.library, shop.catalogue, shop.library.profile("通用"))
        assert "共性问题7个" in "".join(sentence.text for _, sentence in draft.body_sentences())
        assert (draft.unplaced, draft.loose_pins) == ((), ())


def test_measures_without_facts_and_headings_are_traced() -> None:
    sources = [entry.sentence.source for entry in traced(draft_of(year_of(TICKED)))]
    assert "政务热线/举措/限时办结" in sources
    assert "政务热线/标题" in sources


def test_trace_prints_the_keys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = tmp_path / "云溪镇.yaml"
    facts.write_text("年度: 2023\n单位: {名称: 云溪镇}\n政务热线: {举措: [限时办结]}\n", encoding="utf-8")
    assert main(["trace", str(facts)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "    ← 写法 政务热线/举措/限时办结" in lines
    assert "    ← 写法 政务热线/标题" in lines
    assert main(["trace", str(facts), "--json"]) == 0
    sentences = json.loads(capsys.readouterr().out)["sentences"]
    assert ["政务热线/举措/限时办结"] in [sentence["pins"] for sentence in sentences]


def test_sections_names_every_statement(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sections", "政务热线"]) == 0
    text = capsys.readouterr().out
    assert main(["sections", "政务热线", "--json"]) == 0
    (section,) = json.loads(capsys.readouterr().out)["sections"]
    for part, standing in zip(section["parts"], workshop().library.sections["政务热线"].parts, strict=True):
        assert list(part["statements"]) == [entry.name for entry in standing.statements]
        assert all(f"    陈述 {name}：" in text for name in part["statements"])


def test_statements_of_a_part_have_names_of_their_own() -> None:
    for section in workshop().library.sections.values():
        for part in section.parts:
            names = [entry.name for entry in part.statements]
            assert all(names)
            assert len(set(names)) == len(names)
