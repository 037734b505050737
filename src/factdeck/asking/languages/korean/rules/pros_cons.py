"""`X는 …이 간단하지만 …이 부족하다`: praise and blame of one thing are its pros and cons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import ATTRIBUTES, BAD, GOOD
from factdeck.asking.languages.korean.records import Clause, Link, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = "pros-cons"

_LONGEST_SIDE = 16


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the good and the bad side of the topic."""
    for position, clause in enumerate(scene.clauses[:-1]):
        topic = clause.topic
        if clause.predicate.link is not Link.CONTRAST or topic is None or position:
            continue
        words = _thing(scene.sentence.words(topic))
        end = len(scene.clauses) - 1
        first, last = clause.predicate, scene.clauses[end].predicate
        here, then = _side(scene, position, position), _side(scene, position + 1, end)
        if (
            not is_entity(words)
            or "의 " in words
            or words.split()[-1] in ATTRIBUTES
            or not here
            or here == then
            or not then
        ):
            continue
        if last.link is not Link.FINAL or _changes_topic(scene.clauses[position + 1 :]):
            continue
        one = surface.statement(scene.sentence, surface.behind(scene.sentence, topic), first)
        other = surface.statement(scene.sentence, scene.clauses[position + 1].first, last)
        if max(surface.word_count(one), surface.word_count(other)) > _LONGEST_SIDE:
            continue
        if dangling(one + " " + other):
            continue
        good, bad = (one, other) if here == "good" else (other, one)
        yield Candidate(
            RULE,
            f"{words}의 장점과 단점은 무엇인가?",
            (f"장점: {good}", f"단점: {bad}"),
            sureness(scene, RULE),
        )


def _thing(words: str) -> str:
    """`가장 많이 사용되는 쿠버네티스` is 쿠버네티스."""
    parts = words.split()
    modified = len(parts) > 2 and parts[-2].endswith(("는", "은", "한", "된"))  # noqa: PLR2004
    return parts[-1] if modified else words


def _changes_topic(clauses: tuple[Clause, ...]) -> bool:
    """A later topic that is no inner subject (기능은 부족하다) is another thing."""
    named = [c for c in clauses if c.topic is not None]
    return any(c.one(Role.SUBJECT) is not None or not c.predicate.describes for c in named)


def _side(scene: Scene, first: int, last: int) -> str:
    """`good`, `bad` or nothing, by the predicates of these clauses."""
    sides = set()
    for clause in scene.clauses[first : last + 1]:
        predicate = clause.predicate
        good, bad = predicate.lemma in GOOD, predicate.lemma in BAD
        if good != bad:
            sides.add("good" if good != predicate.negative else "bad")
    return sides.pop() if len(sides) == 1 else ""
