"""Where spans meet: no doubled mark, no 、 between 》 and 《, one pair of brackets instead of two."""

from __future__ import annotations

import pytest

from drafter.draft.items import finished
from drafter.draft.tree import Origin, Span


def fact(text: str) -> Span:
    return Span(text, Origin.FACT)


@pytest.mark.parametrize(
    ("spans", "text"),
    [
        ((Span("开展"), fact("宣讲，"), Span("，效果好")), "开展宣讲，效果好。"),
        ((fact("《甲》"), Span("、"), fact("《乙》")), "《甲》《乙》。"),
        ((fact("“甲”"), Span("、"), fact("“乙”")), "“甲”“乙”。"),
        ((fact("甲"), Span("、"), fact("乙")), "甲、乙。"),
        ((Span("在村（社区）"), fact("（含园区）"), Span("推行")), "在村（社区，含园区）推行。"),
        ((Span("在村（社区）"), fact("（含园区）推行"), Span("，快")), "在村（社区，含园区）推行，快。"),
        ((fact("甲（乙）"), Span("（丙）")), "甲（乙）（丙）。"),
        ((fact("做完了！"),), "做完了！"),
        ((Span(""), fact("甲"), Span("")), "甲。"),
    ],
)
def test_joints_are_clean(spans: tuple[Span, ...], text: str) -> None:
    assert "".join(span.text for span in finished(spans, "。")) == text
