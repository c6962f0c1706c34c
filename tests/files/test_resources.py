"""Templates and examples are found in a checkout and in an installed package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.files import resources


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installed package with an empty cache."""
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "drafter")
    resources._data.cache_clear()
    yield tmp_path / "drafter"
    resources._data.cache_clear()


def test_a_checkout_has_its_templates() -> None:
    assert (resources.templates_dir() / "sections").is_dir()
    assert resources.examples_dir().name == "examples"


def test_an_installed_package_carries_them_inside(package: Path) -> None:
    (package / "_data" / "templates").mkdir(parents=True)
    assert resources.templates_dir() == package / "_data" / "templates"
    assert resources.examples_dir() == package.parent / "examples"
