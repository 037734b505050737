"""What a build says to a person, and how loud."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from vaults import make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck

ESCAPE = "\x1b["


def reword_everything(notes: Path) -> None:
    """Change four of the six facts, and lose one."""
    note = notes / "net/tcp.md"
    text = note.read_text("utf-8").replace("SSH :: 22", "SSH :: port 22")
    note.write_text(text.replace("- HTTP :: 80\n", ""), "utf-8")


def test_numbers_are_on_stdout_and_everything_about_them_on_stderr(
    factdeck: Factdeck, notes: Path
) -> None:
    del notes
    result = factdeck.run("build")

    first, *rest = result.stdout.splitlines()
    assert first == "decks/notes.apkg  5 cards from 6 facts in 2 notes"
    assert [line.split()[0] for line in rest] == ["facts", "changes", "pictures"]
    assert "1 packed · 1 missing" in rest[2]
    assert "1 × missing-picture" in result.stderr
    assert "net/tcp.md:15" in result.stderr


def test_a_first_build_does_not_list_every_card(factdeck: Factdeck, notes: Path) -> None:
    del notes
    result = factdeck.run("build", "--dry-run")

    assert result.stdout.startswith("Would write decks/notes.apkg")
    assert "new        " not in result.stderr
    assert result.stderr.count("new        ") < factdeck.run("build", "-v").stderr.count("new  ")


def test_changes_are_shown_old_and_new(factdeck: Factdeck) -> None:
    notes = make_vault(factdeck.home / "notes", {"a.md": "- Q: What is one?\n  A: 1\n- B :: 2\n"})
    factdeck.run("build")
    (notes / "a.md").write_text("- Q: What is just one?\n  A: 1\n- B :: 2\n", "utf-8")

    result = factdeck.run("build")

    assert "1 reworded · 1 unchanged" in result.stdout
    lines = [line.strip() for line in result.stderr.splitlines()]
    place = next(number for number, line in enumerate(lines) if "a.md:1" in line)
    assert lines[place].endswith("What is one?")
    assert lines[place + 1] == "→ What is just one?"


def test_of_many_changes_the_first_are_shown_and_the_rest_is_counted(factdeck: Factdeck) -> None:
    bullets = "".join(f"- Term{number} :: meaning {number}\n" for number in range(9))
    notes = make_vault(factdeck.home / "notes", {"a.md": bullets})
    factdeck.run("build")
    (notes / "a.md").write_text("# Heading\n" + bullets, "utf-8")

    normal = factdeck.run("build", "--dry-run").stderr
    verbose = factdeck.run("build", "--dry-run", "-v").stderr

    assert normal.count("moved") == 4
    assert "6 more moved: -v shows all" in normal
    assert verbose.count("moved") == 9


def test_it_names_the_commands_that_go_on(factdeck: Factdeck, notes: Path) -> None:
    factdeck.run("build")
    reword_everything(notes)

    assert "factdeck retired" in factdeck.run("build").stderr
    assert "factdeck retired" not in factdeck.run("build").stderr


def test_quiet_is_the_package_alone(factdeck: Factdeck, notes: Path) -> None:
    del notes
    result = factdeck.run("build", "-q")

    assert (result.stdout, result.stderr) == ("decks/notes.apkg\n", "")


def test_json_is_alone(factdeck: Factdeck, notes: Path) -> None:
    del notes
    result = factdeck.run("build", "--json")

    assert result.stderr == ""
    assert len(result.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("variable", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True),
                               ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)  # fmt: skip
def test_colour_is_where_it_is_wanted(
    factdeck: Factdeck, notes: Path, variable: dict[str, str], *, coloured: bool
) -> None:
    del notes
    done = subprocess.run(
        [sys.executable, "-m", "factdeck", "build"],
        env=dict(os.environ) | variable,
        cwd=factdeck.home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert (ESCAPE in done.stdout + done.stderr) is coloured
    assert "Asking" not in done.stderr  # no bar where nobody looks on


def test_a_terminal_of_another_encoding_is_no_reason_to_fail(
    factdeck: Factdeck, notes: Path
) -> None:
    del notes
    done = subprocess.run(
        [sys.executable, "-m", "factdeck", "topics"],
        env=dict(os.environ) | {"PYTHONIOENCODING": "ascii"},
        cwd=factdeck.home,
        capture_output=True,
        check=True,
    )
    assert "쿠버네티스" in done.stdout.decode("utf-8")
