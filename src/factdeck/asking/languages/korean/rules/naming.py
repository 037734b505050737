"""`D를 X라고 한다`: what D is called, and what X is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import NAMING_VERBS
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import Clause, Link, Sentence, bare
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.wording import WORDING
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.scene import Scene

RULE = "naming"

_NAMED = re.compile(
    r"^(?P<what>.+)(?:을|를|은|는)\s+(?P<name>[^,]{1,40}?)[\"”'’`]?(?:이라고도|라고도|이라고|라고|이라|라|으로|로)"
    r"(?:\s*들?)?$"
)
_SAID = re.compile(r"(?:이라고도|라고도|이라고|라고|이라|라)$")
_POINTING = re.compile(r"^(?:이|이것|그것|이러한 \S+|이런 \S+|이 \S+|이와 같은 \S+|이렇게 .*것)$")
_LONGEST_NAME = 5
_SHORTEST_WHAT = 3
_LONGEST_BEFORE = 20
_BY_SENTENCE_BEFORE = 0.1
_BY_CONTEXT = 0.2


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the name, and the one for what it names."""
    sentence = scene.sentence
    for clause in scene.clauses:
        if clause.predicate.lemma not in NAMING_VERBS or clause.predicate.negative:
            continue
        found = _NAMED.match(sentence.cut(clause.first, clause.predicate.first))
        if found is None or not _SAID.search(found.group(0)):
            continue
        name, what = bare(found.group("name")), bare(found.group("what"))
        if _is_name(name) and not what.endswith(" 또"):
            yield from _asked(scene, clause, name, what)


def _is_name(name: str) -> bool:
    balanced = not any(name.count(mark) % 2 for mark in "'\"’”")
    return (
        balanced
        and len(name) > 1
        and surface.word_count(name) <= _LONGEST_NAME
        and not dangling(name)
    )


def _asked(scene: Scene, clause: Clause, name: str, what: str) -> Iterator[Candidate]:
    sure = sureness(scene, RULE, clause)
    pointing = what
    if _POINTING.match(what):
        what = _said_in(scene, clause) or _said_before(scene.before)
        sure -= _BY_SENTENCE_BEFORE
    elif (
        surface.word_count(what) < _SHORTEST_WHAT
        or dangling(what)
        or _has_head(scene.sentence, clause)
    ):
        return
    if not what:
        yield from _with_context(scene, clause, name, bare(pointing))
        return
    question = attach(what, "을") + " 무엇이라고 하는가?"
    yield Candidate(RULE, question, (name,), round(sure, 2), part="name")
    yield Candidate(RULE, WORDING.what_is(name), (what,), round(sure, 2))


def _with_context(scene: Scene, clause: Clause, name: str, what: str) -> Iterator[Candidate]:
    """The sentence before is too long for a phrase: it goes to the front as it is."""
    if scene.before is None or dangling(scene.before.text):
        return
    sure = sureness(scene, RULE, clause) - _BY_CONTEXT
    question = attach(what, "을") + " 무엇이라고 하는가?"
    context = scene.before.source.raw
    yield Candidate(RULE, question, (name,), round(sure, 2), part="name", context=context)


def _has_head(sentence: Sentence, clause: Clause) -> bool:
    """Whether a topic stands before what is named: `자바에서는 이런 것을 X라고 한다`."""
    inside = sentence.tokens[clause.first : clause.predicate.first]
    topics = [t for t in inside if t.tag == "JX" and t.form in ("은", "는")]
    objects = [t for t in inside if t.tag == "JKO"]
    return bool(topics) and (bool(objects) or len(topics) > 1)


def _said_in(scene: Scene, clause: Clause) -> str:
    """`…하는데, 이를 X라고 한다`: the clause before it as one phrase."""
    position = scene.clauses.index(clause)
    if not position or scene.clauses[position - 1].predicate.link is not Link.CONTRAST:
        return ""
    first, last = scene.clauses[0], scene.clauses[position - 1]
    words = scene.sentence.cut(0, last.predicate.first)
    if dangling(words) or surface.word_count(words) > _LONGEST_BEFORE or first.doubtful:
        return ""
    return surface.naming(scene.sentence, 0, last.predicate)


def _said_before(before: Sentence | None) -> str:
    """The sentence before as one phrase: … 하는 것."""
    if before is None or not before.complete or dangling(before.text):
        return ""
    last = before.clauses[-1]
    if surface.word_count(before.text) > _LONGEST_BEFORE or last.predicate.link is not Link.FINAL:
        return ""
    return surface.naming(before, 0, last.predicate)
