"""Facts that say almost the same, found without comparing each with each.

Two sets of words with a Jaccard likeness of at least t share a word among the rarest
`n - ceil(t * n) + 1` of each (prefix filtering: Chaudhuri et al., ICDE 2006), so only facts that
meet in the index of those words are compared.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from factdeck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdeck.checking.records import Checked
    from factdeck.model import Fact

_ALIKE = 0.8
# Below this many words facts are labels; labels are alike in every note.
_FEWEST_WORDS = 5
# Letters of the other fact in a message.
_QUOTED = 100


@dataclass(frozen=True, slots=True)
class _Bag:
    fact: Fact
    words: frozenset[str]


def twin_problems(checked: Checked) -> Iterator[tuple[Problem, str]]:
    """Yield a problem for every fact that is like an earlier one, with the likest of those."""
    for earlier, later in _pairs(list(_bags(checked))):
        yield _problem(earlier.fact, later.fact), ""


def _bags(checked: Checked) -> Iterator[_Bag]:
    for outcome in checked.outcomes:
        fact = outcome.fact
        if outcome.outcome == "skipped" or fact.kind == "row":
            continue
        stems = checked.language_of(fact.language).stems
        words = stems(fact.text)
        plain = _without_formulas(fact)
        telling = words if plain == fact.text else stems(plain)
        if len(telling) >= _FEWEST_WORDS:
            yield _Bag(fact, words)


def _without_formulas(fact: Fact) -> str:
    """Leave formulas out: their letters are the same in all of them."""
    text = fact.text
    for span in reversed(fact.spans):
        if span.kind == "math":
            text = f"{text[: span.start]} {text[span.end :]}"
    return text


def _pairs(bags: Sequence[_Bag]) -> Iterator[tuple[_Bag, _Bag]]:
    frequency = Counter(word for bag in bags for word in bag.words)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        rarest = sorted(bag.words, key=lambda word: (frequency[word], word))
        prefix = rarest[: len(rarest) - math.ceil(_ALIKE * len(rarest)) + 1]
        met = {other for word in prefix for other in index[word]}
        # Sets of too different sizes cannot be alike.
        fewest, most = _ALIKE * len(bag.words), len(bag.words) / _ALIKE
        likeness, likest = max(
            (
                (_likeness(bags[other], bag), -other)
                for other in met
                if fewest <= len(bags[other].words) <= most
            ),
            default=(0.0, 0),
        )
        if likeness >= _ALIKE:
            yield bags[-likest], bag
        for word in prefix:
            index[word].append(number)


def _likeness(one: _Bag, other: _Bag) -> float:
    return len(one.words & other.words) / len(one.words | other.words)


def _problem(earlier: Fact, later: Fact) -> Problem:
    place = f"{earlier.path}:{earlier.line}"
    if _plain(earlier) == _plain(later):
        return Problem(
            later.path,
            later.line,
            "duplicate-fact",
            f"says the same as {place}",
            "Delete one of the two, or say what is different about them.",
        )
    return Problem(
        later.path,
        later.line,
        "near-twin",
        f"is almost the same as {place}: “{shorten(_plain(earlier), _QUOTED, placeholder='…')}”",
        "Make plain what tells the two apart, or join them.",
    )


def _plain(fact: Fact) -> str:
    return " ".join(fact.text.split()).rstrip(" .")
