"""How much of one fact is still there in another: 0 to 1."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel, LCSseq

from factdeck.ledger.words import Words, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_SPELLING = 0.75
"""Two words this alike in letters are one word, misspelt or inflected."""
# Weights of what the mean does not see, fitted roughly; none matters to the second digit.
_PART = 0.1
_WHOLE = 0.1
_HALF = 0.08
_LENGTH = 0.15
_OTHER_NUMBERS = 0.1  # true of 9 % of sibling facts and of 0.3 % of edits
_OTHER_NAMES = 0.04  # of 43 % and of 7 %
_OTHER_TOPIC = 0.08  # of 7 % and of 1 %
_COMMON = 0.1
"""A word that this share of all facts has is no content word …"""
_FEW = 3
"""… unless there are next to no facts."""
_SAMPLE = 1000
"""Facts from which the rarity of words is estimated: more changed next to no decision."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What an old fact and a new one have in common, as shares from 0 to 1."""

    kept: float
    """Of the old fact's telling words, those that are in the new one."""
    both: float
    """Of the telling words of both."""
    sequence: float
    """Of the old fact's words, those that follow each other as they did."""
    letters: float
    """Of all letters, in their order."""
    half: bool
    """Half of the old one's content words are in the new one, whatever they weigh."""
    part: bool
    """Every word of the new one was in the old one: it was shortened, or split."""
    lengths: float
    """How far apart the numbers of words are: the logarithm of their ratio."""
    other_numbers: bool
    """Both have numbers, and none in common: another port, another year, another step."""
    other_names: bool
    """Each has a name that the other has not."""
    other_topic: bool
    """The same, in the subject."""
    whole: bool
    """Every word of the old one is in the new one: it grew, or was joined with another."""
    covered: frozenset[str]
    """The old fact's words that the new one has."""
    taken: frozenset[str]
    """The new fact's words that come from the old one."""

    @property
    def likeness(self) -> float:
        """About 0 to 1.1: the mean of four, each of which is fooled by twins of its own, and more.

        Measured on 6,106 edits that keep half of the content words and 6,819 pairs of siblings
        that do not share half: of the former 0.6 % are below 0.505, of the latter 0.3 % above it
        (by `kept` alone 3 %), half of them formulas.
        """
        mean = (self.kept + self.both + self.sequence + self.letters) / 4
        ends = _PART * self.part + _WHOLE * self.whole + _HALF * self.half
        others = (
            _OTHER_NUMBERS * self.other_numbers
            + _OTHER_NAMES * self.other_names
            + _OTHER_TOPIC * self.other_topic
        )
        return mean + ends - others - _LENGTH * self.lengths


@dataclass(frozen=True, slots=True)
class Rarity:
    """What words say, by how few facts use them."""

    weights: Mapping[str, float]
    """1 for one fact, less the more there are; a word that is missing is as rare as can be."""
    common: frozenset[str]
    """Those that are no content words."""


def rarity(texts: Sequence[str]) -> Rarity:
    """Estimate how rare words are from a sample of facts."""
    step = max(1, len(texts) // _SAMPLE)
    counts: Counter[str] = Counter()
    for text in texts[::step]:
        counts.update(words(text).factors.keys())
    many = max(_FEW, _COMMON * len(texts[::step]))
    return Rarity(
        weights={word: 1 / (1 + math.log(count)) for word, count in counts.items()},
        common=frozenset(word for word, count in counts.items() if count >= many),
    )


def shared(old: Words, new: Words, rare: Rarity) -> Shared:
    """Compare two facts."""
    pairs = _pairs(old, new)
    became = {a: b for a, b, _ in pairs}
    common = sum(alike * _weight(a, old, rare) for a, _, alike in pairs)
    taken = sum(alike * _weight(b, new, rare) for _, b, alike in pairs)
    before = sum(_weight(word, old, rare) for word in old.factors)
    after = sum(_weight(word, new, rare) for word in new.factors)
    content = [word for word in old.factors if word not in rare.common]
    run = LCSseq.similarity([became.get(word) for word in old.factors], list(new.factors))
    return Shared(
        kept=common / before if before else 0.0,
        both=(common + taken) / (before + after) if before + after else 0.0,
        sequence=run / len(old.factors) if old.factors else 0.0,
        letters=Indel.normalized_similarity(old.text, new.text),
        half=2 * sum(word in became for word in content) >= len(content) > 0,
        part=bool(became) and len(became) == len(new.factors),
        other_names=_differ(old.names, new.names),
        other_topic=_differ(old.topic, new.topic),
        whole=bool(became) and len(became) == len(old.factors),
        lengths=abs(math.log((len(old.factors) + 1) / (len(new.factors) + 1))),
        other_numbers=bool(old.numbers and new.numbers) and old.numbers.isdisjoint(new.numbers),
        covered=frozenset(became),
        taken=frozenset(became.values()),
    )


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one - other) and bool(other - one)


def _weight(word: str, of: Words, rare: Rarity) -> float:
    return of.factors[word] * rare.weights.get(word, 1.0)


def _pairs(old: Words, new: Words) -> list[tuple[str, str, float]]:
    equal = old.factors.keys() & new.factors.keys()
    pairs = [(word, word, 1.0) for word in old.factors if word in equal]
    left = {_letters(word): word for word in new.factors if _bends(word, new, equal)}
    for word in old.factors:
        if not left or not _bends(word, old, equal):
            continue
        letters = _letters(word)
        best = max(left, key=lambda other: _spelt_alike(letters, other))
        alike = _spelt_alike(letters, best)
        if alike >= _SPELLING:
            pairs.append((word, left.pop(best), alike))
    return pairs


def _spelt_alike(one: str, other: str) -> float:
    # What is put before a word turns it round: homogeneous and inhomogeneous, 선점형 and 비선점형.
    return Indel.normalized_similarity(one, other) if one[0] == other[0] else 0.0


def _bends(word: str, of: Words, equal: Iterable[str]) -> bool:
    return word not in equal and word not in of.rigid


def _letters(word: str) -> str:
    # Hangul syllables as their letters: 쉽다 and 쉬운 differ in one of them, not in all.
    return unicodedata.normalize("NFD", word)
