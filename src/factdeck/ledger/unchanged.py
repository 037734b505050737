"""Facts whose text is the same: where they were, or moved, or in a renamed note."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factdeck.ledger.cards import answer_of
from factdeck.ledger.facts import is_live

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from factdeck.ledger.entry import Entry
    from factdeck.ledger.facts import Found, Known
    from factdeck.model import Card

    Place = Callable[[Entry | Found], Hashable]

# How much of the place must be the same, strictest first, so that `Port: 80` below nginx never
# becomes the one below Apache: headings say what a label is of. Two that are the same in all of
# the first are one to the learner, and taken in order; a looser place counts only where one fact
# was there and one is.
_PLACES: tuple[Place, ...] = (
    lambda fact: (fact.path, fact.trail, fact.parent, fact.previous, fact.next),
    lambda fact: (fact.path, fact.trail, fact.parent, fact.previous),
    lambda fact: (fact.path, fact.trail, fact.parent, fact.next),
    lambda fact: (fact.path, fact.trail, fact.parent),
    lambda fact: (fact.trail, fact.parent, fact.previous, fact.next),
    lambda fact: (fact.trail, fact.parent),
    lambda fact: (fact.trail[-1:], fact.parent),
    # Headings are others, or the parent is: only now do the neighbours count.
    lambda fact: (fact.path, fact.parent, fact.previous, fact.next),
    lambda fact: (fact.parent, fact.previous, fact.next),
    lambda fact: (fact.path, fact.trail),
    lambda fact: (fact.parent, fact.previous),
    lambda fact: (fact.parent, fact.next),
    lambda fact: fact.path,
    lambda fact: fact.trail[-1:],
    lambda _: (),
)


def same_texts(
    known: Sequence[Known],
    keys: Sequence[str],
    found: Sequence[Found],
    asked: Mapping[int, Sequence[Card]],
) -> dict[int, int]:
    """Match facts of equal text: positions in `known` to positions in `found`.

    Living facts choose before retired ones. Where several have the same text, the place decides;
    where it cannot, those are one that show the learner the same.

    Args:
        known: Facts of the ledger.
        keys: Of their texts.
        found: Facts of the vault.
        asked: The cards of the latter, by position.
    """
    here = {fact.key: position for position, fact in enumerate(found)}
    there = {key: position for position, key in enumerate(keys)}
    matches = {position: here[key] for key, position in there.items() if key in here}
    if len(here) == len(found) and len(there) == len(known):
        return matches
    several = {fact.key for n, fact in enumerate(found) if here[fact.key] != n}
    several |= {key for n, key in enumerate(keys) if there[key] != n}
    matches = {old: new for old, new in matches.items() if keys[old] not in several}
    news = _by_key(several, enumerate(fact.key for fact in found))
    for live in (True, False):
        of_age = ((n, key) for n, key in enumerate(keys) if is_live(known[n]) == live)
        for key, olds in _by_key(several, of_age).items():
            group = _Group(olds, news[key], known, found, asked)
            group.match_by_place()
            group.match_by_card()
            group.match_copies()
            matches |= group.matches
            news[key] = group.news
    return matches


def _by_key(wanted: set[str], keys: Iterable[tuple[int, str]]) -> defaultdict[str, list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for position, key in keys:
        if key in wanted:
            groups[key].append(position)
    return groups


@dataclass(slots=True)
class _Group:
    """Facts of one text; what is matched leaves `olds` and `news`."""

    olds: list[int]
    news: list[int]
    known: Sequence[Known]
    found: Sequence[Found]
    asked: Mapping[int, Sequence[Card]]
    matches: dict[int, int] = field(default_factory=dict)

    def match_by_place(self) -> None:
        for place in _PLACES:
            if not self.olds or not self.news:
                return
            before = _at(place, [(old, self.known[old][0]) for old in self.olds])
            after = _at(place, [(new, self.found[new]) for new in self.news])
            for where, there in before.items():
                here = after.get(where, [])
                if len(there) == 1 == len(here) or place is _PLACES[0]:
                    for old, new in zip(there, here, strict=False):
                        self._match(old, new)

    def match_by_card(self) -> None:
        for old in list(self.olds):
            shown = {(entry.question, entry.answer) for entry in self.known[old]}
            new = next((new for new in self.news if shown & self._shown(new)), None)
            if new is not None:
                self._match(old, new)

    def match_copies(self) -> None:
        """Match any, if all that are left show the learner the same: they become one card."""
        if len({self._shown(new) for new in self.news}) == 1:
            for old, new in zip(list(self.olds), list(self.news), strict=False):
                self._match(old, new)

    def _shown(self, new: int) -> frozenset[tuple[str, tuple[str, ...]]]:
        cards = self.asked.get(new, ())
        return frozenset((card.candidate.question, answer_of(card)) for card in cards)

    def _match(self, old: int, new: int) -> None:
        self.matches[old] = new
        self.olds.remove(old)
        self.news.remove(new)


def _at(place: Place, facts: Sequence[tuple[int, Entry | Found]]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = {}
    for position, fact in facts:
        places.setdefault(place(fact), []).append(position)
    return places
