"""The vault's files on disk: which are notes, which are pictures, and what a note's bytes say."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factdeck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

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
_IGNORED_FOLDERS = frozenset({"node_modules", "__pycache__"})
# The longest real note seen has 3 MB; beyond this a file is data, not somebody's notes.
_LARGEST_NOTE = 10_000_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Files:
    """What lies in a vault. Keys are paths in the vault, NFC, with `/`; values are on disk."""

    notes: dict[str, Path]
    pictures: dict[str, Path]
    problems: tuple[Problem, ...] = ()


def nfc(text: str) -> str:
    """Compose: macOS writes file names decomposed, links are mostly composed."""
    return unicodedata.normalize("NFC", text)


def list_files(root: Path, ignored: Callable[[str], bool] = lambda _: False) -> Files:
    """Walk a vault, skipping hidden and tool folders; links to folders are not followed.

    Args:
        root: The vault.
        ignored: Whether the author does not want a file or folder read, by its path in the
            vault; that of a folder ends in `/`.
    """
    notes: dict[str, Path] = {}
    pictures: dict[str, Path] = {}
    problems: list[Problem] = []
    real_root = root.resolve()
    for folder, subfolders, names in os.walk(
        root, onerror=lambda error: problems.append(_unreadable_folder(root, error))
    ):
        subfolders[:] = sorted(
            name
            for name in subfolders
            if not name.startswith(".")
            and name not in _IGNORED_FOLDERS
            and not ignored(nfc(Path(folder, name).relative_to(root).as_posix()) + "/")
        )
        for name in sorted(names):
            ending = os.path.splitext(name)[1].lower()  # noqa: PTH122 - 4× a Path, per file
            if name.startswith(".") or ending not in NOTE_ENDINGS | PICTURE_ENDINGS:
                continue
            location = Path(folder, name)
            path = nfc(location.relative_to(root).as_posix())
            if ignored(path):
                continue
            if not location.is_file() or not location.resolve().is_relative_to(real_root):
                problems.append(
                    Problem(
                        path,
                        0,
                        "not-a-file",
                        "is not a file inside the vault",
                        "Replace the link or device by the file itself.",
                    )
                )
            elif ending in NOTE_ENDINGS:
                notes[path] = location
            else:
                pictures[path] = location
    return Files(dict(sorted(notes.items())), dict(sorted(pictures.items())), tuple(problems))


def _unreadable_folder(root: Path, error: OSError) -> Problem:
    place = Path(error.filename or root)
    path = place.relative_to(root).as_posix() if place.is_relative_to(root) else str(place)
    return Problem(
        path, 0, "unreadable-folder", f"cannot be read: {error.strerror}", "Check its permissions."
    )


def read_note(path: str, location: Path) -> str | Problem:
    r"""Read a note's text: NFC, `\n` line ends, no byte order mark, no control characters."""
    try:
        if location.stat().st_size > _LARGEST_NOTE:
            return Problem(
                path,
                0,
                "note-too-large",
                f"is larger than {_LARGEST_NOTE // 1_000_000} MB and was not read",
                "Split the note, or move the file out of the vault.",
            )
        data = location.read_bytes()
    except OSError as error:
        return Problem(
            path,
            0,
            "unreadable-note",
            f"cannot be read: {error.strerror}",
            "Check its permissions.",
        )
    try:
        encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Problem(path, line, "not-utf8", "is not UTF-8 text", "Save the note as UTF-8.")
    text = nfc(text).replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", text)
