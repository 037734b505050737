"""`factdeck explain`: for a vault, a note and one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vaults import make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck


def lines(factdeck: Factdeck, *arguments: str | Path) -> list[int]:
    return [fact["line"] for fact in factdeck.json_lines("explain", *arguments)]


@pytest.mark.parametrize("target", ["net/tcp.md", "notes/net/tcp.md", "./notes/net/tcp.md"])
def test_a_note_is_named_as_in_the_vault_or_as_on_disk(
    factdeck: Factdeck, notes: Path, target: str
) -> None:
    del notes
    assert lines(factdeck, target) == [8, 9, 12, 13, 16]


@pytest.mark.parametrize("target", ["net/tcp.md:12", "notes/net/tcp.md:12", "net/tcp.md:12:5"])
def test_a_line_is_one_fact(factdeck: Factdeck, notes: Path, target: str) -> None:
    del notes
    assert lines(factdeck, target) == [12]


def test_a_line_within_a_bullet_is_the_bullets(factdeck: Factdeck) -> None:
    make_vault(factdeck.home / "notes", {"a.md": "- One\n  goes\n  on\n- Two\n"})

    assert lines(factdeck, "a.md:3") == [1]


def test_a_note_elsewhere_is_read_with_the_vault_around_it(
    factdeck: Factdeck, tmp_path: Path
) -> None:
    make_vault(tmp_path / "other", {"sub/a.md": "- Term :: one\n", "factdeck.toml": "trail = 0"})

    (fact,) = factdeck.json_lines("explain", tmp_path / "other/sub/a.md")

    assert fact["path"] == "sub/a.md"


def test_one_fact_in_full_says_what_was_understood_and_what_won(
    factdeck: Factdeck, notes: Path
) -> None:
    del notes
    output = factdeck.run("explain", "net/tcp.md:8").stdout

    for words in ("net/tcp.md:8", "understood", "language    en", "TCP", "Segment (bold)",
                  "net/img/a.png, on the back", "could be asked", "Q  ", "A  ",
                  "packed: at or above", "outcome\n  card"):  # fmt: skip
        assert words in output
    assert "what would change it" not in output


def test_a_fact_without_a_card_is_told_what_would_change_it(
    factdeck: Factdeck, notes: Path
) -> None:
    del notes
    output = factdeck.run("explain", "net/tcp.md:16").stdout

    assert "skipped: link-only" in output
    assert "what would change it" in output
    (record,) = factdeck.json_lines("explain", "net/tcp.md:16")
    assert record["advice"]


def test_a_card_held_back_is_told_the_gate(factdeck: Factdeck, notes: Path) -> None:
    del notes
    gates = ["--set", "gate.everywhere=1"]

    output = factdeck.run("explain", "net/tcp.md:8", *gates).stdout

    assert "held back: confidence" in output
    advised = next(word for word in output.split() if word.startswith("gate.folders="))
    (record,) = factdeck.json_lines("explain", "net/tcp.md:8", *gates, "--set", advised.rstrip(","))
    assert record["outcome"] == "card"


def test_what_the_author_wrote_is_packed_for_that_reason(factdeck: Factdeck, notes: Path) -> None:
    del notes
    assert "packed: you wrote it" in factdeck.run("explain", "net/tcp.md:12").stdout


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("nothing.md", "nothing.md"),
        ("nothing.md:3", "nothing.md"),
        ("net/tcp.md:1", "the first is in line 8"),
        ("net/tcp.md:900", "the last is in line 16"),
    ],
)
def test_a_place_that_is_none_is_named(
    factdeck: Factdeck, notes: Path, target: str, words: str
) -> None:
    del notes
    assert words in factdeck.run("explain", target, status=2).stderr
