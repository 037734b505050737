"""`1648: Peace of Westphalia`: a date asks for its event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term
from factdeck.asking.text import first_sentence, strip_end, upper_first
from factdeck.asking.values import is_date
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_SURE, _SEVERAL_SURE = 0.72, 0.6
_SHORTEST, _LONGEST = 2, 25
# `30k houses, 12 temples` of a year: what was counted then, and no event.
_COUNT = re.compile(r"[~<>≈]?\s*\d[\d.,]*\s?(?:[kKmM%]|million|billion|Mio|만|억)?\b")


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the question for what happened then."""
    del note
    term = split_term(fact)
    if term is None or not is_date(term.name) or term.body.endswith(":"):
        return
    event = strip_end(first_sentence(term.body))
    question = language.wording.event(term.name)
    if _COUNT.match(event):
        return
    if question and _SHORTEST <= language.word_count(event) <= _LONGEST:
        sure = _SEVERAL_SURE if ";" in event else _SURE
        yield Candidate("date", question, (upper_first(event),), sure)
