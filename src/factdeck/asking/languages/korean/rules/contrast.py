"""`A는 크기가 …이며, B는 크기가 …이다`: how two things differ in what both sentences name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import labels, surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import ATTRIBUTES
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import Clause, Link, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument

RULE = "contrast"

_LONGEST_NAME = 4
_LONGEST_SIDE = 14
_NO_ASPECT = words(
    "일반 기본 경우 때문 위해 시간 사용 가능 필요 방식 다음 이후 모든 서로 각각 전체"
)
_NO_NAME = re.compile(r"^(?:모든|각|두|한|다른)\s|\s중\s|(?:것|경우)$")
_NO_ASPECT_DOUBT = 0.03
_NOTHING_SHARED_DOUBT = 0.04
_LOOSE_DOUBT = 0.15
"""`A는 …하는데, B는 …` without an attribute or verb that both share: seldom a contrast."""
_LOOSE_ENDINGS = frozenset({"는데", "ᆫ데", "은데", "나", "으나"})


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the difference of two topics of one sentence."""
    clauses = scene.clauses
    for position in range(len(clauses) - 1):
        link, then = clauses[position].predicate.link, clauses[position + 1]
        if link not in (Link.CONTRAST, Link.AND) or then.topic is None:
            continue
        start = next((p for p in range(position, -1, -1) if _first_named(clauses[p])), None)
        if start is not None and all(
            c.predicate.link is not Link.CONDITION for c in clauses[:start]
        ):
            yield from _asked(scene, start, position)
            return


def _asked(scene: Scene, start: int, middle: int) -> Iterator[Candidate]:
    clauses = scene.clauses
    end = middle + 1
    while end + 1 < len(clauses) and clauses[end + 1].topic is None:
        end += 1
    one, other = _name(scene, start), _name(scene, middle + 1)
    alike = labels.without_gloss(one) == labels.without_gloss(other)
    if not one or not other or alike or clauses[end].predicate.link is not Link.FINAL:
        return
    aspect = _aspect(scene, range(start, middle + 1), range(middle + 1, end + 1), one + other)
    if other in scene.sentence.cut(clauses[start].first, clauses[middle].stop):
        return
    doubt = 0.0 if aspect else _NO_ASPECT_DOUBT
    if not aspect and clauses[middle].predicate.lemma != clauses[end].predicate.lemma:
        doubt += _NOTHING_SHARED_DOUBT
    joined = clauses[middle].predicate
    if joined.link is Link.AND and not joined.comma:
        return
    loose = joined.link is Link.AND or scene.sentence.tokens[joined.ending].form in _LOOSE_ENDINGS
    same_verb = not joined.copula and joined.lemma == clauses[end].predicate.lemma
    parallel = aspect in ATTRIBUTES or same_verb
    doubt += _LOOSE_DOUBT if loose and not parallel else 0.0
    sides = (
        f"{one}: {_side(scene, start, middle, aspect)}",
        f"{other}: {_side(scene, middle + 1, end, aspect)}",
    )
    if any(surface.word_count(s) > _LONGEST_SIDE or dangling(s) for s in sides):
        return
    both = f"{attach(one, '과')} {attach(other, '은')}"
    sure = sureness(scene, RULE) - doubt
    about = f"{aspect} 면에서 " if aspect in ATTRIBUTES else ""
    yield Candidate(RULE, f"{both} {about}어떻게 다른가?", sides, round(sure, 2))


def _first_named(clause: Clause) -> Argument | None:
    """The thing a clause is about: its topic, or the subject it begins with (A가 …는데 반해)."""
    if clause.topic is not None:
        return clause.topic
    first = clause.arguments[0] if clause.arguments else None
    return first if first is not None and first.role is Role.SUBJECT else None


def _name(scene: Scene, position: int) -> str:
    topic = _first_named(scene.clauses[position])
    words = scene.sentence.words(topic) if topic else ""
    named = is_entity(words) and _NO_NAME.search(words) is None
    return words if named and len(words.split()) <= _LONGEST_NAME else ""


def _nouns(scene: Scene, clause: Clause) -> list[str]:
    tokens = scene.sentence.tokens[clause.first : clause.stop]
    return [
        t.form
        for t, then in zip(tokens, (*tokens[1:], tokens[-1]), strict=True)
        if t.tag in ("NNG", "NNP")
        and len(t.form) > 1
        and not t.form.isascii()
        and then.tag not in ("XSN", "JKB")
    ]


def _aspect(scene: Scene, here: range, there: range, names: str) -> str:
    """The first noun that both sides speak of."""
    later = {n for p in there for n in _nouns(scene, scene.clauses[p])}
    shared = {scene.clauses[r[-1]].predicate.lemma for r in (here, there)}
    for position in here:
        for noun in _nouns(scene, scene.clauses[position]):
            if shared in ({f"{noun}하"}, {f"{noun}되"}):
                continue
            if noun in later and noun not in names and noun not in _NO_ASPECT:
                return noun
    return ""


def _side(scene: Scene, first: int, last: int, aspect: str) -> str:
    """What is said of one thing, cut down to the clause about the aspect."""
    sentence, clauses = scene.sentence, scene.clauses
    begin, end = first, last
    if aspect:
        about = [p for p in range(first, last + 1) if aspect in _nouns(scene, clauses[p])]
        begin = end = about[-1]
        if clauses[begin].predicate.link in (Link.PURPOSE, Link.CONDITION) and begin < last:
            end = begin + 1
    topic = _first_named(clauses[begin]) if begin == first else clauses[begin].topic
    start = surface.behind(sentence, topic) if topic is not None else clauses[begin].first
    return surface.statement(sentence, start, clauses[end].predicate)
