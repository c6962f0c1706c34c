"""A process that writes without end, and is killed: run as a script it is the one that is killed.

It forks a writer for each line that it reads; "random" lets it write until it is killed from
outside, a number kills it at that many calls into the system within its second save."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from drafter.files.editing import FactDocument
from drafter.files.outputs import Outputs

FACTS, REPORT = "云溪镇.yaml", "云溪镇.txt"
PLACE = ("政务热线", "热线承接数")


def facts(number: int) -> str:
    """The fact file after so many saves; longer than one block of a disk."""
    filler = "".join(f"  # 说明{line}\r\n" for line in range(400))
    return f"年度: 2026\r\n政务热线:\r\n  热线承接数: {number}   # 注\r\n{filler}  热线办结数: 5\r\n"


def report(number: int) -> bytes:
    """The report after so many saves."""
    return f"全年承接{number}件。\n".encode() * 2000


def number_in(folder: Path) -> int:
    """How many saves the fact file has seen; it must be whole."""
    data = (folder / FACTS).read_bytes()
    for line in data.decode().split("\r\n"):
        if "热线承接数" in line:
            number = int(line.split(":")[1].split("#")[0])
            assert data.decode() == facts(number)
            return number
    raise AssertionError(data)


def write(folder: Path, number: int) -> Iterator[int]:
    """Save the next numbers, one after the other."""
    outputs = Outputs()
    with FactDocument.open(folder / FACTS) as document:
        while True:
            number += 1
            document.set(PLACE, number)
            assert outputs.write(folder / REPORT, report(number)).path == folder / REPORT
            yield number


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())  # whole, whenever the process is killed


def _writer(folder: Path, order: str) -> None:
    for count, number in enumerate(write(folder, number_in(folder))):
        _say(str(number))
        if count == 0 and order != "random":
            _die_at(int(order))
        if count == 1 and order != "random":
            _say("through")
            os.kill(os.getpid(), signal.SIGKILL)


def _die_at(step: int) -> None:
    """Let the process be killed at its next `step`-th call that the interpreter audits."""
    left = [step]

    def count(event: str, _: object) -> None:
        if event.startswith(("open", "os.", "tempfile.", "shutil.", "pathlib.")):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def _serve(folder: Path) -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _writer(folder, line.strip())
        _say(f"pid {child}")
        os.waitpid(child, 0)
        _say("dead")


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
