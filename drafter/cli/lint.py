"""`drafter lint`: faults in the sections, profiles and policy files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from drafter.cli.parser import Exit, say
from drafter.files.faults import Fault
from drafter.files.resources import templates_dir
from drafter.library.lint import ADVICE, lint_sections
from drafter.library.lint_profiles import lint_profiles
from drafter.library.store import read_library
from drafter.policy import Catalogue


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", nargs="?", type=Path, metavar="文件夹", help="自己的章节和体例；不写则查自带的")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print faults and advice; only faults make it fail."""
    found = sorted(faults(options.folder), key=lambda fault: (fault.path, fault.line))
    wrong = [fault for fault in found if fault.code != ADVICE]
    for fault in found:
        say(("建议：" if fault.code == ADVICE else "") + fault.render())
    say(f"{len(wrong)}处问题，{len(found) - len(wrong)}条建议。")
    return Exit.FAULTS if wrong else Exit.DONE


def faults(folder: Path | None = None) -> list[Fault]:
    """Every fault and piece of advice on the library, or on the user's folder laid over it."""
    library, shape_faults = read_library(folder)
    catalogue = Catalogue.load(templates_dir() / "policy")
    slots = dict.fromkeys(catalogue.slots)
    found = [
        *shape_faults,
        *lint_sections(library, slots),
        *lint_profiles(library, slots),
        *catalogue.check(),
    ]
    if folder is None:
        return found
    return [fault for fault in found if fault.path.startswith(str(folder))]
