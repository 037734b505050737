"""`Napoleon invaded Russia in 1812`: when?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_DATE = re.compile(
    r"(?:in|on|around|from|between|during)\s+(?:(?:early|late|mid|about|around|the)[\s-])*"
    r"(?:[A-Z][a-z]+ (?:\d{1,2}, )?)?\d{3,4}s?(?:\s?(?:-|–|to|and)\s?\d{2,4})?(?: (?:BCE|BC|CE|AD))?"
)
_SURE = 0.78


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `When did X …?` where the sentence ends in its date."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    if clause.tag(clause.verb) != "VBD" or verbs.negative or clause.opening or sentence.elided:
        return
    for index in range(verbs.main + 1, clause.end):
        if clause.tag(index) == "IN" and _DATE.fullmatch(clause.words(index, clause.end)):
            if verbs.kind != "be" or index > verbs.main + 1:
                answer = clause.words(index, clause.end)
                yield sentence.candidate("time", sentence.ask("When", index), answer, _SURE)
            return
