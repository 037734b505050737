"""Which file a picture reference means."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from rapidfuzz import fuzz, process

from factdeck.model import Picture, Problem
from factdeck.reading.files import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]+:)?//|data:", re.IGNORECASE)
# Below this the nearest name is another picture, not a slip of the pen.
_NEAR_ENOUGH = 60.0


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture as the note names it."""

    target: str
    alt: str
    line: int


@dataclass(frozen=True, slots=True)
class PictureIndex:
    """The pictures of a vault, by path and by path in lower case."""

    files: Mapping[str, Path]
    folded: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, files: Mapping[str, Path]) -> PictureIndex:
        """Index paths in the vault (NFC) → place on disk."""
        folded: dict[str, tuple[str, ...]] = {}
        for path in files:
            folded[path.casefold()] = (*folded.get(path.casefold(), ()), path)
        return cls(files, folded)

    def find(self, note_path: str, target: str) -> str:
        """Find the picture's path in the vault; empty if there is none."""
        for path in _readings(note_path, target):
            if path in self.files:
                return path
        for path in _readings(note_path, target):
            same = self.folded.get(path.casefold(), ())
            if len(same) == 1:
                return same[0]
        return ""

    def nearest(self, note_path: str, target: str) -> str:
        """Name the existing picture that is most like a missing one; empty if none is like it."""
        wanted = next(_readings(note_path, target))
        best = process.extractOne(
            wanted, list(self.files), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH
        )
        return best[0] if best else ""


def is_remote(target: str) -> bool:
    """Tell whether a target names a picture outside the disk."""
    return bool(_REMOTE.match(target.strip()))


def resolve(index: PictureIndex, note_path: str, reference: Reference) -> Picture | Problem:
    """Resolve a local picture.

    Returns:
        The picture; or the problem `missing-picture` with the nearest existing name as hint.
    """
    found = index.find(note_path, reference.target)
    if found:
        return Picture(found, str(index.files[found]), reference.alt, reference.line)
    wanted = next(_readings(note_path, reference.target))
    nearest = index.nearest(note_path, reference.target)
    if wanted.startswith("../"):
        hint = "Only pictures inside the vault are packed: copy it there."
    elif nearest:
        hint = f"Did you mean {nearest}?"
    else:
        hint = "Put the picture there, or correct the link."
    return Problem(
        note_path, reference.line, "missing-picture", f"there is no picture {wanted}", hint
    )


def _readings(note_path: str, target: str) -> Iterator[str]:
    """Yield the paths a target may mean, most literal last, because 26 % are percent-encoded."""
    folder = posixpath.dirname(note_path)
    bare = target.strip().strip("<>").replace("\\", "/")
    seen = set()
    for text in (unquote(bare), bare, unquote(unquote(bare)), re.split(r"[?#]", unquote(bare))[0]):
        relative = posixpath.normpath(posixpath.join(folder, nfc(text).lstrip("/")))
        if text.startswith("/"):
            relative = posixpath.normpath(nfc(text).lstrip("/"))
        if relative not in seen:
            seen.add(relative)
            yield relative
