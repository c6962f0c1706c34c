"""Writing paragraphs in the person's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from drafter.files.faults import FaultError
from drafter.files.reading import read_text


def _command() -> list[str]:
    """The editor that the person has named, as program and arguments; on Windows the one it has."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if sys.platform == "win32":  # where \\ parts folders and quotes stand around paths with blanks
        return [part.strip('"') for part in shlex.split(named or "notepad", posix=False)]
    return shlex.split(named)


def has_editor() -> bool:
    """Whether there is an editor to open."""
    try:
        return bool(_command())
    except ValueError:  # a quotation mark that is not closed
        return False


def edited(paragraphs: Sequence[str]) -> list[str] | None:
    """The paragraphs after editing, one a line; None where the editor failed."""
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        path = Path(folder) / "段落.txt"
        path.write_text("\n".join(paragraphs) + "\n", encoding="utf-8")
        try:
            # The person's own choice of program, without a shell between.
            done = subprocess.run([*_command(), str(path)], check=False)  # noqa: S603
            lines = read_text(path).splitlines()
        except (OSError, ValueError, FaultError):
            return None
    return None if done.returncode else [line.strip() for line in lines if line.strip()]
