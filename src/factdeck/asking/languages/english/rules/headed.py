"""`## Glacier`, `- A storage class for archives`: the heading's first bullet says what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.definitions import define
from factdeck.asking.languages.english.terms import is_plural_term
from factdeck.asking.languages.english.words.labels import COUNT_HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

PHRASES = True
# A genus with its relative clause is a definition; a bare phrase may be the first of many traits.
_DOUBT = 0.12
_PERSON, _SHORT = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z.]*){1,2}"), 3
_DEFINING = re.compile(r"(?:an?|the) |(?:[\w-]+ ){1,5}?(?:that|which|who|where)\b", re.IGNORECASE)


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `What is X?` for a noun phrase that opens the list right below X."""
    if not sentence.heads or sentence.clause.lower(0) in ("any", "each", "every", "one"):
        return
    if _PERSON.fullmatch(sentence.topic) and len(sentence.clause.tokens) <= _SHORT:
        return  # `Psychoanalytic theory` below `Sigmund Freud`
    asked = define(sentence.topic, sentence.clause.text)
    if asked is not None and asked.question.startswith(("What is", "What are", "Who")):
        doubt = 0.0 if _DEFINING.match(asked.answer) else _DOUBT
        sure = asked.confidence - doubt + 0.03  # what `candidate` takes off an elided subject
        # A heading's one word may be a name, whatever its capital says: `Glacier`.
        lone = sentence.topic.isalpha() and not sentence.topic.islower()
        perhaps_name = lone and re.match(r"What is an? ", asked.question)
        common = is_plural_term(sentence.topic) or sentence.topic.lower() in COUNT_HEADS
        question = asked.question if common or not perhaps_name else f"What is {sentence.topic}?"
        yield sentence.candidate("headed", question, asked.answer, sure)
