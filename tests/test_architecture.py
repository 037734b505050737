"""Imports go one way: model, errors, settings ← rooms ← pipeline ← cli; one library, one place."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src/factdeck"
GROUND = {"model", "errors", "settings"}
ROOMS = {
    folder.name
    for folder in SOURCE.iterdir()
    if folder.is_dir() and folder.name not in {"cli", "__pycache__"}
}
LIBRARIES = {
    "markdown": "reading",
    "markdown_it": "reading",
    "bs4": "reading",
    "nh3": "reading",
    "yaml": "reading",
    "genanki": "packing",
    "kiwipiepy": "asking/languages/korean",
    "networkx": "ledger",
    "filelock": "ledger",
    "pathspec": "ignoring.py",
    "click": "cli",
    "anki": "anki",
    "watchfiles": "watching",
    "chevron": "packing",
    "llm": "writing/models",
}
FILES = sorted(SOURCE.rglob("*.py"))


def imported(file: Path) -> set[str]:
    """Give the dotted names of all modules that a file imports, wherever it does."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def parts_of_factdeck(file: Path) -> set[str]:
    """Give the rooms and top modules of factdeck that a file imports."""
    return {
        name.split(".")[1]
        for name in imported(file)
        if name.startswith("factdeck.") and name != "factdeck.__version__"
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_imports_go_one_way(file: Path) -> None:
    place = file.relative_to(SOURCE).parts
    home, wanted = place[0].removesuffix(".py"), parts_of_factdeck(file)
    if home in GROUND:
        assert wanted <= GROUND
    elif home in ROOMS:
        assert wanted <= GROUND | {home, "__version__"}
    elif home != "__main__":
        assert "cli" not in wanted or home == "cli"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_a_library_is_known_in_one_place(file: Path) -> None:
    place = file.relative_to(SOURCE).as_posix()
    for name in {name.split(".")[0] for name in imported(file)}:
        home = LIBRARIES.get(name)
        assert home is None or place.startswith(home), f"{place} imports {name}"
