"""Breaking a title into lines by sense: whole units of meaning, trapezoid or rhombus (7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from drafter.document import gbt9704
from drafter.document.layout import width

# Units of meaning that stay on one line where that is possible.
_UNITS = re.compile(
    r"法治政府建设|依法行政|第一责任人职责|第一责任人|主要负责人|人民政府|办事处|委员会"
    r"|\d{4}年度?|[0-9A-Za-z.%]+"
    r"|关于|推进|开展|履行|贯彻|落实|职责|工作|情况|年度|总结|报告|建设|法治"
    r"|《[^》]{1,18}》|“[^”]{1,18}”|【[^】]{1,18}】"
)
_JOINERS = "、　 "
_NOT_AT_START = frozenset("，。；：？！）》”’】〉的和及与" + _JOINERS)
_NOT_AT_END = frozenset("（《“‘【〈")
_LONELY = re.compile(r"的?.{0,2}(报告|总结|汇报)")

_AFTER_NAME = 0.0
_BEFORE_ABOUT = 0.5
_AFTER_ABOUT = 2.0
_AFTER_YEAR = 3.0
_BETWEEN_UNITS = 4.0
_ANYWHERE = 12.0
_EXTRA_LINE = 6.0
_HOURGLASS = 20.0
_UNEVEN = 0.3
_SEARCHED = 4000
_ENDLESS = 200


@lru_cache(maxsize=512)
def title_lines(title: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The title in lines of at most twenty characters; `names` are bodies to keep whole."""
    limit = float(gbt9704.TITLE_WIDTH_MAX)
    if width(title) <= limit:
        return (title,)
    if len(title) > _ENDLESS:
        return tuple(_chopped(title, limit))
    costs = _break_costs(title, names)
    for allowed in (_BETWEEN_UNITS, _ANYWHERE):
        places = [at for at, cost in sorted(costs.items()) if cost <= allowed]
        if best := _best(title, places, costs, limit):
            return best
    return tuple(_chopped(title, limit))


def _best(
    title: str, places: Sequence[int], costs: dict[int, float], limit: float
) -> tuple[str, ...]:
    """The cheapest way to break at some of the places, or nothing when no line count fits."""
    fewest = int(-(-width(title) // limit))
    found: tuple[float, tuple[str, ...]] | None = None
    for count in range(fewest, fewest + 2):
        for tried, breaks in enumerate(combinations(places, count - 1)):
            if tried > _SEARCHED:
                break
            lines = tuple(title[a:b] for a, b in pairwise((0, *breaks, len(title))))
            if not _fits(lines, limit):
                continue
            cost = sum(costs[at] for at in breaks) + _shape_cost(lines)
            cost += (count - fewest) * _EXTRA_LINE
            if found is None or cost < found[0]:
                found = (cost, lines)
    return found[1] if found else ()


def _fits(lines: Sequence[str], limit: float) -> bool:
    return all(width(line) <= limit for line in lines) and not _LONELY.fullmatch(lines[-1])


def _shape_cost(lines: Sequence[str]) -> float:
    """What is against the outline of the lines: a waist, and uneven lengths."""
    widths = [width(line) for line in lines]
    waist = any(a > b < c for a, b, c in zip(widths, widths[1:], widths[2:], strict=False))
    mean = sum(widths) / len(widths)
    return waist * _HOURGLASS + _UNEVEN * sum(abs(one - mean) for one in widths)


def _break_costs(title: str, names: Sequence[str]) -> dict[int, float]:
    """What it costs to break before each character; places where one may not break are left out."""
    inside: set[int] = set()
    ends: set[int] = set()
    for start, end in (*_name_places(title, names), *_unit_places(title)):
        if start in inside or end in inside:
            continue
        inside.update(range(start + 1, end))
        ends.update((start, end))
    name_ends = {end for _, end in _name_places(title, names)}
    return {
        at: _cost(title, at, name_ends, ends)
        for at in range(1, len(title))
        if at not in inside and title[at] not in _NOT_AT_START and title[at - 1] not in _NOT_AT_END
    }


def _cost(title: str, at: int, name_ends: set[int], unit_ends: set[int]) -> float:
    before = title[:at]
    if len(before.rstrip(_JOINERS)) in name_ends and not title.startswith("关于", at):
        return _AFTER_NAME
    if title.startswith("关于", at):
        return _BEFORE_ABOUT
    if before.endswith("关于"):
        return _AFTER_ABOUT
    if re.search(r"\d年度?$", before):
        return _AFTER_YEAR
    return _BETWEEN_UNITS if at in unit_ends else _ANYWHERE


def _name_places(title: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    for name in sorted(filter(None, names), key=len, reverse=True):
        yield from ((found.start(), found.end()) for found in re.finditer(re.escape(name), title))


def _unit_places(title: str) -> Iterator[tuple[int, int]]:
    yield from ((found.start(), found.end()) for found in _UNITS.finditer(title))


def _chopped(title: str, limit: float) -> Iterator[str]:
    """Lines filled to the brim, for a title without any place to break."""
    line = ""
    for character in title:
        if line and width(line + character) > limit:
            yield line
            line = ""
        line += character
    yield line
