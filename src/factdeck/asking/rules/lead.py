"""A paragraph that opens a list (`There are three kinds of muscle:`) and its bullets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.lists import FEWEST, MOST, recall
from factdeck.asking.text import sentences
from factdeck.asking.topics import run_of, topic_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact, Note


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield, for the first bullet below the paragraph, the recall of all of them."""
    run = run_of(fact, note) if fact.lead else ()
    if not FEWEST <= len(run) <= MOST:
        return
    opening = sentences(fact.lead)[-1:]
    label = language.wording.members(opening[0]) if opening else ""
    if not label:
        return
    topic = topic_of(fact, note, language)
    found = recall("lead", label, topic, run, language)
    if found is not None:
        yield found
