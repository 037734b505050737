"""Tables of words are written as running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The space-separated words of a table."""
    return frozenset(text.split())
