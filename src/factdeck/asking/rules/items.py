"""A label with nested bullets: recall its 2 to 7 short items, the count stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.lists import FEWEST, MOST, recall
from factdeck.asking.text import strip_end
from factdeck.asking.topics import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact, Note


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the recall of a fact's children."""
    if not FEWEST <= len(fact.children) <= MOST:
        return
    children = [note.facts[index] for index in fact.children]
    label = language.wording.members(fact.text) or strip_end(fact.text)
    found = recall("items", label, topic_of(fact, note, language), children, language)
    if found is not None:
        yield found
