"""`A면 B`, `A하는 경우 B`, `A할 때 B`: what becomes of something, what can or must be done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.outcomes import is_trouble, question_for
from factdeck.asking.languages.korean.records import Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument, Clause

RULE = "condition"

_REMARK = re.compile(
    r"(?:살펴보면|보면|비교하면|들면|말하면|말하자면|하자면|제외하면|봤을 때|보았을 때|"
    r"생각하면|요약하면|가능하면|그러면|아니라면)$|(?:^|\s)되면$"
)
_EMPTY_RESULT = re.compile(
    r"^(?:\S+ )?(?:문제|오류|에러|일|이슈|상황)(?:가|이) (?:생긴다|발생한다|발생할 수 있다|"
    r"있다|된다)$"
)
"""`문제가 생긴다`: nothing to learn."""
_SHORTEST_CONDITION, _SHORTEST_EFFECT, _LONGEST_EFFECT = 2, 2, 16
_THIN_DOUBT = 0.08
_WHENEVER_DOUBT = 0.08
_NO_TOPIC_DOUBT = 0.08
_BEING_DOUBT = 0.05
_LATER_DOUBT = 0.05
_THING_MADE = words("보장되 필요하 발생하 생성되 요구되 반환되 제공되 사용되 호출되")


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for what follows from a condition."""
    for position, clause in enumerate(scene.clauses[:-1]):
        then = scene.clauses[position + 1]
        if clause.predicate.link is not Link.CONDITION:
            continue
        if then.predicate.link is Link.CONDITION:
            continue
        yield from _asked(scene, position)


def _asked(scene: Scene, position: int) -> Iterator[Candidate]:
    sentence, clauses = scene.sentence, scene.clauses
    start = position
    if position and clauses[position - 1].predicate.link is Link.CONDITION:
        outer = sentence.cut(clauses[position - 1].first, clauses[position - 1].stop)
        start -= 0 if dangling(outer) else 1
    clause = clauses[position]
    condition = sentence.cut(clauses[start].first, clause.predicate.stop).strip(" ,")
    condition = condition.removeprefix("만약 ").removeprefix("만일 ")
    last = surface.effect_end(clauses, position + 1)
    if clauses[last].predicate.link is Link.CONTRAST and last + 2 == len(clauses):
        last += 1
    last = _through_parallels(clauses, position + 1, last)
    ending = clauses[last].predicate
    if (
        "," in condition
        or _REMARK.search(condition)
        or surface.word_count(condition) < _SHORTEST_CONDITION
    ):
        return
    if ending.link not in (Link.FINAL, Link.AND) or dangling(condition):
        return
    if clause.one(Role.OBLIQUE_TOPIC) is not None:
        return
    before = clauses[start - 1].predicate.link if start else Link.AND
    if before not in (Link.AND, Link.CONTRAST, Link.REASON, Link.CONDITION):
        return
    yield from _about_thing(scene, condition, position, last)
    yield from _about_outcome(scene, condition, position, last)


def _through_parallels(clauses: tuple[Clause, ...], first: int, last: int) -> int:
    """`수출은 증가하고 수입은 감소한다`: two topics set side by side are one effect."""
    while (
        last + 1 < len(clauses)
        and clauses[last].predicate.link is Link.AND
        and clauses[first].topic is not None
        and clauses[last + 1].topic is not None
    ):
        last += 1
    return last


def _lead(scene: Scene, position: int) -> tuple[str, int, bool]:
    """What of the effect stays in the question, and where the answer begins."""
    sentence, effect = scene.sentence, scene.clauses[position + 1]
    named = effect.topic
    alone = sum(c.topic is not None for c in scene.clauses[position + 1 :]) == 1
    if named is not None and named.first - effect.first <= 1 and alone:
        return sentence.with_particle(named), surface.behind(sentence, named), True
    return "", effect.first, scene.clauses[position].topic is not None


def _about_thing(scene: Scene, condition: str, position: int, last: int) -> Iterator[Candidate]:
    """A면 무엇이 보장되는가? Only where the verb brings forth its subject."""
    sentence, effect = scene.sentence, scene.clauses[position + 1]
    subject = effect.one(Role.SUBJECT)
    if last != position + 1 or subject is None or effect.predicate.lemma not in _THING_MADE:
        return
    if effect.topic is not None or effect.predicate.modality is Modality.MUST:
        return
    if sentence.cut(effect.first, subject.first):
        return
    answer = sentence.words(subject)
    if surface.word_count(answer) < _SHORTEST_EFFECT or dangling(answer):
        return
    asked = surface.question(sentence, surface.behind(sentence, subject), effect.predicate)
    question = surface.tidy(f"{condition} 무엇이 {asked}")
    sure = sureness(scene, RULE, effect) - _doubt(scene, condition, position)
    yield Candidate(RULE, question, (answer,), round(sure, 2), part="thing")


def _about_outcome(scene: Scene, condition: str, position: int, last: int) -> Iterator[Candidate]:
    sentence = scene.sentence
    lead, first, named = _lead(scene, position)
    ending = scene.clauses[last].predicate
    subject = scene.clauses[position + 1].one(Role.SUBJECT)
    doubt = _doubt(scene, condition, position) + (0.0 if named or subject else _NO_TOPIC_DOUBT)
    if subject is not None and surface.word_count(condition) <= _SHORTEST_CONDITION:
        doubt -= _THIN_DOUBT / 2
    asked, more = question_for(scene, position, last)
    if not asked:
        return
    if _keeps_subject(scene, position, last) and subject is not None:
        lead = f"{lead} {sentence.cut(scene.clauses[position + 1].first, subject.stop)}"
        first = surface.behind(sentence, subject)
        doubt -= _THIN_DOUBT if surface.word_count(condition) <= _SHORTEST_CONDITION else 0.0
    answer = surface.statement(sentence, first, ending)
    if not _SHORTEST_EFFECT <= surface.word_count(answer) <= _LONGEST_EFFECT:
        return
    answer = _with_noun(answer, condition)
    if _EMPTY_RESULT.search(answer) or dangling(answer):
        return
    question = surface.tidy(f"{condition} {lead} {asked}")
    used = scene.clauses[position : last + 1]
    sure = sureness(scene, RULE, *used) - doubt - more
    yield Candidate(RULE, question, (answer,), round(sure, 2))


def _with_noun(answer: str, condition: str) -> str:
    """`해당 인스턴스를 삭제` points to the condition on the front: the noun alone says it."""
    for noun in re.findall(r"해당 ([가-힣A-Za-z]{2,}?)(?:을|를|은|는|이|가|의|에)", answer):
        if noun in condition:
            answer = answer.replace(f"해당 {noun}", noun)
    return answer


def _keeps_subject(scene: Scene, position: int, last: int) -> bool:
    """작업의 주요 부분이 어떻게 되는가?: the subject is given, what becomes of it is asked."""
    effect = scene.clauses[position + 1]
    subject = effect.one(Role.SUBJECT)
    if last != position + 1 or subject is None or effect.topic is not None:
        return False
    behind = [a for a in effect.arguments if a.first > subject.first]
    return bool(behind) and surface.is_modified(scene.sentence, subject)


def _doubt(scene: Scene, condition: str, position: int) -> float:
    doubt = _THIN_DOUBT if surface.word_count(condition) <= _SHORTEST_CONDITION else 0.0
    if condition.endswith(("때", "때마다")):
        doubt += _WHENEVER_DOUBT
    being = condition.endswith(("있으면", "없으면", "있을 때", "없을 때"))
    if being and scene.clauses[position].topic is None:
        doubt += _BEING_DOUBT
    nameless = not any(c.topic for c in scene.clauses)
    if scene.before is not None and nameless and not is_trouble(scene.clauses[position].predicate):
        doubt += _LATER_DOUBT
    named: Argument | None = scene.clauses[position].topic
    if named is not None and not is_entity(scene.sentence.words(named)):
        doubt += _NO_TOPIC_DOUBT * 3
    return doubt
