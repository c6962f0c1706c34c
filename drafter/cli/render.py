"""`drafter render`: fact files become finished reports."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from drafter.cli.check import say_findings
from drafter.cli.parser import Exit, say
from drafter.draft.tree import Draft
from drafter.files.faults import Fault, FaultError
from drafter.files.outputs import Outputs
from drafter.report import FORMATS, Workshop


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("facts", nargs="+", type=Path, metavar="事实文件", help="一个或几个事实文件（.yaml）")
    parser.add_argument("-o", "--output", type=Path, metavar="去处", help="一个事实文件时是文件名，几个时是文件夹")
    parser.add_argument("--format", default="", metavar="格式", help="docx、md、txt，可用逗号并列；不写则按文件名，默认 docx")
    parser.add_argument("--profile", default="", metavar="体例", help="不用事实文件里写的体例")
    parser.add_argument("--templates", type=Path, metavar="文件夹", help="自己的章节、体例和文档模板，叠加在自带的上面")
    parser.add_argument("--strict", action="store_true", help="还有待补之处时不写出报告，退出码为 1")
    parser.add_argument("--force", action="store_true", help="目标文件改动过或正被打开，也照样覆盖")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Render every fact file; one bad file does not stop the others."""
    formats = _formats(options.format, options.output)
    workshop = Workshop(options.templates)
    outputs = Outputs(force=options.force)
    code: int = Exit.DONE
    taken: dict[Path, Path] = {}
    for path in options.facts:
        try:
            code = max(code, _render(workshop, path, options, formats, taken, outputs))
        except FaultError as error:
            say(str(error))
            code = Exit.FAULTS
    return code


def _formats(written: str, output: Path | None) -> tuple[str, ...]:
    if not written and output is not None and output.suffix[1:] in FORMATS:
        return (output.suffix[1:],)
    formats = tuple(part.strip() for part in (written or "docx").split(",") if part.strip())
    for form in formats:
        if form not in FORMATS:
            raise FaultError([Fault("format", f"没有“{form}”这种格式", f"可选：{'、'.join(FORMATS)}")])
    return formats


def _render(
    workshop: Workshop,
    path: Path,
    options: Namespace,
    formats: tuple[str, ...],
    taken: dict[Path, Path],
    outputs: Outputs,
) -> int:
    report = workshop.draft(path, options.profile)
    for note in report.facts.notes:
        say(f"{path}：{note}")
    gaps = list(report.draft.gaps())
    if options.strict and gaps:
        say(f"{path}：还有{len(gaps)}处待补，没有写出报告：\n{_gap_list(report.draft)}")
        return Exit.FAULTS
    for form in formats:
        target = _target(path, options, form, several=len(options.facts) > 1)
        if taken.setdefault(target, path) != path:
            raise FaultError([Fault("target", f"{path} 和 {taken[target]} 都要写到 {target}", "请改文件名或分开写")])
        written = outputs.write(target, report.emit(form))
        say(f"已写出 {written.path}")
        if written.reason:
            say(f"注意：{target} {written.reason}，没有覆盖它。要覆盖请加 --force。")
    if gaps:
        say(f"还有{len(gaps)}处待补（文中已标出）：\n{_gap_list(report.draft)}")
    for unplaced in report.draft.unplaced:
        say(f"注意：事实“{unplaced}”没有写进报告。")
    for pin in report.draft.loose_pins:
        say(f"注意：“写法”里的“{pin}”没有对应的句子，或没有这种写法。")
    say_findings(path, report, workshop)
    return Exit.DONE


def _gap_list(draft: Draft) -> str:
    return "\n".join(f"  {place}：{span.text} {span.note}" for place, span in draft.gaps())


def _target(path: Path, options: Namespace, form: str, *, several: bool) -> Path:
    output: Path | None = options.output
    if output is None:
        return Path(f"{path.stem}.{form}")
    if several or output.is_dir() or not output.suffix:
        return output / f"{path.stem}.{form}"
    return output.with_suffix(f".{form}")
