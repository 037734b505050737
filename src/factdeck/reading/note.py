"""One note's text → `model.Note`, with what is wrong in it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factdeck.model import Note, Picture, Problem, RemotePicture
from factdeck.reading import front_matter
from factdeck.reading.conflicts import keep_ours
from factdeck.reading.files import too_large
from factdeck.reading.markdown import TooManyBlocksError, render
from factdeck.reading.pictures import is_remote
from factdeck.reading.private import with_private
from factdeck.reading.unsafe import unsafe_lines
from factdeck.reading.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from factdeck.reading.dialect import Dialect
    from factdeck.reading.encoding import Source
    from factdeck.reading.front_matter import FrontMatter
    from factdeck.reading.pictures import PictureIndex, Reference

# Notes that take their name from the folder they lie in.
# Ten times the largest real note.
_MOST_LINES = 100_000
_UNNAMED = frozenset({"readme", "index"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What reading a note needs to know of its vault."""

    name: str
    pictures: PictureIndex
    dialects: tuple[Dialect, ...]
    """All there are."""
    everywhere: tuple[Dialect, ...] = ()
    """Those that all notes of the vault are written in."""
    fetched: Mapping[str, Path] = field(default_factory=dict)
    """Address of a picture on the web → where it was saved."""


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A note and what came up while reading it."""

    note: Note
    problems: tuple[Problem, ...]
    remote: tuple[RemotePicture, ...] = ()
    """Its pictures that lie on the web and are not fetched, each once."""


@dataclass(slots=True)
class _PictureFinder:
    """Resolves the references of one note, and reports each wrong one once."""

    path: str
    vault: Surroundings
    problems: dict[tuple[int, str], Problem] = field(default_factory=dict)
    remote: dict[str, RemotePicture] = field(default_factory=dict)

    def __call__(self, reference: Reference) -> Picture | None:
        target = reference.target.strip()
        if target in self.vault.fetched:
            place = self.vault.fetched[target]
            return Picture(target, str(place), reference.alt, reference.line)
        if is_remote(target):
            self.remote.setdefault(target, RemotePicture(target, self.path, reference.line))
            return None
        found = self.vault.pictures.resolve(self.path, reference)
        if found.problem:
            self.problems[reference.line, target] = found.problem
        return found.picture


def read_text(path: str, source: Source, vault: Surroundings) -> ReadNote | Problem:
    """Read a note.

    Args:
        path: Of the note, in the vault.
        source: The whole note.
        vault: Around it.

    Returns:
        The note; or the problem that it is none, or cannot be read.
    """
    if source.text.count("\n") > _MOST_LINES:
        return too_large(path)
    matter, body = front_matter.split(source.text)
    body, conflicts = keep_ours(body)
    spoken = [d for d in vault.dialects if d in vault.everywhere or d.speaks(body)]
    refusal = next((dialect.refusal for dialect in spoken if dialect.refusal), "")
    if refusal:
        return Problem(path, 0, "not-a-note", refusal, "It needs no doing: it is left out.")
    find = _PictureFinder(path, vault)
    try:
        rendered = render(body, tuple(spoken))
        walked = walk(path, rendered.soup, find)
    except RecursionError:
        return _tangled(path, 0)
    except TooManyBlocksError:
        return too_large(path)
    problems = [
        *([_unreadable_matter(path, matter)] if matter.error else []),
        *([_guessed(path, source.guessed)] if source.guessed else []),
        *(_conflict(path, line) for line in conflicts),
        *(_tangled(path, line) for line in rendered.unread_lines),
        *(_unsafe(path, line) for line in unsafe_lines(body)),
        *find.problems.values(),
    ]
    said = [matter, *(dialect.properties(body) for dialect in spoken)]
    note = Note(
        path,
        title=_first(part.title for part in said)
        or walked.first_heading
        or _file_title(path, vault),
        facts=with_private(walked.facts, body),
        deck=_first(part.deck for part in said),
        tags=tuple(dict.fromkeys(tag for part in said for tag in part.tags)),
        aliases=tuple(dict.fromkeys(alias for part in said for alias in part.aliases)),
        place=_place(path, vault.everywhere),
        uncovered=walked.uncovered,
    )
    return ReadNote(note, tuple(problems), tuple(find.remote.values()))


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")


def _file_title(path: str, vault: Surroundings) -> str:
    *folders, name = _called(path, vault.everywhere)
    if name.lower() in _UNNAMED:
        return folders[-1] if folders else vault.name
    return name


def _place(path: str, everywhere: Sequence[Dialect]) -> str:
    """Write the path with the names that the author gave; one with a `/` in it is no file name."""
    parts = [part.replace("/", " - ") for part in _called(path, everywhere)]
    return "/".join(parts) + posixpath.splitext(path)[1]


def _called(path: str, everywhere: Sequence[Dialect]) -> list[str]:
    parts = posixpath.splitext(path)[0].split("/")
    for dialect in everywhere:
        parts = [dialect.called(part) for part in parts]
    return parts


def _unreadable_matter(path: str, matter: FrontMatter) -> Problem:
    return Problem(
        path,
        matter.error_line,
        "front-matter",
        f"front matter cannot be read: {matter.error}",
        "Correct it, or put the text in quotes; the rest of the note was read.",
    )


def _guessed(path: str, encoding: str) -> Problem:
    return Problem(
        path,
        0,
        "guessed-encoding",
        f"is not UTF-8 and was read as {encoding}, which is a guess",
        "Save it as UTF-8.",
    )


def _conflict(path: str, line: int) -> Problem:
    return Problem(
        path,
        line,
        "merge-conflict",
        "holds a merge conflict; only the first side was read",
        "Resolve it: keep one side and delete the lines of <<<<<<<, ======= and >>>>>>>.",
    )


def _unsafe(path: str, line: int) -> Problem:
    return Problem(
        path,
        line,
        "unsafe-html",
        "holds HTML that runs or loads something, which no card shows",
        "Put it into `backticks` if it is what you learn; else delete it.",
    )


def _tangled(path: str, line: int) -> Problem:
    return Problem(
        path,
        line,
        "too-tangled",
        "is nested too deep, or holds too many brackets and stars, to be read as Markdown",
        "Take it apart into shorter paragraphs or a flatter list.",
    )
