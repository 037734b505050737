"""Reading and asking, which every command needs: a folder → facts, cards and problems."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from factdeck.asking import ask
from factdeck.asking.sections import with_languages
from factdeck.decks import deck_names, tags_of
from factdeck.ignoring import ignoring
from factdeck.progress import silent
from factdeck.reading import read_vault
from factdeck.settings import Settings
from factdeck.written import candidates_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from factdeck.model import Card, Note, Outcome, Problem, Side, Vault
    from factdeck.progress import Progress
    from factdeck.topics import TopicFilter
    from factdeck.writing.records import Remembered

_DEFAULTS = Settings()
_NOTHING: Mapping[str, Remembered] = MappingProxyType({})


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


def read(root: Path, settings: Settings = _DEFAULTS, progress: Progress = silent) -> Vault:
    """Read a vault and tell its languages; nobody is asked about anything.

    Raises:
        VaultError: There is no such folder.
    """
    ignored = ignoring(root, settings.reading.ignore)
    around = settings.pictures.root

    def reading(notes: Sequence[tuple[str, Path]]) -> Iterable[tuple[str, Path]]:
        return progress(notes, "Reading")

    vault = read_vault(root, ignored, pictures_root=around, progress=reading)
    if settings.pictures.fetch and vault.remote_pictures:
        from factdeck.fetched import fetched  # noqa: PLC0415 - 60 ms that most need not pay

        found = fetched(vault.remote_pictures)
        vault = read_vault(root, ignored, pictures_root=around, fetched=found.files)
        vault = replace(vault, problems=(*vault.problems, *found.problems))
    return replace(
        vault,
        notes=tuple(
            _with_sides(with_languages(note, settings.asking.languages), settings.pictures.side)
            for note in vault.notes
        ),
    )


def survey(
    root: Path,
    settings: Settings = _DEFAULTS,
    progress: Progress = silent,
    memory: Mapping[str, Remembered] = _NOTHING,
) -> Survey:
    """Read a vault and ask about all its facts. Nothing is written.

    Args:
        root: The vault.
        settings: The learner's.
        progress: Is told how far the work is.
        memory: What a language model answered: see `written.remembered`.

    Raises:
        VaultError: There is no such folder.
    """
    vault = read(root, settings, progress)
    written = candidates_of(vault.notes, memory)
    answers = ask(progress(vault.notes, "Asking"), settings.asking, written)
    decks = deck_names(vault.name, vault.notes, settings.decks)
    notes = {note.path: note for note in vault.notes}
    cards = tuple(
        replace(
            card,
            deck=decks[card.fact.path],
            tags=tags_of(notes[card.fact.path], card.fact, settings.tags),
        )
        for card in answers.cards
    )
    problems = (*vault.problems, *answers.problems)
    return Survey(vault, cards, answers.outcomes, answers.unasked, problems)


def _with_sides(note: Note, side: Side) -> Note:
    """Put the pictures on the side that the learner wants; the reading room says `back`."""
    if side == "back" or not any(fact.pictures for fact in note.facts):
        return note
    facts = (
        replace(fact, pictures=tuple(replace(p, side=side) for p in fact.pictures))
        for fact in note.facts
    )
    return replace(note, facts=tuple(facts))


def narrowed(whole: Survey, topics: TopicFilter) -> Survey:
    """Keep only what stands under some topics; problems of the whole vault stay.

    Raises:
        TopicError: A topic matches nothing.
    """
    if not topics.narrows:
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
