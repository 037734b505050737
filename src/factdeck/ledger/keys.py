"""The hidden Key field of an Anki note: enough to rebuild the note's entry from it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factdeck.ledger.codec import entry_of, line_of, record
from factdeck.ledger.entry import Ledger, ledger_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.ledger.entry import Entry

# Known from the note itself, or said by its tags.
_LEFT_OUT = frozenset({"guid", "modified", "retired", "closed"})
# A field is HTML, and `[sound:` means something in it (rule 37).
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "[s": "[\\u0073", "[l": "[\\u006c"}


@dataclass(frozen=True, slots=True)
class KeyedNote:
    """A note as it was read back from a package, or from an export of Anki's."""

    guid: str
    key: str
    modified: int
    retired: bool = False
    """It has the tag of retired notes."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """A ledger rebuilt, and the GUIDs of the notes whose key says nothing."""

    ledger: Ledger
    unreadable: tuple[str, ...]


def key_of(entry: Entry) -> str:
    """Give the key of an entry, the same for the same entry.

    It begins with the GUID, so that `Key:abcdef*` finds the note in Anki's browser (rule 23). It
    is no part of the digest: a note that was only moved does not look newer, and the key in the
    learner's collection may be some edits old, which recognising takes like any other edits.
    """
    kept = {name: value for name, value in record(entry).items() if name not in _LEFT_OUT}
    text = line_of(kept)
    for sign, escape in _ESCAPES.items():
        text = text.replace(sign, escape)
    return f"{entry.guid} {text}"


def recover(notes: Iterable[KeyedNote], ledger: Ledger | None = None) -> Recovery:
    """Rebuild a ledger from notes; what is left of the old one may be given too.

    The key says what was last packed, the note's own fields do not: the learner may have edited
    them, and that edit must not look like one of the source (rule 5).
    """
    entries: list[Entry] = []
    unreadable: list[str] = []
    for note in notes:
        try:
            entry = entry_of({**json.loads(note.key.partition(" ")[2]), "guid": note.guid})
        except (TypeError, ValueError):
            unreadable.append(note.guid)
        else:
            retired = note.modified if note.retired else 0
            entries.append(replace(entry, modified=note.modified, retired=retired))
    old = ledger or Ledger()
    return Recovery(ledger_of([*entries, *old.entries], old.seen), tuple(unreadable))
