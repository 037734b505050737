"""One front, two answers: a learner who knows one of them is wrong half of the time."""

from __future__ import annotations

import re
from collections import defaultdict
from textwrap import shorten
from typing import TYPE_CHECKING

from factdeck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdeck.model import Card

# Letters of each answer in a message.
_QUOTED = 80
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def question_problems(cards: Iterable[Card]) -> Iterator[tuple[Problem, str]]:
    """Yield a problem for every card that shows the front of an earlier one, with another answer.

    Cards held back count: it is often for the sake of the other one that they are.
    """
    fronts: defaultdict[tuple[str, ...], list[Card]] = defaultdict(list)
    for card in cards:
        fronts[_front(card)].append(card)
    for first, *others in fronts.values():
        for other in others:
            if _answer(other) != _answer(first):
                yield _problem(first, other), ""


def _front(card: Card) -> tuple[str, ...]:
    return tuple(map(_plain, (*card.trail, card.candidate.context, card.candidate.question)))


def _answer(card: Card) -> list[str]:
    return sorted(map(_plain, card.candidate.answer))


def _plain(text: str) -> str:
    return _BETWEEN_WORDS.sub(" ", text).casefold().strip()


def _problem(first: Card, other: Card) -> Problem:
    place = f"{first.fact.path}:{first.fact.line}"
    before, now = (
        shorten(" / ".join(card.candidate.answer), _QUOTED, placeholder="…")
        for card in (first, other)
    )
    return Problem(
        other.fact.path,
        other.fact.line,
        "same-question",
        f"“{other.candidate.question}” has another answer in {place}: “{before}”, here “{now}”",
        "Say in one of the two what makes it different.",
    )
