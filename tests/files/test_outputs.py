"""A report that somebody has changed or has open is never overwritten without being told."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from drafter.files import outputs
from drafter.files.outputs import RECORD, Outputs, Written
from tests.cli.running import drafter


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "有 空格" / "报告.docx"


def write(target: Path, data: bytes, *, force: bool = False) -> Written:
    """As a new process would."""
    return Outputs(force=force).write(target, data)


def test_what_drafter_wrote_is_overwritten(target: Path) -> None:
    for data in (b"1", b"2", b"1"):
        assert write(target, data) == Written(target)
        assert target.read_bytes() == data


def test_what_was_edited_since_is_kept_and_the_new_one_goes_beside(target: Path) -> None:
    write(target, b"1")
    target.write_bytes(b"edited")
    beside = target.with_name("报告（2）.docx")
    for data in (b"2", b"3"):  # the second finds its own file beside, and overwrites that
        written = write(target, data)
        assert written.path == beside
        assert "改动过" in written.reason
        assert beside.read_bytes() == data
    beside.write_bytes(b"edited, too")
    assert write(target, b"4").path == target.with_name("报告（3）.docx")
    assert target.read_bytes() == b"edited"


def test_what_was_put_back_is_overwritten(target: Path) -> None:
    write(target, b"1")
    write(target, b"2")
    target.write_bytes(b"1")
    assert write(target, b"3").path == target


def test_what_drafter_did_not_write_is_kept(target: Path) -> None:
    target.parent.mkdir()
    target.write_bytes(b"somebody's")
    assert write(target, b"1").path != target
    assert target.read_bytes() == b"somebody's"


def test_the_same_content_is_not_written_again(target: Path) -> None:
    write(target, b"1")
    (target.parent / RECORD).unlink()
    before = target.stat()
    assert write(target, b"1") == Written(target)
    assert target.stat().st_ino == before.st_ino
    assert write(target, b"2") == Written(target)  # for its content is known again


def test_force_overwrites(target: Path) -> None:
    write(target, b"1")
    target.write_bytes(b"edited")
    assert write(target, b"2", force=True) == Written(target)
    assert target.read_bytes() == b"2"


@pytest.mark.parametrize("owner", ["~$报告.docx", "~$告.docx", "~$.docx", ".~lock.报告.docx#", ".~报告.docx"])
def test_a_document_that_is_open_is_not_fought(target: Path, owner: str) -> None:
    write(target, b"1")
    (target.parent / owner).write_bytes(b"")
    written = write(target, b"2")
    assert written.path == target.with_name("报告（2）.docx")
    assert "打开" in written.reason
    assert target.read_bytes() == b"1"


def test_a_read_only_document_is_kept(target: Path) -> None:
    write(target, b"1")
    target.chmod(0o444)
    written = write(target, b"2")
    assert (written.path.name, written.reason) == ("报告（2）.docx", "是只读的")
    assert target.read_bytes() == b"1"


def test_a_document_that_the_system_will_not_replace_is_not_fought(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(target, b"1")
    replace = Path.replace

    def held(self: Path, new: Path) -> Path:
        if new == Path(os.path.realpath(target)):
            raise PermissionError(13, "Access is denied")
        return replace(self, new)

    monkeypatch.setattr(Path, "replace", held)
    written = write(target, b"2")
    assert written.path == target.with_name("报告（2）.docx")
    assert "打开" in written.reason
    with pytest.raises(PermissionError):
        write(target, b"3", force=True)
    assert target.read_bytes() == b"1"


def test_a_folder_that_cannot_be_written_is_an_error(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(outputs, "write_atomic", refuse)
    with pytest.raises(PermissionError):
        write(target, b"1")


def test_the_record_survives_half_lines_and_strangers(target: Path) -> None:
    write(target, b"1")
    record = target.parent / RECORD
    with record.open("ab") as stream:
        stream.write(b'\n[1]\n{"name": 1\n\xff\xfe\n{"name": "x"}\n{"na')
    assert write(target, b"2") == Written(target)
    assert write(target, b"3") == Written(target)


def test_the_record_is_one_line_a_content(target: Path) -> None:
    made = Outputs()
    for data in (b"1", b"2", b"1"):
        made.write(target, data)
    lines = [json.loads(line) for line in (target.parent / RECORD).read_bytes().split(b"\n") if line]
    assert [line["name"] for line in lines] == ["报告.docx"] * 2
    assert lines[1]["sha256"] == hashlib.sha256(b"2").hexdigest()


FACTS = "年度: 2023\n单位: {名称: 云溪镇, 上级: [某某省, 某某市, 云山县]}\n"


def test_the_command_says_where_the_report_went_and_why(tmp_path: Path) -> None:
    facts = tmp_path / "云溪镇.yaml"
    facts.write_text(FACTS, encoding="utf-8")
    assert drafter("render", facts, "--format", "txt", cwd=tmp_path).returncode == 0
    report = tmp_path / "云溪镇.txt"
    report.write_text("改过的报告", encoding="utf-8")
    done = drafter("render", facts, "--format", "txt", cwd=tmp_path)
    assert done.returncode == 0
    assert "已写出 云溪镇（2）.txt" in done.stderr
    assert "注意：云溪镇.txt 在 drafter 写出之后改动过" in done.stderr
    assert report.read_text(encoding="utf-8") == "改过的报告"
    forced = drafter("render", facts, "--format", "txt", "--force", cwd=tmp_path)
    assert "已写出 云溪镇.txt" in forced.stderr
    assert "注意：云溪镇" not in forced.stderr
    assert "云溪镇" in report.read_text(encoding="utf-8")
