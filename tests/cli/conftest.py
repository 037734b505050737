"""Running commands through their real entry point."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from factdeck.cli import main

if TYPE_CHECKING:
    from pathlib import Path


class Factdeck:
    """The command line, run in a folder of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def run(self, *arguments: str | Path, status: int = 0) -> Result:
        """Run a command and check its exit status."""
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        assert result.exit_code == status, result.output
        return result

    def json(self, *arguments: str | Path) -> Any:
        """Run a command with `--json` and read its one object."""
        return json.loads(self.run(*arguments, "--json").stdout)

    def json_lines(self, *arguments: str | Path) -> list[dict[str, Any]]:
        """Run a command with `--json` and read its objects, one a line."""
        return [json.loads(line) for line in self.run(*arguments, "--json").stdout.splitlines()]


@pytest.fixture
def factdeck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Factdeck:
    """Give the command line, with an empty current folder and no settings around."""
    monkeypatch.delenv("FACTDECK_LEDGER", raising=False)
    monkeypatch.chdir(tmp_path)
    return Factdeck(tmp_path)
