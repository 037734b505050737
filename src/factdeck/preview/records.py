"""What the page shows: frozen records, everything rendered already."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

EntryState = Literal["packed", "held-back", "no-question", "skipped"]
TopicPath = tuple[str, tuple[str, ...]]
"""Kind of a topic (`folder`, `note`, `heading`, `tag`) and its names from the outside in."""


@dataclass(frozen=True, slots=True)
class Considered:
    """A question that could have been asked instead."""

    rule: str
    question: str
    answer: str
    confidence: float
    lints: tuple[str, ...] = ()
    """What speaks against it, a sentence each."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A card, or a fact that has none."""

    state: EntryState
    path: str
    line: int
    title: str
    """The question, or the fact's own words: plain text."""
    answer: str = ""
    front: str = ""
    """HTML as in Anki's `<div id="qa">`; empty where there is no card."""
    back: str = ""
    source: str = ""
    """The whole fact as sanitised HTML."""
    reason: str = ""
    """Why it is held back, skipped or has no question."""
    rule: str = ""
    confidence: float = 0.0
    language: str = ""
    trail: tuple[str, ...] = ()
    deck: str = ""
    topics: tuple[TopicPath, ...] = ()
    """All that it stands under."""
    considered: tuple[Considered, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem in the notes."""

    path: str
    line: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Preview:
    """All of a page."""

    name: str
    """Of the vault."""
    root: str
    """Absolute path of the vault, for links into the editor."""
    editor: str
    """Link to a place in an editor, with `{path}` (absolute) and `{line}`; empty for no links."""
    entries: tuple[Entry, ...]
    style: str
    """CSS of the cards."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """Name in a card's `src` → address that the page loads."""
    troubles: tuple[Trouble, ...] = ()
    news: str = ""
    """What the build before changed, a line; shown when a live page comes back."""
    build: int | None = None
    """Number of the build that a live page shows; None for a page that stays as it is."""
