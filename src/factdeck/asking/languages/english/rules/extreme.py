"""`Max throughput 250 MB/s`, `up to 5 TB per file`: the value of a limit of the topic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

PHRASES = True
_VALUE = (
    r"(?:up to |~|<|>|≤|≥)?\d[\d.,]*(?:\s?(?:-|–|to|x)\s?\d[\d.,]*)?\s?"
    r"(?:%|[A-Za-z°]{1,4}(?:/[a-z]+)?|"
    r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|bytes?|[a-z]+s)?"
    r"(?: per [a-z]+(?: [a-z]+)?)?(?: \([^()]*\))?"
)
_NAME_FIRST = re.compile(
    rf"(max(?:imum)?|min(?:imum)?|default|average|total|base)\s+((?:[A-Za-z-]+\s+){{1,4}}?)"
    rf"(?:of\s+|is\s+|=\s*|:\s*|to\s+)?({_VALUE})",
    re.IGNORECASE,
)
_WORDS = {"max": "maximum", "min": "minimum"}
_SURE = 0.8


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `X: what is the maximum …?`."""
    match = _NAME_FIRST.fullmatch(sentence.clause.text)
    if match is None or not sentence.topic:
        return
    word = match[1].lower()
    name = f"{_WORDS.get(word, word)} {match[2].strip()}"
    question = f"{sentence.topic}: what is the {name}?"
    yield sentence.candidate("extreme", question, match[3], _SURE)
