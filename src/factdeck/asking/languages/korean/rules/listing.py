"""`T에는 다양한 장점이 있다` with bullets below or behind it: recall them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.labels import SETS
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import Link, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.analysis import Passage

RULE = "listing"

_SEVERAL = re.compile(r"(?:^|\s)(?:여러|다양한|많은|몇 가지|[두세네] 가지|다섯 가지|\d+가지)\s+")
_FEWEST, _MOST = 2, 7
_LONGEST_ITEM = 14
_LONG_ITEM = 7
_LONG_DOUBT = 0.06
_SIBLING_DOUBT = 0.12


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the items that a sentence announces."""
    if scene.sentence is not scene.passage.sentences[-1] or not scene.clauses:
        return
    last = scene.clauses[-1]
    several = last.one(Role.SUBJECT)
    if several is None or last.predicate.lemma not in ("있", "존재하") or last.predicate.negative:
        return
    words = scene.sentence.words(several)
    noun = words.split()[-1]
    if last.predicate.link is not Link.FINAL or noun not in SETS or not _SEVERAL.search(words):
        return
    owner = last.one(Role.TOPIC, Role.OBLIQUE_TOPIC)
    name = scene.sentence.words(owner) if owner else ""
    below = scene.children or scene.following
    items = tuple(_item(p) for p in below)
    if not _FEWEST <= len(items) <= _MOST or not all(items):
        return
    lead = f"{name}의" if is_entity(name) else scene.sentence.cut(0, several.first)
    label = _SEVERAL.sub(" ", words).strip()
    question = surface.tidy(f"{lead} {attach(label, '은')} 무엇인가?") + f" ({len(items)}가지)"
    if dangling(question):
        return
    yield Candidate(RULE, question, items, _sure(scene, items))


def _sure(scene: Scene, items: tuple[str, ...]) -> float:
    sure = sureness(scene, RULE)
    if max(surface.word_count(i) for i in items) > _LONG_ITEM:
        sure -= _LONG_DOUBT
    return round(sure - (0.0 if scene.children else _SIBLING_DOUBT), 2)


def _item(passage: Passage) -> str:
    """The first sentence of a bullet, its last clause if it is long; empty if it is no item."""
    if passage.label:
        return passage.label
    if not passage.sentences:
        return passage.fact.text.strip() if len(passage.fact.text.split()) <= _LONG_ITEM else ""
    sentence = passage.sentences[0]
    if not sentence.complete:
        return sentence.text.rstrip(". ")
    last = sentence.clauses[-1]
    said = last.one(Role.BARE)
    if last.predicate.copula and len(sentence.clauses) == 1 and said and last.topic is None:
        return sentence.words(said)
    first = 0 if surface.word_count(sentence.text) <= _LONG_ITEM else last.first
    item = surface.statement(sentence, first, last.predicate)
    return item if surface.word_count(item) <= _LONGEST_ITEM else ""
