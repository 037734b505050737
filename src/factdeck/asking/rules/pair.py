"""`Ports: 22 SSH, 80 HTTP`, or `SSH: 22` below `Ports`: a card for each pair of name and number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term
from factdeck.asking.topics import label_above
from factdeck.asking.values import pairs
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_SURE = 0.85
_LONGEST_LABEL = 3
_NUMBER = re.compile(r"\d+(?:/(?:tcp|udp))?", re.IGNORECASE)


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield one card for each pair."""
    term = split_term(fact)
    if term is None or len(term.name.split()) > _LONGEST_LABEL:
        return
    label = label_above(fact, note)
    numbered = _NUMBER.fullmatch(term.body) and not language.wording.generic(label)
    if numbered and label and language.wording.subject(term.name):
        question = language.wording.pair(label, term.name)
        if question:
            yield Candidate("pair", question, (term.body,), _SURE, part=term.name)
    for name, number in pairs(term.body):
        question = language.wording.pair(term.name, name)
        if question:
            yield Candidate("pair", question, (number,), _SURE, part=name)
