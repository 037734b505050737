"""Real Anki is the judge: what an import does to a collection with a history."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from answering import answer, close_reviewer
from factdeck.anki.verify import ImportCounts, import_package, verify_package
from factdeck.packing import notetypes
from factdeck.packing.fields import note_fields
from factdeck.packing.media import read_media
from factdeck.packing.package import write_package
from handmade import BUILD_TIME, build, draw, gap, make_card, make_fact

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from factdeck.packing.collection import PackedNote

LATER = BUILD_TIME + 100


def schedules(collection: Any) -> list[list[object]]:
    rows: list[list[object]] = collection.db.all(
        "SELECT guid, ord, did, due, type, queue, ivl, factor, reps, lapses, cards.flags "
        "FROM cards JOIN notes ON nid = notes.id ORDER BY guid, ord"
    )
    return rows


def answer_all(collection: Any) -> None:
    """Answer every card with Easy, so that each has a schedule of its own."""
    for card_id in collection.find_cards(""):
        answer(collection, card_id, 4)
    close_reviewer(collection)


def counts(*, new: int = 0, updated: int = 0, duplicate: int = 0) -> ImportCounts:
    return ImportCounts(new, updated, duplicate, conflicting=0)


def reword(note: PackedNote, modified: int) -> PackedNote:
    fields = note_fields(make_card("Reworded?", "yes", tags=("new",)), {})
    return replace(note, modified=modified, fields=fields)


def test_the_importer_finds_no_fault(tmp_path: Path, notes: Sequence[PackedNote]) -> None:
    report = verify_package(build(tmp_path, notes))

    assert list(report.faults()) == []
    assert (report.notes, report.cards, report.media) == (5, 8, 1)


def test_new_cards_come_in_the_order_of_the_notes(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    spaced = [replace(note, due=note.due * 10) for note in notes[:3]]
    import_package(collection, build(tmp_path, spaced))
    between = replace(notes[3], due=15)
    import_package(collection, build(tmp_path, [*spaced, between]))
    by_due = collection.db.list(
        "SELECT DISTINCT guid FROM cards JOIN notes ON nid = notes.id ORDER BY due"
    )

    assert by_due == ["guid-0", "guid-3", "guid-1", "guid-2"]


def test_an_unchanged_package_changes_nothing(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    path = build(tmp_path, notes)
    import_package(collection, path)
    answer_all(collection)
    before = schedules(collection)

    assert import_package(collection, path) == counts(duplicate=5)
    assert schedules(collection) == before
    assert all(row[8] for row in before), "every card was answered"


def test_a_newer_note_takes_its_new_words_and_keeps_its_schedule(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    import_package(collection, build(tmp_path, notes))
    answer_all(collection)
    before = schedules(collection)
    edited = [reword(notes[0], LATER), *notes[1:]]

    assert import_package(collection, build(tmp_path, edited)) == counts(updated=1, duplicate=4)
    assert schedules(collection) == before
    (note_id,) = collection.find_notes("Reworded")
    assert collection.get_note(note_id).guid == "guid-0"
    assert collection.get_note(note_id).tags == ["new"]
    assert not collection.get_empty_cards().notes
    message, fine = collection.fix_integrity()
    assert fine, message


def test_what_the_learner_edited_stays_where_the_note_did_not_change(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    import_package(collection, build(tmp_path, notes))
    for note_id in collection.find_notes("Steps or 파드"):
        note = collection.get_note(note_id)
        note["Answer"] = "my own words"
        note.tags.append("mine")
        collection.update_note(note)
    now = int(collection.db.scalar("SELECT max(mod) FROM notes"))
    import_package(collection, build(tmp_path, [reword(notes[0], now + 1), *notes[1:]]))

    (kept,) = collection.find_notes("tag:mine")
    assert collection.get_note(kept)["Answer"] == "my own words"


def test_a_new_gap_adds_a_card_and_leaves_the_others(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    import_package(collection, build(tmp_path, notes))
    answer_all(collection)
    before = schedules(collection)
    text = "TCP is reliable and ordered"
    words = ("reliable and ordered", "ordered", "TCP")
    gaps = tuple(gap(text, word, number) for number, word in enumerate(words, 1))
    grown = replace(notes[4], modified=LATER, fields=note_fields(make_card(text, gaps=gaps), {}))

    assert import_package(collection, build(tmp_path, [grown])) == counts(updated=1)
    after = schedules(collection)
    assert [row for row in after if row in before] == before
    assert [row[:2] for row in after if row not in before] == [["guid-4", 2]]


def test_pictures_stay_after_a_change_of_the_picture(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    import_package(collection, build(tmp_path, notes))
    picture = draw(tmp_path / "other.png", "red")
    card = make_card(fact=make_fact(pictures=(picture,)))
    names = read_media([card.fact]).names
    changed = replace(notes[0], modified=LATER, fields=note_fields(card, names))
    write_package(tmp_path / "second.apkg", [changed], names)
    import_package(collection, tmp_path / "second.apkg")
    check = collection.media.check()

    assert list(check.missing) == []
    assert (Path(collection.media.dir()) / names[picture.location]).is_file()


def test_a_look_that_changed_is_taken_over_and_a_reserved_field_can_be_named(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote], monkeypatch: pytest.MonkeyPatch
) -> None:
    import_package(collection, build(tmp_path, notes))
    answer_all(collection)
    before = schedules(collection)
    question = notetypes.definition("qa")
    renamed = [{**field} for field in question["flds"]]
    renamed[10]["name"] = "Source link"
    future = {**question, "flds": renamed, "css": ".card { color: red }"}
    future["mod"] = question["mod"] + 1
    monkeypatch.setattr(
        "factdeck.packing.collection.definition",
        lambda kind: future if kind == "qa" else notetypes.definition("cloze"),
    )
    edited = [reword(notes[0], LATER), *notes[1:]]

    assert import_package(collection, build(tmp_path, edited)) == counts(updated=1, duplicate=4)
    kept = collection.models.by_name("factdeck Q&A")
    assert kept["css"] == ".card { color: red }"
    assert kept["flds"][10]["name"] == "Source link"
    assert schedules(collection) == before
