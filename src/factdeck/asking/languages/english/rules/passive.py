"""`X is covered with Y`, `Secreted by Y`: a participle and its preposition ask for the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.morphology import third_person
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.languages.english.words.verbs import VERBS
from factdeck.asking.values import is_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_PREPOSITIONS = word_set("with from into as of on through against by to")
# Participles that other rules ask about, and those of which nothing definite follows.
_ELSEWHERE = word_set(
    "intended called named termed known referred defined composed comprised stored located found "
    "placed supposed able going required allowed needed expected considered compared related done "
    "seen shown given set taken added written similar relied depended worked resulted "
    "focused consisted died lived participated contributed due according included discussed "
    "described mentioned listed provided backed suffered emerged moved grew served worked fought "
    "returned joined married"
)
# Other rules have these with other prepositions.
_ONLY_WITH = {"designed": "as", "used": "as", "made": "from"}
_JOINED_TO = word_set("attached bound linked connected restricted mapped exposed tied anchored")
# Participles whose `by` tells a cause or a mark rather than somebody who does it.
_MARKED_BY = word_set(
    "caused characterized characterised marked followed preceded accompanied surrounded bounded "
    "determined influenced mediated driven triggered limited controlled regulated governed "
    "innervated supplied secreted produced measured represented protected separated stimulated "
    "inhibited activated catalyzed catalysed"
)
_VAGUE = re.compile(r"^(?:an? |the )?(?:following|same|different|various|other|default|time)\b")
_CIRCUMSTANCES = word_set("in during by when at because due after")
_CLAUSE, _UNSURE, _FRAGMENT = 0.72, 0.6, 0.78
# `What is it damaged by?` reads badly, and of whom it is asked a heading tells.
_BY_FRAGMENT = 0.66


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `What is X covered with?`, `X: what is it secreted by?`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    fragment = clause.kind == "participle"
    if verbs.negative or not (fragment or verbs.kind == "passive") or clause.opening:
        return
    main = clause.verb if fragment else verbs.main
    word, preposition = clause.lower(main), clause.lower(main + 1)
    expressed = word in ("measured", "expressed", "given", "written") and preposition == "in"
    reputed = (word, preposition) in (("known", "for"), ("named", "after"))
    if not (expressed or reputed) and (word in _ELSEWHERE or preposition not in _PREPOSITIONS):
        return
    if preposition != _ONLY_WITH.get(word, preposition):
        return
    agent = preposition == "by" and not fragment and word not in _MARKED_BY
    infinitive = preposition == "to" and (
        clause.lower(main + 2) == "be" or clause.lower(main + 2) in VERBS
    )
    if (
        agent
        or infinitive
        or clause.tag(main + 2) in ("VBG", "VB")
        or (clause.tag(main + 2) == "CD" and word != "limited")
        or (preposition == "to" and fragment and word not in _JOINED_TO)
    ):
        return
    end = clause.end if reputed else _next_circumstance(sentence, main + 2)
    answer = clause.words(main + 2, end)
    instrument = expressed and clause.lower(main + 2) in ("a", "an")  # `measured in a barometer`
    if not answer or instrument or is_date(answer) or _VAGUE.match(answer):
        return
    if fragment:
        question = _of_fragment(sentence, word, preposition)
        sure = _BY_FRAGMENT if preposition == "by" and word not in _MARKED_BY else _FRAGMENT
        yield sentence.candidate("passive", question, answer, sure)
    else:
        question = sentence.ask("What", main + 2)
        # `can be directed to` tells one of many things; of an unknown subject nobody knows which.
        sure = sentence.is_known and clause.tag(clause.verb) != "MD"
        yield sentence.candidate("passive", question, answer, _CLAUSE if sure else _UNSURE)


def _of_fragment(sentence: Sentence, word: str, preposition: str) -> str:
    """`Caused by X`: what causes it? `Evolved from X`: what is it evolved from?"""
    if preposition == "by" and word in _MARKED_BY:
        verb = third_person(sentence.clause.verbs.base)
        it = sentence.named or ("them" if sentence.plural else "it")
        return sentence.put(f"What {verb} {it}")
    be = "are" if sentence.plural else "was" if word == "named" else "is"
    return sentence.put(f"What {be} {sentence.subject} {word} {preposition}")


def _next_circumstance(sentence: Sentence, start: int) -> int:
    """The answer ends before a date, a place or another circumstance."""
    clause = sentence.clause
    for index in range(start + 1, clause.object_end):
        doer = clause.lower(start - 1) == "by"
        aim = doer and clause.lower(index) == "to" and clause.tag(index + 1) == "VB"
        if aim or clause.lower(index) in _CIRCUMSTANCES:
            return index
    return clause.object_end
