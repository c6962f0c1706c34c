"""Each sample report, made again from its facts: outline, figures, no gap, nothing left out."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.draft.trace import of_fact, traced
from drafter.draft.tree import Section
from drafter.files.nodes import read_nodes
from drafter.report import Report, Workshop
from tools.measure_samples import LENGTHS, length, of_example

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*20??.yaml"))
RUN = re.compile(r"(?:^|(?<=[。；]))[一二三四五六七八九十]+[是要]")


@cache
def workshop() -> Workshop:
    return Workshop()


@cache
def rendered(name: str) -> Report:
    return workshop().draft(ROOT / "examples" / f"{name}.yaml")


@cache
def seed(name: str) -> dict[str, Any]:
    _, root = read_nodes(ROOT / "seeds" / f"{name}.yaml")
    plain: dict[str, Any] = root.plain()
    return plain


def stands(figure: dict[str, str], report: Report) -> bool:
    """Whether the figure is in the text as noted, or in a sentence that traces to its fact."""
    fact = figure["路径"].partition("[")[0]
    sentences = [entry.sentence.text for entry in of_fact(traced(report.draft), fact)]
    number = f"{figure['值']}{figure['单位'].partition('/')[0]}"
    return figure["写作"] in report.text() or any(number in text for text in sentences)


def outline(report: Report) -> list[tuple[str, str, str, int]]:
    """Level, mark, 独行 or 接排, and how many items of 一是 runs or 1. paragraphs each section holds."""
    return [
        (str(section.level), section.mark, "接排" if section.run_in else "独行", runs(section))
        for section in report.draft.walk()
    ]


def runs(section: Section) -> int:
    found = 0
    for paragraph in section.paragraphs:
        found += bool(paragraph.mark)
        found += len(RUN.findall("".join(sentence.text for sentence in paragraph.sentences)))
    return found


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_outline_is_that_of_the_sample(path: Path) -> None:
    expected = [
        (entry["级"], entry["标记"], entry["排法"], int(entry.get("列举") or 0))
        for entry in seed(path.stem)["大纲"]
    ]
    assert outline(rendered(path.stem)) == expected


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_figure_of_the_sample_stands_in_the_text_with_its_unit(path: Path) -> None:
    report = rendered(path.stem)
    figures = [figure for figure in seed(path.stem)["数字"] if not figure.get("不写")]
    assert figures
    assert [figure for figure in figures if not stands(figure, report)] == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_example_has_no_gap_and_leaves_no_fact_out(path: Path) -> None:
    draft = rendered(path.stem).draft
    assert [span.text for _, span in draft.gaps()] == []
    assert draft.unplaced == ()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_report_reaches_nine_tenths_of_the_length_of_the_sample(path: Path) -> None:
    theirs = yaml.safe_load(LENGTHS.read_text(encoding="utf-8"))[path.stem]
    assert length(of_example(path.stem)) >= 0.9 * theirs


def test_a_figure_counts_as_one_and_what_is_said_twice_counts_once() -> None:
    said = "全年承接热线工单60件，全部在规定时限内办结，群众对办理结果满意率为98.6%。"
    assert length(said) == len(re.findall("[一-龥]", said)) + 2
    assert length(said * 3) == length(said)


def test_there_are_five_samples() -> None:
    assert len(SEEDS) == 5
