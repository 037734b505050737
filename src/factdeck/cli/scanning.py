"""The topics of a vault at a glance: good enough to complete a name, fast enough for a TAB key.

Rendering a vault takes a second a megabyte; here only front matter and lines with `#` are read.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from factdeck.ignoring import ignoring
from factdeck.model import Problem
from factdeck.reading import front_matter
from factdeck.reading.files import list_files, read_note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.settings import Settings
    from factdeck.topics import TopicKind

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<text>.+?)[ \t#]*")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_TAG = re.compile(r"(?<![\w#/&])#([^\W\d_][\w/-]*)")
_MARKS = re.compile(r"[*_`]+|\[\[|\]\]")


def scanned_topics(settings: Settings) -> dict[str, TopicKind]:
    """Give names of topics, in the order in which they are met, with what they are."""
    ignored = ignoring(settings.notes, settings.reading.ignore)
    found: dict[str, TopicKind] = {}
    for path, location in list_files(settings.notes, ignored=ignored).notes.items():
        source = read_note(path, location)
        if isinstance(source, Problem):
            continue
        for name, kind in _topics(path, source.text):
            found.setdefault(name, kind)
            if kind in {"folder", "tag"}:  # these nest, and their own name will do
                found.setdefault(posixpath.basename(name), kind)
    return found


def _topics(path: str, text: str) -> Iterator[tuple[str, TopicKind]]:
    folder = posixpath.dirname(path)
    parts = folder.split("/") if folder else []
    for depth in range(1, len(parts) + 1):
        yield "/".join(parts[:depth]), "folder"
    matter, body = front_matter.split(text)
    lines = list(_outside_code(body))
    headings = [_MARKS.sub("", m["text"]) for m in map(_HEADING.fullmatch, lines) if m]
    stem = posixpath.splitext(posixpath.basename(path))[0]
    yield matter.title or next(iter(headings), stem), "note"
    for heading in headings:
        yield heading, "heading"
    written = [tag for line in lines if "#" in line for tag in _TAG.findall(line)]
    for tag in (*matter.tags, *written):
        yield tag.replace("::", "/"), "tag"


def _outside_code(body: str) -> Iterator[str]:
    fenced = False
    for line in body.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield line
