"""Running commands through their real entry point."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from factdeck.cli import main
from vaults import make_vault, png

if TYPE_CHECKING:
    from pathlib import Path

# Something for every command to say.
NOTES: dict[str, str | bytes] = {
    "net/tcp.md": "---\ntags: [exam]\n---\n# TCP\n\n![](img/a.png)\n\n"
    "- **Segment**: the unit of data that TCP sends\n"
    "- **Window**: the number of bytes a receiver can still take\n\n"
    "## Ports\n- SSH :: 22\n- HTTP :: 80\n\n![](img/gone.png)\n- https://a.b\n",
    "net/img/a.png": png(),
    "쿠버네티스.md": "# 쿠버네티스\n\n- 파드 :: 쿠버네티스에서 배포할 수 있는 가장 작은 단위\n",
}


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
    for name in [name for name in os.environ if name.startswith(("FACTDECK_", "_FACTDECK_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.with_name(f"{tmp_path.name}-cache")))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.chdir(tmp_path)
    return Factdeck(tmp_path)


@pytest.fixture
def notes(factdeck: Factdeck) -> Path:
    """Make the sample vault, where commands look for one by default."""
    return make_vault(factdeck.home / "notes", NOTES)
