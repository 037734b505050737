"""What a word can be, from closed classes, verb tables and endings, without its neighbours."""

from __future__ import annotations

import re
from functools import lru_cache

from factdeck.asking.languages.english.morphology import (
    GERUNDS,
    NOUNISH_THIRD_PERSONS,
    PARTICIPLES,
    PASTS,
    THIRD_PERSONS,
    is_plural,
)
from factdeck.asking.languages.english.words import closed
from factdeck.asking.languages.english.words.verbs import NOUNISH, VERBS

_LETTER = re.compile(r"\w")
_NUMBER = re.compile(r"[~<>≤≥/]?\d[\d.,:/%x-]*(?:st|nd|rd|th|ms|s|[KMGT]i?B)?")
_NOUN_ENDING = re.compile(r"(?:tion|ment|ness|ity|ance|ence|ism|sion|ship|hood|er|or|cy|ure|age)$")
_ADJECTIVE_ENDING = re.compile(r"(?:ous|ive|[a-z]{3}able|ible|ful|less|ical|ary|ic|al|ish|ern)$")
_SHORTEST_INFLECTED = 5
"""Letters from which on an ending tells the class: `ring`, `bed` and `lens` are too short."""


@lru_cache(maxsize=32768)
def readings(word: str) -> tuple[str, ...]:
    """What a word can be, the likeliest first."""
    if not _LETTER.search(word):
        return ("PUNC",)
    if word[0] in '([{"“':
        return ("PAREN",)
    lower = word.lower().replace("’", "'")
    fixed = _closed_class(lower)
    if fixed or _NUMBER.fullmatch(word):
        return fixed or ("CD",)
    if word[1:] != word[1:].lower():  # `AWS`, `iOS`, `DynamoDB`
        return ("NNS",) if is_plural(word) else ("NNP",)
    return tuple(_open_class(lower)) or ("NN",)


def _closed_class(lower: str) -> tuple[str, ...]:
    if lower in _CLOSED:
        return _CLOSED[lower]
    if (
        lower.endswith("ly")
        and len(lower) >= _SHORTEST_INFLECTED
        and lower not in closed.NOT_ADVERBS
    ):
        return ("RB",)
    return ()


_CLASSES: tuple[tuple[frozenset[str], str], ...] = (
    (closed.MODALS, "MD"),
    (frozenset(["to"]), "TO"),
    (closed.RELATIVES - {"what"}, "WH"),
    (frozenset(["what", "how", "why"]), "WH"),
    (closed.CONJUNCTIONS, "CC"),
    (closed.SUBORDINATORS, "SUB"),
    (closed.PRONOUNS - {"this", "these", "those", "who", "what"}, "PRP"),
    (closed.DETERMINERS, "DT"),
    (closed.PREPOSITIONS, "IN"),
    (closed.ADVERBS, "RB"),
    (closed.ADJECTIVES, "JJ"),
    (closed.NUMBERS, "CD"),
)
# A word of several classes is taken for the first of them.
_CLOSED = {word: (name,) for words, name in reversed(_CLASSES) for word in words} | {
    word: (name,)
    for table in (closed.NEGATED, closed.DO, closed.HAVE, closed.BE)
    for word, name in table.items()
}


def _open_class(lower: str) -> list[str]:
    found: list[str] = []
    if lower in THIRD_PERSONS:
        found += ["VBZ", "NNS"] if lower in NOUNISH_THIRD_PERSONS else ["VBZ"]
    if lower in PASTS and lower not in VERBS and lower not in closed.NOT_PASTS:
        found.append("VBD")
    if lower in PARTICIPLES and lower not in VERBS:
        found.append("VBN")
    if lower in VERBS:
        found += ["VB", "NN"] if lower in NOUNISH else ["VB"]
        found += ["VBN"] if lower in PARTICIPLES else []  # `set`, `become`
    if lower in GERUNDS:
        found.append("VBG")
    return found or _by_ending(lower)


def _by_ending(lower: str) -> list[str]:
    long = len(lower) >= _SHORTEST_INFLECTED
    if "-" in lower and lower.endswith(("ed", "ing")):  # `rank-based`; `R-squared` is a name
        return ["NN"] if lower[1] == "-" else ["JJ"]
    if lower.endswith("ing") and long and lower not in closed.NOT_GERUNDS:
        return ["VBG"]
    if lower.endswith("ed") and long and lower not in closed.NOT_PARTICIPLES:
        return ["VBD", "VBN"]
    if _NOUN_ENDING.search(lower):
        return ["NN"]
    if _ADJECTIVE_ENDING.search(lower) and lower not in closed.NOT_ADJECTIVES:
        return ["JJ"]
    return ["NNS"] if is_plural(lower) and long else ["NN"]
