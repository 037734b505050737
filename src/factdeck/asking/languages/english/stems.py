"""Content words of an English text."""

from __future__ import annotations

import re
from functools import lru_cache

from factdeck.asking.languages.english.morphology import stem
from factdeck.asking.languages.english.words import closed, word_set

_WORD = re.compile(r"[^\W_][\w'’+#]*")
_EMPTY = (
    closed.DETERMINERS | closed.PRONOUNS | closed.PREPOSITIONS | closed.SUBORDINATORS
    | closed.CONJUNCTIONS | closed.RELATIVES | closed.MODALS | closed.ADVERBS
    | frozenset(closed.BE) | frozenset(closed.HAVE) | frozenset(closed.DO) | closed.NEGATIONS
    | {"to", "be", "been", "being", "how", "why", "not", "s", "used", "use", "called"}
) - word_set("one first second third once twice above below down up")  # fmt: skip


@lru_cache(maxsize=32768)
def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning, case folded."""
    return frozenset(filter(None, map(_stem, _WORD.findall(text))))


@lru_cache(maxsize=32768)
def _stem(word: str) -> str:
    word = word.lower().replace("’", "'").removesuffix("'s")
    return "" if word in _EMPTY else stem(word)
