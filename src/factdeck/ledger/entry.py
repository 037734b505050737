"""What the ledger remembers: one entry a card, and the facts that have no card."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A card that was packed at least once.

    `parent`, `previous` and `next` are `text.mark`s of the facts around, so that a bullet put in
    above changes two entries and not all that follow; for the same reason no line is kept.
    """

    guid: str
    path: str
    text: str
    """`text.plain` of the fact."""
    rule: str
    question: str
    """As last packed: the plan says old → new."""
    answer: tuple[str, ...]
    trail: tuple[str, ...] = ()
    parent: str = ""
    previous: str = ""
    next: str = ""
    part: str = ""
    gaps: tuple[tuple[str, int], ...] = ()
    """Text and number of each cloze deletion there ever was: numbers are identities (rule 19)."""
    deck: str = ""
    """Where Anki put the card: it stays there when the deck is renamed (rule 31)."""
    modified: int = 0
    """When what is packed last changed, in seconds (rule 3)."""
    digest: str = ""
    """Of what was last packed."""
    retired: int = 0
    """When the fact went away, in seconds; 0 while it is there."""
    closed: bool = False
    """The author asked for a new identity: this one never comes back."""

    @property
    def live(self) -> bool:
        """Whether its fact was there at the last build."""
        return not self.retired


@dataclass(frozen=True)
class Ledger:
    """All entries, by GUID, and the marks of the facts that were seen but have no entry.

    The marks keep a fact that was always there from inheriting the card of a deleted one that
    reads much the same.
    """

    entries: tuple[Entry, ...] = ()
    seen: frozenset[str] = frozenset()

    @cached_property
    def by_guid(self) -> Mapping[str, Entry]:
        """Entries by their GUID."""
        return {entry.guid: entry for entry in self.entries}


def ledger_of(entries: Iterable[Entry], seen: Iterable[str] = ()) -> Ledger:
    """Sort and join entries; of two with one GUID (two branches, merged) the newer counts."""
    by_guid: dict[str, Entry] = {}
    for entry in entries:
        other = by_guid.get(entry.guid)
        if other is None or _age(entry) > _age(other):
            by_guid[entry.guid] = entry
    return Ledger(tuple(by_guid[guid] for guid in sorted(by_guid)), frozenset(seen))


def _age(entry: Entry) -> tuple[bool, int, bool, str]:
    # Retired on one branch and reworded on the other: alive is the safe side, the next build
    # retires it again if the fact is gone. The digest only makes the order total.
    return (entry.closed, entry.modified, entry.live, entry.digest)
