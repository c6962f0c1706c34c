"""Disks that are full, targets that are taken: the command says so, and what was there stays."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drafter.files.editing import FactDocument
from tests.cli.running import EXAMPLES
from tests.hostile.test_surroundings import drafter

if sys.platform == "win32":
    pytest.skip("limits and mounts differ there", allow_module_level=True)

import resource

FACTS = EXAMPLES / "热柘镇2023.yaml"
COMMANDS = {
    "a report": ("render", "镇.yaml"),
    "a report in every format": ("render", "镇.yaml", "--format", "docx,md,txt"),
    "a new fact file": ("init", "次年.yaml"),
    "a commented report": ("check", "镇.yaml", "--docx", "批注.docx"),
    "the questionnaire": ("new", "--plain", "镇.yaml"),
}


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A disk of its own, so small that it can be filled; where we may not mount one, none."""
    folder = tmp_path_factory.mktemp("盘")
    mount = ("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder))
    if (
        shutil.which("mount") is None
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(("umount", "-l", str(folder)), check=False)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".jsonl"}


@pytest.mark.parametrize("what", COMMANDS)
def test_on_a_full_disk_nothing_is_lost_and_nothing_left_behind(what: str, disk: Path) -> None:
    for path in disk.iterdir():
        path.unlink()
    shutil.copy(FACTS, disk / "镇.yaml")
    (disk / "镇.docx").write_bytes(b"old")
    with pytest.raises(OSError, match="space"), (disk / "别的文件").open("wb", 0) as stream:
        while True:
            stream.write(bytes(512))
    before = content(disk)
    done = drafter(*COMMANDS[what], cwd=disk, env={"DRAFTER_CACHE": ""})
    assert done.returncode == 3
    assert "磁盘已满，请清出空间后再试" in done.stderr.decode("utf-8")
    assert content(disk) == before


@pytest.mark.parametrize("what", COMMANDS)
def test_where_no_file_may_be_large_nothing_is_left_behind(what: str, tmp_path: Path) -> None:
    shutil.copy(FACTS, tmp_path / "镇.yaml")
    before = content(tmp_path)
    done = drafter(*COMMANDS[what], cwd=tmp_path, env={"DRAFTER_CACHE": ""}, before=_limited)
    assert done.returncode == 3
    assert "系统不让写这么大的文件" in done.stderr.decode("utf-8")
    assert content(tmp_path) == before


@pytest.mark.parametrize("what", ["profiles", "facts"])
def test_a_list_that_cannot_be_written_whole_is_not_passed_off_as_whole(
    what: str, tmp_path: Path
) -> None:
    with (tmp_path / "列表.txt").open("wb") as listing:
        done = subprocess.run(
            [sys.executable, "-m", "drafter", what],
            stdout=listing,
            stderr=subprocess.PIPE,
            env={**os.environ, "DRAFTER_CACHE": ""},
            preexec_fn=_limited,
            check=False,
        )
    assert done.returncode == 3
    assert "写不了或读不了" in done.stderr.decode("utf-8")


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def _edited(report: Path) -> None:
    report.write_bytes(report.read_bytes() + b"edited")


def _opened(report: Path) -> None:
    report.with_name(f"~${report.name}").write_bytes(b"\x05Zhang")


def _read_only(report: Path) -> None:
    report.chmod(0o444)


@pytest.mark.parametrize(
    ("happen", "words"),
    [
        (_edited, "在 drafter 写出之后改动过，或不是 drafter 写出的"),
        (_opened, "正在 Word、WPS 或 LibreOffice 里打开"),
        (_read_only, "是只读的"),
    ],
)
def test_a_report_that_is_not_ours_to_replace_is_kept_until_we_are_told(
    happen: Callable[[Path], None], words: str, tmp_path: Path
) -> None:
    facts, report = tmp_path / "镇.yaml", tmp_path / "镇.docx"
    shutil.copy(FACTS, facts)
    assert drafter("render", facts, cwd=tmp_path).returncode == 0
    happen(report)
    kept = report.read_bytes()
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("热线承接数: 60", "热线承接数: 61"),
        encoding="utf-8",
    )
    done = drafter("render", facts, cwd=tmp_path)
    assert done.returncode == 0
    assert f"注意：镇.docx {words}，没有覆盖它。要覆盖请加 --force。" in done.stderr.decode("utf-8")
    assert report.read_bytes() == kept
    beside = tmp_path / "镇（2）.docx"
    assert beside.read_bytes() != kept
    assert drafter("render", facts, "--force", cwd=tmp_path).returncode == 0
    assert report.read_bytes() == beside.read_bytes()


def test_a_folder_in_the_place_of_a_report_is_named(tmp_path: Path) -> None:
    shutil.copy(FACTS, tmp_path / "镇.yaml")
    (tmp_path / "镇.docx").mkdir()
    done = drafter("render", "镇.yaml", cwd=tmp_path)
    assert done.returncode == 3
    assert "“镇.docx”写不了或读不了：这是一个文件夹" in done.stderr.decode("utf-8")
    assert list((tmp_path / "镇.docx").iterdir()) == []


def test_who_fills_in_a_file_that_another_fills_in_is_told(tmp_path: Path) -> None:
    facts = tmp_path / "镇.yaml"
    shutil.copy(FACTS, facts)
    with FactDocument.open(facts) as first:
        done = drafter("new", "--plain", "镇.yaml", cwd=tmp_path)
        assert done.returncode == 1
        assert "这个文件正由另一个 drafter" in done.stderr.decode("utf-8")
        assert drafter("render", "镇.yaml", cwd=tmp_path).returncode == 0
        first.set(("政务热线", "热线承接数"), "61")
    assert "热线承接数: 61" in facts.read_text(encoding="utf-8")


def test_in_a_folder_that_has_vanished_the_trouble_is_named(tmp_path: Path) -> None:
    gone = tmp_path / "不见了"
    gone.mkdir()
    script = 'cd "$1" && rmdir "$1" && exec "$2" -m drafter render "$3"'
    words = ["sh", "-c", script, "sh", str(gone), sys.executable, str(FACTS)]
    done = subprocess.run(
        words, env={"PYTHONPATH": str(EXAMPLES.parent)}, capture_output=True, check=False
    )
    assert done.returncode == 3
    assert "所在文件夹不见了" in done.stderr.decode("utf-8")
