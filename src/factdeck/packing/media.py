"""The learner's picture files → media names, by what is really in the files."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factdeck.model import Problem
from factdeck.packing.pictures import DEFAULT, Limits, PictureError, Prepared, prepare

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factdeck.model import Fact

_SLUG_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Media:
    """The pictures of some facts, read."""

    names: Mapping[str, str]
    """`Picture.location` → media name."""
    problems: tuple[Problem, ...]


def name_of(path: str, data: bytes, limits: Limits = DEFAULT) -> str:
    """Return the media name `slug-hash.ext` of a picture (rules 26 to 28).

    The slug is from the file name, in lower-case ASCII, so that names are the same on every
    system; the hash is from the bytes, so that a new picture is a new name; the extension is
    what the bytes say. At most 90 bytes.

    Raises:
        PictureError: The bytes are empty, cut off, too many, or no picture that Anki can show.
    """
    return _name(path, prepare(data, limits))


def media_file(path: str, data: bytes, limits: Limits = DEFAULT) -> tuple[str, bytes]:
    """Return the media name of a picture as `name_of` does, and the bytes to pack.

    Raises:
        PictureError: As there; or it is too large for a card and cannot be drawn smaller.
    """
    picture = prepare(data, limits)
    return _name(path, picture), picture.draw()


def _name(path: str, picture: Prepared) -> str:
    stem = unicodedata.normalize("NFKD", Path(path).stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", stem)[:_SLUG_LENGTH].strip("-") or "picture"
    digest = hashlib.sha256(picture.fingerprint).hexdigest()[:20]
    return f"{slug}-{digest}.{picture.extension}"


def read_media(facts: Iterable[Fact], limits: Limits = DEFAULT) -> Media:
    """Read every picture of the facts once. A missing one (no location) is not read, not reported.

    The problems are in the order of the facts, one for each file, with code `corrupt-picture`.
    """
    names: dict[str, str] = {}
    problems: dict[str, Problem] = {}
    for fact in facts:
        for picture in fact.pictures:
            location = picture.location
            if not location or location in names or location in problems:
                continue
            try:
                names[location], _ = media_file(location, Path(location).read_bytes(), limits)
            except (OSError, PictureError) as error:
                reason = error.strerror if isinstance(error, OSError) else str(error)
                problems[location] = Problem(
                    path=fact.path,
                    line=picture.line,
                    code="corrupt-picture",
                    message=f"{picture.file}: {reason}; its cards are made without it.",
                    hint="Save the picture again, as PNG or JPEG.",
                )
    return Media(names, tuple(problems.values()))
