"""`T는 A를 낮추어 B를 높인다`: how T brings B about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.records import Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = "how"

_BY_DOING = re.compile(r"(?:을|를) \S*(?:함으로써|여|어|아|해|워|춰|쳐|켜|려|내)서?,?$")
_NO_MEANS = re.compile(
    r"(?:에 대해|통해|위해|따라|의해|인해|비해|포함하여|사용하여|이용하여|활용하여)서?,?$"
)
_SHORTEST, _LONGEST = 2, 10
_SHORTEST_REST = 2


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for what is done to bring about what the one clause says."""
    if len(scene.clauses) != 1:
        return
    sentence, clause = scene.sentence, scene.clauses[0]
    topic, predicate = clause.topic, clause.predicate
    if topic is None or not is_entity(sentence.words(topic)) or predicate.negative:
        return
    if predicate.link is not Link.FINAL or predicate.modality is Modality.MUST:
        return
    done = [a for a in clause.arguments if a.role is Role.ADVERBIAL and a.first >= topic.stop]
    if len(done) != 1 or clause.one(Role.OBJECT) is None:
        return
    answer = sentence.cut(done[0].first, done[0].stop).rstrip(",")
    rest = sentence.cut(done[0].stop, predicate.first)
    fits = _SHORTEST <= surface.word_count(answer) <= _LONGEST and _BY_DOING.search(answer)
    if not fits or _NO_MEANS.search(answer) or surface.word_count(rest) < _SHORTEST_REST:
        return
    lead = sentence.cut(clause.first, done[0].first)
    asked = surface.question(sentence, done[0].stop, predicate)
    question = surface.tidy(f"{lead} 어떻게 {asked}")
    if not dangling(question) and not dangling(answer):
        yield Candidate(RULE, question, (answer,), sureness(scene, RULE, clause))
