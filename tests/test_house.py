"""The house rules: who may import whom, how long a module may be, what no file may name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "drafter"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Each room and the rooms that it may import. Rooms that read or write files of their own stand on
# `files`; report.py puts the lower rooms together for programs, the wizard and the command line.
MAY_IMPORT: dict[str, set[str]] = {
    "files": set(),
    "facts": {"files"},
    "policy": {"files"},
    "library": {"files", "facts", "policy"},
    "draft": {"facts", "policy", "library"},
    "document": {"files", "draft"},
    "check": {"files", "facts", "policy", "library", "draft", "document"},
    "report": {"files", "facts", "policy", "library", "draft", "document", "check"},
    "wizard": {"files", "facts", "policy", "library", "draft", "check", "report"},
}
MAY_IMPORT |= {room: {*MAY_IMPORT, "cli"} for room in ("cli", "__main__")}

MAX_LINES = 400
FOREIGN = re.compile(
    r"/(?:work|tmp|home|root|Users|mnt)/\w|[A-Z]:\\Users|\bshared/"
    r"|\b(?:pypi\.org|files\.pythonhosted\.org|proxy\.golang\.org|registry\.npmjs\.org|crates\.io)"
)
TEXT_SUFFIXES = {".py", ".yaml", ".yml", ".toml", ".md", ".json", ".txt", ".sh", ".cfg", ".js", ".csv", ""}


def room_of(path: Path) -> str:
    """The room that a module stands in, or its own name beside the rooms."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else path.stem


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Line and room of every import of the package, those within functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: say where from in full"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            if package == "drafter" and rest:
                yield node.lineno, rest.split(".")[0]


def public_functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    """Functions and methods that others may call, those of private classes left out."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from public_functions(node)
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def project_files() -> Iterator[Path]:
    """Every text file that belongs to the project."""
    for folder in (".ci", "drafter", "templates", "examples", "seeds", "tests", "tools", "docs"):
        yield from (path for path in (ROOT / folder).rglob("*") if _is_text(path))
    yield from (path for path in ROOT.iterdir() if path.name != ".git" and _is_text(path))


def _is_text(path: Path) -> bool:
    linked = path.name == ".git"  # a file where the working tree is not the first one
    return path.is_file() and path.suffix in TEXT_SUFFIXES and not linked


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_every_room_is_known() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert rooms <= set(MAY_IMPORT)


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_imports_go_one_way(room: str) -> None:
    wrong = [
        f"{named(path)}:{line} imports {other}"
        for path in MODULES
        if room_of(path) == room
        for line, other in imported(path)
        if other not in {room, "__version__"} and other not in MAY_IMPORT[room]
    ]
    assert wrong == []


def test_the_table_itself_goes_one_way() -> None:
    for room, others in MAY_IMPORT.items():
        assert all(room not in MAY_IMPORT[other] for other in others - {room}), room


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_short_enough_to_be_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_every_public_function_says_what_it_does(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = [node.name for node in public_functions(tree) if not ast.get_docstring(node)]
    assert silent == []


def test_no_file_names_a_machine_or_a_registry() -> None:
    own = Path(__file__)
    found = [
        f"{named(path)}:{number}: {line.strip()[:80]}"
        for path in project_files()
        if path != own
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if FOREIGN.search(line)
    ]
    assert found == []
