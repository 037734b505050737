"""A known attribute under a topic: `Treatment: vitamin C` below `Scurvy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.lists import FEWEST, MOST
from factdeck.asking.terms import term_of
from factdeck.asking.text import series, strip_end, upper_first
from factdeck.asking.topics import among_terms, topic_of
from factdeck.asking.values import pairs
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

# By the words of the answer, the longest that each holds for.
_BY_LENGTH = ((3, 0.78), (8, 0.75), (14, 0.7), (25, 0.62))
_LIST_SURE, _ONE_OF_DOUBT = 0.78, 0.14
_LONGEST_MEMBER = 6
_APART_DOUBT, _ASTRAY_DOUBT = 0.1, 0.15
"""Taken off where only the place on the page joins label and body, or the topic is not sure."""


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the question for what the label says of the topic above it."""
    term = term_of(fact, note)
    if term is None or pairs(term.body):
        return
    topic = topic_of(fact, note, language)
    question = language.wording.attribute(topic, term.name) if topic else ""
    if not question:
        return
    astray = _ASTRAY_DOUBT * among_terms(fact, note, language)
    apart = _APART_DOUBT * (not term.separator) + astray
    members = series(term.body)
    listed = language.wording.items(term.name, len(members), topic) if members else ""
    if listed and _is_list(members, language):
        items = tuple(upper_first(m) for m in members)
        sure = round(_LIST_SURE - language.wording.unlike(term.name, items) - apart, 2)
        yield Candidate("attribute", listed, items, max(0.0, sure))
        return
    words = language.word_count(term.body)
    sure = next((sure for longest, sure in _BY_LENGTH if words <= longest), 0.0)
    # A set label with one thing behind it: the question asks for more than it gets.
    one_of = _ONE_OF_DOUBT * bool(language.wording.items(term.name, FEWEST, topic))
    if sure:
        confidence = round(sure - one_of - apart, 2)
        yield Candidate("attribute", question, (upper_first(strip_end(term.body)),), confidence)


def _is_list(members: tuple[str, ...], language: Language) -> bool:
    short = all(language.word_count(m) <= _LONGEST_MEMBER for m in members)
    return FEWEST <= len(members) <= MOST and short
