"""The program as a library: every example of docs/程序接口.md runs and prints what the page says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.files.faults import FaultError
from drafter.report import Workshop

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "程序接口.md").read_text(encoding="utf-8")
_EXAMPLE = re.compile(r"```python\n(.*?)```\n(?:\n```\n(.*?)```)?", re.DOTALL)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def examples() -> list[tuple[str, str, str]]:
    """Heading, code and expected output of every example."""
    headings = [(found.start(), found[1]) for found in _HEADING.finditer(PAGE)]
    return [
        ([name for at, name in headings if at < found.start()][-1], found[1], found[2] or "")
        for found in _EXAMPLE.finditer(PAGE)
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [(code, expected) for _, code, expected in examples()],
    ids=[name for name, _, _ in examples()],
)
def test_an_example_prints_what_the_page_says(code: str, expected: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "examples" / "热柘镇2023.yaml", tmp_path)
    done = python(code, tmp_path)
    assert done.stderr == ""
    assert done.stdout == expected


def test_the_library_needs_nothing_of_the_command_line(tmp_path: Path) -> None:
    imports = [
        line for _, code, _ in examples() for line in code.splitlines() if line.startswith("from ")
    ]
    wanted = "{'argparse', 'drafter.cli', 'questionary', 'prompt_toolkit'}"
    ask = f"import sys; print(sorted({wanted} & set(sys.modules)))"
    assert python("\n".join([*imports, ask]), tmp_path).stdout == "[]\n"


def test_a_report_needs_none_of_what_made_its_template_once_that_is_cached(tmp_path: Path) -> None:
    shutil.copy(ROOT / "examples" / "热柘镇2023.yaml", tmp_path)
    code = (
        "import sys\nfrom drafter.report import Workshop\n"
        "Workshop().draft('热柘镇2023.yaml').docx()\n"
        "print(sorted({'docxtpl', 'docx', 'jinja2', 'lxml'} & set(sys.modules)))\n"
    )
    python(code, tmp_path)
    assert python(code, tmp_path).stdout == "[]\n"


def python(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The code run by a Python of its own, with a cache of its own, all warnings errors."""
    import os

    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
        "DRAFTER_CACHE": str(folder / "cache"),
    }
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=folder,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_fault_is_data(tmp_path: Path) -> None:
    facts, own = tmp_path / "镇.yaml", tmp_path / "本县"
    head = "年度: 2023\n单位: {名称: 云溪镇}\n公文: {形式: 网页稿}\n"
    facts.write_text(f"{head}政务热线:\n  热线承办数: 60\n", encoding="utf-8")
    for folder in ("sections", "policy", "documents"):
        (own / folder).mkdir(parents=True)
    (own / "sections" / "甲.yaml").write_text("主题：甲\n", encoding="utf-8")
    (own / "policy" / "会议.yaml").write_text("条目：\n", encoding="utf-8")
    (own / "documents" / "网页稿.docx").write_bytes(b"PK")
    shop = Workshop(own)
    report = Workshop().compose(Workshop().parse(head))
    with_own_template = replace(report, documents=own / "documents")
    for call, path, place in (
        (lambda: Workshop().draft(facts), facts, (5, 3)),
        (lambda: Workshop().draft(tmp_path / "无.yaml"), tmp_path / "无.yaml", (0, 0)),
        (lambda: shop.library, own / "sections" / "甲.yaml", (1, 3)),
        (lambda: shop.catalogue, own / "policy" / "会议.yaml", (1, 3)),
        (with_own_template.docx, own / "documents" / "网页稿.docx", (0, 0)),
    ):
        with pytest.raises(FaultError) as caught:
            call()
        (fault,) = caught.value.faults
        assert (fault.path, (fault.line, fault.column)) == (str(path), place)
        assert fault.code.replace("-", "").isalpha()
        assert fault.message
        assert fault.hint
    with pytest.raises(FaultError, match="没有“pdf”这种格式"):
        report.emit("pdf")
