"""`## Glacier`, `- A storage class for archives`: the heading's first bullet says what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.definitions import define
from factdeck.asking.languages.english.morphology import singular
from factdeck.asking.languages.english.terms import is_plural_term
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.languages.english.words.labels import COUNT_HEADS, VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

PHRASES = True
# Below `Pricing factors` a phrase says what the price of its heading hangs on, not what that is.
_ASPECTS = VALUES | word_set(
    "factor consideration difference advantage disadvantage benefit drawback pro con use example "
    "limit quota cause effect symptom application reason feature characteristic property step "
    "requirement treatment outcome result issue problem fact"
)
# A genus with its relative clause is a definition; a bare phrase may be the first of many traits.
_DOUBT, _ONE_OF_THEM = 0.12, 0.08
_PERSON, _SHORT = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z.]*){1,2}"), 3
_DEFINING = re.compile(r"(?:an?|the) |(?:[\w-]+ ){1,5}?(?:that|which|who|where)\b", re.IGNORECASE)


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `What is X?` for a noun phrase that opens the list right below X."""
    if _is_of_aspect(sentence):
        return
    if not sentence.heads or sentence.clause.lower(0) in ("any", "each", "every", "one"):
        return
    if _PERSON.fullmatch(sentence.topic) and len(sentence.clause.tokens) <= _SHORT:
        return  # `Psychoanalytic theory` below `Sigmund Freud`
    asked = define(sentence.topic, sentence.clause.text)
    if asked is not None and asked.question.startswith(("What is", "What are", "Who")):
        doubt = 0.0 if _DEFINING.match(asked.answer) else _DOUBT
        doubt += _ONE_OF_THEM * (doubt > 0 and is_plural_term(sentence.topic))
        sure = asked.confidence - doubt + 0.03  # what `candidate` takes off an elided subject
        # A heading's one word may be a name, whatever its capital says: `Glacier`.
        lone = sentence.topic.isalpha() and not sentence.topic.islower()
        lone = lone and sentence.topic.endswith(("er", "or"))
        perhaps_name = lone and re.match(r"What is an? ", asked.question)
        common = is_plural_term(sentence.topic) or sentence.topic.lower() in COUNT_HEADS
        question = asked.question if common or not perhaps_name else f"What is {sentence.topic}?"
        yield sentence.candidate("headed", question, asked.answer, sure)


def _is_of_aspect(sentence: Sentence) -> bool:
    """Whether the heading above the topic names an aspect: `Pricing factors`, `Limits`."""
    above = [place for place in sentence.fact.trail if sentence.topic.lower() not in place.lower()]
    words = re.findall(r"[a-z]+", above[-1].lower()) if above else []
    return bool(words) and (words[-1] in _ASPECTS or singular(words[-1]) in _ASPECTS)
