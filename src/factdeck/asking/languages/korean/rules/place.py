"""`T는 X에 저장된다`: where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.records import Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Clause

RULE = "place"

_PLACED = words(
    "저장되 저장하 위치하 존재하 할당되 기록되 기록하 속하 배치되 적재되 올라가 보관되 등록되 "
    "설치되 생성되 실행되"
)
_NO_PLACE = re.compile(
    r"(?:초|분|시간|년|월|일|때|전|후|번째|단계|이전|이후|동안|과정|경우|시점|순서|순간|다음|중|적|하나|나중|필요)$"
)
_PARTICLES = {"에": "어디에", "에서": "어디에서"}
_LONGEST = 7


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the questions for the places of the topics."""
    for position, clause in enumerate(scene.clauses):
        before = scene.clauses[position - 1].predicate.link if position else Link.AND
        if before in (Link.AND, Link.CONTRAST):
            yield from _asked(scene, clause)


def _asked(scene: Scene, clause: Clause) -> Iterator[Candidate]:
    topic, predicate = clause.topic, clause.predicate
    if topic is None or predicate.lemma not in _PLACED or predicate.negative:
        return
    if (
        predicate.link not in (Link.FINAL, Link.AND, Link.CONTRAST)
        or predicate.modality is Modality.MUST
    ):
        return
    if clause.one(Role.OBJECT) is not None:
        return
    places = [a for a in clause.arguments if a.role is Role.OBLIQUE and a.first > topic.first]
    if len(places) != 1 or not is_entity(scene.sentence.words(topic)):
        return
    place, sentence = places[0], scene.sentence
    word = _PARTICLES.get(sentence.cut(place.particle, place.stop), "")
    answer = sentence.words(place)
    if not word or _NO_PLACE.search(answer) or surface.word_count(answer) > _LONGEST:
        return
    lead, asked = (
        sentence.cut(clause.first, place.first),
        surface.question(sentence, surface.behind(sentence, place), predicate),
    )
    if dangling(f"{lead} {answer}"):
        return
    question = surface.tidy(f"{lead} {word} {asked}")
    part = sentence.words(topic) if len(scene.clauses) > 1 else ""
    yield Candidate(RULE, question, (answer,), sureness(scene, RULE, clause), part=part)
