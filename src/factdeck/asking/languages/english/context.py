"""An ambiguous word among its neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from factdeck.asking.languages.english.morphology import is_plural

FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])
NOUNS = frozenset(["NN", "NNS", "NNP", "CD"])
_PHRASE = NOUNS | {"DT", "JJ", "IN", "VBG", "VBN", "RB", "PAREN"}
_OBJECT = NOUNS | {"DT", "JJ", "PRP", "TO", "WH", "VBG", "IN", "SUB", "VBN"}


@dataclass(slots=True)  # frozen ones take three times as long to make, and there is one a word
class Place:
    """A word and the sentence around it, tagged to its left, all readings open to its right."""

    words: list[str]
    readings: list[tuple[str, ...]]
    tags: list[str]
    index: int

    @property
    def word(self) -> str:
        """The word itself in lower case."""
        return self.words[self.index].lower()

    @property
    def options(self) -> tuple[str, ...]:
        """What the word can be."""
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
        """The word that `left` is the tag of, in lower case."""
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
        return bool(_OBJECT & set(self.right))

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
        ahead = self.readings[self.index + 1 :]
        for position, (word, options) in enumerate(
            zip(self.words[self.index + 1 :], ahead, strict=True), 1
        ):
            clause = ahead[position : position + 1] == [("PRP",)]
            phrase = word.lower() in ("before", "after", "as") and not clause
            if options[0] in ("PUNC", "WH", "CC") or (options[0] == "SUB" and not phrase):
                return False
            if len(options) == 1 and options[0] in FINITE and not word[0].isupper():
                return True
            adverb = position > 1 and ahead[position - 2] == ("RB",)  # `usually use`
            if adverb and "VB" in options:
                return True
        return False

    @property
    def subject_ahead(self) -> bool:
        """Whether plural noun and verb follow: `Access policies control who can read`."""
        ahead = self.readings[self.index + 1 : self.index + 7]
        if len(ahead) > 1 and "VBZ" in ahead[0] and ahead[1][0] == "SUB":  # `Demand falls as`
            return True
        if not ahead or ahead[0][0] in ("DT", "PRP", "IN", "TO", "WH", "RB"):
            return False
        nouns_then_verb = any(
            "NNS" in one and bool({"VB", *FINITE} & set(other)) for one, other in pairwise(ahead)
        )
        then_object = any(
            "VBZ" in one and other[0] in ("DT", "PRP", "WH", "TO") for one, other in pairwise(ahead)
        )
        return nouns_then_verb or then_object or self.finite_after

    @property
    def head(self) -> int:
        """Where the head of the noun phrase before stands: `law` of `the law of large numbers`."""
        head = position = self.index - 1
        while position >= 0 and self.tags[position] in _PHRASE:
            if self.tags[position] == "IN" and position and self.tags[position - 1] in NOUNS:
                head = position - 1
            position -= 1
        while head > 0 and self.tags[head] in ("RB", "PAREN"):
            head -= 1
        return head

    @property
    def singular_left(self) -> bool:
        """Whether a singular noun phrase, also one with a gerund as its head, stands before."""
        if self.index == 0:
            return False
        found, before = self.tags[self.head], self.tags[self.head - 1] if self.head else "START"
        gerund = found == "VBG" and before in ("NN", "NNP", "JJ", "VBN", "DT", "START")
        numbered = found == "CD" and before in NOUNS  # `phase 1 starts`
        singular = found in ("NN", "NNP") and not is_plural(self.words[self.head])
        return gerund or numbered or singular

    @property
    def plural_left(self) -> bool:
        """Whether the noun phrase before can be the subject of a plural verb."""
        if self.left == "PRP":
            return self.left_word in ("they", "we", "you", "i", "there", "others")
        mass = self.left_word in ("data", "media") and "NN" in self.options  # `data center`
        if self.index == 0 or self.left not in NOUNS or mass:
            return False
        joined = "CC" in self.tags and not FINITE & set(self.tags)  # `HTTP/1 and HTTP/2 run`
        verbal = self.right[0] in ("DT", "IN", "PRP", "RB")
        plural = self.tags[self.head] == "NNS" or is_plural(self.words[self.head])
        return plural or (joined and verbal)


def name_or(words: list[str], found: str, index: int) -> str:
    """A capitalised word inside a sentence is a name."""
    common = found in ("NN", "JJ")
    return "NNP" if common and index and words[index][:1].isupper() else found
