"""Compare live findings on a folder of sample reports with the verdicts in seeds/检查结论.yaml.

python -m tools.check_samples FOLDER            # what differs
python -m tools.check_samples FOLDER --record   # write the findings anew, keeping verdicts
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from drafter.check.checking import Checker
from drafter.check.finding import Finding
from drafter.check.text import ReportText
from drafter.files.resources import templates_dir
from drafter.policy import Catalogue

VERDICTS = Path(__file__).parents[1] / "seeds" / "检查结论.yaml"
LONGEST_QUOTE = 12
TRUE, FALSE = "属实", "误报"
_HEAD = """# 五份样本报告的检查结论。样本原文不在本项目里，这里只记规则、行号、不超过十二个字的引文和人工结论。
# 样本: 每份报告实际查出的问题；结论 属实 或 误报。
# 缺陷: 人工通读列出的问题；规则 是查出它的规则，例 是另写的同类句子（测试用）；规则为“无”的写明原因。
"""


def recorded() -> dict[str, Any]:
    """The data as it stands."""
    data: dict[str, Any] = yaml.safe_load(VERDICTS.read_text(encoding="utf-8"))
    return data


def live(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The findings on every sample of a folder, by township and year."""
    checker = Checker(Catalogue.load(templates_dir() / "policy"))
    found: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(folder.glob("*.txt")):
        checked = checker.finished(path)
        name = f"{checked.report.township}{checked.report.year}"
        found[name] = [_entry(finding, checked.report) for finding in checked.findings]
    return found


def _entry(finding: Finding, report: ReportText) -> dict[str, Any]:
    spot = finding.spots[0]
    number = report.paragraphs[spot.paragraph].number_at(spot.start)
    return {
        "规则": finding.rule,
        "级别": finding.severity.label,
        "行": number,
        "引": finding.quote[:LONGEST_QUOTE],
    }


def _key(entry: dict[str, Any]) -> tuple[str, int, str]:
    return entry["规则"], entry["行"], entry["引"]


def differences(folder: Path) -> Iterator[str]:
    """What is found and not recorded, and the other way round."""
    known = recorded()["样本"]
    for name, entries in live(folder).items():
        before = {_key(entry) for entry in known.get(name, [])}
        after = {_key(entry) for entry in entries}
        yield from (f"{name}：新查出 {key}" for key in sorted(after - before))
        yield from (f"{name}：不再查出 {key}" for key in sorted(before - after))


def record(folder: Path) -> None:
    """Write the live findings with the verdicts that they had; new ones are 待定."""
    data = recorded() if VERDICTS.exists() else {"样本": {}, "缺陷": []}
    verdicts = {
        (name, *_key(e)): e["结论"] for name, entries in data["样本"].items() for e in entries
    }
    data["样本"] = {
        name: [{**entry, "结论": verdicts.get((name, *_key(entry)), "待定")} for entry in entries]
        for name, entries in live(folder).items()
    }
    text = yaml.safe_dump(
        data, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None
    )
    VERDICTS.write_text(_HEAD + text, encoding="utf-8")


def main() -> int:
    """Print the differences, or record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    if options.record:
        record(options.folder)
        return 0
    lines = list(differences(options.folder))
    sys.stdout.write("".join(f"{line}\n" for line in lines) or "与记录一致\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
