"""Text files come from many editors: their encodings are understood, or named for what they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.files.faults import Fault, FaultError
from drafter.files.reading import MAX_BYTES, decode, forbidden_character, read_text
from tests.strategies import fact_files

TEXT = "单位:\n  名称: 热柘镇\n"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "gb18030"]
MARKED = [("\ufeff" + TEXT).encode(encoding) for encoding in ("utf-16-le", "utf-16-be")]


def fault_of(path: Path) -> Fault:
    with pytest.raises(FaultError) as caught:
        read_text(path)
    (fault,) = caught.value.faults
    assert fault.path == str(path)
    return fault


@pytest.mark.parametrize("data", [*(TEXT.encode(name) for name in ENCODINGS), *MARKED], ids=repr)
def test_a_file_reads_alike_in_every_usual_encoding(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "镇.yaml"
    path.write_bytes(data)
    assert read_text(path) == TEXT


@given(fact_files(2), st.sampled_from(ENCODINGS))
def test_any_fact_file_survives_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "镇.yaml") == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=40))
def test_any_bytes_are_text_or_a_fault(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "镇.yaml"
    path.write_bytes(data)
    try:
        assert "\0" not in read_text(path)
    except FaultError as error:
        assert error.faults[0].code == "encoding"


def test_a_word_file_is_named_for_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "镇.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(30))
    assert "Word" in fault_of(path).message


@pytest.mark.parametrize("data", [TEXT.encode("utf-16-le"), TEXT.encode("utf-32"), b"\xff\xfe\x00"], ids=repr)
def test_an_encoding_that_nobody_can_tell_is_said(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "镇.yaml"
    path.write_bytes(data)
    assert fault_of(path).hint == "请用记事本另存为 UTF-8 编码"


def test_a_file_of_two_megabytes_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "大.yaml"
    path.write_bytes(b"#" * MAX_BYTES)
    assert len(read_text(path)) == MAX_BYTES
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert fault_of(path).code == "size"


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "没有.yaml").message == "找不到这个文件"
    assert fault_of(tmp_path).message == "这是一个文件夹，不是文件"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "镇.yaml"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    assert fault_of(path).message == "没有读取这个文件的权限"


def test_permission_is_told_from_other_troubles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert fault_of(tmp_path / "镇.yaml").message == "没有读取这个文件的权限"


@given(st.text(max_size=20))
def test_a_forbidden_character_is_what_xml_cannot_carry(text: str) -> None:
    bad = forbidden_character(text)
    allowed = [char for char in text if char in "\t\n\r" or "\x20" <= char <= "\ud7ff"]
    allowed += [char for char in text if "\ue000" <= char <= "\ufffd" or char > "\uffff"]
    assert bool(bad) == (len(allowed) < len(text) or "\x7f" in text)


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x1c", "\x1e"])
def test_a_broken_byte_is_placed_by_the_lines_that_editors_and_yaml_count(
    mark: str, tmp_path: Path
) -> None:
    path = tmp_path / "镇.yaml"
    path.write_bytes(f"年度: 2026{mark}# 说明\n单位: 云".encode() + b"\xe6\xba\n" + "政务热线: 好\n".encode())
    fault = fault_of(path)
    assert (fault.code, fault.line, fault.column) == ("encoding", 2, 6)
