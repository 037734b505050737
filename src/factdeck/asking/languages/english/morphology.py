"""Forms of English verbs and nouns, by rule and a table of exceptions."""

from __future__ import annotations

import re
from functools import lru_cache

from factdeck.asking.languages.english.words.closed import PLURALS, SINGULARS
from factdeck.asking.languages.english.words.verbs import DOUBLING, IRREGULAR, NOUNISH, VERBS

_VOWELS = "aeiou"
_CLOSING = re.compile(r"\W+$")
_ABBREVIATIONS = re.compile(r"[A-Z0-9]{2,}s")
_SHORT_VERB = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprtv]")


def _ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if _consonant_y(verb):
        return verb[:-1] + "ied"
    return verb + (verb[-1] if _doubles(verb) else "") + "ed"


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in _VOWELS


def _s_ending(verb: str) -> str:
    sibilant = verb.endswith(("s", "x", "z", "ch", "sh"))
    return "es" if sibilant or verb in ("do", "go", "undergo", "veto", "echo") else "s"


def _doubles(verb: str) -> bool:
    return verb in DOUBLING or bool(_SHORT_VERB.fullmatch(verb))


def third_person(verb: str) -> str:
    """`carry` gives `carries`."""
    if verb == "have":
        return "has"
    return verb[:-1] + "ies" if _consonant_y(verb) else verb + _s_ending(verb)


def past(verb: str) -> str:
    """`carry` gives `carried`, `go` gives `went`."""
    return IRREGULAR[verb][0] if verb in IRREGULAR else _ed(verb)


def participle(verb: str) -> str:
    """`carry` gives `carried`, `go` gives `gone`."""
    return IRREGULAR[verb][1] if verb in IRREGULAR else _ed(verb)


def gerund(verb: str) -> str:
    """`carry` gives `carrying`, `lie` gives `lying`, `run` gives `running`."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if _doubles(verb) else "") + "ing"


THIRD_PERSONS = {third_person(verb): verb for verb in sorted(VERBS)}
# `found` itself is what somebody has found.
_FOUNDED = {"founded": "establish"}
PASTS = {past(verb): verb for verb in sorted(VERBS, reverse=True)} | _FOUNDED
PARTICIPLES = {participle(verb): verb for verb in sorted(VERBS, reverse=True)} | _FOUNDED
PARTICIPLES["born"] = "bear"
GERUNDS = {gerund(verb): verb for verb in sorted(VERBS, reverse=True)}
NOUNISH_THIRD_PERSONS = frozenset(third_person(verb) for verb in NOUNISH)


def lemma(word: str) -> str:
    """The base form of a verb form, the word itself if it is none."""
    word = word.lower()
    if word in VERBS:
        return word
    for table in (THIRD_PERSONS, PASTS, PARTICIPLES, GERUNDS):
        if word in table:
            return table[word]
    return word


@lru_cache(maxsize=16384)
def is_plural(word: str) -> bool:
    """Whether a noun is plural by its form: `ports`, `VMs`, `bacteria`, but not `DNS`, `bus`."""
    word = _CLOSING.sub("", word)
    if len(word) > 1 and word.isupper():
        return False
    if _ABBREVIATIONS.fullmatch(word):
        return word.lower() not in SINGULARS
    word = word.lower()
    if word in SINGULARS or len(word) < 3:  # noqa: PLR2004 - `is`, `as`, `us`
        return False
    return word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")))


def singular(noun: str) -> str:
    """`policies` gives `policy`, `subnets` `subnet`; what is not regular stays."""
    if noun.lower().endswith(("species", "series", "means")):
        return noun
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith("ses"):  # `viruses`, `phrases`
        return noun[:-2] if noun.endswith("sses") or noun[:-2].lower() in SINGULARS else noun[:-1]
    if noun.endswith(("xes", "ches", "shes")) and noun[:-1].lower() not in VERBS:  # `caches`
        return noun[:-2]
    return noun.removesuffix("s")


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """A rough common form of a word's inflections: `ports`, `port`; `used`, `using`, `use`."""
    word = word.lower()
    base = lemma(word)
    if base != word:
        word = base
    for ending, replacement, shortest in _STEM_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word[: len(word) - len(ending)] + replacement
    return word


# Ending, what replaces it, and how much must be left; the first that fits is applied.
_STEM_ENDINGS = (
    ("ies", "y", 2),
    ("sses", "ss", 2),
    ("ches", "ch", 2),
    ("xes", "x", 2),
    ("ss", "ss", 1),
    ("us", "us", 1),
    ("is", "is", 1),
    ("s", "", 3),
    ("ing", "", 4),
    ("ed", "", 4),
    ("ly", "", 4),
    ("e", "", 4),
)
