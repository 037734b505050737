"""Notes → deck → real Anki → answers → an edit → the deck again: history stays."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from answering import answer, close_reviewer
from factdeck.anki.verify import import_package, verify_package
from factdeck.pipeline import BuildReport, BuildRequest, build

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = Path(__file__).parents[2] / "notes"
TODAY = 1_795_000_000
TOMORROW = TODAY + 86_400


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """Give a copy of the sample notes."""
    return Path(
        shutil.copytree(SAMPLE, tmp_path / "notes", ignore=shutil.ignore_patterns(".factdeck"))
    )


@pytest.fixture
def make(vault: Path, tmp_path: Path) -> Callable[[int], BuildReport]:
    """Give a function that builds the deck at a time."""
    return lambda now: build(BuildRequest(vault, tmp_path / "decks"), now)


def answered(collection: Any) -> dict[str, list[object]]:
    """Answer every card, and give their schedules by GUID and ordinal."""
    for card_id in collection.find_cards(""):
        answer(collection, card_id, 3)
    close_reviewer(collection)
    return schedules(collection)


def schedules(collection: Any) -> dict[str, list[object]]:
    rows = collection.db.all(
        "SELECT guid || ' ' || ord, due, type, queue, ivl, factor, reps, lapses "
        "FROM cards JOIN notes ON nid = notes.id"
    )
    return {row[0]: row[1:] for row in rows}


def test_the_sample_deck_is_one_that_anki_finds_no_fault_with(
    make: Callable[[int], BuildReport],
) -> None:
    report = make(TODAY)
    verified = verify_package(report.package)

    assert list(verified.faults()) == []
    assert verified.cards == report.cards
    assert 0 < verified.media <= report.pictures
    assert not report.problems


def test_history_survives_an_edit(
    vault: Path, make: Callable[[int], BuildReport], collection: Any
) -> None:
    import_package(collection, make(TODAY).package)
    before = answered(collection)
    note = next(vault.glob("networking/*.md"))
    text = note.read_text("utf-8")
    edited = text.replace("always means the host itself", "always stands for the host itself")
    assert edited != text
    note.write_text("# A new first heading\n\n- Something :: else\n\n" + edited, "utf-8")

    report = make(TOMORROW)
    counts = import_package(collection, report.package)

    assert (counts.conflicting, counts.new) == (0, 1)
    after = schedules(collection)
    assert {key: after[key] for key in before} == before
    assert collection.media.check().missing == []
    message, fine = collection.fix_integrity()
    assert fine, message


def test_the_same_notes_are_imported_twice_without_a_trace(
    make: Callable[[int], BuildReport], collection: Any
) -> None:
    first = make(TODAY)
    package = first.package.read_bytes()
    import_package(collection, first.package)
    before = answered(collection)

    again = make(TOMORROW)
    counts = import_package(collection, again.package)

    assert again.package.read_bytes() == package
    assert (counts.new, counts.updated, counts.conflicting) == (0, 0, 0)
    assert schedules(collection) == before
