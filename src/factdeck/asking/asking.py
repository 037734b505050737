"""The one function of the asking room."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from factdeck.asking.candidates import Questions, questions
from factdeck.asking.choosing import choose, settle_conflicts
from factdeck.asking.unknown import unknown_rules
from factdeck.model import Card, Outcome, Problem
from factdeck.settings import Asking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Note

# The rule that recalls a fact's children: see `rules/items.py`.
LIST_RULE = "items"


_DEFAULTS = Asking()
_NOTHING: Mapping[tuple[str, int], tuple[Candidate, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Answers:
    """What asking made of some notes."""

    cards: tuple[Card, ...]
    """Packed and held back, in the order of notes and facts. Decks and tags are not set yet."""
    outcomes: tuple[Outcome, ...]
    """One for every fact, in the same order."""
    unasked: frozenset[tuple[str, int]] = frozenset()
    """Path and index of facts whose sentences nobody could read: what to install is missing."""
    problems: tuple[Problem, ...] = ()


def ask(
    notes: Iterable[Note],
    settings: Asking = _DEFAULTS,
    written: Mapping[tuple[str, int], tuple[Candidate, ...]] = _NOTHING,
) -> Answers:
    """Ask about every fact of some notes. Pure: same notes, same cards, whatever their order.

    Args:
        notes: With the languages of their facts.
        settings: The learner's.
        written: Path and index of a fact → what a writer would ask: see `questions`.
    """
    found: list[Questions] = []
    cards: list[Card] = []
    for note in notes:
        of_note = questions(note, settings, written)
        found += of_note
        for of_fact in of_note:
            cards += choose(note, of_fact, settings)
    settled = settle_conflicts(cards)
    by_fact: dict[tuple[str, int], list[Card]] = {}
    for card in settled:
        by_fact.setdefault((card.fact.path, card.fact.index), []).append(card)
    outcomes = [_outcome(q, by_fact) for q in found]
    lacking = {q.language.code: q for q in found if q.language.lacks and not q.skipped}
    unasked = {(q.fact.path, q.fact.index) for q in found if q.language.code in lacking}
    problems = [_missing_extra(q.language) for q in lacking.values()]
    problems += unknown_rules(settings, frozenset[str]().union(*(q.rules for q in found)))
    return Answers(tuple(settled), tuple(outcomes), frozenset(unasked), tuple(problems))


def _missing_extra(language: Language) -> Problem:
    return Problem(
        "",
        0,
        "missing-extra",
        f"sentences in the language {language.code!r} were not asked about, only labels, lists "
        "and tables; cards that were made of them before are kept",
        f"Install what reads them: {language.lacks}",
    )


def _outcome(found: Questions, by_fact: Mapping[tuple[str, int], Sequence[Card]]) -> Outcome:
    fact = found.fact
    cards = by_fact.get((fact.path, fact.index), ())
    if found.skipped:
        return Outcome(found.fact, "skipped", found.skipped)
    if any(card.state == "packed" for card in cards):
        return Outcome(found.fact, "card", "", found.candidates)
    if cards:
        return Outcome(found.fact, "held-back", cards[0].reason, found.candidates)
    for card in by_fact.get((fact.path, -1 if fact.parent is None else fact.parent), ()):
        if card.state == "packed" and card.candidate.rule == LIST_RULE:
            reason = f"asked as an item of the list in line {card.fact.line}"
            return Outcome(found.fact, "no-question", reason, found.candidates)
    rejected = [finding for candidate in found.candidates for finding in candidate.findings]
    reason = f"{rejected[0].lint}: {rejected[0].message}" if rejected else "no rule has a question"
    return Outcome(found.fact, "no-question", reason, found.candidates)
