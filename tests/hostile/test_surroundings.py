"""Odd surroundings: a C locale, paths with spaces and Chinese, names of other encodings, read-only folders."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.running import EXAMPLES

FACTS = EXAMPLES / "最简.yaml"
C_LOCALES = {
    "the locale of cron": {"LC_ALL": "C"},
    "no locale at all": {},
    "ASCII and nothing else": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "POSIX": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


def without_power() -> None:
    """Before a process of root's begins: let permissions hold for it, too."""
    library = ctypes.CDLL(None, use_errno=True)
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        library.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


def drafter(
    *arguments: str | bytes | Path,
    cwd: Path,
    env: dict[str, str] | None = None,
    weak: bool = False,
    before: Callable[[], None] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """The finished process; a `weak` one is not above permissions even where root runs it."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    root = sys.platform == "linux" and os.geteuid() == 0
    return subprocess.run(
        [sys.executable, "-m", "drafter", *arguments],
        cwd=cwd,
        env={**kept, "HOME": str(cwd), "PYTHONPATH": str(EXAMPLES.parent), **(env or {})},
        capture_output=True,
        check=False,
        preexec_fn=without_power if weak and root else before,
    )


def well(done: subprocess.CompletedProcess[bytes]) -> str:
    """What a command that went well has said, as UTF-8."""
    said = done.stderr.decode("utf-8")
    assert done.returncode == 0, said
    assert "Traceback" not in said
    return done.stdout.decode("utf-8") + said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in a path with spaces and Chinese, with a fact file."""
    made = tmp_path / "我的 文件" / "法治 建设（2026年）"
    made.mkdir(parents=True)
    shutil.copy(FACTS, made / "云溪镇 2026.yaml")
    return made


@pytest.mark.parametrize("locale", C_LOCALES)
def test_a_report_is_the_same_in_every_locale_and_path(
    locale: str, folder: Path, plain: bytes
) -> None:
    env = C_LOCALES[locale]
    path = folder / "云溪镇 2026.yaml"
    formats = ("--format", "docx,md,txt")
    assert "已写出" in well(
        drafter("render", path, "-o", folder / "报告 一", *formats, cwd=folder, env=env)
    )
    made = folder / "报告 一" / "云溪镇 2026.docx"
    assert made.read_bytes() == plain
    assert made.with_suffix(".md").read_text(encoding="utf-8").startswith("# ")
    assert "法治" in made.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The report as it comes out where nothing is odd."""
    target = tmp_path_factory.mktemp("b") / "b.docx"
    well(drafter("render", FACTS, "-o", target, cwd=target.parent))
    return target.read_bytes()


def test_every_command_works_in_a_c_locale(folder: Path) -> None:
    env, path = C_LOCALES["ASCII and nothing else"], folder / "云溪镇 2026.yaml"
    traced = drafter("trace", path, "--json", cwd=folder, env=env)
    assert traced.returncode == 0
    assert "镇" in json.loads(traced.stdout.decode("utf-8"))["township"]
    well(drafter("check", path, cwd=folder, env=env))
    last = ("--last", path, "--year", "2026")
    well(drafter("init", folder / "次 年.yaml", *last, cwd=folder, env=env))
    assert "名称" in (folder / "次 年.yaml").read_text(encoding="utf-8")
    assert "通用" in well(drafter("profiles", cwd=folder, env=env))


@pytest.mark.parametrize("locale", ["the locale of cron", "ASCII and nothing else"])
def test_a_fault_reads_well_in_a_c_locale(locale: str, tmp_path: Path) -> None:
    path = tmp_path / "云溪镇.yaml"
    path.write_text(
        "年度: 2026\n单位: {名称: 云溪镇}\n政务热线: {热线承办数: 60}\n", encoding="utf-8"
    )
    done = drafter("render", path.name, cwd=tmp_path, env=C_LOCALES[locale])
    said = done.stderr.decode("utf-8")
    assert done.returncode == 1
    assert "不认识的键“热线承办数”" in said
    assert "是不是想写“热线承接数”" in said
    assert "政务热线: {热线承办数: 60}" in said


NAMES = {
    "a name in GBK, from a zip of Windows": "热柘镇.yaml".encode("gbk"),
    "a name that is no text at all": b"\xff\xfe\x80.yaml",
    "a name with a line break": "甲\n乙.yaml".encode(),
    "a name that colours the terminal": b"\x1b[31m\x07x.yaml",
    "a name that turns the writing round": "甲\u202e乙.yaml".encode(),
    "a name of dots": b"....yaml",
    "a name with a backslash": "甲\\乙.yaml".encode(),
    "a name with quotes": "“甲”\"'`.yaml".encode(),
    "a name with braces": b"{{ 7*7 }} %s {0}.yaml",
    "a name of a dollar": b"$(id) `id`.yaml",
    "a long name": "法".encode() * 80 + b".yaml",
}


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes only there")
@pytest.mark.parametrize("what", NAMES)
def test_a_fact_file_of_any_name_is_rendered_beside_itself(what: str, tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), NAMES[what])  # noqa: PTH118 - a path of bytes
    shutil.copy(os.fsencode(FACTS), path)
    done = drafter("render", path, "-o", tmp_path / "出", "--format", "txt", cwd=tmp_path)
    said = well(done)
    assert not {char for char in said if char < " " and char != "\n"} - {"\t"}
    assert "\u202e" not in said
    (made,) = [name for name in os.listdir(os.fsencode(tmp_path / "出")) if name.endswith(b".txt")]  # noqa: PTH208
    assert made == NAMES[what].removesuffix(b".yaml") + b".txt"
    if what == "a name in GBK, from a zip of Windows":
        again = drafter("render", path, "-o", tmp_path / "出", "--format", "txt", cwd=tmp_path)
        assert "（2）" not in well(again)  # it knows its own file again


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that everybody may enter, with a fact file, which nobody but us may change."""
    folder = Path(tempfile.mkdtemp(prefix="共享 "))
    folder.chmod(0o755)
    shutil.copy(FACTS, folder / "镇.yaml")
    (folder / "镇.yaml").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of folders differ there")
def test_in_a_read_only_folder_reading_works_and_writing_is_refused_in_words(shared: Path) -> None:
    before = sorted(shared.iterdir())
    well(drafter("trace", "镇.yaml", cwd=shared, weak=True))
    for command in (
        ["render", "镇.yaml"],
        ["init", "次年.yaml"],
        ["check", "镇.yaml", "--docx", "批注.docx"],
    ):
        done = drafter(*command, cwd=shared, weak=True)
        said = done.stderr.decode("utf-8")
        assert done.returncode == 3, said
        assert "没有写入权限" in said
        assert "Traceback" not in said
    assert sorted(shared.iterdir()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="permissions differ there")
def test_a_fact_file_that_may_not_be_read_is_named(shared: Path) -> None:
    (shared / "镇.yaml").chmod(0o000)
    done = drafter("render", "镇.yaml", cwd=shared, weak=True)
    assert done.returncode == 1
    assert "镇.yaml：没有读取这个文件的权限" in done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("法" * 300 + ".docx", "文件名太长"),
        ("镇.yaml/报告.docx", "上一级不是文件夹"),
        pytest.param(
            "/proc/报告.docx",
            "报告.docx",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="/proc"),
        ),
    ],
)
def test_a_place_that_cannot_be_written_is_named(output: str, words: str, tmp_path: Path) -> None:
    shutil.copy(FACTS, tmp_path / "镇.yaml")
    done = drafter("render", "镇.yaml", "-o", output, cwd=tmp_path)
    said = done.stderr.decode("utf-8")
    assert done.returncode == 3, said
    assert words in said
    assert "Traceback" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_in_the_place_of_a_report_does_not_overwrite_what_it_leads_to(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "出"
    folder.mkdir()
    victim = tmp_path / "要紧的文件.docx"
    victim.write_bytes(b"mine")
    (folder / "镇.docx").symlink_to(victim)
    shutil.copy(FACTS, tmp_path / "镇.yaml")
    said = well(drafter("render", "镇.yaml", "-o", "出", cwd=tmp_path))
    assert victim.read_bytes() == b"mine"
    assert "没有覆盖它" in said


def test_reports_of_several_files_stay_in_the_folder_that_was_named(tmp_path: Path) -> None:
    for name in ("甲.yaml", "..yaml", "...yaml"):
        shutil.copy(FACTS, tmp_path / name)
    before = {path.name for path in tmp_path.iterdir()}
    well(
        drafter(
            "render", "甲.yaml", "..yaml", "...yaml", "-o", "出", "--format", "txt", cwd=tmp_path
        )
    )
    assert {path.name for path in tmp_path.iterdir()} - before <= {"出", ".cache"}
    assert len([path for path in (tmp_path / "出").iterdir() if path.suffix == ".txt"]) == 3


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(EXAMPLES.parent)}
    with subprocess.Popen(
        [sys.executable, "-m", "drafter", "facts"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=env,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
