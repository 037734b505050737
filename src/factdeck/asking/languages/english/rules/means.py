"""`X lowers Y by doing Z`: how?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.words import word_set
from factdeck.asking.text import upper_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_ACTIVE, _PASSIVE = 0.78, 0.8
_SHORTEST = 2
_MARKED = word_set("characterize characterise define mark follow surround bound accompany")
_TRAVELS = word_set(
    "communicate travel spread reproduce transmit move interact exchange pass enter leave flow "
    "connect access control"
)
# Verbs that tell of no deed that has a means.
_NO_DEEDS = word_set(
    "show involve refer require include mean have contain illustrate display depict represent "
    "describe indicate need be suggest demonstrate consist"
)


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `How does X …?` with `by` and its gerund as the answer."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    marked = verbs.kind == "passive" and verbs.base in _MARKED
    # `will be reachable using`, `can only be queried using`: `How …?` does not fit.
    state = verbs.kind == "be" or (verbs.kind == "modal" and verbs.base == "be")
    limited = "only" in verbs.between.lower().split()
    if clause.kind == "participle" or state or verbs.negative or marked or limited:
        return
    if re.match(r"by \w+ing\b", clause.opening, re.IGNORECASE) and not sentence.elided:
        question = upper_first(sentence.ask("How", clause.end).partition(", ")[2])
        yield sentence.candidate("means", question, clause.opening, _ACTIVE + 0.05)
        return
    for index in range(verbs.main + 1, clause.end):
        through = clause.lower(index) in ("through", "via") and verbs.base in _TRAVELS
        active = index > verbs.main + 1 and clause.tag(index - 1) != "IN"
        using = clause.lower(index) == "using" and (verbs.kind == "passive" or active)
        if using and (_is_vague(sentence) or _has_doer(sentence, index)):
            return
        past = clause.tag(clause.verb) == "VBD" and " " not in clause.subject
        if through and (past or verbs.base == "pass"):
            return  # `Water moved through …`: which? `is passed through …`: where to
        if through or using or (clause.lower(index) == "by" and _is_means(sentence, index)):
            answer = clause.words(index, clause.end)
            passive = verbs.kind == "passive"
            works = verbs.base in ("work", "function", "operate")
            complete = passive or through or using or works or index > verbs.main + 1
            if len(answer.split()) >= _SHORTEST and complete:
                sure = _PASSIVE if passive else _ACTIVE
                yield sentence.candidate("means", sentence.ask("How", index), answer, sure)
            return


def _is_vague(sentence: Sentence) -> bool:
    """`shows`, `involves`, `refers to … using`: nothing is done by that means."""
    return sentence.clause.verbs.base in _NO_DEEDS


def _has_doer(sentence: Sentence, using: int) -> bool:
    """`shaped by governments using data`: it is the doer who uses it."""
    clause = sentence.clause
    by = (i for i in range(clause.verbs.main + 1, using) if clause.lower(i) == "by")
    return clause.verbs.kind == "passive" and any(clause.tag(i + 1) != "VBG" for i in by)


def _is_means(sentence: Sentence, by: int) -> bool:
    """`by lowering`, and `can be reduced by compaction`, where no one is the doer."""
    clause = sentence.clause
    possible = clause.verbs.kind == "passive" and clause.tag(clause.verb) == "MD"
    noun = clause.tag(by + 1) in ("NN", "NNS", "JJ") and clause.lower(by + 1) != "default"
    return clause.tag(by + 1) == "VBG" or (possible and noun)
