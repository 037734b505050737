"""Run the commands that the documentation shows, and put what they print below them.

    scripts/run_docs.py [--check] [PAGE...]

A `console` block holds lines that start with `$ ` and what they print. Each page starts in an
empty folder with a fresh copy of the sample notes; `factdeck` runs in this process, anything else
in bash. `| head -N` keeps the first lines. A `markdown` block with a title is a note that is
written there. Blocks of another kind (`sh`, `text`) are not run.
"""

from __future__ import annotations

import argparse
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from click.testing import CliRunner

from factdeck.cli import main as factdeck

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
_BLOCK = re.compile(
    r'(?P<open>^```(?:console|markdown title="(?P<note>[^"\n]+)")\n)(?P<body>.*?)(?P<close>^```$)',
    re.DOTALL | re.MULTILINE,
)
_HEAD = re.compile(r"(?P<command>.*?) \| head -(?P<lines>\d+)$")
_WIDTH = "100"


class DocsError(Exception):
    """A command of the documentation does not work."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command and what it prints."""

    line: str
    output: str


def main() -> None:
    """Fill the pages that the arguments name, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="*", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing; say what is stale")
    arguments = parser.parse_args()
    stale = []
    for page in arguments.pages or pages():
        before = page.read_text("utf-8")
        after = filled(before)
        if after != before:
            stale.append(page)
            if not arguments.check:
                page.write_text(after, "utf-8")
            print(page)
    sys.exit(1 if arguments.check and stale else 0)


def pages() -> list[Path]:
    """List the pages that show commands."""
    return [page for page in sorted(DOCS.rglob("*.md")) if _BLOCK.search(page.read_text("utf-8"))]


def filled(text: str) -> str:
    """Run the commands of a page in order and put what they print in place of what stands there.

    Raises:
        DocsError: One is a wrong call or fails.
    """
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(ROOT / "notes", "notes", ignore=shutil.ignore_patterns(".factdeck"))
        return _BLOCK.sub(_filled_block, text)


def commands(text: str) -> Iterator[Command]:
    """Yield the commands of a page with what the page says that they print."""
    for block in _BLOCK.finditer(text):
        if block["note"]:
            continue
        for part in re.split(r"^\$ ", block["body"], flags=re.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            yield Command(line, output)


def run(line: str) -> str:
    """Run a command and give what it prints, without colour.

    Raises:
        DocsError: It is a wrong call or fails.
    """
    head = _HEAD.match(line)
    words = shlex.split(head["command"] if head else line)
    if words[0] == "factdeck":
        result = CliRunner(env={"COLUMNS": _WIDTH}).invoke(
            factdeck, words[1:], prog_name="factdeck", color=False
        )
        # 1 is what `check` and `verify` say of notes with problems.
        failed, output = result.exit_code not in {0, 1} or _crashed(result.exception), result.output
    else:
        shell = subprocess.run(  # noqa: S603 -- a line of our own documentation
            ["/bin/bash", "-c", head["command"] if head else line],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        failed, output = shell.returncode != 0, shell.stdout + shell.stderr
    if failed:
        raise DocsError(f"$ {line}\n{output}")
    lines = [line.rstrip() for line in output.rstrip().splitlines()]
    kept = lines[: int(head["lines"])] if head else lines
    return "".join(f"{line}\n" for line in kept)


def _filled_block(block: re.Match[str]) -> str:
    if block["note"]:
        note = Path(block["note"])
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(block["body"], "utf-8")
        return block[0]
    lines = [line for line in block["body"].splitlines() if line.startswith("$ ")]
    body = "".join(f"{line}\n{run(line.removeprefix('$ '))}" for line in lines)
    return f"{block['open']}{body}{block['close']}"


def _crashed(error: BaseException | None) -> bool:
    return error is not None and not isinstance(error, SystemExit)


if __name__ == "__main__":
    main()
