"""Quick fuzzing of everything that strangers hand us; run.py does the same for as long as one likes."""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.spoiling import spoilt
from tests.fuzz.targets import TARGETS, seeds

FOUND = Path(__file__).parent / "found"
OVERLAYS = ["section", "profile", "phrases", "policy", "years", "rules"]


@cache
def good() -> dict[str, list[bytes]]:
    return seeds()


def once(name: str, data: st.DataObject) -> None:
    seed = data.draw(st.sampled_from(good()[name]))
    random = Random(data.draw(st.integers(0, 2**32)))  # noqa: S311
    TARGETS[name](spoilt(name, seed, random, good()[name]))


@given(st.data())
@settings(max_examples=60)
def test_a_spoilt_fact_file_is_used_or_refused_in_words(data: st.DataObject) -> None:
    once("facts", data)


@pytest.mark.parametrize("name", ["prose", "finished"])
@given(data=st.data())
@settings(max_examples=10)
def test_a_spoilt_report_is_checked_or_refused_in_words(name: str, data: st.DataObject) -> None:
    once(name, data)


@pytest.mark.parametrize("name", ["document", "package"])
@given(data=st.data())
@settings(max_examples=20)
def test_a_spoilt_template_is_used_or_refused_in_words(name: str, data: st.DataObject) -> None:
    once(name, data)


@pytest.mark.parametrize("name", OVERLAYS)
@given(data=st.data())
@settings(max_examples=3)  # each reads the whole library anew
def test_a_spoilt_overlay_is_used_or_refused_in_words(name: str, data: st.DataObject) -> None:
    once(name, data)


@given(st.binary(max_size=200), st.sampled_from(["facts", "package", "document", "prose", "finished"]))
@settings(max_examples=30)
def test_any_bytes_at_all_are_refused_in_words(data: bytes, name: str) -> None:
    TARGETS[name](data)


@given(st.text("年度单位名称: -[]{}\"'#&*!|>%@`，：\n\t ", max_size=200))
def test_any_text_of_yaml_is_used_or_refused_in_words(text: str) -> None:
    TARGETS["facts"](text.encode())


@pytest.mark.parametrize("path", sorted(FOUND.glob("*.z")), ids=lambda path: path.stem)
def test_what_was_found_once_is_not_found_again(path: Path) -> None:
    """Inputs that once broke something: named by target and what happened, deflated."""
    TARGETS[path.stem.partition(" ")[0]](zlib.decompress(path.read_bytes()))
