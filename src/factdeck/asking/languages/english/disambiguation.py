"""Decide what an ambiguous word is by its place in the sentence.

Each function takes a `Place`. The first condition that holds decides; where nothing speaks for a
verb the word is a noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.english.context import FINITE, NOUNS, Place, name_or
from factdeck.asking.languages.english.morphology import PASTS, lemma
from factdeck.asking.languages.english.words import closed, word_set
from factdeck.asking.languages.english.words.verbs import CLAUSAL

if TYPE_CHECKING:
    from collections.abc import Callable

_BARE = frozenset(["NN", "NNS", "NNP", "VBG", "VBN"])
_AFTER_VERB = frozenset(["DT", "TO", "WH", "PRP", "CD", "IN", "JJ"])
_NOMINAL = frozenset(["DT", "JJ", "IN", "VBN", "TO"])
_AUXILIARIES = word_set("is are was were be been being has have had get gets got becomes remains")
_DO = closed.DO.keys() | closed.NEGATED.keys()
_AUXILIARY_REACH = 4


def decide(at: Place) -> str:
    """Choose among the readings of a word."""
    for reading, choose in _DECISIONS:
        if reading in at.options:
            return choose(at)
    return at.options[0]


def _third_person(at: Place) -> str:
    """`stores`: a verb, or the plural of a noun."""
    if at.left == "START":
        return "VBZ" if _opens_as_verb(at) else "NNS"
    if _verb_next(at) or (at.right_word == "of" and at.left != "CC" and "NNS" in at.options):
        return "NNS"
    if "NNS" not in at.options:
        determined = at.left in ("DT", "JJ") and at.left_word not in ("this", "that", "each")
        return "NNS" if determined else "VBZ"
    if at.left in ("PRP", "WH"):
        return "NNS" if at.finite_before else "VBZ"
    noun = at.left in _NOMINAL or at.finite_before or at.verb_then_object
    return "VBZ" if not noun and _can_have_object(at) else "NNS"


def _verb_next(at: Place) -> bool:
    """`ARIMA models extend …`, `RDS instances use …`: the plural before its own verb."""
    sure = "VB" in at.right and "NN" not in at.right
    if at.word in closed.DO or at.left not in ("NN", "NNP"):
        return False
    plural = at.left == "NNP" or "NNS" in at.options  # `the structure involves separate samples`
    return plural and (sure or at.right_word in ("use", "need"))


def _can_have_object(at: Place) -> bool:
    """Whether subject or first predicate stand to the left and an object to the right."""
    if at.singular_left and not at.finite_after:
        return at.right_is_object and at.right[0] not in ("VBN", "VBD")
    joined = at.left in ("CC", "PUNC") and "VBZ" in at.tags
    return joined and bool({"DT", "NN", "NNS", "NNP"} & set(at.right))


def _opens_as_verb(at: Place) -> bool:
    """`Stores data in …` against `Tunnels can …`, `Types of …`, `Plants need water`."""
    if at.word in ("helps", "lets"):
        return True
    sure_verb_next = at.right[0] in FINITE and len(at.right) == 1
    clausal = lemma(at.word) in CLAUSAL  # `States that …` against `Types that …`
    of_noun = at.right_word == "of" or (at.right_word in ("that", "whose") and not clausal)
    if sure_verb_next or (of_noun and "NNS" in at.options):
        return False
    if "NNS" not in at.options or at.right[0] in _AFTER_VERB or at.right_word == "whether":
        return True
    if at.right[0] == "VB":  # `Stores access tokens` is given up for `Plants need water`
        return False
    two_on = at.readings[at.index + 2 : at.index + 3]
    if "VBN" in at.right and two_on in ([("IN",)], [("SUB",)], [("TO",)]):  # `objects created with`
        return False
    return bool(_BARE & set(at.right)) and not at.finite_after


def _base(at: Place) -> str:
    """`store`: an infinitive, a plural's verb, an imperative, or a noun."""
    for holds, found in _BASE:
        if holds(at):
            return found
    return "NN" if "NN" in at.options or at.left in NOUNS else "VB"


def _is_participle(at: Place) -> bool:
    return "VBN" in at.options and at.left_word in _AUXILIARIES


def _is_infinitive(at: Place) -> bool:
    after_do = at.left in FINITE and at.left_word in _DO
    return at.left in ("TO", "MD") or after_do


def _is_noun(at: Place) -> bool:
    if at.left == "START":
        modifies = at.word in closed.MODIFIERS and (at.right[0] == "VB" or at.right[0] in NOUNS)
        counted = at.right_word in ("of", "between", "that", "which")  # `type of`, `attack that`
        counted = counted or (at.right_word == "to" and at.word in closed.NOUNS_BEFORE_TO)
        return "NN" in at.options and (modifies or counted or at.subject_ahead)
    behind = at.left in ("IN", "VBN", "VBG") and "NN" in at.options
    return behind or at.left in ("DT", "JJ", "CD")


def _is_plural_verb(at: Place) -> bool:
    named = at.left == "NNP" and at.index > 1 and "VBZ" in at.right  # `the Phillips curve shows`
    complete = (at.right_is_object or at.right[0] == "END") and not named
    return at.left == "WH" or (at.plural_left and not at.finite_before and complete)


def _is_imperative(at: Place) -> bool:
    return at.left == "START"


def _is_joined(at: Place) -> bool:
    return at.left == "CC" and "VB" in at.tags[-8:]


_BASE: tuple[tuple[Callable[[Place], bool], str], ...] = (
    (_is_participle, "VBN"),
    (_is_infinitive, "VB"),
    (_is_noun, "NN"),
    (_is_imperative, "VB"),
    (_is_plural_verb, "VBP"),
    (_is_joined, "VB"),
)


def _past(at: Place) -> str:
    """`stored`: a past tense or a participle."""
    if len({"VBD", "VBN"} & set(at.options)) == 1:
        return "VBD" if "VBD" in at.options else "VBN"
    if at.left == "START":
        return "VBD" if _opens_as_past(at) else "VBN"
    if at.left in ("WH", "PRP"):
        return "VBD"
    reach = at.words[max(0, at.index - _AUXILIARY_REACH) : at.index]
    auxiliary = any(word.lower() in _AUXILIARIES for word in reach)
    participle = auxiliary or at.left in ("DT", "IN", "JJ") or at.finite_before or at.finite_after
    return "VBD" if not participle and _has_past_object(at) else "VBN"


def _opens_as_past(at: Place) -> bool:
    """`Vetoed the bill`, `Led to war` against `Stored in memory`."""
    leads = PASTS.get(at.word) in ("lead", "result", "contribute")
    return (leads and at.right_word in ("to", "in")) or at.right[0] in ("DT", "PRP", "NNP", "CD")


def _has_past_object(at: Place) -> bool:
    """`Napoleon invaded Russia`; a bare noun or preposition needs a name as the subject."""
    named = at.left in NOUNS and at.words[at.index - 1][:1].isupper()
    after_name = {"NN", "NNS", "JJ"} & set(at.right) or at.right[0] in ("IN", "TO")
    return at.right[0] in ("DT", "PRP", "WH", "CD", "NNP") or (named and bool(after_name))


def _adjective(at: Place) -> str:
    """`the coefficient represents`: an adjective's ending in a noun's place."""
    nominal = at.left in ("DT", "JJ", "NN", "NNP", "IN", "VBN", "CD")
    verb = (at.right[0] in FINITE and len(at.right) == 1) or at.right[0] in ("WH", "SUB")
    return "NN" if nominal and verb else name_or(at.words, "JJ", at.index)


def _modal(at: Place) -> str:
    """`May 1789` is no modal."""
    return "NNP" if at.left == "IN" and at.words[at.index][:1].isupper() else "MD"


def _gerund(at: Place) -> str:
    return "NNP" if at.index and at.words[at.index][:1].isupper() else "VBG"


_DECISIONS: tuple[tuple[str, Callable[[Place], str]], ...] = (
    ("JJ", _adjective),
    ("MD", _modal),
    ("VBZ", _third_person),
    ("VB", _base),
    ("VBD", _past),
    ("VBN", _past),
    ("VBG", _gerund),
)
