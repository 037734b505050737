"""A sentence of a fact, with what its questions need: its subject, topic and casing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.articles import as_subject, is_event, spoken
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.confidence import LONG_LIST, mended
from factdeck.asking.languages.english.labels import inside
from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.stems import stems
from factdeck.asking.languages.english.subjects import agrees, can_stand, sorts
from factdeck.asking.languages.english.terms import is_plural_term
from factdeck.asking.languages.english.words.labels import COUNT_HEADS
from factdeck.asking.languages.english.words.subjects import PEOPLES
from factdeck.asking.text import strip_end, upper_first
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdeck.asking.languages.english.casing import Casing
    from factdeck.asking.languages.english.clause import Clause
    from factdeck.model import Fact

    Told = tuple[str, str, str]

# `default delay`, `maximum size`: one of a kind, with its article left out.
_WANTS_ARTICLE = re.compile(
    r"(?:default|max|maximum|min|minimum|main|average|total|primary|first|last|smallest|largest)"
    r" (?!of\b)[a-z][\w -]*(?<!s)$"
)
# Adverbs that join a sentence to another.
_LOOSE = re.compile(
    r"\b(?:also|just|then|even|still|otherwise|therefore|thus|hence|however|simply|"
    r"merely|basically|essentially)\b"
)
_SPACES = re.compile(r"\s+")
_NAMES = re.compile(r"\d|[A-Z]")
_ARTICLE = re.compile(r"^(?:an?|the) ")
_JOINED = re.compile(r" (?:&|and) ")
_FEW = 5


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
    heads: bool = False
    """Whether the fact is the first below the heading or label that is its topic."""
    length: int = LONG_LIST
    """How many facts the list has in which this one stands: the more, the more answers fit."""
    of_term: bool = False
    """Whether the topic is a term that opens the fact: `Tiered alarm: sirens fall silent …`."""
    told: Mapping[Told, int] = field(default_factory=dict)
    """How often the note tells what of whom: see `tells`. Filled before the rules ask."""

    @property
    def rivals(self) -> int:
        """How many other sentences of the note tell the same of the same subject."""
        return self.told.get(self.tells, 1) - 1

    @cached_property
    def tells(self) -> Told:
        """Who does what: the subject, the verb and, of `be`, what follows."""
        if self.is_phrase:
            return ("", "", str(id(self)))
        verbs = self.clause.verbs
        about = self.topic if self.elided else self.clause.subject
        following = self.clause.lower(verbs.main + 1) if verbs.kind == "be" else ""
        return (about.casefold(), verbs.base, following)

    @property
    def elided(self) -> bool:
        """Whether the subject is left out (`Adds TLS to FTP`) or a pronoun (`It adds …`)."""
        pronoun = self.clause.subject.lower() in ("it", "they")
        return self.clause.kind in ("predicate", "participle", "phrase") or pronoun

    @property
    def is_phrase(self) -> bool:
        """Whether there is no subject to ask about: no verb, or `There are …`."""
        return self.clause.kind == "phrase" or self.clause.subject.lower() == "there"

    @property
    def past(self) -> bool:
        """Whether the topic did something: what a person did is not asked with `it`."""
        past = self.clause.tag(self.clause.verb) == "VBD" and self.clause.kind == "predicate"
        return past and self.clause.verbs.kind == "lexical"

    @cached_property
    def named(self) -> str:
        """The topic as the subject of a question; empty where a pronoun stands for it."""
        if self.past and not is_event(self.topic):
            return inside(self.topic)
        return as_subject(self.topic) if self.topic else ""

    @cached_property
    def subject(self) -> str:
        """The subject as it stands in a question."""
        if self.elided:
            return self.named or ("they" if self.plural else "it")
        subject = self.casing.lower_first(self.clause.subject)
        common = subject.lower() in COUNT_HEADS or self._is_common_plural(subject)
        subject = subject.lower() if common else subject
        return f"the {subject}" if _WANTS_ARTICLE.match(subject) else spoken(subject)

    def _is_common_plural(self, subject: str) -> bool:
        """`Carts` of `Carts are weighed`, and not `Romans`, `EC2s` or `Windows is`."""
        verb = self.clause.tag(self.clause.verb) in ("VBP", "MD")
        several = verb or self.clause.verbs.auxiliary in ("are", "were", "do")
        plain = re.fullmatch(r"[A-Z][a-z]+s", subject) and not subject.endswith("ans")
        name = subject in self.casing.names or subject.lower() in PEOPLES
        return several and bool(plain) and is_plural(subject) and not name

    @cached_property
    def defined(self) -> str:
        """The subject where it is asked what it is: `a shard` of `Shard is a sequence of …`."""
        subject = self.subject
        bare = subject.removeprefix("the ")
        added = not self.elided and self.clause.lower(self.clause.start) not in ("the", "a", "an")
        return spoken(bare, defined=True) if added and bare != subject else subject

    @cached_property
    def plural(self) -> bool:
        """Whether the elided subject is plural."""
        if self.clause.kind == "clause":
            return self.clause.subject.lower() == "they"
        singular = self.clause.tag(self.clause.verb) == "VBZ" or (
            self.clause.lower(self.clause.verb) == "was"
        )
        several = is_plural_term(self.topic) or bool(_JOINED.search(self.topic))
        return bool(self.topic) and not singular and several

    @cached_property
    def can_be_asked(self) -> bool:
        """Whether the subject can stand in a question by itself."""
        if self.is_phrase:
            named = bool(self.topic) and not sorts(self.topic)
            return named or self.clause.kind == "clause"
        if not self.elided:
            return can_stand(self.clause) and self._names_object
        name = not self.past or self.topic != self.topic.lower()
        quality = bool(self.topic) and parse(self.topic).tokens[-1].tag in ("JJ", "RB", "VBN")
        return name and not quality and agrees(self.clause, self.topic)

    @property
    def _names_object(self) -> bool:
        """Whether a pronoun behind the verb can be the topic, which the question then names."""
        if not self._has_pronoun_object:
            return True
        several = self.clause.lower(self.clause.verbs.main + 1) == "them"
        return bool(self.named) and is_plural_term(self.topic) == several

    def ask(self, word: str, end: int | None = None) -> str:
        """Put a question by inversion: word, auxiliary, subject, verb, what follows up to `end`."""
        verbs, clause = self.clause.verbs, self.clause
        end = verbs.main + 1 if end is None else end
        after = self._without_pronoun(clause.words(verbs.main + 1, end))
        between = _LOOSE.sub("", verbs.between)
        between = f"{between[:1].lower()}{between[1:]}"
        if verbs.kind == "lexical":
            several = bool(self.elided and self.named) and is_plural_term(self.topic)
            do = "do" if several and verbs.auxiliary == "does" else verbs.auxiliary
            parts = [do, self.subject, between, verbs.base, after]
        elif verbs.kind == "be" and clause.tag(clause.verb) != "MD":
            parts = [verbs.auxiliary, self.subject, between, after]
        else:
            rest = clause.words(clause.verb + 1, end)
            if verbs.between:
                rest = rest.replace(verbs.between, _LOOSE.sub("", verbs.between), 1)
            parts = [verbs.auxiliary, self.subject, rest]
        return self.put(" ".join([word, *filter(None, parts)]))

    def _without_pronoun(self, after: str) -> str:
        """Put the topic for an object: `transforms it into gelatin` is about what stood before."""
        rest = after.partition(" ")[2]
        return f"{self.named} {rest}".strip() if self._has_pronoun_object else after

    @property
    def _has_pronoun_object(self) -> bool:
        """`transforms it`, and not `makes it hard to …`, where it means nothing."""
        verbs = self.clause.verbs
        pronoun = self.clause.lower(verbs.main + 1) in ("it", "them")
        return pronoun and verbs.base not in ("make", "find") and not self.elided

    @property
    def is_below_term(self) -> bool:
        """Whether the topic must be said: `sirens fall silent` is true of the alarm it explains."""
        return self.of_term and not self.elided and not self.is_known

    def put(self, question: str) -> str:
        """Finish a question: the topic of an elided subject and the fronted phrase before it."""
        question = _SPACES.sub(" ", strip_end(question)).rstrip("?") + "?"
        opening = self.clause.opening
        if self.is_below_term or (self.elided and (not self.named or self.is_phrase)):
            return f"{self.topic}: {question[0].lower()}{question[1:]}"
        if opening:
            return f"{upper_first(opening)}, {question[0].lower()}{question[1:]}"
        return question

    def of_topic(self) -> str:
        """`OSPF: what is the dead interval?` of `dead interval is …`; empty if it stands alone."""
        clause = self.clause
        bare = clause.tag(clause.start) not in ("DT", "NNP", "NNS", "CD") and not clause.opening
        several = is_plural(clause.subject.split()[-1]) if clause.subject else True
        if not bare or several or self.elided or not self.topic or self.number:
            return ""
        subject = self.casing.lower_first(clause.subject)
        known = bool(stems(subject) & stems(self.topic)) or not subject[0].islower()
        return "" if known else f"{self.topic}: what {clause.verbs.auxiliary} the {subject}?"

    def resolve(self, answer: str) -> str:
        """Put the subject for a pronoun that opens an answer: `it is robust` of the median."""
        first, _, rest = answer.partition(" ")
        agrees = first.lower() == ("they" if is_plural(self.clause.subject) else "it")
        if self.elided or not agrees or first.lower() not in ("it", "they"):
            return answer
        return f"{self.subject} {rest}"

    def listing(
        self, rule: str, question: str, items: tuple[str, ...], confidence: float
    ) -> Candidate:
        """Make a candidate whose answer is a list."""
        made = self.candidate(rule, question, ", ".join(items), confidence)
        return replace(made, answer=tuple(upper_first(strip_end(item)) for item in items))

    def candidate(self, rule: str, question: str, answer: str, confidence: float) -> Candidate:
        """Make the candidate, its confidence mended by what the sentence is like."""
        answer = strip_end(answer)
        answer = answer if self._is_span(answer) else upper_first(answer)
        part = f"sentence {self.number + 1}" if self.number else ""
        sure = mended(confidence, rule, self, answer)
        return Candidate(rule, question, (answer,), sure, part)

    def _is_span(self, text: str) -> bool:
        """Whether the author set exactly this apart: `df` stays in lower case."""
        spans = (s for s in self.fact.spans if s.kind in ("code", "italic", "math"))
        return any(self.fact.text[s.start : s.end] == text for s in spans)

    @property
    def is_marked(self) -> bool:
        """Whether the author set the subject apart: it is a term of the note."""
        subject = _ARTICLE.sub("", self.clause.subject.lower())
        spans = (s for s in self.fact.spans if s.kind in ("bold", "italic", "mark", "code"))
        return any(self.fact.text[s.start : s.end].lower().strip() == subject for s in spans)

    @property
    def is_known(self) -> bool:
        """Whether the subject is a name, an abbreviation, or a term of the trail or the note."""
        words = self.clause.subject.split()
        named = any(_NAMES.search(word) for word in self.subject.split()[:_FEW])
        of_place = bool(words) and bool(stems(words[-1]) & self.place)
        return self.elided or named or of_place or self.is_marked
