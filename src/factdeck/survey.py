"""Reading and asking, which every command needs: a folder → facts, cards and problems."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factdeck.asking import ask
from factdeck.asking.sections import with_languages
from factdeck.decks import deck_names, tags_of
from factdeck.reading import read_vault

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.model import Card, Outcome, Problem, Vault
    from factdeck.topics import TopicFilter


@dataclass(frozen=True, slots=True)
class Survey:
    """All that is in a vault, before anything is remembered or packed."""

    vault: Vault
    cards: tuple[Card, ...]
    """Packed and held back, in the order of notes and facts."""
    outcomes: tuple[Outcome, ...]
    """One for every fact, in the same order."""
    unasked: frozenset[tuple[str, int]]
    """Path and index of facts that nobody could ask about: see `asking.Answers`."""
    problems: tuple[Problem, ...]
    """Those of reading and asking."""


def survey(root: Path) -> Survey:
    """Read a vault and ask about all its facts. Nothing is written.

    Raises:
        VaultError: There is no such folder.
    """
    vault = read_vault(root)
    vault = replace(vault, notes=tuple(with_languages(note) for note in vault.notes))
    answers = ask(vault.notes)
    decks = deck_names(vault.name, vault.notes)
    notes = {note.path: note for note in vault.notes}
    cards = tuple(
        replace(card, deck=decks[card.fact.path], tags=tags_of(notes[card.fact.path], card.fact))
        for card in answers.cards
    )
    problems = (*vault.problems, *answers.problems)
    return Survey(vault, cards, answers.outcomes, answers.unasked, problems)


def narrowed(whole: Survey, topics: TopicFilter) -> Survey:
    """Keep only what stands under some topics; problems of the whole vault stay.

    Raises:
        TopicError: A topic matches nothing.
    """
    if not topics.patterns:
        return whole
    topics.check(whole.vault.notes)
    inside = {
        (note.path, fact.index)
        for note in whole.vault.notes
        for fact in note.facts
        if topics.matches(note, fact)
    }
    paths = {path for path, _ in inside}
    return Survey(
        replace(whole.vault, notes=tuple(n for n in whole.vault.notes if n.path in paths)),
        tuple(card for card in whole.cards if (card.fact.path, card.fact.index) in inside),
        tuple(o for o in whole.outcomes if (o.fact.path, o.fact.index) in inside),
        whole.unasked,
        tuple(p for p in whole.problems if not p.path or p.path in paths),
    )
