"""A heading that names a set, with its list of 2 to 7 short bullets: recall them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.asking.lists import FEWEST, MOST, recall
from factdeck.asking.topics import run_of, topic_above

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact, Note

# A heading promises less than a label: more than its members may stand below it.
_DOUBT = 0.05


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield, for the first bullet of the list, the recall of all of them."""
    run = () if fact.lead or not fact.trail else run_of(fact, note)
    if not FEWEST <= len(run) <= MOST:
        return
    heading = fact.trail[-1]
    label = language.wording.members(heading) or heading
    topic = topic_above(fact, note, language)
    found = recall("siblings", label, topic, run, language)
    if found is not None:
        yield replace(found, confidence=round(found.confidence - _DOUBT, 2))
