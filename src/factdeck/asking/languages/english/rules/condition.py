"""`If X, Y`, `Overfitting occurs when …`: what happens if, when does it occur?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.words import closed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_OCCURS = frozenset(["occur", "happen", "arise", "begin", "start", "end", "take", "appear", "form"])
_POINTING = re.compile(r"\b(?:it|this|they|these|them|its|their|you|we|your)\b", re.IGNORECASE)
_WEAK = re.compile(r"^(?:it|this|they|these|you|we|there|use|that|he|she)\b", re.IGNORECASE)
_OCCURRENCE, _FRONTED = 0.8, 0.77
_SHORTEST_CONDITION, _SHORTEST_ANSWER = 4, 2


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the question for the effect of a condition, or for the condition of an occurrence."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    first = clause.opening.split(" ")[0].lower()
    if first in closed.CONDITIONS and first != "unless":
        if len(clause.opening.split()) < _SHORTEST_CONDITION or _POINTING.search(clause.opening):
            return
        effect = clause.words(clause.start, clause.end)
        if len(effect.split()) >= _SHORTEST_ANSWER and not _WEAK.match(effect):
            question = f"What happens {sentence.casing.lower_first(clause.opening)}?"
            yield sentence.candidate("condition", question, effect, _FRONTED)
    elif clause.kind == "clause" and verbs.kind == "lexical" and verbs.base in _OCCURS:
        index = verbs.main + (2 if clause.lower(verbs.main + 1) == "place" else 1)
        if clause.lower(index) in ("when", "if", "where") and not clause.opening:
            answer = clause.words(index, len(clause.tokens))
            wh = "Where" if clause.lower(index) == "where" else "When"
            yield sentence.candidate("condition", sentence.ask(wh, index), answer, _OCCURRENCE)
