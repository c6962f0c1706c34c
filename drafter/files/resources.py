"""Where the shipped templates and examples lie, in a checkout and in an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _data(name: str) -> Path:
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def templates_dir() -> Path:
    """The folder of sections, profiles, policy and documents."""
    return _data("templates")


def examples_dir() -> Path:
    """The folder of example fact files."""
    return _data("examples")
