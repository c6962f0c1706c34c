"""A file is replaced as a whole or not at all, and nothing is left beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.files.atomic import write_atomic


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=99), min_size=1, max_size=3))
def test_the_last_content_stands_and_nothing_else(tmp_path: Path, contents: list[bytes]) -> None:
    path = tmp_path / "镇.yaml"
    for content in contents:
        write_atomic(path, content)
    assert path.read_bytes() == contents[-1]
    assert list(tmp_path.iterdir()) == [path]


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    write_atomic(tmp_path / "一" / "二" / "镇.yaml", b"1")
    assert (tmp_path / "一" / "二" / "镇.yaml").read_bytes() == b"1"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o444])
def test_the_mode_of_the_file_is_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "镇.yaml"
    path.write_bytes(b"1")
    path.chmod(mode)
    write_atomic(path, b"2")
    assert path.stat().st_mode & 0o777 == mode


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_mode_that_the_user_has_set(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        write_atomic(tmp_path / "镇.yaml", b"1")
    finally:
        os.umask(before)
    assert (tmp_path / "镇.yaml").stat().st_mode & 0o777 == mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "真.yaml", tmp_path / "链.yaml"
    real.write_bytes(b"1")
    link.symlink_to(real)
    write_atomic(link, b"2")
    assert link.is_symlink()
    assert real.read_bytes() == b"2"


def test_a_name_as_long_as_the_system_allows_is_fine(tmp_path: Path) -> None:
    path = tmp_path / ("法" * 83 + ".yaml")
    write_atomic(path, b"1")
    assert path.read_bytes() == b"1"


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_trouble_leaves_the_old_content_and_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, trouble: BaseException
) -> None:
    path = tmp_path / "镇.yaml"
    path.write_bytes("旧".encode())

    def fail(*_: object) -> None:
        raise trouble

    owner: object = os if step == "fsync" else Path
    monkeypatch.setattr(owner, step, fail)
    with pytest.raises(type(trouble)):
        write_atomic(path, "新".encode())
    assert path.read_bytes() == "旧".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_names_the_file_that_was_meant(tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(b"")
    path = tmp_path / "文件" / "镇.yaml"
    with pytest.raises((FileExistsError, NotADirectoryError)) as caught:
        write_atomic(path, b"1")
    assert caught.value.filename == str(path)


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "镇.yaml"
    folder.mkdir()
    with pytest.raises((IsADirectoryError, PermissionError)):
        write_atomic(folder, b"1")
    assert list(tmp_path.iterdir()) == [folder]
