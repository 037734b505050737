"""Candidates → cards: few a fact, each asking something else, none twice in a deck."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.asking.candidates import AUTHORED, WRITTEN, is_unusable
from factdeck.asking.gate import gate
from factdeck.asking.trail import shown_trail
from factdeck.model import Card
from factdeck.settings import Asking

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdeck.asking.candidates import Questions
    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Note

# A second card about the same words must be surer than the first and ask something else (S01).
_SECOND = 0.72
_MOST_CARDS = 2
_SAME_ANSWER = 0.6
_SAME_QUESTION = 0.8
_DEFAULTS = Asking()
_DECLINED = "the writer found nothing worth asking"
# Everything but words and what a formula compares: `z > 0` asks something else than `z < 0`.
_BETWEEN_WORDS = re.compile(r"(?:(?![<>=≤≥≠]|-\d)[\W_])+")


def choose(note: Note, found: Questions, settings: Asking = _DEFAULTS) -> list[Card]:
    """Choose the cards of one fact: packed ones at or above the gate, else the best held back."""
    usable = [candidate for candidate in found.candidates if not is_unusable(candidate)]
    gates = {c.rule: gate(found.fact, c.rule, settings.gates) for c in usable}
    sure = [c for c in usable if c.rule == AUTHORED or c.confidence >= gates[c.rule]]
    written = [c for c in sure if c.rule == WRITTEN]
    chosen = _different(written or sure, found.language)
    if found.declined and not any(c.rule == AUTHORED for c in sure):
        held = [_card(note, found, candidate, settings.trail) for candidate in chosen[:1]]
        return [replace(card, state="held-back", reason=_DECLINED) for card in held]
    if chosen:
        return [_card(note, found, candidate, settings.trail) for candidate in chosen]
    reasons = {
        id(c): f"confidence {c.confidence:.2f} is below the gate {gates[c.rule]:.2f}"
        for c in usable
    }
    return [
        replace(_card(note, found, c, settings.trail), state="held-back", reason=reasons[id(c)])
        for c in _different(usable, found.language)[:1]
    ]


def _different(candidates: Sequence[Candidate], language: Language) -> list[Candidate]:
    """Keep the best of every part, and at most two for the fact as a whole."""
    kept: list[Candidate] = []
    for candidate in candidates:
        same_part = [other for other in kept if other.part == candidate.part]
        if candidate.rule != AUTHORED and same_part:
            full = len(same_part) >= _MOST_CARDS or bool(candidate.part)
            if full or candidate.confidence < _SECOND:
                continue
        if any(_asks_the_same(candidate, other, language) for other in kept):
            continue
        kept.append(candidate)
    return kept


def _asks_the_same(one: Candidate, other: Candidate, language: Language) -> bool:
    if one.rule == AUTHORED:
        return one == other
    if one.part != other.part and one.part and other.part:
        return False
    answers = _overlap(language.stems(" ".join(one.answer)), language.stems(" ".join(other.answer)))
    asked = _overlap(language.stems(one.question), language.stems(other.question))
    return answers > _SAME_ANSWER or asked > _SAME_QUESTION


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _card(note: Note, found: Questions, candidate: Candidate, most: int | None) -> Card:
    trail = shown_trail(note, found.fact, candidate, found.language)
    nearest = trail if most is None else trail[max(0, len(trail) - most) :]
    return Card(found.fact, candidate, "packed", trail=nearest)


def settle_conflicts(cards: Iterable[Card]) -> list[Card]:
    """Hold back all but the surest of cards that ask the same.

    They show the same front (U02, interference), or ask and answer the same below one heading,
    such as an author's question and the bullet that answers it, or answer the same of a bullet and
    of the one above it.
    """
    cards = list(cards)
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, card in enumerate(cards):
        if card.state == "packed":
            alike[_front(card)].append(number)
            alike[_said(card)].append(number)
    for found in (*alike.values(), *_pairs_in_line(cards)):
        same = [number for number in found if cards[number].state == "packed"]
        if len(same) < 2:  # noqa: PLR2004 - one alone is like no other
            continue
        surest = min(same, key=lambda number: (-cards[number].candidate.confidence, number))
        for number in set(same) - {surest}:
            if cards[number].candidate.rule == AUTHORED:
                continue
            place = cards[surest].fact
            reason = f"asks the same as the card of {place.path}:{place.line}"
            cards[number] = replace(cards[number], state="held-back", reason=reason)
    return cards


def _pairs_in_line(cards: Sequence[Card]) -> list[list[int]]:
    """Packed cards of a bullet and of the one above it that have the same answer.

    `- Scheduler` with `- the component that …` below it may be asked about from either.
    """
    by_fact: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, card in enumerate(cards):
        if card.state == "packed":
            by_fact[card.fact.path, card.fact.index].append(number)
    return [
        [above, number]
        for (path, _), numbers in by_fact.items()
        for number in numbers
        if (parent := cards[number].fact.parent) is not None
        for above in by_fact.get((path, parent), ())
        if cards[above].candidate.answer == cards[number].candidate.answer
    ]


def _front(card: Card) -> tuple[str, ...]:
    parts = (*card.trail, card.candidate.context, card.candidate.question)
    return tuple(_BETWEEN_WORDS.sub(" ", part).casefold().strip() for part in parts)


def _said(card: Card) -> tuple[str, ...]:
    """Question and answer of a card, and the heading it stands below; not the bullets above it."""
    candidate = card.candidate
    parts = (candidate.context, candidate.question, *candidate.answer)
    spoken = (_BETWEEN_WORDS.sub(" ", part).casefold().strip() for part in parts)
    return (card.fact.path, *card.fact.trail, *spoken)
