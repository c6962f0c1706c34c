"""The profile and the year: each profile is shown with its outline."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from drafter.files.faults import FaultError
from drafter.library.profile import Outline, Profile
from drafter.library.store import DEFAULT_PROFILE
from drafter.wizard.asking import Desk, refuse
from drafter.wizard.preview import heading
from drafter.wizard.screen import Choice, Screen

PROFILE, YEAR = "体例", "年度"


def settings(desk: Desk) -> None:
    """Ask for the profile, then for the year."""
    if ask_profile(desk):
        ask_year(desk)


def ask_profile(desk: Desk) -> bool:
    """Choose a profile; False to go back."""
    book = desk.book
    choices = [
        Choice(profile.name, profile.name, f"{profile.summary}\n{outline(profile)}")
        for profile in _ordered(book.workshop.library.profiles)
    ]
    present = book.workshop.library.profile(book.year.profile or DEFAULT_PROFILE).name
    picked = desk.screen.choose("用哪种体例？", choices, present)
    if picked is None:
        return False
    if picked != (book.year.profile or ""):
        book.save([((PROFILE,), picked)])
    desk.screen.say(f"已存：体例 {picked}", "good")
    return True


def _ordered(profiles: dict[str, Profile]) -> list[Profile]:
    return sorted(profiles.values(), key=lambda profile: profile.name != DEFAULT_PROFILE)


def outline(profile: Profile) -> str:
    """The outline of a profile as its headings and topics, one node a line."""
    return "\n".join(line for node in profile.nodes for line in _lines(node, 0))


def _lines(node: Outline, depth: int) -> list[str]:
    own = heading(node)
    topics = "、".join(dict.fromkeys(draw.topic for draw in node.draws))
    first = [f"{'　' * depth}{own or topics}"] if own or topics else []
    if not own and all(not heading(child) for child in node.children):
        return first
    below: list[str] = []
    for bare, children in groupby(node.children, key=lambda child: not heading(child)):
        if bare:
            drawn = (draw.topic for child in children for draw in child.draws)
            below.append(f"{'　' * (depth + 1)}{'、'.join(dict.fromkeys(drawn))}")
        else:
            below += [line for child in children for line in _lines(child, depth + 1)]
    return [*first, *below]


def pick_year(screen: Screen, years: Sequence[int], present: int) -> int | None:
    """Choose the year of the report among those that the policy calendar knows; None to go back."""
    choices = [Choice(str(year), f"{year}年") for year in reversed(years)]
    picked = screen.choose("写哪一年的报告？", choices, str(present))
    return int(picked) if picked else None


def ask_year(desk: Desk) -> bool:
    """Ask for the year of the report; False to go back."""
    book = desk.book
    picked = pick_year(desk.screen, book.workshop.catalogue.years, book.year.year)
    if picked is None:
        return False
    if picked != book.year.year:
        try:
            book.tried([((YEAR,), picked)])
        except FaultError as error:
            refuse(desk.screen, error)
            return False
        book.save([((YEAR,), picked)])
    desk.screen.say(f"已存：年度 {picked}", "good")
    return True
