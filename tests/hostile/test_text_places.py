"""Every place where a text may be entered: it arrives whole, and what no document can hold is
refused there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from drafter.document.reading import body_text
from drafter.facts.kinds import Kind
from drafter.facts.model import Facts
from drafter.facts.year import Keyed, TownshipYear
from drafter.files.emitting import Plain
from drafter.files.faults import FaultError
from drafter.files.pages import Page, Path_
from drafter.files.rewriting import add_item, set_value
from drafter.report import Workshop
from tests.cli.running import EXAMPLES
from tests.hostile.test_text import TEXTS, quoted, unescaped

SHOP = Workshop()
HOTLINE = "政务热线"
OWN: list[tuple[str, Plain]] = [
    ("举措", {"自拟": "自拟举措"}),
    ("不足", {"自拟": "自拟不足", "标题": "不足标题", "原因": "不足原因"}),
    ("安排", {"自拟": "自拟安排", "标题": "安排标题"}),
    ("自定义", {"指标": "自定指标", "数值": "3", "单位": "自定单位"}),
    ("亮点", "自由段落"),
]
CHOSEN = {("单位", "类别"), ("公文", "形式"), ("公文", "发文机关")}


def full() -> str:
    """A whole year, with a township's own words wherever they may stand."""
    text = (EXAMPLES / "云岭镇2026.yaml").read_text(encoding="utf-8")
    text = set_value(text, ("公文", "标题"), "报告标题")
    text = set_value(text, ("提法", "普法规划"), "普法规划")
    return reduce(lambda made, own: add_item(made, (HOTLINE, own[0]), own[1]), OWN, text)


PAGE = Page(full())


def kind_at(model: Keyed, path: Path_) -> Kind | None:
    """What kind of text stands at a path, or None where it is no text that is printed."""
    label, *rest = path
    assert isinstance(label, str)
    declared = model.facts.get(label) if issubclass(model, Facts) else None
    if declared is not None:
        return kind_at(declared.record, tuple(rest[1:])) if declared.record else declared.kind
    inner, listed = model.below(label)
    if inner is None:
        return Kind.TEXT if label in {"亮点", "提法"} else None
    if not listed:
        return kind_at(inner, tuple(rest))
    return kind_at(inner, tuple(rest[1:])) if len(rest) > 1 else None


def leaves(data: Plain, path: Path_ = ()) -> Iterator[Path_]:
    if isinstance(data, str) and data not in {"无", "不适用"}:
        yield path
    children = data.items() if isinstance(data, dict) else enumerate(data or ())
    if not isinstance(data, str):
        for step, value in children:
            yield from leaves(value, (*path, step))


WORDS = {Kind.TEXT, Kind.NAMES, Kind.TITLES, Kind.QUOTES}
PLACES = {
    path: kind
    for path in leaves(PAGE.plain())
    if path not in CHOSEN and (kind := kind_at(TownshipYear, path)) in WORDS
}
PRINTED = [path for path in PLACES if path[0] != "单位"]
LISTED = str.maketrans("", "", "、，,;；（(《〈“‘【[）)》〉”’】]")  # they mean something among names

odd = st.one_of(
    st.sampled_from([text for text in TEXTS.values() if len(text) < 100]),
    st.text(
        st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")), max_size=12
    ),
)


def test_there_are_places_of_every_kind() -> None:
    assert len(PRINTED) > 100
    assert {PLACES[path] for path in PRINTED} == WORDS
    assert {path[-1] for path in PRINTED} > {"自拟", "标题", "原因", "指标", "单位", "普法规划"}


def with_texts(written: dict[Path_, str]) -> str:
    """The full year with other scalars at some places."""
    spots = {path: PAGE.spot(path) for path in written}
    nodes = {path: spot.node for path, spot in spots.items() if spot}
    return PAGE.spliced((nodes[path].start, nodes[path].end, new) for path, new in written.items())


@given(st.lists(odd, min_size=len(PRINTED), max_size=len(PRINTED)))
@settings(max_examples=15, phases=[Phase.generate])  # each fills a hundred places
def test_a_text_arrives_whole_from_every_place(drawn: list[str]) -> None:
    meant = {}
    for number, (path, words) in enumerate(zip(PRINTED, drawn, strict=True)):
        kept = words if PLACES[path] is Kind.TEXT else words.translate(LISTED)
        meant[path] = f"甲{number}{kept}乙"
    report = SHOP.compose(SHOP.parse(with_texts({path: quoted(meant[path]) for path in PRINTED})))
    shown = "\n".join(unescaped(line.replace("**", "")) for line in report.markdown().split("\n\n"))
    printed = "".join("".join(body_text(report.docx())).split())
    for path, words in meant.items():
        assert words in report.text(), path
        assert words.replace("**", "") in shown, path
        assert "".join(words.split()) in printed, path


@pytest.mark.parametrize("written", ["\\x07", "\\u202e", "\\ufffe", "\x1b", "\ud800"], ids=ascii)
def test_what_no_document_can_hold_is_refused_at_every_place(written: str) -> None:
    for path in PLACES:
        with pytest.raises(FaultError) as caught:
            SHOP.parse(with_texts({path: f'"甲{written}乙"'}))
        (fault,), spot = caught.value.faults, PAGE.spot(path)
        assert spot is not None
        column = spot.node.column + (0 if written.startswith("\\") else len('"甲'))
        assert (fault.code, fault.line, fault.column) == ("control", spot.node.line, column), path
