"""One sitting from start to end: a new or an old fact file, the questions, the report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.facts.document import open_document
from drafter.facts.file import read_fact_file
from drafter.facts.year import TownshipYear
from drafter.files.faults import FaultError
from drafter.report import Workshop
from drafter.wizard.asking import Desk
from drafter.wizard.book import Book
from drafter.wizard.bookmark import STARTING, Bookmark, Place
from drafter.wizard.explaining import HINT
from drafter.wizard.menus import main_menu
from drafter.wizard.screen import Leave, Screen
from drafter.wizard.session import Session
from drafter.wizard.settings import PROFILE
from drafter.wizard.start import Beginning, new_file, settle


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for: a fact file, last year's file, a profile."""

    facts: Path | None = None
    last: Path | None = None
    profile: str = ""


def fill(screen: Screen, workshop: Workshop, request: Request) -> None:
    """Run the questionnaire until the person leaves; every answer is on disk. Raise FaultError."""
    profile = workshop.library.profile(request.profile).name if request.profile else ""
    path = request.facts
    try:
        new = path is None or not path.exists()
        if new:
            years = workshop.catalogue.years
            path, new = new_file(screen, Beginning(years, path, _year(request.last), profile))
        assert path is not None
        _fill(screen, workshop, path, request, new=new)
    except (Leave, KeyboardInterrupt):
        screen.say("")
    if path is not None and path.exists():
        screen.say(f"答案都已保存在 {path}。接着填请运行：drafter new {path}")


def _fill(screen: Screen, workshop: Workshop, path: Path, request: Request, *, new: bool) -> None:
    bookmark = Bookmark(path)
    noted = bookmark.read()
    last = str(request.last.resolve()) if request.last else noted.last
    document = open_document(path)
    try:
        book = Book(document, workshop, path, _compared(screen, last))
        if request.profile and not new:
            book.save([((PROFILE,), workshop.library.profile(request.profile).name)])
        starting = (new and not request.last) or noted.route == STARTING
        _sit(Session(Desk(book, screen), bookmark, last), starting=starting)
    finally:
        document.close()


def _sit(session: Session, *, starting: bool) -> None:
    """The first questions, or those where the last sitting stopped; then the menu."""
    session.desk.screen.say(HINT, "quiet")
    if starting:
        session.bookmark.write(Place(STARTING, last=session.last))
        settle(session.desk)
    if starting or not session.resume():
        session.bookmark.write(Place(last=session.last))
    main_menu(session)


def _year(path: Path | None) -> TownshipYear | None:
    return read_fact_file(path).year if path else None


def _compared(screen: Screen, last: str) -> TownshipYear | None:
    """Last year's facts; without them when the file is gone or has faults."""
    if not last:
        return None
    try:
        return _year(Path(last))
    except FaultError:
        screen.say(f"上年文件 {last} 读不了，不作对照。", "warn")
        return None
