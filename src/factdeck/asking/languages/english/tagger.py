"""A small part-of-speech tagger: closed classes, verb tables, endings and context.

Tags are a coarse Penn set: DT PRP NN NNS NNP JJ RB CD IN TO CC SUB (subordinator) WH (relative or
interrogative) MD VB VBZ VBP VBD VBN VBG PUNC. A false finite verb makes a bad card and a missed one
only costs a card, so an ambiguous word counts as a verb only in a verb's place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_TOKEN = re.compile(
    r"https?://\S+|\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|“[^”]*”|\$[^$\n]+\$"
    r"|\d[\d.,:/]*\d%?|[^\W_][\w.+#/&'’-]*[\w+#%]|\w%?|->|=>|--|[^\w\s]"
)
_NUMBER = re.compile(r"[~<>≤≥]?\d[\d.,:/%x-]*(?:st|nd|rd|th|ms|s|[KMGT]i?B)?")
_NOUN_ENDING = re.compile(r"(?:tion|ment|ness|ity|ance|ence|ism|sion|ship|hood|er|or|cy|ure|age)$")
_ADJECTIVE_ENDING = re.compile(r"(?:ous|ive|[a-z]{3}able|ible|ful|less|ical|ary|ic|al|ish|ern)$")
FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])
NOUNS = frozenset(["NN", "NNS", "NNP", "CD"])


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, mark, code span or bracketed stretch: `text[start:end]`."""

    text: str
    start: int
    end: int
    tag: str

    @property
    def lower(self) -> str:
        """The text in lower case, with a plain apostrophe."""
        return self.text.lower().replace("’", "'")


def tag(text: str, solid: Sequence[tuple[int, int]] = ()) -> tuple[Token, ...]:
    """Split a sentence into tagged tokens; `solid` stretches (code, maths) are one noun each."""
    spans = _spans(text, solid)
    words = [text[start:end] for start, end in spans]
    names = {i for i, span in enumerate(spans) if span in solid}
    readings = [_solid(w) if i in names else _readings(w) for i, w in enumerate(words)]
    tags: list[str] = []
    for index in range(len(words)):
        tags.append(_choose(words, readings, tags, index))
    return tuple(Token(words[i], *spans[i], tags[i]) for i in range(len(words)))


def _spans(text: str, solid: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    position = 0
    for start, end in (*sorted(solid), (len(text), len(text))):
        if start < position:
            continue
        spans += [
            (m.start() + position, m.end() + position)
            for m in _TOKEN.finditer(text[position:start])
        ]
        if start < end:
            spans.append((start, end))
        position = end
    return spans


def _solid(words: str) -> tuple[str, ...]:
    return ("PAREN",) if words.startswith("(") else ("NNP",)


@lru_cache(maxsize=32768)
def _readings(word: str) -> tuple[str, ...]:
    """What a word can be, the likeliest first."""
    lower = word.lower().replace("’", "'")
    if not re.search(r"\w", word) or word[0] in '([{"“':
        return ("PUNC",) if len(word) < 3 else ("PAREN",)  # noqa: PLR2004 - a lone mark
    fixed = _closed_class(lower)
    if fixed:
        return fixed
    if lower in closed.ADJECTIVES:
        return ("JJ",)
    if _NUMBER.fullmatch(word) or lower in closed.NUMBERS:
        return ("CD",)
    if word[1:] != word[1:].lower():  # `AWS`, `iOS`, `DynamoDB`
        return ("NNS",) if is_plural(word) else ("NNP",)
    return tuple(_open_class(lower)) or ("NN",)


def _closed_class(lower: str) -> tuple[str, ...]:
    for table in (closed.BE, closed.HAVE, closed.DO, closed.NEGATED):
        if lower in table:
            return (table[lower],)
    for words, name in _CLASSES:
        if lower in words:
            return (name,)
    if lower.endswith("ly") and len(lower) > 4 and lower not in closed.NOT_ADVERBS:  # noqa: PLR2004
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
)


def _open_class(lower: str) -> list[str]:
    found: list[str] = []
    if lower in THIRD_PERSONS:
        found += ["VBZ", "NNS"] if lower in NOUNISH_THIRD_PERSONS else ["VBZ"]
    if lower in PASTS and lower not in VERBS:
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
    long = len(lower) > 4  # noqa: PLR2004 - `ring`, `bed`
    if lower.endswith("ing") and long and lower not in closed.NOT_GERUNDS:
        return ["VBG"]
    if lower.endswith("ed") and long and lower not in closed.NOT_PARTICIPLES:
        return ["VBD", "VBN"]
    if _NOUN_ENDING.search(lower):
        return ["NN"]
    if _ADJECTIVE_ENDING.search(lower) and lower not in closed.NOT_ADJECTIVES:
        return ["JJ"]
    return ["NNS"] if is_plural(lower) and long else ["NN"]


def _choose(words: list[str], readings: list[tuple[str, ...]], tags: list[str], index: int) -> str:
    options = readings[index]
    word = words[index].lower()
    if word == "that":
        return "DT" if index == 0 or tags[-1] in ("IN", "CC") else "WH"
    if word == "i" and index and words[index - 1][:1].isupper():  # `World War I`
        return "NNP"
    if word == "once" and index and words[index - 1] != ",":
        return "RB"
    if len(options) == 1 and options[0] not in ("VB", "VBG", "VBZ", "JJ", "MD"):
        return _name(words, options[0], index)
    for reading, decide in _DECISIONS:
        if reading in options:
            return decide(_Place(words, readings, tags, index))
    return options[0]


def _name(words: list[str], found: str, index: int) -> str:
    """A capitalised word inside a sentence is a name."""
    capital = index > 0 and words[index][:1].isupper() and found in ("NN", "JJ")
    return "NNP" if capital else found


@dataclass(frozen=True, slots=True)
class _Place:
    """An ambiguous word among its neighbours, those to the left tagged already."""

    words: list[str]
    readings: list[tuple[str, ...]]
    tags: list[str]
    index: int

    @property
    def options(self) -> tuple[str, ...]:
        return self.readings[self.index]

    @property
    def left(self) -> str:
        """The tag before, past adverbs and brackets; `START` if there is none."""
        for found in reversed(self.tags):
            if found not in ("RB", "PAREN"):
                return found
        return "START"

    @property
    def left_word(self) -> str:
        for word, found in zip(
            reversed(self.words[: self.index]), reversed(self.tags), strict=True
        ):
            if found not in ("RB", "PAREN"):
                return word.lower()
        return ""

    @property
    def right(self) -> tuple[str, ...]:
        """What the next word can be; `END` behind the last."""
        following = self.index + 1
        while following < len(self.words) and self.readings[following][0] in ("RB", "PAREN"):
            following += 1
        return self.readings[following] if following < len(self.words) else ("END",)

    @property
    def right_word(self) -> str:
        """The very next word in lower case."""
        following = self.index + 1
        return self.words[following].lower() if following < len(self.words) else ""

    @property
    def verb_then_object(self) -> bool:
        """Whether a base form and a determiner or pronoun follow."""
        ahead = self.readings[self.index + 1 : self.index + 3]
        return len(ahead) > 1 and "VB" in ahead[0] and ahead[1][0] in ("DT", "PRP", "WH")

    @property
    def right_is_object(self) -> bool:
        """Whether a noun phrase, infinitive, clause or prepositional phrase can follow."""
        return bool(
            set(self.right)
            & {"DT", "NN", "NNS", "NNP", "JJ", "PRP", "CD", "TO", "WH", "VBG", "IN", "SUB", "VBN"}
        )

    @property
    def finite_before(self) -> bool:
        """Whether the clause so far has its finite verb, those of relative clauses aside."""
        seen = False
        for found in reversed(self.tags):
            if found == "WH":
                seen = False
            elif found in ("CC", "SUB", "PUNC"):
                break
            seen = seen or found in FINITE
        return seen

    @property
    def finite_after(self) -> bool:
        """Whether a sure finite verb stands further right, before a comma or relative."""
        for word, options in zip(
            self.words[self.index + 1 :], self.readings[self.index + 1 :], strict=True
        ):
            phrase = word.lower() in ("before", "after", "as", "until", "since")
            if options[0] in ("PUNC", "WH", "CC") or (options[0] == "SUB" and not phrase):
                return False
            if len(options) == 1 and options[0] in FINITE and not word[0].isupper():
                return True
        return False

    @property
    def subject_ahead(self) -> bool:
        """Whether plural noun and verb follow: `Access policies control who can read`."""
        ahead = self.readings[self.index + 1 : self.index + 7]
        if not ahead or ahead[0][0] in ("DT", "PRP", "IN", "TO", "WH", "CD", "RB"):
            return False
        nouns_then_verb = len(ahead) > 1 and "NNS" in ahead[0] and {"VB", *FINITE} & set(ahead[1])
        then_object = any(
            "VBZ" in one and other[0] in ("DT", "PRP", "WH", "TO") for one, other in pairwise(ahead)
        )
        return bool(nouns_then_verb) or then_object or self.finite_after

    @property
    def plural_left(self) -> bool:
        """Whether the word before can be the subject of a plural verb."""
        if self.left == "PRP":
            return self.left_word in ("they", "we", "you", "i", "there", "others")
        return self.left == "NNS" or (self.left in NOUNS and is_plural(self.left_word))


def _third_person(at: _Place) -> str:
    if at.left == "START" and at.right[0] in FINITE and len(at.right) == 1:
        return "NNS"  # `Tunnels can`
    if "NNS" not in at.options:
        determined = at.left in ("DT", "JJ") and at.left_word not in ("this", "that", "each")
        return "NNS" if determined else "VBZ"
    if at.left == "START":
        if at.right_word == "of":
            return "NNS"
        return "VBZ" if at.right[0] in ("DT", "TO", "WH", "PRP", "CD", "IN", "JJ") else _start_s(at)
    if at.left in ("DT", "JJ", "IN", "CD", "VBG", "VBN", "TO") or at.finite_before:
        return "NNS"
    if at.left in ("PRP", "WH"):
        return "VBZ"
    if at.verb_then_object:  # `wait states delay the process`
        return "NNS"
    if at.left in ("NN", "NNP") and not at.plural_left and not at.finite_after:
        return "VBZ" if at.right_is_object and at.right[0] not in ("VBN", "VBD") else "NNS"
    joined = at.left in ("CC", "PUNC") and "VBZ" in at.tags
    return "VBZ" if joined and {"DT", "TO", "NN", "NNS", "NNP"} & set(at.right) else "NNS"


def _start_s(at: _Place) -> str:
    """`Stores data` against `Access policies`: an -s form that opens a bullet."""
    if "VBN" in at.right and at.readings[at.index + 2 : at.index + 3] in ([("IN",)], [("SUB",)]):
        return "NNS"  # `objects created with`
    if at.right[0] == "VB":  # `Plants need water`; `Stores access tokens` is given up for it
        return "NNS"
    bare = {"NN", "NNS", "NNP", "VBG", "VBN"} & set(at.right)
    return "VBZ" if bare and not at.finite_after else "NNS"


def _base(at: _Place) -> str:
    noun = "NN" in at.options
    if "VBN" in at.options and at.left_word in _PERFECT_AND_PASSIVE:
        return "VBN"
    if at.left in ("TO", "MD"):
        return "VB"
    if at.left in ("VBP", "VBD", "VBZ") and at.left_word in closed.DO | closed.NEGATED:
        return "VB"
    if at.left in ("DT", "JJ", "CD") or (at.left in ("IN", "VBN", "VBG") and noun):
        return "NN"
    if at.left == "START":
        modifies = at.words[at.index].lower() in closed.MODIFIERS and at.right[0] in NOUNS | {"VB"}
        return "NN" if noun and (modifies or at.subject_ahead) else "VB"
    if at.plural_left and not at.finite_before and (at.right_is_object or at.right[0] == "END"):
        return "VBP"
    if at.left == "WH":
        return "VBP"
    if at.left == "CC" and "VB" in at.tags[-8:]:
        return "VB"
    return "NN" if noun or at.left in NOUNS else "VB"


def _past(at: _Place) -> str:
    if "VBD" not in at.options:
        return "VBN"
    auxiliary = any(
        word.lower() in _PERFECT_AND_PASSIVE for word in at.words[max(0, at.index - 4) : at.index]
    )
    if "VBN" not in at.options:
        return "VBD"
    if at.left in ("DT", "IN", "JJ") or at.left == "START" or auxiliary:
        return _start_ed(at) if at.left == "START" else "VBN"
    if at.left == "WH" or at.left == "PRP":
        return "VBD"
    if at.finite_before or at.finite_after:
        return "VBN"
    named = at.left in NOUNS and at.words[at.index - 1][:1].isupper()
    takes_object = at.right[0] in ("DT", "PRP", "WH", "CD", "NNP") or (
        named and bool({"NN", "NNS", "JJ"} & set(at.right))
    )
    return "VBD" if takes_object or (named and at.right[0] in ("IN", "TO")) else "VBN"


def _start_ed(at: _Place) -> str:
    """`Vetoed the bill` against `Stored in memory`."""
    word = at.words[at.index].lower()
    takes_preposition = PASTS.get(word) in ("lead", "result", "contribute") and at.right_word in (
        "to", "in"
    )  # fmt: skip
    return "VBD" if takes_preposition or at.right[0] in ("DT", "PRP", "NNP", "CD") else "VBN"


def _adjective(at: _Place) -> str:
    """`the coefficient represents`, `an integral of`: an adjective's ending in a noun's place."""
    nominal = at.left in ("DT", "JJ", "NN", "NNP", "IN", "START", "VBN", "CD")
    verb = at.right[0] in FINITE and len(at.right) == 1
    if nominal and (verb or at.right[0] in ("WH", "SUB")) and at.left != "START":
        return "NN"
    return _name(at.words, "JJ", at.index)


def _modal(at: _Place) -> str:
    """`May 1789` is no modal."""
    capital = at.index > 0 and at.words[at.index][:1].isupper()
    return "NNP" if capital and at.left == "IN" else "MD"


def _gerund(at: _Place) -> str:
    return "VBG" if at.index == 0 or not at.words[at.index][:1].isupper() else "NNP"


_PERFECT_AND_PASSIVE = frozenset(
    "is are was were be been being has have had get gets got becomes remains".split()
)
_DECISIONS: tuple[tuple[str, Callable[[_Place], str]], ...] = (
    ("JJ", _adjective),
    ("MD", _modal),
    ("VBZ", _third_person),
    ("VB", _base),
    ("VBD", _past),
    ("VBN", _past),
    ("VBG", _gerund),
)
