"""A sentence of a fact, with what its questions need: its subject, topic and casing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.stems import stems
from factdeck.asking.languages.english.words import closed
from factdeck.asking.text import strip_end, upper_first
from factdeck.model import Candidate

if TYPE_CHECKING:
    from factdeck.asking.languages.english.casing import Casing
    from factdeck.asking.languages.english.clause import Clause
    from factdeck.model import Fact

_VAGUE_SUBJECTS = frozenset(
    "both various no other same different multiple several few more less fewer such any some many "
    "most another either neither none all its their his her our your my this that these those it "
    "they he she we you i there what which who how eg e.g ex example only everything something "
    "one two three four five here".split()
)
_POINTERS = frozenset("it they this these those we you i he she them us".split())
_HEDGES = frozenset("may might could would should".split())
_NO_SUBJECT = re.compile(r"[=/;:→<>|]|->")
_LONGEST_SUBJECT = 9
_BARE = 2


@dataclass(frozen=True)
class Sentence:
    """One sentence of a fact."""

    fact: Fact
    clause: Clause
    casing: Casing
    topic: str
    """What an elided subject stands for; empty if nothing is sure."""
    place: frozenset[str]
    """Stems of the trail, parents and topic."""
    number: int = 0
    """0 for the fact's first sentence."""

    @property
    def elided(self) -> bool:
        """Whether the subject is left out: `Adds TLS to FTP`."""
        return self.clause.kind in ("predicate", "participle")

    @cached_property
    def subject(self) -> str:
        """The subject as it stands in a question."""
        if self.elided:
            return "they" if self.plural else "it"
        return self.casing.lower_first(self.clause.subject)

    @cached_property
    def plural(self) -> bool:
        """Whether the elided subject is plural."""
        verb = self.clause.lower(self.clause.verb)
        if (
            self.elided
            and verb in ("is", "has", "was")
            or self.clause.tag(self.clause.verb) == "VBZ"
        ):
            return False
        return bool(self.topic) and is_plural(self.topic.split()[-1])

    @cached_property
    def can_be_asked(self) -> bool:
        """Whether the subject can stand in a question by itself."""
        if self.elided:
            agrees = self.plural or not is_plural((self.topic.split() or [""])[-1])
            return bool(self.topic) and agrees
        words = self.clause.subject.lower().split()
        if not words or words[0] in _VAGUE_SUBJECTS or len(words) > _LONGEST_SUBJECT:
            return False
        if _NO_SUBJECT.search(self.clause.subject) or _POINTERS & set(words):
            return False
        if "," in self.clause.subject and not re.search(r",? (?:and|or) ", self.clause.subject):
            return False
        bare = words[1:] if words[0] in ("the", "a", "an") else words
        generic = len(bare) < _BARE and bool(bare) and bare[-1] in closed.GENERIC_NOUNS
        return bool(bare) and not generic

    def ask(self, word: str, end: int | None = None) -> str:
        """Put a question by inversion: `Why` + `does` + subject + verb + what follows up to `end`."""
        verbs, clause = self.clause.verbs, self.clause
        end = verbs.main + 1 if end is None else end
        after = clause.words(verbs.main + 1, end)
        between = re.sub(r"\b(?:also|just|then|even|still)\b", "", verbs.between)
        if verbs.kind == "lexical":
            parts = [verbs.auxiliary, self.subject, between, verbs.base, after]
        elif verbs.kind == "be" and clause.tag(clause.verb) != "MD":
            parts = [verbs.auxiliary, self.subject, between, after]
        else:
            parts = [verbs.auxiliary, self.subject, clause.words(clause.verb + 1, end)]
        return self.put(" ".join([word, *filter(None, parts)]))

    def put(self, question: str) -> str:
        """Finish a question: the topic of an elided subject and the fronted phrase before it."""
        question = re.sub(r"\s+", " ", strip_end(question)).rstrip("?") + "?"
        opening = self.clause.opening
        if self.elided:
            return f"{self.topic}: {question[0].lower()}{question[1:]}"
        if opening:
            return f"{upper_first(opening)}, {question[0].lower()}{question[1:]}"
        return question

    def candidate(self, rule: str, question: str, answer: str, confidence: float) -> Candidate:
        """Make the candidate, its confidence mended by what the sentence is like."""
        answer = upper_first(strip_end(answer))
        part = f"sentence {self.number + 1}" if self.number else ""
        sure = confidence + self._adjustment(answer)
        return Candidate(rule, question, (answer,), round(min(sure, 0.95), 2), part)

    def _adjustment(self, answer: str) -> float:
        known = bool(stems(self.clause.subject) & self.place) if not self.elided else True
        words = self.clause.subject.split()
        definite = bool(words) and words[0].lower() == "the" and not known
        hedged = self.clause.lower(self.clause.verb) in _HEDGES
        one_word = len(answer.split()) == 1 and answer[1:].islower()
        return (
            0.05 * (known and not self.elided)
            - 0.12 * (definite and len(words) < 4)  # noqa: PLR2004 - `the`, an adjective, a noun
            - 0.15 * hedged
            - 0.1 * one_word
            - 0.05 * self.elided
            - 0.06 * bool(self.number)
            - 0.05 * bool(self.clause.opening)
        )
