"""Where a card lands in Anki: its deck and its tags, from folder, title and headings."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from factdeck.packing.names import SEPARATOR, clean_deck, clean_tags
from factdeck.settings import Decks, Tags

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factdeck.model import Fact, Note


_DECKS, _TAGS = Decks(), Tags()


def deck_names(
    vault_name: str, notes: Sequence[Note], settings: Decks = _DECKS
) -> Mapping[str, str]:
    """Name the deck of every note: `Root::Folder::Title`, or less of it if the learner wants so.

    A folder that holds nothing but one note and its pictures is folded into it. The front
    matter's `deck` wins as it stands.

    Returns:
        Path of the note → deck name, valid for Anki (rule 32: no empty part, no stray space).
    """
    crowd = Counter(folder for note in notes for folder in _ancestors(note.place or note.path))
    root = settings.root or vault_name
    return {note.path: _deck_name(root, note, crowd, settings) for note in notes}


def _deck_name(root: str, note: Note, crowd: Mapping[str, int], settings: Decks) -> str:
    if note.deck:
        return clean_deck(note.deck)
    # The learner's own root may nest.
    if settings.depth == "root":
        return clean_deck(root)
    folder = posixpath.dirname(note.place or note.path)
    alone = folder and crowd[folder] == 1
    folders = posixpath.dirname(folder) if alone else folder
    title = [note.title] if settings.depth == "note" else []
    name = _joined([*folders.split("/"), *title])
    return clean_deck(f"{root if settings.root else _joined([root])}{SEPARATOR}{name}")


def _ancestors(path: str) -> list[str]:
    folders = []
    while path := posixpath.dirname(path):
        folders.append(path)
    return folders


def tags_of(note: Note, fact: Fact, settings: Tags = _TAGS) -> tuple[str, ...]:
    """Give a card's tags: those of the note and the fact, and one for its place.

    Anki nests tags at `::` (rule 35); `/` nests in Obsidian, and is read so.
    """
    folders = [part for part in posixpath.dirname(note.place or note.path).split("/") if part]
    headings = fact.trail[1:] if fact.trail[:1] == (note.title,) else fact.trail
    place = SEPARATOR.join(
        part.replace(SEPARATOR, ":") for part in (*folders, note.title, *headings)
    )
    written = [tag.replace("/", SEPARATOR) for tag in (*note.tags, *fact.tags)]
    tags = [*written, place] if settings.place else written
    root = settings.root.replace("/", SEPARATOR)
    return clean_tags([f"{root}{SEPARATOR}{tag}" for tag in tags] if root else tags)


def _joined(parts: Sequence[str]) -> str:
    """Nest names; `::` inside one (`std::vector`) does not nest."""
    return SEPARATOR.join(part.replace(SEPARATOR, ":") for part in parts)
