"""What the term does, where no predicate is sure: `check the books`, `list files`."""

from __future__ import annotations

import re

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.articles import mention
from factdeck.asking.languages.english.clause import Clause, parse
from factdeck.asking.languages.english.definitions.kinds import NOUNS_FIRST, SHORTEST, noun_phrase
from factdeck.asking.languages.english.morphology import NOUNISH_THIRD_PERSONS
from factdeck.asking.languages.english.terms import bare, is_plural_term
from factdeck.asking.languages.english.words import closed, word_set
from factdeck.asking.languages.english.words.verbs import NOUNISH, VERBS

# `Security guards: watch doors`: of people an act is told.
_ROLES = re.compile(r"(?:\w{3}[eo]rs|ists|ians|guards|officials)$")
# Adjectives that the tagger takes for nouns: `expansionary`, `aspirated`.
_ADJECTIVE = re.compile(r"^(?!dictionary|missionary|reactionary)\w+(?:ionary|[^aeiou]ed)$")
# Verbs that say nothing by themselves.
EMPTY = word_set(
    "be have need want seem appear become make get go look work come take occur happen"
)


def act_of_many(term: str, clause: Clause) -> Asked | None:
    """`Auditors: check the books`: what they do, in the form that they do it in."""
    verb = clause.lower(0)
    noun = verb in NOUNISH and clause.tag(1) not in ("DT", "PRP") and not _ROLES.search(term)
    noun = noun or (clause.tag(1) == "TO" and verb in closed.NOUNS_BEFORE_TO)
    if not is_plural_term(term) or verb not in VERBS or noun or verb in EMPTY:
        return None
    follows = clause.tag(1) in ("DT", "NN", "NNS", "NNP", "JJ", "VBG", "IN", "TO", "PRP", "RB")
    if not follows or len(clause.text.split()) < SHORTEST:
        return None
    return Asked(asked_of(term, "do", "do"), clause.text, 0.78)


def act_of_one(term: str, clause: Clause) -> Asked | None:
    """`Transference: shifts risk to an insurer`, whose verb is taken for a plural."""
    either = clause.lower(0) in NOUNISH_THIRD_PERSONS
    unknown = clause.tag(1) in ("DT", "PRP")  # `mimics the call`
    verb = clause.tag(0) == "NNS" and (either or unknown)
    behind = clause.tag(1) in ("NN", "NNS", "DT", "PRP", "VBP")
    if not verb or not behind or is_plural_term(term):
        return None
    if is_quality(term) or len(clause.text.split()) < SHORTEST:
        return None
    return Asked(asked_of(term, "does", "do"), clause.text, 0.76)


def imperative(term: str, clause: Clause) -> Asked | None:
    """`list files` of a command or function; `time between …` is a noun phrase all the same."""
    noun = clause.lower(0) in NOUNS_FIRST and clause.tag(1) in ("IN", "TO", "WH")
    if noun or clause.lower(1) in ("of", "that", "between", "which", "where", "containing"):
        return noun_phrase(term, clause)
    either = clause.lower(0) in NOUNISH and clause.tag(1) == "IN"  # `name for`, `wait for`
    if either or clause.tag(1) in ("CC", "VBN", "VBD"):  # `wind and water`, `block scoped`
        return None
    code = bool(re.search(r"\w\(|_|^[a-z]+$|^-|^[A-Za-z]+[a-z][A-Z]", term))
    if is_quality(term):
        return None
    if code:
        return Asked(f"What does {term} do?", clause.text, 0.76)
    do = "do" if is_plural_term(term) else "does"
    return Asked(asked_of(term, do, "do"), clause.text, 0.5)


def is_quality(term: str) -> bool:
    """`Relative: depends on the size`: an adjective of something that only the note names."""
    words = bare(term).split()
    found = parse(term).tokens[-1].tag
    return len(words) == 1 and (found in ("JJ", "VBN") or bool(_ADJECTIVE.search(words[0])))


def asked_of(term: str, do: str, verb: str) -> str:
    """`What does the myelin sheath do?`; `Soma: what does it do?` where an article may lack."""
    subject = mention(term)
    if subject:
        return f"What {do} {subject} {verb}?"
    return f"{term}: what does it {verb}?"
