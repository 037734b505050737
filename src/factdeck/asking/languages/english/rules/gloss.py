"""`Medulla (connection between brainstem and spinal cord)`: a name and what it is in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.definitions import define

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

PHRASES = True
_GLOSSED = re.compile(r"([A-Za-z][\w’'-]*(?: [\w’'-]+){0,3}) \(([^()]+)\)")
_ASIDE = re.compile(
    r"(?:e\.?g|i\.?e|see|ex|etc|like|such as|and|or|not|only|also)\b", re.IGNORECASE
)
_COUNT = re.compile(r"(?:the |total )*number of\b", re.IGNORECASE)
"""`Number of rows (4 cabin classes)`: what was counted once."""
_DOUBT, _SHORTEST = 0.03, 3


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the question that the words in brackets answer."""
    glossed = _GLOSSED.fullmatch(sentence.clause.text)
    if glossed is None or _ASIDE.match(glossed[2]) or len(glossed[2].split()) < _SHORTEST:
        return
    asked = None if _COUNT.match(glossed[1]) else define(glossed[1], glossed[2])
    if asked is not None:
        sure = asked.confidence - _DOUBT + 0.03  # what `candidate` takes off an elided subject
        yield sentence.candidate("gloss", asked.question, asked.answer, sure)
