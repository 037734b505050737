"""Word tables, typed by hand: closed classes, verbs, labels, headings."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a text, split at white space: how the tables are written."""
    return frozenset(words.split())
