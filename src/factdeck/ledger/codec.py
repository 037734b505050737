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
_TYPES = {
    "trail": (list, str),
    "answer": (list, str),
    "gaps": (list, list),
    "modified": (int, int),
    "retired": (int, int),
    "closed": (bool, bool),
}


def write(ledger: Ledger) -> str:
    """Text of the ledger; equal ledgers give equal text."""
    lines = [_line({_HEADER: VERSION})]
    lines += [_line(record(entry)) for entry in ledger.entries]
    lines += [_line({"seen": mark}) for mark in sorted(ledger.seen)]
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
        elif number > 1 or _HEADER not in value:
            entries.append(_entry(value, f"{place}:{number}"))
    return ledger_of(entries, seen)


def record(entry: Entry) -> dict[str, Any]:
    """What of an entry is not its default, ready for JSON."""
    values = ((name, getattr(entry, name)) for name in _DEFAULTS)
    return {name: value for name, value in values if value != _DEFAULTS[name]}


def entry(value: dict[str, Any]) -> Entry:
    """Entry of its record.

    Raises:
        ValueError: a field is missing or of the wrong type.
    """
    unknown = value.keys() - _DEFAULTS.keys()
    missing = {n for n, default in _DEFAULTS.items() if default is MISSING} - value.keys()
    if unknown or missing:
        raise ValueError(f"unknown or missing: {', '.join(sorted(unknown | missing))}")
    for name, item in value.items():
        outer, inner = _TYPES.get(name, (str, str))
        if not isinstance(item, outer):
            raise ValueError(f"{name} is no {outer.__name__}")  # noqa: TRY004 - one kind for callers
        if outer is list and not all(isinstance(part, inner) for part in item):
            raise ValueError(f"{name} holds something that is no {inner.__name__}")
    frozen = {n: tuple(item) if isinstance(item, list) else item for n, item in value.items()}
    if "gaps" in frozen:
        frozen["gaps"] = tuple((str(text), int(number)) for text, number in frozen["gaps"])
    return Entry(**frozen)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _values(text: str, place: str) -> Iterator[tuple[int, dict[str, Any]]]:
    lines = text.rstrip("\n").split("\n") if text else []  # not splitlines: U+2028 is text
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
    if not lines:
        raise _damaged(place, "the file is empty")


def _check_version(header: dict[str, Any], place: str) -> None:
    version = header.get(_HEADER)
    if not isinstance(version, int):
        raise _damaged(f"{place}:1", f'no "{_HEADER}" line')
    if version > VERSION:
        raise LedgerError(
            f"{place} was written by a newer factdeck (ledger version {version}; this one knows "
            f"{VERSION}). Upgrade factdeck, then build again; nothing was changed."
        )


def _entry(value: dict[str, Any], place: str) -> Entry:
    try:
        return entry(value)
    except (TypeError, ValueError) as error:
        raise _damaged(place, str(error)) from error


def _damaged(place: str, why: str) -> LedgerError:
    return LedgerError(
        f"{place}: the ledger is damaged ({why}). It was left as it is. Restore it from git or a "
        "backup; without one, move the file away and run `factdeck recover DECK.apkg` with the "
        "last deck, or with an export from Anki."
    )
