"""Lower-case the first word of a sentence or label where it is no name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.morphology import GERUNDS, NOUNISH_THIRD_PERSONS, PARTICIPLES
from factdeck.asking.languages.english.words import closed, labels, word_set
from factdeck.asking.languages.english.words.verbs import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST_IN_ING = 6
_FIRST = re.compile(r"[A-Za-z][\w'’-]*")
_TITLE_CASE = re.compile(r"[A-Z][\w'-]+ (?:[A-Z](?![A-Z])|(?:of|the|and|for) [A-Z])")
_SENTENCE_CASE = re.compile(r"\S+ [a-z]")
_INSIDE = re.compile(r"(?<=[a-z,;] )[A-Za-z][A-Za-z'’-]+")
_COMMON_ENDING = re.compile(
    r"(?:tions?|ments?|ness|ity|ities|ings?|ance|ence|ances|ences|sions?|ships?|ables?|ible|ical|ary"
    r"|ive|ous|ful|less|al|ed|ers?|ors?|ant|ent|ants|ents|osis|esis|lysis|asts?|oles?|ules?|somes?"
    r"|cytes?|gens?|ases?|ology|isms?|ures?|ages?|icles?|obes?|globin|phyll)$"
)
_ADJECTIVE = re.compile(r"(?:[a-z]{3}ic|ish|able)$")
# `On-screen`, and not `X-ray`, `Wi-Fi`.
_COMPOUND = re.compile(r"[A-Z][a-z]+-[a-z][a-z'-]*")
_CLOSED = (
    closed.DETERMINERS | closed.PRONOUNS | closed.PREPOSITIONS | closed.SUBORDINATORS | {"to"}
    | closed.ADVERBS | closed.NUMBERS | closed.CONJUNCTIONS
)  # fmt: skip
_LABEL_WORDS = (
    labels.VALUES | labels.GENERIC | frozenset(labels.SETS) | labels.COUNT_HEADS
    | frozenset(f"{word}s" for word in labels.VALUES | labels.COUNT_HEADS)
    | word_set(
        "key main default common basic major different primary secondary max maximum min minimum "
        "total average initial final new old high low first second last local global public "
        "private left right upper lower early late good bad best worst"
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Casing:
    """How the words of a note are written inside its sentences."""

    lower: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str]) -> Casing:
        """Learn from the words that do not begin a sentence."""
        inside = [word for text in texts for word in _INSIDE.findall(text)]
        names = frozenset(word for word in inside if word[0].isupper())
        return cls(frozenset(word for word in inside if word.islower()), names)

    def lower_first(self, text: str) -> str:
        """Give the text as it would stand inside a sentence."""
        match = _FIRST.match(text)
        if (
            match is None
            or not match.group()[0].isupper()
            or match.group()[1:] != match.group()[1:].lower()
        ):
            return text
        word = match.group()
        title_case = bool(_TITLE_CASE.match(text))
        # `Implementing Bayesian methods`
        title_case = title_case and not (
            word.lower() in GERUNDS and text.rsplit(maxsplit=1)[-1].islower()
        )
        # `Data record` beside `Kinesis Data Streams`; `Aurora` alone stays a name.
        written = word.lower() in self.lower and bool(_SENTENCE_CASE.match(text))
        common = self._common(word) or (written and word.lower() not in labels.NAMES)
        if word.lower() not in _CLOSED and (title_case or not common):
            return text
        return word.lower() + text[match.end() :]

    def _common(self, word: str) -> bool:
        lower = word.lower()
        if word == "I" or lower in labels.NAMES or word in self.names:
            return False
        singular = f"{lower[:-3]}y" if lower.endswith("ies") else lower
        if lower in self.lower or singular in _LABEL_WORDS:
            return True
        if lower in closed.ADJECTIVES or _ADJECTIVE.search(lower) or _COMPOUND.fullmatch(word):
            return True
        known = lower in VERBS or lower in GERUNDS or lower in PARTICIPLES
        known = known or lower in NOUNISH_THIRD_PERSONS
        short = len(lower) < _SHORTEST_IN_ING and lower.endswith("ing")  # `Ming`, `Qing`
        return known or (not short and bool(_COMMON_ENDING.search(lower)))


PLAIN = Casing()
"""Without a note: by the word alone."""
