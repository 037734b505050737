"""`T는 … 환경에서 사용된다`, `… 계산에는 T가 적합하다`: what T suits, and what suits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import LIGHT_MODIFIERS, VAGUE
from factdeck.asking.languages.korean.records import Clause, Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument

RULE = "fit"

_SUITED = words("적합하 부적합하 알맞 적절하 유리하 유용하 사용되 쓰이 활용되 이용되 적용되 선호되")
_NO_KIND = words("때 경우 시 것 데 곳 중 등 정도 이상 이하 전 후")
_SHORTEST, _LONGEST = 2, 12
_LONGEST_NAME = 4


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the one place, kind of work or kind of data."""
    if len(scene.clauses) != 1:
        return
    clause = scene.clauses[0]
    predicate = clause.predicate
    if predicate.lemma not in _SUITED or predicate.negative or predicate.link is not Link.FINAL:
        return
    if predicate.modality is not Modality.NONE or clause.one(Role.OBJECT) is not None:
        return
    if clause.topic is not None:
        yield from _suits(scene, clause, clause.topic)
    else:
        yield from _suited_by(scene, clause)


def _suits(scene: Scene, clause: Clause, topic: Argument) -> Iterator[Candidate]:
    """T는 어떤 계산에 적합한가?"""
    sentence, predicate = scene.sentence, clause.predicate
    wider = [a for a in clause.arguments if a.role is Role.OBLIQUE and a.first > topic.first]
    if len(wider) != 1 or not is_entity(sentence.words(topic)):
        return
    where = wider[0]
    marker = sentence.cut(where.particle, where.stop)
    answer, head = sentence.words(where), surface.head(sentence, where)
    fits = _SHORTEST <= surface.word_count(answer) <= _LONGEST and surface.is_modified(
        sentence, where
    )
    if marker not in ("에", "에서") or not fits or head in _NO_KIND or dangling(answer):
        return
    if set(answer.split()[:-1]) <= LIGHT_MODIFIERS or "," in answer:
        return
    lead = sentence.cut(clause.first, where.first)
    asked = surface.question(sentence, surface.behind(sentence, where), predicate)
    question = surface.tidy(f"{lead} 어떤 {head}{marker} {asked}")
    if not dangling(question):
        yield Candidate(RULE, question, (answer,), sureness(scene, RULE, clause))


def _suited_by(scene: Scene, clause: Clause) -> Iterator[Candidate]:
    """`… 계산에는 무엇이 사용되는가?`."""
    sentence, predicate = scene.sentence, clause.predicate
    place, thing = clause.one(Role.OBLIQUE_TOPIC), clause.one(Role.SUBJECT)
    if place is None or thing is None or thing.first < place.first:
        return
    answer, where = sentence.words(thing), sentence.words(place)
    named = is_entity(answer) and surface.word_count(answer) <= _LONGEST_NAME
    narrowed = surface.word_count(where) > _SHORTEST and surface.is_modified(sentence, place)
    if not named or answer in VAGUE or not narrowed or place.first > clause.first:
        return
    asked = surface.question(sentence, surface.behind(sentence, thing), predicate)
    question = surface.tidy(f"{sentence.cut(clause.first, thing.first)} 무엇이 {asked}")
    if not dangling(question):
        yield Candidate(RULE, question, (answer,), sureness(scene, RULE, clause))
