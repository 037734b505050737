"""How much of one fact is still there in another: 0 to 1."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA, Indel, LCSseq, Prefix

from factdeck.ledger.words import stems

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from factdeck.ledger.words import Words

_SPELLING = 0.75
"""Two words this alike in letters are one word, misspelt or inflected."""
# Fitted by logistic regression on 7,439 edits that keep at least half of the content words, and
# 11,354 pairs of neighbours in one list that do not (six folders; each held out once).
_KEPT, _BOTH, _SEQUENCE, _LETTERS = 0.23, 0.2, 0.46, 0.11
_SHARE = 0.12
_HALF = 0.07
_HALF_OF_NEW = 0.07
_PART = 0.18
_LENGTH = 0.18
_OTHER_NUMBERS = 0.16
_OTHER_TOPIC = 0.09
_TURNED = 0.06
_RELATED = 0.6
"""Words this alike in letters that are not one word are kin: `minimal` and `maximal`."""
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
    share: float
    """Of the old fact's content words, those that are in the new one, whatever they weigh."""
    share_of_new: float
    """Of the new fact's content words, those that come from the old one."""
    part: bool
    """Every word of the new one was in the old one: it was shortened, or split."""
    lengths: float
    """How far apart the numbers of words are: the logarithm of their ratio."""
    other_numbers: bool
    """Both have numbers, and none in common: another port, another year, another step."""
    other_topic: bool
    """Each has a name or a number in its subject that the other has not."""
    whole: bool
    """Every word of the old one is in the new one: it grew, or was joined with another."""
    turned: bool
    """A content word has given way to its kin, often its opposite: `minimal` to `maximal`."""
    only_alike: bool
    """Content words are gone, and what is left of them is only spelt alike."""
    covered: frozenset[str]
    """The old fact's content words that the new one has."""
    taken: frozenset[str]
    """The new fact's content words that come from the old one."""

    @property
    def likeness(self) -> float:
        """About 0 to 1.4: the mean of four, each of which is fooled by twins of its own, and more.

        Fitted before `turned` was there: with what the place adds, 0.6 % of 4,528 edits that keep
        half of the content words were below 0.65, and 0.26 % of 10,921 pairs of neighbours in a
        list that do not were above it.
        """
        mean = (
            _KEPT * self.kept
            + _BOTH * self.both
            + _SEQUENCE * self.sequence
            + _LETTERS * self.letters
        )
        half = 0.5
        content = (
            _SHARE * self.share
            + _HALF * (self.share >= half)
            + _HALF_OF_NEW * (self.share_of_new >= half)
        )
        others = (
            _OTHER_NUMBERS * self.other_numbers
            + _OTHER_TOPIC * self.other_topic
            + _TURNED * self.turned
        )
        return mean + content + _PART * self.part - others - _LENGTH * self.lengths


@dataclass(frozen=True, slots=True)
class Rarity:
    """What words say, by how few facts use them."""

    weights: Mapping[str, float]
    """1 for one fact, less the more there are; a word that is missing is as rare as can be."""


def rarity(texts: Sequence[str]) -> Rarity:
    """Estimate how rare words are from a sample of facts."""
    step = max(1, len(texts) // _SAMPLE)
    counts: Counter[str] = Counter()
    for text in texts[::step]:
        counts.update(stems(text))
    return Rarity({word: 1 / (1 + math.log(count)) for word, count in counts.items()})


def shared(old: Words, new: Words, rare: Rarity) -> Shared:
    """Compare two facts."""
    pairs = _pairs(old, new)
    became = {a: b for a, b, _ in pairs}
    common = sum(alike * _weight(a, old, rare) for a, _, alike in pairs)
    taken = sum(alike * _weight(b, new, rare) for _, b, alike in pairs)
    before = sum(_weight(word, old, rare) for word in old.factors)
    after = sum(_weight(word, new, rare) for word in new.factors)
    origin = {b: a for a, b, _ in pairs}
    run = LCSseq.similarity([became.get(word) for word in old.factors], list(new.factors))
    return Shared(
        kept=common / before if before else 0.0,
        both=(common + taken) / (before + after) if before + after else 0.0,
        sequence=run / len(old.factors) if old.factors else 0.0,
        letters=Indel.normalized_similarity(old.text, new.text),
        share=_share(old.content, became),
        share_of_new=_share(new.content, origin),
        part=bool(became) and len(became) == len(new.factors),
        other_topic=_differ(old.topic, new.topic),
        whole=bool(became) and len(became) == len(old.factors),
        lengths=abs(math.log((len(old.factors) + 1) / (len(new.factors) + 1))),
        other_numbers=bool(old.numbers and new.numbers) and old.numbers.isdisjoint(new.numbers),
        turned=_turned(old.content - became.keys(), new.content - origin.keys()),
        only_alike=not old.content <= became.keys() and old.content.isdisjoint(new.content),
        covered=old.content & became.keys(),
        taken=new.content & origin.keys(),
    )


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one - other) and bool(other - one)


def _turned(gone: frozenset[str], come: frozenset[str]) -> bool:
    return any(
        Indel.normalized_similarity(_letters(one), _letters(other)) >= _RELATED
        for one in gone
        for other in come
    )


def _share(content: frozenset[str], there: Container[str]) -> float:
    return sum(word in there for word in content) / len(content) if content else 0.0


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
    """Say how alike two words are that may be one, misspelt or inflected; 0 for two words.

    What is put before a word turns it round (homogeneous and inhomogeneous, 선점형 and 비선점형),
    and so does what is exchanged within it (maximal and minimal): endings bend, beginnings stay.
    """
    if one[0] != other[0]:
        return 0.0
    alike = Indel.normalized_similarity(one, other)
    if alike < _SPELLING:
        return 0.0
    beginning = Prefix.similarity(one, other)
    if 2 * beginning >= min(len(one), len(other)) or OSA.distance(one, other) <= 1:
        return alike
    return alike if _transposed(one, other) else 0.0


def _transposed(one: str, other: str) -> bool:
    """Whether two letters changed places; Hangul syllables are letters here."""
    one, other = unicodedata.normalize("NFC", one), unicodedata.normalize("NFC", other)
    return sorted(one) == sorted(other) and OSA.distance(one, other) <= 1


def _bends(word: str, of: Words, equal: Iterable[str]) -> bool:
    return word not in equal and word not in of.rigid


def _letters(word: str) -> str:
    # Hangul syllables as their letters: 쉽다 and 쉬운 differ in one of them, not in all.
    return unicodedata.normalize("NFD", word)
