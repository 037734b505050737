"""`X는 … N이다`, `X란 … 것을 말한다`: what X is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import bodies, labels, surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import (
    ATTRIBUTES,
    DEFINING_VERBS,
    VAGUE,
    WARNINGS,
    WEAK_KINDS,
)
from factdeck.asking.languages.korean.records import Clause, Link, Modality, Role, bare
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.wording import WORDING
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument

_LONGEST_WHOLE = 18
_SHORTEST, _SHORTEST_WHOLE = 2, 4
_LONGEST_DEFINITION = 22
_UNINTRODUCED = 0.08
_THIN = 0.1
_SEVERAL = 0.06
_UNNAMED = 0.17
"""Below a bullet: readers kept none of three."""
_IF = frozenset({"면", "으면", "다면", "라면"})
_LETTER = re.compile(r"[^\W\d_]")


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for what the topic of the sentence is, or the bullet above it."""
    yield from _of_bullet_above(scene)
    for position, clause in enumerate(scene.clauses):
        topic = clause.topic or _early_topic(scene, position)
        if topic is None or clause.predicate.negative or _acts_before(scene, topic):
            continue
        term = scene.sentence.words(topic)
        answer = _definition(scene, position, clause)
        if not answer or not _definable(scene, topic, term):
            continue
        sure = sureness(scene, "definition", clause) - _doubt(scene, term, answer)
        yield Candidate("definition", _what_is(scene, topic), (answer,), round(sure, 2))
        return
    yield from _of_several(scene)


def _what_is(scene: Scene, topic: Argument) -> str:
    """`X란 무엇인가?`, with the form that the author's own 은 or 는 shows the word to ask for."""
    term, mark = scene.sentence.words(topic), scene.sentence.cut(topic.particle, topic.stop)
    if scene.marked("defines") or mark not in ("은", "는") or term.endswith(")"):
        return WORDING.what_is(term)
    return f"{term}{'이란' if mark == '은' else '란'} 무엇인가?"


def _of_several(scene: Scene) -> Iterator[Candidate]:
    """`X는 약을 먹고도 증상이 낫는 현상이다`: all behind the topic, where one kind ends it."""
    first, last = scene.clauses[0], scene.clauses[-1]
    several = first is not last and all(c.topic is None for c in scene.clauses[1:])
    ends = last.predicate.copula and not last.predicate.negative
    if first.topic is None or not several or not ends or last.predicate.link is not Link.FINAL:
        return
    sentence, term, said = scene.sentence, scene.sentence.words(first.topic), last.one(Role.BARE)
    if said is None or first.topic.first > first.first or not _definable(scene, first.topic, term):
        return
    answer = bare(sentence.cut(surface.behind(sentence, first.topic), said.particle))
    links = {c.predicate.link for c in scene.clauses[:-1]}
    fits = _SHORTEST_WHOLE <= surface.word_count(answer) <= _LONGEST_WHOLE
    if fits and links <= {Link.AND} and "," not in answer and _says_enough(scene, said, answer):
        sure = sureness(scene, "definition") - _doubt(scene, term, answer) - _SEVERAL
        yield Candidate("definition", WORDING.what_is(term), (answer,), round(sure, 2))


def _of_bullet_above(scene: Scene) -> Iterator[Candidate]:
    """A sentence without a topic, below a bullet that is a name: `…하는 경우를 말한다`."""
    clause = scene.clauses[0]
    alone = len(scene.clauses) == 1 and not clause.predicate.negative
    topics = clause.one(Role.TOPIC, Role.OBLIQUE_TOPIC)
    sorting = labels.last_noun(scene.above) in labels.GENERIC
    if not scene.above or sorting or not alone or topics is not None:
        return
    answer = _definition(scene, 0, clause)
    if answer:
        sure = sureness(scene, "definition") - _UNNAMED
        yield Candidate("definition", WORDING.what_is(scene.above), (answer,), round(sure, 2))


def _early_topic(scene: Scene, position: int) -> Argument | None:
    """컨테이너는 … 제외하면 … 환경이다: the topic stands before a condition."""
    before = {c.predicate.link for c in scene.clauses[:position]}
    if position == 0 or before - {Link.CONDITION, Link.CONCESSION}:
        return None
    return scene.clauses[0].topic


def _definable(scene: Scene, topic: Argument, term: str) -> bool:
    inside = scene.sentence.tokens[topic.first : topic.particle]
    if not _LETTER.search(term) or any(t.tag == "JC" for t in inside):
        return False
    headings = {labels.without_gloss(labels.clean(h)) for h in scene.fact.trail[-2:]}
    if term in headings | {scene.passage.label} and not labels.sorts(term):
        return True
    if term in VAGUE:
        return False
    if scene.marked("defines"):
        return is_entity(term)
    return (
        is_entity(term)
        and term.rsplit(maxsplit=1)[-1] not in ATTRIBUTES | WEAK_KINDS
        and not any(t.tag in ("ETM", "JKG", "MM", "NP", "NNB") for t in inside)
    )


def _definition(scene: Scene, position: int, clause: Clause) -> str:
    predicate = clause.predicate
    whole = _whole(scene) if position == 0 else ""
    if whole:
        return whole
    if predicate.modality is not Modality.NONE or predicate.link not in (Link.FINAL, Link.AND):
        return ""
    if predicate.copula:
        return _complement(scene, position, clause)
    kind = _kind_before(scene, clause) or (_kind_of_text(scene, clause) if not position else "")
    if kind:
        return kind
    if predicate.lemma in DEFINING_VERBS and predicate.link is Link.FINAL:
        said = clause.one(Role.OBJECT)
        words = scene.sentence.words(said) if said else ""
        enough = surface.word_count(words) >= _SHORTEST_WHOLE or _says_enough(scene, said, words)
        return words if enough else ""
    return ""


def _whole(scene: Scene) -> str:
    """All that stands between the topic and the closing copula or `…을 말한다`.

    For sentences that say of themselves that they define, and for two modifiers side by side:
    왼쪽이 작고 오른쪽이 큰 트리이다.
    """
    sentence, last = scene.sentence, scene.clauses[-1]
    topic, predicate = scene.clauses[0].topic, last.predicate
    said = last.one(Role.BARE if predicate.copula else Role.OBJECT)
    defines = predicate.copula or predicate.lemma in DEFINING_VERBS
    if topic is None or said is None or not defines or predicate.negative:
        return ""
    if len(scene.clauses) == 1 or any(c.topic is not None for c in scene.clauses[1:]):
        return ""
    sure = scene.marked("defines") or not predicate.copula or _side_by_side(scene, said)
    words = bare(sentence.cut(surface.behind(sentence, topic), said.particle))
    fits = surface.word_count(words) <= _LONGEST_DEFINITION and predicate.link is Link.FINAL
    frank = not predicate.copula or scene.marked("defines")
    enough = surface.word_count(words) >= _SHORTEST_WHOLE if frank else False
    return words if sure and fits and (enough or _says_enough(scene, said, words)) else ""


def _side_by_side(scene: Scene, said: Argument) -> bool:
    first = scene.clauses[0]
    inside = scene.sentence.tokens[said.first : said.particle]
    joined = first.predicate.link is Link.AND and not first.predicate.comma
    alike = first.one(Role.SUBJECT) is not None and any(t.tag == "JKS" for t in inside)
    return len(scene.clauses) == len((first, said)) and joined and alike


def _kind_of_text(scene: Scene, clause: Clause) -> str:
    """The same with words before the kind that the clause does not hold together."""
    if clause.topic is None:
        return ""
    start = scene.sentence.tokens[surface.behind(scene.sentence, clause.topic)].start
    return bodies.kind_first(scene.sentence.text[start:].rstrip("."))


def _kind_before(scene: Scene, clause: Clause) -> str:
    """`TCP는 연결 지향형 프로토콜로, …`: the kind stands before the comma."""
    sentence = scene.sentence
    topic, tokens = clause.topic, sentence.tokens
    if topic is None:
        return ""
    behind = [a for a in clause.arguments if a.first >= topic.stop]
    first = behind[0] if behind else None
    if first is None or first.role is not Role.OBLIQUE or first.stop >= len(tokens):
        return ""
    as_kind = sentence.cut(first.particle, first.stop) in ("로", "으로", "로서", "으로서")
    if not as_kind or tokens[first.stop].form != ",":
        return ""
    said = sentence.words(first)
    return said if _says_enough(scene, first, said) else ""


def _complement(scene: Scene, position: int, clause: Clause) -> str:
    sentence = scene.sentence
    said = clause.one(Role.BARE)
    if said is None:
        return ""
    topic = clause.topic or scene.clauses[0].topic
    if topic is None or _has_own_subject(clause, topic, said):
        return ""
    words = _behind_topic(scene, position, topic, said)
    if not words or not _says_enough(scene, said, words):
        return ""
    said = replace(said, first=min(said.first, surface.behind(sentence, topic)))
    last = scene.clauses[-1]
    rest = scene.clauses[position + 1 :]
    if rest and not any(c.one(Role.TOPIC, Role.SUBJECT) for c in rest):
        whole = bare(sentence.cut(said.first, last.predicate.ending + 1))
        if _SHORTEST_WHOLE <= surface.word_count(whole) <= _LONGEST_WHOLE:
            weak = words.split()[-1] in WEAK_KINDS - {"하나"} or last.predicate.lemma in WARNINGS
            return "" if weak else whole
    return words


def _behind_topic(scene: Scene, position: int, topic: Argument, said: Argument) -> str:
    """All that narrows the kind: never cut inside, and nothing where it is too long.

    Only a condition (`…을 제외하면`) may be left out.
    """
    sentence = scene.sentence
    whole = sentence.cut(min(said.first, surface.behind(sentence, topic)), said.particle)
    if surface.word_count(whole) <= _LONGEST_DEFINITION:
        return bare(whole)
    before = scene.clauses[position - 1].predicate if position else None
    condition = before is not None and sentence.tokens[before.ending].form in _IF
    shorter = sentence.cut(before.stop, said.particle) if before is not None else ""
    fits = condition and surface.word_count(shorter) <= _LONGEST_DEFINITION
    return bare(shorter) if fits else ""


def _has_own_subject(clause: Clause, topic: Argument, said: Argument) -> bool:
    """`X는 기본 포트가 80번이다` tells of its port, not what X is."""
    between = [a for a in clause.arguments if topic.stop <= a.first < said.first]
    return any(a.role in (Role.SUBJECT, Role.TOPIC, Role.OBLIQUE_TOPIC) for a in between)


def _acts_before(scene: Scene, topic: Argument) -> bool:
    """`페이지들을 커밋까지는 버퍼에 두는 정책`: what has an object before it is no topic."""
    before = [a for c in scene.clauses for a in c.arguments if a.first < topic.first]
    return any(a.role in (Role.OBJECT, Role.SUBJECT) for a in before)


def _says_enough(scene: Scene, said: Argument | None, words: str) -> bool:
    """A kind of thing, narrowed by something."""
    if said is None or surface.word_count(words) < _SHORTEST:
        return False
    kind = words.rsplit(maxsplit=1)[-1]
    before = scene.sentence.tokens[said.particle - 2]
    if kind == "것" and before.tag == "ETM" and before.form in ("ᆯ", "을"):
        return False
    if bodies.is_empty(words):
        return False
    narrowed = surface.is_modified(scene.sentence, said) or surface.word_count(words) > _SHORTEST
    return narrowed and kind not in WEAK_KINDS - {"하나"}


def _doubt(scene: Scene, term: str, answer: str) -> float:
    introduced = (
        scene.marked("defines")
        or any(term in heading for heading in scene.fact.trail[-2:])
        or term in scene.sentence.terms
        or (scene.before is None and term in scene.fact.text[: len(term) + 2])
    )
    doubt = 0.0 if introduced else _UNINTRODUCED
    if answer.endswith(("하나", "하나이다")):
        doubt += _THIN / 2
    if surface.word_count(answer) <= _SHORTEST and not scene.marked("defines"):
        doubt += _THIN
    return doubt
