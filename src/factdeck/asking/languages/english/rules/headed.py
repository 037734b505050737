"""`## Glacier`, `- A storage class for archives`: the heading's first bullet says what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.definitions import define
from factdeck.asking.languages.english.terms import what_is

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

PHRASES = True
# A genus with its relative clause is a definition; a bare phrase may be the first of many traits.
_DOUBT = 0.16
_DEFINING = re.compile(r"(?:an?|the) |(?:[\w-]+ ){1,5}?(?:that|which|who|where)\b", re.IGNORECASE)


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `What is X?` for a noun phrase that opens the list right below X."""
    if not sentence.heads or sentence.clause.lower(0) in ("any", "each", "every", "one"):
        return
    asked = define(sentence.topic, sentence.clause.text)
    if asked is not None and asked.question.startswith(("What is", "What are", "Who")):
        doubt = 0.0 if _DEFINING.match(asked.answer) else _DOUBT
        sure = asked.confidence - doubt + 0.05  # what `candidate` takes off an elided subject
        person = asked.question.startswith("Who")
        # A heading's one word may be a name, whatever its capital says.
        lone = " " not in sentence.topic and not sentence.topic.islower() and not person
        question = what_is(sentence.topic) if lone else asked.question
        yield sentence.candidate("headed", question, asked.answer, sure)
