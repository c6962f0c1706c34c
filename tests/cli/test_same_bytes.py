"""Same input, same bytes: whatever the time zone, locale, hash seed and working folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import EXAMPLES, drafter

SURROUNDINGS = [
    {"TZ": "Asia/Shanghai", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Lima", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
]


@pytest.mark.parametrize("form", ["docx", "md", "txt"])
def test_two_renders_are_equal(tmp_path: Path, form: str) -> None:
    made = []
    for number, env in enumerate(SURROUNDINGS):
        folder = tmp_path / f"第 {number} 处"
        folder.mkdir()
        target = folder / f"报告.{form}"
        done = drafter("render", EXAMPLES / "热柘镇2023.yaml", "-o", target, cwd=folder, env=env)
        assert done.returncode == 0, done.stderr
        made.append(target.read_bytes())
    assert made[0] == made[1]
