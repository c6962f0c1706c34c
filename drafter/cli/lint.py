"""`drafter lint`: faults in the sections, profiles, policy files and .docx templates."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from drafter.cli.parser import Exit, say
from drafter.document import linting as document_linting
from drafter.library import linting
from drafter.library.lint import ADVICE


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    help_ = "自己的章节、体例、提法和文档模板；不写则查自带的"
    parser.add_argument("folder", nargs="?", type=Path, metavar="文件夹", help=help_)
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print faults and advice; only faults make it fail."""
    everything = [*linting.faults(options.folder), *document_linting.faults(options.folder)]
    found = sorted(everything, key=lambda fault: (fault.path, fault.line, fault.column))
    wrong = [fault for fault in found if fault.code != ADVICE]
    for fault in found:
        say(("建议：" if fault.code == ADVICE else "") + fault.render())
    say(f"{len(wrong)}处问题，{len(found) - len(wrong)}条建议。")
    return Exit.FAULTS if wrong else Exit.DONE
