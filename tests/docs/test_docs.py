"""The documentation: its commands work, its links lead somewhere, no command is left out."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from run_docs import DOCS, ROOT, commands, filled, pages

from factdeck.cli import main

if TYPE_CHECKING:
    from pathlib import Path

HELP = " --help"


def name_of(page: Path) -> str:
    return page.relative_to(DOCS).as_posix()


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_commands_of_a_page_work(page: Path) -> None:
    # What they print changes with every better rule; scripts/run_docs.py brings it up to date.
    assert len(list(commands(filled(page.read_text("utf-8"))))) > 0


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_options_are_those_of_today(page: Path) -> None:
    for command in commands(page.read_text("utf-8")):
        if command.line.startswith("factdeck ") and command.line.endswith(HELP):
            name = command.line.removeprefix("factdeck").removesuffix(HELP).split()
            result = CliRunner().invoke(main, [*name, "--help"], prog_name="factdeck")
            assert command.output.split() == result.output.split(), "run scripts/run_docs.py"


def test_every_command_has_a_page() -> None:
    result = CliRunner().invoke(main, ["--help"])
    names = {line.split()[0] for line in result.output.partition("Commands:")[2].splitlines()[1:]}
    written = {page.stem for page in (DOCS / "commands").glob("*.md")} - {"index"}
    assert written == names


def test_the_site_is_built_without_a_dead_link(tmp_path: Path) -> None:
    # `strict` in mkdocs.yml: a link, an anchor or a picture that leads nowhere is an error.
    result = subprocess.run(  # noqa: S603 -- our own documentation
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", tmp_path / "site"],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert (tmp_path / "site/ko/guide/index.html").is_file()
