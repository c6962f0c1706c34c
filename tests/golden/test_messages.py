from __future__ import annotations

from pathlib import Path

import pytest
from wcwidth import wcswidth

from drafter.files.faults import MAX_SHOWN
from tests.golden.messages import FOLDER, fault, golden, names

NAMES = names()


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_fact_file_is_explained_word_for_word_and_as_data(name: str, tmp_path: Path) -> None:
    error = fault(name, tmp_path)
    expected = golden(name).read_text(encoding="utf-8")
    assert f"{error}\n" == expected
    places = [(one.line, one.column) for one in error.faults]
    assert places == sorted(places)
    for one in error.faults[:MAX_SHOWN]:
        place = f":{one.line}:{one.column}" if one.line else ""
        assert f"{name}.yaml{place}：{one.message}" in expected
        assert one.code.isidentifier()
        assert one.hint


@pytest.mark.parametrize("name", NAMES)
def test_the_caret_stands_below_its_character_in_a_terminal(name: str, tmp_path: Path) -> None:
    for one in fault(name, tmp_path).faults[:MAX_SHOWN]:
        lines = one.render().splitlines()
        carets = [at for at, line in enumerate(lines) if line.strip() == "^"]
        for at in carets:
            columns = wcswidth(lines[at].expandtabs()) - 1
            pointed = [
                char
                for end, char in enumerate(lines[at - 1])
                if wcswidth(lines[at - 1][:end].expandtabs()) == columns
            ]
            meant = one.excerpt[one.column - 1 : one.column]
            assert meant in "".join(pointed) or (not meant.isprintable() and "\ufffd" in pointed)


def test_there_are_enough_of_them_and_every_text_has_its_file() -> None:
    assert len(NAMES) >= 80
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == NAMES
