"""A note → its sections, and a section → requests of a size that a model answers with care."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from factdeck.writing.addressed import talks_to_model
from factdeck.writing.keys import ancestors, fact_key
from factdeck.writing.records import Request, Section

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from factdeck.model import Fact, Note
    from factdeck.writing.records import Remembered

_MOST_ASKED = 12
"""Facts a request: models lose care over long lists, and one bad answer costs little."""
_NEIGHBOURS = 4
"""Facts before the first and after the last one asked about that are shown with them."""


def sections_of(
    note: Note,
    asks: Callable[[Fact], bool],
    excluded: Callable[[Fact], bool] = lambda _fact: False,
) -> list[Section]:
    """Cut a note into sections.

    Args:
        note: Whole, with the languages of its facts.
        asks: Tells whether a fact wants a question at all.
        excluded: Tells whether the learner keeps a fact, and all below it, from leaving.
    """
    hidden: set[int] = set()
    for fact in note.facts:
        texts = (fact.text, *(block.text for block in fact.code))
        inside = fact.private or fact.parent in hidden or excluded(fact)
        if inside or any(talks_to_model(text) for text in texts):
            hidden.add(fact.index)
    found = []
    for (trail, language), facts in groupby(note.facts, key=lambda f: (f.trail, f.language)):
        if any(map(talks_to_model, (note.title, *trail))):
            continue
        shown = tuple(_quiet(fact) for fact in facts if fact.index not in hidden)
        keys = {fact.index: fact_key(fact, note) for fact in shown if asks(fact)}
        if keys:
            found.append(Section(note.title, trail, language, shown, keys))
    return found


def _quiet(fact: Fact) -> Fact:
    """Leave out a lead paragraph that talks to the model."""
    return replace(fact, lead="") if talks_to_model(fact.lead) else fact


def requests_of(
    section: Section, wanted: Collection[str], old: Mapping[str, Remembered]
) -> Iterator[Request]:
    """Ask about the wanted facts of a section, some at a time.

    Args:
        section: As `sections_of` gives it.
        wanted: Keys of the facts to ask about.
        old: Key → what was written about the fact so far.
    """
    seen: set[str] = set()
    asked: list[Fact] = []
    for fact in section.facts:
        key = section.keys.get(fact.index, "")
        if key in wanted and key not in seen:
            seen.add(key)
            asked.append(fact)
    place = {fact.index: number for number, fact in enumerate(section.facts)}
    for start in range(0, len(asked), _MOST_ASKED):
        some = asked[start : start + _MOST_ASKED]
        first, last = place[some[0].index], place[some[-1].index]
        window = section.facts[max(0, first - _NEIGHBOURS) : last + _NEIGHBOURS + 1]
        by_index = {fact.index: fact for fact in section.facts}
        above = [by_index[p] for p in _parents(some[0], by_index) if by_index[p] not in window]
        keys = {section.keys[fact.index] for fact in some}
        yield Request(
            section, tuple(some), {k: old[k] for k in keys & old.keys()}, (*above, *window)
        )


def _parents(fact: Fact, by_index: Mapping[int, Fact]) -> list[int]:
    found: list[int] = []
    while fact.parent is not None and fact.parent in by_index:
        fact = by_index[fact.parent]
        found.insert(0, fact.index)
    return found


def own_text(fact: Fact, section: Section, note: Note) -> str:
    """Give the words that a card of a fact is about: its own, and what is above and below it."""
    shown = {one.index for one in section.facts}
    around = [*ancestors(fact, note.facts), *_below(fact, note)]
    kin = [one for one in around if one.index in shown]
    return "\n".join((note.title, *fact.trail, fact.lead, *map(said, [fact, *kin])))


def _below(fact: Fact, note: Note) -> Iterator[Fact]:
    for index in fact.children:
        yield note.facts[index]
        yield from _below(note.facts[index], note)


def section_text(section: Section) -> str:
    """Give all words of a section."""
    leads = dict.fromkeys(fact.lead for fact in section.facts)
    return "\n".join((section.title, *section.trail, *leads, *map(said, section.facts)))


def said(fact: Fact) -> str:
    """Give all words of a fact: text, columns and code."""
    return "\n".join((*fact.header, fact.text, *(block.text for block in fact.code)))
