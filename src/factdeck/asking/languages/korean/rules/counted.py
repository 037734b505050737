"""`X는 다음 세 단계를 …한다`, `X의 요소는 네 가지이다` with the bullets below: recall them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import Link, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.tables import words
from factdeck.asking.terms import split_term
from factdeck.asking.text import strip_end
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.scene import Scene
    from factdeck.model import Fact

RULE = "counted"

_NUMBERS = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7}
_UNITS = words("가지 개 단계 종류 부분 계층 요소 조건 절차 원칙 방법")
_COUNT = re.compile(
    rf"(?:(?:다음|아래)(?:과 같은|의)? )?(?P<count>(?P<number>{'|'.join(_NUMBERS)}|[2-7]) ?"
    rf"(?:{'|'.join(sorted(_UNITS))}))(?![가-힣]*(?:째|마다))"
)
_MARKED = re.compile(rf"{_COUNT.pattern}(?: \S+)?(?:이|가|을|를|으로|로)\s")
"""What is counted is an argument of the verb."""
_LONGEST_ITEM, _LONG_ITEM = 12, 7
_LONG_DOUBT = 0.06


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the bullets below a sentence that says how many there are."""
    counted = list(_COUNT.finditer(scene.sentence.text))
    last = scene.clauses[-1] if scene.clauses else None
    alone = len(scene.passage.sentences) == 1 and len(counted) == 1
    if last is None or not alone or last.predicate.link is not Link.FINAL:
        return
    number = counted[0].group("number")
    items = tuple(_item(fact) for fact in scene.below)
    if (_NUMBERS.get(number) or int(number)) != len(items):
        return
    question = _question(scene)
    if not question or dangling(question) or not _recallable(items):
        return
    long = max(surface.word_count(item) for item in items) > _LONG_ITEM
    sure = sureness(scene, RULE) - (_LONG_DOUBT if long else 0.0)
    ordered = all(fact.ordered for fact in scene.below)
    yield Candidate(RULE, question, items, round(sure, 2), part="items", ordered=ordered)


def _question(scene: Scene) -> str:
    """`X의 요소는 무엇인가? (4가지)`, `X는 어떤 세 단계를 되풀이하는가?`."""
    last = scene.clauses[-1]
    topic, said = last.topic, last.one(Role.BARE)
    if last.predicate.copula:
        if topic is None or said is None or not _COUNT.fullmatch(scene.sentence.words(said)):
            return ""
        name = attach(scene.sentence.words(topic), "은")
        return f"{name} 무엇인가? ({len(scene.below)}가지)"
    asked = surface.question(scene.sentence, 0, last.predicate)
    if _MARKED.search(asked) is None:
        return ""
    return _COUNT.sub(r"어떤 \g<count>", asked)


def _item(fact: Fact) -> str:
    term = split_term(fact)
    return term.name if term is not None else strip_end(fact.text)


def _recallable(items: tuple[str, ...]) -> bool:
    short = all(0 < surface.word_count(item) <= _LONGEST_ITEM for item in items)
    return short and len(set(items)) == len(items)
