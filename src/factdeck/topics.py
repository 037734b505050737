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
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factdeck.changed import Changed
    from factdeck.model import Fact, Note

TopicKind = Literal["folder", "note", "heading", "tag"]

_KINDS: Mapping[str, frozenset[TopicKind]] = {
    "tag": frozenset({"tag"}),
    "path": frozenset({"folder", "note"}),
    "heading": frozenset({"heading", "note"}),
}
"""Prefix of a pattern → what it looks at. The title of a note is its first heading."""


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
    folders = tuple(part for part in posixpath.dirname(note.place or note.path).split("/") if part)
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
    """What `-t`, `-x` and `--changed-since` ask for. Without any of them everything matches."""

    patterns: tuple[str, ...] = ()
    """Names of topics, with `*` and `?`; `tag:`, `path:` or `heading:` says which kind. Of
    several, one is enough."""
    excluded: tuple[str, ...] = ()
    """The same, of what is left out: one is enough, whatever the patterns say."""
    changed: Changed | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything may be left out."""
        return bool(self.patterns or self.excluded or self.changed)

    @property
    def name(self) -> str:
        """What it asks for, as part of a file name; empty if it asks for everything."""
        words = [*self.patterns, *(f"not {pattern}" for pattern in self.excluded)]
        words += [f"since {self.changed.revision}"] if self.changed else []
        composed = (unicodedata.normalize("NFC", word) for word in words)
        return "-".join(re.sub(r"\W+", "-", word).strip("-") or "topic" for word in composed)

    def matches(self, note: Note, fact: Fact) -> bool:
        """Tell whether a fact is asked for."""
        if self.changed and not self.changed.touches(note, fact):
            return False
        topics = list(topics_of(note, fact))
        wanted = not self.patterns or _any_names(self.patterns, topics, note)
        return wanted and not _any_names(self.excluded, topics, note)

    def check(self, notes: Sequence[Note]) -> None:
        """Make sure that every pattern names something.

        Raises:
            TopicError: One does not; the message has the nearest names.
        """
        pairs = {(topic, note.path): note for note in notes for topic in all_topics(note)}
        for pattern in (*self.patterns, *self.excluded):
            if not any(_names(pattern, topic, note) for (topic, _), note in pairs.items()):
                names = sorted({topic.name for topic, _ in pairs})
                raise TopicError(_nothing_matches(pattern, names))


def all_topics(note: Note) -> set[Topic]:
    """Give every topic that something in a note stands under."""
    found = set(topics_of(note))
    for fact in note.facts:
        found.update(topics_of(note, fact))
    return found


def _any_names(patterns: Iterable[str], topics: Iterable[Topic], note: Note) -> bool:
    return any(_names(pattern, topic, note) for pattern in patterns for topic in topics)


def _names(pattern: str, topic: Topic, note: Note) -> bool:
    prefix, bare = _prefix(pattern)
    if prefix and topic.kind not in _KINDS[prefix]:
        return False
    matcher = _matcher(bare)
    return any(matcher.match(fold(name)) for name in _spellings(topic, note, prefix))


def _spellings(topic: Topic, note: Note, prefix: str) -> Iterator[str]:
    """Yield all that a topic may be called; a name without folders is at home in any."""
    if topic.kind != "note":
        yield topic.name
        yield "/".join(topic.path)
        yield "::".join(topic.path)
        return
    if prefix != "path":
        yield topic.name
    if prefix != "heading":
        stem = posixpath.splitext(note.path)[0]
        yield from (note.path, stem, posixpath.basename(note.path), posixpath.basename(stem))


def _prefix(pattern: str) -> tuple[str, str]:
    prefix, colon, bare = pattern.partition(":")
    known = prefix.strip().casefold()
    # `cka::exam` is a nested tag, whatever it is called.
    return (known, bare) if colon and known in _KINDS and bare[:1] != ":" else ("", pattern)


@cache
def _matcher(pattern: str) -> re.Pattern[str]:
    """Compile `*` and `?`; brackets stay themselves, they are frequent in headings."""
    literal = fold(pattern.strip().strip("/").lstrip("#")).replace("[", "[[]")
    return re.compile(translate(literal))


def fold(text: str) -> str:
    """Make equal what differs in case or in how accents and Hangul are composed."""
    return unicodedata.normalize("NFC", text).casefold()


def _nothing_matches(pattern: str, names: Sequence[str]) -> str:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only wanted for this message

    near = process.extract(
        _prefix(pattern)[1], names, scorer=fuzz.WRatio, processor=fold, limit=3, score_cutoff=50
    )
    hint = ", ".join(name for name, _, _ in near)
    advice = f"Did you mean: {hint}?" if near else "See `factdeck topics` for what there is."
    return f"No topic matches {pattern!r}. {advice}"
