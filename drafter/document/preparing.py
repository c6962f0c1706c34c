"""Making a template ready to print: what it holds is checked, its tags are compiled, and all else
is deflated beforehand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.document.assembly import kept_parts, static_parts
from drafter.document.compiling import compile_part
from drafter.document.faults import PackageFault, TemplateFault
from drafter.document.package import main_part, parse_xml, read_package, refuse_foreign
from drafter.document.styles import read_styles
from drafter.document.template import Template
from drafter.document.wordml import w

if TYPE_CHECKING:
    from lxml.etree import _Element

_FURNITURE = re.compile(r"word/(header|footer)\d*\.xml")
_FETCHING = re.compile(r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON)\b")
_STYLES = "word/styles.xml"
_MAX_PART = 1_000_000


def prepare(data: bytes, path: Path) -> Template:
    """The template in these bytes of a file, or a fault that says what is wrong with it."""
    try:
        parts = read_package(data)
        refuse_foreign(parts)
        return _prepared(path, parts)
    except PackageFault as fault:
        raise TemplateFault(
            fault.code, f"模板“{path.name}”不能使用：{fault.message}", fault.hint
        ) from fault


def _prepared(path: Path, parts: Mapping[str, bytes]) -> Template:
    kept, main = kept_parts(parts), main_part(parts)
    trees = {part: parse_xml(data, part) for part, data in kept.items() if _is_xml(part)}
    _check_parts(kept, main, trees)
    document = compile_part(path.name, trees[main], comments=True)
    furniture = tuple(
        (part, compile_part(path.name, tree, comments=False))
        for part, tree in trees.items()
        if _FURNITURE.fullmatch(part) and b"{" in kept[part]
    )
    made = {main, *(part for part, _ in furniture)}
    return Template(
        path,
        main,
        document,
        furniture,
        static_parts(kept, main, made, commented=False),
        static_parts(kept, main, made, commented=True),
        read_styles(trees[_STYLES]),
    )


def _is_xml(part: str) -> bool:
    return part.endswith((".xml", ".rels"))


def _check_parts(kept: Mapping[str, bytes], main: str, trees: Mapping[str, _Element]) -> None:
    if _STYLES not in trees:
        raise PackageFault("missing-part", f"缺少部件“{_STYLES}”。", "请从自带的模板重新开始改。")
    if max(len(data) for part, data in kept.items() if _compiled(part, main)) > _MAX_PART:
        raise PackageFault("too-large", "文件正文太大。", "模板里只留样式和标签。")
    for tree in trees.values():
        code = "".join(field.text or "" for field in tree.iter(w("instrText")))
        code += "".join(field.get(w("instr"), "") for field in tree.iter(w("fldSimple")))
        if found := _FETCHING.search(code):
            raise PackageFault(
                "field", f"文件里有会读取外部内容的域（{found[1]}）。", "请删去这个域后再用。"
            )


def _compiled(part: str, main: str) -> bool:
    return part == main or bool(_FURNITURE.fullmatch(part))
