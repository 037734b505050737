"""What a build cannot see it must not retire: out of sight is out of scope."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from factdeck.model import Vault


def missing_folders(
    vault: Vault, paths: Iterable[str], recognised: Iterable[str]
) -> frozenset[str]:
    """Folders of the ledger that have no note in the vault any more.

    A folder whose notes turn up elsewhere was renamed, not lost: it is missing only if fewer
    than half of its living cards were recognised. (A drive that is not mounted, a sparse
    checkout, a shared folder that is offline.)

    Args:
        vault: What was read.
        paths: Path of the note of each living entry.
        recognised: The same, of those entries whose fact was found somewhere.
    """
    notes = [*(note.path for note in vault.notes), *vault.unread]
    there = {folder for path in notes for folder in _folders(path)}
    lost = Counter(posixpath.dirname(path) for path in paths)
    found = Counter(posixpath.dirname(path) for path in recognised)
    half = 2
    return frozenset(
        folder
        for folder, count in lost.items()
        if folder not in there and half * found[folder] < count
    )


def is_out_of_sight(path: str, unread: Collection[str], missing: Collection[str]) -> bool:
    """Whether what is in a note is unknown, not gone."""
    return path in unread or posixpath.dirname(path) in missing


def _folders(path: str) -> list[str]:
    folders = [""]
    while path := posixpath.dirname(path):
        folders.append(path)
    return folders
