"""The house keeps its rules: who may import whom, how long a file may be, which names say nothing."""

import ast
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EVERYTHING = {"home", "editorial", "search", "practices", "language", "config", "messages", "extraction"}
ALLOWED = {
    "language": set(),
    "practices": {"language"},
    "search": {"practices", "language"},
    "editorial": {"practices", "search", "language"},
    "home": {"practices", "search", "language"},
    "config": EVERYTHING,
    "site": EVERYTHING,
    "setup": set(),
}
OURS = EVERYTHING | {"setup", "tests"}
LONGEST = 250
EMPTY_NAMES = {"utils", "helpers", "core", "common", "misc"}
NOT_SOURCES = {"var", "node_modules", "__pycache__"}


def sources(*suffixes):
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in NOT_SOURCES and not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if name.endswith(suffixes))


def room_of(path):
    parts = path.relative_to(ROOT).parts
    return parts[1] if parts[:2] == ("site", "config") else parts[0]


def imports(path):
    """(room, line) of each import of ours, wherever it stands in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module.split(".")[0], node.lineno
        elif isinstance(node, ast.Import):
            yield from ((name.name.split(".")[0], node.lineno) for name in node.names)


def is_measured(path):
    return "migrations" not in path.parts and "settings" not in path.parts


def test_every_room_has_its_rule():
    rooms = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()}
    assert rooms <= ALLOWED.keys() | {"tests"}


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_only_what_it_may(room):
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {other}"
        for path in sources(".py")
        if room_of(path) == room
        for other, line in imports(path)
        if other in OURS - ALLOWED[room] - {room}
    ]
    assert wrong == []


def test_relative_imports_stay_in_their_folder():
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level > 1
    ]
    assert wrong == []


def test_only_settings_import_everything():
    wrong = [
        path
        for path in sources(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*" and "settings" not in path.parts
    ]
    assert wrong == []


def test_no_file_is_longer_than_it_may_be():
    lengths = {path: path.read_text(encoding="utf-8").count("\n") for path in sources(".py", ".html", ".css", ".js")}
    assert [str(path) for path, lines in lengths.items() if lines > LONGEST and is_measured(path)] == []


def test_no_name_says_nothing():
    names = [path.relative_to(ROOT).with_suffix("") for path in sources(".py")]
    assert [name for name in names if EMPTY_NAMES.intersection(name.parts)] == []


def test_site_is_a_folder_and_never_a_package():
    """With an __init__.py it would replace the standard library's `site`, and the packages of the environment with it."""
    assert not (ROOT / "site" / "__init__.py").exists()
