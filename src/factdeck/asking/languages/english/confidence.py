"""How sure a candidate is: its rule's confidence, mended by what its sentence is like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.english.stems import stems
from factdeck.asking.languages.english.words import word_set

if TYPE_CHECKING:
    from factdeck.asking.languages.english.sentence import Sentence

_HEDGES = word_set("may might could would should")
# Rules whose question names only subject and verb: two such sentences are two answers.
_OPEN = frozenset({"function", "use", "passive", "place"})
_RIVAL_DOUBT = 0.15
# `is also measured by` gives one of several answers, but `is also called` a name.
_ALSO_DOUBT, _SURE_OF_ALSO = 0.1, frozenset({"naming", "stands_for", "definition"})
_BARE = 2
_SHORT_LIST, LONG_LIST = 3, 8


def mended(confidence: float, rule: str, sentence: Sentence, answer: str) -> float:
    """The confidence of a rule's candidate with this answer; no sentence makes it certain."""
    company = _company(sentence) if rule in _OPEN else 0.0
    also = "also" in sentence.clause.verbs.between.lower().split() and rule not in _SURE_OF_ALSO
    sure = confidence + _manner(sentence, answer) + company - _ALSO_DOUBT * also
    return round(min(sure, 0.95), 2)


def _company(sentence: Sentence) -> float:
    """What it adds or takes that many other facts tell of the same subject, or few."""
    few = sentence.elided and sentence.length <= _SHORT_LIST
    many = sentence.elided and sentence.length > LONG_LIST
    return 0.04 * few - 0.04 * many - _RIVAL_DOUBT * bool(sentence.rivals)


def _manner(sentence: Sentence, answer: str) -> float:
    """What it adds or takes how the sentence is worded and where it stands."""
    known = bool(stems(sentence.clause.subject) & sentence.place) if not sentence.elided else True
    words = sentence.clause.subject.split()
    # A pronoun in the middle of a list may mean the bullet before, not the heading.
    pronoun = (
        sentence.elided
        and sentence.clause.kind == "clause"
        and not (sentence.heads or sentence.number)
    )
    marked = not sentence.elided and sentence.is_marked
    # `the nucleus`: known to whoever reads the note only.
    definite = words[:1] in (["The"], ["the"]) and len(words) == _BARE and words[1].islower()
    hedged = sentence.clause.lower(sentence.clause.verb) in _HEDGES
    one_word = answer[1:].isalpha() and answer[1:].islower()
    return (
        0.05 * (known and not sentence.elided)
        + 0.06 * marked
        - 0.06 * (definite and not known and not marked)
        - 0.08 * hedged
        - 0.06 * sentence.past  # below a heading somebody else may have done it
        - 0.05 * one_word
        - 0.03 * sentence.elided
        - 0.08 * pronoun
        - 0.06 * bool(sentence.number)
        - 0.05 * bool(sentence.clause.opening)
    )
