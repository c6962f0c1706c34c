"""Every fault of the sections, profiles and policy files, ours or a user's laid over them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.files.faults import Fault, FaultError
from drafter.library.folder import folder_faults, strays
from drafter.library.lint import ADVICE, lint_sections
from drafter.library.lint_profiles import lint_profiles
from drafter.library.store import read_library
from drafter.policy import Catalogue


def faults(folder: Path | None = None) -> list[Fault]:
    """Every fault and piece of advice on the library, or on the user's folder laid over it."""
    lost = list(folder_faults(folder)) if folder else []
    if folder is not None and any(fault.path == str(folder) for fault in lost):
        return lost
    library, shape_faults = read_library(folder)
    catalogue, policy_faults = _catalogue(folder)
    slots = dict.fromkeys(catalogue.slots)
    found = [
        *shape_faults,
        *lint_sections(library, slots),
        *lint_profiles(library, slots),
    ]
    if folder is None:
        return [*found, *policy_faults]
    own = [fault for fault in found if _lies_in(fault, folder)]
    return [*lost, *_misplaced(folder), *own, *policy_faults]


def _catalogue(folder: Path | None) -> tuple[Catalogue, tuple[Fault, ...]]:
    """The policy calendar with its faults; the shipped one where it cannot be read."""
    try:
        catalogue = Catalogue.shipped(folder)
        return catalogue, catalogue.check()
    except FaultError as error:
        return Catalogue.shipped(), error.faults


def _misplaced(folder: Path) -> Iterator[Fault]:
    for path in strays(folder):
        hint = "章节移进 sections/，体例移进 profiles/，提法移进 policy/"
        yield Fault(ADVICE, "放在这里不起作用", hint, str(path))


def _lies_in(fault: Fault, folder: Path) -> bool:
    return Path(fault.path).resolve().is_relative_to(folder.resolve())
