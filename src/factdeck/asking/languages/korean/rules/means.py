"""`A를 통해 B한다`, `A를 사용하여 B한다`: by what B is done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import LIGHT_MODIFIERS, VAGUE
from factdeck.asking.languages.korean.records import Clause, Link, Modality, Role, bare
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument

RULE = "means"

_MEANS = re.compile(
    r"^(?P<what>.+?)(?:을|를) (?P<how>통해서?|통하여|(?:사용|이용|활용)(?:하여|해서?|해))$"
)
_LONGEST, _LONGEST_QUESTION = 7, 11
_DONE_TO_TOPIC = words(
    "해결하 구현하 방지하 예방하 생성하 확인하 조회하 접근하 통신하 달성하 개선하 완화하"
)
"""`기아 현상은 …을 통해 해결한다`: the topic itself is what is dealt with."""
_SHORTEST_REST = 1
_ONE_WORD_DOUBT = 0.1
_NOW = re.compile(r"^(?:이제|현재|지금|먼저|우선) ")


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the means of the one clause of a sentence."""
    if len(scene.clauses) != 1:
        return
    clause = scene.clauses[0]
    topic, predicate = clause.topic, clause.predicate
    if topic is None or not is_entity(scene.sentence.words(topic)):
        return
    if predicate.link is not Link.FINAL or predicate.negative:
        return
    if predicate.modality is Modality.MUST:
        return
    for argument in clause.arguments:
        if argument.role is Role.ADVERBIAL and argument.first >= topic.stop:
            yield from _asked(scene, clause, argument)
            return


def _asked(scene: Scene, clause: Clause, argument: Argument) -> Iterator[Candidate]:
    sentence = scene.sentence
    found = _MEANS.match(sentence.cut(argument.first, argument.stop).rstrip(","))
    if found is None:
        return
    answer = bare(found.group("what"))
    solid = [w for w in answer.split() if w not in LIGHT_MODIFIERS]
    if not 0 < len(solid) <= _LONGEST or solid[-1] in VAGUE or dangling(answer):
        return
    rest = sentence.cut(argument.stop, clause.predicate.first)
    solved = clause.predicate.lemma in _DONE_TO_TOPIC
    if (surface.word_count(rest) < _SHORTEST_REST and not solved) or re.search(
        r"(?:을|를)\s", answer + " "
    ):
        return
    lead = _NOW.sub("", sentence.cut(clause.first, argument.first))
    asked = surface.question(sentence, surface.behind(sentence, argument), clause.predicate)
    if surface.word_count(f"{lead} {asked}") > _LONGEST_QUESTION:
        return
    question = surface.tidy(f"{lead} 무엇을 {found.group('how')} {asked}")
    bare_word = surface.word_count(answer) == 1 and not re.search(r"[A-Za-z]", answer)
    sure = sureness(scene, RULE, clause) - (_ONE_WORD_DOUBT if bare_word else 0.0)
    yield Candidate(RULE, question, (answer,), round(sure, 2))
