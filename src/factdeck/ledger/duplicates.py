"""Equal facts in two places: one card, and the second place reported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.ledger.cards import answer_of
from factdeck.ledger.text import plain, same
from factdeck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from factdeck.ledger.facts import Found
    from factdeck.model import Card

Asked = tuple[int, "Card"]
"""A card and the position of its fact among the found ones."""


def join_duplicates(
    asked: Sequence[Asked], found: Sequence[Found], remembered: Container[int]
) -> tuple[list[Asked], list[Problem]]:
    """Leave one card of those that ask the same about the same text.

    The headings above may differ, for whole sentences are copied between notes; the parent may
    not, since `Port: 80` says something else below another bullet. The fact that the ledger
    remembers keeps the card, else the first; it is packed if any of them is.

    Args:
        asked: The cards, in the order of the vault.
        found: The facts.
        remembered: Positions of facts that have living entries.

    Returns:
        The cards that are left, in order, and a problem for each place that lost its card.
    """
    groups: dict[tuple[object, ...], list[Asked]] = {}
    for position, card in asked:
        groups.setdefault(_sameness(found[position], card), []).append((position, card))
    keep: dict[int, Asked] = {}
    problems: list[Problem] = []
    for group in groups.values():
        position, card = min(group, key=lambda one: (one[0] not in remembered, one[0]))
        packed = any(other.state == "packed" for _, other in group)
        keep[id(card)] = (position, replace(card, state="packed", reason="") if packed else card)
        if packed:
            problems += [_problem(other, card) for place, other in group if place != position]
    left = [keep[id(card)] for _, card in asked if id(card) in keep]
    return left, sorted(problems, key=lambda problem: (problem.path, problem.line))


def _sameness(found: Found, card: Card) -> tuple[object, ...]:
    candidate = card.candidate
    question = same(plain(candidate.question))
    how = (candidate.rule, candidate.part, question, answer_of(card), plain(candidate.context))
    return (found.key, found.around.parent, *how)


def _problem(second: Card, first: Card) -> Problem:
    return Problem(
        path=second.fact.path,
        line=second.fact.line,
        code="duplicate-fact",
        message=f"says the same as {first.fact.path}:{first.fact.line}; the card is made there",
        hint="Delete one of the two, or say what is different about them.",
    )
