"""Running the rules over a subject: hits become findings with place, basis and suggestion."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from drafter.check.context import around, quoted
from drafter.check.finding import Finding, Hit, Severity, Spot
from drafter.check.patterns import pattern_rules
from drafter.check.registry import Rule, built_in_rules, by_id
from drafter.check.subject import Subject
from drafter.check.text import ReportText

Placed = Callable[[Hit], str]
_MOST_PLACES = 6
_GENERAL = frozenset({"依据已过期", "依据还没有"})
_SUPERSEDED = {"序号用半角括号": "编号括号不一"}


def all_rules(overlay: Path | None = None) -> tuple[Rule, ...]:
    """Every rule; those of the user's folder take the place of ours with the same id."""
    if overlay is None:
        return _shipped()
    return tuple(by_id((*_shipped(), *pattern_rules(overlay))).values())


@lru_cache(maxsize=1)
def _shipped() -> tuple[Rule, ...]:
    return tuple(by_id((*pattern_rules(), *built_in_rules())).values())


def check(subject: Subject, rules: Iterable[Rule], placed: Placed | None = None) -> list[Finding]:
    """The findings of some rules, errors first, then in reading order."""
    place = placed or place_in(subject.report)
    at_hand = {"text": True, "docx": subject.layout, "last": subject.last, "facts": subject.facts}
    found = [
        (hit, made(rule, hit, place(hit), subject.report))
        for rule in rules
        if at_hand[rule.reads] is not None
        for hit in rule.find(subject)
    ]
    kept = _without_echoes(found)
    order = list(Severity)
    return sorted(kept, key=lambda finding: (order.index(finding.severity), _first(finding.spots)))


def _first(spots: tuple[Spot, ...]) -> tuple[int, int]:
    return (spots[0].paragraph, spots[0].start) if spots else (-1, 0)


def made(rule: Rule, hit: Hit, place: str, report: ReportText) -> Finding:
    """The finding that a hit of a rule makes."""
    quote = _quote(hit, report)
    named = len(quote) == 1 or any(char.isalnum() for char in quote)
    pattern = bool(rule.message) and named and hit.message and quote.startswith(hit.message)
    message = f"{quoted(quote)}：{rule.message}" if pattern else rule.message or hit.message
    suggestion = hit.suggestion or rule.suggestion
    return Finding(
        rule.id,
        rule.family,
        hit.severity or rule.severity,
        message,
        place,
        suggestion,
        rule.basis,
        quote,
        hit.spots,
    )


def _quote(hit: Hit, report: ReportText) -> str:
    if not hit.spots:
        return ""
    spot = hit.spots[0]
    return report.paragraphs[spot.paragraph].text[spot.start : spot.end]


def _without_echoes(found: list[tuple[Hit, Finding]]) -> Iterator[Finding]:
    """Findings without those on words of which a longer one in a family of names speaks already."""
    names = {finding.rule for _, finding in found}
    taken: list[Spot] = []
    for _, finding in sorted(found, key=_general_last):
        if _SUPERSEDED.get(finding.rule) in names:
            continue
        if finding.family in _ECHOING and finding.spots:
            left = tuple(
                spot for spot in finding.spots if not any(_overlap(spot, other) for other in taken)
            )
            if not left:
                continue
            taken += left
        yield finding


_ECHOING = frozenset({"提法", "规划与活动", "法律名称", "机构与制度", "节日", "用词"})


def _general_last(entry: tuple[Hit, Finding]) -> tuple[bool, int]:
    """Rules that name one wording before those that go by the calendar, longer words before shorter."""
    return entry[1].rule in _GENERAL, -len(entry[1].quote)


def _overlap(one: Spot, other: Spot) -> bool:
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end


def place_in(report: ReportText) -> Placed:
    """Paragraph number and the words around it, for a report read from a file."""

    def placed(hit: Hit) -> str:
        if not hit.spots:
            return "全文"
        spot = hit.spots[0]
        paragraph = report.paragraphs[spot.paragraph]
        numbers = dict.fromkeys(
            report.paragraphs[s.paragraph].number_at(s.start) for s in hit.spots
        )
        listed = "、".join(str(number) for number in list(numbers)[:_MOST_PLACES])
        more = f"等，共{len(hit.spots)}处" if len(hit.spots) > 1 else ""
        return f"第{listed}{report.counted}{more}：{around(paragraph.text, spot.start, spot.end)}"

    return placed
