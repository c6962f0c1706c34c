"""The same facts for every kind of township and county: no body or title of the wrong kind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.facts.place import KIND_WORDS, TownKind, government_body, party_body
from drafter.facts.year import TownshipYear
from tests.draft.making import EXAMPLES, draft_of, lines_of, workshop

NAMES = {
    TownKind.TOWN: "云溪镇",
    TownKind.TOWNSHIP: "云溪乡",
    TownKind.ETHNIC_TOWNSHIP: "云溪民族乡",
    TownKind.SUMU: "云溪苏木",
    TownKind.SUBDISTRICT: "云溪街道",
}
COUNTIES = ("云山县", "云山区", "云山市", "云山旗")
SELF = r"(?:我|全){0}(?![域内代面])|{0}(?:党委|党工委|政府|人大)"
HEADS = {"镇长", "乡长", "苏木达", "办事处主任"}


def moved(year: TownshipYear, kind: TownKind, county: str) -> TownshipYear:
    """The same year in another kind of place."""
    above = ("某某省", "某某市", county)
    place = year.place.model_copy(update={"name": NAMES[kind], "kind": kind.value, "above": above})
    return year.model_copy(update={"place": place})


def own_words(year: TownshipYear) -> str:
    """What the library says, without what the example's clerk wrote."""
    from drafter.draft.tree import Origin

    draft = draft_of(year, year.profile or "通用")
    return "\n".join(
        "".join(span.text for span in sentence.spans if span.origin is not Origin.FACT)
        for _, sentence in draft.sentences()
    )


@pytest.mark.parametrize("county", COUNTIES)
@pytest.mark.parametrize("kind", list(TownKind))
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_only_words_of_the_kind_are_used(example: Path, kind: TownKind, county: str) -> None:
    text = own_words(moved(workshop().read(example).year, kind, county))
    short = KIND_WORDS[kind].short
    for other in {"镇", "乡", "街道", "苏木"} - {short}:
        found = re.search(SELF.format(other), text)
        assert not found, (found, text[max(0, found.start() - 20) : found.end() + 20])
    right = {"苏木": "苏木达", "街道": "办事处主任"}.get(short, f"{short}长")
    for head in HEADS - {right}:
        assert head not in text
    assert ("党工委" in text) <= (kind is TownKind.SUBDISTRICT)
    level = county[-1]
    for other in {"县", "区", "市", "旗"} - {level}:
        assert not re.search(rf"(?<!全){other}委[、书办、]|全{other}(?!域|国)首", text)


@pytest.mark.parametrize("kind", list(TownKind))
def test_the_issuing_bodies_have_their_full_names(kind: TownKind) -> None:
    party = party_body(NAMES[kind], kind, "云山县")
    government = government_body(NAMES[kind], kind, "云山县")
    assert party.startswith(f"中共云山县{NAMES[kind]}")
    assert party.endswith("工作委员会" if kind is TownKind.SUBDISTRICT else "委员会")
    assert government.endswith("办事处" if kind is TownKind.SUBDISTRICT else "人民政府")


def test_lines_are_not_empty() -> None:
    assert EXAMPLES
    year = workshop().read(EXAMPLES[0]).year
    assert all(lines_of(draft_of(year, year.profile or "通用")))
