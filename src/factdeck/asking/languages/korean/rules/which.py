"""`T는 …하는 역할을 한다`: which role, way, structure. Only for nouns that carry the fact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import LIGHT_MODIFIERS, TOOLS, WHICH
from factdeck.asking.languages.korean.particles import particle
from factdeck.asking.languages.korean.records import Clause, Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument

RULE = "which"

_KIND_OF = re.compile(r"^(?P<what>.{3,}?) (?:모든 )?(?P<kind>종류|유형|형태)의 (?P<noun>\S+)$")
_NAMED = re.compile(r"^(?P<name>.{2,30}?)(?:이라는|라는) (?P<noun>[^,]{2,30})$")
_LEFT_OVER = (" 직접", " 바로", " 단순히")
"""Adverbs of the whole clause: before the question word they ask for nothing."""
_LONGEST_ANSWER = 20
_NAMELESS = 0.2
_ROLES = (Role.OBJECT, Role.SUBJECT, Role.OBLIQUE)


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for what narrows the noun."""
    for position, clause in enumerate(scene.clauses):
        topic = clause.topic or (scene.clauses[0].topic if position else None)
        named = topic is not None and is_entity(scene.sentence.words(topic))
        if not named and clause.predicate.lemma != "필요하":
            continue
        if clause.predicate.link not in (Link.FINAL, Link.AND) or clause.predicate.negative:
            continue
        if clause.predicate.modality is Modality.MUST:
            continue
        for argument in clause.arguments:
            if argument.role in _ROLES:
                yield from _asked(scene, position, argument)


def _asked(scene: Scene, position: int, argument: Argument) -> Iterator[Candidate]:
    sentence, clause = scene.sentence, scene.clauses[position]
    found = _narrowed(scene, clause, argument)
    if found is None:
        return
    noun, answer = found
    lead = _lead(scene, position, argument)
    if lead is None or dangling(lead) or dangling(answer) or lead.strip().endswith(_LEFT_OVER):
        return
    forms = "".join(t.form for t in sentence.tokens[argument.particle : argument.stop])
    asked = surface.question(sentence, surface.behind(sentence, argument), clause.predicate)
    lead = surface.before_question_word(lead)
    question = surface.tidy(f"{lead} {noun}{particle(noun, forms)} {asked}")
    sure = sureness(scene, RULE, clause)
    if all(c.topic is None for c in scene.clauses):
        sure -= _NAMELESS
    yield Candidate(RULE, question, (answer,), round(sure, 2))


def _lead(scene: Scene, position: int, argument: Argument) -> str | None:
    """The words before the phrase, with the topic put in front if a clause before has it."""
    sentence, clause = scene.sentence, scene.clauses[position]
    before = sentence.cut(clause.first, argument.first)
    if clause.topic is not None:
        return before
    topic = scene.clauses[0].topic
    if topic is None:
        return before
    if any(c.predicate.link is not Link.AND for c in scene.clauses[:position]):
        return None
    return f"{sentence.with_particle(topic)} {before}"


_Asked = tuple[str, str] | None


def _narrowed(scene: Scene, clause: Clause, argument: Argument) -> _Asked:
    """The wh-phrase and the answer, or None where the noun is not one to be asked for."""
    phrase = scene.sentence.words(argument)
    if "," in phrase or surface.word_count(phrase) > _LONGEST_ANSWER:
        return None
    return (
        _by_name(phrase)
        or _by_kind(scene, argument, phrase)
        or _by_tool(scene, argument)
        or _by_noun(scene, clause, argument, phrase)
    )


def _by_name(phrase: str) -> _Asked:
    """`도커 허브라는 공개 레지스트리`."""
    named = _NAMED.match(phrase)
    if named is None or re.search(r"(?:것|다|고)$", named.group("name")):
        return None
    return f"어떤 {named.group('noun')}", named.group("name").strip("\"'“”‘’ ")


def _by_kind(scene: Scene, argument: Argument, phrase: str) -> _Asked:
    """`같은 커널을 쓰는 모든 종류의 OS`."""
    kind = _KIND_OF.match(phrase)
    if kind is None or scene.sentence.tokens[argument.first].tag == "MM":
        return None
    if set(kind.group("what").split()) <= LIGHT_MODIFIERS:
        return None
    return f"어떤 {kind.group('kind')}의 {kind.group('noun')}", phrase


def _by_tool(scene: Scene, argument: Argument) -> _Asked:
    """`docker run 명령`."""
    noun = surface.head(scene.sentence, argument)
    tool = surface.modifier(scene.sentence, argument).strip("\"'“”‘’ ")
    if noun not in TOOLS or not tool or not (tool in scene.sentence.terms or tool.isascii()):
        return None
    return f"어떤 {noun}", f"{tool} {noun}"


def _by_noun(scene: Scene, clause: Clause, argument: Argument, phrase: str) -> _Asked:
    """`…하는 역할을 한다`: noun and verb from the table, truly narrowed."""
    noun = surface.head(scene.sentence, argument)
    narrowing = surface.modifier(scene.sentence, argument).split()
    loose = not surface.is_modified(scene.sentence, argument) and len(narrowing) > 1
    if clause.predicate.lemma not in WHICH.get(noun, frozenset()) or loose:
        return None
    return (f"어떤 {noun}", phrase) if set(narrowing) - LIGHT_MODIFIERS else None
