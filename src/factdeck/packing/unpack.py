"""An `.apkg` or `.colpkg` → its notes: ours, or what Anki exported of them."""

from __future__ import annotations

import html
import json
import re
import sqlite3
import zipfile
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import zstandard

from factdeck.errors import PackageError
from factdeck.packing.collection import PackedNote
from factdeck.packing.fields import CONTENT, NoteFields
from factdeck.packing.names import SEPARATOR
from factdeck.packing.notetypes import KEY, NOTE_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from factdeck.packing.fields import NoteKind

# Newest first: beside a newer collection Anki puts an old one that only says "please update".
_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_FIELD_SEPARATOR = "\x1f"
_DECK_SEPARATOR = "\x1f"  # of schema 15 and later
_SOURCE = re.compile(r'<img src="([^"]+)"')


def read_package(path: Path) -> tuple[PackedNote, ...]:
    """Read the notes of factdeck's note types, ordered by GUID; other notes are left out.

    Works on what `write_package` wrote and on packages and collections that Anki exported, in
    the old format and the new. A note type that Anki renamed or the learner added fields to is
    known by its fields. `due` is 0 for a note whose cards are not new any more.

    Raises:
        PackageError: The file cannot be read as a package.
    """
    try:
        with open_collection(path) as connection:
            kinds_and_fields = _note_types(connection)
            decks = _decks(connection)
            notes = [
                _note(connection, row, *kinds_and_fields[row[4]], decks)
                for row in connection.execute("SELECT id, guid, mod, tags, mid, flds FROM notes")
                if row[4] in kinds_and_fields
            ]
    except (sqlite3.Error, ValueError, KeyError) as error:
        raise PackageError(f"{path} holds no collection that factdeck knows: {error}.") from error
    return tuple(sorted(notes, key=lambda note: note.guid))


@contextmanager
def open_collection(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the collection of a package as an SQLite database in memory.

    Raises:
        PackageError: The file is missing, no package, or damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            name = next(name for name in _COLLECTIONS if name in archive.namelist())
            data = archive.read(name)
        if name.endswith("b"):
            data = zstandard.ZstdDecompressor().stream_reader(data).read()
    except StopIteration:
        raise PackageError(f"{path} is no Anki package: no collection is in it.") from None
    except OSError as error:
        raise PackageError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (zipfile.BadZipFile, zstandard.ZstdError) as error:
        raise PackageError(f"{path} is no Anki package, or a damaged one: {error}.") from error
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(_without_wal(data))
        connection.create_collation("unicase", _compare_without_case)
        yield connection


def _without_wal(data: bytes) -> bytes:
    """Say in the header that there is no write-ahead log: Anki leaves none, memory allows none.

    Bytes 18 and 19, https://www.sqlite.org/fileformat.html#file_format_version_numbers
    """
    return data[:18] + b"\x01\x01" + data[20:]


def _note_types(connection: sqlite3.Connection) -> dict[int, tuple[NoteKind, list[str]]]:
    """Return kind and field names of the note types that have our fields, by id."""
    fields: dict[int, list[str]] = {}
    if _has_table(connection, "notetypes"):
        rows = connection.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord")
        for note_type_id, name in rows:
            fields.setdefault(note_type_id, []).append(name)
    else:
        for note_type_id, model in _column(connection, "models").items():
            fields[int(note_type_id)] = [field["name"] for field in model["flds"]]
    return {
        note_type_id: (kind, names)
        for note_type_id, names in fields.items()
        for kind in NOTE_TYPES
        if {*_content(kind), KEY} <= set(names)
    }


def _decks(connection: sqlite3.Connection) -> dict[int, str]:
    if _has_table(connection, "decks"):
        rows = connection.execute("SELECT id, name FROM decks")
        return {number: name.replace(_DECK_SEPARATOR, SEPARATOR) for number, name in rows}
    return {int(number): deck["name"] for number, deck in _column(connection, "decks").items()}


def _note(
    connection: sqlite3.Connection,
    row: tuple[int, str, int, str, int, str],
    kind: NoteKind,
    names: list[str],
    decks: Mapping[int, str],
) -> PackedNote:
    note_id, guid, modified, tags, _, fields = row
    values = dict(zip(names, fields.split(_FIELD_SEPARATOR), strict=False))
    # A card in a filtered deck remembers its own deck as `odid`; `due` orders new cards only.
    cards = connection.execute(
        "SELECT ord, iif(odid, odid, did), iif(type, 0, due) FROM cards WHERE nid = ? ORDER BY ord",
        (note_id,),
    ).fetchall()
    content = tuple(values[name] for name in _content(kind))
    return PackedNote(
        guid=guid,
        key=values[KEY],
        modified=modified,
        due=cards[0][2] if cards else 0,
        fields=NoteFields(
            kind=kind,
            values=content,
            tags=tuple(tags.split()),
            deck=decks.get(cards[0][1], "") if cards else "",
            ordinals=tuple(card[0] for card in cards),
            media=tuple(sorted({html.unescape(n) for v in content for n in _SOURCE.findall(v)})),
        ),
    )


def _content(kind: NoteKind) -> tuple[str, ...]:
    return NOTE_TYPES[kind].fields[: len(CONTENT)]


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return connection.execute(query, (name,)).fetchone() is not None


def _column(connection: sqlite3.Connection, name: str) -> dict[str, dict[str, Any]]:
    """Read a column of the only row of `col`: before schema 15 they hold everything as JSON."""
    column: dict[str, dict[str, Any]] = json.loads(
        connection.execute(f"SELECT {name} FROM col").fetchone()[0]  # noqa: S608 -- our own name
    )
    return column


def _compare_without_case(one: str, other: str) -> int:
    """Order as Anki's own collation does; without it SQLite refuses to read its tables."""
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)
