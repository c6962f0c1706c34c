"""A .docx template made ready to print: checked, compiled once, all else deflated beforehand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.document import comments, core
from drafter.document.assembly import kept_parts, static_parts
from drafter.document.compiling import CompiledPart, Compiler
from drafter.document.faults import PackageFault, TemplateFault
from drafter.document.names import Context
from drafter.document.package import (
    Packed,
    main_part,
    pack,
    parse_xml,
    read_package,
    refuse_foreign,
    write_package,
)
from drafter.document.styles import Styles
from drafter.document.wordml import w
from drafter.draft.tree import Form
from drafter.files.resources import templates_dir

if TYPE_CHECKING:
    from lxml.etree import _Element

_FURNITURE = re.compile(r"word/(header|footer)\d*\.xml")
_FETCHING = re.compile(r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON)\b")
_STYLES = "word/styles.xml"
_MAX_PART = 1_000_000


def shipped(form: Form) -> Path:
    """The template that comes with the program."""
    return templates_dir() / "documents" / f"{form.value}.docx"


def find(form: Form, own: Path | None = None) -> Path:
    """The template for a form: `own` is a file, or a folder that may hold one of the form's name."""
    if own is None:
        return shipped(form)
    if not own.is_dir():
        return own
    path = own / f"{form.value}.docx"
    return path if path.exists() else shipped(form)


def load(path: Path) -> Template:
    """The template ready to print; it is compiled anew only when its bytes have changed."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TemplateFault(
            "template-missing", f"读不到模板“{path}”。", "请检查模板的位置和权限。"
        ) from error
    return compiled(data, path.name)


@lru_cache(maxsize=16)
def compiled(data: bytes, name: str) -> Template:
    """The template in these bytes; `name` is for messages."""
    try:
        parts = read_package(data)
        refuse_foreign(parts)
        return _build(name, parts)
    except PackageFault as fault:
        raise TemplateFault(
            fault.code, f"模板“{name}”不能使用：{fault.message}", fault.hint
        ) from fault


@dataclass(frozen=True, eq=False)
class Template:
    """A compiled template; `main` names the part that holds the text, `furniture` are headers and
    footers with tags, and the other parts come in two kinds: without comments and with them."""

    name: str
    main: str
    document: CompiledPart
    furniture: tuple[tuple[str, CompiledPart], ...]
    plain_parts: tuple[Packed, ...]
    commented_parts: tuple[Packed, ...]
    styles: Styles

    def package(self, document: str, notes: list[str], properties: str, context: Context) -> bytes:
        """The whole .docx around a document part whose comments are in place."""
        parts = list(self.commented_parts if notes else self.plain_parts)
        made = {self.main: document, core.PART: properties}
        made |= {name: part.render(context) for name, part in self.furniture}
        if notes:
            styles = (self.styles.comment_text, self.styles.comment_mark)
            made[comments.PART] = comments.comments_part(notes, *styles)
        return write_package([*parts, *(pack(name, text.encode()) for name, text in made.items())])


def _build(name: str, parts: Mapping[str, bytes]) -> Template:
    """The template in these parts, or a fault that says what is wrong with it."""
    kept, main = kept_parts(parts), main_part(parts)
    trees = {part: parse_xml(data, part) for part, data in kept.items() if _is_xml(part)}
    _check_parts(kept, main, trees)
    compiler = Compiler(name)
    document = compiler.compile(trees[main], comments=True)
    furniture = tuple(
        (part, compiler.compile(tree, comments=False))
        for part, tree in trees.items()
        if _FURNITURE.fullmatch(part) and b"{" in kept[part]
    )
    made = {main, *(part for part, _ in furniture)}
    return Template(
        name,
        main,
        document,
        furniture,
        static_parts(kept, main, made, commented=False),
        static_parts(kept, main, made, commented=True),
        Styles(trees[_STYLES]),
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
