"""`Unlike X, Y …`, `X …, whereas Y …`: how do they differ?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.clause import parse
from factdeck.asking.text import upper_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_UNLIKE, _WHEREAS = 0.85, 0.78
_LONGEST_NAME = 6


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `How does Y differ from X?` and `How do X and Y differ?`."""
    clause = sentence.clause
    if sentence.elided:
        return
    other = re.fullmatch(
        r"(?:unlike|in contrast to|compared (?:to|with))\s+(.+)", clause.opening, re.IGNORECASE
    )
    if other and len(other[1].split()) <= _LONGEST_NAME:
        do = "do" if clause.tag(clause.verb) == "VBP" else "does"
        question = f"How {do} {sentence.subject} differ from {other[1]}?"
        answer = clause.words(clause.start, clause.end)
        yield sentence.candidate("contrast", question, answer, _UNLIKE + 0.05)
        return
    for index in range(clause.verbs.main + 1, len(clause.tokens)):
        comma = clause.lower(index - 1) == ","
        if clause.lower(index) == "whereas" or (clause.lower(index) == "while" and comma):
            yield from _compare(sentence, index)
            return


def _compare(sentence: Sentence, index: int) -> Iterator[Candidate]:
    clause = sentence.clause
    second = parse(clause.words(index + 1, len(clause.tokens)))
    if second.kind != "clause" or second.opening:
        return
    one, other = sentence.subject, sentence.casing.lower_first(second.subject)
    names = (one, other)
    short = all(0 < len(name.split()) <= _LONGEST_NAME for name in names)
    pointing = other.lower() in ("it", "they", "this", "these", "others", "you", "the other")
    if short and not pointing and one.lower() != other.lower():
        answer = upper_first(clause.words(clause.start, len(clause.tokens)))
        several = " and " in one
        question = f"How do {one} {'differ from' if several else 'and'} {other}"
        question += "?" if several else " differ?"
        yield sentence.candidate("contrast", question, answer, _WHEREAS)
