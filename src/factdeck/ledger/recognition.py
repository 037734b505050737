"""What recognising found out: records only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factdeck.ledger.entry import Entry, Ledger
    from factdeck.ledger.facts import Found
    from factdeck.model import Card, Problem


class Recognised(NamedTuple):
    """A card with its identity; a tuple for speed, as in `facts`."""

    card: Card
    """As asked, but with the cloze numbers that its gaps have in Anki."""
    guid: str
    found: Found
    before: Entry | None
    """What the ledger said of it; None for a new card."""
    gaps: tuple[tuple[str, int], ...] = ()
    moved: bool = False
    """Another note, heading or parent."""


@dataclass(frozen=True, slots=True)
class Gone:
    """An entry that this build retires."""

    entry: Entry
    reason: str
    line: int
    """Where it was, told from the facts that were its neighbours; 0 if they are gone too."""


@dataclass(frozen=True, slots=True)
class DeckChange:
    """Cards whose deck has another name now: Anki leaves them where they are (rule 31)."""

    before: str
    after: str
    cards: int
    renamed: bool
    """All cards of the deck are in the new one; else some were moved."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """Yesterday's ledger and today's vault, side by side."""

    ledger: Ledger
    """As it was."""
    cards: tuple[Recognised, ...]
    """All packed cards of the vault in order, each with its own GUID; also those that are held back
    now and were packed once."""
    gone: tuple[Gone, ...]
    out_of_sight: tuple[Entry, ...]
    """Living entries in notes that could not be read, or in folders that are missing."""
    followed: tuple[Entry, ...]
    """Entries of recognised facts that have no card now, with the place and text of today."""
    seen: frozenset[str]
    """Marks of all facts of the vault."""
    partial: bool
    """Some notes could not be read, or their folder is missing."""
    problems: tuple[Problem, ...]
    decks: tuple[DeckChange, ...]

    @property
    def resets(self) -> tuple[Gone, ...]:
        """Those that go because the author wants so, whatever else is out of sight."""
        return tuple(gone for gone in self.gone if gone.reason == RESET)

    @property
    def mass_retirement(self) -> bool:
        """More than a third of the living cards would go at once: ask first."""
        living = sum(entry.live for entry in self.ledger.entries)
        third = 3
        return third * (len(self.gone) - len(self.resets)) > living


FACT_GONE = "the fact is gone"
NOT_ASKED = "no question is made of the fact any more"
RESET = "reset: the author wants to learn it anew"
