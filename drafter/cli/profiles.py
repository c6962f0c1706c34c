"""`drafter profiles`: the outlines that a report can follow."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from drafter.cli.parser import Exit
from drafter.library.profile import Outline, Profile
from drafter.report import Workshop


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--templates", type=Path, metavar="文件夹")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print every profile with its outline."""
    profiles = Workshop(options.templates).library.profiles.values()
    if options.json:
        print(json.dumps({"profiles": [_data(profile) for profile in profiles]}, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_text(profile) for profile in profiles))
    return Exit.DONE


def _data(profile: Profile) -> dict[str, object]:
    return {
        "name": profile.name,
        "aliases": list(profile.aliases),
        "summary": profile.summary,
        "form": profile.form,
        "issuer": profile.issuer,
        "outline": [_node(node) for node in profile.nodes],
    }


def _node(node: Outline) -> dict[str, object]:
    return {
        "heading": _heading(node),
        "run_in": node.run_in,
        "layout": node.layout.value,
        "draws": [_place(draw.topic, draw.part, draw.aspect.value) for draw in node.draws],
        "sections": [_node(child) for child in node.children],
    }


def _heading(node: Outline) -> str:
    return node.headings[0].text if node.headings else ""


def _place(topic: str, part: str, aspect: str) -> str:
    place = f"{topic}/{part}" if part else topic
    return place if aspect == "成效" else f"{place}：{aspect}"


def _text(profile: Profile) -> str:
    names = "、".join((profile.name, *profile.aliases))
    lines = [f"{names}（{profile.form}，{profile.issuer}发文）", f"  {profile.summary}"]
    for node in profile.nodes:
        lines += _lines(node, 1)
    return "\n".join(lines)


def _lines(node: Outline, depth: int) -> list[str]:
    draws = "、".join(_place(draw.topic, draw.part, draw.aspect.value) for draw in node.draws)
    own = _heading(node) or draws
    line = f"{'  ' * depth}- {own}" + (f"  ← {draws}" if draws and own != draws else "")
    return [line, *(entry for child in node.children for entry in _lines(child, depth + 1))]
