"""Notes and media → an `.apkg` file: whole or not at all, byte for byte the same for the same."""

from __future__ import annotations

import json
import os
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factdeck.errors import PackageError
from factdeck.packing.collection import PackedNote, collection_bytes
from factdeck.packing.media import media_file
from factdeck.packing.pictures import DEFAULT, Limits, PictureError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import BinaryIO

__all__ = ["PackedNote", "write_package"]

_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say
_UNIX = 3
_READABLE = 0o644 << 16


def write_package(
    path: Path,
    notes: Sequence[PackedNote],
    media: Mapping[str, str],
    limits: Limits = DEFAULT,
) -> None:
    """Write a package, over an old one if there is.

    Args:
        path: The `.apkg`; its folder is made if missing. Two builds must not write it at once.
        notes: In any order; `due` orders the new cards.
        media: `Picture.location` → media name, as from `read_media`. All of them are packed; Anki
            takes only those that a note refers to (rule 28).
        limits: As given to `read_media`.

    Raises:
        PackageError: There are no notes, a note is wrong (see `collection_bytes`), a picture is
            not as it was when it was named, or the file cannot be written.
    """
    if not notes:
        raise PackageError(f"{path.name} would be empty: no card was made.")
    collection = collection_bytes(notes)
    names = sorted(set(media.values()))
    locations = {name: location for location, name in sorted(media.items(), reverse=True)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _replacing(path) as file, zipfile.ZipFile(file, "w") as archive:
            # Anki reads no compression but deflate (rule 41), and pictures are compressed already.
            numbered = json.dumps({str(number): name for number, name in enumerate(names)})
            _add(archive, "collection.anki2", collection, zipfile.ZIP_DEFLATED)
            _add(archive, "media", numbered.encode(), zipfile.ZIP_DEFLATED)
            for number, name in enumerate(names):
                _add(archive, str(number), _picture(name, locations, limits), zipfile.ZIP_STORED)
    except OSError as error:
        raise PackageError(f"{path} cannot be written: {error.strerror or error}.") from error


def _picture(name: str, locations: Mapping[str, str], limits: Limits) -> bytes:
    """Read a picture again rather than keep a vault of them in memory, and see it is the same."""
    location = locations.get(name, "")
    try:
        found, data = media_file(location, Path(location).read_bytes(), limits)
        if found == name:
            return data
    except (OSError, PictureError):
        pass  # gone or cut off: said below, as for one that is different
    raise PackageError(f"{location or name} changed while the package was built: build again.")


def _add(archive: zipfile.ZipFile, name: str, data: bytes, compression: int) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    archive.writestr(entry, data, compression)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes the place of `path` when it is whole and on disk, or vanishes.

    Its name is fixed, so that the leftover of a killed build is overwritten by the next.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
