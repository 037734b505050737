"""A label with nested bullets: recall its 2 to 7 short items, the count stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.lists import confidence_of, members
from factdeck.asking.text import strip_end
from factdeck.asking.topics import topic_of
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the recall of a fact's children."""
    children = [note.facts[index] for index in fact.children]
    items = members(children, language)
    if not items:
        return
    label = language.wording.members(fact.text) or strip_end(fact.text)
    question = language.wording.items(label, len(items), topic_of(fact, note, language))
    if question:
        ordered = all(child.ordered for child in children)
        confidence = confidence_of(items, language, ordered=ordered)
        yield Candidate("items", question, items, confidence, part="items", ordered=ordered)
