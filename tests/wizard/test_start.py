"""The first file: its year from the policy calendar, and never over a file that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.facts.file import parse_fact_file
from drafter.files.faults import FaultError
from drafter.report import Workshop
from drafter.wizard.running import Request, fill
from drafter.wizard.settings import ask_year
from drafter.wizard.start import Beginning, new_file
from tests.policy.test_policy_overlay import NEXT_YEAR
from tests.wizard.filed import facts_of
from tests.wizard.scripted import Script, desk, script

LAST = "年度: 2026\n单位: {名称: 云溪镇, 上级: [云山县]}\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """The shipped library with one more year in the policy calendar."""
    (tmp_path / "own" / "policy").mkdir(parents=True)
    added = tmp_path / "own" / "policy" / "年度提法.yaml"
    added.write_text(NEXT_YEAR, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Workshop(tmp_path / "own")


def test_a_year_that_the_users_own_calendar_adds_is_the_first_one_offered(own: Workshop) -> None:
    screen = Script("云溪镇")
    fill(screen, own, Request())
    assert [choice.key for choice in screen.choices[0]][:2] == ["2027", "2026"]
    assert facts_of(Path("云溪镇2027.yaml"))["年度"] == "2027"


def test_last_years_file_leads_to_a_year_that_only_the_own_calendar_knows(own: Workshop) -> None:
    last = parse_fact_file(LAST).year
    path, new = new_file(Script(), Beginning(own.catalogue.years, last=last))
    assert new and facts_of(path)["年度"] == "2027"
    path.unlink()
    with pytest.raises(FaultError, match="程序还没有2027年的提法"):
        new_file(Script(), Beginning(Workshop().catalogue.years, last=last))


def test_the_settings_offer_the_years_of_the_calendar(tmp_path: Path) -> None:
    made = desk(tmp_path, "", "2024")
    assert ask_year(made)
    offered = {int(choice.key) for choice in script(made).choices[0]}
    assert offered == set(made.book.workshop.catalogue.years)


def test_the_file_of_another_year_is_gone_on_with_and_not_written_over(own: Workshop) -> None:
    there = Path("云溪镇2025.yaml")
    there.write_text(LAST.replace("2026", "2025") + "# 手写的一行\n", encoding="utf-8")
    screen = Script("云溪镇", "2025")
    path, new = new_file(screen, Beginning(Workshop().catalogue.years))
    assert (path, new) == (there, False)
    assert "# 手写的一行" in there.read_text(encoding="utf-8")
    assert not Path("云溪镇2026.yaml").exists()


def test_the_schema_that_the_file_names_lies_beside_it(own: Workshop) -> None:
    path, _ = new_file(Script("云溪镇", "2027"), Beginning(own.catalogue.years))
    named = path.read_text(encoding="utf-8").splitlines()[0].partition("$schema=")[2]
    assert path.with_name(named).read_text(encoding="utf-8").startswith("{")
