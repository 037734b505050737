"""Facts as the ledger remembers them and as the vault has them now, side by side.

Named tuples, not dataclasses: made 60,000 times in a build, five times as fast.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factdeck.ledger.text import mark, plain, same

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.ledger.entry import Entry
    from factdeck.model import Fact, Note


Known: TypeAlias = "tuple[Entry, ...]"
"""A fact of the last builds: the entries of all its cards, which agree about its place."""


class Found(NamedTuple):
    """A fact of the vault."""

    path: str
    trail: tuple[str, ...]
    parent: str
    """Mark of the fact it is nested in, empty if none."""
    previous: str
    """Mark of the fact before it in the note, whatever its depth."""
    next: str
    text: str
    key: str
    mark: str
    fact: Fact


def known_facts(entries: Iterable[Entry]) -> list[Known]:
    """Put the cards of one fact together; closed entries are left out for good."""
    by_text: dict[str, Known] = {}
    for entry in entries:
        if not entry.closed:
            by_text[entry.text] = (*by_text.get(entry.text, ()), entry)
    known: list[Known] = []
    for its in by_text.values():
        known += (its,) if len(its) == 1 else _by_place(its)
    return known


def is_live(fact: Known) -> bool:
    """Whether it was there at the last build."""
    return any(entry.live for entry in fact)


def _by_place(entries: Known) -> Iterable[Known]:
    places: dict[tuple[object, ...], Known] = {}
    for entry in entries:
        place = (entry.path, entry.trail, entry.parent, entry.previous, entry.next)
        places[place] = (*places.get(place, ()), entry)
    return places.values()


def found_facts(notes: Iterable[Note]) -> list[Found]:
    """All facts of the vault in order, those without a card too: they are neighbours."""
    return [found for note in notes for found in _of_note(note)]


def _of_note(note: Note) -> Iterable[Found]:
    facts = note.facts
    texts = [plain(fact.text) for fact in facts]
    keys = [same(text) for text in texts]
    marks = [mark(key) for key in keys]
    return map(
        Found,
        [fact.path for fact in facts],
        [fact.trail for fact in facts],
        ["" if fact.parent is None else marks[fact.parent] for fact in facts],
        ["", *marks],
        [*marks[1:], ""],
        texts,
        keys,
        marks,
        facts,
    )


def moved_to(entry: Entry, found: Found) -> Entry:
    """Give an entry the place and the text that its fact has now."""
    return replace(
        entry,
        path=found.path,
        trail=found.trail,
        parent=found.parent,
        previous=found.previous,
        next=found.next,
        text=found.text,
    )
