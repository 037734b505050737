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
# A description is a definition; one that fills the cell is kept as often as a short cell.
_DESCRIBED, _LONG_DESCRIPTION = 0.8, 0.73
# `203`, `FP = 20`, `$0.3$`, `80,000`: what was measured or counted once.
_DATUM = re.compile(r"\$?\s*(?:[A-Za-z]{1,3}\s*=\s*)?[-+~≈]?[\d][\d\s.,:/%]*\$?|\$\\?\w+\$")
# Columns whose bare numbers are worth knowing, and those that name the number's unit.
_QUANTITY = re.compile(
    r"\b(?:ports?|size|default|limit|max\w*|min\w*|layer|bits?|bytes?|version|year|length|range|"
    r"code|class|period|value|atomic number|charge|mass|radius|distance|population|capacity|"
    r"hosts|classful|prefix|mask|priority|standard|generation|born|died|founded|reign|"
    r"포트|크기|기본값|최대|최소|계층|비트|바이트|버전|연도|길이|범위|코드|größe|länge|jahr|anzahl)\b"
    r"|\((?:k?m|cm|mm|ms|s|k?g|mg|bits?|bytes?|[KMGT]i?B|[KMG]bps|°[CF]|K|[kMG]?Hz|V|A|W)\)",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"(?:grand |sub)?totals?|sum|overall|합계|총계|소계|계|summe|gesamt|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|[월화수목금토일]요일",
    re.IGNORECASE,
)
_MOSTLY = 0.5


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield one card for each cell after the first that is worth it."""
    if fact.kind != "row" or not _usable(fact):
        return
    key = fact.cells[0].strip()
    siblings = [f for f in _table(fact, note) if f.cells]
    if sum(f.cells[0].strip().casefold() == key.casefold() for f in siblings) > 1:
        return
    if _holds_data(fact.header, siblings):
        return
    # A comparison has the things in its header and their traits in its first column.
    about = fact.header[0].strip()
    turned = not about or language.wording.describes(about) or _compares(fact)
    for column, cell in zip(fact.header[1:], fact.cells[1:], strict=False):
        name, answer = column.strip(" :"), upper_first(cell)
        if not _worth(name, answer, language):
            continue
        if turned and _BOOKKEEPING.fullmatch(key):
            continue
        if turned:
            question = language.wording.attribute(name, key) or f"{name} — {key}?"
        else:
            question = language.wording.cell(key, name)
        if question:
            described = not turned and question == language.wording.what_is(key)
            sure = _confidence(answer, language, described=described)
            yield Candidate("row", question, (answer,), sure, name)


def _usable(fact: Fact) -> bool:
    key = fact.cells[0].strip() if fact.cells else ""
    return (
        1 < len(fact.header) <= _MOST_COLUMNS
        and len(key.split()) <= _LONGEST_KEY
        and key.casefold() not in _EMPTY
        and not _BARE_NUMBER.fullmatch(key)
        and not _BOOKKEEPING.fullmatch(fact.header[0].strip())
    )


def _compares(fact: Fact) -> bool:
    """Whether the heading names all the columns: they are the things compared."""
    heading = fact.trail[-1].casefold() if fact.trail else ""
    names = [name.strip(" :").casefold() for name in fact.header[1:]]
    return len(names) > 1 and all(name and name in heading for name in names)


def _table(fact: Fact, note: Note) -> Iterable[Fact]:
    """The rows around a row that share its header and place."""
    for step in (range(fact.index, len(note.facts)), range(fact.index - 1, -1, -1)):
        for index in step:
            other = note.facts[index]
            if (other.kind, other.header, other.trail) != ("row", fact.header, fact.trail):
                break
            yield other


def _holds_data(header: tuple[str, ...], rows: Iterable[Fact]) -> bool:
    """Whether a table holds what was measured: a sum among its rows, a column of bare numbers."""
    rows = tuple(rows)
    names = (header[-1], *(row.cells[0] for row in rows))
    if any(_SUM.fullmatch(name.strip(" :*")) for name in names):
        return True
    return any(
        not _QUANTITY.search(name) and _is_data(tuple(_cells(rows, column)))
        for column, name in enumerate(header[1:], 1)
    )


def _cells(rows: Iterable[Fact], column: int) -> Iterable[str]:
    """The filled cells of one column."""
    for row in rows:
        cell = row.cells[column].strip() if column < len(row.cells) else ""
        if cell.casefold() not in _EMPTY:
            yield cell


def _is_data(cells: tuple[str, ...]) -> bool:
    return sum(bool(_DATUM.fullmatch(cell)) for cell in cells) > _MOSTLY * len(cells)


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


def _confidence(answer: str, language: Language, *, described: bool) -> float:
    short = language.word_count(answer) <= _SHORT_CELL
    if described:
        return _DESCRIBED if short else _LONG_DESCRIPTION
    return _SURE if short else _LONG_CELL_SURE
