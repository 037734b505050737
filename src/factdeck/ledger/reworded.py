"""Facts whose text was changed: which of the new ones is the old one in other words?

All of a build are decided together, as one assignment that makes the sum of the likenesses
greatest, and a pair counts only if no other assignment comes close: when unsure, a new card.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factdeck.ledger.assignment import Pair, assign
from factdeck.ledger.likeness import Shared, rarity, shared
from factdeck.ledger.words import words

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from factdeck.ledger.facts import Found, Known
    from factdeck.ledger.words import Words

ENOUGH = 0.55
"""Likeness, with what the place adds, from which a fact may be an old one."""
CLEAR = 0.08
"""By so much must the assignment be better than the best one without the pair."""
_COMMON = 64
"""A word of more new facts than this says little; candidates come from rarer ones."""
_CANDIDATES = 8


def reworded(
    known: Mapping[int, Known], found: Mapping[int, Found], texts: Sequence[str]
) -> dict[int, int]:
    """Match reworded facts: keys of `known` to keys of `found`.

    Args:
        known: Facts of the ledger whose text is gone.
        found: Facts of the vault whose text is new.
        texts: All texts of the vault, to tell rare words from common ones.
    """
    if not known or not found:
        return {}
    rare = rarity(texts)
    before = {key: words(fact.text) for key, fact in known.items()}
    after = {key: words(fact.text) for key, fact in found.items()}
    pairs: dict[tuple[int, int], Pair] = {}
    for old, new in _candidates(known, found, before, after, rare):
        pair = _pair(known[old], found[new], shared(before[old], after[new], rare))
        if pair.score > ENOUGH - CLEAR:
            pairs[old, new] = pair
    return assign(pairs, enough=ENOUGH, clear=CLEAR)


def _pair(old: Known, new: Found, both: Shared) -> Pair:
    kept = max(both.both, (both.both + max(both.kept, both.fit)) / 2)
    return Pair(0.85 * kept + 0.15 * both.order + _place(old, new), both.covered, both.taken)


def _place(old: Known, new: Found) -> float:
    if old.path != new.path:
        return 0.0
    neighbours = sum(a == b for a, b in zip(old.around[1:], new.around[1:], strict=True))
    home = old.trail == new.trail and old.around.parent == new.around.parent
    return (0.03, 0.1, 0.2)[neighbours] + 0.03 * home


def _candidates(
    known: Mapping[int, Known],
    found: Mapping[int, Found],
    before: Mapping[int, Words],
    after: Mapping[int, Words],
    rare: Mapping[str, float],
) -> Iterator[tuple[int, int]]:
    by_word = _index((word, new) for new, its in after.items() for word in its.factors)
    by_place = _index((place, new) for new, fact in found.items() for place in _places(fact))
    for old, fact in known.items():
        votes: Counter[int] = Counter()
        for word, factor in before[old].factors.items():
            holders = by_word.get(word, ())
            if len(holders) <= _COMMON:
                for new in holders:
                    votes[new] += factor * rare.get(word, 1.0)
        near = {new for place in _places(fact) for new in by_place.get(place, ())[:_CANDIDATES]}
        near.update(new for new, _ in votes.most_common(_CANDIDATES))
        yield from ((old, new) for new in sorted(near))


def _places(fact: Known | Found) -> tuple[Hashable, ...]:
    return (
        (fact.path, "after", fact.around.previous),
        (fact.path, "before", fact.around.next),
        (fact.path, fact.trail, fact.around.parent),
    )


def _index(pairs: Iterable[tuple[Hashable, int]]) -> dict[Hashable, list[int]]:
    index: dict[Hashable, list[int]] = {}
    for key, value in pairs:
        index.setdefault(key, []).append(value)
    return index
