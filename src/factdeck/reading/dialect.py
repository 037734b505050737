"""What a dialect is: a way of writing notes beyond CommonMark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.reading.front_matter import FrontMatter

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Collection, Mapping

    from markdown.extensions import Extension


@dataclass(frozen=True, slots=True)
class Dialect:
    """Each file in `reading/dialects/` has one as `DIALECT`. All but the name is optional."""

    name: str
    speaks: Callable[[str], bool] = lambda _text: False
    """Tells from a note's text (front matter blanked) whether it is written in this dialect."""
    marks: Callable[[Collection[str]], bool] = lambda _paths: False
    """Tells from the paths in a vault (those of folders end in `/`) whether all its notes are."""
    extension: Callable[[], Extension] | None = None
    """Makes the Python-Markdown extension that understands it; it keeps lines where they are."""
    called: Callable[[str], str] = lambda name: name
    """The name of a file or folder → what its author calls it."""
    ignores: Callable[[str], bool] = lambda _path: False
    """Tells whether a path belongs to the program, not to the author."""
    properties: Callable[[str], FrontMatter] = lambda _text: FrontMatter()
    """What a note says of itself in its text rather than in front matter."""
    refusal: str = ""
    """Why a file that speaks this dialect is no note; empty if it is one."""


def shows(signs: Mapping[str, re.Pattern[str]]) -> Callable[[str], bool]:
    """Make a `Dialect.speaks` that seeks patterns, each only if a plain text is there."""
    return lambda text: any(
        sign in text and pattern.search(text) is not None for sign, pattern in signs.items()
    )
