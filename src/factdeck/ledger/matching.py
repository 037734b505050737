"""Which fact of the vault is which fact of the ledger."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factdeck.ledger.facts import is_live, known_facts
from factdeck.ledger.text import same
from factdeck.ledger.unchanged import same_texts

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from factdeck.ledger.entry import Entry, Ledger
    from factdeck.ledger.facts import Found
    from factdeck.model import Card, Vault

_AROUND = 12
"""So many facts before and after one are looked through for its neighbours in the list."""


def match_facts(
    ledger: Ledger, vault: Vault, found: Sequence[Found], asked: Mapping[int, Sequence[Card]]
) -> dict[int, tuple[Entry, ...]]:
    """Match facts of equal text, then reworded ones: positions in `found` to their entries.

    Only a text that is new may be an old fact in other words: one that the ledger or the last
    build knew was there all the time. A retired fact comes back by its very text only, and one
    in a note that could not be read may have stayed as it was.
    """
    known = known_facts(ledger.entries)
    keys = [same(fact[0].text) for fact in known]
    matches = same_texts(known, keys, found, asked)
    taken = set(matches.values())
    lost = {
        old: fact[0]
        for old, fact in enumerate(known)
        if old not in matches and is_live(fact) and fact[0].path not in vault.unread
    }
    if lost:
        from factdeck.ledger.reworded import reworded  # noqa: PLC0415 - needed only after edits

        remembered = set(keys)
        new = {
            position: fact
            for position, fact in enumerate(found)
            if position not in taken and fact.key not in remembered and fact.mark not in ledger.seen
        }
        around = partial(_neighbours, found=found, new=new)
        matches |= reworded(lost, new, [fact.text for fact in found], around)
    return {position: known[old] for old, position in matches.items()}


def _neighbours(position: int, *, found: Sequence[Found], new: Container[int]) -> Iterator[str]:
    """Texts of the facts around one, in the same list, that are not new."""
    fact = found[position]
    for n in range(max(0, position - _AROUND), min(len(found), position + _AROUND + 1)):
        other = found[n]
        if n not in new and (other.path, other.trail, other.parent) == fact[:3]:
            yield other.text
