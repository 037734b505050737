"""`A하기 위해서는 B가 필요하다`, `A하려면 B를 해야 한다`: what A takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import LIGHT_MODIFIERS
from factdeck.asking.languages.korean.records import Clause, Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import is_entity
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument
    from factdeck.asking.languages.korean.scene import Scene

RULE = "purpose"

_USING = frozenset({"사용하", "이용하", "활용하", "도입하", "적용하", "쓰"})
_SHORTEST = 2
_LONGEST_ANSWER = 12
_USE_DOUBT = 0.06


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the one thing a purpose needs."""
    for position, clause in enumerate(scene.clauses[:-1]):
        if clause.predicate.link is not Link.PURPOSE or not clause.arguments:
            continue
        last = surface.effect_end(scene.clauses, position + 1)
        means = scene.clauses[position + 1 : last + 1]
        if len(means) > 1 or _does_several(scene, means[0]):
            yield from _all_of_it(scene, clause, means)
        else:
            yield from _asked(scene, clause, means[0])


def _asked(scene: Scene, clause: Clause, means: Clause) -> Iterator[Candidate]:
    sentence, predicate = scene.sentence, means.predicate
    if predicate.link is not Link.FINAL or predicate.negative:
        return
    found = _means(means)
    if found is None:
        yield from _why(scene, clause, means)
        return
    thing, word, doubt = found
    purpose = sentence.cut(clause.first, clause.predicate.stop).strip(" ,")
    answer = sentence.words(thing)
    if not _fits(purpose, answer):
        return
    lead = sentence.cut(means.first, thing.first)
    asked = surface.question(sentence, surface.behind(sentence, thing), predicate)
    question = surface.tidy(f"{purpose} {lead} {word} {asked}")
    sure = sureness(scene, RULE, clause, means) - doubt
    yield Candidate(RULE, question, (answer,), round(sure, 2))


def _why(scene: Scene, clause: Clause, deed: Clause) -> Iterator[Candidate]:
    """`중앙은행은 물가를 안정시키기 위해 금리를 조절한다`: why it does so.

    Where the deed is a state that must hold, the state is asked for.
    """
    sentence, topic = scene.sentence, clause.topic
    if deed.predicate.modality is Modality.MUST:
        if deed.one(Role.SUBJECT) is not None and topic is None:
            purpose = sentence.cut(clause.first, clause.predicate.stop).strip(" ,")
            answer = surface.statement(sentence, deed.first, deed.predicate)
            if _fits(purpose, answer):
                question = f"{purpose} 어떤 조건을 만족해야 하는가?"
                sure = sureness(scene, RULE, clause, deed) - _USE_DOUBT
                yield Candidate(RULE, question, (answer,), round(sure, 2))
        return
    if topic is None or deed.topic is not None or not is_entity(sentence.words(topic)):
        return
    aim = sentence.cut(surface.behind(sentence, topic), clause.predicate.ending + 1)
    asked = surface.question(sentence, deed.first, deed.predicate)
    if sentence.tokens[clause.predicate.ending].form != "기" or not _fits(aim, asked):
        return
    question = surface.tidy(f"{sentence.with_particle(topic)} 왜 {asked}")
    sure = sureness(scene, RULE, clause, deed)
    yield Candidate(RULE, question, (f"{aim} 위해서이다",), sure)


def _does_several(scene: Scene, means: Clause) -> bool:
    """지침을 따르고 명령을 실행해야 한다: more than one verb is what it takes."""
    inside = [
        p for p in scene.sentence.predicates if means.first <= p.first < means.predicate.first
    ]
    return any(p.link is Link.AND for p in inside)


def _all_of_it(scene: Scene, clause: Clause, means: tuple[Clause, ...]) -> Iterator[Candidate]:
    sentence, predicate = scene.sentence, means[-1].predicate
    if predicate.modality is not Modality.MUST or predicate.link is not Link.FINAL:
        return
    purpose = sentence.cut(clause.first, clause.predicate.stop).strip(" ,")
    answer = surface.statement(sentence, means[0].first, predicate)
    if _fits(purpose, answer):
        sure = sureness(scene, RULE, clause, *means) - _USE_DOUBT
        yield Candidate(RULE, f"{purpose} 무엇을 해야 하는가?", (answer,), round(sure, 2))


def _means(means: Clause) -> tuple[Argument, str, float] | None:
    predicate = means.predicate
    subject, thing = means.one(Role.SUBJECT), means.one(Role.OBJECT)
    if predicate.lemma == "필요하" and subject is not None:
        return subject, "무엇이", 0.0
    if thing is None:
        return None
    if predicate.lemma in _USING:
        return thing, "무엇을", _USE_DOUBT
    if predicate.modality is Modality.MUST:
        return thing, "무엇을", 0.02
    return None


def _fits(purpose: str, answer: str) -> bool:
    words = sum(word not in LIGHT_MODIFIERS for word in answer.split())
    last = answer.rsplit(maxsplit=1)[-1] if answer else ""
    return (
        surface.word_count(purpose) >= _SHORTEST
        and 0 < words <= _LONGEST_ANSWER
        and not (words == 1 and not last.isascii())
        and not dangling(purpose)
        and not dangling(answer)
    )
