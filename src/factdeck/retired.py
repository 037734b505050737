"""Retired cards: what a learner does about them in Anki, and the ledger that Anki gives back.

An import deletes nothing (rule 23). So a retired note can only be found, by the key it carries, or
given a tag by a package of its own (rule 24).
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from factdeck.errors import EmptyBuildError
from factdeck.ledger.entry import ledger_of
from factdeck.ledger.keys import KeyedNote, key_of, recover
from factdeck.ledger.store import load, locked, publish, save
from factdeck.model import Candidate, Card, Fact, Gap, Note
from factdeck.packing.fields import note_fields
from factdeck.packing.unpack import read_package
from factdeck.topics import TopicFilter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from factdeck.ledger.entry import Entry
    from factdeck.ledger.keys import Recovery
    from factdeck.packing.collection import PackedNote

TAG = "factdeck::retired"
_EVERYTHING = TopicFilter()


def retired_entries(ledger_folder: Path, topics: TopicFilter = _EVERYTHING) -> list[Entry]:
    """Give the entries of retired cards, the last retired first.

    Args:
        ledger_folder: Where the ledger is.
        topics: Narrows by folder, note and heading; the ledger knows no tags.

    Raises:
        LedgerError: The ledger cannot be read.
        TopicError: A topic matches nothing.
    """
    entries = load(ledger_folder).entries
    gone = [entry for entry in entries if not entry.live]
    if topics.narrows:
        notes = {entry.guid: _note_of(entry) for entry in entries}
        topics.check(list(notes.values()))
        gone = [e for e in gone if topics.matches(notes[e.guid], notes[e.guid].facts[0])]
    return sorted(gone, key=lambda entry: (-entry.retired, entry.path, entry.guid))


def _note_of(entry: Entry) -> Note:
    """Make the note that a card was in, with nothing but its fact."""
    fact = Fact(entry.path, 0, 0, "bullet", entry.text, escape(entry.text), trail=entry.trail)
    title = entry.trail[0] if entry.trail else posixpath.splitext(posixpath.basename(entry.path))[0]
    return Note(entry.path, title, (fact,))


def search_for(entries: Iterable[Entry]) -> str:
    """Write what finds the cards in Anki's browser: the hidden key begins with the GUID."""
    return " OR ".join(f"Key:{entry.guid}*" for entry in entries)


@dataclass(frozen=True, slots=True)
class CleanUp:
    """A package that tags retired notes."""

    target: Path
    ledger_folder: Path
    guids: frozenset[str]
    """Of the retired notes that are tagged."""
    source: Path | None = None
    """A package or an export of Anki that has the notes as they are there."""


def write_clean_up(request: CleanUp, now: int) -> int:
    """Write a package with retired notes, tagged, and say so in the ledger.

    The fields are those of the source where it has the note. Of the others they are made from
    what the ledger remembers, which is their text, not their pictures.

    Args:
        request: What to write.
        now: Seconds since the epoch.

    Returns:
        How many notes are in it.

    Raises:
        FactdeckError: Nothing is retired, or something cannot be read or written.
    """
    from factdeck.packing.package import write_package  # noqa: PLC0415 - genanki takes 70 ms

    known = {note.guid: note for note in read_package(request.source)} if request.source else {}
    with locked(request.ledger_folder):
        ledger = load(request.ledger_folder)
        # An empty digest: if the fact comes back, its note must look newer than the tagged one.
        tagged = [
            replace(entry, modified=max(now, entry.modified + 1), digest="")
            for entry in ledger.entries
            if not entry.live and entry.guid in request.guids
        ]
        if not tagged:
            raise EmptyBuildError("No card is retired, so there is nothing to clean up.")
        finished = request.target.with_name(f".{request.target.name}.new")
        notes = [_note(entry, known, due) for due, entry in enumerate(tagged, start=1)]
        try:
            write_package(finished, notes, {})
            others = set(ledger.by_guid) - {entry.guid for entry in tagged}
            publish(
                request.ledger_folder,
                ledger_of([*tagged, *map(ledger.by_guid.__getitem__, others)], ledger.seen),
                finished,
                request.target,
            )
        finally:
            finished.unlink(missing_ok=True)
    return len(tagged)


def recover_ledger(package: Path, ledger_folder: Path) -> Recovery:
    """Rebuild the ledger from a package, or from what Anki exported, and write it.

    What the ledger still knows is kept; of two accounts of a card the newer one counts.

    Raises:
        FactdeckError: The package cannot be read, none of its notes was made by factdeck, or the
            ledger that is there is damaged.
    """
    notes = [
        KeyedNote(note.guid, note.key, note.modified, retired=TAG in note.fields.tags)
        for note in read_package(package)
    ]
    if not notes:
        raise EmptyBuildError(f"{package} holds no note that factdeck made.")
    with locked(ledger_folder):
        recovery = recover(notes, load(ledger_folder))
        save(ledger_folder, recovery.ledger)
    return recovery


def _note(entry: Entry, known: Mapping[str, PackedNote], due: int) -> PackedNote:
    from factdeck.packing.collection import PackedNote  # noqa: PLC0415 - genanki takes 70 ms

    packed = known.get(entry.guid)
    fields = packed.fields if packed else note_fields(_card(entry), {})
    return PackedNote(
        guid=entry.guid,
        key=key_of(entry),
        modified=entry.modified,
        due=due,
        fields=replace(fields, tags=(TAG,), media=()),
    )


def _card(entry: Entry) -> Card:
    """Make a card of what the ledger remembers of it."""
    fact = _note_of(entry).facts[0]
    gaps = _gaps(entry.question, entry.gaps)
    candidate = Candidate(entry.rule, entry.question, entry.answer, 1.0, entry.part, gaps=gaps)
    return Card(fact, candidate, "packed", trail=entry.trail, deck=entry.deck or "factdeck")


def _gaps(text: str, numbered: Sequence[tuple[str, int]]) -> tuple[Gap, ...]:
    """Find the cloze deletions that are in the text: there were more, and some may be equal.

    A cloze stays one even if none is found any more: Anki would refuse another note type.
    """
    gaps: list[Gap] = []
    for words, number in numbered:
        taken = {place for gap in gaps for place in range(gap.start, gap.end)}
        start = text.find(words)
        while start >= 0 and start in taken:
            start = text.find(words, start + 1)
        if start >= 0:
            gaps.append(Gap(number, start, start + len(words)))
    if numbered and not gaps:
        gaps = [Gap(numbered[0][1], 0, len(text))]
    return tuple(sorted(gaps, key=lambda gap: gap.start))
