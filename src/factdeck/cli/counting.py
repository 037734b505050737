"""Facts counted by what became of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.topics import topics_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factdeck.model import Note, Outcome
    from factdeck.survey import Survey

# What makes one reason many: figures, places, what is quoted.
_DETAIL = re.compile(r":.*| of .*|\s*[\d.]+.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Row:
    """A note, a topic or all of them."""

    name: str
    facts: int
    with_cards: int
    """Facts with at least one packed card."""
    held_back: int
    without: int
    """Facts nobody has a question for, and items that their list asks for."""
    skipped: int
    cards: int
    """Packed cards."""
    coverage: float
    """Facts with cards among those that are not skipped, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Stats:
    """All the counts. Mappings go from the most frequent to the least."""

    rows: tuple[Row, ...]
    """In the order of the notes."""
    total: Row
    reasons: Mapping[str, int]
    """Why facts have no card."""
    rules: Mapping[str, int]
    """Packed cards."""
    languages: Mapping[str, int]
    """Facts."""


def stats_of(part: Survey, by: str) -> Stats:
    """Count.

    Args:
        part: What is asked for.
        by: `note`, or a kind of topic: `folder`, `heading`, `tag`; a fact counts for each one.
    """
    notes = {note.path: note for note in part.vault.notes}
    packed = [card for card in part.cards if card.state == "packed"]
    cards = Counter((card.fact.path, card.fact.index) for card in packed)
    groups: dict[str, list[Outcome]] = {}
    for outcome in part.outcomes:
        for name in _names(outcome, notes[outcome.fact.path], by):
            groups.setdefault(name, []).append(outcome)
    missed = (outcome for outcome in part.outcomes if outcome.outcome != "card")
    return Stats(
        rows=tuple(_row(name, outcomes, cards) for name, outcomes in groups.items()),
        total=_row("all", part.outcomes, cards),
        reasons=_ranked(Counter(_reason(outcome) for outcome in missed)),
        rules=_ranked(Counter(card.candidate.rule for card in packed)),
        languages=_ranked(Counter(o.fact.language or "undecided" for o in part.outcomes)),
    )


def _names(outcome: Outcome, note: Note, by: str) -> Iterator[str]:
    if by == "note":
        yield note.path
        return
    for topic in dict.fromkeys(topics_of(note, outcome.fact)):
        if topic.kind == by:
            yield "/".join(topic.path) if by != "heading" else " › ".join(topic.path)


def _row(
    name: str, outcomes: list[Outcome] | tuple[Outcome, ...], cards: Counter[tuple[str, int]]
) -> Row:
    counts = Counter(outcome.outcome for outcome in outcomes)
    asked = len(outcomes) - counts["skipped"]
    return Row(
        name=name,
        facts=len(outcomes),
        with_cards=counts["card"],
        held_back=counts["held-back"],
        without=counts["no-question"],
        skipped=counts["skipped"],
        cards=sum(cards[outcome.fact.path, outcome.fact.index] for outcome in outcomes),
        coverage=round(counts["card"] / asked, 3) if asked else 0.0,
    )


def _reason(outcome: Outcome) -> str:
    """Name the reason without what only this fact has."""
    return f"{outcome.outcome}: {_DETAIL.sub('', outcome.reason).strip()}"


def _ranked(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
