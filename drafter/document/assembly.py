"""The parts of a template that stay the same from report to report."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import TYPE_CHECKING

from lxml import etree

from drafter.document import comments, core, wordml
from drafter.document.package import (
    CONTENT_TYPES,
    RELATIONS,
    Packed,
    pack,
    parse_xml,
    relations_of,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

# Parts that say who made the template, not what the report looks like.
_DROPPED = re.compile(
    r"docProps/|customXml/|word/(comments\w*|people|stylesWithEffects)\.xml|word/_rels/comments"
)


def kept_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts without those that tell of the template's author."""
    return {name: data for name, data in parts.items() if not _DROPPED.match(name)}


def static_parts(
    kept: Mapping[str, bytes], main: str, made: Container[str], *, commented: bool
) -> tuple[Packed, ...]:
    """The parts that are not made anew, content types first as readers expect; `commented` says
    whether a comments part will be among those that are."""
    parts = dict(kept)
    relations = relations_of(main)
    core_type = {"/" + core.PART: core.CONTENT_TYPE}
    comments_type = {"/" + comments.PART: comments.CONTENT_TYPE} if commented else {}
    parts[CONTENT_TYPES] = _types(parts[CONTENT_TYPES], core_type | comments_type)
    parts[RELATIONS] = _relations(parts.get(RELATIONS), "", core.RELATION, core.PART)
    kind, target = (comments.RELATION, comments.PART) if commented else ("", "")
    folder = main.rpartition("/")[0]
    parts[relations] = _relations(parts.get(relations), folder, kind, target)
    first = (CONTENT_TYPES, RELATIONS)
    order = [*first, *sorted(part for part in parts if part not in first and part not in made)]
    return tuple(pack(part, parts[part]) for part in order)


def _types(data: bytes, added: Mapping[str, str]) -> bytes:
    """Content types without the dropped parts and with the added ones."""
    root = parse_xml(data, CONTENT_TYPES)
    for entry in list(root):
        name = entry.get("PartName", "")
        if _DROPPED.match(name.lstrip("/")) or name in added:
            root.remove(entry)
    for name, kind in added.items():
        etree.SubElement(
            root, f"{{{wordml.CONTENT_TYPES}}}Override", PartName=name, ContentType=kind
        )
    return _xml(root)


def _relations(data: bytes | None, folder: str, kind: str, target: str) -> bytes:
    """Relationships without those to dropped parts and with one of the kind to the target."""
    root = parse_xml(data or _NO_RELATIONSHIPS, "rels")
    for relation in list(root):
        if relation.get("TargetMode") != "External" and _DROPPED.match(
            _resolved(folder, relation.get("Target", ""))
        ):
            root.remove(relation)
    if kind:
        place = {"Id": "drafter1", "Type": kind, "Target": "/" + target}
        etree.SubElement(root, f"{{{wordml.RELATIONSHIPS}}}Relationship", place)
    return _xml(root)


_NO_RELATIONSHIPS = f'<Relationships xmlns="{wordml.RELATIONSHIPS}"/>'.encode()


def _resolved(folder: str, target: str) -> str:
    """The part that a relationship of a part in a folder points at."""
    if target.startswith("/"):
        return target[1:]
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def _xml(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
