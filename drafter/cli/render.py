"""`drafter render`: fact files become finished reports."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from collections.abc import Sequence
from pathlib import Path

from drafter.cli.batch import Order, Task, outcomes, processes
from drafter.cli.parser import Exit, say
from drafter.cli.progress import told
from drafter.files.faults import Fault, FaultError
from drafter.report import FORMATS, check_format


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    facts = "一个或几个事实文件（.yaml），或装着事实文件的文件夹"
    parser.add_argument("facts", nargs="+", type=Path, metavar="事实文件", help=facts)
    parser.add_argument("-o", "--output", type=Path, metavar="去处", help="一个事实文件时是文件名，几个时是文件夹")
    parser.add_argument("--format", default="", metavar="格式", help="docx、md、txt，可用逗号并列；不写则按文件名，默认 docx")
    parser.add_argument("--profile", default="", metavar="体例", help="不用事实文件里写的体例")
    parser.add_argument("--templates", type=Path, metavar="文件夹", help="自己的章节、体例和文档模板，叠加在自带的上面")
    parser.add_argument("--strict", action="store_true", help="还有待补之处时不写出报告，退出码为 1")
    parser.add_argument("--force", action="store_true", help="目标文件改动过或正被打开，也照样覆盖")
    check = "写出后再检查一遍，说出错误和警告各有几处；不写则只在终端上这样做"
    parser.add_argument("--check", action=BooleanOptionalAction, help=check)
    parser.add_argument("--jobs", type=int, metavar="个数", help="同时用几个进程；不写则文件多时用上全部处理器")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Render every fact file; one bad file does not stop the others."""
    formats = _formats(options.format, options.output)
    check = sys.stderr.isatty() if options.check is None else options.check
    order = Order(
        formats, options.profile, options.templates, options.strict, options.force, check
    )
    files = _fact_files(options.facts)
    several = len(files) > 1 or files != options.facts
    tasks, clashes = _tasks(files, options.output, formats, several=several)
    for clash in clashes:
        say(clash.render())
    code = told(outcomes(order, tasks, processes(options.jobs, len(tasks))), len(tasks))
    return max(code, Exit.FAULTS if clashes else Exit.DONE)


def _formats(written: str, output: Path | None) -> tuple[str, ...]:
    if not written and output is not None and output.suffix[1:] in FORMATS:
        return (output.suffix[1:],)
    formats = tuple(part.strip() for part in (written or "docx").split(",") if part.strip())
    for form in formats:
        check_format(form)
    return formats


def _fact_files(given: Sequence[Path]) -> list[Path]:
    """The files that are meant, each once; a folder stands for the .yaml files in it."""
    files: dict[Path, None] = {}
    for path in given:
        found = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
        if not found:
            fault = Fault("empty", "这个文件夹里没有事实文件（.yaml）", "请核对文件夹", str(path))
            raise FaultError([fault])
        files |= dict.fromkeys(found)
    return list(files)


def _tasks(
    files: Sequence[Path], output: Path | None, formats: Sequence[str], *, several: bool
) -> tuple[list[Task], list[Fault]]:
    """What is to be done, without the files whose report would go where that of another goes."""
    tasks: list[Task] = []
    clashes: list[Fault] = []
    taken: dict[Path, Path] = {}
    for path in files:
        targets = tuple(_target(path, output, form, several=several) for form in formats)
        other = next((taken[target] for target in targets if target in taken), None)
        if other is None:
            taken |= dict.fromkeys(targets, path)
            tasks.append(Task(path, targets))
        else:
            message = f"{path} 和 {other} 都要写到 {targets[0]}"
            clashes.append(Fault("target", message, "请改文件名或分开写"))
    return tasks, clashes


def _target(path: Path, output: Path | None, form: str, *, several: bool) -> Path:
    if output is None:
        return Path(f"{path.stem}.{form}")
    if several or output.is_dir() or not output.suffix:
        return output / f"{path.stem}.{form}"
    return output.with_suffix(f".{form}")
