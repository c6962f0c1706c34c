"""`drafter check`: findings on a fact file or on a finished report."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from itertools import groupby
from pathlib import Path

from drafter.check.checking import Checked, Checker, counted, draft_text
from drafter.check.finding import Finding, Severity
from drafter.check.reading import SUFFIXES, read_report
from drafter.check.text import ReportText
from drafter.cli.parser import Exit, say
from drafter.files.faults import Fault, FaultError
from drafter.files.outputs import Outputs
from drafter.report import Workshop

_FACTS = (".yaml", ".yml")


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "file",
        type=Path,
        metavar="文件",
        help="事实文件（.yaml），或写好的报告（.docx、.txt、.md）",
    )
    parser.add_argument("--year", type=int, metavar="年度", help="报告年度；不写则从报告里读")
    parser.add_argument(
        "--last", type=Path, metavar="上年文件", help="上年的报告或事实文件，比较雷同"
    )
    parser.add_argument("--profile", default="", metavar="体例", help="不用事实文件里写的体例")
    parser.add_argument(
        "--templates",
        type=Path,
        metavar="文件夹",
        help="自己的章节、体例和检查规则（rules/），叠加在自带的上面",
    )
    parser.add_argument("--docx", type=Path, metavar="文件", help="把问题写成批注，另存一份 .docx")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Check the file and print what was found."""
    if options.docx:
        _check_target(options.docx, options.file)
    workshop = Workshop(options.templates)
    checked, docx = _check(workshop, options)
    if options.json:
        print(
            json.dumps(
                {"findings": [one.as_json() for one in checked.findings]},
                ensure_ascii=False,
                indent=2,
            )
        )
    else:
        print(shown(checked, options.file))
    if options.docx:
        from drafter.check.comments import with_comments

        written = Outputs().write(
            options.docx, with_comments(checked.findings, checked.report, docx)
        )
        say(f"已写出 {written.path}，共{len(checked.findings)}条批注")
        if written.reason:
            say(f"注意：{options.docx} {written.reason}，没有覆盖它。")
    wrong = any(finding.severity is Severity.ERROR for finding in checked.findings)
    return Exit.FAULTS if wrong else Exit.DONE


def _check(workshop: Workshop, options: Namespace) -> tuple[Checked, bytes]:
    """The findings, and the .docx that comments go into."""
    checker = Checker(workshop.catalogue, options.templates)
    last = _last(workshop, options.last) if options.last else None
    if options.file.suffix.lower() in _FACTS:
        report = workshop.draft(options.file, options.profile)
        checked = checker.facts(report.facts, report.draft, last, options.year)
        return checked, report.docx() if options.docx else b""
    _check_suffix(options.file)
    checked = checker.finished(options.file, options.year, last)
    if checked.report.year is None:
        say("看不出报告是哪一年度的，请用 --year 写明。")
    return checked, checked.finished.docx if checked.finished else b""


def _check_target(target: Path, source: Path) -> None:
    hint = "另起一个名字，写成 --docx 批注.docx 这样"
    if target.suffix.lower() != ".docx":
        raise FaultError([Fault("suffix", "批注只能写进 .docx 文件", hint, str(target))])
    if target.resolve() == source.resolve():
        raise FaultError([Fault("same-file", "批注不能写回原来的报告", hint, str(target))])


def _check_suffix(path: Path) -> None:
    if path.suffix.lower() not in (*SUFFIXES, ".docm", ".doc", ".wps"):
        hint = "可以检查 .yaml 事实文件和 .docx、.txt、.md 报告"
        raise FaultError(
            [Fault("suffix", f"不认识“{path.suffix or path.name}”这种文件", hint, str(path))]
        )


def _last(workshop: Workshop, path: Path) -> ReportText:
    if path.suffix.lower() in _FACTS:
        return draft_text(workshop.draft(path).draft)
    return read_report(path).report


def shown(checked: Checked, path: Path) -> str:
    """The findings as text, grouped by severity."""
    summary = counted(checked.findings)
    year = f"（{checked.report.year}年度）" if checked.report.year else ""
    lines = [f"{path}{year}：{summary}"] if checked.findings else [f"{path}{year}：没有发现问题"]
    number = 0
    for severity, group in groupby(checked.findings, key=lambda one: one.severity):
        lines += ["", f"【{severity.label}】"]
        for finding in group:
            number += 1
            lines += _lines(finding, number)
    return "\n".join(lines)


def _lines(finding: Finding, number: int) -> list[str]:
    lines = [f"{number}. {finding.message}（{finding.rule}）", f"   位置：{finding.place}"]
    lines += [f"   建议：{finding.suggestion}"] if finding.suggestion else []
    lines += [f"   依据：{finding.basis}"] if finding.basis else []
    return lines
