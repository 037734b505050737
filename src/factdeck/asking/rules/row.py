"""A table row: its first cell and a column's name ask for the cell where they meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.language import Asked
from factdeck.asking.text import sentences, strip_end, upper_first
from factdeck.asking.topics import topic_of
from factdeck.asking.values import is_date
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_FEWEST_COLUMNS, _MOST_COLUMNS = 2, 6
_SHORTEST_NAME = 2
_LONGEST_KEY = 7
_LONGEST_CELL = 25
_LONGEST_HEADER = 5
_EMPTY = frozenset([
    "", "-", "–", "—", "x", "✓", "✗", "✔", "✅", "❌", "n/a", "yes", "no", "o", "?", "yeah", "nope",
])  # fmt: skip
# Columns that number or point at the rows, of which a cell is nothing to learn.
_BOOKKEEPING = re.compile(
    r"(?:#|id|no\.?|nr\.?|num(?:ber)?|index|step|links?|sources?|references?|page|image|picture|"
    r"example|examples|mnemonics?|beispiele?|notes?|status|date|datum|done|순서|번호|비고|예시?|링크|출처)",
    re.IGNORECASE,
)
# A first column that counts the rows; one whose numbers are names; one of commands; of events.
_COUNTING = re.compile(r"\s*(?:#|no\.?|nr\.?|num(?:ber)?|index|순서|번호)\s*", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\s*(?:(?:[\w-]+ ){0,2}(?:codes?|ports?|layers?|levels?|status|signals?|years?|stages?|"
    r"phases?)|코드|포트|계층|연도)\s*",
    re.IGNORECASE,
)
_COMMAND = re.compile(r"\s*(?:[\w-]+ )?commands?|명령어?\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
# Columns that promise several things; one sentence tells of something else.
_SET = re.compile(
    r"(?:\w+ )?(?:components|parts|elements|types|kinds|stages|phases|layers|members|steps|modules|"
    r"bestandteile|teile|arten|구성 ?요소|종류|유형)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[+,;/&]|\b(?:and|or|und|oder)\b|와 |과 |및")
# `Case 2`: counted in this one table.
_COUNTED = re.compile(
    r"(?:case|step|example|figure|table|question|trial|run|scenario|fall|schritt|사례|단계)\s?\d+",
    re.IGNORECASE,
)
_EVENT = re.compile(r"events?|what happened|사건|ereignis(?:se)?", re.IGNORECASE)
_VERSUS = re.compile(r"\b(?:vs\.?|versus|and|or|gegen|und|oder)\b|[&/]|와|과|및|대")
_BARE_NUMBER = re.compile(r"[\d\s.,:%+~<>≤≥–-]+")
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
    r"availability|durability|duration|latency|throughput|hosts|classful|prefix|mask|priority|standard|generation|born|died|founded|reign|"
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
    if fact.kind != "row" or len(fact.header) > _MOST_COLUMNS:
        return
    rows = tuple(f for f in _table(fact, note) if f.cells)
    first = _key_column(fact)
    about, key = fact.header[first].strip(), _cell(fact, first)
    if len(fact.header) - first < _FEWEST_COLUMNS or not _usable(about, key):
        return
    if sum(_cell(row, first).casefold() == key.casefold() for row in rows) > 1:
        return
    if _holds_data(fact.header[first:], rows, first) or _only_things(fact):
        return
    # A comparison has the things in its header and their traits in its first column.
    columns = [name.strip(" :?") for name in fact.header[first + 1 :]]
    telling = all(map(language.wording.generic, columns))
    lone = telling and len(columns) == 1
    turned = not about or language.wording.describes(about) or _compares(fact)
    # Columns that describe have their things in the first column, or are about the topic.
    turned = turned and (lone or not telling)
    topic = topic_of(fact, note, language) if turned and lone else ""
    if turned and (_BOOKKEEPING.fullmatch(key) or (lone and not topic)):
        return
    for name, cell in zip(columns, fact.cells[first + 1 :], strict=False):
        if turned and _tells_apart(name, columns, cell, language):
            continue
        if _worth(name, cell.strip(), language):
            pair = (topic or name, key) if turned else (_named(about, key), name)
            asked = _asked(*pair, cell, language, turned=turned, command=_is_command(about))
            if asked is not None:
                yield Candidate("row", asked.question, (asked.answer,), asked.confidence, name)


def _asked(  # noqa: PLR0913  (a cell, with all that its table tells about it)
    thing: str, trait: str, cell: str, language: Language, *, turned: bool, command: bool
) -> Asked | None:
    """Ask for a cell in the form that suits what it says of the thing."""
    short = language.word_count(cell) <= _SHORT_CELL
    sure = _SURE if short else _LONG_CELL_SURE
    answer = cell.strip() if thing[0].islower() and short else upper_first(cell)
    if turned:
        question = language.wording.attribute(thing, trait) or f"{thing} — {trait}?"
        return Asked(question, answer, sure)
    question = language.wording.cell(thing, trait)
    if question and question == language.wording.what_is(thing):
        if command:
            question = language.wording.command(strip_end(cell))
            return Asked(question, thing, _DESCRIBED) if question else None
        defined = language.wording.define(thing, cell)
        sure = _DESCRIBED if short else _LONG_DESCRIPTION
        if defined is not None and len(sentences(cell)) == 1:
            question, answer = defined.question, defined.answer
            sure = min(sure, defined.confidence)
    elif _SET.fullmatch(trait) and not _SEVERAL.search(cell):
        return None
    elif is_date(thing) and _EVENT.fullmatch(trait):
        question = language.wording.event(thing)
    return Asked(question, answer, sure) if question else None


def _tells_apart(name: str, columns: Iterable[str], cell: str, language: Language) -> bool:
    """Whether a cell says what tells its column from the others: `Sample X`, `uses a sample`."""
    names = [language.stems(column) for column in columns]
    own = language.stems(name) - frozenset.intersection(*names)
    said = _BRACKETS.sub("", cell)
    return bool(own) and not said.istitle() and own <= language.stems(said)


def _key_column(fact: Fact) -> int:
    """Which column names the rows: the first, or the second where the first only counts them."""
    return int(len(fact.header) > _FEWEST_COLUMNS and bool(_COUNTING.fullmatch(fact.header[0])))


def _cell(fact: Fact, column: int) -> str:
    return fact.cells[column].strip() if column < len(fact.cells) else ""


def _usable(about: str, key: str) -> bool:
    number = bool(_BARE_NUMBER.fullmatch(key)) and not (_NUMBERED.fullmatch(about) or is_date(key))
    return (
        len(key.split()) <= _LONGEST_KEY
        and key.casefold() not in _EMPTY
        and not number
        and not _COUNTED.fullmatch(key)
        and not _BOOKKEEPING.fullmatch(about)
    )


def _named(about: str, key: str) -> str:
    """`Vitamin A`, `Layer 7`: a letter or number alone names nothing."""
    lone = len(key) < _SHORTEST_NAME or (_BARE_NUMBER.fullmatch(key) and not is_date(key))
    return f"{about} {key}" if lone else key


def _is_command(about: str) -> bool:
    return bool(_COMMAND.fullmatch(about))


def _compares(fact: Fact) -> bool:
    """Whether the heading names all the columns: they are the things compared."""
    heading = fact.trail[-1].casefold() if fact.trail else ""
    names = [name.strip(" :").casefold() for name in fact.header[1:]]
    return len(names) > 1 and all(name and name in heading for name in names)


def _only_things(fact: Fact) -> bool:
    """Whether the heading compares what the header names, the first column too: no traits."""
    heading = fact.trail[-1].casefold() if fact.trail else ""
    names = [name.strip(" :").casefold() for name in fact.header]
    return bool(_VERSUS.search(heading)) and all(name and name in heading for name in names)


def _table(fact: Fact, note: Note) -> Iterable[Fact]:
    """The rows around a row that share its header and place."""
    for step in (range(fact.index, len(note.facts)), range(fact.index - 1, -1, -1)):
        for index in step:
            other = note.facts[index]
            if (other.kind, other.header, other.trail) != ("row", fact.header, fact.trail):
                break
            yield other


def _holds_data(header: tuple[str, ...], rows: tuple[Fact, ...], first: int) -> bool:
    """Whether a table holds what was measured: a sum among its rows, a column of bare numbers."""
    names = (header[-1], *(_cell(row, first) for row in rows))
    if any(_SUM.fullmatch(name.strip(" :*")) for name in names):
        return True
    return any(
        not _QUANTITY.search(name) and _is_data(tuple(_cells(rows, column)))
        for column, name in enumerate(header[1:], first + 1)
    )


def _cells(rows: Iterable[Fact], column: int) -> Iterable[str]:
    """The filled cells of one column."""
    for row in rows:
        cell = _cell(row, column)
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
