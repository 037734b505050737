"""`There are 13 root server addresses`: how many are there?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

PHRASES = True
_COUNTED = re.compile(
    r"((?:about |around |over |exactly |only |at least |up to )?(?:\d[\d.,]*|two|three|four|five|"
    r"six|seven|eight|nine|ten|twelve))\s+((?:[\w-]+ ){0,4}?[\w-]+s(?: (?:in|of|on|per) [\w -]+)?)"
)
_SURE, _PLACE_SURE, _LONGEST = 0.66, 0.78, 8


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `How many … are there?`."""
    clause = sentence.clause
    if clause.kind != "clause" or clause.verbs.kind != "be" or clause.opening:
        return
    match = _COUNTED.fullmatch(clause.rest)
    if match and len(match[2].split()) <= _LONGEST:
        noun, _, place = match[2].partition(" in ")
        tail = f" in {place}" if place else ""
        question = f"How many {noun} {clause.verbs.auxiliary} there{tail}?"
        yield sentence.candidate("existence", question, match[1], _PLACE_SURE if tail else _SURE)
