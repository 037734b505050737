"""The ledger as text: JSON Lines, one line a card, sorted, so that git shows and merges it well.

```
{"factdeck-ledger":1}
{"answer":["…"],"digest":"…","guid":"…", …}
{"seen":"…"}
```
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any

from factdeck.errors import LedgerError
from factdeck.ledger.entry import VERSION, Entry, Ledger, ledger_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = "factdeck-ledger"
_CONFLICT = ("<<<<<<< ", "=======", ">>>>>>> ", "||||||| ")
_DEFAULTS = {field.name: field.default for field in fields(Entry)}
_LISTS = ("trail", "answer")
_NUMBERS = ("modified", "retired")


def write(ledger: Ledger) -> str:
    """Text of the ledger; equal ledgers give equal text."""
    lines = [line_of({_HEADER: VERSION})]
    lines += [line_of(record(entry)) for entry in ledger.entries]
    lines += [line_of({"seen": mark}) for mark in sorted(ledger.seen)]
    return "\n".join(lines) + "\n"


def read(text: str, place: str) -> Ledger:
    """Ledger of its text; `place` names the file in messages.

    Raises:
        LedgerError: the text is no ledger, of a newer version, or has git's conflict marks in it.
    """
    entries: list[Entry] = []
    seen: list[str] = []
    for number, value in _values(text, place):
        if isinstance(value.get("seen"), str):
            seen.append(value["seen"])
        elif _HEADER not in value:  # there are two after some merges
            try:
                entries.append(entry_of(value))
            except ValueError as error:
                raise _damaged(f"{place}:{number}", str(error)) from error
    return ledger_of(entries, seen)


def record(entry: Entry) -> dict[str, Any]:
    """What of an entry is not its default, ready for JSON."""
    values = ((name, getattr(entry, name)) for name in _DEFAULTS)
    return {name: value for name, value in values if value != _DEFAULTS[name]}


def entry_of(value: dict[str, Any]) -> Entry:
    """Entry of its record.

    Raises:
        ValueError: a field is missing, unknown or of the wrong type.
    """
    missing = {n for n, default in _DEFAULTS.items() if default is MISSING} - value.keys()
    if odd := missing | (value.keys() - _DEFAULTS.keys()):
        raise ValueError(f"missing or unknown: {', '.join(sorted(odd))}")
    if wrong := [name for name, item in value.items() if not _fits(name, item)]:
        raise ValueError(f"of the wrong type: {', '.join(wrong)}")
    lists = {name: tuple(value[name]) for name in _LISTS if name in value}
    gaps = tuple((text, number) for text, number in value.get("gaps", ()))
    return Entry(**{**value, **lists, "gaps": gaps})


def line_of(value: object) -> str:
    """One line of JSON, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _fits(name: str, item: object) -> bool:
    if name in _LISTS:
        return isinstance(item, list) and all(isinstance(part, str) for part in item)
    if name == "gaps":
        return isinstance(item, list) and all(_is_gap(part) for part in item)
    if name == "closed":
        return isinstance(item, bool)
    return isinstance(item, int if name in _NUMBERS else str)


def _is_gap(part: object) -> bool:
    match part:
        case [str(), int()]:
            return True
    return False


def _values(text: str, place: str) -> Iterator[tuple[int, dict[str, Any]]]:
    lines = text.rstrip("\n").split("\n")  # not splitlines: U+2028 may stand in a text
    if any(line.startswith(_CONFLICT) for line in lines):
        raise LedgerError(
            f"{place} has git's conflict marks in it. Keep the lines of both sides: delete only "
            "the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>, then build again."
        )
    for number, line in enumerate(lines, start=1):
        try:
            value = json.loads(line)
        except ValueError as error:
            raise _damaged(f"{place}:{number}", str(error)) from error
        if not isinstance(value, dict):
            raise _damaged(f"{place}:{number}", "no JSON object")
        if number == 1:
            _check_version(value, place)
        yield number, value


def _check_version(header: dict[str, Any], place: str) -> None:
    version = header.get(_HEADER)
    if not isinstance(version, int):
        raise _damaged(f"{place}:1", f'no "{_HEADER}" line')
    if version > VERSION:
        raise LedgerError(
            f"{place} was written by a newer factdeck (ledger version {version}; this one knows "
            f"{VERSION}). Upgrade factdeck, then build again; nothing was changed."
        )


def _damaged(place: str, why: str) -> LedgerError:
    return LedgerError(
        f"{place}: the ledger is damaged ({why}). It was left as it is. Restore it from git or a "
        "backup; without one, move the file away and run `factdeck recover DECK.apkg` with the "
        "last deck, or with an export from Anki."
    )
