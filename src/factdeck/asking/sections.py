"""Which language each fact is in: decided for a note and its sections, never for one bullet."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from factdeck.asking.detect import detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdeck.model import Fact, Note

# A section speaks for itself from this many letters on; a shorter one speaks its note's language.
_ENOUGH = 400


def with_languages(note: Note, languages: Sequence[str] = ()) -> Note:
    """Return the note with `Fact.language` set on every fact.

    Args:
        note: As read.
        languages: ISO 639-1 codes of those it may be in; empty for any.
    """
    whole = detect([note.title, *_texts(note.facts)], languages)
    facts: list[Fact] = []
    for _, section in groupby(note.facts, key=lambda fact: fact.trail[:2]):
        of_section = list(section)
        texts = _texts(of_section)
        own = detect(texts, languages) if sum(map(len, texts)) >= _ENOUGH else ""
        facts += [replace(fact, language=own or whole) for fact in of_section]
    return replace(note, facts=tuple(facts))


def _texts(facts: Iterable[Fact]) -> list[str]:
    return [fact.text for fact in facts]
