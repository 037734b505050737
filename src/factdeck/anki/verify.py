"""Import a package into a scratch collection of the real Anki, twice, and report what it did.

Needs the `anki` package (extra `anki`), which is only imported when asked for.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdeck.errors import FactdeckError, PackageError

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """Notes of a package by what became of them, in the words of Anki's import log."""

    new: int
    updated: int
    duplicate: int
    """There already and not older than the package's: left as they are."""
    conflicting: int
    """Their note type is not the one they have in the collection: never updated again."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the real importer made of a package."""

    first: ImportCounts
    again: ImportCounts
    """Of the same package a second time: all must be duplicates."""
    notes: int
    cards: int
    media: int
    missing_media: tuple[str, ...]
    """Referred to by a note but not there."""
    unused_media: tuple[str, ...]
    empty_cards: int
    integrity: str
    """What Check Database repaired; empty when there was nothing."""

    def faults(self) -> Iterator[str]:
        """Say what is wrong with the package; nothing when a learner can import it."""
        if self.first.new != self.notes or self.first.updated or self.first.duplicate:
            yield f"Only {self.first.new} notes came in as new ones: {self.first}."
        if self.first.conflicting or self.again.conflicting:
            yield "Notes conflict with the note types of the same package."
        if self.again.new or self.again.updated:
            yield f"A second import changed notes: {self.again}."
        if self.missing_media:
            yield f"Pictures are missing: {', '.join(self.missing_media)}."
        if self.unused_media:
            yield f"Pictures are never shown: {', '.join(self.unused_media)}."
        if self.empty_cards:
            yield f"{self.empty_cards} cards have nothing on the front."
        if self.integrity:
            yield f"Check Database had to repair: {self.integrity}"


def verify_package(path: Path) -> Report:
    """Import a package twice with Anki's default choices and look at the outcome.

    Raises:
        FactdeckError: The `anki` package is not installed.
        PackageError: Anki refuses the package.
    """
    try:
        from anki.collection import Collection  # noqa: PLC0415 -- 0.2 s, and an optional extra
    except ImportError as error:
        raise FactdeckError(
            "Verifying needs Anki itself: run `pip install 'factdeck[anki]'`, then try again."
        ) from error
    with tempfile.TemporaryDirectory(prefix="factdeck-verify-") as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        try:
            return _report(collection, path)
        finally:
            collection.close()


def import_package(collection: Any, path: Path) -> ImportCounts:
    """Import a package into an open `anki.collection.Collection` as its import dialog does.

    Raises:
        PackageError: Anki refuses the package.
    """
    from anki.collection import (  # noqa: PLC0415 -- as above
        ImportAnkiPackageOptions,
        ImportAnkiPackageRequest,
    )
    from anki.errors import AnkiException  # noqa: PLC0415 -- as above

    # An empty message of options equals the dialog of a fresh profile.
    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
    try:
        log = collection.import_anki_package(request).log
    except AnkiException as error:
        raise PackageError(f"Anki refuses {path}: {error}") from error
    collection.models._clear_cache()  # noqa: SLF001 -- it keeps the models from before the import
    return ImportCounts(
        new=len(log.new),
        updated=len(log.updated),
        duplicate=len(log.duplicate),
        conflicting=len(log.conflicting),
    )


def _report(collection: Any, path: Path) -> Report:
    first = import_package(collection, path)
    again = import_package(collection, path)
    media = collection.media.check()
    empty = sum(len(note.card_ids) for note in collection.get_empty_cards().notes)
    repaired, is_clean = collection.fix_integrity()
    return Report(
        first=first,
        again=again,
        notes=collection.note_count(),
        cards=collection.card_count(),
        media=sum(1 for _ in Path(collection.media.dir()).iterdir()),
        missing_media=tuple(media.missing),
        unused_media=tuple(media.unused),
        empty_cards=empty,
        integrity="" if is_clean else repaired,
    )
