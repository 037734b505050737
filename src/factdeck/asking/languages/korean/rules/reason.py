"""`A므로 B`, `A기 때문에 B`, `N으로 인해 B`: why B."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import WARNINGS
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import (
    Argument,
    Clause,
    Link,
    Modality,
    Predicate,
    Role,
    Sentence,
)
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = "reason"

_SHORTEST_CAUSE = 3
_SHORTEST_EFFECT = 2
_CARRIED = 0.08
_NO_TOPIC = 0.03
_NAMELESS = 0.1
_BARE_WORDS = 0.08
_ORDER = 0.12
_SHORT_EFFECT = 0.1
_SPOKEN = frozenset({"니까", "으니까", "어서", "아서"})
_SPOKEN_DOUBT = 0.12
_BECAUSE_OF = re.compile(r"(?:때문에|로 인해|으로 인해|로 인하여|으로 인하여|덕분에)$")
_FEATURES = frozenset({"장점", "단점", "특징", "특성", "문제", "문제점", "이점"})
_UNWRAPPED = re.compile(r"^(?:점|사실|것)$")


@dataclass(frozen=True, slots=True)
class _Effect:
    """What is asked why: the words from `first` on, up to the predicate, about the topic."""

    first: int
    predicate: Predicate
    topic: str
    lead: str
    own_subject: bool
    doubt: float


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for a cause given in the same sentence or in the one after."""
    for position, clause in enumerate(scene.clauses[:-1]):
        if clause.predicate.link is Link.REASON:
            yield from _clause_cause(scene, position)
    yield from _noun_cause(scene)
    yield from _sentence_cause(scene)


def _clause_cause(scene: Scene, position: int) -> Iterator[Candidate]:
    sentence = scene.sentence
    clause = scene.clauses[position]
    start = _cause_start(scene.clauses, position)
    effect = _effect(scene, position + 1)
    if effect is None:
        return
    own = scene.clauses[start].topic
    topic, first = effect.topic, scene.clauses[start].first
    if own is not None and not topic:
        topic, first = sentence.with_particle(own), surface.behind(sentence, own)
        if not is_entity(sentence.words(own)):
            return
    cause = surface.because(sentence, first, clause.predicate)
    spoken = sentence.tokens[clause.predicate.ending].form in _SPOKEN
    doubt = effect.doubt + (_SPOKEN_DOUBT if spoken else 0.0)
    used = (*scene.clauses[start : position + 1],)
    yield from _card(scene, effect, topic, cause, doubt, used)


def _cause_start(clauses: tuple[Clause, ...], position: int) -> int:
    """The cause reaches back over shared verbs to the clause that names its topic."""
    start = position
    while start and clauses[start].topic is None:
        if clauses[start - 1].predicate.link not in (Link.AND, Link.CONDITION, Link.PURPOSE):
            break
        if clauses[start - 1].predicate.link is Link.AND and clauses[start - 1].predicate.modality:
            pass
        start -= 1
    return start


def _effect(scene: Scene, first: int) -> _Effect | None:
    sentence, clauses = scene.sentence, scene.clauses
    last = surface.effect_end(clauses, first)
    predicate = clauses[last].predicate
    if predicate.link is Link.REASON and last == first and first + 1 < len(clauses):
        pass
    elif predicate.link not in (Link.FINAL, Link.AND, Link.CONTRAST):
        return None
    named = clauses[first].topic
    start, lead, topic = clauses[first].first, "", ""
    if named is not None:
        lead = sentence.cut(start, named.first)
        topic, start = sentence.with_particle(named), surface.behind(sentence, named)
        if not is_entity(sentence.words(named)):
            return None
    doubt = 0.0
    feature = _feature(sentence, clauses[last]) if predicate.lemma == "있" else None
    if feature is not None:
        predicate = feature
    elif predicate.modality is Modality.MUST:
        unwrapped = _unwrapped(sentence, clauses[last]) if predicate.lemma in WARNINGS else None
        if predicate.lemma in WARNINGS and unwrapped is None:
            return None
        if unwrapped is None:
            doubt = _ORDER
        else:
            predicate = unwrapped
    told = clauses[first : last + 1]
    if any(c.one(Role.BARE) and not c.predicate.copula for c in told):
        doubt += _BARE_WORDS
    subject = any(c.one(Role.SUBJECT) for c in told)
    return _Effect(start, predicate, topic, lead, subject, doubt)


def _feature(sentence: Sentence, clause: Clause) -> Predicate | None:
    """`낭비할 수 있다는 단점이 있다`: what the drawback says is the effect."""
    thing = clause.one(Role.SUBJECT)
    if thing is None or surface.head(sentence, thing) not in _FEATURES:
        return None
    inner = [p for p in sentence.predicates if thing.first <= p.first < thing.particle]
    quoted = [p for p in inner if "다는" in sentence.tokens[p.ending].form]
    return quoted[-1] if quoted else None


def _unwrapped(sentence: Sentence, clause: Clause) -> Predicate | None:
    """도커는 격리 수준이 낮다는 점을 유의해야 한다: what is to be minded is the effect."""
    said = clause.one(Role.OBJECT)
    if said is None or not _UNWRAPPED.match(surface.head(sentence, said)):
        return None
    inner = [p for p in sentence.predicates if said.first <= p.first < said.particle]
    quoted = [p for p in inner if "다는" in sentence.tokens[p.ending].form]
    return quoted[-1] if quoted else None


def _card(  # noqa: PLR0913  (one call each from the three shapes of a cause)
    scene: Scene,
    effect: _Effect,
    topic: str,
    cause: str,
    doubt: float,
    used: tuple[Clause, ...],
    sentence: Sentence | None = None,
) -> Iterator[Candidate]:
    asked = surface.question(sentence or scene.sentence, effect.first, effect.predicate)
    thin = surface.word_count(asked) < _SHORTEST_EFFECT
    if dangling(cause) or surface.word_count(cause) < _SHORTEST_CAUSE:
        return
    prefix = ""
    if not topic:
        label = scene.passage.label
        if not effect.own_subject and label:
            topic = attach(label, "은")
        elif not effect.own_subject:
            if not scene.carried:
                return
            doubt += _CARRIED
        named = scene.carried and scene.carried not in asked
        prefix = f"({scene.carried}) " if named and not topic else ""
        doubt += 0.0 if topic else (_NO_TOPIC if named else _NAMELESS)
    if thin and not topic:
        return
    doubt += _SHORT_EFFECT if thin else 0.0
    question = surface.tidy(f"{prefix}{effect.lead} {topic} 왜 {asked}")
    sure = sureness(scene, RULE, *used) - doubt
    yield Candidate(RULE, question, (cause,), round(sure, 2))


def _noun_cause(scene: Scene) -> Iterator[Candidate]:
    """하드웨어 오류로 인해 …: a noun is the cause."""
    sentence = scene.sentence
    for position, clause in enumerate(scene.clauses):
        if clause.predicate.link not in (Link.FINAL, Link.AND):
            continue
        for argument in clause.arguments:
            words = sentence.cut(argument.first, argument.stop)
            if argument.role in (Role.ADVERBIAL, Role.OBLIQUE) and _BECAUSE_OF.search(words):
                yield from _noun_card(scene, position, argument, words)


def _noun_card(scene: Scene, position: int, argument: Argument, words: str) -> Iterator[Candidate]:
    sentence, clause = scene.sentence, scene.clauses[position]
    cause = _BECAUSE_OF.sub("", words).strip()
    topic = clause.topic
    if topic is None or topic.stop > argument.first or not is_entity(sentence.words(topic)):
        return
    lead = sentence.cut(topic.stop, argument.first)
    if lead or surface.word_count(cause) < _SHORTEST_EFFECT or clause.predicate.comma:
        return
    effect = _Effect(
        surface.behind(sentence, argument), clause.predicate, "", "", own_subject=True, doubt=0.0
    )
    answer = f"{cause} 때문이다"
    yield from _card(scene, effect, sentence.with_particle(topic), answer, _CARRIED, (clause,))


def _sentence_cause(scene: Scene) -> Iterator[Candidate]:
    """B. A기 때문이다: the sentence gives the cause of the one before it."""
    sentence, before = scene.sentence, scene.before
    found = re.match(r"^(?P<cause>.+기) 때문(?:이다|임|입니다)?[.]?$", sentence.text)
    if found is None or before is None or not before.complete:
        return
    last = before.clauses[-1]
    topic = before.clauses[0].topic
    if topic is None or len(before.clauses) > 1 or not is_entity(before.words(topic)):
        return
    if last.predicate.modality is Modality.MUST and last.predicate.lemma in WARNINGS:
        return
    effect = _Effect(
        surface.behind(before, topic), last.predicate, "", "", own_subject=True, doubt=0.0
    )
    cause = re.sub(r"^(?:왜냐하면|이는|그 이유는)\s*,?\s*", "", found.group("cause"))
    named = before.with_particle(topic)
    yield from _card(scene, effect, named, f"{cause} 때문이다", 0.0, (last,), before)
