"""Remembered answers of a language model → candidates for the asking room."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from factdeck.asking.candidates import WRITTEN, wants_question
from factdeck.asking.languages import language_of
from factdeck.model import Candidate, Finding
from factdeck.writing import store
from factdeck.writing.checks import Source, fault
from factdeck.writing.ground import Ground
from factdeck.writing.sections import own_text, section_text, sections_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from factdeck.model import Fact, Note
    from factdeck.settings import Settings
    from factdeck.writing.records import Remembered, Section, WrittenCard

_OFF = "none"
_SURE: Mapping[str, float] = MappingProxyType({"ko": 0.85, "en": 0.89})
_SURE_ELSEWHERE = 0.85
"""Share of a language model's cards, one pass, sections never seen, that blind readers keep:
`judging.md`."""


def remembered(ledger_folder: Path, settings: Settings) -> dict[str, Remembered]:
    """Give what a language model has answered so far, by key of the fact.

    Raises:
        WritingError: The file is damaged.
    """
    return {} if settings.writing.use == _OFF else store.load(ledger_folder)


def candidates_of(
    notes: Iterable[Note], memory: Mapping[str, Remembered]
) -> dict[tuple[str, int], tuple[Candidate, ...]]:
    """Make candidates of remembered answers.

    Returns:
        Path and index of each fact that was answered about → its candidates, those that failed
        a check with that finding; nothing, if the model found nothing worth asking.
    """
    if not memory:
        return {}
    found: dict[tuple[str, int], tuple[Candidate, ...]] = {}
    for note in notes:
        for section in sections_of(note, asks(note)):
            found |= dict(_of_section(note, section, memory))
    return found


def _of_section(
    note: Note, section: Section, memory: Mapping[str, Remembered]
) -> Iterator[tuple[tuple[str, int], tuple[Candidate, ...]]]:
    judge = Judge(note, section)
    for fact in section.facts:
        answered = memory.get(section.keys.get(fact.index, ""))
        if answered is not None:
            judged = judge(fact, answered.cards)
            yield (fact.path, fact.index), tuple(_candidate(fact, *one) for one in judged)


class Judge:
    """Judges the cards of a section's facts."""

    def __init__(self, note: Note, section: Section) -> None:
        self._note, self._section = note, section
        self._words = language_of(section.language)
        self._whole = Ground(section_text(section), self._words)

    def __call__(self, fact: Fact, cards: Iterable[WrittenCard]) -> list[tuple[WrittenCard, str]]:
        """Say of each card about a fact why it must not be used; empty if it may."""
        own = Ground(own_text(fact, self._section, self._note), self._words)
        source = Source(own, self._whole, self._section.language)
        judged: list[tuple[WrittenCard, str]] = []
        for card in cards:
            taken = [other for other, wrong in judged if not wrong]
            judged.append((card, fault(card, source, taken)))
        return judged


def _candidate(fact: Fact, card: WrittenCard, wrong: str) -> Candidate:
    findings = (Finding("grounding", 1.0, wrong),) if wrong else ()
    sure = _SURE.get(fact.language, _SURE_ELSEWHERE)
    return Candidate(
        WRITTEN,
        card.question,
        card.answer,
        sure,
        card.part,
        context=card.context,
        findings=findings,
    )


def asks(note: Note) -> Callable[[Fact], bool]:
    """Give the test whether a fact of a note wants a question."""
    return lambda fact: wants_question(fact, note)
