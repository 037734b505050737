"""`X의 목적은 …이다`, `…하는 것은 …이다`: the attribute or the cleft subject asks for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import ATTRIBUTES, LIGHT_MODIFIERS, WEAK_KINDS
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument, Clause

RULE = "attribute-sentence"

_COMPOUND = words("시간 공간 기본 구성 동작 작동 처리 저장 핵심 최대 최소 평균 전체 사용 반환")
"""First words of an attribute's own name: they tell no owner."""
_AMOUNT = re.compile(r"^(?:약 |최대 |최소 )?\d[\d,.]* ?[가-힣A-Za-z%]{1,4}$")
"""A number with its unit is asked for by its unit: see `number`."""
_COUNT = re.compile(
    r"^(?:크게 |총 |모두 )?(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|여러|몇|\d+) ?"
    r"(?:가지|개|종류|단계|부분|계층|명|번)(?:\s\S+)?$"
)
"""`네 가지`: how many there are is no answer to what they are."""
_GROUNDS = re.compile(
    r"^(?P<what>\S+ .*?[가-힣](?:는|은|한|된) 이유)는 (?P<why>.{6,}?(?:때문|위해서?|위함))"
    r"(?:이다|입니다|임)?[.]?$"
)
_NOBODYS = 0.14
_LONGEST_SUBJECT = 9
_ANY_OF = frozenset({"어떤 것", "다른 것", "이런 것", "것", "한 것", "중요한 것"})
"""They point to one thing that the note has shown."""
_SOME_OF = (" 중 일부", " 중 하나", " 중 하나로")


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for what a clause says that an attribute is."""
    yield from _grounds(scene)
    for position, clause in enumerate(scene.clauses):
        topic, predicate = clause.topic, clause.predicate
        said = clause.one(Role.BARE)
        if topic is None or predicate.negative:
            continue
        if predicate.lemma == "있":
            yield from _lies_in(scene, clause, topic)
            continue
        if said is None or not predicate.copula:
            continue
        if predicate.link not in (Link.FINAL, Link.AND) or predicate.modality is not Modality.NONE:
            continue
        answer = scene.sentence.words(said)
        question, doubt = _question(scene, position, topic)
        if question and _is_answer(answer):
            sure = sureness(scene, RULE, clause) - doubt
            yield Candidate(RULE, question, (answer,), round(sure, 2))


def _grounds(scene: Scene) -> Iterator[Candidate]:
    """`캐시를 쓰는 이유는 … 때문이다`, `… 위해서이다`: the grounds of what stands before 이유."""
    found = _GROUNDS.match(scene.sentence.text)
    if found is None or dangling(found.group(0)):
        return
    if surface.word_count(found["what"]) > _LONGEST_SUBJECT or "," in found["what"]:
        return
    question = f"{found['what']}는 무엇인가?"
    yield Candidate(RULE, question, (found["why"],), sureness(scene, RULE))


def _lies_in(scene: Scene, clause: Clause, topic: Argument) -> Iterator[Candidate]:
    """`A와 B의 차이는 C에 있다`: what it lies in."""
    words = scene.sentence.words(topic)
    place = clause.arguments[-1]
    if place.role is not Role.OBLIQUE or scene.sentence.cut(place.particle, place.stop) != "에":
        return
    answer = scene.sentence.words(place)
    owned = "의 " in words and words.split()[-1] in ATTRIBUTES
    if owned and not dangling(words) and _is_answer(answer):
        asked = surface.question(scene.sentence, clause.predicate.first, clause.predicate)
        question = f"{attach(words, '은')} 무엇에 {asked}"
        yield Candidate(RULE, question, (answer,), sureness(scene, RULE, clause))


def _question(scene: Scene, position: int, topic: Argument) -> tuple[str, float]:
    """The question and the doubt whose attribute it is; no question if it is none."""
    words = scene.sentence.words(topic)
    if dangling(words) or surface.word_count(words) > _LONGEST_SUBJECT:
        return "", 0.0
    for some in _SOME_OF:
        if words.endswith(some):
            return f"{_without_kinds(words.removesuffix(some))}의 예로는 무엇이 있는가?", 0.0
    head = words.split()[-1]
    if head == "것" and (words in _ANY_OF or _compares(scene, topic)):
        return "", 0.0
    if head == "것":
        return attach(words, "은") + " 무엇인가?", 0.0
    if head not in ATTRIBUTES:
        return "", 0.0
    condition = _condition(scene, position)
    owner = _owner(scene, position, words)
    doubt = _NOBODYS if owner is None and not condition else 0.0
    asked = attach((owner or "") + words, "은") + " 무엇인가?"
    return surface.tidy(f"{condition} {asked}"), doubt


def _compares(scene: Scene, topic: Argument) -> bool:
    """`가격이 비싼 것은`: nobody knows than what."""
    modifiers = (p for p in scene.sentence.predicates if p.link is Link.ADNOMINAL)
    return any(p.describes and p.ending == topic.particle - 2 for p in modifiers)


def _condition(scene: Scene, position: int) -> str:
    """`인접 행렬로 구현하면 시간 복잡도는 …`: the condition stays in the question."""
    before = scene.clauses[position - 1] if position else None
    if before is None or before.predicate.link is not Link.CONDITION:
        return ""
    return scene.sentence.cut(before.first, before.predicate.stop).strip(" ,")


def _without_kinds(words: str) -> str:
    for kinds in ("다양한 유형의 ", "다양한 종류의 ", "여러 종류의 ", "다양한 ", "여러 "):
        words = words.removeprefix(kinds)
    return words


def _owner(scene: Scene, position: int, words: str) -> str | None:
    """Whose attribute it is: named in the phrase, or the topic before; None if nobody's."""
    modifiers = [w for w in words.split()[:-1] if w not in LIGHT_MODIFIERS | _COMPOUND]
    if modifiers:
        return ""
    earlier = scene.topic_before(position - 1) if position else ""
    return f"{earlier}의 " if is_entity(earlier) else None


def _is_answer(answer: str) -> bool:
    last = answer.rsplit(maxsplit=1)[-1] if answer else ""
    if _AMOUNT.match(answer) or _COUNT.match(answer):
        return False
    return bool(answer) and last not in WEAK_KINDS and not dangling(answer)
