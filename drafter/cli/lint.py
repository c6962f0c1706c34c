"""`drafter lint`: faults in the sections, profiles and policy files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from drafter.cli.parser import Exit, say
from drafter.library.lint import ADVICE
from drafter.library.linting import faults


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    help_ = "自己的章节、体例和提法；不写则查自带的"
    parser.add_argument("folder", nargs="?", type=Path, metavar="文件夹", help=help_)
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print faults and advice; only faults make it fail."""
    found = sorted(faults(options.folder), key=lambda fault: (fault.path, fault.line, fault.column))
    wrong = [fault for fault in found if fault.code != ADVICE]
    for fault in found:
        say(("建议：" if fault.code == ADVICE else "") + fault.render())
    say(f"{len(wrong)}处问题，{len(found) - len(wrong)}条建议。")
    return Exit.FAULTS if wrong else Exit.DONE
