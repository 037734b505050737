"""`T는 …다는 장점이 있다`, `…하는 특징이 있다`: the advantage, drawback or feature of T."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import LIGHT_MODIFIERS
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import Link, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument

RULE = "feature"

_FEATURES = words("장점 단점 특징 특성 이점 문제점 한계 제약 문제 성질 위험")
_VERBS = words("있 가지 갖 지니 존재하 발생하")
_SHORTEST, _LONGEST = 2, 14


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for what the feature is."""
    for position, clause in enumerate(scene.clauses):
        predicate = clause.predicate
        thing = clause.one(Role.SUBJECT, Role.OBJECT)
        if thing is None or predicate.lemma not in _VERBS or predicate.negative:
            continue
        noun = surface.head(scene.sentence, thing)
        if predicate.link not in (Link.FINAL, Link.AND, Link.CONTRAST) or noun not in _FEATURES:
            continue
        owner = scene.clauses[0].topic if position else clause.one(Role.TOPIC, Role.OBLIQUE_TOPIC)
        words = scene.sentence.words(owner) if owner else ""
        answer = _said(_narrowing(scene, position, owner, thing))
        if not is_entity(words) or not _fits(answer):
            continue
        if position and any(c.topic is not None for c in scene.clauses[1 : position + 1]):
            continue
        question = attach(f"{words}의 {noun}", "은") + " 무엇인가?"
        yield Candidate(RULE, question, (answer,), sureness(scene, RULE, clause))


def _narrowing(scene: Scene, position: int, owner: Argument | None, thing: Argument) -> str:
    """What stands before the feature's noun, a condition in front of it included."""
    modifier = surface.modifier(scene.sentence, thing)
    if owner is None or position != 1 or scene.clauses[0].predicate.link is not Link.CONDITION:
        return modifier
    lead = scene.sentence.cut(surface.behind(scene.sentence, owner), scene.clauses[1].first)
    return f"{lead} {modifier}"


def _said(narrowing: str) -> str:
    """`DRAM보다 빠르다는` is `DRAM보다 빠르다는 점`."""
    return f"{narrowing} 점" if narrowing else ""


def _fits(answer: str) -> bool:
    words = answer.split()[:-1]
    return (
        _SHORTEST <= len(words) <= _LONGEST
        and not set(words) <= LIGHT_MODIFIERS
        and bool(re.search(r"(?:는|은|ㄴ|한|된|인|운|른|던|할|될|울|을|를|의)$", words[-1]))
        and not words[-1].endswith(("을", "를", "의"))
        and not dangling(answer)
    )
