"""A table row: its first cell and a column's name ask for the cell where they meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.text import upper_first
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_MOST_COLUMNS = 6
_LONGEST_KEY = 7
_LONGEST_CELL = 25
_LONGEST_HEADER = 5
_EMPTY = frozenset(
    ["", "-", "–", "—", "x", "✓", "✗", "✔", "✅", "❌", "n/a", "yes", "no", "o", "?"]
)
# Columns that number or point at the rows, of which a cell is nothing to learn.
_BOOKKEEPING = re.compile(
    r"(?:#|id|no\.?|nr\.?|num(?:ber)?|index|step|links?|sources?|references?|page|image|picture|"
    r"example|examples|beispiele?|notes?|status|date|datum|done|순서|번호|비고|예시?|링크|출처)",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"[\d\s.,:%+-]+")
_SURE, _LONG_CELL_SURE = 0.75, 0.65
_SHORT_CELL = 10


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield one card for each cell after the first that is worth it."""
    if fact.kind != "row" or not _usable(fact):
        return
    key = fact.cells[0].strip()
    siblings = [f for f in _table(fact, note) if f.cells]
    if sum(f.cells[0].strip().casefold() == key.casefold() for f in siblings) > 1:
        return
    # A comparison has the things in its header and their traits in its first column.
    turned = language.wording.describes(fact.header[0]) or not fact.header[0].strip()
    for column, cell in zip(fact.header[1:], fact.cells[1:], strict=False):
        name, answer = column.strip(" :"), upper_first(cell)
        if not _worth(name, answer, language):
            continue
        if turned:
            question = language.wording.attribute(name, key) or f"{name} — {key}?"
        else:
            question = language.wording.cell(key, name)
        if question:
            yield Candidate("row", question, (answer,), _confidence(answer, language), name)


def _usable(fact: Fact) -> bool:
    key = fact.cells[0].strip() if fact.cells else ""
    return (
        1 < len(fact.header) <= _MOST_COLUMNS
        and len(key.split()) <= _LONGEST_KEY
        and key.casefold() not in _EMPTY
        and not _BARE_NUMBER.fullmatch(key)
        and not _BOOKKEEPING.fullmatch(fact.header[0].strip())
    )


def _table(fact: Fact, note: Note) -> Iterable[Fact]:
    """The rows around a row that share its header and place."""
    for step in (range(fact.index, len(note.facts)), range(fact.index - 1, -1, -1)):
        for index in step:
            other = note.facts[index]
            if (other.kind, other.header, other.trail) != ("row", fact.header, fact.trail):
                break
            yield other


def _worth(column: str, answer: str, language: Language) -> bool:
    return (
        bool(column)
        and len(column.split()) <= _LONGEST_HEADER
        and not _BOOKKEEPING.fullmatch(column)
        and not _BARE_NUMBER.fullmatch(column)
        and answer.casefold() not in _EMPTY
        and "http" not in answer
        and language.word_count(answer) <= _LONGEST_CELL
    )


def _confidence(answer: str, language: Language) -> float:
    return _SURE if language.word_count(answer) <= _SHORT_CELL else _LONG_CELL_SURE
