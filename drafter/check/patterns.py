"""Wording rules as data: templates/rules/*.yaml, and those of the user's own folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from drafter.check.context import EXCEPT_WORDS, excepted
from drafter.check.expression import lines_with
from drafter.check.finding import SEVERITIES, Hit, Spot
from drafter.check.regexes import objection
from drafter.check.registry import Rule
from drafter.check.subject import Subject
from drafter.check.text import BODY, Part, ReportText
from drafter.facts.place import TownKind
from drafter.files.cache import cached
from drafter.files.faults import FaultError
from drafter.files.nodes import Node, read_nodes
from drafter.files.resources import templates_dir
from drafter.library.shape import Reader

KEYS = (
    "编号", "级别", "式", "含", "自", "至", "安排自", "单位", "只看", "除外", "已写", "只看首次", "合并", "说明", "建议",
    "改为", "依据", "来源", "可信度", "命中", "不命中",
)  # fmt: skip
_REQUIRED = ("编号", "级别", "式", "说明", "命中", "不命中")
_PARTS = {part.value: part for part in Part}
_EXAMPLES = 2
_PLACE = "处"  # the group of a pattern that holds the words in question, where the rest is context
_PLANNED_AHEAD = 2  # a plan may speak of what begins in its own year or is prepared in it


@dataclass
class Wording:
    """One pattern with the years, places and contexts in which it speaks."""

    pattern: str
    holds: tuple[str, ...] = ()
    since: int = 0
    until: int = 9999
    plan_since: int = 0
    kinds: tuple[TownKind, ...] = ()
    only: tuple[Part, ...] = ()
    exceptions: tuple[str, ...] = ()
    unless_written: str = ""
    first_only: bool = False
    gathered: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first needed."""
        return re.compile(self.pattern, re.MULTILINE)

    def __call__(self, subject: Subject) -> Iterator[Hit]:
        """Every place where the words stand, gathered into one hit for the same words."""
        if not self._concerns(subject):
            return
        found: dict[str, list[Spot]] = {}
        for match in self._matches(subject.report):
            told = _PLACE if _PLACE in self.regex.groupindex else 0
            words = match[told].strip()
            spot = self._spot(subject, match.start(told) + match[told].find(words), words)
            if spot is not None:
                found.setdefault(words, []).append(spot)
            if self.first_only and found:
                break
        if self.gathered and found:
            words = next(iter(found))
            found = {
                words: sorted(
                    (s for spots in found.values() for s in spots),
                    key=lambda s: (s.paragraph, s.start),
                )
            }
        for words, spots in found.items():
            yield Hit(tuple(spots), words)

    def _matches(self, report: ReportText) -> Iterator[re.Match[str]]:
        words = tuple(filter(report.holds, self.holds))
        if words or not self.holds:
            for start, end in lines_with(words, report.text):
                yield from self.regex.finditer(report.text, start, end)

    def _concerns(self, subject: Subject) -> bool:
        earliest = min(self.since, self.plan_since) if self.plan_since else self.since
        if not earliest <= subject.year <= self.until:
            return False
        return not self.kinds or subject.report.kind in self.kinds

    def _spot(self, subject: Subject, start: int, words: str) -> Spot | None:
        index, offset = subject.report.locate(start)
        paragraph = subject.report.paragraphs[index]
        end = min(offset + len(words), len(paragraph.text))
        if paragraph.part not in (self.only or (*BODY, Part.TITLE, Part.AROUND)):
            return None
        if subject.year < self.since and paragraph.part is not Part.PLAN:
            return None
        if self.unless_written and self.unless_written in subject.report.text[:start]:
            return None
        if any(
            excepted(word, paragraph, offset, end)
            for word in self.exceptions
            if word != "安排" or self.until >= 9999 or subject.year + _PLANNED_AHEAD > self.until
        ):
            return None
        return Spot(index, offset, end)


def pattern_rules(overlay: Path | None = None) -> tuple[Rule, ...]:
    """The shipped wording rules and those of the user's folder; raise FaultError."""
    own = _read_folder(overlay / "rules", eager=True) if overlay else ()
    return (*_shipped(), *own)


@lru_cache(maxsize=1)
def _shipped() -> tuple[Rule, ...]:
    folder = templates_dir() / "rules"
    return cached("rules", [folder], lambda: _read_folder(folder, eager=False))


def _read_folder(folder: Path, *, eager: bool) -> tuple[Rule, ...]:
    rules: list[Rule] = []
    for path in sorted(folder.glob("*.yaml")):
        source, root = read_nodes(path)
        if root.kind != "map" or root.get("规则") is None:
            continue
        reader = Reader(source)
        entries = reader.mapping(root, ("类别", "规则"), ("类别", "规则"))
        family = reader.text(entries.get("类别"))
        rules += [
            _rule(reader, node, family, eager=eager) for node in reader.items(entries.get("规则"))
        ]
        if reader.faults:
            raise FaultError(reader.faults)
    return tuple(rules)


def _rule(reader: Reader, node: Node, family: str, *, eager: bool) -> Rule:
    entries = reader.mapping(node, KEYS, _REQUIRED)

    def text(key: str) -> str:
        return reader.text(entries.get(key))

    def texts(key: str) -> tuple[str, ...]:
        return reader.texts(entries.get(key))

    severity = SEVERITIES.get(text("级别"))
    if severity is None:
        reader.fault(entries.get("级别") or node, "severity", "级别写错误、警告或提示")
        severity = next(iter(SEVERITIES.values()))
    if eager:  # ours are compiled when they are first needed, and all of them in the tests
        _check_pattern(reader, entries.get("式") or node, text("式"))
    for key in ("命中", "不命中"):
        if len(texts(key)) < _EXAMPLES:
            reader.fault(entries.get(key) or node, "examples", f"“{key}”至少写{_EXAMPLES}句")
    wording = Wording(
        pattern=text("式"),
        holds=texts("含"),
        since=_year(reader, entries.get("自"), 0),
        until=_year(reader, entries.get("至"), 9999),
        plan_since=_year(reader, entries.get("安排自"), 0),
        kinds=tuple(
            TownKind(word)
            for word in reader.chosen(entries.get("单位"), [kind.value for kind in TownKind])
        ),
        only=tuple(_PARTS[word] for word in reader.chosen(entries.get("只看"), list(_PARTS))),
        exceptions=reader.chosen(entries.get("除外"), list(EXCEPT_WORDS)),
        unless_written=text("已写"),
        first_only=text("只看首次") == "是",
        gathered=text("合并") == "是",
    )
    year = wording.since if wording.since > 2020 else min(wording.until, 2023)
    return Rule(
        id=text("编号"),
        family=family,
        severity=severity,
        message=text("说明"),
        suggestion=f"改为：{text('改为')}" if text("改为") else text("建议"),
        basis=text("依据"),
        find=wording,
        hits=texts("命中"),
        misses=texts("不命中"),
        year=year,
        source="、".join(texts("来源")),
    )


def _check_pattern(reader: Reader, node: Node, pattern: str) -> None:
    why = objection(pattern)
    if why:
        reader.fault(node, "pattern", why, "请写得短些、直接些，如 [^。]{0,20} 代替 .*")


def _year(reader: Reader, node: Node | None, otherwise: int) -> int:
    text = reader.text(node)
    if not text:
        return otherwise
    if node is not None and not re.fullmatch(r"\d{4}", text):
        reader.fault(node, "year", f"“{text}”不是年份", "写四位年份")
        return otherwise
    return int(text)
