"""A heading that names a set, with its list of 2 to 7 short bullets: recall them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.lists import confidence_of, members
from factdeck.asking.topics import run_of, topic_above
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_DOUBT = 0.05


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield, for the first bullet of the list, the recall of all of them."""
    if not fact.trail or fact.lead:
        return
    run = run_of(fact, note)
    items = members(run, language)
    if not items:
        return
    heading = fact.trail[-1]
    label = language.wording.members(heading) or heading
    question = language.wording.items(label, len(items), topic_above(fact, note, language))
    if question:
        ordered = all(item.ordered for item in run)
        confidence = round(confidence_of(items, language) - _DOUBT, 2)
        yield Candidate("siblings", question, items, confidence, part="list", ordered=ordered)
