"""Which card of a fact is which entry: by what is asked, so by rule, part and answer.

The wording of the question has no say: a better rule, or a new version of factdeck, may put it
quite differently. A card that asks for something else in the same fact is a new card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from factdeck.ledger.text import plain, same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.ledger.entry import Entry
    from factdeck.model import Card

_ALIKE = 0.6
"""From this likeness two answers are one, when the rules differ."""
_CLEAR = 0.1
"""By so much more than with any other card or entry of the fact."""
_SAME_WAY = 2.0
"""Score of two cards made by the same rule for the same part, to which the answers add."""


def answer_of(card: Card) -> tuple[str, ...]:
    """Answer as the ledger keeps it."""
    return tuple(plain(item) for item in card.candidate.answer)


def match_cards(entries: Sequence[Entry], cards: Sequence[Card]) -> dict[int, Entry]:
    """Match the cards of one fact with its entries: positions in `cards` to entries.

    Packed cards choose before those held back; living entries are chosen before retired ones.
    """
    if len(entries) == len(cards) == 1 and _asks_the_same_way(entries[0], cards[0]):
        return {0: entries[0]}  # nine in ten facts
    packed = [position for position, card in enumerate(cards) if card.state == "packed"]
    matches = _match(entries, {position: cards[position] for position in packed})
    used = {entry.guid for entry in matches.values()}
    rest = {n: card for n, card in enumerate(cards) if card.state != "packed"}
    return matches | _match([entry for entry in entries if entry.guid not in used], rest)


def _match(entries: Sequence[Entry], cards: dict[int, Card]) -> dict[int, Entry]:
    scores = {
        (place, position): score
        for place, entry in enumerate(entries)
        for position, card in cards.items()
        if (score := _score(entry, card))
    }
    matches: dict[int, Entry] = {}
    used: set[int] = set()
    # Of two entries that fit as well (a reset, before the ledger was recovered) the later counts.
    for (place, position), score in sorted(
        scores.items(), key=lambda item: (-item[1], -entries[item[0][0]].modified, item[0])
    ):
        if place in used or position in matches:
            continue
        rivals = [
            other
            for (a, b), other in scores.items()
            if ((a == place) != (b == position)) and a not in used and b not in matches
        ]
        if score >= _SAME_WAY or score - max(rivals, default=0.0) >= _CLEAR:
            matches[position] = entries[place]
            used.add(place)
    return matches


def _score(entry: Entry, card: Card) -> float:
    """0 for two that ask for different things."""
    alike = _alike(entry.answer, answer_of(card))
    if _asks_the_same_way(entry, card):
        return _SAME_WAY + alike + 0.5 * entry.live
    return 1 + alike if alike >= _ALIKE else 0.0


def _asks_the_same_way(entry: Entry, card: Card) -> bool:
    return (entry.rule, entry.part) == (card.candidate.rule, card.candidate.part)


def _alike(old: tuple[str, ...], new: tuple[str, ...]) -> float:
    one, other = same("\n".join(old)), same("\n".join(new))
    return 1.0 if one == other else fuzz.ratio(one, other) / 100
