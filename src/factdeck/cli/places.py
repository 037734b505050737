"""`NOTE[:LINE]` as a learner types it → the vault, and the place in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factdeck.errors import VaultError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factdeck.cli.session import Session
    from factdeck.model import Outcome

_PLACE = re.compile(r"(?P<note>.+?)(?::(?P<line>\d+))?(?::\d+)?")
# What a vault's root is known by.
_ROOT_MARKS = (".factdeck", "factdeck.toml", ".factdeckignore", ".obsidian")


@dataclass(frozen=True, slots=True)
class Place:
    """A note of the vault, or a line in it."""

    path: str
    line: int
    """0 for the whole note."""


def located(
    target: str | None, opener: Callable[[Path | None], Session]
) -> tuple[Session, Place | None]:
    """Find the vault that is meant.

    Args:
        target: A folder of notes, or `NOTE[:LINE]`: as it lies on disk, or as it is named in the
            vault of the settings. An editor's `NOTE:LINE:COLUMN` will do.
        opener: Opens a vault; None for the one of the settings.

    Raises:
        VaultError: There is neither.
    """
    if target is None or Path(target).is_dir():
        return opener(Path(target) if target else None), None
    match = _PLACE.fullmatch(target)
    note, line = (match["note"], int(match["line"] or 0)) if match else (target, 0)
    if Path(note).is_file():
        return _of_file(Path(note), line, opener)
    session = opener(None)
    if (session.notes / note).is_file():
        return session, Place(_nfc(Path(note).as_posix()), line)
    raise VaultError(f"There is no folder or note {note}. Name a folder, NOTE or NOTE:LINE.")


def outcomes_at(outcomes: Sequence[Outcome], place: Place | None) -> list[Outcome]:
    """Keep those of a place: of a line, those that begin there or else stand around it.

    Raises:
        VaultError: Nothing is there.
    """
    if place is None:
        return list(outcomes)
    of_note = [outcome for outcome in outcomes if outcome.fact.path == place.path]
    if not of_note:
        raise VaultError(f"No fact was found in {place.path}: only lists and tables hold facts.")
    if not place.line:
        return of_note
    before = [outcome.fact.line for outcome in of_note if outcome.fact.line <= place.line]
    first, last = of_note[0].fact.line, of_note[-1].fact.line
    if not before:
        raise VaultError(f"No fact is at {place.path}:{place.line}; the first is in line {first}.")
    if place.line > last + _FAR:
        raise VaultError(f"No fact is at {place.path}:{place.line}; the last is in line {last}.")
    return [outcome for outcome in of_note if outcome.fact.line == max(before)]


# Lines that the last bullet of a note may go on for.
_FAR = 40


def _of_file(
    file: Path, line: int, opener: Callable[[Path | None], Session]
) -> tuple[Session, Place]:
    """Find the vault around a note: that of the settings, else the nearest that looks like one."""
    here = file.resolve()
    session = opener(None)
    root = session.notes.resolve()
    if not here.is_relative_to(root):
        marked = (f for f in here.parents if any((f / mark).exists() for mark in _ROOT_MARKS))
        session = opener(next(marked, here.parent))
        root = session.notes.resolve()
    return session, Place(_nfc(here.relative_to(root).as_posix()), line)


def _nfc(path: str) -> str:
    return unicodedata.normalize("NFC", path)
