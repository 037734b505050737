"""The same filters for every command that looks at cards."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck

COMMANDS = ["build", "cards", "topics", "explain", "check", "stats"]


def questions(factdeck: Factdeck, *options: str) -> int:
    return len(factdeck.json_lines("cards", *options))


def test_filters_narrow_by_kind_and_can_exclude(factdeck: Factdeck, notes: Path) -> None:
    del notes
    whole = questions(factdeck)

    assert questions(factdeck, "-t", "heading:ports") == 2
    assert questions(factdeck, "-t", "tag:EXAM", "-x", "ports") == whole - 3
    assert questions(factdeck, "-t", "path:쿠버*", "-t", "ports") == 3
    assert questions(factdeck, "-x", "net") == 1


def test_a_filtered_build_is_named_after_its_filter(factdeck: Factdeck, notes: Path) -> None:
    del notes
    report = factdeck.json("build", "-t", "tag:exam", "-x", "ports")

    assert report["package"] == "decks/notes-tag-exam-not-ports.apkg"
    assert report["plan"]["retired"] == 0


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["-t", "-x"])
def test_what_matches_nothing_names_the_nearest(
    factdeck: Factdeck, notes: Path, command: str, option: str
) -> None:
    del notes
    error = factdeck.run(command, option, "heading:prots", status=2).stderr

    assert "Did you mean: Ports" in error


@pytest.mark.parametrize("command", COMMANDS)
def test_git_says_what_has_changed(factdeck: Factdeck, notes: Path, command: str) -> None:
    git = ["git", "-C", str(notes), "-c", "user.name=T", "-c", "user.email=t@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *arguments], check=True, capture_output=True)  # noqa: S603
    note = notes / "net/tcp.md"
    note.write_text(note.read_text("utf-8").replace("SSH :: 22", "SSH :: port 22"), "utf-8")

    assert questions(factdeck, "--changed-since", "HEAD") == 1
    factdeck.run(command, "--changed-since", "HEAD", status=1 if command == "check" else 0)
    git_commit = [*git, "commit", "-q", "-a", "-m", "second"]
    subprocess.run(git_commit, check=True, capture_output=True)  # noqa: S603
    factdeck.run(command, "--changed-since", "HEAD", status=1 if command == "build" else 0)
    error = factdeck.run(command, "--changed-since", "nowhere", status=2).stderr
    assert "'nowhere'" in error


def test_a_build_of_nothing_says_that_the_filter_left_nothing(
    factdeck: Factdeck, notes: Path
) -> None:
    del notes
    error = factdeck.run("build", "-t", "ports", "-x", "tcp", status=1).stderr

    assert "No fact is asked for" in error
