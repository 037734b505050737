"""The last resort: a term that the author set apart, left out of a short sentence.

Blind clozes of running words were kept in 18 of 100 cases (reference, section 3), so only code,
quoted and bold terms are left out, and such a card stays below the gate unless the author says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.references import dangling
from factdeck.model import Candidate, Gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.scene import Scene

RULE = "cloze"

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
    if start == 0:
        return
    gap = Gap(1, start, start + len(marked[0]))
    yield Candidate(RULE, text, (marked[0],), sureness(scene, RULE), gaps=(gap,))
