"""Which fact of the vault is which fact of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.ledger.facts import known_facts
from factdeck.ledger.unchanged import same_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factdeck.ledger.entry import Entry, Ledger
    from factdeck.ledger.facts import Found
    from factdeck.model import Card, Vault


def match_facts(
    ledger: Ledger, vault: Vault, found: Sequence[Found], asked: Mapping[int, Sequence[Card]]
) -> dict[int, tuple[Entry, ...]]:
    """Match facts of equal text, then reworded ones: positions in `found` to their entries.

    Only a text that is new may be an old fact in other words: one that the ledger or the last
    build knew was there all the time. A retired fact comes back by its very text only, and one
    in a note that could not be read may have stayed as it was.
    """
    known = known_facts(ledger.entries)
    matches = same_texts(known, found, asked)
    texts = {fact.key for fact in known}
    taken = set(matches.values())
    lost = {
        old: fact.entries[0]
        for old, fact in enumerate(known)
        if old not in matches and fact.live and fact.entries[0].path not in vault.unread
    }
    if lost:
        from factdeck.ledger.reworded import reworded  # noqa: PLC0415 - needed only after edits

        new = {
            position: fact
            for position, fact in enumerate(found)
            if position not in taken and fact.key not in texts and fact.mark not in ledger.seen
        }
        matches |= reworded(lost, new, [fact.text for fact in found])
    return {position: known[old].entries for old, position in matches.items()}
