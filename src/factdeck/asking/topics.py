"""What a fact is about when it does not say so itself: its parent's or heading's term."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term
from factdeck.asking.text import strip_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_LABEL_WORDS = 8
_NEAR, _FEWEST_BESIDE, _DEFINED = 8, 3, 0.7


def label_of(fact: Fact) -> str:
    """The short words by which a fact heads its children: its term, or all of it if short."""
    term = split_term(fact)
    if term is not None:
        return term.name
    text = strip_end(fact.text)
    return text if len(text.split()) <= _LABEL_WORDS else ""


def ancestors(fact: Fact, note: Note) -> Iterator[Fact]:
    """Parent, grandparent and so on."""
    while fact.parent is not None:
        fact = note.facts[fact.parent]
        yield fact


def topic_of(fact: Fact, note: Note, language: Language) -> str:
    """Name what an elided subject or a bare attribute belongs to, empty if nothing is sure.

    The nearest parent or heading decides. Those that only sort (`Overview`, `Pros`) are passed
    over; one that can be no subject, such as a sentence, ends the search, because what hangs
    below it is about that and not about something further out.
    """
    labels = [label_of(parent) for parent in ancestors(fact, note)]
    return _nearest((*labels, *reversed(fact.trail), note.title), language)


def label_above(fact: Fact, note: Note) -> str:
    """The label or heading that a fact stands right below, empty if there is none."""
    parent = next(ancestors(fact, note), None)
    if parent is not None:
        return label_of(parent)
    return fact.trail[-1] if fact.trail else ""


def topic_above(fact: Fact, note: Note, language: Language) -> str:
    """The topic that the last heading of an outermost fact belongs to, empty if none is sure."""
    return _nearest((*reversed(fact.trail[:-1]), note.title), language)


def _nearest(labels: Iterable[str], language: Language) -> str:
    for label in labels:
        if not label or not language.wording.generic(label):
            return language.wording.subject(label) if label else ""
    return ""


def run_of(fact: Fact, note: Note) -> tuple[Fact, ...]:
    """The outermost list that a fact opens: bullets under one heading and lead paragraph.

    Empty unless the fact is the first of them.
    """
    if fact.parent is not None or fact.kind != "bullet":
        return ()
    backwards = (note.facts[i] for i in range(fact.index - 1, -1, -1))
    before = next(_outermost(backwards), None)
    if before is not None and _same_place(before, fact):
        return ()
    found: list[Fact] = []
    for other in _outermost(islice(note.facts, fact.index, None)):
        if not _same_place(other, fact):
            break
        found.append(other)
    return tuple(found)


def _outermost(facts: Iterable[Fact]) -> Iterator[Fact]:
    return (f for f in facts if f.parent is None)


def _same_place(one: Fact, other: Fact) -> bool:
    return (one.trail, one.lead, one.kind) == (other.trail, other.lead, other.kind)


def among_terms(fact: Fact, note: Note, language: Language) -> bool:
    """Whether most bullets beside a fact define terms: a value there belongs to one of them.

    Looked at are the nearest ones only, before and behind.
    """
    near = note.facts[max(0, fact.index - _NEAR) : fact.index + _NEAR + 1]
    place = (fact.parent, fact.trail)
    beside = [f for f in near if f.index != fact.index and (f.parent, f.trail) == place]
    if len(beside) < _FEWEST_BESIDE:
        return False
    terms = filter(None, map(split_term, beside))
    defined = filter(None, (language.wording.define(term.name, term.body) for term in terms))
    return 2 * sum(asked.confidence >= _DEFINED for asked in defined) > len(beside)
