"""`X stands for …`, and abbreviations explained in brackets, checked by their initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.english.abbreviations import expansions
from factdeck.asking.text import strip_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

PHRASES = None
_SURE, _IN_BRACKETS = 0.88, 0.8


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `What does X stand for?`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    following = clause.lower(verbs.main + 1)
    if clause.kind == "clause" and verbs.base == "stand" and following == "for":
        answer = clause.words(verbs.main + 2, clause.end)
        if answer:
            question = f"{sentence.ask('What')[:-1]} for?"
            yield sentence.candidate("stands_for", question, answer, _SURE)
        return
    for name, words in expansions(clause.text if sentence.number else sentence.fact.text):
        plural = name.endswith("s") and words.endswith("s")
        short, long = (name[:-1], words[:-1]) if plural else (name, words)
        question = f"What does {short} stand for?"
        yield sentence.candidate("stands_for", question, strip_end(long), _IN_BRACKETS)
        return
