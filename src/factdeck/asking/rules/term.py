"""`Term: definition`, `**Term** — definition`: ask by the shape of the definition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term
from factdeck.asking.topics import label_above
from factdeck.asking.values import is_date, pairs
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.asking.terms import Term
    from factdeck.model import Fact, Note

# What the way of writing takes off: a dash also joins asides, an arrow also shows a flow.
_DOUBT = {":": 0.0, "\n": 0.05, "-": 0.06, "–": 0.04, "—": 0.04, "--": 0.06, "=": 0.2}
_ARROW_DOUBT = 0.25
_TRAIT_DOUBT = 0.15
_PLAIN_DOUBT = 0.03


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the question that a definition answers."""
    term = split_term(fact)
    if term is None or is_date(term.name) or pairs(term.body):
        return
    asked = language.wording.define(term.name, term.body)
    if asked is not None:
        # `Scalability: adds nodes` below `Advantages` tells of the topic, not what scalability is.
        trait = _TRAIT_DOUBT * language.wording.describes(label_above(fact, note))
        confidence = round(asked.confidence - _doubt(term) - trait, 2)
        yield Candidate("term", asked.question, (asked.answer,), confidence)


def _doubt(term: Term) -> float:
    plain = _PLAIN_DOUBT if term.mark == "plain" else 0.0
    return plain + _DOUBT.get(term.separator, _ARROW_DOUBT)
