"""How much of one fact is still there in another: 0 to 1."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from factdeck.ledger.words import Words, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_SPELLING = 0.75
"""Two words this alike in letters are one word, misspelt or inflected."""
_SAMPLE = 2000
"""Facts from which the rarity of words is estimated: 60 ms; more changed no decision."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What two facts share, as shares of their telling words."""

    kept: float
    """Of the old fact's words."""
    fit: float
    """Of the new fact's words."""
    both: float
    """Of the words of both."""
    order: float
    """Alikeness letter by letter, which sees the order of the words."""
    covered: frozenset[str]
    """The old fact's words that the new one has."""
    taken: frozenset[str]
    """The new fact's words that come from the old one."""


def rarity(texts: Sequence[str]) -> Mapping[str, float]:
    """Weight of each word by how few facts use it: 1 for one fact, less the more there are.

    A word that is missing in the answer is in no fact of the sample: its weight is 1.
    """
    step = max(1, len(texts) // _SAMPLE)
    counts: Counter[str] = Counter()
    for text in texts[::step]:
        counts.update(words(text).factors.keys())
    return {word: 1 / (1 + math.log(count)) for word, count in counts.items()}


def shared(old: Words, new: Words, rare: Mapping[str, float]) -> Shared:
    """Compare two facts."""
    pairs = _pairs(old, new)
    common = sum(alike * _weight(a, old, rare) for a, _, alike in pairs)
    taken = sum(alike * _weight(b, new, rare) for _, b, alike in pairs)
    before = sum(_weight(word, old, rare) for word in old.factors)
    after = sum(_weight(word, new, rare) for word in new.factors)
    return Shared(
        kept=common / before if before else 0.0,
        fit=taken / after if after else 0.0,
        both=(common + taken) / (before + after) if before + after else 0.0,
        order=Indel.normalized_similarity(old.text, new.text),
        covered=frozenset(a for a, _, _ in pairs),
        taken=frozenset(b for _, b, _ in pairs),
    )


def _weight(word: str, of: Words, rare: Mapping[str, float]) -> float:
    return of.factors[word] * rare.get(word, 1.0)


def _pairs(old: Words, new: Words) -> list[tuple[str, str, float]]:
    equal = old.factors.keys() & new.factors.keys()
    pairs = [(word, word, 1.0) for word in old.factors if word in equal]
    left = {_letters(word): word for word in new.factors if _bends(word, new, equal)}
    for word in old.factors:
        if not left or not _bends(word, old, equal):
            continue
        letters = _letters(word)
        best = max(left, key=lambda other: Indel.normalized_similarity(letters, other))
        alike = Indel.normalized_similarity(letters, best)
        if alike >= _SPELLING:
            pairs.append((word, left.pop(best), alike))
    return pairs


def _bends(word: str, of: Words, equal: Iterable[str]) -> bool:
    return word not in equal and word not in of.rigid


def _letters(word: str) -> str:
    # Hangul syllables as their letters: 쉽다 and 쉬운 differ in one of them, not in all.
    return unicodedata.normalize("NFD", word)
