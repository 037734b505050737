"""Topics: where a fact stands in folders, notes, headings and tags, and filters over them.

A filter narrows what is shown or packed. It is applied after recognising, so it never retires,
renames or re-identifies anything.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass
from fnmatch import translate
from functools import cache
from typing import TYPE_CHECKING, Literal

from factdeck.errors import TopicError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdeck.model import Fact, Note

TopicKind = Literal["folder", "note", "heading", "tag"]


@dataclass(frozen=True, slots=True, order=True)
class Topic:
    """A name the learner can filter by."""

    kind: TopicKind
    path: tuple[str, ...]
    """From the outside in; the last part is the topic's own name."""

    @property
    def name(self) -> str:
        """Its own name."""
        return self.path[-1]


def topics_of(note: Note, fact: Fact | None = None) -> Iterator[Topic]:
    """Yield every topic that a fact (or only its note) stands under, broadest first."""
    folders = tuple(part for part in posixpath.dirname(note.path).split("/") if part)
    for depth in range(1, len(folders) + 1):
        yield Topic("folder", folders[:depth])
    here = (*folders, note.title)
    yield Topic("note", here)
    tags = (*note.tags, *(fact.tags if fact else ()))
    for tag in dict.fromkeys(tags):
        parts = tuple(part for part in re.split(r"::|/", tag) if part)
        for depth in range(1, len(parts) + 1):
            yield Topic("tag", parts[:depth])
    if fact is not None:
        headings = fact.trail[1:] if fact.trail[:1] == (note.title,) else fact.trail
        for depth in range(1, len(headings) + 1):
            yield Topic("heading", (*here, *headings[:depth]))


@dataclass(frozen=True, slots=True)
class TopicFilter:
    """What `-t` asks for. Without patterns everything matches; of several, one is enough."""

    patterns: tuple[str, ...] = ()

    def matches(self, note: Note, fact: Fact) -> bool:
        """Tell whether a fact stands under a topic that some pattern names."""
        return not self.patterns or any(
            _names(pattern, topic, note)
            for pattern in self.patterns
            for topic in topics_of(note, fact)
        )

    def check(self, notes: Sequence[Note]) -> None:
        """Make sure that every pattern names something.

        Raises:
            TopicError: One does not; the message has the nearest names.
        """
        pairs = {(topic, note.path): note for note in notes for topic in _all_topics(note)}
        for pattern in self.patterns:
            if not any(_names(pattern, topic, note) for (topic, _), note in pairs.items()):
                names = sorted({topic.name for topic, _ in pairs})
                raise TopicError(_nothing_matches(pattern, names))


def _all_topics(note: Note) -> set[Topic]:
    found = set(topics_of(note))
    for fact in note.facts:
        found.update(topics_of(note, fact))
    return found


def _names(pattern: str, topic: Topic, note: Note) -> bool:
    matcher = _matcher(pattern)
    if matcher.match(_fold(topic.name)):
        return True
    if topic.kind == "note":
        stem = posixpath.splitext(note.path)[0]
        return any(
            matcher.match(_fold(name)) for name in (note.path, stem, posixpath.basename(stem))
        )
    return bool(
        matcher.match(_fold("/".join(topic.path))) or matcher.match(_fold("::".join(topic.path)))
    )


@cache
def _matcher(pattern: str) -> re.Pattern[str]:
    """Compile `*` and `?`; brackets stay themselves, they are frequent in headings."""
    literal = _fold(pattern.strip().strip("/").lstrip("#")).replace("[", "[[]")
    return re.compile(translate(literal))


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _nothing_matches(pattern: str, names: Sequence[str]) -> str:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only wanted for this message

    near = process.extract(
        pattern, names, scorer=fuzz.WRatio, processor=_fold, limit=3, score_cutoff=50
    )
    hint = ", ".join(name for name, _, _ in near)
    advice = f"Did you mean: {hint}?" if near else "See `factdeck topics` for what there is."
    return f"No topic matches {pattern!r}. {advice}"
