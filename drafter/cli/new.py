"""`drafter new`: the questionnaire, which goes on where it stopped."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.cli.parser import Exit, say

if TYPE_CHECKING:
    from drafter.wizard.screen import Screen

NO_TERMINAL = """\
这里没有可以对话的终端，问答用不了。可以改用：
  drafter init 我镇2026.yaml      新建事实文件，用编辑器填写
  drafter check 我镇2026.yaml     检查
  drafter render 我镇2026.yaml    写出报告
要用管道或读屏软件逐行作答，请加 --plain：drafter new --plain 我镇2026.yaml"""


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "facts",
        nargs="?",
        type=Path,
        metavar="事实文件",
        help="要新建或接着填的文件，如 热柘镇2026.yaml",
    )
    parser.add_argument(
        "--last", type=Path, metavar="上年文件", help="上年的事实文件，单位、编制等沿用，数字供对照"
    )
    parser.add_argument(
        "--profile", default="", metavar="体例", help="报告的体例，见 drafter profiles"
    )
    parser.add_argument("--plain", action="store_true", help="逐行问答，适合读屏软件和简单的终端")
    parser.add_argument(
        "--templates",
        type=Path,
        metavar="文件夹",
        help="自己的章节、体例和文档模板，叠加在自带的上面",
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Open the questionnaire on a terminal."""
    screen = screen_for(plain=options.plain)
    if screen is None:
        say(NO_TERMINAL)
        return Exit.USAGE
    from drafter.report import Workshop
    from drafter.wizard.running import Request, fill

    request = Request(options.facts, options.last, options.profile)
    fill(screen, Workshop(options.templates), request)
    return Exit.DONE


def screen_for(*, plain: bool) -> Screen | None:
    """The screen that this terminal can carry, or None where there is no terminal."""
    if not plain and not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    if plain or os.environ.get("TERM") == "dumb":
        return _plain()
    from drafter.wizard.terminal import TerminalScreen

    try:
        return TerminalScreen()
    except Exception:  # what prompt_toolkit raises where it finds no console to draw on
        return _plain()


def _plain() -> Screen:
    from drafter.wizard.plain import PlainScreen

    if hasattr(sys.stdin, "reconfigure") and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    return PlainScreen()
