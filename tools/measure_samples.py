"""How long the sample reports are, how long ours are from the same facts, and what both have in common.

python -m tools.measure_samples FOLDER            # lengths, and runs of twelve characters or more
python -m tools.measure_samples FOLDER --record   # write the lengths to seeds/篇幅.yaml

Length is counted in Han characters and figures of the body, headings included; a figure counts as
one, and what stands twice word for word counts once.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from drafter.check.reading import read_report
from drafter.check.structure import read_lines
from drafter.check.text import BODY, ReportText
from drafter.report import Workshop

ROOT = Path(__file__).parents[1]
LENGTHS = ROOT / "seeds" / "篇幅.yaml"
RUN, REPEATED = 12, 30
_UNIT = re.compile(r"[\u3400-\u9fff〇]|\d+(?:\.\d+)?")
_BETWEEN = re.compile(r"[\s，,。；;：:、（）()“”\"《》]")
_HEAD = """# 五份样本报告正文的字数（汉字和数字，一个数算一字，含标题；版头、落款、网页导航和原样重复的话不算）。
# 样本原文不在本项目里；由 python -m tools.measure_samples 写出，tests/test_samples.py 用它核对我们的篇幅。
"""


def body(report: ReportText) -> str:
    """The text of a report from its opening to its last section, a paragraph a line."""
    return report.words_of(*BODY)


def of_example(name: str) -> str:
    """The body of our report from an example's facts, read as a sample is read."""
    text = Workshop().draft(ROOT / "examples" / f"{name}.yaml").text()
    return body(read_lines(text.splitlines(), joined=True, markdown=False))


def length(text: str) -> int:
    """Han characters and figures; those in a passage that has stood before are not counted again."""
    units = _UNIT.findall(text)
    seen: set[str] = set()
    again: set[int] = set()
    for start in range(len(units) - REPEATED + 1):
        passage = "".join(units[start : start + REPEATED])
        if passage in seen:
            again.update(range(start, start + REPEATED))
        seen.add(passage)
    return len(units) - len(again)


def common_runs(ours: str, theirs: str) -> Iterator[str]:
    """Every longest run of RUN characters or more that stands in both, marks aside."""
    sample = _BETWEEN.sub("", theirs)
    for line in ours.splitlines():
        text = _BETWEEN.sub("", line)
        start = 0
        while start + RUN <= len(text):
            end = start + RUN
            if text[start:end] not in sample:
                start += 1
                continue
            while end < len(text) and text[start : end + 1] in sample:
                end += 1
            yield text[start:end]
            start = end


def samples(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and body of each sample in a folder."""
    for path in sorted(folder.glob("*.txt")):
        report = read_report(path).report
        yield f"{report.township}{report.year}", body(report)


def main() -> int:
    """Print the table, or record the lengths."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    found = dict(samples(options.folder))
    if options.record:
        lengths = {name: length(text) for name, text in found.items()}
        LENGTHS.write_text(_HEAD + yaml.safe_dump(lengths, allow_unicode=True), encoding="utf-8")
        return 0
    for name, theirs in found.items():
        ours = of_example(name)
        sys.stdout.write(f"{name}：原文{length(theirs)}字，我们{length(ours)}字，{length(ours) / length(theirs):.1%}\n")
        sys.stdout.write("".join(f"  {run}\n" for run in dict.fromkeys(common_runs(ours, theirs))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
