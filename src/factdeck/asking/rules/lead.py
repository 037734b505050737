"""A paragraph that opens a list (`There are three kinds of muscle:`) and its bullets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.lists import confidence_of, members
from factdeck.asking.text import sentences
from factdeck.asking.topics import run_of, topic_of
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield, for the first bullet below the paragraph, the recall of all of them."""
    if not fact.lead:
        return
    opening = sentences(fact.lead)[-1:]
    label = language.wording.members(opening[0]) if opening else ""
    if not label:
        return
    run = run_of(fact, note)
    items = members(run, language)
    if not items:
        return
    question = language.wording.items(label, len(items), topic_of(fact, note, language))
    if question:
        ordered = all(item.ordered for item in run)
        confidence = confidence_of(items, language, ordered=ordered)
        yield Candidate("lead", question, items, confidence, part="list", ordered=ordered)
