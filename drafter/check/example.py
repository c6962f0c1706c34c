"""The examples kept with rules: a piece of a report, read as one so that a rule can be tried on it."""

from __future__ import annotations

from drafter.check.structure import read_lines
from drafter.check.text import Part, ReportText

_TITLE = "热柘镇{year}年法治政府建设年度报告"
_OPENING = "现将有关情况报告如下。"
_HEADINGS = {
    Part.PLAN: "四、{after}年主要安排",
    Part.SHORTCOMINGS: "二、存在的不足和原因",
}


def example_report(example: str, year: int, part: Part | None = None) -> ReportText:
    """The report that an example stands in.

    An example is a sentence of the results (or of `part`); a report from its first heading on
    (一、…); or begins with 开头：, 版头： or 题： and says what stands there."""
    title, head, opening, body = _TITLE.format(year=year), "", _OPENING, example
    first, _, rest = example.partition("\n")
    if first.startswith("版头："):
        head, body = first.removeprefix("版头："), rest
    elif first.startswith("题：") or part is Part.TITLE:
        title, body = first.removeprefix("题："), rest or "一、主要举措和成效\n召开会议3次。"
    elif first.startswith("开头："):
        opening, body = first.removeprefix("开头："), rest
    elif part is Part.OPENING:
        opening, body = example, "一、主要举措和成效\n召开会议3次。"
    if not body.startswith("一、"):
        heading = _HEADINGS.get(part or Part.RESULTS, "一、主要举措和成效").format(after=year + 1)
        body = f"{heading}\n{body}"
    lines = [line for line in (head, title, opening, *body.split("\n")) if line]
    report = read_lines(lines, joined=False)
    report.year = year
    return report
