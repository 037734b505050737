"""`T는 O를 담당한다`: what it is that T does this to. Only for verbs whose object is the point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import series, surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import (
    DEFINING_VERBS,
    FOCUS_VERBS,
    LIGHT_MODIFIERS,
    VAGUE,
    WHICH,
)
from factdeck.asking.languages.korean.records import Clause, Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument

RULE = "argument"

_OPEN_VERBS = words(
    "제공하 활용하 관리하 포함하 가지 갖 생성하 저장하 보관하 구현하 필요하 요구하 처리하 줄이 "
    "제어하 연결하 결정하 삭제하 변환하 제거하 교체하 반영하 부여하 전달하 전송하 검사하 차단하 "
    "감지하 추적하 보호하 대체하 조절하 분산시키 분리하 선택하 탐색하 표현하 수행하 사용하 "
    "이용하 정의하 설정하 조회하 유지하 확장하 계산하 비교하 실행하 호출하"
)
"""Verbs that can take many objects: only with another phrase to narrow them."""
_SINGULAR_VERBS = words("담당하 반환하 공유하 상속받 상속하 가리키 참조하")
"""Verbs whose object can be one plain noun and still be the point."""
_RESTS_ON = words("의존하 반응하 비례하 반비례하 기초하 기반하 달리 좌우되 영향받 해당하")
"""Verbs that say with 에 what something hangs on."""
_MADE = frozenset({"이루어지", "구성되", "만들어지"})
_QUESTION_WORDS = {Role.SUBJECT: "무엇이", Role.OBJECT: "무엇을", Role.OBLIQUE: "무엇으로"}
_OPEN_DOUBT = 0.1
_LONGEST = 9
_SHORT_OPEN = 2


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the object (or what is needed) of a plain sentence."""
    for position, clause in enumerate(scene.clauses):
        if position and scene.clauses[position - 1].predicate.link is not Link.AND:
            continue
        topic, predicate = clause.topic, clause.predicate
        if (
            topic is None
            or predicate.lemma not in FOCUS_VERBS | _MADE | _RESTS_ON
            or predicate.negative
        ):
            continue
        if predicate.lemma in DEFINING_VERBS:
            continue
        if predicate.link not in (Link.FINAL, Link.AND) or predicate.modality is Modality.MUST:
            continue
        if not is_entity(scene.sentence.words(topic)) or topic.first - clause.first > 1:
            continue
        wanted = Role.SUBJECT if predicate.lemma == "필요하" else Role.OBJECT
        if predicate.lemma in _RESTS_ON:
            yield from _what_on(scene, clause, topic)
            continue
        things = [a for a in clause.arguments if a.role is wanted]
        thing = things[0] if len(things) == 1 else clause.arguments[-1]
        made = _material(scene, clause)
        if made is not None and series.find(scene.sentence, made) is None:
            yield from _asked(scene, clause, topic, made)
        elif thing.role is wanted and _is_answer(scene, clause, thing):
            yield from _asked(scene, clause, topic, thing)


def _what_on(scene: Scene, clause: Clause, topic: Argument) -> Iterator[Candidate]:
    """`경제주체는 무엇에 반응하는가?`."""
    last = clause.arguments[-1]
    marked = scene.sentence.cut(last.particle, last.stop) == "에"
    if last.role is Role.OBLIQUE and marked and _is_answer(scene, clause, last):
        yield from _asked(scene, clause, topic, last, "무엇에")


def _material(scene: Scene, clause: Clause) -> Argument | None:
    """`인지질 이중층으로 이루어진다`: what it is made of."""
    last = clause.arguments[-1]
    made = clause.predicate.lemma in _MADE and last.role is Role.OBLIQUE
    of = scene.sentence.cut(last.particle, last.stop) in ("로", "으로")
    return last if made and of and surface.word_count(scene.sentence.words(last)) > 1 else None


def _is_answer(scene: Scene, clause: Clause, thing: Argument) -> bool:
    words = surface.trimmed(scene.sentence, thing)
    inside = scene.sentence.tokens[thing.first : thing.particle]
    solid = [w for w in words.split() if w not in LIGHT_MODIFIERS]
    named = any(t.tag == "SL" for t in inside) or words in scene.sentence.terms
    named = named or clause.predicate.lemma in _SINGULAR_VERBS
    told = surface.is_modified(scene.sentence, thing)
    return (
        0 < len(solid) <= _LONGEST
        and (named or told or len(solid) > 1)
        and solid[-1] not in VAGUE - {"데이터", "객체", "값"}
        and solid[-1] not in WHICH
        and "," not in words
        and not dangling(words)
    )


def _asked(
    scene: Scene, clause: Clause, topic: Argument, thing: Argument, word: str = ""
) -> Iterator[Candidate]:
    sentence, predicate = scene.sentence, clause.predicate
    word = word or _QUESTION_WORDS[thing.role]
    lead = sentence.cut(clause.first, thing.first)
    if dangling(lead):
        return
    asked = surface.question(sentence, surface.behind(sentence, thing), predicate)
    question = surface.tidy(f"{lead} {word} {asked}")
    between = sentence.cut(topic.stop, thing.first)
    behind = sentence.cut(surface.behind(sentence, thing), predicate.first)
    narrow = surface.word_count(between) >= _SHORT_OPEN or bool(behind)
    sure = sureness(scene, RULE, clause)
    if predicate.lemma in _OPEN_VERBS and not narrow:
        sure -= _OPEN_DOUBT
    yield Candidate(RULE, question, (surface.trimmed(sentence, thing),), round(sure, 2))
