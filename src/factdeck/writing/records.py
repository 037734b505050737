"""What travels through the writing room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdeck.model import Fact


class Words(Protocol):
    """What the checks need of a language: part of `asking.language.Language`."""

    def stems(self, text: str) -> frozenset[str]:
        """Content words of the text, without endings and particles, case folded."""

    def dangling(self, text: str) -> tuple[str, ...]:
        """Words that point to something outside the text."""


@dataclass(frozen=True, slots=True)
class WrittenCard:
    """A card as a model wrote it: plain text that nobody has checked yet."""

    question: str
    answer: tuple[str, ...]
    """One short answer, or the items of a list."""
    context: str = ""
    support: tuple[str, ...] = ()
    """The words of the note that the card is made of."""
    part: str = ""
    """Number among the cards its fact ever had: stays with what is asked, see `memory`."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a model answered about a fact."""

    key: str
    """See `keys.fact_key`."""
    text: str
    """The fact's words, so that its cards are found again when it is reworded."""
    prompt: str
    """Version of the prompt."""
    model: str
    cards: tuple[WrittenCard, ...] = ()
    """None: the model found nothing worth asking."""


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one note below the same headings: what a model sees at a time."""

    title: str
    """Of the note."""
    trail: tuple[str, ...]
    language: str
    """ISO 639-1, empty when undecided."""
    facts: tuple[Fact, ...]
    """In order; those that must not leave the machine are not among them."""
    keys: Mapping[int, str]
    """`Fact.index` → key, of those that may be asked about."""


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a model: some facts of a section."""

    section: Section
    asked: tuple[Fact, ...]
    old: Mapping[str, Remembered]
    """Key → what was written before about this fact, or about its wording until now."""
    facts: tuple[Fact, ...]
    """What the model sees: those asked about and their neighbours, in order."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the facts asked about."""
        return tuple(self.section.keys[fact.index] for fact in self.asked)


@dataclass(frozen=True, slots=True)
class Rejection:
    """An answer that was not taken, and why."""

    reason: str
    place: str = ""
    """`path:line` of its fact, empty if it belongs to none."""
    question: str = ""
    answer: str = ""
