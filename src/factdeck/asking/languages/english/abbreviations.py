"""Abbreviations and their long forms, told by the initials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILLERS = frozenset(["of", "the", "and", "for", "in", "to", "a", "an", "on", "or"])
_SHORT_FIRST = re.compile(r"\b([A-Z][A-Za-z0-9]{1,6})\s*\(([A-Z][\w-]*(?:[ -][\w-]+){1,7})\)")
_LONG_FIRST = re.compile(
    r"\b((?:[A-Za-z][\w-]*[ -])(?:[\w-]+[ -]){0,6}[\w-]+)\s*\(([A-Z][A-Za-z0-9]{1,6})\)"
)


def expansions(text: str) -> Iterator[tuple[str, str]]:
    """Abbreviations with their long forms: `TCP (Transmission Control Protocol)`, or turned."""
    if "(" not in text:
        return
    for match in _SHORT_FIRST.finditer(text):
        if initials_fit(match[1], match[2]):
            yield match[1], match[2]
    for match in _LONG_FIRST.finditer(text):
        words = re.split(r"[ -]", match[1])
        for start in range(len(words) - 1):
            if words[start].lower() in _FILLERS:
                continue
            tail = " ".join(words[start:])
            if initials_fit(match[2], tail) and match[1].replace("-", " ").endswith(tail):
                yield match[2], match[1][-len(tail) :]
                break


def initials_fit(short: str, long: str) -> bool:
    """Whether the letters of an abbreviation are the initials of its words, fillers aside."""
    letters = [c.lower() for c in short if c.isalpha() and c.isupper()]
    words = [w for w in re.split(r"[ -]", long) if w]
    initials = [w[0].lower() for w in words if w.lower() not in _FILLERS]
    every = [w[0].lower() for w in words]
    named = sum(c.islower() for c in short) > len(letters)  # `DeleteQueue` is a name
    return len(letters) > 1 and not named and (letters in (initials, every))
