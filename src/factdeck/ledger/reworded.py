"""Facts whose text was changed: which of the new ones is the old one in other words?

All of a build are decided together, as one assignment that makes the sum of the likenesses
greatest, and a pair counts only if no other assignment comes close: when unsure, a new card.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factdeck.ledger.assignment import Pair, assign
from factdeck.ledger.likeness import rarity, shared
from factdeck.ledger.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from factdeck.ledger.entry import Entry
    from factdeck.ledger.facts import Found
    from factdeck.ledger.likeness import Rarity, Shared
    from factdeck.ledger.words import Words

ENOUGH = 0.63
"""Likeness, with what the place adds, from which a fact may be an old one."""
CLEAR = 0.06
"""By so much must the assignment be better than the best one without the pair."""
_HALF, _SEVERAL = 0.5, 3
_NEIGHBOURS = (0.0, 0.03, 0.04)
"""What the place adds, by how many of the two neighbours are the same …"""
_HOME = 0.01
"""… and if headings and parent are."""
_TEMPLATE = 0.12
"""So much less is a likeness worth that a neighbour has, too: it is the list's, not the fact's.

Tells 10 of 28 twins that are above ENOUGH from rewordings, and loses 4 of 4,528 of those."""
_COMMON = 64
"""A word of more new facts than this says little; candidates come from rarer ones."""
_CANDIDATES = 8


def reworded(
    known: Mapping[int, Entry],
    found: Mapping[int, Found],
    texts: Sequence[str],
    neighbours: Callable[[int], Iterable[str]],
) -> dict[int, int]:
    """Match reworded facts: keys of `known` to keys of `found`.

    Args:
        known: Facts of the ledger whose text is gone, each as one of its cards.
        found: Facts of the vault whose text is new.
        texts: All texts of the vault, to tell rare words from common ones.
        neighbours: Gives the texts of the facts in the same list as a found one that are not new.
    """
    if not known or not found:
        return {}
    rare = rarity(texts)
    before = {key: words(fact.text) for key, fact in known.items()}
    after = {key: words(fact.text) for key, fact in found.items()}
    pairs: dict[tuple[int, int], Pair] = {}
    for old, new in _candidates(known, found, before, after, rare):
        both = shared(before[old], after[new], rare)
        if both.only_alike:
            continue
        score = _score(known[old], found[new], both)
        if 0 <= score - ENOUGH < _TEMPLATE and any(
            shared(words(text), after[new], rare).likeness > both.likeness
            for text in neighbours(new)
        ):
            score -= _TEMPLATE
        if score > ENOUGH - CLEAR:
            pairs[old, new] = Pair(score, both)
    return assign(_without_remnants(pairs, before), enough=ENOUGH, clear=CLEAR)


def _without_remnants(
    pairs: Mapping[tuple[int, int], Pair], before: Mapping[int, Words]
) -> dict[tuple[int, int], Pair]:
    """Leave out what is half of an old fact or less, unless the rest of it is there, too.

    `the covariance of` is hardly what became of `the covariance of two variables`; with the rest
    in a bullet of its own the fact was split.
    """
    parts: defaultdict[int, list[frozenset[str]]] = defaultdict(list)
    for (old, _), pair in pairs.items():
        if pair.shared.part:
            parts[old].append(pair.shared.covered)
    return {
        (old, new): pair
        for (old, new), pair in pairs.items()
        if not _is_remnant(pair.shared)
        or _is_there(before[old].content - pair.shared.covered, parts[old])
    }


def _is_remnant(both: Shared) -> bool:
    """Half of the words are gone and nothing came; of short facts one word may be half."""
    return both.part and both.share <= _HALF and len(both.covered) >= _SEVERAL


def _is_there(rest: frozenset[str], parts: Iterable[frozenset[str]]) -> bool:
    return len(rest & frozenset[str]().union(*parts)) > _HALF * len(rest)


def _score(old: Entry, new: Found, both: Shared) -> float:
    if old.path != new.path:
        return both.likeness
    same = (old.previous == new.previous) + (old.next == new.next)
    home = old.trail == new.trail and old.parent == new.parent
    return both.likeness + _NEIGHBOURS[same] + _HOME * home


def _candidates(
    known: Mapping[int, Entry],
    found: Mapping[int, Found],
    before: Mapping[int, Words],
    after: Mapping[int, Words],
    rare: Rarity,
) -> Iterator[tuple[int, int]]:
    by_word = _index((word, new) for new, its in after.items() for word in its.factors)
    by_place = _index((place, new) for new, fact in found.items() for place in _places(fact))
    for old, fact in known.items():
        votes: defaultdict[int, float] = defaultdict(float)
        for word, factor in before[old].factors.items():
            holders = by_word.get(word, ())
            if len(holders) <= _COMMON:
                for new in holders:
                    votes[new] += factor * rare.weights.get(word, 1.0)
        near = {new for place in _places(fact) for new in by_place.get(place, ())[:_CANDIDATES]}
        near.update(sorted(votes, key=lambda new: (-votes[new], new))[:_CANDIDATES])
        yield from ((old, new) for new in sorted(near))


def _places(fact: Entry | Found) -> tuple[Hashable, ...]:
    return (
        (fact.path, "after", fact.previous),
        (fact.path, "before", fact.next),
        (fact.path, fact.trail, fact.parent),
    )


def _index(pairs: Iterable[tuple[Hashable, int]]) -> dict[Hashable, list[int]]:
    index: dict[Hashable, list[int]] = {}
    for key, value in pairs:
        index.setdefault(key, []).append(value)
    return index
