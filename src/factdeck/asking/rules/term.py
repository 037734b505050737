"""`Term: definition`, `**Term** — definition`: ask by the shape of the definition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term, term_of
from factdeck.asking.text import strip_end
from factdeck.asking.topics import label_above
from factdeck.asking.values import is_date, pairs
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.asking.terms import Term
    from factdeck.model import Fact, Note

# What the way of writing takes off: a dash also joins asides, an arrow also shows a flow.
_DOUBT = {":": 0.0, "\n": 0.05, "-": 0.06, "–": 0.04, "—": 0.04, "--": 0.06, "=": 0.08, "": 0.1}
_DASHES = ("-", "–", "—", "--")
_CHAIN = re.compile(r"\s[-–—]\s")
_NEAR = 6
_BRACKETS = re.compile(r"\([^()]*\)")
_ARROW_DOUBT = 0.25
_TRAIT_DOUBT = 0.15
_PLAIN_DOUBT = 0.03
_STEP_DOUBT = 0.1


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the question that a definition answers."""
    term = term_of(fact, note)
    if term is None or is_date(term.name) or pairs(term.body):
        return
    if term.separator in _DASHES and _CHAIN.search(term.body):
        return  # `tight money - failed banks - tight credit`: what leads to what
    asked = language.wording.define(term.name, term.body)
    if asked is None:
        name = language.wording.in_full(term.name, label_above(fact, note))
        asked = language.wording.define(name, term.body) if name != term.name else None
    if asked is not None and not _is_shared(fact, note, term):
        # `Scalability: adds nodes` below `Advantages` tells of the topic, not what scalability is.
        trait = _TRAIT_DOUBT * language.wording.describes(label_above(fact, note))
        step = _STEP_DOUBT * _is_step(fact, note, term)
        confidence = round(asked.confidence - _doubt(term) - trait - step, 2)
        yield Candidate("term", asked.question, (asked.answer,), confidence)


def _is_shared(fact: Fact, note: Note, term: Term) -> bool:
    """Whether a neighbour says the same of another term: a category, and no definition."""
    beside = note.facts[max(0, fact.index - _NEAR) : fact.index + _NEAR + 1]
    others = (split_term(f) for f in beside if f.index != fact.index and f.trail == fact.trail)
    said = _without_unit(term.body)
    return any(o and o.name != term.name and _without_unit(o.body) == said for o in others)


def _without_unit(body: str) -> str:
    return _BRACKETS.sub("", strip_end(body)).strip().casefold()


def _is_step(fact: Fact, note: Note, term: Term) -> bool:
    """A formula below a formula, named after what it follows from: a step of a proof."""
    above = "" if fact.parent is None else note.facts[fact.parent].text
    return term.body.startswith("$") and "$" in above


def _doubt(term: Term) -> float:
    plain = _PLAIN_DOUBT if term.mark == "plain" else 0.0
    return plain + _DOUBT.get(term.separator, _ARROW_DOUBT)
