"""Writing the report at the end, and saying where it is and what it still lacks."""

from __future__ import annotations

from pathlib import Path

from drafter.files.atomic import write_atomic
from drafter.files.faults import FaultError
from drafter.wizard.asking import Desk, refuse


def write_report(desk: Desk) -> Path | None:
    """Write the .docx beside the fact file; None where it could not be written."""
    book, say = desk.book, desk.screen.say
    try:
        data = book.report.docx()
    except FaultError as error:
        refuse(desk.screen, error)
        return None
    path = _written(desk, book.path.with_suffix(".docx"), data)
    if path is None:
        return None
    for unplaced in book.report.draft.unplaced:
        say(f"注意：“{unplaced}”在这种体例里没有写进报告。", "warn")
    gaps = list(book.report.draft.gaps())
    for place, span in gaps:
        say(f"　{place}：{span.text}{span.note}")
    if gaps:
        say(f"以上{len(gaps)}处待补，文中已标出。", "warn")
    else:
        say("没有待补。请通读一遍再送审。", "good")
    say(f"报告已写出：{path}", "good")
    return path


def _written(desk: Desk, path: Path, data: bytes) -> Path | None:
    """Where the report was written: beside, if the file itself is held open by Word or WPS."""
    for target in (path, path.with_name(f"{path.stem}（新）{path.suffix}")):
        try:
            write_atomic(target, data)
        except PermissionError:
            desk.screen.say(f"{target.name}写不了，可能正在 Word 或 WPS 里打开。", "warn")
            continue
        except OSError as error:
            desk.screen.say(f"{target}写不了：{error.strerror or error}", "warn")
            return None
        return target
    return None
