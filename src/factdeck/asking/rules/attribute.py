"""A known attribute under a topic: `Treatment: vitamin C` below `Scurvy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.lists import FEWEST, MOST
from factdeck.asking.terms import term_of
from factdeck.asking.text import series, strip_end, upper_first
from factdeck.asking.topics import topic_of
from factdeck.asking.values import pairs
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_SURE, _LIST_SURE, _ONE_OF_SURE, _LONG_DOUBT = 0.74, 0.78, 0.6, 0.08
_LONGEST_ANSWER, _SHORT_ANSWER = 25, 10
_LONGEST_MEMBER = 6
_APART_DOUBT = 0.1
"""Taken off where only the place on the page joins label and body."""


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the question for what the label says of the topic above it."""
    term = term_of(fact, note)
    if term is None or pairs(term.body):
        return
    topic = topic_of(fact, note, language)
    question = language.wording.attribute(topic, term.name) if topic else ""
    if not question:
        return
    apart = _APART_DOUBT * (not term.separator)
    members = series(term.body)
    listed = language.wording.items(term.name, len(members), topic) if members else ""
    if listed and _is_list(members, language):
        items = tuple(upper_first(m) for m in members)
        sure = round(_LIST_SURE - language.wording.unlike(term.name, items) - apart, 2)
        yield Candidate("attribute", listed, items, max(0.0, sure))
    elif language.word_count(term.body) <= _LONGEST_ANSWER:
        # A set label with one thing behind it: the question asks for more than it gets.
        sure = _SURE if not language.wording.items(term.name, FEWEST, topic) else _ONE_OF_SURE
        long = language.word_count(term.body) > _SHORT_ANSWER
        sure = round(sure - _LONG_DOUBT * long - apart, 2)
        yield Candidate("attribute", question, (upper_first(strip_end(term.body)),), sure)


def _is_list(members: tuple[str, ...], language: Language) -> bool:
    short = all(language.word_count(m) <= _LONGEST_MEMBER for m in members)
    return FEWEST <= len(members) <= MOST and short
