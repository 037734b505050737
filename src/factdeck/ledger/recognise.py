"""Cards × yesterday's ledger → cards with identity.

Fact against fact first, all facts of the vault taking part, then card against card within a fact.
Pure; whatever the topic filter, give it the whole vault, and filter what comes out.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.ledger.cards import match_cards
from factdeck.ledger.duplicates import join_duplicates
from factdeck.ledger.facts import found_facts, moved_to
from factdeck.ledger.gaps import number_gaps
from factdeck.ledger.identity import guid_of
from factdeck.ledger.matching import match_facts
from factdeck.ledger.recognition import DeckChange, Recognised, Recognition
from factdeck.ledger.retiring import Facts, retire

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

    from factdeck.ledger.entry import Entry, Ledger
    from factdeck.ledger.facts import Found
    from factdeck.model import Card, Vault

Place = tuple[str, int]
"""A note's path, and the `Fact.index` or the line in it."""


def recognise(
    ledger: Ledger,
    vault: Vault,
    cards: Iterable[Card],
    *,
    reset: Collection[Place] = (),
    unasked: Collection[Place] = (),
) -> Recognition:
    """Give every card its identity.

    Args:
        ledger: As the last build left it.
        vault: The whole vault, facts without cards included.
        cards: All cards asked about it, packed and held back, with their decks.
        reset: Path and line of facts that get a new identity because the author wants so.
        unasked: Path and index of facts that nobody could ask about (a language whose tools
            are not installed): their cards are not retired.
    """
    found = found_facts(vault.notes)
    starts: dict[str, int] = {}
    for position, fact in enumerate(found):
        starts.setdefault(fact.path, position)
    asked: dict[int, list[Card]] = {}
    for card in cards:
        asked.setdefault(starts[card.fact.path] + card.fact.index, []).append(card)
    entries = match_facts(ledger, vault, found, asked)
    cards_left, problems = join_duplicates(asked, found, entries)
    resets = {n for n, fact in enumerate(found) if (fact.path, fact.fact.line) in reset}
    recognised = list(_identify(ledger, cards_left, found, entries, resets))
    carded = {one.guid for one in recognised}
    kept = carded | {
        entry.guid for path, index in unasked for entry in entries.get(starts[path] + index, ())
    }
    leaving = [entry for entry in ledger.entries if entry.live and entry.guid not in kept]
    facts = Facts(ledger, vault, found, entries)
    gone, out_of_sight = retire(leaving, facts, resets)
    return Recognition(
        ledger=ledger,
        cards=tuple(recognised),
        gone=gone,
        out_of_sight=out_of_sight,
        followed=tuple(_follow(entries, found, carded)),
        seen=frozenset(fact.mark for fact in found),
        partial=bool(vault.unread or out_of_sight),
        problems=tuple(problems),
        decks=_deck_changes(recognised),
    )


def _identify(
    ledger: Ledger,
    asked: Mapping[int, Sequence[Card]],
    found: Sequence[Found],
    entries: Mapping[int, Sequence[Entry]],
    resets: Collection[int],
) -> Iterator[Recognised]:
    taken = set(ledger.by_guid)
    for position, cards in asked.items():
        its = () if position in resets else entries.get(position, ())
        before = match_cards(its, cards)
        for number, card in enumerate(cards):
            entry = before.get(number)
            if entry is None and card.state == "packed":
                guid = guid_of(found[position], card.candidate, taken)
                taken.add(guid)
                yield _recognised(card, guid, found[position], None)
            elif entry is not None and (entry.live or card.state == "packed"):
                # The gate is for new cards. One that the learner has must follow its fact: held
                # back, it would stay in Anki with what the note says no longer.
                if card.state != "packed":
                    card = replace(card, state="packed", reason="")  # noqa: PLW2901 - the same one
                yield _recognised(card, entry.guid, found[position], entry)


def _recognised(card: Card, guid: str, found: Found, before: Entry | None) -> Recognised:
    gaps = before.gaps if before else ()
    candidate = card.candidate
    if candidate.gaps:
        numbered, gaps = number_gaps(candidate, gaps)
        card = replace(card, candidate=replace(candidate, gaps=numbered))
    moved = before is not None and _moved(before, found)
    return Recognised(card, guid, found, before, gaps, moved)


def _moved(before: Entry, found: Found) -> bool:
    nesting = bool(before.parent) != bool(found.parent)
    return nesting or (before.path, before.trail) != (found.path, found.trail)


def _follow(
    entries: Mapping[int, Sequence[Entry]], found: Sequence[Found], carded: Container[str]
) -> Iterator[Entry]:
    """Bring entries without a card to where their fact is; `settle` does so for the others."""
    for position, its in entries.items():
        for entry in its:
            if entry.guid not in carded:
                yield moved_to(entry, found[position])


def _deck_changes(cards: Sequence[Recognised]) -> tuple[DeckChange, ...]:
    known = [one for one in cards if one.before and one.before.live and one.before.deck]
    changes = Counter((one.before.deck, one.card.deck) for one in known if one.before)
    stayed = {before for before, after in changes if before == after}
    targets = Counter(before for before, after in changes if before != after)
    return tuple(
        DeckChange(before, after, count, before not in stayed and targets[before] == 1)
        for (before, after), count in sorted(changes.items())
        if before != after
    )
