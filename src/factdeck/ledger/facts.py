"""Facts as the ledger remembers them and as the vault has them now, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factdeck.ledger.text import mark, plain, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdeck.ledger.entry import Entry
    from factdeck.model import Fact, Note


class Surroundings(NamedTuple):
    """Marks of the facts around one: empty where there is none."""

    parent: str
    previous: str
    """The fact before, whatever its depth."""
    next: str


@dataclass(frozen=True, slots=True)
class Known:
    """A fact of the last builds, with the entries of all its cards."""

    path: str
    trail: tuple[str, ...]
    around: Surroundings
    text: str
    key: str
    entries: tuple[Entry, ...]

    @property
    def live(self) -> bool:
        """Whether it was there at the last build."""
        return any(entry.live for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Found:
    """A fact of the vault."""

    fact: Fact
    around: Surroundings
    text: str
    key: str

    @property
    def path(self) -> str:
        """Note it is in."""
        return self.fact.path

    @property
    def trail(self) -> tuple[str, ...]:
        """Headings above it."""
        return self.fact.trail


def known_facts(entries: Iterable[Entry]) -> list[Known]:
    """Put the cards of one fact together; closed entries are left out for good."""
    groups: dict[tuple[str, tuple[str, ...], Surroundings, str], list[Entry]] = {}
    for entry in entries:
        if not entry.closed:
            around = Surroundings(entry.parent, entry.previous, entry.next)
            groups.setdefault((entry.path, entry.trail, around, entry.text), []).append(entry)
    return [
        Known(path, trail, around, text, same(text), tuple(group))
        for (path, trail, around, text), group in groups.items()
    ]


def found_facts(notes: Iterable[Note]) -> list[Found]:
    """All facts of the vault in order, those without a card too: they are neighbours."""
    return [found for note in notes for found in _of_note(note)]


def _of_note(note: Note) -> Iterator[Found]:
    texts = [plain(fact.text) for fact in note.facts]
    keys = [same(text) for text in texts]
    marks = ["", *map(mark, keys), ""]
    for place, fact in enumerate(note.facts):
        parent = "" if fact.parent is None else marks[fact.parent + 1]
        around = Surroundings(parent, marks[place], marks[place + 2])
        yield Found(fact, around, texts[place], keys[place])
