"""The vault's files on disk: which are notes, which are pictures."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factdeck.model import Problem
from factdeck.reading.encoding import NotTextError, Source, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NOTE_ENDINGS = frozenset({".md", ".markdown"})
PICTURE_ENDINGS = frozenset(
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".svg",
        ".webp",
        ".bmp",
        ".avif",
        ".tif",
        ".tiff",
        ".ico",
        ".apng",
    ]
)
_READ_ENDINGS = NOTE_ENDINGS | PICTURE_ENDINGS
_IGNORED_FOLDERS = frozenset({"node_modules", "__pycache__"})
# The longest real note seen has 3 MB; beyond this a file is data, not somebody's notes.
_LARGEST_NOTE = 5_000_000
# Control characters, and bytes that are no UTF-8.
_UNSPEAKABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Files:
    """What lies in a vault. Keys are paths in the vault, NFC, with `/`; values are on disk."""

    notes: dict[str, Path]
    pictures: dict[str, Path]
    folders: frozenset[str] = frozenset()
    """The vault's own folders, hidden ones too, each with a `/` at its end."""
    problems: tuple[Problem, ...] = ()


def nfc(text: str) -> str:
    """Compose: macOS writes file names decomposed, links are mostly composed."""
    return unicodedata.normalize("NFC", text)


def list_files(
    root: Path,
    ignored: Callable[[str], bool] = lambda _: False,
    pictures_root: Path | None = None,
) -> Files:
    """Walk a vault, skipping hidden and tool folders; links to folders are not followed.

    Args:
        root: The vault.
        ignored: Whether the author does not want a file or folder read, by its path in the
            vault; that of a folder ends in `/`.
        pictures_root: Links to picture files may lead anywhere in here; by default, in the vault.
    """
    problems: list[Problem] = []
    found: dict[str, Path] = {}
    folders = frozenset(f"{nfc(place.name)}/" for place in root.iterdir() if place.is_dir())
    for folder, subfolders, names in os.walk(
        root, onerror=lambda error: problems.append(_unreadable_folder(root, error))
    ):
        here = Path(folder)
        subfolders[:] = sorted(
            name
            for name in subfolders
            if not name.startswith(".")
            and name not in _IGNORED_FOLDERS
            and not ignored(f"{_path_in(root, here / name)}/")
        )
        problems.extend(_linked(here / n, root) for n in subfolders if (here / n).is_symlink())
        for name in sorted(names):
            path = _path_in(root, here / name)
            if not name.startswith(".") and _ending(name) in _READ_ENDINGS and not ignored(path):
                found[path] = here / name
    allowed = [root.resolve(), (pictures_root or root).resolve()]
    folders_read = {place.parent for place in found.values()}
    real = {folder: Path(os.path.realpath(folder)) for folder in folders_read}
    wrong = {
        path: problem
        for path, place in found.items()
        if (problem := _wrong(path, place, real[place.parent], allowed))
    }
    notes, pictures = (
        {path: found[path] for path in sorted(found.keys() - wrong) if _ending(path) in endings}
        for endings in (NOTE_ENDINGS, PICTURE_ENDINGS)
    )
    return Files(notes, pictures, folders, (*problems, *wrong.values()))


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - 4× a Path, per file


def _wrong(path: str, place: Path, folder: Path, allowed: Sequence[Path]) -> Problem | None:
    """Say why a file must not be read: notes lie in the first of the allowed folders.

    Args:
        path: In the vault.
        place: On disk.
        folder: Where the file's folder really is; asked once for all files in it.
        allowed: Folders that a file may really lie in.
    """
    if _UNSPEAKABLE.search(path):
        return _unspeakable(path)
    real = Path(os.path.realpath(place)) if place.is_symlink() else folder
    inside = allowed[:1] if _ending(path) in NOTE_ENDINGS else allowed
    if place.is_file() and any(real.is_relative_to(where) for where in inside):
        return None
    return _not_a_file(path)


def _path_in(root: Path, location: Path) -> str:
    return nfc(location.relative_to(root).as_posix())


def _unreadable_folder(root: Path, error: OSError) -> Problem:
    place = Path(error.filename or root)
    path = _path_in(root, place) if place.is_relative_to(root) else str(place)
    return Problem(
        path, 0, "unreadable-folder", f"cannot be read: {error.strerror}", "Check its permissions."
    )


def _linked(place: Path, root: Path) -> Problem:
    return Problem(
        _path_in(root, place),
        0,
        "linked-folder",
        "is a link to a folder and was not followed",
        "Move the folder itself into the vault.",
    )


def _unspeakable(path: str) -> Problem:
    return Problem(
        path.encode("unicode_escape").decode("ascii"),
        0,
        "unreadable-name",
        "has a name with characters that cannot be shown",
        "Rename the file.",
    )


def _not_a_file(path: str) -> Problem:
    return Problem(
        path,
        0,
        "not-a-file",
        "is not a file inside the vault",
        "Replace the link or device by the file itself.",
    )


def too_large(path: str) -> Problem:
    """Say that a note was not read for its size."""
    return Problem(
        path,
        0,
        "note-too-large",
        "is too large and was not read",
        "Split the note, or move the file out of the vault.",
    )


def read_note(path: str, location: Path) -> Source | Problem:
    """Read a note's text."""
    try:
        if location.stat().st_size > _LARGEST_NOTE:
            return too_large(path)
        return decode(location.read_bytes())
    except OSError as error:
        return Problem(
            path,
            0,
            "unreadable-note",
            f"cannot be read: {error.strerror}",
            "Check its permissions.",
        )
    except NotTextError as error:
        return Problem(
            path, error.line, "not-text", "is not text in a known encoding", "Save it as UTF-8."
        )
