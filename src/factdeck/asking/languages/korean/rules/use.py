"""`X는 …하는 데 사용된다`, `…할 때 사용한다`: what X is used for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.records import Link, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Clause

RULE = "use"

_USED = frozenset({"사용되", "사용하", "쓰이", "쓰", "이용되", "이용하", "활용되", "활용하"})
_OCCURS = words(
    "발생하 호출되 실행되 생성되 종료되 일어나 나타나 생기 시작되 소멸되 적용되 초기화되"
)
_FOR = re.compile(
    r"(?P<what>.+?)(?P<how>(?:하는|되는|는) 데에?|기 위해서?|기 위하여|를 위해서?|을 위해서?)$"
)
_WHEN = re.compile(r"(?P<what>.+?(?:때|경우|경우에))(?:에)?(?:는|만|에만|주로)?$")
_KIND_FIRST = re.compile(r"^.{4,}[가-힣](?:으로서?|로서?|이며|이고), ")
"""`속성으로, …하는 데 사용된다`: what it is comes before what it is for."""
_SHORTEST, _LONGEST = 2, 14


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the purpose or the occasion of use."""
    topic = scene.clauses[0].topic if scene.clauses else None
    if topic is None or not is_entity(scene.sentence.words(topic)) or not _is_used(scene.clauses):
        return
    last = scene.clauses[-1]
    before = scene.sentence.cut(topic.stop, last.predicate.first).strip(" ,")
    before = _KIND_FIRST.sub("", before)
    asked = _asked(before)
    if asked is None or dangling(before):
        return
    word, answer = asked
    if last.predicate.lemma in _USED or word == "언제":
        ending = surface.question(scene.sentence, last.predicate.first, last.predicate)
        question = surface.tidy(f"{scene.sentence.with_particle(topic)} {word} {ending}")
        yield Candidate(RULE, question, (answer,), sureness(scene, RULE, last))


def _is_used(clauses: tuple[Clause, ...]) -> bool:
    """Whether the last clause says that the topic is used or occurs, and the others when."""
    last = clauses[-1]
    lead = all(c.predicate.link in (Link.CONDITION, Link.PURPOSE) for c in clauses[:-1])
    return (
        lead
        and last.predicate.lemma in _USED | _OCCURS
        and last.predicate.link is Link.FINAL
        and not last.predicate.negative
        and last.one(Role.OBJECT) is None
    )


def _asked(before: str) -> tuple[str, str] | None:
    if not _SHORTEST <= surface.word_count(before) <= _LONGEST:
        return None
    when = _WHEN.match(before)
    if when:
        return "언제", when.group("what")
    purpose = _FOR.match(before)
    if purpose:
        word = "무엇을 하는 데" if purpose.group("how").endswith(("데", "데에")) else "무엇을 위해"
        return word, before
    return None
