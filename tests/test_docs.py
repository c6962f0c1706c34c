"""The pages under docs: what is generated is up to date, and what they point to exists."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from drafter.facts.year import topic_types
from drafter.report import Workshop
from tools.build_docs import COMMAND, FOLDER, pages

PAGES = sorted(FOLDER.glob("*.md"))
_LINK = re.compile(r"\]\(([^)#]*)(?:#([^)]*))?\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@cache
def made() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize("name", ["章节目录.md", "体例.md"])
def test_a_generated_page_matches_the_library(name: str) -> None:
    page = FOLDER / name
    fresh = page.is_file() and page.read_text(encoding="utf-8") == made()[name]
    assert fresh, f"docs/{name} 与章节库不一致，请运行：{COMMAND}"


def test_generating_twice_gives_the_same_pages() -> None:
    assert pages() == made()


def test_the_catalogue_names_everything_that_may_be_ticked_or_filled_in() -> None:
    sections = Workshop().library.sections.values()
    names = [name for section in sections for name in section.measure_names()]
    names += [
        name for section in sections for name in (*section.shortcomings, *section.arrangements)
    ]
    names += [label for kind in topic_types().values() for label in kind.facts]
    assert [name for name in names if f"- **{name}**" not in made()["章节目录.md"]] == []


def test_the_profiles_page_shows_every_profile() -> None:
    headings = _HEADING.findall(made()["体例.md"])
    assert set(Workshop().library.profiles) <= set(headings)


@pytest.mark.parametrize("text", made().values(), ids=made())
def test_a_generated_page_shows_no_pattern_marks(text: str) -> None:
    assert "{{" not in text
    assert "[[" not in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target, anchor in _LINK.findall(text):
        there = page.parent / target if target else page
        assert there.exists(), f"{page.name} → {target}"
        assert not anchor or anchor in anchors(there), f"{page.name} → {target}#{anchor}"


def anchors(page: Path) -> set[str]:
    """The anchors that headings get where Markdown is shown: no punctuation, - for a space."""
    headings = _HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w-]", "", heading.lower().replace(" ", "-")) for heading in headings}


def test_every_page_is_in_the_index() -> None:
    index = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES if page.name not in f"README.md{index}"] == []
