"""The user's own folder: what belongs in it, and what lies where it is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from drafter.files.faults import Fault, FaultError
from drafter.files.reading import read_text

_CONTENTS = {
    "sections": "章节",
    "profiles": "体例",
    "policy": "提法",
    "rules": "检查规则",
    "documents": "文档模板",
    "phrases.yaml": "连接语",
}
_YAML = (".yaml", ".yml")


def folder_faults(folder: Path) -> Iterator[Fault]:
    """Faults for a folder that is not there or holds nothing that is read, and for .yml files."""
    if not folder.is_dir():
        yield Fault("folder", "没有这个文件夹", f"请核对名称和所在位置；{_belongs()}", str(folder))
    elif not any((folder / name).exists() for name in _CONTENTS):
        message = "这个文件夹里没有 " + "、".join(_directories()) + " 或 phrases.yaml"
        yield Fault("folder", message, _hint(folder), str(folder))
    yield from _links(folder)
    for path in sorted(folder.glob("*/*.yml")):
        if path.parent.name in _CONTENTS:
            yield Fault("suffix", "只读取以 .yaml 结尾的文件", "请改文件名", str(path))


def _links(folder: Path) -> Iterator[Fault]:
    """Faults for links that lead out of the folder: a stranger's folder reads only itself."""
    inside = folder.resolve()
    for path in sorted((*folder.glob("*"), *folder.glob("*/*"))):
        if path.is_symlink() and not path.resolve().is_relative_to(inside):
            yield Fault("link", "这个链接指向文件夹外面，不予读取", "请把文件本身复制进来", str(path))


def strays(folder: Path) -> Iterator[Path]:
    """Files beside the folders that would be read if they lay in one of them."""
    for path in sorted(folder.glob("*")):
        stray = path.suffix in _YAML and path.name not in _CONTENTS and path.is_file()
        if stray and not _is_fact_file(path):
            yield path


def where_strays_belong(folder: Path) -> str:
    """A hint that names the stray files, '' where there are none."""
    names = "、".join(path.name for path in strays(folder))
    return f"{names} 放在这里不起作用，请移进其中一个文件夹；" if names else ""


def _hint(folder: Path) -> str:
    if folder.resolve().name in _CONTENTS:
        return f"请写它的上一级文件夹；{_belongs()}"
    return where_strays_belong(folder) + _belongs()


def _belongs() -> str:
    kinds = [f"{name}{'' if '.' in name else '/'} 放{what}" for name, what in _CONTENTS.items()]
    return "，".join(kinds)


def _directories() -> list[str]:
    return [f"{name}/" for name in _CONTENTS if "." not in name]


def _is_fact_file(path: Path) -> bool:
    try:
        return re.search(r"^单位[:：]", read_text(path), re.MULTILINE) is not None
    except FaultError:
        return False
