"""The last resort: a term that the author set apart, left out of a short sentence.

Blind clozes of running words were kept in 18 of 100 cases (reference, section 3), so only code,
quoted and bold terms are left out, and such a card stays below the gate unless the author says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import is_entity
from factdeck.model import Candidate, Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.scene import Scene

RULE = "cloze"

_LOOSE = 0.15
_LISTED = re.compile(r", ")
"""One of several: what stands before it tells too little."""

_SHORTEST, _LONGEST = 5, 16


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the sentence with its one marked term left out."""
    sentence = scene.sentence
    text = sentence.text
    if not sentence.complete or not _SHORTEST <= surface.word_count(text) <= _LONGEST:
        return
    marked = sorted(t for t in sentence.terms if text.count(t) == 1)
    if len(marked) != 1 or dangling(text):
        return
    start = text.index(marked[0])
    if start == 0 or _LISTED.match(text[start - 2 :]):
        return
    gap = Gap(1, start, start + len(marked[0]))
    firm = marked[0] in _set_apart(scene) and _is_about(scene, start)
    sure = sureness(scene, RULE) - (0.0 if firm else _LOOSE)
    yield Candidate(RULE, text, (marked[0],), round(sure, 2), gaps=(gap,))


def _is_about(scene: Scene, start: int) -> bool:
    """Whether a topic that names a thing stands before the gap."""
    sentence, topic = scene.sentence, scene.clauses[0].topic
    named = topic is not None and is_entity(sentence.words(topic))
    return named and topic is not None and sentence.tokens[topic.stop - 1].end <= start


def _set_apart(scene: Scene) -> frozenset[str]:
    """Terms in code or bold; quotes mostly hold the values of an example."""
    fact = scene.fact
    spans = (fact.text[s.start : s.end] for s in fact.spans if s.kind in ("code", "bold", "mark"))
    return frozenset(spans)
