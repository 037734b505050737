"""A folder of notes on disk → `model.Vault`."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.errors import VaultError
from factdeck.model import Note, Picture, Problem, Vault
from factdeck.reading import front_matter
from factdeck.reading.files import list_files, nfc, read_note
from factdeck.reading.markdown import render
from factdeck.reading.pictures import PictureIndex, Reference, is_remote, resolve
from factdeck.reading.walk import walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Notes that take their name from the folder they lie in.
_UNNAMED = frozenset({"readme", "index"})


@dataclass(frozen=True, slots=True)
class _ReadNote:
    note: Note
    problems: tuple[Problem, ...]
    remote: int


def read_vault(root: Path, ignored: Callable[[str], bool] = lambda _: False) -> Vault:
    """Read all notes of a folder. Nothing is written.

    Args:
        root: The vault. Hidden folders in it are not looked at.
        ignored: See `list_files`.

    Returns:
        Notes sorted by path; what could not be read, or is not there, is in `problems`.

    Raises:
        VaultError: There is no such folder.
    """
    if not root.is_dir():
        raise VaultError(f"There is no folder {root}. Name the folder that holds your notes.")
    root = root.resolve()
    files = list_files(root, ignored)
    index = PictureIndex.of(files.pictures)
    notes: list[Note] = []
    problems, unread = list(files.problems), []
    remote, remote_notes = 0, 0
    for path, location in files.notes.items():
        text = read_note(path, location)
        if isinstance(text, Problem):
            problems.append(text)
            unread.append(path)
            continue
        read = _read(path, text, index, root.name)
        notes.append(read.note)
        problems.extend(read.problems)
        remote += read.remote
        remote_notes += read.remote > 0
    if remote:
        problems.append(
            Problem(
                "",
                0,
                "remote-pictures",
                f"{remote} pictures in {remote_notes} notes lie on the web and were not packed",
                "Save them beside the notes to have them on the cards.",
            )
        )
    return Vault(str(root), nfc(root.name), tuple(notes), tuple(problems), tuple(unread))


def _read(path: str, text: str, index: PictureIndex, vault_name: str) -> _ReadNote:
    matter, body = front_matter.split(text)
    problems: dict[tuple[int, str], Problem] = {}
    remote: set[tuple[int, str]] = set()
    if matter.error:
        problems[0, ""] = Problem(
            path,
            matter.error_line,
            "front-matter",
            f"front matter cannot be read: {matter.error}",
            "Correct it, or put the text in quotes; the rest of the note was read.",
        )

    def find(reference: Reference) -> Picture | None:
        place = (reference.line, reference.target)
        if is_remote(reference.target) or not reference.target.strip():
            remote.add(place)
            return None
        found = resolve(index, path, reference)
        if isinstance(found, Problem):
            problems[place] = found
            return None
        return found

    walked = walk(path, render(body), find)
    title = matter.title or walked.first_heading or _file_title(path, vault_name)
    note = Note(path, title, walked.facts, matter.deck, matter.tags, matter.aliases)
    return _ReadNote(note, tuple(problems.values()), len(remote))


def _file_title(path: str, vault_name: str) -> str:
    folder, name = posixpath.split(path)
    stem = posixpath.splitext(name)[0]
    return posixpath.basename(folder) or vault_name if stem.lower() in _UNNAMED else stem
