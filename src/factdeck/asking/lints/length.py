"""Too long to be one fact: the minimum information principle (Woźniak's rule 4, 9 and 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.model import Finding

if TYPE_CHECKING:
    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact

_LONGEST_QUESTION = 25
_LONG_QUESTION = 18
_LONGEST_ANSWER = 25
_LONG_ANSWER = 18
_LONGEST_ITEM = 14
_LONGEST_LIST = 60
_MOST_ITEMS = 7


def question_length(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """Q02: a question that must be read twice."""
    del fact
    words = language.word_count(candidate.question)
    if candidate.gaps or words <= _LONG_QUESTION:
        return None
    penalty = 1.0 if words > _LONGEST_QUESTION else 0.12
    return Finding("question-length", penalty, f"the question has {words} words")


def answer_length(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """A01: an answer nobody gives the same way twice."""
    del fact
    words = [language.word_count(item) for item in candidate.answer]
    if len(words) == 1:
        if words[0] <= _LONG_ANSWER:
            return None
        penalty = 1.0 if words[0] > _LONGEST_ANSWER else 0.1
        return Finding("answer-length", penalty, f"the answer has {words[0]} words")
    if sum(words) > _LONGEST_LIST or max(words, default=0) > _LONGEST_ANSWER:
        return Finding("answer-length", 1.0, f"the list has {sum(words)} words")
    if max(words, default=0) > _LONGEST_ITEM:
        return Finding("answer-length", 0.15, f"an item has {max(words)} words")
    return None


def list_size(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """A02: more items than a learner can hold."""
    del fact, language
    if len(candidate.answer) <= _MOST_ITEMS:
        return None
    return Finding("list-size", 1.0, f"{len(candidate.answer)} items; {_MOST_ITEMS} are the most")


LINTS = (question_length, answer_length, list_size)
