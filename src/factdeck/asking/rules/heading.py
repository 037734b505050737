"""A heading that asks for a definition (`What is DNS`, `DNS란`) and its first bullet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term
from factdeck.asking.text import first_sentence
from factdeck.asking.topics import run_of
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_DOUBT = 0.05


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the definition that the heading asks for, from the first bullet below it."""
    if not fact.trail or fact.lead or split_term(fact) is not None or not run_of(fact, note):
        return
    term = language.wording.defined(fact.trail[-1])
    asked = language.wording.define(term, first_sentence(fact.text)) if term else None
    if asked is not None:
        confidence = round(asked.confidence - _DOUBT, 2)
        yield Candidate("heading", asked.question, (asked.answer,), confidence)
