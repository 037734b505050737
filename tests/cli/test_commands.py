"""What a person meets on the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factdeck import __version__
from factdeck.packing.unpack import read_package

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck


class TestBuild:
    """`factdeck build`."""

    def test_defaults_are_notes_and_decks(self, factdeck: Factdeck, notes: Path) -> None:
        del notes
        assert factdeck.json("build")["package"] == "decks/notes.apkg"
        assert len(read_package(factdeck.home / "decks/notes.apkg")) >= 4

    def test_json_has_everything(self, factdeck: Factdeck, notes: Path) -> None:
        report = factdeck.json("build", notes)

        assert set(report) >= {
            "package", "notes", "facts", "cards", "held_back", "skipped", "pictures", "plan",
            "problems",
        }  # fmt: skip
        assert (report["notes"], report["facts"], report["pictures"]) == (2, 6, 1)
        assert report["plan"] == {
            "new": report["cards"], "reworded": 0, "moved": 0, "unchanged": 0, "retired": 0,
        }  # fmt: skip
        (problem,) = report["problems"]
        assert problem["path"] == "net/tcp.md"
        assert problem["line"] == 15
        assert problem["code"] == "missing-picture"
        assert problem["message"]

    def test_a_second_build_changes_nothing(self, factdeck: Factdeck, notes: Path) -> None:
        first = factdeck.json("build", notes)
        package = (factdeck.home / "decks/notes.apkg").read_bytes()
        ledger = (notes / ".factdeck/ledger.jsonl").read_bytes()

        second = factdeck.json("build", notes)

        assert second["plan"]["unchanged"] == first["cards"]
        assert second["changes"] == []
        assert (factdeck.home / "decks/notes.apkg").read_bytes() == package
        assert (notes / ".factdeck/ledger.jsonl").read_bytes() == ledger

    def test_only_the_ledger_folder_is_written_in_the_notes(
        self, factdeck: Factdeck, notes: Path
    ) -> None:
        before = {path: path.read_bytes() for path in notes.rglob("*") if path.is_file()}

        factdeck.run("build", notes)

        after = {path: path.read_bytes() for path in notes.rglob("*") if path.is_file()}
        added = {path.relative_to(notes).parts[0] for path in set(after) - set(before)}
        assert added == {".factdeck"}
        assert {path: after[path] for path in before} == before

    def test_a_filtered_build_has_its_own_file_and_retires_nothing(
        self, factdeck: Factdeck, notes: Path
    ) -> None:
        whole = factdeck.json("build", notes)
        full = (factdeck.home / "decks/notes.apkg").read_bytes()

        part = factdeck.json("build", notes, "-t", "ports")

        assert part["package"] == "decks/notes-ports.apkg"
        assert part["cards"] == 2
        assert part["plan"]["retired"] == 0
        assert (factdeck.home / "decks/notes.apkg").read_bytes() == full
        all_guids = {note.guid for note in read_package(factdeck.home / "decks/notes.apkg")}
        assert {n.guid for n in read_package(factdeck.home / part["package"])} < all_guids
        assert factdeck.json("build", notes)["plan"]["unchanged"] == whole["cards"]

    def test_output_may_be_a_package(self, factdeck: Factdeck, notes: Path) -> None:
        factdeck.run("build", notes, "-o", "out/mine.apkg")

        assert read_package(factdeck.home / "out/mine.apkg")

    def test_a_dry_run_writes_nothing(self, factdeck: Factdeck, notes: Path) -> None:
        report = factdeck.json("build", notes, "--dry-run")

        assert report["plan"]["new"] == report["cards"] > 0
        assert not (factdeck.home / "decks").exists()
        assert not (notes / ".factdeck").exists()

    def test_the_plan_names_what_was_reworded_and_retired(
        self, factdeck: Factdeck, notes: Path
    ) -> None:
        factdeck.run("build", notes)
        note = notes / "net/tcp.md"
        text = note.read_text("utf-8").replace("SSH :: 22", "SSH :: port 22")
        note.write_text(text.replace("- HTTP :: 80\n", ""), "utf-8")

        changes = {c["kind"]: c for c in factdeck.json("build", notes)["changes"]}

        assert set(changes) == {"reworded", "retired"}
        assert (changes["reworded"]["path"], changes["reworded"]["line"]) == ("net/tcp.md", 12)
        assert "HTTP" in changes["retired"]["question"]

    def test_losing_more_than_a_third_asks_first(self, factdeck: Factdeck, notes: Path) -> None:
        factdeck.run("build", notes)
        ledger = (notes / ".factdeck/ledger.jsonl").read_bytes()
        (notes / "net/tcp.md").write_text("# TCP\n- nothing here\n", "utf-8")

        refused = factdeck.run("build", notes, status=1)

        assert "--yes" in refused.stderr
        assert factdeck.json("build", notes, "--dry-run")["plan"]["retired"] > 1
        assert (notes / ".factdeck/ledger.jsonl").read_bytes() == ledger
        factdeck.run("build", notes, "--yes")

    @pytest.mark.skipif(os.name == "nt", reason="has no pseudo-terminals")
    @pytest.mark.parametrize(("answer", "status", "cards"), [("y", 0, 1), ("n", 1, 5)])
    def test_somebody_who_is_there_is_asked(
        self, factdeck: Factdeck, notes: Path, answer: str, status: int, cards: int
    ) -> None:
        factdeck.run("build", notes)
        (notes / "net/tcp.md").write_text("# TCP\n- nothing here\n", "utf-8")
        keyboard, terminal = os.openpty()
        os.write(keyboard, f"{answer}\n".encode())

        done = subprocess.run(
            [sys.executable, "-m", "factdeck", "build", "notes"],
            stdin=terminal,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

        assert (done.returncode, "Retire them?" in done.stderr) == (status, True)
        assert len(read_package(factdeck.home / "decks/notes.apkg")) == cards

    def test_reset_gives_a_new_identity(self, factdeck: Factdeck, notes: Path) -> None:
        factdeck.run("build", notes)
        before = {note.guid for note in read_package(factdeck.home / "decks/notes.apkg")}

        factdeck.run("build", notes, "--reset", "net/tcp.md:12")

        after = {note.guid for note in read_package(factdeck.home / "decks/notes.apkg")}
        assert len(after) == len(before)
        assert len(after - before) == 1

    def test_a_reset_under_a_filter_stays(self, factdeck: Factdeck, notes: Path) -> None:
        factdeck.run("build", notes)
        reset = factdeck.json("build", notes, "-t", "TCP", "--reset", "net/tcp.md:12")["changes"]
        after = factdeck.json("build", notes)

        assert {change["kind"] for change in reset} == {"new", "retired"}
        assert after["changes"] == []


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["build", "nowhere"], 2, "nowhere"),
        (["build", "notes", "-t", "prots"], 2, "Ports"),
        (["cards", "notes", "-t", "nothing like it"], 2, "No topic matches"),
        (["build", "notes", "--reset", "net/tcp.md"], 2, "PATH:LINE"),
        (["build", "notes", "--reset", "net/tcp.md:999"], 1, "net/tcp.md:999"),
        (["build", "--frobnicate"], 2, "frobnicate"),
        (["frobnicate"], 2, "frobnicate"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(
    factdeck: Factdeck, notes: Path, arguments: list[str], status: int, words: str
) -> None:
    del notes
    assert words in factdeck.run(*arguments, status=status).stderr


def test_a_folder_without_notes_builds_nothing(factdeck: Factdeck) -> None:
    (factdeck.home / "empty").mkdir()

    assert "No note was found" in factdeck.run("build", "empty", status=1).stderr


class TestCards:
    """`factdeck cards`."""

    def test_json_has_one_card_a_line(self, factdeck: Factdeck, notes: Path) -> None:
        cards = factdeck.json_lines("cards", notes, "-t", "Ports")

        assert [card["answer"] for card in cards] == ["22", "80"]
        assert ["SSH" in cards[0]["question"], "HTTP" in cards[1]["question"]] == [True, True]
        assert set(cards[0]) >= {
            "guid", "deck", "tags", "question", "answer", "source", "trail", "pictures", "rule",
            "confidence", "state", "path", "line", "language",
        }  # fmt: skip
        assert cards[0]["deck"] == "notes::TCP"
        assert "exam" in cards[0]["tags"]
        assert (cards[0]["rule"], cards[0]["confidence"]) == ("authored", 1.0)
        assert (cards[0]["path"], cards[0]["line"]) == ("net/tcp.md", 12)

    def test_guids_are_those_that_a_build_packs(self, factdeck: Factdeck, notes: Path) -> None:
        before = {card["guid"] for card in factdeck.json_lines("cards", notes)}
        factdeck.run("build", notes)

        packed = {note.guid for note in read_package(factdeck.home / "decks/notes.apkg")}

        assert packed <= before
        assert not (before - packed - {""})

    def test_pictures_are_named_with_their_side(self, factdeck: Factdeck, notes: Path) -> None:
        cards = factdeck.json_lines("cards", notes)

        assert {"file": "net/img/a.png", "side": "back"} in cards[0]["pictures"]

    def test_text_is_for_reading_aloud(self, factdeck: Factdeck, notes: Path) -> None:
        output = factdeck.run("cards", notes, "-t", "쿠버네티스").stdout

        assert "가장 작은 단위" in output
        assert "쿠버네티스.md:3" in output

    def test_where_there_is_none_it_says_how_many_are_held_back(
        self, factdeck: Factdeck, notes: Path
    ) -> None:
        result = factdeck.run("cards", notes, "-t", "TCP", "-x", "Ports", "--set",
                              "gate.everywhere=1")  # fmt: skip

        assert result.stdout == ""
        assert "2 held back" in result.stderr


class TestTopics:
    """`factdeck topics`."""

    def test_json_counts_facts_and_cards(self, factdeck: Factdeck, notes: Path) -> None:
        topics = {(t["kind"], t["name"]): t for t in factdeck.json("topics", notes)}

        assert {
            ("folder", "net"), ("note", "TCP"), ("heading", "Ports"), ("tag", "exam"),
            ("note", "쿠버네티스"),
        } <= set(topics)  # fmt: skip
        assert (topics["heading", "Ports"]["facts"], topics["heading", "Ports"]["cards"]) == (3, 2)
        assert topics["folder", "net"]["facts"] == 5

    def test_text_draws_a_tree(self, factdeck: Factdeck, notes: Path) -> None:
        lines = factdeck.run("topics", notes).stdout.splitlines()

        assert lines[0].startswith("net/")
        assert lines[1].startswith("  TCP")
        assert lines[2].startswith("    Ports")


class TestExplain:
    """`factdeck explain`."""

    def test_every_fact_has_one_line(self, factdeck: Factdeck, notes: Path) -> None:
        facts = factdeck.json_lines("explain", notes)

        assert len(facts) == 6
        assert set(facts[0]) >= {"path", "line", "text", "outcome", "reason", "candidates"}
        assert set(facts[0]["candidates"][0]) == {
            "rule", "question", "answer", "confidence", "lints",
        }  # fmt: skip
        skipped = [fact for fact in facts if fact["outcome"] == "skipped"]
        assert [(fact["line"], fact["reason"]) for fact in skipped] == [(16, "link-only")]

    def test_text_gives_reasons(self, factdeck: Factdeck, notes: Path) -> None:
        assert "skipped: link-only" in factdeck.run("explain", notes).stdout


def test_read_only_commands_write_nothing(factdeck: Factdeck, notes: Path) -> None:
    for command in ("cards", "topics", "explain"):
        factdeck.run(command, notes)

    assert sorted(path.name for path in factdeck.home.iterdir()) == ["notes"]
    assert not (notes / ".factdeck").exists()


def test_version(factdeck: Factdeck) -> None:
    assert factdeck.run("--version").stdout == f"factdeck, version {__version__}\n"


def test_python_dash_m_is_the_same_command() -> None:
    output = subprocess.run(
        [sys.executable, "-m", "factdeck", "--version"], check=True, capture_output=True, text=True
    ).stdout

    assert __version__ in output
