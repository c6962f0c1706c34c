"""The rival: docxtpl as its manual teaches it, with the page and the words of our own report.

Run as a program, it is the bare script that one would write: import docxtpl, render once, save."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_HEADINGS = (f"{number}级标题" for number in "一二三四")
# A style of the shipped templates for each block, and that of the heading in a run-in paragraph.
_STYLES: dict[str, tuple[str, str]] = {
    "正文": ("", ""),
    "发文机关标志": ("Mark", ""),
    "标志文件": ("Mark", ""),
    "发文字号": ("Number", ""),
    "签发人": ("Number", ""),
    "抬头": ("Masthead", ""),
    "公文标题": ("ReportTitle", ""),
    "主送机关": ("Recipient", ""),
    "署名": ("Signature", ""),
    "成文日期": ("SignatureDate", ""),
    "附注": ("Note", ""),
    "抄送": ("Copies", ""),
    "印发机关": ("Printer", ""),
    "印发日期": ("Printer", ""),
}
for level, heading in enumerate(_HEADINGS, 1):
    _STYLES[heading] = (f"Level{level}", "")
    _STYLES[f"{heading}接排"] = (f"Level{level}RunIn", f"Level{level}Lead")


def render(template: str | Path, blocks: Sequence[dict[str, str]]) -> bytes:
    """Open the template, render it in a sandbox with autoescape, and save it."""
    import jinja2
    from docxtpl import DocxTemplate
    from jinja2.sandbox import SandboxedEnvironment

    document: Any = DocxTemplate(template)
    environment = SandboxedEnvironment(autoescape=True, undefined=jinja2.StrictUndefined)
    document.render({"blocks": blocks}, environment)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def loop_body() -> str:
    """A loop over the blocks with a branch for each style."""
    branches = [
        _tag(f'{{%p {"elif" if number else "if"} b.style == "{name}" %}}') + _paragraph(*styles)
        for number, (name, styles) in enumerate(_STYLES.items())
    ]
    return "".join(
        (_tag("{%p for b in blocks %}"), *branches, _tag("{%p endif %}"), _tag("{%p endfor %}"))
    )


def _tag(tag: str) -> str:
    return f"<w:p>{_run(tag)}</w:p>"


def _paragraph(style: str, lead: str) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run_in = _run("{{ b.lead }}", f'<w:rPr><w:rStyle w:val="{lead}"/></w:rPr>') if lead else ""
    return f"<w:p>{properties}{run_in}{_run('{{ b.text }}')}</w:p>"


def _run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


if __name__ == "__main__":
    shape, words, target = map(Path, sys.argv[1:])
    target.write_bytes(render(shape, json.loads(words.read_text(encoding="utf-8"))))
