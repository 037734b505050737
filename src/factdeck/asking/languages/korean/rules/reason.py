"""`A므로 B`, `A기 때문에 B`, `N으로 인해 B`: why B."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import labels, surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.effects import Effect, find_effect
from factdeck.asking.languages.korean.nouns import ATTRIBUTES, WARNINGS
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import Argument, Clause, Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = "reason"

_SHORTEST_CAUSE, _SHORTEST_EFFECT = 3, 2
_CARRIED = 0.08
_NO_TOPIC, _NAMELESS = 0.03, 0.15
_OWN_SUBJECT = 0.1
"""`왜 도청이 가능한가?`: no topic, but it says what is so; eight of ten were kept."""
_LABELLED = 0.11
_GUESSED = 0.13
_NOUN_DOUBT = 0.08
_SHORT_EFFECT = 0.1
_KIND_DOUBT = 0.13
"""`X는 포인터이기 때문에`: what a thing is seldom tells why."""
_SPOKEN = frozenset({"니까", "으니까", "어서", "아서"})
_SPOKEN_DOUBT = 0.12
_BECAUSE_OF = re.compile(r"(?:때문에|로 인해|으로 인해|로 인하여|으로 인하여|덕분에)$")
_BECAUSE = re.compile(r"^(?P<cause>.+기) 때문(?:이다|임|입니다)?[.]?$")
_TWO_CAUSES = re.compile(r"(?:로 인해|로 인하여|때문에|덕분에)\s|[을할될] 것인가")
"""The effect has a cause of its own, or is a guess."""
_OPENING = re.compile(r"^(?:왜냐하면|이는|그 이유는)\s*,?\s*")


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for a cause given in the same sentence or in the one after."""
    for position, clause in enumerate(scene.clauses[:-1]):
        if clause.predicate.link is Link.REASON:
            yield from _clause_cause(scene, position)
    yield from _noun_cause(scene)
    yield from _sentence_cause(scene)


def _clause_cause(scene: Scene, position: int) -> Iterator[Candidate]:
    """A므로 B."""
    sentence, clause = scene.sentence, scene.clauses[position]
    effect = find_effect(sentence, position + 1)
    if effect is None:
        return
    start = _cause_start(scene.clauses, position)
    first = scene.clauses[start].first
    own = scene.clauses[start].one(Role.TOPIC, Role.OBLIQUE_TOPIC)
    if own is not None and not effect.topic:
        if not is_entity(sentence.words(own)):
            return
        if sentence.words(own) in effect.asked or _of_its_own(effect):
            effect = replace(effect, named=True)
        else:
            first = surface.behind(sentence, own)
            effect = replace(effect, topic=sentence.with_particle(own))
    elif own is not None and not effect.lead and _nobodys(effect.topic):
        owner = sentence.words(own)
        effect = replace(effect, lead=f"{owner}에서" if is_entity(owner) else "")
    elif own is None and not effect.topic and scene.clauses[start].predicate.link is Link.CONDITION:
        first = scene.clauses[start].stop
        lead = sentence.cut(scene.clauses[start].first, first).strip(" ,")
        effect = replace(effect, lead=lead, own_subject=True)
    if sentence.tokens[clause.predicate.ending].form in _SPOKEN:
        effect = replace(effect, doubt=effect.doubt + _SPOKEN_DOUBT)
    if clause.predicate.copula and clause.topic is not None and not effect.predicate.describes:
        effect = replace(effect, doubt=effect.doubt + _KIND_DOUBT)
    cause = surface.because(sentence, first, clause.predicate)
    yield from _card(scene, effect, cause, scene.clauses[start : position + 1])


def _of_its_own(effect: Effect) -> bool:
    """`테이블이 기본 구성이 된다`: the effect has a subject, so the cause's topic is none of it."""
    inside = effect.sentence.tokens[effect.first : effect.predicate.first]
    return effect.predicate.lemma == "되" and any(token.tag == "JKS" for token in inside)


def _nobodys(topic: str) -> bool:
    """`멤버의 수는`: an attribute whose owner only the cause names."""
    head = labels.last_noun(topic[:-1])
    return head in ATTRIBUTES or head == "수"


def _cause_start(clauses: tuple[Clause, ...], position: int) -> int:
    """The cause reaches back over shared verbs to the clause that names its topic."""
    start = position
    links = (Link.AND, Link.CONDITION, Link.PURPOSE)
    named = (Role.TOPIC, Role.OBLIQUE_TOPIC)
    while (
        start and clauses[start].one(*named) is None and clauses[start - 1].predicate.link in links
    ):
        start -= 1
    return start


def _noun_cause(scene: Scene) -> Iterator[Candidate]:
    """하드웨어 오류로 인해 …: a noun is the cause."""
    for clause in scene.clauses:
        if clause.predicate.link not in (Link.FINAL, Link.AND) or clause.predicate.comma:
            continue
        for argument in clause.arguments:
            if argument.role in (Role.ADVERBIAL, Role.OBLIQUE):
                yield from _noun_card(scene, clause, argument)


def _noun_card(scene: Scene, clause: Clause, argument: Argument) -> Iterator[Candidate]:
    sentence, topic = scene.sentence, clause.topic
    words = sentence.cut(argument.first, argument.stop)
    cause = _BECAUSE_OF.sub("", words).strip()
    if topic is None or cause == words or not is_entity(sentence.words(topic)):
        return
    next_to = argument.first == topic.stop or topic.first == argument.stop
    if not next_to or surface.word_count(cause) < _SHORTEST_EFFECT:
        return
    later = max(argument, topic, key=lambda phrase: phrase.first)
    start, named = surface.behind(sentence, later), sentence.with_particle(topic)
    effect = Effect(sentence, start, clause.predicate, named, doubt=_NOUN_DOUBT)
    yield from _card(scene, effect, f"{cause} 때문이다", (clause,))


def _sentence_cause(scene: Scene) -> Iterator[Candidate]:
    """B. A기 때문이다: the sentence gives the cause of the one before it."""
    found, before = _BECAUSE.match(scene.sentence.text), scene.before
    if found is None or before is None or len(before.clauses) != 1:
        return
    clause = before.clauses[0]
    topic, predicate = clause.topic, clause.predicate
    if topic is None or not is_entity(before.words(topic)):
        return
    if predicate.modality is Modality.MUST and predicate.lemma in WARNINGS:
        return
    start = surface.behind(before, topic)
    effect = Effect(before, start, predicate, before.with_particle(topic))
    cause = _OPENING.sub("", found.group("cause"))
    yield from _card(scene, effect, f"{cause} 때문이다", (clause,))


def _card(
    scene: Scene, effect: Effect, cause: str, used: tuple[Clause, ...]
) -> Iterator[Candidate]:
    about = _about(scene, effect)
    if about is None or dangling(cause) or surface.word_count(cause) < _SHORTEST_CAUSE:
        return
    if " - " in cause:
        return
    subject, doubt = about
    doubt += _GUESSED if _TWO_CAUSES.search(effect.asked) else 0.0
    if surface.word_count(effect.asked) < _SHORTEST_EFFECT:
        if subject.startswith("(") or not subject:
            return
        doubt += _SHORT_EFFECT
    question = surface.tidy(f"{effect.lead} {subject} 왜 {effect.asked}")
    sure = sureness(scene, RULE, *used) - doubt - effect.doubt
    yield Candidate(RULE, question, (cause,), round(sure, 2))


def _about(scene: Scene, effect: Effect) -> tuple[str, float] | None:
    """What the question is about, and the doubt of that; None if nothing tells.

    The effect's own topic, else the label before the colon, else in brackets the topic of the
    bullet above.
    """
    if effect.topic or effect.named:
        return effect.topic, 0.0
    under = scene.fact.trail[-1] if scene.fact.trail else ""
    if not effect.own_subject and scene.passage.label and labels.names_quality(under):
        return None
    if not effect.own_subject and scene.passage.label:
        return attach(scene.passage.label, "은"), 0.0
    if not effect.own_subject and not scene.carried:
        return None
    doubt = 0.0 if effect.own_subject else _CARRIED
    if scene.carried and scene.carried not in effect.asked:
        labelled = scene.carried == scene.passage.label
        return f"({scene.carried})", doubt + (_LABELLED if labelled else _NO_TOPIC)
    nameless = _OWN_SUBJECT if effect.own_subject else _NAMELESS
    return "", doubt + (_NO_TOPIC if effect.lead else nameless)
