"""Clauses of a sentence and the phrases in them.

Korean puts the head last, so a phrase belongs to the next predicate on its right; a predicate that
modifies a noun takes the phrases on its left with it, back to a topic. Where two readings are
possible the clause is marked doubtful and rules hold back.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean.phrases import Phrases, light
from factdeck.asking.languages.korean.records import Clause, Link, Predicate, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOUNDARIES = frozenset(
    {
        Link.FINAL,
        Link.AND,
        Link.CONTRAST,
        Link.CONCESSION,
        Link.REASON,
        Link.CONDITION,
        Link.PURPOSE,
        Link.TIME,
    }
)
_TRANSPARENT = frozenset(
    {Link.POSTPOSITION, Link.MANNER, Link.ADVERB, Link.COMPLEMENT, Link.OR, Link.QUOTE}
)
"""What follows them decides: they stand inside either kind of phrase."""


def find_clauses(tokens: Sequence[Token], predicates: Sequence[Predicate]) -> tuple[Clause, ...]:
    """Cut a sentence at the predicates that are not part of another phrase."""
    found: list[Clause] = []
    first, guessed = 0, False
    for position, predicate in enumerate(predicates):
        if predicate.link not in _BOUNDARIES:
            continue
        place = _place(tokens, predicates, position)
        guessed |= place is _Place.GUESSED_INSIDE
        if place in (_Place.INSIDE, _Place.GUESSED_INSIDE):
            continue
        doubtful = place is _Place.GUESSED_OUTSIDE
        phrases = Phrases(tokens, predicates, first, predicate)
        arguments = phrases.read()
        if found and _shares_arguments(found[-1], predicate):
            earlier = found.pop()
            first, arguments = earlier.first, earlier.arguments + arguments
            doubtful |= earlier.doubtful
        stop = predicate.stop
        doubtful |= phrases.doubtful or guessed
        guessed = False
        found.append(Clause(first, stop, predicate, arguments, doubtful))
        first = stop
    return tuple(found)


def _shares_arguments(last: Clause, predicate: Predicate) -> bool:
    """배포하고 관리한다: two verbs, one set of phrases."""
    then = last.predicate
    return then.link is Link.AND and not then.comma and predicate.first == last.stop


class _Place(Enum):
    """Where a connective predicate stands."""

    OUTSIDE = "outside"
    INSIDE = "inside"
    GUESSED_INSIDE = "guessed inside"
    GUESSED_OUTSIDE = "guessed outside"


def _place(tokens: Sequence[Token], predicates: Sequence[Predicate], position: int) -> _Place:
    """Whether a connective predicate is part of a later phrase: the next predicate decides."""
    here = predicates[position]
    if here.link is Link.FINAL or here.comma:
        return _Place.OUTSIDE
    for then in predicates[position + 1 :]:
        between = tokens[here.stop : then.first]
        if _has_topic(between):
            return _Place.OUTSIDE
        if then.link is Link.COMPLEMENT and here.link is Link.AND and not between:
            return _Place.GUESSED_INSIDE
        if then.link not in _TRANSPARENT and not light(tokens, then):
            return _before_phrase(here, then, between)
    return _Place.OUTSIDE


def _before_phrase(here: Predicate, then: Predicate, between: Sequence[Token]) -> _Place:
    """`배포하고 관리하는 프로세스` is one phrase; a subject between speaks against it."""
    if then.link not in (Link.ADNOMINAL, Link.NOMINAL):
        return _Place.OUTSIDE
    joined = here.link is Link.AND and not here.copula
    if joined and not between:
        return _Place.INSIDE
    if joined or here.link in (Link.PURPOSE, Link.TIME):
        subject = any(t.tag == "JKS" for t in between)
        return _Place.GUESSED_OUTSIDE if subject else _Place.GUESSED_INSIDE
    return _Place.OUTSIDE


def _has_topic(tokens: Sequence[Token]) -> bool:
    return any(t.tag == "JX" and t.form in ("은", "는") for t in tokens)
