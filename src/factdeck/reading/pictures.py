"""Which file a picture reference means."""

from __future__ import annotations

import filecmp
import os
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from rapidfuzz import fuzz, process

from factdeck.model import Picture, Problem
from factdeck.reading.files import PICTURE_ENDINGS, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Anything else before a colon is a drive (`C:`) or part of a name.
_REMOTE = re.compile(r"\s*(?:https?:)?//|\s*(?:data|ftp|blob|cid):", re.IGNORECASE)
_ABSOLUTE = re.compile(r"\s*(?:file:|[a-z]:[\\/])", re.IGNORECASE)
# Where site generators keep what pages call `/x.png`.
_SITE_FOLDERS = ("", "static/", "public/", "source/", "docs/")
# Below this the nearest name is another picture, not a slip of the pen.
_NEAR_ENOUGH = 60.0


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture as the note names it."""

    target: str
    alt: str
    line: int
    embedded: bool = False
    """Named by its base name alone, wherever in the vault it lies (`![[x.png]]`)."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a reference means: the picture, and what the author should know of it."""

    picture: Picture | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class PictureIndex:
    """The pictures that notes may show: those of the vault, and those around it."""

    root: Path
    """The vault."""
    around: Path
    """The folder that pictures outside the vault must lie in; the vault itself if none may."""
    files: Mapping[str, Path]
    """Path in the vault (NFC) → place on disk."""
    folded: Mapping[str, tuple[str, ...]]
    """Path in lower case → the paths that look so."""
    named: Mapping[str, tuple[str, ...]]
    """Base name in lower case → the paths that end so."""

    @classmethod
    def of(cls, files: Mapping[str, Path], root: Path, around: Path) -> PictureIndex:
        """Index the pictures of a vault; both folders must be resolved."""
        folded: dict[str, list[str]] = {}
        named: dict[str, list[str]] = {}
        for path in files:
            folded.setdefault(path.casefold(), []).append(path)
            named.setdefault(posixpath.basename(path).casefold(), []).append(path)
        return cls(root, around, files, _frozen(folded), _frozen(named))

    def resolve(self, note_path: str, reference: Reference) -> Found:
        """Resolve a local picture.

        Returns:
            The picture; with the problem `ambiguous-picture` if several different files may be
            meant. Without one, the problem `missing-picture` with the nearest existing name as
            hint, or `not-a-picture`.
        """
        if not reference.target.strip() or _ABSOLUTE.match(reference.target):
            return Found(problem=_unnamed(note_path, reference))
        path = self._in_vault(note_path, reference.target)
        if path and not reference.embedded:
            return Found(self._picture(path, reference))
        outside = None if path else self._outside(note_path, reference)
        if outside:
            return Found(outside)
        candidates = self._by_name(note_path, reference.target)
        chosen = path or (candidates[0] if candidates else "")
        if not chosen:
            return Found(problem=self._missing(note_path, reference))
        beside = posixpath.dirname(chosen) == posixpath.dirname(note_path)
        ambiguous = not beside and self._differ(candidates)
        problem = _ambiguous(note_path, reference, chosen, candidates) if ambiguous else None
        return Found(self._picture(chosen, reference), problem)

    def _picture(self, path: str, reference: Reference) -> Picture:
        return Picture(path, str(self.files[path]), reference.alt, reference.line)

    def _in_vault(self, note_path: str, target: str) -> str:
        readings = list(_readings(note_path, target))
        exact = next((path for path in readings if path in self.files), "")
        if exact:
            return exact
        alike = (self.folded.get(path.casefold(), ()) for path in readings)
        return next((same[0] for same in alike if len(same) == 1), "")

    def _outside(self, note_path: str, reference: Reference) -> Picture | None:
        """Look around the vault, and never beyond: what links and `..` lead to is what counts."""
        if self.around == self.root:
            return None
        for path in _readings(note_path, reference.target):
            places = [self.root / path] if path.startswith("../") else self._site_places(path)
            for place in places:
                real = Path(os.path.realpath(place))
                is_picture = real.suffix.lower() in PICTURE_ENDINGS and real.is_file()
                if is_picture and real.is_relative_to(self.around):
                    file = nfc(Path(os.path.relpath(real, self.root)).as_posix())
                    return Picture(file, str(real), reference.alt, reference.line)
        return None

    def _site_places(self, path: str) -> list[Path]:
        return [self.around / folder / path for folder in _SITE_FOLDERS]

    def _by_name(self, note_path: str, target: str) -> list[str]:
        """List the vault's pictures whose path ends as the target does, the nearest first."""
        for reading in _readings("", target):
            wanted = reading.removeprefix("../").casefold()
            same = self.named.get(posixpath.basename(wanted), ())
            ends = [p for p in same if f"/{p.casefold()}".endswith(f"/{wanted}")]
            if ends:
                return sorted(ends, key=lambda path: (_distance(note_path, path), path))
        return []

    def _differ(self, paths: list[str]) -> bool:
        first, *others = (self.files[path] for path in paths)
        return not all(filecmp.cmp(first, other, shallow=False) for other in others)

    def _missing(self, note_path: str, reference: Reference) -> Problem:
        wanted = next(_readings(note_path, reference.target))
        ending = posixpath.splitext(wanted)[1].lower()
        if ending and ending not in PICTURE_ENDINGS and (self.root / wanted).exists():
            return _problem(
                note_path,
                reference,
                "not-a-picture",
                f"{wanted} is no picture that Anki can show",
                "Save it as PNG, JPEG, GIF, SVG or WebP.",
            )
        nearest = self._nearest(wanted)
        if wanted.startswith("../"):
            hint = (
                f"Only pictures inside {self.around} are packed: copy it there, "
                "or name another folder as pictures_root."
            )
        elif nearest:
            hint = f"Did you mean {nearest}?"
        else:
            hint = "Put the picture there, or correct the link."
        message = f"there is no picture {wanted}"
        return _problem(note_path, reference, "missing-picture", message, hint)

    def _nearest(self, wanted: str) -> str:
        """Name the existing picture that is most like a missing one; empty if none is like it."""
        best = process.extractOne(
            wanted, self.files.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH
        )
        return best[0] if best else ""


def is_remote(target: str) -> bool:
    """Tell whether a target names a picture outside the disk."""
    return bool(_REMOTE.match(target))


def _readings(note_path: str, target: str) -> Iterator[str]:
    """Yield the paths a target may mean, most literal last, because 26 % are percent-encoded."""
    folder = posixpath.dirname(note_path)
    bare = target.strip().strip("<>").strip()
    once = unquote(bare, errors="ignore")
    twice = unquote(once, errors="ignore")
    seen = set()
    for text in (once, bare, twice, unquote(twice, errors="ignore"), re.split(r"[?#]", once)[0]):
        text = nfc(text).replace("\\", "/").replace("\0", "")  # noqa: PLW2901 - the same reading, tidied
        start = "" if text.startswith("/") else folder
        relative = posixpath.normpath(posixpath.join(start, text.lstrip("/")))
        if relative not in seen:
            seen.add(relative)
            yield relative


def _distance(note_path: str, path: str) -> int:
    """Count the folders between a note and a picture: up to what they share, and down."""
    note, picture = posixpath.dirname(note_path).split("/"), posixpath.dirname(path).split("/")
    pairs = enumerate(zip(note, picture, strict=False))
    shared = next((at for at, (one, other) in pairs if one != other), min(len(note), len(picture)))
    return len(note) + len(picture) - 2 * shared


def _frozen(lists: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


def _ambiguous(note_path: str, reference: Reference, chosen: str, candidates: list[str]) -> Problem:
    others = ", ".join(path for path in candidates if path != chosen)
    return _problem(
        note_path,
        reference,
        "ambiguous-picture",
        f"{reference.target} may be several pictures: {chosen} was taken, not {others}",
        "Write the folder too, or rename one of them.",
    )


def _unnamed(note_path: str, reference: Reference) -> Problem:
    target = reference.target.strip()
    message = f"{target} is a path of one computer and was not read" if target else "names no file"
    return _problem(
        note_path,
        reference,
        "missing-picture",
        message,
        "Put the picture into the vault and name it relative to the note.",
    )


def _problem(note_path: str, reference: Reference, code: str, message: str, hint: str) -> Problem:
    return Problem(note_path, reference.line, code, message, hint)
