"""What is written by both: one of the examples, as a draft, as blocks, and longer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bench.naive import loop_body
from drafter.document.blocks import blocks
from drafter.document.package import DOCUMENT, pack, read_package, write_package
from drafter.document.reading import body_text
from drafter.document.template import shipped
from drafter.draft.tree import Draft
from drafter.files.resources import examples_dir

EXAMPLE = examples_dir() / "热柘镇2023.yaml"


def words(draft: Draft) -> list[dict[str, str]]:
    """The blocks of a draft as plain data for a template."""
    return [
        {
            "style": block.style.value,
            "lead": "".join(piece.text for piece in block.pieces if piece.lead),
            "text": "".join(piece.text for piece in block.pieces if not piece.lead),
        }
        for block in blocks(draft)
    ]


def naive_template(draft: Draft, folder: Path) -> Path:
    """The shipped template of the draft's form, its body replaced by a loop over blocks."""
    parts = read_package(shipped(draft.issue.form).read_bytes())
    document = parts[DOCUMENT].decode()
    start, end = document.index("<w:body>") + len("<w:body>"), document.rindex("<w:sectPr")
    parts[DOCUMENT] = (document[:start] + loop_body() + document[end:]).encode()
    path = folder / "naive.docx"
    path.write_bytes(write_package(pack(name, data) for name, data in parts.items()))
    return path


def same_words(ours: bytes, theirs: bytes) -> bool:
    """Whether two documents say the same, line breaks in the title apart."""
    return _joined(body_text(ours)) == _joined(body_text(theirs))


def _joined(paragraphs: Sequence[str]) -> str:
    return "".join("".join(paragraphs).split())


def longer(draft: Draft, times: int) -> Draft:
    """The draft with its sections so many times."""
    return draft._replace(sections=draft.sections * times)


def longer_facts(text: str, times: int) -> str:
    """A fact file with so many times a report's worth of free paragraphs added."""
    paragraphs = "".join(f"    - 第{number}段，只用来量时间{_FILLER}\n" for number in range(44 * times))
    return f"{text.rstrip()}\n特色亮点:\n  亮点:\n{paragraphs}"


_FILLER = "，写得和报告里的一段差不多长，一个字也不当真" * 4
