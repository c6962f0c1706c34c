"""The `drafter` command: finds the subcommand, imports only that one, and turns faults into words."""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from drafter import __version__
from drafter.cli.parser import Exit, Parser, say

COMMANDS = {
    "new": "问答：一题一题填，最后写出报告；停下后可接着填",
    "render": "由事实文件写出报告",
    "check": "检查事实文件，或写好的报告（.docx、.txt、.md）",
    "init": "新建一份带说明的事实文件",
    "trace": "查每句话的事实出处，或每个事实写进了哪句话",
    "profiles": "列出体例",
    "sections": "列出章节库：举措、不足、安排",
    "facts": "列出全部事实及其填法",
    "schema": "输出事实文件的 JSON Schema",
    "lint": "检查章节库、体例和文档模板",
}

# Nearly all that a command makes lives until it ends: look for garbage rarely.
_GARBAGE = 200_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given:
        return _guarded(importlib.import_module("drafter.cli.menu").run, None)
    try:
        options = _options(given)
    except SystemExit as stop:
        return int(stop.code or 0)
    return _guarded(options.run, options)


def _options(given: Sequence[str]) -> Namespace:
    """What the command line asks for; raise SystemExit where it asks for help or is wrong."""
    if given[0] in COMMANDS:
        name, *rest = given
        parser = Parser(prog=f"drafter {name}", description=COMMANDS[name])
        importlib.import_module(f"drafter.cli.{name}").configure(parser)
        return parser.parse_args(rest)
    parser = Parser(prog="drafter", description="乡镇（街道）法治政府建设年度报告起草助手")
    parser.add_argument("--version", action="version", version=f"drafter {__version__}")
    commands = parser.add_subparsers(prog="drafter", metavar="命令", required=True, parser_class=Parser)
    for name, summary in COMMANDS.items():
        commands.add_parser(name, help=summary)
    return parser.parse_args(given)


def _guarded(command: object, options: object) -> int:
    from drafter.cli.trouble import TROUBLES, worded

    assert callable(command)
    try:
        return int(command(options))
    except BrokenPipeError:
        return Exit.DONE
    except KeyboardInterrupt:
        say("已中断。")
        return Exit.ENVIRONMENT
    except TROUBLES as trouble:
        text, code = worded(trouble)
        say(text)
        return code


def run() -> None:
    """The console entry point: UTF-8 whatever the locale, and a quick start."""
    if sys.platform != "win32" and sys.getfilesystemencoding() != "utf-8":  # our files have Chinese names
        again = [sys.executable, "-X", "utf8", "-m", "drafter", *sys.argv[1:]]
        os.execv(sys.executable, [os.fsencode(word) for word in again])  # noqa: S606
    gc.set_threshold(_GARBAGE)
    # Programs beside ours may hook into pydantic's models; looking for them takes time at every start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed, or a program without a console
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    _end(main())


def _end(code: int) -> NoReturn:
    """Leave at once: all that was written is on disk, and to take the interpreter down takes longer
    than some commands do."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        pass
    except OSError as error:
        from drafter.cli.trouble import worded

        text, code = worded(error)
        say(text)
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(code)
