"""The recordings in the documentation show the questionnaire as it is."""

from __future__ import annotations

import pytest

record = pytest.importorskip("tools.record_wizard", reason="recording needs pexpect and pyte")


def test_the_recordings_are_what_the_terminal_shows_today() -> None:
    assert record.PAGE.read_text(encoding="utf-8") == record.page(), f"run: {record.COMMAND}"
