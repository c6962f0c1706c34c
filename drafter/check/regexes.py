"""Whether a pattern of a user's own rules can be tried on any report in a bearable time.

Python's regular expressions go back and try again; how often is estimated from the pattern alone."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from typing import Any

try:
    from re import _constants as codes  # type: ignore[attr-defined, unused-ignore]
    from re import _parser as parser  # type: ignore[attr-defined, unused-ignore]
except ImportError:  # Python 3.10
    import sre_constants as codes  # type: ignore[no-redef, unused-ignore]
    import sre_parse as parser  # type: ignore[no-redef, unused-ignore]

MOST_LENGTH = 500
_MOST_TRIES = 200_000
_PARAGRAPH, _RUN = 2000, 50  # how many of any characters, and of some few, stand in a row
_REPEATS = tuple(
    getattr(codes, name)
    for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
    if hasattr(codes, name)
)


def objection(pattern: str) -> str:
    """Why a pattern must not be used, or ''."""
    if len(pattern) > MOST_LENGTH:
        return f"“式”超过{MOST_LENGTH}字"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            parsed = parser.parse(pattern, re.MULTILINE)
    except (re.error, RecursionError, OverflowError) as error:
        return f"“式”不是正确的正则表达式（{error}）"
    except Warning:
        return "“式”的方括号里有“[”“--”“&&”“~~”或“||”，会变成别的意思；要的是这些字，前面加“\\”"
    if _tries(parsed) > _MOST_TRIES:
        return "“式”里重复套着重复，或“*”“+”太多，检查起来会没完没了"
    return ""


def _tries(items: Iterable[Any]) -> int:
    """How many ways there are, at most, to match these one after another."""
    ways = 1
    for code, found in items:
        ways = min(ways * _ways(code, found), _MOST_TRIES + 1)
    return ways


def _ways(code: Any, found: Any) -> int:  # noqa: ANN401 - the parser's own types
    if code in _REPEATS:
        least, most, inner = found
        spread = min(int(most) - int(least), _RUN if _narrow(inner) else _PARAGRAPH)
        within = _tries(inner)
        if within > 1 and int(most) > 1:
            return _MOST_TRIES + 1  # a repeat of what can itself be matched in several ways
        return spread + within
    if code in (codes.ASSERT, codes.ASSERT_NOT):  # what has matched there is not tried again
        return 1 if _tries(found[1]) <= _MOST_TRIES else _MOST_TRIES + 1
    return sum(map(_tries, _inner(code, found))) or 1


def _inner(code: Any, found: Any) -> list[Any]:  # noqa: ANN401
    """What stands in a group or in the branches of an alternative."""
    if code is codes.BRANCH:
        return list(found[1])
    if code is codes.SUBPATTERN:
        return [found[-1]]
    if code is codes.GROUPREF_EXISTS:
        return [part for part in found[1:] if part]
    return [found] if code is getattr(codes, "ATOMIC_GROUP", None) else []


def _narrow(items: Iterable[Any]) -> bool:
    """Whether this matches only characters of a few kinds: digits, space, those that are listed."""
    for code, found in items:
        if code is codes.IN:
            if any(kind is codes.NEGATE for kind, _ in found):
                return False
            if any(kind is codes.RANGE and one[1] - one[0] > _RUN for kind, one in found):
                return False
            broad = {codes.CATEGORY_WORD, codes.CATEGORY_NOT_SPACE, codes.CATEGORY_NOT_DIGIT, codes.CATEGORY_NOT_WORD}
            if any(kind is codes.CATEGORY and one in broad for kind, one in found):
                return False
        elif code is not codes.LITERAL:
            return False
    return True
