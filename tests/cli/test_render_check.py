"""Whether `drafter render` goes on to check what it has written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import EXAMPLES, drafter

EXAMPLE = EXAMPLES / "热柘镇2023.yaml"
COUNTED = "检查：错误0处、警告0处、提示1处。用 drafter check"


def test_a_script_is_told_of_findings_only_when_it_asks(tmp_path: Path) -> None:
    asked = drafter("render", EXAMPLE, "--check", cwd=tmp_path)
    assert "已写出 热柘镇2023.docx" in asked.stderr
    assert COUNTED in asked.stderr
    assert "检查" not in drafter("render", EXAMPLE, "--force", cwd=tmp_path).stderr


@pytest.mark.parametrize(("wish", "told"), [((), True), (("--no-check",), False)])
def test_a_person_at_a_terminal_is_told_unless_they_decline(
    wish: tuple[str, ...], told: bool, tmp_path: Path
) -> None:
    from tests.wizard.driving import Person

    person = Person("render", EXAMPLE, *wish, cwd=tmp_path, columns=120)
    shown = person.ends()
    assert "已写出 热柘镇2023.docx" in shown
    assert (COUNTED in shown) is told


def test_several_files_are_each_checked(tmp_path: Path) -> None:
    other = EXAMPLES / "张村镇2023.yaml"
    done = drafter("render", EXAMPLE, other, "-o", tmp_path, "--check", "--jobs", "2")
    assert done.stderr.count("用 drafter check") == 2, done.stderr
