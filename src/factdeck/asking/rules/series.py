"""`Types of joins: inner, outer, cross`: a label and its members in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.lists import MOST
from factdeck.asking.terms import split_term
from factdeck.asking.text import series, upper_first
from factdeck.asking.topics import topic_of
from factdeck.asking.values import pairs
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_SURE, _STATED = 0.76, 0.8
_TWO, _FEWEST = 2, 3
_LONGEST_MEMBER = 6


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the recall of the members behind a label."""
    term = split_term(fact)
    if term is None or term.separator not in ":-–—\n" or pairs(term.body):
        return
    members = series(term.body) or _two(term.body)
    if not _TWO <= len(members) <= MOST:
        return
    opened = language.wording.members(f"{term.name}:")
    fewest = _FEWEST - bool(opened)
    short = all(language.word_count(m) <= _LONGEST_MEMBER for m in members)
    if len(members) < fewest or not short:
        return
    topic = topic_of(fact, note, language)
    question = language.wording.items(opened or term.name, len(members), topic)
    if question:
        items = tuple(upper_first(member) for member in members)
        sure = _STATED if opened else _SURE
        sure = round(sure - language.wording.unlike(opened or term.name, items), 2)
        if sure > 0:
            yield Candidate("series", question, items, sure)


def _two(body: str) -> tuple[str, ...]:
    """`explicit and implicit`."""
    parts = tuple(part.strip(" .") for part in body.split(" and "))
    return parts if len(parts) == _TWO else ()
