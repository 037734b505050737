"""`factdeck retired` and `factdeck recover`: nothing a learner did is lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from factdeck.anki.verify import verify_package
from factdeck.packing.unpack import read_package

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck

TAG = ("factdeck::retired",)


def edit(notes: Path, old: str, new: str) -> None:
    note = notes / "net/tcp.md"
    note.write_text(note.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture
def retired(factdeck: Factdeck, notes: Path) -> str:
    """Build, lose a bullet and build again: the GUID of its card."""
    factdeck.run("build")
    shutil.copy(factdeck.home / "decks/notes.apkg", factdeck.home / "first.apkg")
    edit(notes, "- HTTP :: 80\n", "")
    (change,) = factdeck.json("build")["changes"]
    return str(change["guid"])


class TestRetired:
    """`factdeck retired`."""

    def test_it_lists_the_cards_and_the_search_that_finds_them(
        self, factdeck: Factdeck, retired: str
    ) -> None:
        found = factdeck.json("retired")

        assert found["search"] == f"Key:{retired}*"
        (card,) = found["cards"]
        assert (card["guid"], card["path"], card["answer"]) == (retired, "net/tcp.md", "80")
        text = factdeck.run("retired")
        assert text.stdout == f"Key:{retired}*\n"
        assert "HTTP" in text.stderr

    def test_topics_narrow_the_list_and_the_package(
        self, factdeck: Factdeck, notes: Path, retired: str
    ) -> None:
        (notes / "쿠버네티스.md").write_text("# 쿠버네티스\n", "utf-8")
        factdeck.run("build")

        assert len(factdeck.json("retired")["cards"]) == 2
        found = factdeck.json("retired", "-t", "heading:ports", "--package")
        assert [card["guid"] for card in found["cards"]] == [retired]
        packed = read_package(factdeck.home / found["package"])
        assert [note.guid for note in packed] == [retired]
        assert len(factdeck.json("retired")["cards"]) == 2
        assert "Did you mean" in factdeck.run("retired", "-t", "prots", status=2).stderr

    def test_with_nothing_retired_it_says_so(self, factdeck: Factdeck, notes: Path) -> None:
        del notes
        result = factdeck.run("retired")

        assert result.stdout == ""
        assert "No card is retired" in result.stderr
        assert factdeck.json("retired") == {"search": "", "package": None, "cards": []}
        assert "nothing to clean up" in factdeck.run("retired", "--package", status=1).stderr
        assert not (factdeck.home / "decks").exists()

    @pytest.mark.parametrize("source", [[], ["--from", "first.apkg"]])
    def test_the_package_tags_them_and_real_anki_takes_it(
        self, factdeck: Factdeck, retired: str, source: list[str]
    ) -> None:
        first = {note.guid: note for note in read_package(factdeck.home / "first.apkg")}

        package = factdeck.home / factdeck.json("retired", "--package", *source)["package"]

        assert package == factdeck.home / "decks/notes-retired.apkg"
        (note,) = read_package(package)
        assert (note.guid, note.fields.tags) == (retired, TAG)
        assert note.modified > first[retired].modified
        before = first[retired].fields
        assert note.fields.values[:2] == before.values[:2]
        assert (note.fields.kind, note.fields.ordinals) == (before.kind, before.ordinals)
        assert list(verify_package(package).faults()) == []

    def test_a_fact_that_comes_back_looks_newer_than_its_tagged_card(
        self, factdeck: Factdeck, notes: Path, retired: str
    ) -> None:
        factdeck.run("retired", "--package")
        (tagged,) = read_package(factdeck.home / "decks/notes-retired.apkg")
        edit(notes, "- SSH :: 22\n", "- SSH :: 22\n- HTTP :: 80\n")

        factdeck.run("build")

        notes_now = {note.guid: note for note in read_package(factdeck.home / "decks/notes.apkg")}
        assert notes_now[retired].modified > tagged.modified
        assert notes_now[retired].fields.tags != TAG
        assert factdeck.json("retired")["cards"] == []

    def test_a_package_that_is_not_there_is_named(self, factdeck: Factdeck, notes: Path) -> None:
        del notes
        error = factdeck.run("retired", "--package", "--from", "nowhere.apkg", status=2).stderr
        assert "nowhere.apkg" in error


class TestRecover:
    """`factdeck recover`."""

    def test_a_lost_ledger_is_rebuilt_and_nothing_is_new(
        self, factdeck: Factdeck, notes: Path
    ) -> None:
        cards = factdeck.json("build")["cards"]
        shutil.rmtree(notes / ".factdeck")

        assert factdeck.json("recover", "decks/notes.apkg") == {
            "ledger": "notes/.factdeck", "cards": cards, "retired": 0, "unreadable": [],
        }  # fmt: skip
        assert factdeck.json("build")["plan"]["unchanged"] == cards

    def test_tagged_notes_are_retired_again(
        self, factdeck: Factdeck, notes: Path, retired: str
    ) -> None:
        factdeck.run("retired", "--package")
        shutil.rmtree(notes / ".factdeck")

        factdeck.run("recover", "decks/notes.apkg", "-q")
        found = factdeck.json("recover", "decks/notes-retired.apkg")

        assert found["retired"] == 1
        assert factdeck.json("retired")["search"] == f"Key:{retired}*"

    def test_a_damaged_ledger_is_left_as_it_is(self, factdeck: Factdeck, notes: Path) -> None:
        factdeck.run("build")
        ledger = notes / ".factdeck/ledger.jsonl"
        ledger.write_text("rubbish\n", "utf-8")

        assert "damaged" in factdeck.run("recover", "decks/notes.apkg", status=1).stderr
        assert ledger.read_text("utf-8") == "rubbish\n"

    @pytest.mark.parametrize(
        ("arguments", "status", "words"),
        [
            (["nowhere.apkg"], 2, "nowhere.apkg"),
            ([], 2, "DECK"),
            (["notes/net/tcp.md"], 1, "no Anki package"),
            (["notes/net/tcp.md", "elsewhere"], 2, "elsewhere"),
        ],
    )
    def test_a_wrong_call_is_named(
        self, factdeck: Factdeck, notes: Path, arguments: list[str], status: int, words: str
    ) -> None:
        assert words in factdeck.run("recover", *arguments, status=status).stderr
        assert not (notes / ".factdeck/ledger.jsonl").exists()
