"""Where a card lands in Anki: its deck and its tags, from folder, title and headings."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factdeck.model import Fact, Note


def deck_names(vault_name: str, notes: Sequence[Note]) -> Mapping[str, str]:
    """Name the deck of every note: `Root::Folder::Title`.

    A folder that holds nothing but one note and its pictures is folded into it. The front
    matter's `deck` wins as it stands.

    Returns:
        Path of the note → deck name, valid for Anki (rule 32: no empty part, no stray space).
    """
    crowd = Counter(folder for note in notes for folder in _ancestors(note.path))
    return {note.path: _deck_name(vault_name, note, crowd) for note in notes}


def _deck_name(vault_name: str, note: Note, crowd: Mapping[str, int]) -> str:
    if note.deck:
        parts = re.split(r"::", note.deck)
    else:
        folder = posixpath.dirname(note.path)
        alone = folder and crowd[folder] == 1
        folders = posixpath.dirname(folder) if alone else folder
        parts = [vault_name, *filter(None, folders.split("/")), note.title]
    return "::".join(_part(part) for part in parts)


def _ancestors(path: str) -> list[str]:
    folders = []
    while path := posixpath.dirname(path):
        folders.append(path)
    return folders


def _part(text: str) -> str:
    """Make text fit for one part of a deck's name."""
    return re.sub(r"\s+", " ", text.replace("::", ": ")).strip().strip(":").strip() or "_"


def tags_of(note: Note, fact: Fact) -> tuple[str, ...]:
    """Give a card's tags: those of the note and the fact, and one for its place.

    Anki separates tags at white space and nests them at `::` (rule 35); `/` nests in Obsidian.
    """
    folders = [part for part in posixpath.dirname(note.path).split("/") if part]
    headings = fact.trail[1:] if fact.trail[:1] == (note.title,) else fact.trail
    place = "::".join(_tag_part(part) for part in (*folders, note.title, *headings))
    written = [
        "::".join(_tag_part(part) for part in re.split(r"::|/", tag))
        for tag in (*note.tags, *fact.tags)
    ]
    return tuple(sorted({*written, place}))


def _tag_part(text: str) -> str:
    return re.sub(r"[\s:,\"*]+", "_", text).strip("_") or "_"
