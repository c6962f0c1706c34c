"""The message for each broken fact file, and renewing the golden texts after a change of words:

    python -m tests.golden.messages            # shows what would change
    python -m tests.golden.messages --write    # and changes it"""

from __future__ import annotations

import argparse
import difflib
import io
import os
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from drafter.files.faults import FaultError
from drafter.report import Workshop

FOLDER = Path(__file__).parent / "事实文件"
HEAD = "年度: 2026\n单位:\n  名称: 云溪镇\n"
WRONG = HEAD + "政务热线:\n  热线承接数: 六十\n"


def _packed(part: str) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(part, "<a/>")
    return target.getvalue()


# What cannot stand in the folder as a text file of its own.
MADE: dict[str, bytes] = {
    "回车换行": WRONG.replace("\n", "\r\n").encode(),
    "只有回车": WRONG.replace("\n", "\r").encode(),
    "带有BOM": WRONG.encode("utf-8-sig"),
    "是UTF-16": WRONG.encode("utf-16"),
    "是UTF-16而没有标记": WRONG.encode("utf-16-le"),
    "是GB18030": WRONG.encode("gb18030"),
    "只有BOM": "\ufeff".encode(),
    "坏了一个字节": WRONG.encode().replace("镇".encode(), "镇".encode()[:2]),
    "没有存完": WRONG.encode()[:-3],
    "有空字符": WRONG.encode() + b"\0\0",
    "停电后末尾是空的": WRONG.encode() + bytes(4000),
    "是Word文件": _packed("word/document.xml"),
    "是Excel文件": _packed("xl/workbook.xml"),
    "是旧版Word文件": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
    "是PDF文件": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "是图片": b"\x89PNG\r\n\x1a\n" + bytes(range(200)),
    "是照片": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(200)),
    "太大": b"# " + b"x" * 2 * 1024 * 1024,
}
ODD: dict[str, Callable[[Path], object]] = {
    "是文件夹": Path.mkdir,
    "没有这个文件": lambda _: None,
}


def names() -> list[str]:
    """Every broken file by name."""
    return sorted([*(path.stem for path in FOLDER.glob("*.yaml")), *MADE, *ODD])


def put(name: str, folder: Path) -> Path:
    """The broken file in a folder."""
    path = folder / f"{name}.yaml"
    if name in ODD:
        ODD[name](path)
    else:
        path.write_bytes(MADE.get(name) or (FOLDER / path.name).read_bytes())
    return path


@cache
def workshop() -> Workshop:
    """The shipped library, read once."""
    return Workshop()


def fault(name: str, folder: Path) -> FaultError:
    """What is wrong with the file, put into a folder and called by its mere name there."""
    path = put(name, folder)
    before = Path.cwd()
    os.chdir(folder)
    try:
        workshop().draft(path.name)
    except FaultError as error:
        return error
    finally:
        os.chdir(before)
    raise AssertionError(f"{name} is not broken")


def message(name: str) -> str:
    """What a person is told of the file."""
    with tempfile.TemporaryDirectory() as folder:
        return f"{fault(name, Path(folder))}\n"


def golden(name: str) -> Path:
    """Where the expected message stands."""
    return FOLDER / f"{name}.txt"


def main() -> None:
    """Show, and with --write make, every change of a golden text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    for name in names():
        path, new = golden(name), message(name)
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
        sys.stdout.writelines(difflib.unified_diff(before, after, path.name, path.name))
        if write and new != old:
            path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
