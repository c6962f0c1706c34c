"""The catalogue: which formula stands in which slot of a report, by the year reported on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType

from drafter.files.cache import cached
from drafter.files.faults import Fault, FaultError, did_you_mean
from drafter.files.resources import templates_dir
from drafter.policy import plenums
from drafter.policy.entries import PolicyFile, read_policy_file
from drafter.policy.items import MEETING, Confidence, Formula, Item, Unknown
from drafter.policy.years import YEARS, read_years

_YEAR_FILE = "年度提法"
# What a report needs; the laws are read only when somebody asks for them.
_PARTS = {
    "指导思想": (),
    MEETING: (plenums.PATTERNS,),
    "规划文件": (),
    "集中教育": (),
    "专项行动": (),
    "普法节点": (),
    _YEAR_FILE: (YEARS,),
}
_LATER = ("法律法规",)
DECLINED = frozenset({"无", "不适用"})

Slots = Mapping[str, Formula | Unknown]


def id_of_answer(slot: str) -> str:
    """The id of the formula that a user has supplied for a slot."""
    return f"用户:{slot}"


class Catalogue:
    """All policy files of one directory, and those of others laid over it: an entry takes the place
    of the one with its id, a year is filled up slot by slot.

    Files are read as they are needed; faults raise FaultError."""

    def __init__(self, *directories: Path) -> None:
        self._directories = directories
        files = self._files()
        self._items = _merge(files)
        self._plenums = plenums.read_plenums(self._layers[MEETING], self._items)
        _raise([*self._unknown_files(), *_faults(files)])
        self._years = read_years(self._layers[_YEAR_FILE], self._items)
        _raise(_faults(self._layers[_YEAR_FILE]))
        slotted = [item for item in self._items.values() if item.slot]
        # The later of two items for one slot wins in the year in which they change places.
        self._slotted = sorted(slotted, key=lambda item: item.since or date.min)
        self._known: dict[int, Slots] = {}
        self._planned: dict[int, Slots] = {}

    def __getstate__(self) -> dict[str, object]:
        """What a cache keeps: all but the files, which are read again when faults are asked for."""
        kept = ("_directories", "_items", "_plenums", "_years", "_slotted")
        worked_out = {"_all": self._all, "_known": {}, "_planned": {}}
        return {name: getattr(self, name) for name in kept} | worked_out

    @staticmethod
    def load(*directories: Path) -> Catalogue:
        """The catalogue of directories, each laid over those before, read once in a process."""
        return _load(*(directory.resolve() for directory in directories))

    @staticmethod
    def shipped(templates: Path | None = None) -> Catalogue:
        """The shipped catalogue, with policy/ of the user's own templates laid over it."""
        own = templates / "policy" if templates else None
        return Catalogue.load(templates_dir() / "policy", *([own] if own and own.is_dir() else []))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The report years that the catalogue knows."""
        return tuple(sorted(self._years))

    @cached_property
    def slots(self) -> frozenset[str]:
        """The names of all slots, of whatever year."""
        tabled = {slot for row in self._years.values() for slot in row}
        return frozenset({*plenums.SLOTS, *tabled, *(item.slot for item in self._slotted)})

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every item by its id, the laws included."""
        return MappingProxyType(self._all)

    @cached_property
    def _all(self) -> dict[str, Item]:
        merged = _merge([*self._files(), *self._later])
        _raise(_faults(self._later))
        return merged

    @cached_property
    def _later(self) -> list[PolicyFile]:
        return [file for name in _LATER for file in self._read(name, ())]

    def for_year(self, year: int, answers: Mapping[str, str] | None = None) -> Slots:
        """The slots that exist in a report on `year`, with the user's answers put in."""
        known = self._formulas(year)
        return self._answered(known, answers) if answers else known

    def for_plan(self, year: int, answers: Mapping[str, str] | None = None) -> Slots:
        """The slots for the part of a report on `year` that plans the year after.

        What ends with `year` or was not yet out may not be promised there; an answer holds for
        the plan where the plan would have had the same wording as the report."""
        plan = self._plan(year)
        if not answers:
            return plan
        known, answered = self._formulas(year), self.for_year(year, answers)
        same = {slot for slot in answers if slot in plan and plan[slot] == known.get(slot)}
        kept = {slot: answered[slot] for slot in same if slot in answered}
        return {slot: value for slot, value in plan.items() if slot not in same} | kept

    def current(self, item_id: str, day: date) -> bool:
        """Whether a text of that day may cite the item as current."""
        item = self._items.get(item_id) or self.items.get(item_id)
        if item is None:
            hint = did_you_mean(item_id, self.items)
            raise FaultError([Fault("reference", f"没有编号为“{item_id}”的条目", hint)])
        return item.current(day)

    def check(self) -> tuple[Fault, ...]:
        """What only the whole catalogue shows: items that name others which do not exist."""
        homes = {item.id: file for file in (*self._files(), *self._later) for item in file.items}
        return tuple(
            homes[item.id].source.at(
                homes[item.id].places[item.id],
                "reference",
                f"“{item.id}”指向的“{other}”不存在",
                did_you_mean(other, self.items),
            )
            for item in self.items.values()
            for other in (item.replaces, item.replaced_by)
            if other and other not in self.items
        )

    @cached_property
    def _layers(self) -> dict[str, list[PolicyFile]]:
        """What a report needs: each file as it lies in every directory."""
        return {name: self._read(name, parts) for name, parts in _PARTS.items()}

    def _files(self) -> list[PolicyFile]:
        return [file for layers in self._layers.values() for file in layers]

    def _read(self, name: str, parts: Collection[str]) -> list[PolicyFile]:
        """The file of that name in each directory; only the first must have it."""
        paths = [directory / f"{name}.yaml" for directory in self._directories]
        above = [read_policy_file(path, parts, above=True) for path in paths[1:] if path.exists()]
        return [read_policy_file(paths[0], parts), *above]

    def _unknown_files(self) -> Iterator[Fault]:
        known = (*_PARTS, *_LATER)
        for path in (path for folder in self._directories for path in sorted(folder.glob("*.yaml"))):
            if path.stem not in known:
                hint = f"文件名写成{'、'.join(f'{name}.yaml' for name in known)}中的一个"
                yield Fault("file", f"没有“{path.stem}”这种提法文件", hint, str(path))

    def _tabled(self, year: int) -> dict[str, Item | Unknown]:
        return {
            slot: entry if isinstance(entry, Unknown) else self._items[entry]
            for slot, entry in self._years.get(year, {}).items()
        }

    def _entries(self, year: int) -> dict[str, Item | Unknown]:
        standing = {item.slot: item for item in self._slotted if item.within(year)}
        return {**standing, **self._tabled(year)}

    def _plan(self, year: int) -> Slots:
        if year not in self._planned:
            self._planned[year] = MappingProxyType(self._made_plan(year))
        return self._planned[year]

    def _made_plan(self, year: int) -> dict[str, Formula | Unknown]:
        known, now, after = self._formulas(year), self._entries(year), self._tabled(year + 1)
        # Reports are written after New Year and public before April.
        days = (date(year + 1, 1, 1), date(year + 1, 4, 1))
        plan = {slot: known[slot] for slot in plenums.SLOTS if slot in known}
        for slot, entry in (*now.items(), *after.items()):
            same = entry == now.get(slot)
            if same if isinstance(entry, Unknown) else all(map(entry.current, days)):
                plan[slot] = _formula(slot, entry)
        return plan

    def _formulas(self, year: int) -> Slots:
        if year not in self._years:
            known = "、".join(map(str, self.years))
            hint = f"请核对年度；确要增加，请在自己的 policy/{_YEAR_FILE}.yaml 里加上这一年"
            raise FaultError([Fault("year", f"没有{year}年度的提法，现有{known}年度", hint)])
        if year not in self._known:
            entries = self._entries(year)
            made = {slot: _formula(slot, entry) for slot, entry in entries.items()}
            self._known[year] = MappingProxyType({**self._plenums.formulas(year), **made})
        return self._known[year]

    def _answered(self, known: Slots, answers: Mapping[str, str]) -> Slots:
        _raise(
            Fault("slot", f"没有叫“{slot}”的提法", did_you_mean(slot, self.slots))
            for slot in answers
            if slot not in self.slots
        )
        given = {slot: text.strip() for slot, text in answers.items() if text.strip()}
        made = {
            slot: Formula(slot, id_of_answer(slot), text, Confidence.USER)
            for slot, text in given.items()
            if text not in DECLINED
        }
        return {slot: value for slot, value in known.items() if slot not in given} | made


@lru_cache
def _load(*directories: Path) -> Catalogue:
    if directories != (templates_dir() / "policy",):
        return Catalogue(*directories)
    return cached("policy", directories, lambda: Catalogue(*directories))


def _merge(files: Sequence[PolicyFile]) -> dict[str, Item]:
    """The items by id, those of a directory above in place of those below."""
    directories = dict.fromkeys(file.folder for file in files)
    merged: dict[str, Item] = {}
    for directory in directories:
        merged |= _of_one_directory([file for file in files if file.folder == directory])
    return merged


def _of_one_directory(files: Iterable[PolicyFile]) -> dict[str, Item]:
    merged: dict[str, Item] = {}
    for file in files:
        for item in file.items:
            if item.id in merged:
                message = f"“{item.id}”：这个编号{merged[item.id].kind}.yaml里已经用了"
                file.fault(file.places[item.id], "twice", message, "换一个编号")
            else:
                merged[item.id] = item
    return merged


def _faults(files: Iterable[PolicyFile]) -> Iterator[Fault]:
    return (fault for file in files for fault in file.faults)


def _raise(faults: Iterable[Fault]) -> None:
    found = list(faults)
    if found:
        raise FaultError(found)


def _formula(slot: str, entry: Item | Unknown) -> Formula | Unknown:
    if isinstance(entry, Unknown):
        return entry
    return Formula(slot, entry.id, entry.phrase, entry.confidence)
