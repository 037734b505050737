"""Notes → the bytes of an Anki collection, the same for the same notes at any time."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from factdeck.errors import PackageError
from factdeck.packing.names import SEPARATOR
from factdeck.packing.notetypes import NOTE_TYPES, RESERVED, anki_model, definition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factdeck.packing.fields import NoteFields

MAX_DUE = 1_000_000
"""Check Database rewrites what is above (rule 21)."""

_HOUR = 3_600_000  # milliseconds
_DEFAULT_DECK = "Default"
_DEFAULT_DECK_ID = 1
_DECK_IDS = 1_000_000_000_000  # below the milliseconds of any date since 2001


@dataclass(frozen=True, slots=True)
class PackedNote:
    """A note with its identity, ready for the package."""

    guid: str
    key: str
    """What the hidden field says: for finding the note and for rebuilding a lost ledger."""
    modified: int
    """Seconds since 1970 of the build that first emitted these fields (rules 3, 4)."""
    due: int
    """Place of its new cards among all new cards, 1 to 1,000,000 (rule 21)."""
    fields: NoteFields


class _Note(genanki.Note):  # type: ignore[misc]  # genanki has no types
    def _check_invalid_html_tags_in_fields(self) -> None:
        """Trust our own HTML: the check takes a fifth of the build and warns of line breaks."""


class _Ids:
    """Hands out ids that depend on their own note alone, unless two meet.

    Anki shows the id of a note or card as the time it was added, so it lies in the hour up to
    the note's modification: never in the future and not at 1970 (rule 7).
    """

    def __init__(self) -> None:
        self._taken: set[int] = set()

    def take(self, seed: str, modified: int) -> int:
        free = modified * 1000 - _hash(seed) % _HOUR
        while free in self._taken:
            free -= 1
        self._taken.add(free)
        return free


def collection_bytes(notes: Iterable[PackedNote]) -> bytes:
    """Build an SQLite collection of Anki's schema 11, in the order of `due`.

    Raises:
        PackageError: A GUID is empty or given twice, a note has no cards, or a number is out of
            its range.
    """
    ordered = sorted(notes, key=lambda note: (note.due, note.guid))
    _check(ordered)
    decks = _deck_spellings(note.fields.deck for note in ordered)
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor = connection.cursor()
        cursor.executescript(APKG_SCHEMA)
        cursor.executescript(APKG_COL)
        _write_note_types(cursor)
        deck_ids = _write_decks(cursor, sorted(set(decks.values())))
        _write_notes(cursor, ordered, {deck: deck_ids[decks[deck]] for deck in decks})
        connection.commit()
        return connection.serialize()


def _check(notes: Sequence[PackedNote]) -> None:
    seen: dict[str, PackedNote] = {}
    for note in notes:
        what = f"Note {note.guid!r} ({note.key})"
        if not note.guid or not isinstance(note.guid, str):
            raise PackageError(f"{what} needs a GUID: a text that is not empty (rule 1).")
        if note.guid in seen:
            raise PackageError(
                f"{what} has the GUID of another note ({seen[note.guid].key}): Anki would import "
                "both and update one of them for ever (rule 2)."
            )
        if not note.fields.ordinals:
            raise PackageError(f"{what} has no cards, so it could never be reviewed (rule 18).")
        if not 1 <= note.due <= MAX_DUE:
            raise PackageError(f"{what} is due at {note.due}, not at 1 to {MAX_DUE} (rule 21).")
        if note.modified * 1000 < 2 * _HOUR:
            raise PackageError(f"{what} has the time {note.modified}: give seconds since 1970.")
        seen[note.guid] = note


def _write_note_types(cursor: sqlite3.Cursor) -> None:
    models = {str(NOTE_TYPES[kind].id): definition(kind) for kind in NOTE_TYPES}
    cursor.execute("UPDATE col SET models = ?", (json.dumps(models, ensure_ascii=False),))


def _write_decks(cursor: sqlite3.Cursor, names: Iterable[str]) -> dict[str, int]:
    """Add the decks to Anki's default one; parents come into being on import."""
    decks: dict[str, Any] = json.loads(cursor.execute("SELECT decks FROM col").fetchone()[0])
    ids: dict[str, int] = {}
    for name in names:
        ids[name] = _deck_id(name, set(ids.values()))
        decks[str(ids[name])] = genanki.Deck(ids[name], name).to_json()
    cursor.execute("UPDATE col SET decks = ?", (json.dumps(decks, ensure_ascii=False),))
    return ids


def _write_notes(
    cursor: sqlite3.Cursor, notes: Iterable[PackedNote], deck_ids: dict[str, int]
) -> None:
    note_ids, card_ids = _Ids(), _Ids()
    for note in notes:
        fields = note.fields
        values = [*fields.values, note.key, *("" for _ in RESERVED)]
        row = _Note(
            model=anki_model(fields.kind),
            fields=values,
            tags=list(fields.tags),
            guid=note.guid,
            due=note.due,
        )
        row.cards = [genanki.Card(ordinal) for ordinal in fields.ordinals]
        row.write_to_db(
            cursor, note.modified, deck_ids[fields.deck], _ids(note, note_ids, card_ids)
        )


def _ids(note: PackedNote, note_ids: _Ids, card_ids: _Ids) -> Iterator[int]:
    """Yield the id of the note, then those of its cards: the order in which genanki asks."""
    yield note_ids.take(note.guid, note.modified)
    for ordinal in note.fields.ordinals:
        yield card_ids.take(f"{note.guid} {ordinal}", note.modified)


def _deck_id(name: str, taken: set[int]) -> int:
    """Number a deck for this package: Anki goes by the name and gives its own id (rule 31)."""
    if name == _DEFAULT_DECK:
        return _DEFAULT_DECK_ID  # with another id it becomes `Default_` (rule 32)
    number = _DECK_IDS - _hash(name) % (_DECK_IDS // 2)
    while number in taken:
        number -= 1
    return number


def _deck_spellings(names: Iterable[str]) -> dict[str, str]:
    """Give decks, and their parents, that differ only in case one spelling (rule 31)."""
    spelt = {_DEFAULT_DECK.casefold(): _DEFAULT_DECK}
    unified: dict[str, str] = {}
    for name in sorted(set(names)):
        whole = ""
        for part in name.split(SEPARATOR):
            whole = f"{whole}{SEPARATOR}{part}" if whole else part
            whole = spelt.setdefault(whole.casefold(), whole)
        unified[name] = whole
    return unified


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
