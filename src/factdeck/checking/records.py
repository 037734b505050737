"""What checking looks at and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factdeck.model import Card, Note, Outcome, Problem
    from factdeck.settings.values import Severity

RANK: Mapping[Severity, int] = {"note": 0, "warning": 1, "error": 2}


class Speech(Protocol):
    """What checking asks of a language: a part of `asking.language.Language`."""

    def stems(self, text: str) -> frozenset[str]:
        """Content words of the text."""

    def dangling(self, text: str) -> tuple[str, ...]:
        """Words that point to something outside the text, as they stand there or in lower case."""

    def word_count(self, text: str) -> int:
        """Words as a reader counts them."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A vault, read and asked about."""

    notes: Sequence[Note]
    cards: Sequence[Card]
    outcomes: Sequence[Outcome]
    problems: Sequence[Problem]
    """Those of reading, asking and packing."""
    sources: Mapping[str, Sequence[str]]
    """Path of a note → its lines as they lie on disk, NFC."""
    language_of: Callable[[str], Speech]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem."""

    severity: Severity
    title: str


_ERROR: Severity = "error"
_WARNING: Severity = "warning"
_NOTE: Severity = "note"

KINDS: Mapping[str, Kind] = {
    "missing-picture": Kind(_ERROR, "A picture is not there"),
    "corrupt-picture": Kind(_ERROR, "A picture cannot be shown"),
    "not-a-picture": Kind(_ERROR, "A picture is none"),
    "not-a-file": Kind(_ERROR, "Something is no file inside the vault"),
    "unreadable-note": Kind(_ERROR, "A note cannot be read"),
    "unreadable-folder": Kind(_ERROR, "A folder cannot be read"),
    "unreadable-name": Kind(_ERROR, "A file has a name that cannot be written"),
    "not-text": Kind(_ERROR, "A note is not text"),
    "note-too-large": Kind(_ERROR, "A note is too large"),
    "too-tangled": Kind(_ERROR, "A note is nested too deep"),
    "front-matter": Kind(_ERROR, "Front matter cannot be read"),
    "merge-conflict": Kind(_ERROR, "A merge was left half done"),
    "dangling-word": Kind(_WARNING, "A bullet points to something it does not name"),
    "several-facts": Kind(_WARNING, "A bullet holds several facts"),
    "too-long": Kind(_WARNING, "A bullet is too long for one fact"),
    "same-question": Kind(_WARNING, "One question has two answers"),
    "duplicate-fact": Kind(_WARNING, "A fact is written twice"),
    "guessed-encoding": Kind(_WARNING, "The encoding of a note was guessed"),
    "unsafe-html": Kind(_WARNING, "HTML was left out"),
    "unfetched-picture": Kind(_WARNING, "A picture on the web could not be had"),
    "near-twin": Kind(_NOTE, "Two facts are easily mistaken for each other"),
    "not-a-note": Kind(_NOTE, "A file is none of the learner's notes"),
    "linked-folder": Kind(_NOTE, "A link to a folder is not followed"),
    "remote-pictures": Kind(_NOTE, "Pictures lie on the web"),
    "unknown-rule": Kind(_NOTE, "The settings name a rule that nobody knows"),
}
"""Code → what it means. Codes of other rooms that are not here are warnings."""


def kind_of(code: str) -> Kind:
    """Give the kind of a problem's code."""
    return KINDS.get(code, Kind(_WARNING, code.replace("-", " ").capitalize()))


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem with the stretch of its line that it is about."""

    problem: Problem
    severity: Severity
    column: int = 0
    """1-based, in characters; 0 when the whole line or file is meant."""
    end_column: int = 0
    """The first column behind it."""
