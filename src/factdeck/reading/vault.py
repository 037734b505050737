"""A folder of notes on disk → `model.Vault`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.errors import VaultError
from factdeck.model import Problem, Vault
from factdeck.reading.dialects import all_dialects
from factdeck.reading.files import list_files, nfc, read_note
from factdeck.reading.note import ReadNote, Surroundings, read_text
from factdeck.reading.pictures import PictureIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from factdeck.reading.files import Files

    Progress = Callable[[Sequence[tuple[str, Path]]], Iterable[tuple[str, Path]]]


def read_vault(
    root: Path,
    ignored: Callable[[str], bool] = lambda _: False,
    *,
    pictures_root: Path | None = None,
    fetched: Mapping[str, Path] | None = None,
    progress: Progress = lambda notes: notes,
) -> Vault:
    """Read all notes of a folder. Nothing is written.

    Args:
        root: The vault. Hidden folders in it are not looked at.
        ignored: See `list_files`.
        pictures_root: Pictures outside the vault are read if they lie in this folder. By default
            it is the git repository that the vault is a part of, if it is one; else the vault.
        fetched: Address of a picture on the web → where it was saved, see `fetching.fetch`.
        progress: Passes the notes on, and may show how far it is.

    Returns:
        Notes sorted by path; what could not be read, or is not there, is in `problems`.

    Raises:
        VaultError: There is no such folder.
    """
    if not root.is_dir():
        raise VaultError(f"There is no folder {root}. Name the folder that holds your notes.")
    root = root.resolve()
    around = (pictures_root or _repository(root)).resolve()
    files = list_files(root, ignored, around)
    vault = _surroundings(nfc(root.name), files, root, around, fetched or {})
    problems, unread = list(files.problems), []
    notes: list[ReadNote] = []
    for path, location in progress(list(files.notes.items())):
        if any(dialect.ignores(path) for dialect in vault.everywhere):
            continue
        read = _read(path, location, vault)
        if isinstance(read, Problem):
            problems.append(read)
            unread += [path] if read.code != "not-a-note" else []
        else:
            notes.append(read)
            problems += read.problems
    problems += _remote(notes)
    return Vault(
        str(root),
        vault.name,
        tuple(read.note for read in notes),
        tuple(problems),
        tuple(unread),
        tuple(picture for read in notes for picture in read.remote),
    )


def _read(path: str, location: Path, vault: Surroundings) -> ReadNote | Problem:
    source = read_note(path, location)
    return source if isinstance(source, Problem) else read_text(path, source, vault)


def _surroundings(
    name: str, files: Files, root: Path, around: Path, fetched: Mapping[str, Path]
) -> Surroundings:
    paths = files.folders | files.notes.keys() | files.pictures.keys()
    return Surroundings(
        name,
        PictureIndex.of(files.pictures, root, around),
        all_dialects(),
        tuple(dialect for dialect in all_dialects() if dialect.marks(paths)),
        fetched,
    )


def _repository(root: Path) -> Path:
    """Find the git repository around a vault; the vault itself if there is none."""
    above = (folder for folder in (root, *root.parents) if (folder / ".git").exists())
    return next(above, root)


def _remote(notes: Sequence[ReadNote]) -> list[Problem]:
    count = sum(len(read.remote) for read in notes)
    if not count:
        return []
    places = sum(bool(read.remote) for read in notes)
    return [
        Problem(
            "",
            0,
            "remote-pictures",
            f"{count} pictures in {places} notes lie on the web and were not packed",
            "Save them beside the notes to have them on the cards, or use --fetch-pictures.",
        )
    ]
