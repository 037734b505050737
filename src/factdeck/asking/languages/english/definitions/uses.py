"""What the term is used or responsible for, where it is and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.articles import mention
from factdeck.asking.languages.english.terms import is_plural_term
from factdeck.asking.languages.english.words import word_set

if TYPE_CHECKING:
    from factdeck.asking.languages.english.clause import Clause

# Participles, their prepositions, the question, whether it swallows the preposition, confidence.
_PARTICIPLES = (
    (word_set("used"), word_set("to for"), "What {be} {term} used for?", False, 0.75),
    (word_set("designed intended"), word_set("to for"), "What {be} {term} {verb} for?", False, 0.7),
    (
        word_set("located found stored situated"),
        word_set("in at on"),
        "Where {be} {term} {verb}?",
        False,
        0.72,
    ),
    (word_set("composed made"), word_set("of"), "What {be} {term} {verb} of?", True, 0.72),
    (
        word_set("caused secreted produced measured characterized defined"),
        word_set("by as"),
        "What {be} {term} {verb} {preposition}?",
        True,
        0.7,
    ),
)


def participle(term: str, clause: Clause) -> Asked | None:
    """`used to find paths`, `located in the chest`, `secreted by the liver`."""
    verb, following = clause.lower(clause.verb), clause.lower(clause.verb + 1)
    be, term = ("are", term) if is_plural_term(term) else ("is", mention(term) or term)
    for verbs, prepositions, form, swallowed, sure in _PARTICIPLES:
        if verb in verbs and following in prepositions:
            start = clause.verb + 1 + (swallowed or following == "for")
            answer = clause.words(start, len(clause.tokens))
            question = form.format(be=be, term=term, verb=verb, preposition=following)
            return Asked(question, answer, sure) if answer else None
    return None


def purpose(term: str, clause: Clause) -> Asked | None:
    """`to route packets`."""
    infinitive = clause.tag(1) == "VB"
    return Asked(f"What is the purpose of {term}?", clause.text, 0.6) if infinitive else None


def duty(term: str, clause: Clause) -> Asked | None:
    """`responsible for all bags`."""
    if clause.lower(1) != "for":
        return None
    be = "are" if is_plural_term(term) else "is"
    subject = mention(term)
    question = f"What {be} {subject} responsible for?"
    if not subject:
        question = f"{term}: what {be} {'they' if be == 'are' else 'it'} responsible for?"
    return Asked(question, clause.words(2, len(clause.tokens)), 0.78)
