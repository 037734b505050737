"""What a cause brings about: the words asked why, and what they are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.nouns import DEFINING_VERBS, WARNINGS
from factdeck.asking.languages.korean.records import Link, Modality, Role
from factdeck.asking.languages.korean.scene import is_entity

if TYPE_CHECKING:
    from factdeck.asking.languages.korean.records import Argument, Clause, Predicate, Sentence

_ORDER = 0.12
_BARE_WORDS = 0.08
_FEATURES = frozenset({"장점", "단점", "특징", "특성", "문제", "문제점", "이점"})
_TO_BE_MINDED = frozenset({"점", "사실", "것"})


@dataclass(frozen=True, slots=True)
class Effect:
    """The words of a sentence from token `first` on, up to the predicate."""

    sentence: Sentence
    first: int
    predicate: Predicate
    topic: str = ""
    """With its particle; empty if the effect names none."""
    lead: str = ""
    """Words before the topic."""
    own_subject: bool = True
    doubt: float = 0.0
    named: bool = False
    """The words themselves name what they are about."""

    @property
    def asked(self) -> str:
        """The words as a question, without topic and lead."""
        return surface.question(self.sentence, self.first, self.predicate)


def find_effect(sentence: Sentence, first: int) -> Effect | None:
    """The effect that begins at clause `first`; None where nothing can be asked about it."""
    clauses = sentence.clauses
    last = surface.effect_end(clauses, first)
    links = (Link.FINAL, Link.AND, Link.CONTRAST, Link.REASON)
    found = _predicate(sentence, clauses[last])
    defines = clauses[last].predicate.lemma in DEFINING_VERBS
    if found is None or defines or clauses[last].predicate.link not in links:
        return None
    predicate, doubt = found
    told = clauses[first : last + 1]
    if any(c.one(Role.BARE) and not c.predicate.copula for c in told):
        doubt += _BARE_WORDS
    subject = any(c.one(Role.SUBJECT) for c in told)
    named = clauses[first].topic
    if named is None:
        start = clauses[first].first
        return Effect(sentence, start, predicate, own_subject=subject, doubt=doubt)
    if not is_entity(sentence.words(named)):
        return None
    topic, lead = sentence.with_particle(named), sentence.cut(clauses[first].first, named.first)
    start = surface.behind(sentence, named)
    return Effect(sentence, start, predicate, topic, lead, subject, doubt)


def _predicate(sentence: Sentence, clause: Clause) -> tuple[Predicate, float] | None:
    """What to ask about, and the doubt.

    Wrappings are taken off: `…기 때문이다`, `…다는 점을 유의해야 한다`.
    """
    predicate = clause.predicate
    if sentence.tokens[predicate.first - 1].form == "때문":
        inner = [p for p in sentence.predicates if p.ending == predicate.first - 2]
        return (inner[-1], 0.0) if inner else None
    if predicate.lemma == "있":
        thing = clause.one(Role.SUBJECT)
        return _quoted(sentence, thing, _FEATURES) or predicate, 0.0
    if predicate.modality is not Modality.MUST:
        return predicate, 0.0
    if predicate.lemma not in WARNINGS:
        return predicate, _ORDER
    minded = _quoted(sentence, clause.one(Role.OBJECT), _TO_BE_MINDED)
    return (minded, 0.0) if minded else None


def _quoted(sentence: Sentence, thing: Argument | None, heads: frozenset[str]) -> Predicate | None:
    """The predicate in `격리 수준이 낮다는 점`, if the phrase is of that shape."""
    if thing is None or surface.head(sentence, thing) not in heads:
        return None
    inner = [p for p in sentence.predicates if thing.first <= p.first < thing.particle]
    quoted = [p for p in inner if "다는" in sentence.tokens[p.ending].form]
    return quoted[-1] if quoted else None
