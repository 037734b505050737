"""`--help` of every command: there, short, and quick because nothing heavy is imported."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys

import pytest
from click import Context

import factdeck.cli
from factdeck.cli import main

HEAVY = (
    "anki",
    "bs4",
    "genanki",
    "kiwipiepy",
    "lxml",
    "markdown",
    "markdown_it",
    "networkx",
    "numpy",
    "pathspec",
    "PIL",
    "rapidfuzz",
    "tomllib",
    "yaml",
)
COMMANDS = main.list_commands(Context(main))


def test_every_module_of_a_command_is_one() -> None:
    assert {"build", "cards", "check", "completion", "config", "explain", "init", "recover",
            "retired", "stats", "topics", "verify"} <= set(COMMANDS)  # fmt: skip
    modules = {found.name for found in pkgutil.iter_modules(factdeck.cli.__path__)}
    assert set(COMMANDS) <= modules
    for name in COMMANDS:
        assert main.get_command(Context(main), name) is not None


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_imports_nothing_heavy(command: str) -> None:
    code = (
        "import sys\nfrom factdeck.cli import main\n"
        f"try:\n    main({[*filter(None, [command]), '--help']!r})\nexcept SystemExit:\n    pass\n"
        f"import json; print(json.dumps(sorted(set(sys.modules) & set({HEAVY!r}))))"
    )
    output = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout

    assert json.loads(output.splitlines()[-1]) == []
    assert output.startswith("Usage: ")
    assert "--help" in output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_line_in_the_overview(command: str) -> None:
    found = main.get_command(Context(main), command)

    assert found is not None
    assert 20 < len(found.get_short_help_str(limit=200)) < 120
