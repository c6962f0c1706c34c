"""Places in a fact file: a finding on the rendered draft points to the fact that the words come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from drafter.check.context import around
from drafter.check.engine import Placed
from drafter.check.finding import Hit, Spot
from drafter.check.text import ReportText
from drafter.draft.tree import Draft, Sentence
from drafter.facts.file import FactFile

Path_ = tuple[str | int, ...]


class _Stretch(NamedTuple):
    """A sentence of the draft where it stands in the report as read."""

    start: int
    end: int
    place: str
    sentence: Sentence


def place_in_facts(file: FactFile, draft: Draft, report: ReportText) -> Placed:
    """File and line of the fact that the words of a hit state, and the section they stand in."""
    stretches = cache(lambda: _stretches(draft, report))  # most reports have nothing to place

    def placed(hit: Hit) -> str:
        if hit.path:
            return _line(file, hit.path)
        if not hit.spots:
            return file.source.path
        spot = hit.spots[0]
        words = around(report.paragraphs[spot.paragraph].text, spot.start, spot.end)
        for one in hit.spots:
            for stretch in stretches().get(one.paragraph, ()):
                if stretch.start < one.end and one.start < stretch.end:
                    path = _path(stretch, one)
                    where = _line(file, path) if path else file.source.path
                    return f"{where}，{stretch.place}：{words}"
        return f"{file.source.path}，报告第{report.paragraphs[spot.paragraph].number}段：{words}"

    return placed


def _line(file: FactFile, path: Path_) -> str:
    fault = file.fault(path, "", "")
    return f"{fault.path}:{fault.line}" if fault.path else f"第{fault.line}行"


def _stretches(draft: Draft, report: ReportText) -> dict[int, list[_Stretch]]:
    found: dict[int, list[_Stretch]] = {}
    index, offset = 0, 0
    paragraphs = report.paragraphs
    for place, sentence in draft.sentences():
        text = re.sub(r"\s", "", sentence.text)
        for at_ in (*range(index, len(paragraphs)), *range(index)):
            start = paragraphs[at_].text.find(text, offset if at_ == index else 0)
            if start >= 0:
                found.setdefault(at_, []).append(
                    _Stretch(start, start + len(text), place, sentence)
                )
                index, offset = at_, start + len(text)
                break
    return found


def _path(stretch: _Stretch, spot: Spot) -> Path_:
    """The path of the fact under the spot, else the last fact that the sentence states before its end."""
    offset, paths = stretch.start, []
    for span in stretch.sentence.spans:
        if span.facts:
            paths.append(span.facts[0])
            if offset < spot.end and spot.start < offset + len(span.text):
                return _steps(span.facts[0])
        offset += len(span.text)
    return _steps(paths[0]) if paths else ()


def _steps(path: str) -> Path_:
    """政务热线.热线承接数 or 普法宣传.普法活动[0].名称 as the steps of a fact file."""
    return tuple(_split(path))


def _split(path: str) -> Iterator[str | int]:
    for piece in path.split("."):
        name, _, index = piece.partition("[")
        yield name
        if index:
            yield int(index.rstrip("]"))
