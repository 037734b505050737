"""Equal facts in two places: one card, and the second place reported."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.ledger.cards import answer_of
from factdeck.ledger.text import plain, same
from factdeck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factdeck.ledger.entry import Entry
    from factdeck.ledger.facts import Found
    from factdeck.model import Card

Asked = tuple[int, "Card"]
"""A card and the position of its fact among the found ones."""


def join_duplicates(
    cards: Mapping[int, Sequence[Card]],
    found: Sequence[Found],
    entries: Mapping[int, Sequence[Entry]],
) -> tuple[dict[int, Sequence[Card]], list[Problem]]:
    """Leave one card of those that ask the same about the same text.

    The headings above may differ, for whole sentences are copied between notes; the parent may
    not, since `Port: 80` says something else below another bullet. The fact that the ledger
    remembers keeps the card, else the first; it is packed if any of them is.

    Args:
        cards: By position of their fact.
        found: The facts.
        entries: What the ledger remembers of them, by position.

    Returns:
        The cards that are left, and a problem for each place that lost its card.
    """
    texts = Counter(found[position].key for position in cards)
    groups: dict[tuple[object, ...], list[Asked]] = {}
    for position, its in cards.items():
        if texts[found[position].key] > 1:
            for card in its:
                groups.setdefault(_sameness(found[position], card), []).append((position, card))
    left = dict(cards)
    problems: list[Problem] = []
    for group in groups.values():
        if len(group) > 1:
            problems += _join(group, left, entries)
    return left, sorted(problems, key=lambda problem: (problem.path, problem.line))


def _join(
    group: Sequence[Asked], left: dict[int, Sequence[Card]], entries: Mapping[int, Sequence[Entry]]
) -> list[Problem]:
    position, card = min(group, key=lambda one: (not _is_remembered(entries, one[0]), one[0]))
    packed = any(other.state == "packed" for _, other in group)
    for place, other in group:
        left[place] = [one for one in left[place] if one is not other]
    left[position] = [*left[position], replace(card, state="packed", reason="") if packed else card]
    if not packed:
        return []
    return [_problem(other, card) for place, other in group if place != position]


def _is_remembered(entries: Mapping[int, Sequence[Entry]], position: int) -> bool:
    return any(entry.live for entry in entries.get(position, ()))


def _sameness(found: Found, card: Card) -> tuple[object, ...]:
    candidate = card.candidate
    question = same(plain(candidate.question))
    how = (candidate.rule, candidate.part, question, answer_of(card), plain(candidate.context))
    return (found.key, found.parent, *how)


def _problem(second: Card, first: Card) -> Problem:
    return Problem(
        path=second.fact.path,
        line=second.fact.line,
        code="duplicate-fact",
        message=f"says the same as {first.fact.path}:{first.fact.line}; the card is made there",
        hint="Delete one of the two, or say what is different about them.",
    )
