"""Real Anki is the judge: what it keeps, shows and exports of our packages."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from anki.collection import ExportAnkiPackageOptions
from render_cards import sides

from factdeck.anki.verify import import_package, verify_package
from factdeck.errors import PackageError
from factdeck.packing.fields import note_fields
from factdeck.packing.package import write_package
from factdeck.packing.unpack import read_package
from handmade import build, make_card, pack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factdeck.packing.collection import PackedNote


def card_of(collection: Any, note_id: int) -> Any:
    """Return the first card of a note."""
    return collection.get_note(note_id).cards()[0]


def seen(page: str) -> list[str]:
    """Return the words that a learner reads on a card."""
    return html.unescape(re.sub(r"(?s)<style>.*</style>|<[^>]*>", "", page)).split()


def test_anki_keeps_what_we_wrote(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    import_package(collection, build(tmp_path, notes))

    for note in notes:
        (kept,) = collection.db.all(
            "SELECT id, flds, tags, mod FROM notes WHERE guid = ?", note.guid
        )
        assert kept[1].split("\x1f") == [*note.fields.values, note.key, "", "", "", ""]
        assert kept[2].split() == list(note.fields.tags)
        assert kept[3] == note.modified


def test_anki_would_make_the_same_cards(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    import_package(collection, build(tmp_path, notes))

    for note_id in collection.find_notes(""):
        note = collection.get_note(note_id)
        copy = collection.new_note(note.note_type())
        copy.fields = list(note.fields)
        collection.add_note(copy, 1)
        assert [card.ord for card in copy.cards()] == [card.ord for card in note.cards()]


@pytest.mark.parametrize(
    ("search", "shown"),
    [
        ("파드", "파드란 무엇인가?"),
        ("Steps", "Steps?"),
        ("sound", "[sound:no.mp3] and {{c1::no}}?"),
        ("needs", r"[a type::of C++] needs \(x^{2^{n} } \) and {{c9::no}} in TCP"),
        ("reliable", "TCP is [...]"),
    ],
)
def test_the_front_as_anki_renders_it(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote], search: str, shown: str
) -> None:
    import_package(collection, build(tmp_path, notes))
    note_id = collection.find_notes(search)[0]
    front = re.sub(
        r"<style>.*</style>|<[^>]*>", "", card_of(collection, note_id).question(), flags=re.DOTALL
    )

    assert html.unescape(front).split() == ["TCP", *shown.split()]


def test_the_back_has_answer_picture_and_place(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    import_package(collection, build(tmp_path, notes))
    (note_id,) = collection.find_notes("파드")
    back = card_of(collection, note_id).answer()

    assert '<div class="answer">가장 작은 단위</div>' in back
    assert f'<img src="{notes[0].fields.media[0]}"' in back
    assert '<div class="place">net/TCP.md:7</div>' in back


def test_our_pictures_of_cards_show_what_anki_shows(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    path = build(tmp_path, notes)
    import_package(collection, path)
    drawn = [seen(side.html) for side in sides(path, match="", limit=99)]
    ids = collection.db.list("SELECT id FROM cards ORDER BY due, ord")
    cards = [collection.get_card(card_id) for card_id in ids]

    assert drawn == [seen(page) for card in cards for page in (card.question(), card.answer())]


def test_the_hidden_key_is_found_by_name_only(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote]
) -> None:
    import_package(collection, build(tmp_path, notes))

    assert len(collection.find_notes('"Key:key of guid-2"')) == 1
    assert not collection.find_notes('"key of guid-2"')


@pytest.mark.parametrize("legacy", [False, True], ids=["new format", "old format"])
def test_what_anki_exports_can_be_read_back(
    tmp_path: Path, collection: Any, notes: Sequence[PackedNote], *, legacy: bool
) -> None:
    import_package(collection, build(tmp_path, notes))
    package, everything = tmp_path / "out.apkg", tmp_path / "out.colpkg"
    options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True, legacy=legacy)
    collection.export_anki_package(out_path=str(package), options=options, limit=None)
    assert read_package(package) == as_anki_spells(notes)

    collection.export_collection_package(str(everything), include_media=False, legacy=legacy)
    collection.reopen()
    assert read_package(everything) == as_anki_spells(notes)


def as_anki_spells(notes: Sequence[PackedNote]) -> tuple[PackedNote, ...]:
    """Give the decks of the package as the first of its spellings."""
    deck = "Notes::Networking::TCP"
    fields = replace(notes[4].fields, deck=deck)
    return (*notes[:4], replace(notes[4], fields=fields))


def test_other_peoples_notes_are_not_read(tmp_path: Path, collection: Any) -> None:
    note = collection.new_note(collection.models.by_name("Basic"))
    note["Front"] = "mine"
    collection.add_note(note, 1)
    options = ExportAnkiPackageOptions()
    path = tmp_path / "out.apkg"
    collection.export_anki_package(out_path=str(path), options=options, limit=None)

    assert read_package(path) == ()


def test_verify_refuses_what_is_no_package(tmp_path: Path) -> None:
    path = tmp_path / "x.apkg"
    path.write_bytes(b"no package")

    with pytest.raises(PackageError, match="Anki refuses"):
        verify_package(path)


def test_verify_tells_what_is_wrong(tmp_path: Path) -> None:
    fields = note_fields(make_card(), {})
    values = ('<img src="gone.png">', *fields.values[1:])
    twice = replace(pack(make_card()), fields=replace(fields, values=values, ordinals=(0, 1)))
    write_package(tmp_path / "x.apkg", [twice], {})
    faults = " ".join(verify_package(tmp_path / "x.apkg").faults())

    assert "gone.png" in faults
    assert "Check Database" in faults
