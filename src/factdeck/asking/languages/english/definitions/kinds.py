"""What kind of thing the term names: `a database that …`, `site of protein synthesis`."""

from __future__ import annotations

import re

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.articles import defining, lowered, with_indefinite
from factdeck.asking.languages.english.clause import Clause, parse
from factdeck.asking.languages.english.morphology import is_plural, singular
from factdeck.asking.languages.english.terms import bare, is_person, is_plural_term
from factdeck.asking.languages.english.words import labels, word_set
from factdeck.asking.languages.english.words.genera import (
    ABSTRACTIONS,
    COUNTED,
    GENERA,
    PEOPLE,
    PLACES,
    PRODUCTS,
    STUFFS,
    SUBSTANCES,
    THINGS,
    UNTELLING,
)
from factdeck.asking.languages.english.words.verbs import NOUNISH
from factdeck.asking.text import mask, series

POST_MODIFIED = re.compile(
    r"(?:[\w'’/-]+\s){0,5}?[\w'’/-]+\s(?:that|which|who|whose|of|for|used|between|from|where|in|"
    r"with|by|on|containing|made|formed|located|to|within|caused|designed|given)\b"
)
# Heads of what goes on, which no thing is.
_GOES_ON = re.compile(
    r"(?:formation|production|destruction|transformation|conversion|fixation|oxidation|digestion|"
    r"absorption|secretion|contraction|replication|transcription|translation|fertili[sz]ation|"
    r"pollination|evaporation|condensation|respiration|osis|lysis|genesis|kinesis)$"
)
# Nouns that look like verbs where a definition opens with them: `time between …`.
NOUNS_FIRST = word_set(
    "time measure test rate range cost state set list group form type point stage study change "
    "loss lack release flow force result sign record network map model block part ratio degree "
    "place area site unit order balance branch field process class body store page ring"
)
_LIKE_A_PLURAL = re.compile(r"(?!\w*(?:itis|[oe]sis|lysis)$)[A-Z]\w*[iou]s")
_NAMED_SYSTEMS = PRODUCTS | word_set("store system protocol cache server queue broker")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|between)$", re.IGNORECASE)
_UNSURE = UNTELLING | ABSTRACTIONS
_NEAR = 5  # words among which a genus that is none by its place may stand
_COMMON_HEADS = GENERA | labels.COUNT_HEADS
SHORTEST = 3
"""Words that a body needs to say anything."""
_DISAGREEING, _UNLIKE_DOUBT = 0.1, 0.2


def kind(term: str, clause: Clause, genus: int) -> Asked | None:
    """`a part of a network`, `ticket based authentication system that …`, `deep groove`."""
    body, words = clause.text, len(clause.tokens)
    listed = len(series(body)) > 2  # noqa: PLR2004 - `a, b and c` defines nothing
    lone = genus + 1 == words
    if words < 2 or (lone and (listed or _is_no_genus(term, clause, genus))):  # noqa: PLR2004
        return None  # a genus alone says little
    bracket = genus == 0 and clause.tag(1) == "PAREN" and words == 2  # noqa: PLR2004
    if bracket or _is_other_kind(term, clause.lower(genus)):
        return None  # `Cipher (for whoever waits at the other end)`
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.78)
    noun = clause.lower(genus)
    sure = 0.78 if lone else 0.85
    named = noun in PRODUCTS | PLACES and _may_be_name(term)
    substance = noun in SUBSTANCES and " " not in term and not is_plural_term(term)
    named = named or substance
    term = lowered(term) if substance and noun in STUFFS else term
    named = named or (noun in _NAMED_SYSTEMS and bool(_LIKE_A_PLURAL.fullmatch(term)))
    question = _defining_one(term, clause)
    if (
        is_plural_term(term) and not is_plural(noun) and not question
    ):  # `Activities: single step …`, `Kerberos`
        sure -= 0.0 if named else _UNLIKE_DOUBT
    if is_plural(noun) and not is_plural_term(term):  # `Darwin: traits which … are likely to …`
        sure -= _DISAGREEING
    mass = noun in ABSTRACTIONS and " " not in term and parse(term).tag(0) != "JJ"
    question = question or defining(
        term,
        named=named,
        mass=mass,
        counted=noun in COUNTED,
        one_of=_is_one_of(term, clause, lone=lone) and noun not in UNTELLING | ABSTRACTIONS,
        person=noun in PEOPLE and clause.tag(0) != "VBG",
    )
    return Asked(question, body, round(sure, 2))


def _is_one_of(term: str, clause: Clause, *, lone: bool = False) -> bool:
    """`a cost that …`, `deep groove`; `the wall of the heart` of a part of the body."""
    part = clause.lower(0) == "the" and term.endswith("ium")
    return clause.lower(0) in ("a", "an") or lone or part


def _is_other_kind(term: str, genus: str) -> bool:
    """`Gate inhibition: a molecule that …`: what goes on is no thing."""
    words = bare(term).lower().split()
    goes_on = len(words) > 1 and words[-1].endswith(("tion", "sion"))
    return goes_on and genus in THINGS and words[-1] not in _COMMON_HEADS


def _is_no_genus(term: str, clause: Clause, genus: int) -> bool:
    """`Update part`, `Rate control: beta blocker`, `Gluon: Strong Nuclear Force`."""
    substance = clause.lower(genus) in SUBSTANCES and " " in term
    beside = all(word[0].isupper() for word in clause.text.split())  # what it belongs to, by name
    return clause.kind == "imperative" or substance or beside


def _may_be_name(term: str) -> bool:
    """`Glacier`, `Tape Gateway`; `Software keylogger` only stands at the head of its bullet."""
    sentence_case = " " in bare(term) and bare(term).rsplit(maxsplit=1)[-1].islower()
    common = term.rsplit(maxsplit=1)[-1].lower() in _COMMON_HEADS
    return term[0].isupper() and not sentence_case and not common


def some_kind(term: str, clause: Clause) -> Asked | None:
    """`a person's will to …`: an article and a noun that is no usual genus."""
    body = clause.text
    verbal = clause.tag(1) in ("CC", "VBZ", "VBP", "MD", "NNS")  # `a and b`, `a trusts b`
    named = not re.search(r"\s[a-z]", body)  # `The Magic Flute`
    goes_on = _GOES_ON.search(bare(term).rsplit(maxsplit=1)[-1].lower())  # and is no thing
    if len(clause.tokens) < SHORTEST or verbal or named or goes_on:
        return None
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.78)
    one_of = _is_one_of(term, clause)
    one_of = one_of and not any(clause.lower(i) in _UNSURE for i in range(1, _NEAR))
    return Asked(_defining_one(term, clause) or defining(term, one_of=one_of), body, 0.8)


def _defining_one(term: str, clause: Clause) -> str:
    """`Cleats: a fitting that …` asks what a cleat is; empty where nobody speaks of one of many."""
    if not is_plural_term(term) or clause.lower(0) not in ("a", "an"):
        return ""
    return f"What is {with_indefinite(lowered(singular(term)))}?"


def noun_phrase(term: str, clause: Clause) -> Asked | None:
    """`site of protein synthesis`: a noun and what belongs to it, no list."""
    body = clause.text
    match = POST_MODIFIED.match(mask(body))
    listed = len(series(body)) > 2  # noqa: PLR2004 - `a, b and c` defines nothing
    if match is None or "," in match.group() or listed or len(body.split()) < SHORTEST:
        return None
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.75)
    opens = clause.lower(0)
    perhaps_verb = opens in NOUNISH and opens not in NOUNS_FIRST
    perhaps_verb = perhaps_verb and clause.lower(1) not in ("of", "between")
    relative = _RELATIVE.search(match.group())
    belonging = clause.lower(1) in ("of", "between", "from")
    sure = 0.58 if perhaps_verb else 0.76 if relative else 0.7 if belonging else 0.66
    return Asked(defining(term), body, sure)
