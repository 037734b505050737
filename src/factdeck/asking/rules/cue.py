"""What a label says of the topic above it: a value by its name, all else by `Topic — label?`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term
from factdeck.asking.text import first_sentence, series, strip_end, upper_first
from factdeck.asking.topics import topic_of
from factdeck.asking.values import is_date, is_quantity, pairs
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.asking.terms import Term
    from factdeck.model import Fact, Note

_QUANTITY, _VALUE, _SHORT, _BODY, _ARROW = 0.75, 0.74, 0.64, 0.58, 0.5
_SHORT_BODY, _SHORT_VALUE = 3, 7
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LONGEST_ANSWER = 20
_LONGEST_LABEL = 5


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the cue for what the label says of the topic above it."""
    term = split_term(fact)
    if term is None or is_date(term.name) or pairs(term.body):
        return
    topic = topic_of(fact, note, language)
    answer = strip_end(first_sentence(term.body))
    words = language.word_count(answer)
    if not topic or not 0 < words <= _LONGEST_ANSWER or not _can_label(term, topic, language):
        return
    value = language.wording.values(term.name)
    question = language.wording.cell(topic, term.name) if value else f"{topic} — {term.name}?"
    if question:
        sure = _confidence(term, words, value=value)
        yield Candidate("cue", question, (upper_first(answer),), sure)


def _can_label(term: Term, topic: str, language: Language) -> bool:
    words = term.name.split()
    return (
        len(words) <= _LONGEST_LABEL
        and bool(language.wording.generic(term.name) or language.wording.subject(term.name))
        and not term.name.endswith("?")
        and not (term.name[0].isdigit() or term.name[-1].isdigit())
        and _LETTERS.search(term.name) is not None
        and not language.dangling(term.name)
        and not language.stems(term.name) & language.stems(topic)
    )


def _confidence(term: Term, words: int, *, value: bool) -> float:
    if term.separator not in ":-–—\n=":
        return _ARROW
    if is_quantity(term.body):
        return _QUANTITY
    if value and words <= _SHORT_VALUE and not series(term.body):
        return _VALUE
    short = words <= _SHORT_BODY and term.separator in ":\n"
    return _SHORT if short else _BODY
