"""`X의 목적은 …이다`, `…하는 것은 …이다`: the attribute or the cleft subject asks for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import ATTRIBUTES, LIGHT_MODIFIERS, WEAK_KINDS
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import Link, Modality
from factdeck.asking.languages.korean.records import Role as R
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument

RULE = "attribute-sentence"

_LONGEST_SUBJECT = 9
_SOME_OF = (" 중 일부", " 중 하나", " 중 하나로")


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for what a clause says that an attribute is."""
    for position, clause in enumerate(scene.clauses):
        topic, predicate = clause.topic, clause.predicate
        said = clause.one(R.BARE)
        if topic is None or said is None or not predicate.copula or predicate.negative:
            continue
        if predicate.link not in (Link.FINAL, Link.AND) or predicate.modality is not Modality.NONE:
            continue
        answer = scene.sentence.words(said)
        question = _question(scene, position, topic)
        if question and _is_answer(answer):
            yield Candidate(RULE, question, (answer,), sureness(scene, RULE, clause))


def _question(scene: Scene, position: int, topic: Argument) -> str:
    words = scene.sentence.words(topic)
    if dangling(words) or surface.word_count(words) > _LONGEST_SUBJECT:
        return ""
    for some in _SOME_OF:
        if words.endswith(some):
            return f"{_without_kinds(words.removesuffix(some))}의 예로는 무엇이 있는가?"
    head = words.split()[-1]
    if head == "것":
        return attach(words, "은") + " 무엇인가?"
    if head not in ATTRIBUTES:
        return ""
    owner = _owner(scene, position, words)
    return attach(owner + words, "은") + " 무엇인가?" if owner is not None else ""


def _without_kinds(words: str) -> str:
    for kinds in ("다양한 유형의 ", "다양한 종류의 ", "여러 종류의 ", "다양한 ", "여러 "):
        words = words.removeprefix(kinds)
    return words


def _owner(scene: Scene, position: int, words: str) -> str | None:
    """Whose attribute it is: named in the phrase, or the topic before; None if nobody's."""
    modifiers = [w for w in words.split()[:-1] if w not in LIGHT_MODIFIERS]
    if modifiers:
        return ""
    earlier = scene.topic_before(position - 1) if position else ""
    return f"{earlier}의 " if is_entity(earlier) else None


def _is_answer(answer: str) -> bool:
    last = answer.split()[-1] if answer else ""
    return bool(answer) and last not in WEAK_KINDS and not dangling(answer)
