"""Entries without a card in this build: gone, or only out of sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.ledger.recognition import FACT_GONE, NOT_ASKED, RESET, Gone
from factdeck.ledger.scope import is_out_of_sight, missing_folders

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from factdeck.ledger.entry import Entry, Ledger
    from factdeck.ledger.facts import Found
    from factdeck.model import Vault


@dataclass(frozen=True, slots=True)
class Facts:
    """Which fact of the vault is which of the ledger."""

    ledger: Ledger
    vault: Vault
    found: Sequence[Found]
    entries: Mapping[int, Sequence[Entry]]
    """By position in `found`."""


def retire(
    leaving: Sequence[Entry], facts: Facts, resets: Collection[int]
) -> tuple[tuple[Gone, ...], tuple[Entry, ...]]:
    """Part living entries without a card into those to retire and those out of sight."""
    if not leaving:
        return (), ()
    there = {entry.guid: position for position, its in facts.entries.items() for entry in its}
    living = [entry for entry in facts.ledger.entries if entry.live]
    recognised = [entry.path for entry in living if entry.guid in there]
    missing = missing_folders(facts.vault, (entry.path for entry in living), recognised)
    lines = {(fact.path, fact.mark): fact.fact.line for fact in facts.found}
    gone: list[Gone] = []
    out_of_sight: list[Entry] = []
    for entry in leaving:
        position = there.get(entry.guid)
        if position is not None:
            reason = RESET if position in resets else NOT_ASKED
            gone.append(Gone(entry, reason, facts.found[position].fact.line))
        elif is_out_of_sight(entry.path, facts.vault.unread, missing):
            out_of_sight.append(entry)
        else:
            gone.append(Gone(entry, FACT_GONE, _line(entry, lines)))
    return tuple(gone), tuple(out_of_sight)


def _line(entry: Entry, lines: Mapping[tuple[str, str], int]) -> int:
    for neighbour in (entry.previous, entry.next, entry.parent):
        line = lines.get((entry.path, neighbour))
        if line:
            return line
    return 0
