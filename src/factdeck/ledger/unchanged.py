"""Facts whose text is the same: where they were, or moved, or in a renamed note."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factdeck.ledger.cards import answer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from factdeck.ledger.facts import Found, Known
    from factdeck.model import Card

    Place = Callable[[Known | Found], Hashable]

# How much of the place must be the same, strictest first, so that `Port: 80` below nginx never
# becomes the one below Apache. Two that are the same in all of the first are one to the learner,
# and taken in order; every looser place counts only where one fact was there and one is.
_PLACES: tuple[Place, ...] = (
    lambda fact: (fact.path, fact.trail, fact.parent, fact.previous, fact.next),
    lambda fact: (fact.path, fact.trail, fact.parent, fact.previous),
    lambda fact: (fact.path, fact.trail, fact.parent, fact.next),
    lambda fact: (fact.path, fact.trail, fact.parent),
    lambda fact: (fact.trail, fact.parent, fact.previous, fact.next),
    lambda fact: (fact.path, fact.parent, fact.previous, fact.next),
    lambda fact: (fact.parent, fact.previous, fact.next),
    lambda fact: (fact.path, fact.trail),
    lambda fact: (fact.trail[-1:], fact.parent),
    lambda fact: (fact.parent, fact.previous),
    lambda fact: (fact.parent, fact.next),
    lambda fact: fact.path,
    lambda fact: fact.trail[-1:],
    lambda _: (),
)


def same_texts(
    known: Sequence[Known], found: Sequence[Found], asked: Mapping[int, Sequence[Card]]
) -> dict[int, int]:
    """Match facts of equal text: positions in `known` to positions in `found`.

    Living facts choose before retired ones. Where several have the same text, the place decides;
    where it cannot, those are one that show the learner the same.

    Args:
        known: Facts of the ledger.
        found: Facts of the vault.
        asked: The cards of the latter, by position.
    """
    here = {fact.key: position for position, fact in enumerate(found)}
    there = {old.key: position for position, old in enumerate(known)}
    matches = {position: here[key] for key, position in there.items() if key in here}
    if len(here) == len(found) and len(there) == len(known):
        return matches
    several = {fact.key for n, fact in enumerate(found) if here[fact.key] != n}
    several |= {old.key for n, old in enumerate(known) if there[old.key] != n}
    matches = {old: new for old, new in matches.items() if known[old].key not in several}
    news = _by_key(several, enumerate(found))
    for live in (True, False):
        of_age = ((n, old) for n, old in enumerate(known) if old.live == live)
        for key, olds in _by_key(several, of_age).items():
            matched = _by_place(olds, news[key], known, found)
            matched |= _by_card(matched, olds, news[key], known, asked)
            news[key] = [new for new in news[key] if new not in matched.values()]
            matches |= matched
    return matches


def _by_key(
    keys: set[str], facts: Iterable[tuple[int, Known | Found]]
) -> defaultdict[str, list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for position, fact in facts:
        if fact.key in keys:
            groups[fact.key].append(position)
    return groups


def _by_place(
    olds: list[int], news: list[int], known: Sequence[Known], found: Sequence[Found]
) -> dict[int, int]:
    matches: dict[int, int] = {}
    taken: set[int] = set()
    for place in _PLACES:
        before = _at(place, [(old, known[old]) for old in olds if old not in matches])
        after = _at(place, [(new, found[new]) for new in news if new not in taken])
        for where, there in before.items():
            here = after.get(where, [])
            if len(there) == 1 == len(here) or place is _PLACES[0]:
                matches.update(zip(there, here, strict=False))
        taken = set(matches.values())
        if len(matches) in {len(olds), len(news)}:
            break
    return matches


def _at(place: Place, facts: Sequence[tuple[int, Known | Found]]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = {}
    for position, fact in facts:
        places.setdefault(place(fact), []).append(position)
    return places


def _by_card(
    matched: Mapping[int, int],
    olds: list[int],
    news: list[int],
    known: Sequence[Known],
    asked: Mapping[int, Sequence[Card]],
) -> dict[int, int]:
    taken = set(matched.values())
    left = [new for new in news if new not in taken]
    matches: dict[int, int] = {}
    for old in olds:
        if old not in matched:
            new = next((n for n in left if _shows_the_same(known[old], asked.get(n, ()))), None)
            if new is not None:
                matches[old] = new
                left.remove(new)
    return matches


def _shows_the_same(old: Known, cards: Sequence[Card]) -> bool:
    shown = {(entry.question, entry.answer) for entry in old.entries}
    return any((card.candidate.question, answer_of(card)) in shown for card in cards)
