"""What stands small above a question: headings and parents, without the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact, Note

_MOST_PARENTS = 2
_LONGEST_PARENT = 8


def shown_trail(
    note: Note, fact: Fact, candidate: Candidate, language: Language
) -> tuple[str, ...]:
    """Give the note's title, the headings and the nearest short parents, outermost first.

    A part that holds the answer, or any item of a list, is left out.
    """
    headings = fact.trail if note.title in fact.trail[:1] else (note.title, *fact.trail)
    parts = dict.fromkeys((*headings, *_parents(note, fact, language)))
    answers = [(item.casefold(), language.stems(item)) for item in candidate.answer]
    return tuple(part for part in parts if not _gives_away(part, answers, language))


def _parents(note: Note, fact: Fact, language: Language) -> list[str]:
    labels = []
    for parent in _ancestors(note, fact):
        label = parent.text.split("\n")[0].strip().rstrip(":：")
        if label and language.word_count(label) <= _LONGEST_PARENT and not parent.cells:
            labels.append(label)
    return labels[:_MOST_PARENTS][::-1]


def _ancestors(note: Note, fact: Fact) -> Iterator[Fact]:
    while fact.parent is not None:
        fact = note.facts[fact.parent]
        yield fact


def _gives_away(part: str, answers: list[tuple[str, frozenset[str]]], language: Language) -> bool:
    folded, stems = part.casefold(), language.stems(part)
    return any(
        (text and text in folded) or (bool(wanted) and wanted <= stems) for text, wanted in answers
    )
