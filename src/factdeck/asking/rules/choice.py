"""`big files => use multipart uploads`: what to use in which case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the question for what the bullet recommends."""
    del note
    term = split_term(fact)
    asked = language.wording.choice(term.name, term.body) if term else None
    if asked is not None:
        yield Candidate("choice", asked.question, (asked.answer,), asked.confidence)
