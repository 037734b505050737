"""`If X, Y`, `Overfitting occurs when …`: what happens if, when does it occur?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.dangling import dangling
from factdeck.asking.languages.english.words import closed, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_OCCURS = frozenset(
    ["occur", "happen", "arise", "exist", "begin", "start", "end", "take", "appear", "form"]
)
_READER = re.compile(r"\b(?:you|we|your|our)\b", re.IGNORECASE)
_CHANGES = word_set(
    "increase decrease rise fall grow shrink improve drop decline change widen narrow"
)
_WEAK = re.compile(r"^(?:it|this|they|these|you|we|there|use|that|he|she)\b", re.IGNORECASE)
_CIRCUMSTANCES = frozenset(["when", "once", "after", "until", "whenever"])
_UNCLEAR = re.compile(r"\b(?:you|we|your|our|it|they|this|these)\b", re.IGNORECASE)
_OF_SYMBOL = re.compile(r"(?:if|when) \$[^$]*\$", re.IGNORECASE)
_OCCURRENCE, _FRONTED, _EVENT = 0.8, 0.77, 0.76
_SHORTEST_CONDITION, _SHORTEST_CHANGE, _SHORTEST_ANSWER = 4, 3, 2


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the question for the effect of a condition, or for the condition of an occurrence."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    first = clause.opening.split(" ")[0].lower()
    if first in closed.CONDITIONS and first != "unless":
        yield from _effect(sentence)
    elif _only_if(sentence) is not None:
        yield from _needed(sentence)
    elif clause.kind != "clause":
        return
    elif verbs.kind == "be":
        yield from _state(sentence)
    elif verbs.kind == "lexical" and verbs.base in _CHANGES:
        yield from _change(sentence)
    elif verbs.kind == "lexical" and verbs.base in _OCCURS:
        yield from _occurrence(sentence)
    elif verbs.kind in ("passive", "lexical"):
        yield from _event(sentence)


def _effect(sentence: Sentence) -> Iterator[Candidate]:
    """`If the link fails, traffic takes another path`: what happens if it does?"""
    clause, verbs = sentence.clause, sentence.clause.verbs
    if _OF_SYMBOL.fullmatch(clause.opening):
        return  # `If $L > 1$`: nobody knows which
    if clause.tag(1) == "IN":
        return  # `Once in contact with air`: what is?
    if len(clause.opening.split()) < _SHORTEST_CONDITION or _READER.search(clause.opening):
        return
    possible = clause.tag(clause.verb) == "MD" and verbs.kind == "passive"
    if possible or verbs.base in ("call", "name", "know") or dangling(clause.opening):
        return  # `can be used`, `is called` are no events: nothing happens
    effect = clause.words(clause.start, clause.end)
    if len(effect.split()) >= _SHORTEST_ANSWER and not _WEAK.match(effect):
        question = f"What happens {sentence.casing.lower_first(clause.opening)}?"
        yield sentence.candidate("condition", question, effect, _FRONTED)


def _occurrence(sentence: Sentence) -> Iterator[Candidate]:
    """`Overfitting occurs when …`, `takes place where …`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    index = verbs.main + (2 if clause.lower(verbs.main + 1) == "place" else 1)
    if clause.lower(index) in ("when", "if", "where") and not clause.opening:
        answer = clause.words(index, len(clause.tokens))
        wh = "Where" if clause.lower(index) == "where" else "When"
        yield sentence.candidate("condition", sentence.ask(wh, index), answer, _OCCURRENCE)


def _only_if(sentence: Sentence) -> int | None:
    """Where `only if`, `only when` begins."""
    clause = sentence.clause
    for index in range(clause.verbs.main + 1, len(clause.tokens) - 1):
        joined = clause.tag(index - 1) == "CC"  # `is required but only when`
        if joined:
            return None
        if clause.lower(index) == "only" and clause.lower(index + 1) in ("if", "when", "after"):
            return index
    return None


def _needed(sentence: Sentence) -> Iterator[Candidate]:
    """`Markets work only if property rights are enforced`: when do they?"""
    clause, index = sentence.clause, _only_if(sentence)
    if index is None or clause.opening or clause.verbs.negative:
        return
    answer = clause.words(index, len(clause.tokens))
    if len(answer.split()) > _SHORTEST_CHANGE and not _READER.search(answer):
        yield sentence.candidate("condition", sentence.ask("When", index), answer, _OCCURRENCE)


def _event(sentence: Sentence) -> Iterator[Candidate]:
    """`Data is lost when the instance stops`: when is it?"""
    clause, verbs = sentence.clause, sentence.clause.verbs
    possible = clause.tag(clause.verb) == "MD" and verbs.kind != "passive"
    if verbs.negative or sentence.elided or possible or clause.opening:
        return
    for index in range(verbs.main + 1, len(clause.tokens)):
        if clause.lower(index) in _CIRCUMSTANCES:
            answer = clause.words(index, _circumstance_end(sentence, index))
            told = index > verbs.main + 1 or verbs.kind == "passive"
            told = told and clause.tag(index + 1) != "VBG"  # `when creating volumes`: who?
            if told and len(answer.split()) > _SHORTEST_CHANGE and not _UNCLEAR.search(answer):
                when = "Until when" if clause.lower(index) == "until" else "When"
                question = sentence.ask(when, index).replace(" only ", " ", 1)
                yield sentence.candidate("condition", question, answer, _EVENT)
            return
        if clause.tag(index) in ("WH", "SUB") or clause.lower(index) in (",", ";", "by"):
            return


def _circumstance_end(sentence: Sentence, start: int) -> int:
    clause = sentence.clause
    commas = (i for i in range(start, len(clause.tokens)) if clause.lower(i) in (",", ";"))
    return next(commas, len(clause.tokens))


def _change(sentence: Sentence) -> Iterator[Candidate]:
    """`The error decreases as the sample grows`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    index = verbs.main + 1
    if sentence.elided or clause.lower(index) not in ("as", "when", "if", "with"):
        return
    circumstance = clause.words(index, clause.end)
    if len(circumstance.split()) < _SHORTEST_CHANGE or dangling(circumstance):
        return
    change = clause.words(verbs.main, index)
    question = f"What happens to {sentence.subject} {circumstance}?"
    yield sentence.candidate("condition", question, change, _OCCURRENCE)


def _state(sentence: Sentence) -> Iterator[Candidate]:
    """`Two events are independent if …`: when are they?"""
    clause, verbs = sentence.clause, sentence.clause.verbs
    index = verbs.main + 2
    opens = clause.lower(index) in ("if", "when") and not sentence.elided
    if not opens or clause.tag(index - 1) not in ("JJ", "NN", "VBN"):
        return
    answer = clause.words(index, len(clause.tokens))
    if len(answer.split()) >= _SHORTEST_CONDITION and not clause.opening:
        yield sentence.candidate("condition", sentence.ask("When", index), answer, _OCCURRENCE)
